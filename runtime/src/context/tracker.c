/* Trackers: handles that are closed together. */
#include "internal.h"

/* There is always room for one more handle than there are: when a tracker cannot grow, the handle
 * that was to be added is tracked all the same, and HPyTracker_Close ends it with the others. */
typedef struct {
    HPy_ssize_t length;
    HPy_ssize_t capacity; /* over `length`, but after HPyTracker_Add has failed */
    HPy *handles;
} hpy_tracker;

static hpy_tracker *tracker_of(HPyTracker ht)
{
    return (hpy_tracker *)ht._i;
}

static int tracker_grow(hpy_tracker *tracker)
{
    HPy *handles;
    HPy_ssize_t capacity = tracker->capacity + tracker->capacity / 2 + 4;
    if (capacity > HPY_SSIZE_T_MAX / (HPy_ssize_t)sizeof(HPy))
        return -1;
    handles = (HPy *)PyMem_Realloc(tracker->handles, (size_t)capacity * sizeof(HPy));
    if (handles == NULL)
        return -1;
    tracker->handles = handles;
    tracker->capacity = capacity;
    return 0;
}

HPyAPI_IMPL HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size)
{
    HPyTracker ht = {0};
    hpy_tracker *tracker;
    (void)ctx;
    if (size < 0) {
        PyErr_SetString(PyExc_ValueError, "HPyTracker_New requires a size that is not negative");
        return ht;
    }
    tracker = (hpy_tracker *)PyMem_Calloc(1, sizeof(hpy_tracker));
    if (tracker == NULL)
        goto no_memory;
    if (size >= HPY_SSIZE_T_MAX / (HPy_ssize_t)sizeof(HPy))
        goto no_memory;
    tracker->capacity = size + 1;
    tracker->handles = (HPy *)PyMem_Malloc((size_t)tracker->capacity * sizeof(HPy));
    if (tracker->handles == NULL)
        goto no_memory;
    ht._i = (intptr_t)tracker;
    return ht;
no_memory:
    PyMem_Free(tracker);
    PyErr_NoMemory();
    return ht;
}

HPyAPI_IMPL int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h)
{
    hpy_tracker *tracker = tracker_of(ht);
    (void)ctx;
    /* full only when the last call has failed, after which there should be none */
    if (tracker->length == tracker->capacity && tracker_grow(tracker) < 0)
        goto no_memory;
    tracker->handles[tracker->length++] = h;
    if (tracker->length == tracker->capacity && tracker_grow(tracker) < 0)
        goto no_memory;
    return 0;
no_memory:
    PyErr_NoMemory();
    return -1;
}

HPyAPI_IMPL void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht)
{
    (void)ctx;
    tracker_of(ht)->length = 0;
}

HPyAPI_IMPL void HPyTracker_Close(HPyContext *ctx, HPyTracker ht)
{
    hpy_tracker *tracker = tracker_of(ht);
    HPy_ssize_t i;
    if (tracker == NULL)
        return;
    for (i = 0; i < tracker->length; i++)
        HPy_Close(ctx, tracker->handles[i]);
    PyMem_Free(tracker->handles);
    PyMem_Free(tracker);
}
