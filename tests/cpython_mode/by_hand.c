/* The functions of by_hpy.c as CPython's C API has them, the fastest calling convention each. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* As in an HPy type: the struct begins where anything is aligned. */
typedef struct {
    PyObject_HEAD
    PyObject *content;
    long number;
} Thing;

PyObject *noargs(PyObject *self, PyObject *ignored)
{
    (void)ignored;
    return PyLong_FromLong(((Thing *)self)->number);
}

PyObject *one(PyObject *self, PyObject *arg)
{
    (void)self;
    return PyNumber_Add(arg, arg);
}

PyObject *varargs(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    (void)self;
    if (nargs != 2) {
        PyErr_SetString(PyExc_TypeError, "takes two");
        return NULL;
    }
    return PyNumber_Add(args[0], args[1]);
}

PyObject *keywords(PyObject *self, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    PyObject *result = nargs == 0 || kwnames != NULL ? self : args[0];
    Py_INCREF(result);
    return result;
}

Py_ssize_t length(PyObject *self)
{
    return ((Thing *)self)->number;
}

PyObject *item(PyObject *self, Py_ssize_t index)
{
    if (index < 0 || index >= ((Thing *)self)->number) {
        PyErr_SetString(PyExc_IndexError, "no such item");
        return NULL;
    }
    return PyLong_FromSsize_t(index);
}

PyObject *content_get(PyObject *self, void *closure)
{
    PyObject *content = ((Thing *)self)->content;
    (void)closure;
    Py_XINCREF(content);
    return content;
}

int content_set(PyObject *self, PyObject *value, void *closure)
{
    PyObject *old = ((Thing *)self)->content;
    (void)closure;
    Py_XINCREF(value);
    ((Thing *)self)->content = value;
    Py_XDECREF(old);
    return 0;
}

PyObject *attribute(PyObject *self, PyObject *name)
{
    PyObject *value = PyObject_GetAttr(self, name);
    int status;
    if (value == NULL)
        return NULL;
    status = PyObject_SetAttr(self, name, value);
    Py_DECREF(value);
    if (status < 0)
        return NULL;
    Py_INCREF(Py_None);
    return Py_None;
}
