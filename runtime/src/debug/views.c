/* Views of sequences: open until they are released. What the extension sees is a copy that can be
 * read for so long, and whose items, where they are objects, are handles of their own. */
#include "generated/debug_functions.h"

/* What the slot of a view has as its content. */
typedef struct {
    HPySequenceView inner; /* the universal context's: holds a list, locks a buffer */
    HPySequenceView *outer;
    Py_ssize_t count;   /* of what follows: both NULL where the items are numbers */
    PyObject **objects; /* owned: a list may be changed although it is not to be */
    HPy *handles;
} kept_view;

/* In the host's words of the extension's struct. */
#define OUTER_WORD 0

static void close_items(hpy_debug_thread *thread, const kept_view *kept, Py_ssize_t count,
                        const char *name)
{
    Py_ssize_t i;
    for (i = 0; i < count; i++)
        hpy_debug_release_slot(thread, hpy_debug_find(thread, (uintptr_t)kept->handles[i]._i),
                               name);
}

static void free_view(HPyContext *ctx, kept_view *kept)
{
    Py_ssize_t i;
    for (i = 0; i < kept->count; i++)
        Py_DECREF(kept->objects[i]);
    PyMem_RawFree(kept->objects);
    PyMem_RawFree(kept->handles);
    HPySequenceView_Release(ctx, &kept->inner);
    PyMem_RawFree(kept);
}

/* The handles of all items, or of none: -1 without memory. */
static int open_items(hpy_debug_thread *thread, kept_view *kept, const char *name)
{
    const size_t count = (size_t)kept->inner.length;
    Py_ssize_t i;
    /* there are as many words already: no overflow */
    kept->objects = (PyObject **)PyMem_RawMalloc(count * sizeof(PyObject *) + 1);
    kept->handles = (HPy *)PyMem_RawMalloc(count * sizeof(HPy) + 1);
    if (kept->objects == NULL || kept->handles == NULL)
        return -1;
    for (i = 0; i < kept->inner.length; i++) {
        kept->objects[i] = _h2py(kept->inner.items[i]);
        Py_INCREF(kept->objects[i]);
    }
    kept->count = kept->inner.length;
    for (i = 0; i < kept->count; i++) {
        hpy_debug_slot *slot = hpy_debug_take_slot(thread, kept->objects[i], HPY_DEBUG_ITEM, name);
        if (slot == NULL) {
            close_items(thread, kept, i, name);
            return -1;
        }
        kept->handles[i] = HPy_FromVoidP((void *)slot->word);
    }
    return 0;
}

/* Fills in the extension's struct; -1 without memory. */
static int open_view(hpy_debug_thread *thread, kept_view *kept, HPySequenceView *view,
                     const char *name, int has_handles)
{
    hpy_debug_slot *slot = hpy_debug_open_slot(thread, kept, HPY_DEBUG_VIEW, name);
    const size_t size = (size_t)(kept->inner.length * kept->inner.itemsize);
    const void *data = NULL;
    if (slot == NULL)
        return -1;
    if (!has_handles || open_items(thread, kept, name) == 0) {
        data = has_handles ? (const void *)kept->handles : kept->inner.data;
        data = hpy_debug_data(thread, HPy_FromVoidP((void *)slot->word),
                              size > 0 ? (const char *)data : "", size > 0 ? size : 1);
        if (data == NULL)
            close_items(thread, kept, kept->count, name);
    }
    if (data == NULL) {
        hpy_debug_close_slot(thread, slot, name);
        return -1;
    }
    *view = kept->inner;
    view->data = data;
    memset(view->_host, 0, sizeof(view->_host));
    view->_host[OUTER_WORD] = (void *)hpy_debug_outer_word(slot);
    kept->outer = view;
    return 1;
}

static int view_sequence(HPyContext *ctx, HPy seq, HPySequenceView *view, const char *name,
                         int (*function)(HPyContext *, HPy, HPySequenceView *))
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, seq, name);
    kept_view *kept = (kept_view *)PyMem_RawCalloc(1, sizeof(kept_view));
    int found;
    memset(view, 0, sizeof(*view));
    if (kept == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    found = function(ctx, object, &kept->inner);
    if (found == 1) {
        found = open_view(thread, kept, view, name, function == HPySequence_ViewItems);
        if (found == 1)
            return 1;
        PyErr_NoMemory();
    }
    free_view(ctx, kept);
    return found;
}

int hpy_debug_ctx_Sequence_ViewItems(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    static const char name[] = "HPySequence_ViewItems";
    return view_sequence(ctx, seq, view, name, HPySequence_ViewItems);
}

int hpy_debug_ctx_Sequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    static const char name[] = "HPySequence_ViewInt64s";
    return view_sequence(ctx, seq, view, name, HPySequence_ViewInt64s);
}

int hpy_debug_ctx_Sequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    static const char name[] = "HPySequence_ViewDoubles";
    return view_sequence(ctx, seq, view, name, HPySequence_ViewDoubles);
}

/* Whether a list that the universal context sees directly has other items now, or has them
 * elsewhere, as when it grew and shrank again. */
static int was_changed(const kept_view *kept)
{
    PyObject *owner = (PyObject *)kept->inner._host[_HPY_VIEW_OWNER];
    if (owner == NULL || !PyList_Check(owner) || !(kept->inner.flags & HPySequenceView_DIRECT))
        return 0;
    return PyList_GET_SIZE(owner) != kept->count ||
           (const HPy *)PySequence_Fast_ITEMS(owner) != kept->inner.items ||
           memcmp(kept->inner.items, kept->objects, (size_t)kept->count * sizeof(HPy)) != 0;
}

void hpy_debug_ctx_SequenceView_Release(HPyContext *ctx, HPySequenceView *view)
{
    static const char name[] = "HPySequenceView_Release";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    const intptr_t outer = (intptr_t)view->_host[OUTER_WORD];
    hpy_debug_slot *slot;
    kept_view *kept;
    if (outer == 0)
        return;
    slot = hpy_debug_find_kind(thread, outer, HPY_DEBUG_VIEW, name);
    kept = (kept_view *)slot->content;
    if (kept->outer != view)
        hpy_debug_fatal(thread, name, slot, "it is a copy of a view: that at %p is to be released",
                        (void *)kept->outer);
    if (was_changed(kept))
        hpy_debug_fatal(thread, name, slot, "the list was changed while its items were viewed");
    close_items(thread, kept, kept->count, name);
    hpy_debug_close_slot(thread, slot, name);
    /* the word stays, to tell of the view when it is released again */
    memset(view, 0, sizeof(*view));
    view->_host[OUTER_WORD] = (void *)outer;
    free_view(ctx, kept);
}
