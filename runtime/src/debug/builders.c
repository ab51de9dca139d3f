/* Builders and trackers: open until they are built, cancelled or closed, and then known as such. */
#include "generated/debug_functions.h"

static const char *kind_name(hpy_debug_kind kind)
{
    switch (kind) {
    case HPY_DEBUG_LIST_BUILDER:
        return "list builder";
    case HPY_DEBUG_TUPLE_BUILDER:
        return "tuple builder";
    case HPY_DEBUG_VIEW:
        return "view";
    default:
        return "tracker";
    }
}

hpy_debug_slot *hpy_debug_find_kind(hpy_debug_thread *thread, intptr_t outer, hpy_debug_kind kind,
                                    const char *name)
{
    uintptr_t word = ~(uintptr_t)outer;
    hpy_debug_slot *slot = hpy_debug_find(thread, word);
    if (slot != NULL && slot->kind == kind)
        return slot;
    slot = hpy_debug_find_any(word);
    if (slot == NULL || (slot->word == word && slot->kind != kind))
        hpy_debug_fatal(thread, name, NULL, "%p is not a %s", (void *)outer, kind_name(kind));
    if (slot->word == word)
        hpy_debug_fatal(thread, name, NULL, "the %s %p belongs to another interpreter",
                        kind_name(kind), (void *)outer);
    if (!hpy_debug_was_last(slot, word))
        slot = NULL;
    if (kind == HPY_DEBUG_TRACKER)
        hpy_debug_fatal(thread, name, slot, "Invalid usage of already closed tracker");
    if (kind == HPY_DEBUG_VIEW)
        hpy_debug_fatal(thread, name, slot, "Invalid usage of already released view");
    hpy_debug_report_builder(thread, name, slot);
    return NULL;
}

/* ---- builders ---- */

/* A list or tuple is kept for the builder, its items are NULL or owned. */

static intptr_t builder_new(HPyContext *ctx, HPy_ssize_t size, hpy_debug_kind kind,
                            const char *name)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot;
    PyObject *object;
    object = kind == HPY_DEBUG_LIST_BUILDER ? _hpy_list_new(size) : PyTuple_New(size);
    if (object == NULL) {
        /* as in universal mode: building it raises */
        PyErr_Clear();
        return 0;
    }
    slot = hpy_debug_open_slot(thread, object, kind, name);
    if (slot == NULL) {
        Py_DECREF(object);
        return 0;
    }
    return hpy_debug_outer_word(slot);
}

/* The kept list or tuple, for `index` to be set; NULL if there is nothing to do. */
static PyObject *builder_item(hpy_debug_thread *thread, intptr_t builder, HPy_ssize_t index,
                              hpy_debug_kind kind, const char *name)
{
    hpy_debug_slot *slot;
    PyObject *object;
    if (builder == 0)
        return NULL;
    slot = hpy_debug_find_kind(thread, builder, kind, name);
    if (slot == NULL)
        return NULL;
    object = (PyObject *)slot->content;
    if (index < 0 || index >= Py_SIZE(object))
        hpy_debug_fatal(thread, name, slot, "the index is %ld, and the builder %p has %ld items",
                        (long)index, (void *)builder, (long)Py_SIZE(object));
    return object;
}

/* The object leaves the builder. A second building raises MemoryError, where it is let pass. */
static HPy builder_build(HPyContext *ctx, intptr_t builder, hpy_debug_kind kind, const char *name)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot;
    PyObject *object = NULL;
    if (builder == 0)
        return HPyErr_NoMemory(ctx);
    slot = hpy_debug_find_kind(thread, builder, kind, name);
    if (slot == NULL)
        return HPyErr_NoMemory(ctx);
    object = (PyObject *)hpy_debug_close_slot(thread, slot, name);
    return hpy_debug_open(thread, _py2h(object), name);
}

static void builder_cancel(HPyContext *ctx, intptr_t builder, hpy_debug_kind kind, const char *name)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot;
    if (builder == 0)
        return;
    slot = hpy_debug_find_kind(thread, builder, kind, name);
    if (slot != NULL)
        Py_DECREF((PyObject *)hpy_debug_close_slot(thread, slot, name));
}

HPyListBuilder hpy_debug_ctx_ListBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    HPyListBuilder builder;
    builder._lst = builder_new(ctx, size, HPY_DEBUG_LIST_BUILDER, "HPyListBuilder_New");
    return builder;
}

void hpy_debug_ctx_ListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index,
                                   HPy h_item)
{
    static const char name[] = "HPyListBuilder_Set";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy item = hpy_debug_unwrap(thread, h_item, name);
    PyObject *object = builder_item(thread, builder._lst, index, HPY_DEBUG_LIST_BUILDER, name);
    HPyListBuilder inner;
    if (object == NULL)
        return;
    inner._lst = (intptr_t)object;
    HPyListBuilder_Set(ctx, inner, index, item);
}

HPy hpy_debug_ctx_ListBuilder_Build(HPyContext *ctx, HPyListBuilder builder)
{
    return builder_build(ctx, builder._lst, HPY_DEBUG_LIST_BUILDER, "HPyListBuilder_Build");
}

void hpy_debug_ctx_ListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder)
{
    builder_cancel(ctx, builder._lst, HPY_DEBUG_LIST_BUILDER, "HPyListBuilder_Cancel");
}

HPyTupleBuilder hpy_debug_ctx_TupleBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    HPyTupleBuilder builder;
    builder._tup = builder_new(ctx, size, HPY_DEBUG_TUPLE_BUILDER, "HPyTupleBuilder_New");
    return builder;
}

void hpy_debug_ctx_TupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index,
                                    HPy h_item)
{
    static const char name[] = "HPyTupleBuilder_Set";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy item = hpy_debug_unwrap(thread, h_item, name);
    PyObject *object = builder_item(thread, builder._tup, index, HPY_DEBUG_TUPLE_BUILDER, name);
    HPyTupleBuilder inner;
    if (object == NULL)
        return;
    inner._tup = (intptr_t)object;
    HPyTupleBuilder_Set(ctx, inner, index, item);
}

HPy hpy_debug_ctx_TupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder)
{
    return builder_build(ctx, builder._tup, HPY_DEBUG_TUPLE_BUILDER, "HPyTupleBuilder_Build");
}

void hpy_debug_ctx_TupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder)
{
    builder_cancel(ctx, builder._tup, HPY_DEBUG_TUPLE_BUILDER, "HPyTupleBuilder_Cancel");
}

/* ---- trackers ---- */

/* A tracker is a list of the extension's own words. */

typedef struct {
    HPy_ssize_t length;
    HPy_ssize_t capacity;
    HPy *handles;
} tracker;

/* Makes room for `more` handles; -1 without memory. */
static int tracker_grow(tracker *t, HPy_ssize_t more)
{
    HPy *handles;
    if (more > HPY_SSIZE_T_MAX / (HPy_ssize_t)sizeof(HPy) - t->capacity)
        return -1;
    handles = (HPy *)PyMem_RawRealloc(t->handles, (size_t)(t->capacity + more) * sizeof(HPy));
    if (handles == NULL)
        return -1;
    t->handles = handles;
    t->capacity += more;
    return 0;
}

static void free_tracker(tracker *t)
{
    if (t != NULL)
        PyMem_RawFree(t->handles);
    PyMem_RawFree(t);
}

HPyTracker hpy_debug_ctx_Tracker_New(HPyContext *ctx, HPy_ssize_t size)
{
    static const char name[] = "HPyTracker_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPyTracker ht = {0};
    tracker *made;
    hpy_debug_slot *slot;
    if (size < 0) {
        PyErr_SetString(PyExc_ValueError, "HPyTracker_New requires a size that is not negative");
        return ht;
    }
    made = (tracker *)PyMem_RawCalloc(1, sizeof(tracker));
    if (made == NULL || tracker_grow(made, size) < 0)
        goto no_memory;
    slot = hpy_debug_open_slot(thread, made, HPY_DEBUG_TRACKER, name);
    if (slot == NULL)
        goto no_memory;
    ht._i = hpy_debug_outer_word(slot);
    return ht;
no_memory:
    free_tracker(made);
    PyErr_NoMemory();
    return ht;
}

int hpy_debug_ctx_Tracker_Add(HPyContext *ctx, HPyTracker ht, HPy h)
{
    static const char name[] = "HPyTracker_Add";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot = hpy_debug_find_kind(thread, ht._i, HPY_DEBUG_TRACKER, name);
    tracker *t = (tracker *)slot->content;
    hpy_debug_unwrap(thread, h, name);
    if (t->length == t->capacity && tracker_grow(t, t->capacity / 2 + 4) < 0) {
        PyErr_NoMemory();
        return -1;
    }
    t->handles[t->length++] = h;
    return 0;
}

void hpy_debug_ctx_Tracker_ForgetAll(HPyContext *ctx, HPyTracker ht)
{
    static const char name[] = "HPyTracker_ForgetAll";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot = hpy_debug_find_kind(thread, ht._i, HPY_DEBUG_TRACKER, name);
    ((tracker *)slot->content)->length = 0;
}

void hpy_debug_ctx_Tracker_Close(HPyContext *ctx, HPyTracker ht)
{
    static const char name[] = "HPyTracker_Close";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    hpy_debug_slot *slot;
    tracker *t;
    HPy_ssize_t i;
    if (ht._i == 0)
        return;
    slot = hpy_debug_find_kind(thread, ht._i, HPY_DEBUG_TRACKER, name);
    t = (tracker *)hpy_debug_close_slot(thread, slot, name);
    for (i = 0; i < t->length; i++)
        hpy_debug_close(thread, t->handles[i], name);
    free_tracker(t);
}
