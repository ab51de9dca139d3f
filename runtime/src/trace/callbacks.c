/* The Python functions that are called on entry and exit: each interpreter has its own, in its
 * dictionary, which releases them when it ends. */
#include "trace/trace.h"

static const char key[] = "hpy_runtime.trace";

/* The number of interpreters that have some, as far as they were taken away before their end. */
volatile int hpy_trace_callbacks;

static hpy_compat_lock lock;

static int has_some(PyObject *pair)
{
    return PyTuple_GET_ITEM(pair, 0) != Py_None || PyTuple_GET_ITEM(pair, 1) != Py_None;
}

/* The interpreter's pair as a new reference; NULL without an exception where it has none. */
static PyObject *get_pair(void)
{
    PyObject *dict = PyInterpreterState_GetDict(PyInterpreterState_Get());
    return dict != NULL ? hpy_compat_dict_get_item_ref(dict, key) : NULL;
}

PyObject *hpy_trace_get_callbacks(void)
{
    PyObject *pair = get_pair();
    return pair != NULL || PyErr_Occurred() ? pair : PyTuple_Pack(2, Py_None, Py_None);
}

int hpy_trace_set_callbacks(PyObject *pair)
{
    PyObject *dict = PyInterpreterState_GetDict(PyInterpreterState_Get());
    PyObject *old = hpy_trace_get_callbacks();
    int change;
    if (old == NULL)
        return -1;
    change = has_some(pair) - has_some(old);
    Py_DECREF(old);
    if (dict == NULL) {
        PyErr_SetString(PyExc_RuntimeError, "the interpreter is ending");
        return -1;
    }
    if (PyDict_SetItemString(dict, key, pair) < 0)
        return -1;
    hpy_compat_acquire(&lock);
    hpy_trace_callbacks += change;
    hpy_compat_release(&lock);
    return 0;
}

/* A callback cannot fail the call that it watches: what it raises is reported as unraisable. What
 * it does with HPy is counted, but calls no callbacks. */
void hpy_trace_call_back(hpy_trace_thread *thread, int member, int is_exit)
{
    PyObject *type, *value, *traceback, *pair, *callable, *result;
    uint64_t inner = thread->inner;
    if (thread->in_callback)
        return;
    thread->in_callback = 1;
    hpy_compat_save_error(&type, &value, &traceback);
    pair = get_pair();
    if (pair != NULL) {
        callable = PyTuple_GET_ITEM(pair, is_exit);
        if (callable != Py_None) {
            result = PyObject_CallFunction(callable, "s", hpy_trace_names[member]);
            if (result == NULL)
                PyErr_WriteUnraisable(callable);
            Py_XDECREF(result);
        }
        Py_DECREF(pair);
    }
    PyErr_Clear();
    hpy_compat_restore_error(type, value, traceback);
    thread->inner = inner;
    thread->in_callback = 0;
}
