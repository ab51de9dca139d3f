/* Calls. */
#include "internal.h"

HPyAPI_IMPL HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw)
{
    (void)ctx;
    PyObject *tuple = _h2py(args);
    PyObject *dict = _h2py(kw);
    PyObject *result;
    if (tuple != NULL && !PyTuple_Check(tuple)) {
        PyErr_SetString(PyExc_TypeError,
                        "HPy_CallTupleDict requires args to be a tuple or null handle");
        return HPy_NULL;
    }
    if (dict != NULL && !PyDict_Check(dict)) {
        PyErr_SetString(PyExc_TypeError,
                        "HPy_CallTupleDict requires kw to be a dict or null handle");
        return HPy_NULL;
    }
    if (tuple != NULL)
        return _py2h(PyObject_Call(_h2py(callable), tuple, dict));
    if (dict == NULL)
        return _py2h(PyObject_CallNoArgs(_h2py(callable)));
    tuple = PyTuple_New(0);
    if (tuple == NULL)
        return HPy_NULL;
    result = PyObject_Call(_h2py(callable), tuple, dict);
    Py_DECREF(tuple);
    return _py2h(result);
}
