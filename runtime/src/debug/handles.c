/* Opening and closing handles. */
#include "debug/calls.h"

hpy_debug_chunk hpy_debug_chunks[HPY_DEBUG_TABLE_SIZE];
static size_t chunk_count;
static hpy_compat_lock chunks_lock;

/* ---- slots ---- */

static void push_unused(hpy_debug_state *state, hpy_debug_slot *slot)
{
    slot->next = state->unused;
    state->unused = slot;
}

/* Makes more slots; 0 without memory, and when all words are taken. */
static int add_chunk(hpy_debug_state *state)
{
    char *memory;
    hpy_debug_slot *slots;
    size_t number, i;
    memory = (char *)PyMem_RawCalloc(HPY_DEBUG_CHUNK_SIZE + 1, sizeof(hpy_debug_slot));
    if (memory == NULL)
        return 0;
    slots = (hpy_debug_slot *)(((uintptr_t)memory + HPY_DEBUG_CACHE_LINE - 1) &
                               ~(uintptr_t)(HPY_DEBUG_CACHE_LINE - 1));
    hpy_compat_acquire(&chunks_lock);
    number = chunk_count;
    if (number < HPY_DEBUG_TABLE_SIZE) {
        for (i = 0; i < HPY_DEBUG_CHUNK_SIZE; i++)
            slots[i].next_word = (((number << HPY_DEBUG_CHUNK_BITS) + i) << 1) | 1;
        chunk_count++;
        hpy_debug_chunks[number].slots = slots;
        HPY_COMPAT_STORE(hpy_debug_chunks[number].owner, state);
    }
    hpy_compat_release(&chunks_lock);
    if (number == HPY_DEBUG_TABLE_SIZE) {
        PyMem_RawFree(memory);
        return 0;
    }
    for (i = HPY_DEBUG_CHUNK_SIZE; i-- > 0;)
        push_unused(state, &slots[i]);
    return 1;
}

static void free_extra(hpy_debug_state *state, hpy_debug_slot *slot)
{
    hpy_debug_extra *extra = slot->extra;
    hpy_debug_data_free(state, extra);
    PyMem_RawFree(extra->opened);
    PyMem_RawFree(extra->closed);
    PyMem_RawFree(extra);
    slot->extra = NULL;
}

/* Takes the slot that was closed first; `dropped` gets the object that it kept, or NULL. */
static inline hpy_debug_slot *pop_closed(hpy_debug_state *state, PyObject **dropped)
{
    hpy_debug_slot *slot = state->closed_first;
    state->closed_first = slot->next;
    if (slot->next == NULL)
        state->closed_end = &state->closed_first;
    state->closed_spare--;
    if (slot->extra != NULL)
        free_extra(state, slot);
    *dropped = (PyObject *)slot->content;
    slot->content = NULL;
    return slot;
}

static hpy_debug_slot *take_slot(hpy_debug_state *state, PyObject **dropped)
{
    hpy_debug_slot *slot;
    if (state->closed_spare > 0)
        return pop_closed(state, dropped);
    if (state->unused == NULL && !add_chunk(state))
        return NULL;
    slot = state->unused;
    state->unused = slot->next;
    return slot;
}

hpy_debug_extra *hpy_debug_get_extra(hpy_debug_slot *slot)
{
    if (slot->extra == NULL)
        slot->extra = (hpy_debug_extra *)PyMem_RawCalloc(1, sizeof(hpy_debug_extra));
    return slot->extra;
}

static void note_trace(hpy_debug_slot *slot, int limit, int is_closing)
{
    hpy_debug_extra *extra = hpy_debug_get_extra(slot);
    if (extra == NULL)
        return;
    if (is_closing)
        extra->closed = hpy_debug_trace_take(limit);
    else
        extra->opened = hpy_debug_trace_take(limit);
}

static _HPy_NO_INLINE hpy_debug_slot *open_slowly(hpy_debug_thread *thread, void *content,
                                                  hpy_debug_kind kind, const char *name)
{
    hpy_debug_state *state = thread->state;
    PyObject *dropped = NULL;
    hpy_debug_slot *slot;
    HPY_DEBUG_LOCK(state);
    slot = take_slot(state, &dropped);
    if (slot != NULL) {
        hpy_debug_fill_slot(thread, slot, content, kind, name);
        if (state->trace_limit > 0)
            note_trace(slot, state->trace_limit, 0);
    }
    HPY_DEBUG_UNLOCK(state);
    Py_XDECREF(dropped);
    return slot;
}

static _HPy_NO_INLINE hpy_debug_slot *unlock_slowly(hpy_debug_state *state, hpy_debug_slot *slot)
{
    HPY_DEBUG_UNLOCK(state);
    return slot;
}

static _HPy_NO_INLINE hpy_debug_slot *unlock_and_open(hpy_debug_thread *thread, void *content,
                                                      hpy_debug_kind kind, const char *name)
{
    HPY_DEBUG_UNLOCK(thread->state);
    return open_slowly(thread, content, kind, name);
}

/* What is rare is done by other functions, for which this one saves no registers. */
hpy_debug_slot *hpy_debug_open_slot(hpy_debug_thread *thread, void *content, hpy_debug_kind kind,
                                    const char *name)
{
    hpy_debug_state *state = thread->state;
    hpy_debug_slot *slot;
    if (!HPY_DEBUG_LOCKED(state))
        return open_slowly(thread, content, kind, name);
    slot = state->unused;
    if (slot == NULL || state->closed_spare > 0 || state->trace_limit > 0)
        return unlock_and_open(thread, content, kind, name);
    state->unused = slot->next;
    hpy_debug_fill_slot(thread, slot, content, kind, name);
    return HPY_DEBUG_UNLOCKED(state) ? slot : unlock_slowly(state, slot);
}

HPy hpy_debug_open_failed(HPy object)
{
    Py_DECREF(_h2py(object));
    PyErr_NoMemory();
    return HPy_NULL;
}

/* The state's lock is held; `dropped` gets an object to be let go without it, or NULL. */
HPY_DEBUG_ALWAYS_INLINE void close_locked(hpy_debug_thread *thread, hpy_debug_slot *slot,
                                          const char *name, PyObject **dropped)
{
    hpy_debug_state *state = thread->state;
    void *content = slot->content;
    *dropped = NULL;
    slot->content = NULL;
    if (slot->kind <= HPY_DEBUG_CONSTANT) {
        hpy_debug_note_object(state, &slot->note, (PyObject *)content);
        if (state->keeps_objects) {
            slot->content = content;
            Py_INCREF((PyObject *)content);
        }
    }
    slot->closed_by = name;
    slot->closed_in = thread->function;
    if (state->trace_limit > 0)
        note_trace(slot, state->trace_limit, 1);
    slot->next_word = slot->word + HPY_DEBUG_COUNT_ONE;
    slot->word = 0;
    if (slot->extra != NULL)
        hpy_debug_data_close(state, slot->extra);
    slot->next = NULL;
    *state->closed_end = slot;
    state->closed_end = &slot->next;
    if (++state->closed_spare > 0 && !state->is_plain)
        push_unused(state, pop_closed(state, dropped));
}

void *hpy_debug_close_slot(hpy_debug_thread *thread, hpy_debug_slot *slot, const char *name)
{
    PyObject *dropped;
    void *content = slot->content;
    HPY_DEBUG_LOCK(thread->state);
    close_locked(thread, slot, name, &dropped);
    HPY_DEBUG_UNLOCK(thread->state);
    Py_XDECREF(dropped);
    return content;
}

void hpy_debug_release_arguments(hpy_debug_thread *thread, hpy_debug_slot *slot)
{
    PyObject *dropped;
    HPY_DEBUG_LOCK(thread->state);
    while (slot != NULL) {
        hpy_debug_slot *next = slot->next;
        close_locked(thread, slot, hpy_debug_return_name, &dropped);
        if (dropped != NULL) {
            HPY_DEBUG_UNLOCK(thread->state);
            Py_DECREF(dropped);
            HPY_DEBUG_LOCK(thread->state);
        }
        slot = next;
    }
    HPY_DEBUG_UNLOCK(thread->state);
}

void hpy_debug_close_slowly(hpy_debug_thread *thread, HPy h, const char *name)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    if (slot == NULL)
        hpy_debug_unwrap_invalid(thread, h, name);
    else if (slot->kind == HPY_DEBUG_HANDLE)
        Py_DECREF((PyObject *)hpy_debug_close_slot(thread, slot, name));
    else if (slot->kind == HPY_DEBUG_CONSTANT)
        hpy_debug_report_handle(thread, name, slot, "a context constant is not to be closed");
    else if (slot->kind == HPY_DEBUG_ITEM)
        hpy_debug_report_handle(thread, name, slot, "an item of a view is the view's to close");
    else
        hpy_debug_report_handle(thread, name, slot, "an argument is its caller's to close");
}

void hpy_debug_shorten_queue(hpy_debug_state *state)
{
    PyObject *dropped;
    int is_longer;
    do {
        dropped = NULL;
        HPY_DEBUG_LOCK(state);
        is_longer = state->closed_spare > 0;
        if (is_longer)
            push_unused(state, pop_closed(state, &dropped));
        HPY_DEBUG_UNLOCK(state);
        Py_XDECREF(dropped);
    } while (is_longer);
}

void hpy_debug_set_plain(hpy_debug_state *state)
{
    state->is_plain = !HPY_COMPAT_FREE_THREADED && state->trace_limit == 0 && !state->keeps_objects;
}

/* ---- words that are no open handle's ---- */

hpy_debug_slot *hpy_debug_find_any(uintptr_t word)
{
    const hpy_debug_chunk *chunk = hpy_debug_chunk_of(word);
    hpy_debug_slot *slot;
    if (!(word & 1) || HPY_COMPAT_LOAD(chunk->owner) == NULL)
        return NULL;
    slot = &chunk->slots[(word >> 1) & (HPY_DEBUG_CHUNK_SIZE - 1)];
    /* a count that the slot has not reached */
    return (intptr_t)(slot->next_word - word) >= 0 ? slot : NULL;
}

HPy hpy_debug_unwrap_invalid(hpy_debug_thread *thread, HPy h, const char *name)
{
    uintptr_t word = (uintptr_t)h._i;
    hpy_debug_slot *slot = hpy_debug_find_any(word);
    PyObject *object = NULL;
    if (HPy_IsNull(h))
        return h;
    if (slot == NULL)
        hpy_debug_fatal(thread, name, NULL, "%p is not a handle of the debug mode", HPy_AsVoidP(h));
    if (hpy_debug_chunk_of(word)->owner != thread->state)
        hpy_debug_fatal(thread, name, NULL, "the handle %p belongs to another interpreter",
                        HPy_AsVoidP(h));
    if (!hpy_debug_was_last(slot, word))
        slot = NULL;
    hpy_debug_report_handle(thread, name, slot, "");
    if (slot != NULL && hpy_debug_was_last(slot, word))
        object = (PyObject *)slot->content;
    return _py2h(object != NULL ? object : Py_None);
}

/* ---- all slots ---- */

void hpy_debug_each_slot(hpy_debug_state *state, void (*visit)(hpy_debug_slot *slot, void *arg),
                         void *arg)
{
    size_t i, k, count;
    hpy_compat_acquire(&chunks_lock);
    count = chunk_count;
    hpy_compat_release(&chunks_lock);
    for (i = 0; i < count; i++) {
        const hpy_debug_chunk *chunk = &hpy_debug_chunks[i];
        if (chunk->owner != state)
            continue;
        for (k = 0; k < HPY_DEBUG_CHUNK_SIZE; k++)
            visit(&chunk->slots[k], arg);
    }
}

void hpy_debug_drop_objects(hpy_debug_state *state)
{
    PyObject *object;
    hpy_debug_slot *slot;
    do {
        object = NULL;
        HPY_DEBUG_LOCK(state);
        for (slot = state->closed_first; slot != NULL && object == NULL; slot = slot->next) {
            object = (PyObject *)slot->content;
            slot->content = NULL;
        }
        HPY_DEBUG_UNLOCK(state);
        Py_XDECREF(object);
    } while (object != NULL);
}

static void drop_slot(hpy_debug_slot *slot, void *arg)
{
    hpy_debug_state *state = (hpy_debug_state *)arg;
    if (slot->word != 0 && slot->kind == HPY_DEBUG_CONSTANT)
        return;
    if (slot->word != 0)
        slot->next_word = slot->word + HPY_DEBUG_COUNT_ONE;
    slot->word = 0;
    slot->content = NULL;
    if (slot->extra != NULL)
        free_extra(state, slot);
    push_unused(state, slot);
}

void hpy_debug_drop_slots(hpy_debug_state *state)
{
    state->unused = state->closed_first = NULL;
    state->closed_end = &state->closed_first;
    state->closed_spare = -hpy_debug_queue_length(state->closed_max);
    hpy_debug_each_slot(state, drop_slot, state);
}
