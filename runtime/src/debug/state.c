/* What the debug mode keeps for each interpreter. */
#include "debug/hpy_debug.h"

#include <stdlib.h>

#define CLOSED_MAX 1024
#define DATA_MAX   (10 * 1024 * 1024)
/* A context that an extension kept is found out unless a multiple of this many calls lie between.
 */
#define CONTEXTS 8

static hpy_debug_state *states;
static hpy_compat_lock states_lock;
static HPyContext debug_context = {.name = "HPy Debug Mode ABI (hpy_runtime " HPY_VERSION ")",
                                   .abi_version = HPY_ABI_VERSION};
static HPyContext *universal_context;

HPyContext *hpy_debug_context(HPyContext *universal)
{
    hpy_compat_acquire(&states_lock);
    if (universal_context == NULL) {
        universal_context = universal;
        hpy_debug_fill_functions(&debug_context);
    }
    hpy_compat_release(&states_lock);
    return &debug_context;
}

int hpy_debug_is_context(const HPyContext *ctx)
{
    return ctx == &debug_context;
}

/* ---- constants ---- */

static HPy *constant(HPyContext *ctx, int i)
{
    return (HPy *)((char *)ctx + hpy_debug_constant_offsets[i]);
}

int hpy_debug_fill_constants(hpy_debug_state *state)
{
    hpy_debug_thread thread = {NULL, state, NULL, NULL};
    int i;
    for (i = 0; i < hpy_debug_constant_count; i++) {
        HPy *h = constant(&state->constants, i);
        void *object = HPy_AsVoidP(*constant(state->universal, i));
        hpy_debug_slot *slot;
        if (!HPy_IsNull(*h)) {
            hpy_debug_find_any((uintptr_t)h->_i)->content = object;
            continue;
        }
        slot =
            hpy_debug_open_slot(&thread, object, HPY_DEBUG_CONSTANT, hpy_debug_constant_names[i]);
        if (slot == NULL)
            return -1;
        *h = HPy_FromVoidP((void *)slot->word);
    }
    return 0;
}

const char *hpy_debug_constant_name(const hpy_debug_state *state, uintptr_t word)
{
    int i;
    for (i = 0; i < hpy_debug_constant_count; i++) {
        if ((uintptr_t)constant((HPyContext *)&state->constants, i)->_i == word)
            return hpy_debug_constant_names[i];
    }
    return NULL;
}

/* ---- states ---- */

static hpy_debug_state *find_state(const void *owner)
{
    hpy_debug_state *state = HPY_COMPAT_LOAD(states);
    while (state != NULL && HPY_COMPAT_LOAD(state->owner) != owner)
        state = state->next;
    return state;
}

/* A state whose interpreter has ended, or a new one; NULL without memory. */
static hpy_debug_state *take_state(void *owner)
{
    hpy_debug_state *made = (hpy_debug_state *)PyMem_RawCalloc(1, sizeof(hpy_debug_state));
    hpy_debug_state *state;
    if (made == NULL)
        return NULL;
    hpy_compat_acquire(&states_lock);
    state = find_state(owner);
    if (state == NULL) {
        for (state = states; state != NULL && state->entered; state = state->next)
            ;
    }
    if (state == NULL) {
        state = made;
        made = NULL;
        state->next = states;
        HPY_COMPAT_STORE(states, state);
    }
    state->entered = 1;
    hpy_compat_release(&states_lock);
    PyMem_RawFree(made);
    return state;
}

static int add_contexts(hpy_debug_state *state)
{
    hpy_debug_own_context *first = NULL, *last = NULL;
    int i;
    for (i = 0; i < CONTEXTS; i++) {
        hpy_debug_own_context *own =
            (hpy_debug_own_context *)PyMem_RawMalloc(sizeof(hpy_debug_own_context));
        if (own == NULL)
            goto no_memory;
        own->ctx = state->constants;
        own->in_use = 0;
        own->next = first;
        first = own;
        if (last == NULL)
            last = own;
    }
    last->next = first;
    state->contexts = first;
    return 0;
no_memory:
    while (first != NULL) {
        hpy_debug_own_context *next = first->next;
        PyMem_RawFree(first);
        first = next;
    }
    return -1;
}

/* HPY_DEBUG_TRACES: how many frames of the C stack to keep, for who cannot change the program. */
static int limit_from_environment(void)
{
    const char *text = getenv("HPY_DEBUG_TRACES");
    long limit = text != NULL ? strtol(text, NULL, 10) : 0;
    return limit <= 0 ? 0 : limit < INT_MAX ? (int)limit : INT_MAX;
}

static hpy_debug_state *make_state(void *owner)
{
    hpy_debug_state *state = take_state(owner);
    if (state == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    state->universal = hpy_context_current(universal_context);
    state->closed_max = CLOSED_MAX;
    hpy_debug_drop_slots(state);
    memset(state->type_notes, 0, sizeof(state->type_notes));
    state->data_max = DATA_MAX;
    state->data_size = 0;
    state->trace_limit = limit_from_environment();
    state->keeps_objects = 0;
    hpy_debug_set_plain(state);
    state->on_invalid_handle = state->on_invalid_builder = NULL;
    if (state->contexts == NULL) {
        HPyContext blank = debug_context;
        blank.name = debug_context.name;
        state->constants = blank;
    }
    if (hpy_debug_fill_constants(state) < 0 ||
        (state->contexts == NULL && add_contexts(state) < 0)) {
        state->entered = 0;
        PyErr_NoMemory();
        return NULL;
    }
    /* what is opened from here on has a higher generation than the constants */
    state->generation = 0;
    state->handle_type = hpy_debug_make_handle_type();
    if (state->handle_type == NULL) {
        state->entered = 0;
        return NULL;
    }
    HPY_COMPAT_STORE(state->owner, owner);
    return state;
}

hpy_debug_state *hpy_debug_get_state(void)
{
    hpy_debug_state *state = find_state(hpy_debug_interpreter());
    if (state == NULL && hpy_debug_enter_interpreter() == 0)
        state = find_state(hpy_debug_interpreter());
    return state;
}

#if HPY_COMPAT_INTERPRETERS

static const char capsule_name[] = "hpy_runtime.debug";

/* Finalizers may still run after this, and open and close handles. */
static void leave_interpreter(PyObject *capsule)
{
    hpy_debug_state *state = (hpy_debug_state *)PyCapsule_GetPointer(capsule, capsule_name);
    state->keeps_objects = 0;
    Py_CLEAR(state->on_invalid_handle);
    Py_CLEAR(state->on_invalid_builder);
    hpy_debug_drop_objects(state);
    hpy_debug_set_plain(state);
    Py_CLEAR(state->handle_type);
    hpy_compat_acquire(&states_lock);
    state->entered = 0;
    hpy_compat_release(&states_lock);
}

int hpy_debug_enter_interpreter(void)
{
    PyObject *dict = PyInterpreterState_GetDict(PyInterpreterState_Get());
    PyObject *capsule, *present;
    hpy_debug_state *state;
    int result;
    if (dict == NULL) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_RuntimeError, "the interpreter is ending");
        return -1;
    }
    present = hpy_compat_dict_get_item_ref(dict, capsule_name);
    if (present != NULL || PyErr_Occurred()) {
        Py_XDECREF(present);
        return present != NULL ? 0 : -1;
    }
    state = make_state(hpy_debug_interpreter());
    if (state == NULL)
        return -1;
    capsule = PyCapsule_New(state, capsule_name, leave_interpreter);
    if (capsule == NULL)
        return -1;
    result = PyDict_SetItemString(dict, capsule_name, capsule);
    Py_DECREF(capsule);
    return result;
}

#else

int hpy_debug_enter_interpreter(void)
{
    if (find_state(hpy_debug_interpreter()) != NULL)
        return 0;
    return make_state(hpy_debug_interpreter()) != NULL ? 0 : -1;
}

#endif
