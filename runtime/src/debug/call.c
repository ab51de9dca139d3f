/* Calls of the extension's functions: each gets a context of its own, and debug handles. What is
 * done for every call is in calls.h. */
#include "debug/calls.h"
#include "trace/trace.h"
#include "hpy/generated/universal_args.h"

HPY_COMPAT_FAST_THREAD_LOCAL hpy_debug_thread hpy_debug_this_thread;

/* How many contexts are looked at for one that is not in use. */
#define SEARCHED 8

const char hpy_debug_argument_name[] = "the call";
const char hpy_debug_return_name[] = "return";

/* ---- contexts ---- */

/* One that no call has, near one that a call has; a new one where many in a row are in use, so that
 * there are never many more than nested calls. NULL without memory. */
static hpy_debug_own_context *search_context(hpy_debug_own_context *own)
{
    hpy_debug_own_context *made;
    int i;
    for (i = 0; i < SEARCHED && HPY_COMPAT_LOAD(own->in_use); i++)
        own = own->next;
    if (!HPY_COMPAT_LOAD(own->in_use))
        return own;
    made = (hpy_debug_own_context *)PyMem_RawMalloc(sizeof(hpy_debug_own_context));
    if (made == NULL)
        return NULL;
    /* what a call has made of its context does not matter: nothing of it is the call's own */
    made->ctx = own->ctx;
    made->next = own->next;
    own->next = made;
    return made;
}

HPyContext *hpy_debug_search_context(hpy_debug_state *state)
{
    hpy_debug_own_context *own;
    HPY_DEBUG_LOCK(state);
    own = search_context(state->contexts);
    if (own != NULL) {
        HPY_COMPAT_STORE(own->in_use, 1);
        state->contexts = own->next;
    }
    HPY_DEBUG_UNLOCK(state);
    if (own == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    return &own->ctx;
}

/* ---- results ---- */

void hpy_debug_not_reentered(const hpy_debug_thread *thread)
{
    hpy_debug_fatal(thread, hpy_debug_return_name, NULL,
                    "the function returns without HPy_ReenterPythonExecution");
}

/* SystemError, with the exception that was set as its cause. */
static void raise_system_error(const hpy_debug_thread *thread, const char *what)
{
    PyObject *type, *value, *traceback, *error_type, *error, *error_traceback;
    const char *name = hpy_trace_name_of(thread->function);
    hpy_compat_save_error(&type, &value, &traceback);
    if (type != NULL)
        PyErr_NormalizeException(&type, &value, &traceback);
    PyErr_Format(PyExc_SystemError, "HPy debug mode: %s %s",
                 name != NULL ? name : "a function of an HPy module", what);
    if (value == NULL)
        return;
    hpy_compat_save_error(&error_type, &error, &error_traceback);
    if (error_type != NULL)
        PyErr_NormalizeException(&error_type, &error, &error_traceback);
    Py_INCREF(value);
    PyException_SetCause(error, value);
    PyException_SetContext(error, value);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    hpy_compat_restore_error(error_type, error, error_traceback);
}

PyObject *hpy_debug_take_invalid(hpy_debug_thread *thread, HPy result)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)result._i);
    PyObject *object;
    if (HPy_IsNull(result)) {
        if (!PyErr_Occurred())
            raise_system_error(thread, "returned HPy_NULL without setting an exception");
        return NULL;
    }
    if (slot == NULL)
        object = _h2py(hpy_debug_unwrap_invalid(thread, result, hpy_debug_return_name));
    else {
        hpy_debug_report_handle(
            thread, hpy_debug_return_name, slot,
            slot->kind == HPY_DEBUG_CONSTANT ? "a context constant is to be returned by HPy_Dup"
            : slot->kind == HPY_DEBUG_ITEM   ? "an item of a view is to be returned by HPy_Dup"
                                             : "an argument is to be returned by HPy_Dup");
        object = (PyObject *)slot->content;
    }
    Py_INCREF(object);
    return object;
}

PyObject *hpy_debug_drop_result(hpy_debug_thread *thread, PyObject *object)
{
    Py_DECREF(object);
    raise_system_error(thread, "returned a result with an exception set");
    return NULL;
}

int hpy_debug_check_status(hpy_debug_thread *thread, int had_error, int is_error)
{
    if (thread->left != NULL)
        hpy_debug_not_reentered(thread);
    if ((PyErr_Occurred() != NULL) == is_error)
        return 1;
    if (is_error)
        raise_system_error(thread, "returned an error without setting an exception");
    else if (!had_error)
        raise_system_error(thread, "returned success with an exception set");
    else
        return 1;
    return 0;
}

void hpy_debug_check_nothing(hpy_debug_thread *thread, int had_error)
{
    if (thread->left != NULL)
        hpy_debug_not_reentered(thread);
    if (had_error || !PyErr_Occurred())
        return;
    raise_system_error(thread, "returned with an exception set, and cannot fail");
    PyErr_WriteUnraisable(NULL);
}

/* ---- buffers ---- */

/* HPy_buffer and Py_buffer are alike but for the owner, a handle in the one. */

void hpy_debug_run_getbuffer(HPyCFunction func, void *args)
{
    _HPyFunc_args_GETBUFFERPROC *a = (_HPyFunc_args_GETBUFFERPROC *)args;
    HPy_buffer *view = (HPy_buffer *)a->view;
    hpy_debug_call call;
    HPy self;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (view != NULL)
        view->obj = HPy_NULL;
    if (!call.failed) {
        a->result = ((HPyFunc_getbufferproc)func)(call.ctx, self, view, a->flags);
        if (!hpy_debug_check_status(call.thread, 0, a->result == -1))
            a->result = -1;
        if (view != NULL && !HPy_IsNull(view->obj)) {
            /* in a failed call it is the caller's to release, as in a successful one */
            PyObject *owner = NULL;
            hpy_debug_slot *slot = hpy_debug_find(call.thread, (uintptr_t)view->obj._i);
            if (slot != NULL && slot->kind == HPY_DEBUG_HANDLE)
                owner = (PyObject *)hpy_debug_close_slot(call.thread, slot, hpy_debug_return_name);
            else {
                hpy_debug_report_handle(call.thread, "HPy_buffer.obj", slot,
                                        "it is to be a handle of the buffer's own");
                owner = a->self;
                Py_INCREF(owner);
            }
            view->obj = _py2h(owner);
        }
    }
    hpy_debug_end(&call);
}

void hpy_debug_run_releasebuffer(HPyCFunction func, void *args)
{
    _HPyFunc_args_RELEASEBUFFERPROC *a = (_HPyFunc_args_RELEASEBUFFERPROC *)args;
    HPy_buffer *view = (HPy_buffer *)a->view;
    HPy owner = view->obj;
    hpy_debug_call call;
    HPy self;
    if (!hpy_debug_begin(&call, func)) {
        PyErr_WriteUnraisable(a->self);
        return;
    }
    call.had_error = PyErr_Occurred() != NULL;
    self = hpy_debug_argument(&call, a->self);
    view->obj = hpy_debug_argument(&call, _h2py(owner));
    if (call.failed)
        PyErr_WriteUnraisable(a->self);
    else {
        ((HPyFunc_releasebufferproc)func)(call.ctx, self, view);
        hpy_debug_check_nothing(call.thread, call.had_error);
    }
    hpy_debug_end(&call);
    view->obj = owner;
}
