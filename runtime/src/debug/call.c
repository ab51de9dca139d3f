/* Calls of the extension's functions: each gets a context of its own, and debug handles. */
#include "debug/hpy_debug.h"
#include "trace/trace.h"
#include "hpy/generated/universal_args.h"

HPY_COMPAT_FAST_THREAD_LOCAL hpy_debug_thread hpy_debug_this_thread;

/* How many contexts are looked at for one that is not in use. */
#define SEARCHED 8

static const char argument_name[] = "the call";
static const char return_name[] = "return";

/* ---- contexts ---- */

/* One that no call has, near one that a call has; a new one where many in a row are in use, so that
 * there are never many more than nested calls. NULL without memory. */
static hpy_debug_own_context *search_context(hpy_debug_own_context *own)
{
    hpy_debug_own_context *made;
    int i;
    for (i = 0; i < SEARCHED && own->in_use; i++)
        own = own->next;
    if (!own->in_use)
        return own;
    made = (hpy_debug_own_context *)PyMem_RawMalloc(sizeof(hpy_debug_own_context));
    if (made == NULL)
        return NULL;
    /* what a call has made of its context does not matter: nothing of it is the call's own */
    *made = *own;
    made->next = own->next;
    own->next = made;
    return made;
}

static HPyContext *take_context(hpy_debug_state *state)
{
    hpy_debug_own_context *own;
    HPY_DEBUG_LOCK(state);
    own = state->contexts;
    if (own->in_use)
        own = search_context(own);
    if (own != NULL) {
        own->in_use = 1;
        state->contexts = own->next;
    }
    HPY_DEBUG_UNLOCK(state);
    return own != NULL ? &own->ctx : NULL;
}

static void give_context(hpy_debug_state *state, HPyContext *ctx)
{
    hpy_debug_own_context *own = (hpy_debug_own_context *)ctx;
    HPY_DEBUG_LOCK(state);
    own->in_use = 0;
    HPY_DEBUG_UNLOCK(state);
}

/* ---- beginning ---- */

int hpy_debug_begin(hpy_debug_call *call, HPyCFunction function)
{
    hpy_debug_thread *thread = &hpy_debug_this_thread;
    hpy_debug_state *state = thread->state;
    call->thread = thread;
    call->outer = *thread;
    call->arguments = NULL;
    call->failed = 0;
    call->many = NULL;
    call->had_error = 0;
    if (state == NULL || !HPY_COMPAT_LOAD(state->entered) ||
        (HPY_COMPAT_LOAD(hpy_interpreter_many) &&
         HPY_COMPAT_LOAD(state->owner) != hpy_debug_interpreter())) {
        state = hpy_debug_get_state();
        if (state == NULL)
            return 0;
    }
    call->ctx = take_context(state);
    if (call->ctx == NULL) {
        PyErr_NoMemory();
        return 0;
    }
    thread->state = state;
    thread->current = call->ctx;
    thread->function = function;
    thread->left = NULL;
    return 1;
}

static void argument_failed(hpy_debug_call *call)
{
    if (!call->failed)
        PyErr_NoMemory();
    call->failed = 1;
}

HPy hpy_debug_argument(hpy_debug_call *call, PyObject *object)
{
    hpy_debug_slot *slot;
    if (object == NULL)
        return HPy_NULL;
    slot = hpy_debug_take_slot(call->thread, object, HPY_DEBUG_ARGUMENT, argument_name);
    if (slot == NULL) {
        argument_failed(call);
        return HPy_NULL;
    }
    slot->next = call->arguments;
    call->arguments = slot;
    return HPy_FromVoidP((void *)slot->word);
}

const HPy *hpy_debug_arguments(hpy_debug_call *call, PyObject *const *objects, size_t count)
{
    HPy *words = call->few;
    hpy_debug_slot *last = call->arguments;
    size_t i;
    if (count > HPY_DEBUG_FEW) {
        if (count <= PY_SSIZE_T_MAX / sizeof(HPy))
            call->many = (HPy *)PyMem_RawMalloc(count * sizeof(HPy));
        words = call->many;
        if (words == NULL)
            argument_failed(call);
    }
    for (i = 0; i < count && !call->failed; i++) {
        hpy_debug_slot *slot =
            hpy_debug_take_slot(call->thread, objects[i], HPY_DEBUG_ARGUMENT, argument_name);
        if (slot == NULL) {
            argument_failed(call);
            break;
        }
        slot->next = last;
        last = slot;
        words[i] = HPy_FromVoidP((void *)slot->word);
    }
    call->arguments = last;
    return words;
}

/* ---- ending ---- */

void hpy_debug_end(hpy_debug_call *call)
{
    hpy_debug_thread *thread = call->thread;
    hpy_debug_slot *slot = call->arguments;
    if (thread->left != NULL)
        hpy_debug_fatal(thread, return_name, NULL,
                        "the function returns without HPy_ReenterPythonExecution");
    while (slot != NULL) {
        hpy_debug_slot *next = slot->next;
        hpy_debug_release_slot(thread, slot, return_name);
        slot = next;
    }
    if (call->many != NULL)
        PyMem_RawFree(call->many);
    give_context(thread->state, call->ctx);
    thread->current = call->outer.current;
    thread->function = call->outer.function;
    thread->left = call->outer.left;
    /* what it was before, or what it is most probably the next time */
    if (call->outer.state != NULL)
        thread->state = call->outer.state;
}

/* ---- results ---- */

/* SystemError, with the exception that was set as its cause. */
static void raise_system_error(const hpy_debug_call *call, const char *what)
{
    PyObject *type, *value, *traceback, *error_type, *error, *error_traceback;
    const char *name = hpy_trace_name_of(call->thread->function);
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

PyObject *hpy_debug_take_result(hpy_debug_call *call, HPy result)
{
    hpy_debug_thread *thread = call->thread;
    hpy_debug_slot *slot;
    PyObject *object;
    if (thread->left != NULL)
        hpy_debug_fatal(thread, return_name, NULL,
                        "the function returns without HPy_ReenterPythonExecution");
    if (HPy_IsNull(result)) {
        if (!PyErr_Occurred())
            raise_system_error(call, "returned HPy_NULL without setting an exception");
        return NULL;
    }
    slot = hpy_debug_find(thread, (uintptr_t)result._i);
    if (slot == NULL || slot->kind != HPY_DEBUG_HANDLE) {
        if (slot == NULL)
            object = _h2py(hpy_debug_unwrap_invalid(thread, result, return_name));
        else {
            hpy_debug_report_handle(thread, return_name, slot,
                                    slot->kind == HPY_DEBUG_CONSTANT
                                        ? "a context constant is to be returned by HPy_Dup"
                                        : "an argument is to be returned by HPy_Dup");
            object = (PyObject *)slot->content;
        }
        Py_INCREF(object);
    } else
        object = hpy_debug_release_slot(thread, slot, return_name);
    if (PyErr_Occurred() && !call->had_error) {
        Py_DECREF(object);
        raise_system_error(call, "returned a result with an exception set");
        return NULL;
    }
    return object;
}

int hpy_debug_check_status(hpy_debug_call *call, int is_error)
{
    if (call->thread->left != NULL)
        hpy_debug_fatal(call->thread, return_name, NULL,
                        "the function returns without HPy_ReenterPythonExecution");
    if ((PyErr_Occurred() != NULL) == is_error)
        return 1;
    if (is_error)
        raise_system_error(call, "returned an error without setting an exception");
    else if (!call->had_error)
        raise_system_error(call, "returned success with an exception set");
    else
        return 1;
    return 0;
}

void hpy_debug_check_nothing(hpy_debug_call *call)
{
    if (call->thread->left != NULL || call->had_error || !PyErr_Occurred())
        return;
    raise_system_error(call, "returned with an exception set, and cannot fail");
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
        if (!hpy_debug_check_status(&call, a->result == -1))
            a->result = -1;
        if (view != NULL && !HPy_IsNull(view->obj)) {
            /* in a failed call it is the caller's to release, as in a successful one */
            PyObject *owner = NULL;
            hpy_debug_slot *slot = hpy_debug_find(call.thread, (uintptr_t)view->obj._i);
            if (slot != NULL && slot->kind == HPY_DEBUG_HANDLE)
                owner = (PyObject *)hpy_debug_close_slot(call.thread, slot, return_name);
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
        hpy_debug_check_nothing(&call);
    }
    hpy_debug_end(&call);
    view->obj = owner;
}
