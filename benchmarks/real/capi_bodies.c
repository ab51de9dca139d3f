/* Bodies in a buffer that pull each other, in the C API. */
#include "capi.h"

typedef struct {
    PyObject_HEAD
    Body *bodies;
    Py_ssize_t count;
    Py_ssize_t shape[2], strides[2];
} Bodies;

enum { NUMBERS = 7 };

/* One row of seven numbers. */
static int read_body(Body *body, PyObject *row)
{
    double *numbers[NUMBERS] = {&body->at[0],       &body->at[1],       &body->at[2],
                                &body->velocity[0], &body->velocity[1], &body->velocity[2],
                                &body->mass};
    for (Py_ssize_t i = 0; i < NUMBERS; i++) {
        PyObject *item = PySequence_GetItem(row, i);
        if (item == NULL)
            return -1;
        *numbers[i] = PyFloat_AsDouble(item);
        Py_DECREF(item);
        if (*numbers[i] == -1 && PyErr_Occurred())
            return -1;
    }
    return 0;
}

static PyObject *Bodies_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    Bodies *self;
    PyObject *rows;
    Py_ssize_t count;
    (void)kw;
    if (PyTuple_Size(args) != 1) {
        PyErr_SetString(PyExc_TypeError, "one list of rows");
        return NULL;
    }
    rows = PyTuple_GetItem(args, 0);
    count = PyObject_Size(rows);
    if (count < 0)
        return NULL;
    self = (Bodies *)TYPE_NEW(type);
    if (self == NULL)
        return NULL;
    self->bodies = (Body *)calloc((size_t)count + 1, sizeof(Body));
    if (self->bodies == NULL) {
        Py_DECREF(self);
        return PyErr_NoMemory();
    }
    self->count = count;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *row = PySequence_GetItem(rows, i);
        int failed = row == NULL || read_body(&self->bodies[i], row) < 0;
        Py_XDECREF(row);
        if (failed) {
            Py_DECREF(self);
            return NULL;
        }
    }
    return (PyObject *)self;
}

static void Bodies_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    free(((Bodies *)self)->bodies);
    FREE(self, type);
    Py_DECREF(type);
}

static PyObject *Bodies_advance(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    Bodies *data = (Bodies *)self;
    double step;
    long long times;
    if (nargs != 2) {
        PyErr_SetString(PyExc_TypeError, "step and times");
        return NULL;
    }
    step = PyFloat_AsDouble(args[0]);
    times = PyLong_AsLongLong(args[1]);
    if ((step == -1 || times == -1) && PyErr_Occurred())
        return NULL;
    bodies_advance(data->bodies, data->count, step, times);
    return given(Py_None);
}

static PyObject *Bodies_energy(PyObject *self, PyObject *ignored)
{
    (void)ignored;
    return PyFloat_FromDouble(bodies_energy(((Bodies *)self)->bodies, ((Bodies *)self)->count));
}

static Py_ssize_t Bodies_length(PyObject *self)
{
    return ((Bodies *)self)->count;
}

static int Bodies_getbuffer(PyObject *self, Py_buffer *view, int flags)
{
    Bodies *data = (Bodies *)self;
    (void)flags;
    data->shape[0] = data->count;
    data->shape[1] = NUMBERS;
    data->strides[0] = sizeof(Body);
    data->strides[1] = sizeof(double);
    view->buf = data->bodies;
    view->obj = given(self);
    view->len = data->count * (Py_ssize_t)sizeof(Body);
    view->itemsize = sizeof(double);
    view->readonly = 0;
    view->ndim = 2;
    view->format = (char *)"d";
    view->shape = data->shape;
    view->strides = data->strides;
    view->suboffsets = NULL;
    view->internal = NULL;
    return 0;
}

static PyMethodDef Bodies_methods[] = {
    {"advance", (PyCFunction)(void (*)(void))Bodies_advance, METH_FASTCALL, NULL},
    {"energy", Bodies_energy, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot Bodies_slots[] = {
    {Py_tp_new, (void *)Bodies_new},
    {Py_tp_dealloc, (void *)Bodies_dealloc},
    {Py_tp_methods, Bodies_methods},
    {Py_sq_length, (void *)Bodies_length},
    {Py_bf_getbuffer, (void *)Bodies_getbuffer},
    {0, NULL},
};
PyType_Spec Bodies_spec = {TEXT(MODULE) ".Bodies", sizeof(Bodies), 0, Py_TPFLAGS_DEFAULT,
                           Bodies_slots};
