/* What is told of a mistake. This is the one place of the runtime that prints: the process is about
 * to end, or somebody asked for it. */
#include "debug/hpy_debug.h"
#include "trace/trace.h"

#include <stdarg.h>
#include <stdio.h>

#define MOST_TEXT 1024

static const char *function_name(HPyCFunction function)
{
    const char *name = function != NULL ? hpy_trace_name_of(function) : NULL;
    return name != NULL ? name : "an unnamed function of an HPy module";
}

static void print_trace(const char *title, const hpy_debug_trace *trace)
{
    char *text = trace != NULL ? hpy_debug_trace_text(trace, "      ") : NULL;
    if (text != NULL)
        fprintf(stderr, "    %s:\n%s", title, text);
    PyMem_RawFree(text);
}

/* The object of an open handle: its repr may run Python code, and raise. */
static void print_live(PyObject *object)
{
    PyObject *type, *value, *traceback, *repr;
    const char *text;
    hpy_compat_save_error(&type, &value, &traceback);
    repr = PyObject_Repr(object);
    text = repr != NULL ? PyUnicode_AsUTF8(repr) : NULL;
    fprintf(stderr, "  object: %s\n", text != NULL ? text : "<its repr failed>");
    Py_XDECREF(repr);
    PyErr_Clear();
    hpy_compat_restore_error(type, value, traceback);
}

static void print_by(const char *what, const char *name, HPyCFunction function)
{
    fprintf(stderr, "  %s by: %s%s%s\n", what, name, function != NULL ? " in " : "",
            function != NULL ? function_name(function) : "");
}

static void print_slot(const hpy_debug_thread *thread, const hpy_debug_slot *slot)
{
    char text[256];
    int is_open = slot->word != 0;
    fprintf(stderr, "  handle: %p\n", (const void *)slot);
    if (slot->kind <= HPY_DEBUG_CONSTANT) {
        if (is_open)
            print_live((PyObject *)slot->content);
        else {
            hpy_debug_note_text(&slot->note, text, sizeof(text));
            fprintf(stderr, "  object: %s\n", text);
        }
    }
    if (slot->kind == HPY_DEBUG_CONSTANT) {
        fprintf(stderr, "  it is ctx->%s\n", hpy_debug_constant_name(thread->state, slot->word));
        return;
    }
    print_by("opened", slot->opened_by, slot->opened_in);
    if (slot->extra != NULL)
        print_trace("Allocation stacktrace", slot->extra->opened);
    if (is_open)
        return;
    print_by("closed", slot->closed_by, slot->closed_in);
    if (slot->extra != NULL)
        print_trace("Close stacktrace", slot->extra->closed);
}

static void print_report(const hpy_debug_thread *thread, const char *name,
                         const hpy_debug_slot *slot, const char *message)
{
    hpy_debug_trace *trace;
    int limit = thread->state != NULL ? thread->state->trace_limit : 0;
    fprintf(stderr, "HPy debug mode: %s: %s\n", name, message);
    if (thread->function != NULL)
        fprintf(stderr, "  in the function: %s\n", function_name(thread->function));
    if (slot != NULL)
        print_slot(thread, slot);
    if (limit > 0) {
        trace = hpy_debug_trace_take(limit);
        print_trace("Stacktrace of the call", trace);
        PyMem_RawFree(trace);
    } else
        fprintf(stderr, "  (for C stack traces: "
                        "hpy_runtime.debug.set_handle_stack_trace_limit(16), or "
                        "HPY_DEBUG_TRACES=16 in the environment)\n");
    fflush(stderr);
}

void hpy_debug_fatal(const hpy_debug_thread *thread, const char *name, const hpy_debug_slot *slot,
                     const char *format, ...)
{
    char message[MOST_TEXT], whole[MOST_TEXT];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof(message), format, arguments);
    va_end(arguments);
    print_report(thread, name, slot, message);
    snprintf(whole, sizeof(whole), "%s: %.900s", name, message);
    Py_FatalError(whole);
}

void hpy_debug_wrong_context(const hpy_debug_thread *thread, const HPyContext *ctx,
                             const char *name)
{
    fprintf(stderr, "Error: Wrong HPy Context!\n");
    if (thread->left != NULL && thread->left == ctx)
        hpy_debug_fatal(thread, name, NULL,
                        "called between HPy_LeavePythonExecution and HPy_ReenterPythonExecution");
    if (thread->left != NULL)
        hpy_debug_fatal(thread, name, NULL,
                        "called after HPy_LeavePythonExecution, and with another context");
    if (thread->current == NULL)
        hpy_debug_fatal(thread, name, NULL,
                        "the context %p is used where no function has one: not in a function "
                        "that Python called with it, or in another thread",
                        (const void *)ctx);
    hpy_debug_fatal(thread, name, NULL,
                    "the context is %p, and that of the current call is %p: a context is not to "
                    "be kept longer than the call",
                    (const void *)ctx, (void *)thread->current);
}

/* A stack as part of an exception's text: a new string. */
static PyObject *trace_string(const char *title, const hpy_debug_trace *trace)
{
    char *text = trace != NULL ? hpy_debug_trace_text(trace, "  ") : NULL;
    PyObject *result;
    if (text == NULL)
        return PyUnicode_FromString("");
    result = PyUnicode_FromFormat("\n%s:\n%s", title, text);
    PyMem_RawFree(text);
    return result;
}

void hpy_debug_raise(const hpy_debug_thread *thread, const char *name, const hpy_debug_slot *slot,
                     const char *message)
{
    int limit = thread->state->trace_limit;
    hpy_debug_trace *trace = limit > 0 ? hpy_debug_trace_take(limit) : NULL;
    PyObject *opened = trace_string(
        "Allocation stacktrace", slot != NULL && slot->extra != NULL ? slot->extra->opened : NULL);
    PyObject *called = trace_string("Stacktrace of the call", trace);
    if (opened != NULL && called != NULL) {
        if (slot != NULL)
            PyErr_Format(PyExc_SystemError,
                         "HPy debug mode: %s: %s; in %s; handle %p, object %R, opened by %s%U%U",
                         name, message, function_name(thread->function), (const void *)slot,
                         (PyObject *)slot->content, slot->opened_by, opened, called);
        else
            PyErr_Format(PyExc_SystemError, "HPy debug mode: %s: %s; in %s%U", name, message,
                         function_name(thread->function), called);
    }
    Py_XDECREF(opened);
    Py_XDECREF(called);
    PyMem_RawFree(trace);
}

/* ---- mistakes that a callback may let pass ---- */

/* Whether there is a callback: then it was called. */
static int call_back(PyObject *callback)
{
    hpy_debug_thread *thread = &hpy_debug_this_thread;
    hpy_debug_thread outer = *thread;
    PyObject *type, *value, *traceback, *result;
    if (callback == NULL)
        return 0;
    thread->current = NULL;
    hpy_compat_save_error(&type, &value, &traceback);
    Py_INCREF(callback);
    result = PyObject_CallObject(callback, NULL);
    if (result == NULL)
        PyErr_WriteUnraisable(callback);
    Py_XDECREF(result);
    Py_DECREF(callback);
    hpy_compat_restore_error(type, value, traceback);
    *thread = outer;
    return 1;
}

void hpy_debug_report_handle(const hpy_debug_thread *thread, const char *name,
                             const hpy_debug_slot *slot, const char *what)
{
    static const char closed[] = "Invalid usage of already closed handle";
    if (call_back(thread->state->on_invalid_handle))
        return;
    if (*what != 0)
        hpy_debug_fatal(thread, name, slot, "%s or of one that is not its own: %s", closed, what);
    if (slot == NULL)
        hpy_debug_fatal(thread, name, NULL,
                        "%s: so long ago that no more is known of it; "
                        "set_closed_handles_queue_max_size() lets more be kept",
                        closed);
    hpy_debug_fatal(thread, name, slot, "%s", closed);
}

void hpy_debug_report_builder(const hpy_debug_thread *thread, const char *name,
                              const hpy_debug_slot *slot)
{
    if (!call_back(thread->state->on_invalid_builder))
        hpy_debug_fatal(thread, name, slot, "Invalid usage of already closed builder");
}

/* ---- wrong arguments ---- */

static int is_wanted(PyObject *object, hpy_debug_wanted wanted)
{
    if (object == NULL)
        return wanted == HPY_DEBUG_TUPLE_OR_NULL;
    switch (wanted) {
    case HPY_DEBUG_TYPE:
        return PyType_Check(object);
    case HPY_DEBUG_UNICODE:
        return PyUnicode_Check(object);
    case HPY_DEBUG_BYTES:
        return PyBytes_Check(object);
    case HPY_DEBUG_SLICE:
        return PySlice_Check(object);
    case HPY_DEBUG_CODE:
        return PyCode_Check(object);
    case HPY_DEBUG_ITERATOR:
        return PyIter_Check(object);
    case HPY_DEBUG_TUPLE_OR_NULL:
        return PyTuple_Check(object);
    }
    return 1;
}

void hpy_debug_check_argument(const hpy_debug_thread *thread, const char *name, HPy h, HPy object,
                              hpy_debug_wanted wanted, const char *argument)
{
    static const char *const texts[] = {"a type",
                                        "a Unicode object",
                                        "a bytes object",
                                        "a slice object",
                                        "a code object",
                                        "an iterator",
                                        "a tuple object or HPy_NULL"};
    char subject[128];
    if (is_wanted(_h2py(object), wanted))
        return;
    snprintf(subject, sizeof(subject), "%s %s", name, argument);
    hpy_debug_fatal(thread, name, HPy_IsNull(h) ? NULL : hpy_debug_find(thread, (uintptr_t)h._i),
                    "%s must be %s%s", subject, texts[wanted],
                    HPy_IsNull(h) ? ", and is HPy_NULL" : "");
}
