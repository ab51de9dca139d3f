/* Loops over a list in the C API, item by item, as one writes them. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *sum_ints(PyObject *self, PyObject *list)
{
    long long sum = 0;
    Py_ssize_t i;
    (void)self;
    for (i = 0; i < PyList_GET_SIZE(list); i++) {
        long value = PyLong_AsLong(PyList_GET_ITEM(list, i));
        if (value == -1 && PyErr_Occurred())
            return NULL;
        sum += value;
    }
    return PyLong_FromLongLong(sum);
}

static PyObject *sum_floats(PyObject *self, PyObject *list)
{
    double sum = 0;
    Py_ssize_t i;
    (void)self;
    for (i = 0; i < PyList_GET_SIZE(list); i++) {
        double value = PyFloat_AsDouble(PyList_GET_ITEM(list, i));
        if (value == -1.0 && PyErr_Occurred())
            return NULL;
        sum += value;
    }
    return PyFloat_FromDouble(sum);
}

static PyMethodDef functions[] = {
    {"sum_ints", sum_ints, METH_O, NULL},
    {"sum_floats", sum_floats, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "direct_capi", NULL, 0, functions, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_direct_capi(void)
{
    return PyModuleDef_Init(&definition);
}
