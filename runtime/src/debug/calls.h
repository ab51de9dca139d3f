/* A call of an extension's function, as it goes most of the time: a context is taken, the arguments
 * get handles, the result leaves its own. What is rare is in call.c. For the generated code. */
#ifndef HPY_DEBUG_CALLS_H
#define HPY_DEBUG_CALLS_H

#include "debug/hpy_debug.h"

/* Nothing but what is here takes its address, so that most of it stays in registers. */
typedef struct {
    HPyContext *ctx; /* what the function gets */
    hpy_debug_thread *thread;
    hpy_debug_thread outer;    /* what the thread was before */
    hpy_debug_slot *arguments; /* the last one first */
    int failed;                /* a handle could not be made: MemoryError is set */
    int had_error;
    HPy *many; /* the arguments that come as an array, where they are not few */
} hpy_debug_call;

/* ---- what is rare ---- */

/* A context that no call has, where the next one is in use; NULL with MemoryError set. */
_HPy_HIDDEN HPyContext *hpy_debug_search_context(hpy_debug_state *state);
/* Closes the handles of arguments one by one. */
_HPy_HIDDEN void hpy_debug_release_arguments(hpy_debug_thread *thread, hpy_debug_slot *slot);
/* The object of a result that is null, or no handle of the function's own; NULL with an exception
 * set. */
_HPy_HIDDEN PyObject *hpy_debug_take_invalid(hpy_debug_thread *thread, HPy result);
/* Replaces the object that was returned with an exception set: NULL with SystemError set. */
_HPy_HIDDEN PyObject *hpy_debug_drop_result(hpy_debug_thread *thread, PyObject *object);
/* Whether a function that returned no object set an exception exactly if it returned an error;
 * 0 with SystemError set. Success with an exception may be where one was set before. */
_HPy_HIDDEN int hpy_debug_check_status(hpy_debug_thread *thread, int had_error, int is_error);
/* The same for a function that cannot fail: an exception is told of and forgotten. */
_HPy_HIDDEN void hpy_debug_check_nothing(hpy_debug_thread *thread, int had_error);
_HPy_HIDDEN _HPy_NO_RETURN void hpy_debug_not_reentered(const hpy_debug_thread *thread);
_HPy_HIDDEN extern const char hpy_debug_argument_name[];
_HPy_HIDDEN extern const char hpy_debug_return_name[];

/* Buffers, of which the call is written by hand. */
_HPy_HIDDEN void hpy_debug_run_getbuffer(HPyCFunction func, void *args);
_HPy_HIDDEN void hpy_debug_run_releasebuffer(HPyCFunction func, void *args);

/* ---- beginning ---- */

static inline HPyContext *hpy_debug_take_context(hpy_debug_state *state)
{
    hpy_debug_own_context *own = state->contexts;
    if (HPY_COMPAT_FREE_THREADED || own->in_use)
        return hpy_debug_search_context(state);
    own->in_use = 1;
    state->contexts = own->next;
    return &own->ctx;
}

/* Needs no lock: who looks for one finds it now or the next time. */
static inline void hpy_debug_give_context(HPyContext *ctx)
{
    HPY_COMPAT_STORE(((hpy_debug_own_context *)ctx)->in_use, 0);
}

/* Whether the call can be made; 0 with an exception set. */
HPY_DEBUG_ALWAYS_INLINE int hpy_debug_begin(hpy_debug_call *call, HPyCFunction function)
{
    hpy_debug_thread *thread = &hpy_debug_this_thread;
    hpy_debug_state *state = thread->state;
    call->thread = thread;
    call->outer = *thread;
    call->arguments = NULL;
    call->failed = 0;
    call->had_error = 0;
    call->many = NULL;
    if (state == NULL || !HPY_COMPAT_LOAD(state->entered) ||
        (HPY_COMPAT_LOAD(hpy_interpreter_many) &&
         HPY_COMPAT_LOAD(state->owner) != hpy_debug_interpreter())) {
        state = hpy_debug_get_state();
        if (state == NULL)
            return 0;
    }
    call->ctx = hpy_debug_take_context(state);
    if (call->ctx == NULL)
        return 0;
    thread->state = state;
    thread->current = call->ctx;
    thread->function = function;
    thread->left = NULL;
    return 1;
}

HPY_DEBUG_ALWAYS_INLINE HPy hpy_debug_argument(hpy_debug_call *call, PyObject *object)
{
    hpy_debug_slot *slot;
    if (object == NULL || call->failed)
        return HPy_NULL;
    slot = hpy_debug_take_slot(call->thread, object, HPY_DEBUG_ARGUMENT, hpy_debug_argument_name);
    if (slot == NULL) {
        PyErr_NoMemory();
        call->failed = 1;
        return HPy_NULL;
    }
    slot->next = call->arguments;
    call->arguments = slot;
    return HPy_FromVoidP((void *)slot->word);
}

/* `few` is where they are put if there are no more than HPY_DEBUG_FEW. */
static inline const HPy *hpy_debug_arguments(hpy_debug_call *call, HPy *few,
                                             PyObject *const *objects, size_t count)
{
    HPy *words = few;
    size_t i;
    if (count > HPY_DEBUG_FEW) {
        if (count <= PY_SSIZE_T_MAX / sizeof(HPy))
            call->many = (HPy *)PyMem_RawMalloc(count * sizeof(HPy));
        words = call->many;
        if (words == NULL) {
            PyErr_NoMemory();
            call->failed = 1;
        }
    }
    for (i = 0; i < count && !call->failed; i++)
        words[i] = hpy_debug_argument(call, objects[i]);
    return words;
}

/* ---- results ---- */

/* The object that the function returned, which leaves the handle; NULL with an exception set. */
HPY_DEBUG_ALWAYS_INLINE PyObject *hpy_debug_take_result(const hpy_debug_call *call, HPy result)
{
    hpy_debug_thread *thread = call->thread;
    hpy_debug_slot *slot;
    PyObject *object;
    if (thread->left != NULL)
        hpy_debug_not_reentered(thread);
    slot = hpy_debug_find(thread, (uintptr_t)result._i);
    if (slot != NULL && slot->kind == HPY_DEBUG_HANDLE)
        object = hpy_debug_release_slot(thread, slot, hpy_debug_return_name);
    else {
        object = hpy_debug_take_invalid(thread, result);
        if (object == NULL)
            return NULL;
    }
    return PyErr_Occurred() ? hpy_debug_drop_result(thread, object) : object;
}

/* ---- ending ---- */

HPY_DEBUG_ALWAYS_INLINE void hpy_debug_end(hpy_debug_call *call)
{
    hpy_debug_thread *thread = call->thread;
    hpy_debug_state *state = thread->state;
    hpy_debug_slot *slot = call->arguments;
    if (state->is_plain && slot != NULL) {
        /* they are a chain already, which joins the queue as a whole */
        hpy_debug_slot *first = slot, *last = NULL;
        Py_ssize_t count = 0;
        for (; slot != NULL && slot->extra == NULL; slot = slot->next) {
            PyObject *object = (PyObject *)slot->content;
            if (!hpy_debug_note_quickly(state, &slot->note, object))
                hpy_debug_note_object(state, &slot->note, object);
            hpy_debug_end_slot(thread, slot, hpy_debug_return_name);
            last = slot;
            count++;
        }
        if (last != NULL)
            hpy_debug_queue(state, first, last, count);
    }
    if (slot != NULL)
        hpy_debug_release_arguments(thread, slot);
    if (call->many != NULL)
        PyMem_RawFree(call->many);
    hpy_debug_give_context(call->ctx);
    thread->current = call->outer.current;
    thread->function = call->outer.function;
    thread->left = call->outer.left;
    /* what it was before, or what it is most probably the next time */
    if (call->outer.state != NULL)
        thread->state = call->outer.state;
}

#endif /* HPY_DEBUG_CALLS_H */
