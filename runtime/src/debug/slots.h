/* Opening and closing handles as it is done most of the time: the slot that was closed first is
 * taken, and the one that is closed becomes the last in the queue. Included by hpy_debug.h. */
#ifndef HPY_DEBUG_SLOTS_H
#define HPY_DEBUG_SLOTS_H

#define HPY_DEBUG_CACHE_LINE 64
#if defined(__GNUC__)
#define HPY_DEBUG_SOON(PLACE) __builtin_prefetch((PLACE), 1)
#else
#define HPY_DEBUG_SOON(PLACE) (void)(PLACE)
#endif

static inline void hpy_debug_fill_slot(const hpy_debug_thread *thread, hpy_debug_slot *slot,
                                       void *content, hpy_debug_kind kind, const char *name)
{
    hpy_debug_state *state = thread->state;
    slot->content = content;
    slot->kind = kind;
    slot->opened_by = name;
    slot->opened_in = thread->function;
    slot->serial = ++state->serial;
    slot->generation = state->generation;
    slot->word = slot->next_word;
}

/* As hpy_debug_open_slot. */
static inline hpy_debug_slot *hpy_debug_take_slot(hpy_debug_thread *thread, void *content,
                                                  hpy_debug_kind kind, const char *name)
{
    hpy_debug_state *state = thread->state;
    hpy_debug_slot *slot = state->closed_first;
    hpy_debug_slot *next;
    /* there is a next one, since the queue is never shorter than one */
    if (!state->is_plain || state->closed_spare <= 0 || slot->extra != NULL)
        return hpy_debug_open_slot(thread, content, kind, name);
    next = slot->next;
    HPY_DEBUG_SOON(next->next);
    HPY_DEBUG_SOON((char *)next + HPY_DEBUG_CACHE_LINE);
    state->closed_first = next;
    state->closed_spare--;
    hpy_debug_fill_slot(thread, slot, content, kind, name);
    return slot;
}

/* Opens a handle for an object, whose reference it takes; null for null, and with MemoryError. */
static inline HPy hpy_debug_open(hpy_debug_thread *thread, HPy object, const char *name)
{
    hpy_debug_slot *slot;
    if (HPy_IsNull(object))
        return object;
    slot = hpy_debug_take_slot(thread, HPy_AsVoidP(object), HPY_DEBUG_HANDLE, name);
    if (slot == NULL)
        return hpy_debug_open_failed(object);
    return HPy_FromVoidP((void *)slot->word);
}

/* As hpy_debug_note_object. */
static inline void hpy_debug_note_quickly(hpy_debug_state *state, hpy_debug_note *note,
                                          PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    if (type == state->type_note.type && type->tp_name == state->type_note.name &&
        hpy_compat_type_version(type) == state->type_note.version) {
        *note = state->type_note.note;
        return;
    }
    if (type->tp_flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_LONG_SUBCLASS |
                          Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_BYTES_SUBCLASS)) {
        long long value;
        if (type != &PyLong_Type || !hpy_compat_small_int(object, &value)) {
            hpy_debug_note_object(state, note, object);
            return;
        }
        note->form = HPY_DEBUG_NOTE_INTEGER;
        note->value.integer = value;
        return;
    }
    if (type == &PyFloat_Type) {
        note->form = HPY_DEBUG_NOTE_REAL;
        note->value.real = PyFloat_AS_DOUBLE(object);
        return;
    }
    note->form = HPY_DEBUG_NOTE_OBJECT;
    note->value.object.address = (void *)object;
    note->value.object.type = type->tp_name;
}

/* As hpy_debug_close_slot, for handles. */
static inline PyObject *hpy_debug_release_slot(hpy_debug_thread *thread, hpy_debug_slot *slot,
                                               const char *name)
{
    hpy_debug_state *state = thread->state;
    PyObject *object = (PyObject *)slot->content;
    if (!state->is_plain || slot->extra != NULL)
        return (PyObject *)hpy_debug_close_slot(thread, slot, name);
    hpy_debug_note_quickly(state, &slot->note, object);
    slot->content = NULL;
    slot->closed_by = name;
    slot->closed_in = thread->function;
    slot->next_word = slot->word + HPY_DEBUG_COUNT_ONE;
    slot->word = 0;
    slot->next = NULL;
    *state->closed_end = slot;
    state->closed_end = &slot->next;
    state->closed_spare++;
    return object;
}

#endif /* HPY_DEBUG_SLOTS_H */
