/* What `hpy_runtime._core` offers of the debug mode; `hpy_runtime.universal._debug` is the face of
 * it. */
#include "debug/hpy_debug.h"

#include <stdlib.h>

/* ---- generations ---- */

static PyObject *new_generation(PyObject *module, PyObject *noargs)
{
    hpy_debug_state *state = hpy_debug_get_state();
    (void)module;
    (void)noargs;
    return state != NULL ? PyLong_FromLong(++state->generation) : NULL;
}

typedef struct {
    hpy_debug_slot *slot;
    uint64_t serial;
} found_slot;

typedef struct {
    int generation;
    size_t count;
    size_t capacity;
    found_slot *slots;
} open_slots;

/* The items of a view are not among them: they are open as long as that is. */
static void find_open(hpy_debug_slot *slot, void *arg)
{
    open_slots *found = (open_slots *)arg;
    if (slot->word == 0 || slot->kind == HPY_DEBUG_CONSTANT || slot->kind == HPY_DEBUG_ITEM ||
        slot->generation < found->generation)
        return;
    if (found->count < found->capacity) {
        found->slots[found->count].slot = slot;
        found->slots[found->count].serial = slot->serial;
    }
    found->count++;
}

static int by_age(const void *a, const void *b)
{
    uint64_t first = ((const found_slot *)a)->serial;
    uint64_t second = ((const found_slot *)b)->serial;
    return first < second ? -1 : first > second;
}

static int append_handle(PyObject *list, hpy_debug_state *state, hpy_debug_slot *slot)
{
    PyObject *item = hpy_debug_handle_object(state, slot);
    int result = item != NULL ? PyList_Append(list, item) : -1;
    Py_XDECREF(item);
    return result;
}

/* Finds them, with room for as many as there were when it was last counted. */
static int collect(hpy_debug_state *state, open_slots *found)
{
    do {
        PyMem_RawFree(found->slots);
        found->capacity = found->count + 16;
        found->count = 0;
        found->slots = (found_slot *)PyMem_RawMalloc(found->capacity * sizeof(found_slot));
        if (found->slots == NULL)
            return -1;
        HPY_DEBUG_LOCK(state);
        hpy_debug_each_slot(state, find_open, found);
        HPY_DEBUG_UNLOCK(state);
    } while (found->count > found->capacity);
    return 0;
}

static PyObject *get_open_handles(PyObject *module, PyObject *args)
{
    hpy_debug_state *state = hpy_debug_get_state();
    open_slots found = {0, 0, 0, NULL};
    PyObject *list = NULL;
    size_t i;
    (void)module;
    if (state == NULL || !PyArg_ParseTuple(args, "|i:get_open_handles", &found.generation))
        return NULL;
    if (collect(state, &found) < 0)
        return PyErr_NoMemory();
    qsort(found.slots, found.count, sizeof(found_slot), by_age);
    list = PyList_New(0);
    for (i = 0; list != NULL && i < found.count; i++) {
        if (append_handle(list, state, found.slots[i].slot) < 0)
            Py_CLEAR(list);
    }
    PyMem_RawFree(found.slots);
    return list;
}

static PyObject *get_closed_handles(PyObject *module, PyObject *args)
{
    hpy_debug_state *state = hpy_debug_get_state();
    hpy_debug_slot **slots;
    hpy_debug_slot *slot;
    PyObject *list = NULL;
    int generation = 0;
    Py_ssize_t count = 0, i, room, over;
    (void)module;
    if (state == NULL || !PyArg_ParseTuple(args, "|i:get_closed_handles", &generation))
        return NULL;
    room = hpy_debug_queue_length(state->closed_max) + state->closed_spare + 16;
    slots = (hpy_debug_slot **)PyMem_RawMalloc((size_t)room * sizeof(hpy_debug_slot *));
    if (slots == NULL)
        return PyErr_NoMemory();
    HPY_DEBUG_LOCK(state);
    over = hpy_debug_queue_length(state->closed_max) + state->closed_spare - state->closed_max;
    for (slot = state->closed_first; slot != NULL && count < room; slot = slot->next) {
        if (over-- > 0)
            continue;
        /* builders, trackers and views are not handles, though they wait with them */
        if (slot->generation >= generation && slot->kind <= HPY_DEBUG_CONSTANT)
            slots[count++] = slot;
    }
    HPY_DEBUG_UNLOCK(state);
    list = PyList_New(0);
    for (i = 0; list != NULL && i < count; i++) {
        if (append_handle(list, state, slots[i]) < 0)
            Py_CLEAR(list);
    }
    PyMem_RawFree(slots);
    return list;
}

/* ---- sizes ---- */

static PyObject *get_size(Py_ssize_t (*read)(const hpy_debug_state *))
{
    hpy_debug_state *state = hpy_debug_get_state();
    return state != NULL ? PyLong_FromSsize_t(read(state)) : NULL;
}

/* -1 with an exception set. */
static Py_ssize_t parse_size(PyObject *arg)
{
    Py_ssize_t size = PyNumber_AsSsize_t(arg, PyExc_OverflowError);
    if (size >= 0 || PyErr_Occurred())
        return size >= 0 ? size : -1;
    PyErr_Format(PyExc_ValueError, "the size is %zd, and cannot be negative", size);
    return -1;
}

static Py_ssize_t read_closed_max(const hpy_debug_state *state)
{
    return state->closed_max;
}

static Py_ssize_t read_data_max(const hpy_debug_state *state)
{
    return state->data_max;
}

static PyObject *get_closed_max(PyObject *module, PyObject *noargs)
{
    (void)module;
    (void)noargs;
    return get_size(read_closed_max);
}

static PyObject *get_data_max(PyObject *module, PyObject *noargs)
{
    (void)module;
    (void)noargs;
    return get_size(read_data_max);
}

/* What is over the size goes when handles are opened and closed. */
static PyObject *set_closed_max(PyObject *module, PyObject *arg)
{
    hpy_debug_state *state = hpy_debug_get_state();
    Py_ssize_t size = state != NULL ? parse_size(arg) : -1;
    (void)module;
    if (size < 0)
        return NULL;
    /* a longer queue does not bring back what is over now */
    hpy_debug_shorten_queue(state);
    HPY_DEBUG_LOCK(state);
    state->closed_spare += hpy_debug_queue_length(state->closed_max) - hpy_debug_queue_length(size);
    state->closed_max = size;
    HPY_DEBUG_UNLOCK(state);
    Py_RETURN_NONE;
}

static PyObject *set_data_max(PyObject *module, PyObject *arg)
{
    hpy_debug_state *state = hpy_debug_get_state();
    Py_ssize_t size = state != NULL ? parse_size(arg) : -1;
    (void)module;
    if (size < 0)
        return NULL;
    state->data_max = size;
    Py_RETURN_NONE;
}

/* ---- callbacks ---- */

static PyObject *set_callback(PyObject *callback, PyObject **place, hpy_debug_state *state)
{
    PyObject *old;
    if (callback != Py_None && !PyCallable_Check(callback)) {
        PyErr_Format(PyExc_TypeError, "expected a callable or None, not '%.200s'",
                     Py_TYPE(callback)->tp_name);
        return NULL;
    }
    old = *place;
    Py_INCREF(callback);
    *place = callback != Py_None ? callback : NULL;
    if (callback == Py_None)
        Py_DECREF(callback);
    Py_XDECREF(old);
    state->keeps_objects = state->on_invalid_handle != NULL;
    if (!state->keeps_objects)
        hpy_debug_drop_objects(state);
    hpy_debug_set_plain(state);
    Py_RETURN_NONE;
}

static PyObject *set_on_invalid_handle(PyObject *module, PyObject *arg)
{
    hpy_debug_state *state = hpy_debug_get_state();
    (void)module;
    return state != NULL ? set_callback(arg, &state->on_invalid_handle, state) : NULL;
}

static PyObject *set_on_invalid_builder(PyObject *module, PyObject *arg)
{
    hpy_debug_state *state = hpy_debug_get_state();
    (void)module;
    return state != NULL ? set_callback(arg, &state->on_invalid_builder, state) : NULL;
}

static PyObject *set_trace_limit(PyObject *module, PyObject *arg)
{
    hpy_debug_state *state = hpy_debug_get_state();
    Py_ssize_t limit = 0;
    (void)module;
    if (state == NULL)
        return NULL;
    if (arg != Py_None) {
        limit = parse_size(arg);
        if (limit < 0)
            return NULL;
    }
    state->trace_limit = limit < INT_MAX ? (int)limit : INT_MAX;
    hpy_debug_set_plain(state);
    Py_RETURN_NONE;
}

PyMethodDef hpy_debug_methods[] = {
    {"debug_new_generation", new_generation, METH_NOARGS,
     "new_generation()\n--\n\nStarts a generation of handles, and returns its number."},
    {"debug_get_open_handles", get_open_handles, METH_VARARGS,
     "get_open_handles(generation=0, /)\n--\n\nThe open handles since then, oldest first."},
    {"debug_get_closed_handles", get_closed_handles, METH_VARARGS,
     "get_closed_handles(generation=0, /)\n--\n\nThe closed handles since then that are kept, in "
     "the order in which they were closed."},
    {"debug_get_closed_handles_queue_max_size", get_closed_max, METH_NOARGS,
     "get_closed_handles_queue_max_size()\n--\n\nHow many closed handles are kept."},
    {"debug_set_closed_handles_queue_max_size", set_closed_max, METH_O,
     "set_closed_handles_queue_max_size(size, /)\n--\n\nSets how many closed handles are kept."},
    {"debug_get_protected_raw_data_max_size", get_data_max, METH_NOARGS,
     "get_protected_raw_data_max_size()\n--\n\nHow many bytes behind closed handles are kept."},
    {"debug_set_protected_raw_data_max_size", set_data_max, METH_O,
     "set_protected_raw_data_max_size(size, /)\n--\n\nSets how many bytes behind closed handles "
     "are kept."},
    {"debug_set_on_invalid_handle", set_on_invalid_handle, METH_O,
     "set_on_invalid_handle(callback, /)\n--\n\nSets what is called, without arguments, when a "
     "handle is used that is closed; None: the process ends."},
    {"debug_set_on_invalid_builder_handle", set_on_invalid_builder, METH_O,
     "set_on_invalid_builder_handle(callback, /)\n--\n\nSets what is called when a builder is "
     "used that is built or cancelled; None: the process ends."},
    {"debug_set_handle_stack_trace_limit", set_trace_limit, METH_O,
     "set_handle_stack_trace_limit(limit, /)\n--\n\nSets how many frames of the C stack are kept "
     "of where a handle is opened and closed; None: no stacks."},
    {NULL, NULL, 0, NULL},
};
