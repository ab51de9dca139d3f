/* What `hpy_runtime._core` offers of the trace mode; `hpy_runtime.trace` is the face of it. */
#include "trace/trace.h"

static PyObject *counters(PyObject *module, PyObject *noargs)
{
    PyObject *list = PyList_New(0);
    PyObject *item;
    int i, result;
    (void)module;
    (void)noargs;
    for (i = 0; list != NULL && i < hpy_trace_count; i++) {
        hpy_trace_counter sum = hpy_trace_sum(i);
        item = Py_BuildValue("(sKKK)", hpy_trace_names[i], (unsigned long long)sum.calls,
                             (unsigned long long)hpy_trace_nanoseconds(sum.ticks),
                             (unsigned long long)hpy_trace_nanoseconds(sum.own));
        result = item != NULL ? PyList_Append(list, item) : -1;
        Py_XDECREF(item);
        if (result < 0)
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *get_callbacks(PyObject *module, PyObject *noargs)
{
    (void)module;
    (void)noargs;
    return hpy_trace_get_callbacks();
}

static PyObject *set_callbacks(PyObject *module, PyObject *args)
{
    PyObject *on_enter, *on_exit;
    (void)module;
    if (!PyArg_ParseTuple(args, "OO:trace_set_callbacks", &on_enter, &on_exit))
        return NULL;
    /* the arguments are the pair that is kept */
    if (hpy_trace_set_callbacks(args) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *start_recording(PyObject *module, PyObject *args)
{
    int descriptor;
    const char *header;
    (void)module;
    if (!PyArg_ParseTuple(args, "is:trace_start_recording", &descriptor, &header))
        return NULL;
    if (hpy_trace_start_recording(descriptor, header) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *stop_recording(PyObject *module, PyObject *noargs)
{
    (void)module;
    (void)noargs;
    if (hpy_trace_stop_recording() < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *abandon_recording(PyObject *module, PyObject *noargs)
{
    (void)module;
    (void)noargs;
    hpy_trace_abandon_recording();
    Py_RETURN_NONE;
}

PyMethodDef hpy_trace_methods[] = {
    {"trace_counters", counters, METH_NOARGS,
     "trace_counters()\n--\n\nA list of (function, calls, nanoseconds, own nanoseconds)."},
    {"trace_get_callbacks", get_callbacks, METH_NOARGS,
     "trace_get_callbacks()\n--\n\nThe pair (on_enter, on_exit) of this interpreter."},
    {"trace_set_callbacks", set_callbacks, METH_VARARGS,
     "trace_set_callbacks(on_enter, on_exit)\n--\n\nSets them for this interpreter."},
    {"trace_start_recording", start_recording, METH_VARARGS,
     "trace_start_recording(descriptor, header)\n--\n\nWrites each call to an open file."},
    {"trace_stop_recording", stop_recording, METH_NOARGS,
     "trace_stop_recording()\n--\n\nEnds the recording, if there is one."},
    {"trace_abandon_recording", abandon_recording, METH_NOARGS,
     "trace_abandon_recording()\n--\n\nIn a forked child: forgets the parent's recording."},
    {NULL, NULL, 0, NULL},
};
