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
HPY_DEBUG_ALWAYS_INLINE hpy_debug_slot *hpy_debug_take_slot(hpy_debug_thread *thread, void *content,
                                                            hpy_debug_kind kind, const char *name)
{
    hpy_debug_state *state = thread->state;
    hpy_debug_slot *slot = state->closed_first;
    hpy_debug_slot *next;
    /* there is a next one, since the queue is never shorter than one */
    if (state->closed_spare <= 0 || slot->extra != NULL || !state->is_plain)
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

/* Where the note of a type is, if it is kept. */
static inline hpy_debug_type_note *hpy_debug_type_note_of(hpy_debug_state *state,
                                                          const PyTypeObject *type)
{
    return &state->type_notes[((uintptr_t)type >> 6) % HPY_DEBUG_TYPE_NOTES];
}

/* Notes an object for which that takes few instructions; 0 for another. */
HPY_DEBUG_ALWAYS_INLINE int hpy_debug_note_quickly(hpy_debug_state *state, hpy_debug_note *note,
                                                   PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    const hpy_debug_type_note *kept;
    long long value;
    if (!(type->tp_flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_LONG_SUBCLASS |
                            Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_BYTES_SUBCLASS))) {
        if (type == &PyFloat_Type) {
            note->form = HPY_DEBUG_NOTE_REAL;
            note->value.real = PyFloat_AS_DOUBLE(object);
            return 1;
        }
        note->form = HPY_DEBUG_NOTE_OBJECT;
        note->value.object.address = (void *)object;
        note->value.object.type = type->tp_name;
        return 1;
    }
    if (type == &PyLong_Type) {
        if (!hpy_compat_small_int(object, &value))
            return 0;
        note->form = HPY_DEBUG_NOTE_INTEGER;
        note->value.integer = value;
        return 1;
    }
    kept = hpy_debug_type_note_of(state, type);
    if (type != kept->type || type->tp_name != kept->name ||
        hpy_compat_type_version(type) != kept->version)
        return 0;
    memcpy(note, &kept->note, sizeof(*note));
    return 1;
}

/* Ends a handle whose object was noted; its slot is to be put into the queue. */
HPY_DEBUG_ALWAYS_INLINE void hpy_debug_end_slot(const hpy_debug_thread *thread,
                                                hpy_debug_slot *slot, const char *name)
{
    slot->content = NULL;
    slot->closed_by = name;
    slot->closed_in = thread->function;
    slot->next_word = slot->word + HPY_DEBUG_COUNT_ONE;
    slot->word = 0;
}

/* Puts a chain of closed slots into the queue, where it is plain. */
HPY_DEBUG_ALWAYS_INLINE void hpy_debug_queue(hpy_debug_state *state, hpy_debug_slot *first,
                                             hpy_debug_slot *last, Py_ssize_t count)
{
    last->next = NULL;
    *state->closed_end = first;
    state->closed_end = &last->next;
    state->closed_spare += count;
}

/* As hpy_debug_close_slot, for handles. */
HPY_DEBUG_ALWAYS_INLINE PyObject *hpy_debug_release_slot(hpy_debug_thread *thread,
                                                         hpy_debug_slot *slot, const char *name)
{
    hpy_debug_state *state = thread->state;
    PyObject *object = (PyObject *)slot->content;
    if (!state->is_plain || slot->extra != NULL)
        return (PyObject *)hpy_debug_close_slot(thread, slot, name);
    if (!hpy_debug_note_quickly(state, &slot->note, object))
        hpy_debug_note_object(state, &slot->note, object);
    hpy_debug_end_slot(thread, slot, name);
    hpy_debug_queue(state, slot, slot, 1);
    return object;
}

/* HPy_Close, for `name`. What is not plain is done elsewhere, so that nothing need be saved. */
static inline void hpy_debug_close(hpy_debug_thread *thread, HPy h, const char *name)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    PyObject *object;
    if (slot == NULL || slot->kind != HPY_DEBUG_HANDLE || !thread->state->is_plain ||
        slot->extra != NULL ||
        !hpy_debug_note_quickly(thread->state, &slot->note, (PyObject *)slot->content)) {
        hpy_debug_close_slowly(thread, h, name);
        return;
    }
    object = (PyObject *)slot->content;
    hpy_debug_end_slot(thread, slot, name);
    hpy_debug_queue(thread->state, slot, slot, 1);
    Py_DECREF(object);
}

#endif /* HPY_DEBUG_SLOTS_H */
