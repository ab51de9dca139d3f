/* The small benchmarks in the C API, as one writes it today: fast calls, heap types from specs, a
 * module state. With Py_LIMITED_API defined it is the abi3 build of the same. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>
#include "../capi_lock.h"

#ifdef Py_LIMITED_API
#define TUPLE_SIZE       PyTuple_Size
#define TUPLE_ITEM       PyTuple_GetItem
#define SET_TUPLE        PyTuple_SetItem
#define SET_LIST         PyList_SetItem
#define AS_DOUBLE        PyFloat_AsDouble
#define TYPE_NEW(TYPE)   ((allocfunc)PyType_GetSlot((TYPE), Py_tp_alloc))((TYPE), 0)
#define FREE(SELF, TYPE) ((freefunc)PyType_GetSlot((TYPE), Py_tp_free))(SELF)
#else
#define TUPLE_SIZE       PyTuple_GET_SIZE
#define TUPLE_ITEM       PyTuple_GET_ITEM
#define SET_TUPLE        PyTuple_SET_ITEM
#define SET_LIST         PyList_SET_ITEM
#define AS_DOUBLE        PyFloat_AsDouble
#define TYPE_NEW(TYPE)   (TYPE)->tp_alloc((TYPE), 0)
#define FREE(SELF, TYPE) (TYPE)->tp_free(SELF)
#endif

#define NAME_(X) PyInit_##X
#define NAME(X)  NAME_(X)
#define TEXT_(X) #X
#define TEXT(X)  TEXT_(X)

typedef struct {
    PyObject *kept;
    PyObject *name;
} State;

static PyObject *given(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

/* -- functions ------------------------------------------------------------------------------- */

static PyObject *noargs(PyObject *self, PyObject *ignored)
{
    (void)self, (void)ignored;
    return given(Py_None);
}

static PyObject *one(PyObject *self, PyObject *arg)
{
    (void)self;
    return given(arg);
}

static int counted(Py_ssize_t nargs, Py_ssize_t wanted)
{
    if (nargs == wanted)
        return 1;
    PyErr_Format(PyExc_TypeError, "%zd arguments, not %zd", wanted, nargs);
    return 0;
}

static PyObject *two(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    (void)self;
    return counted(nargs, 2) ? given(args[1]) : NULL;
}

static PyObject *five(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    (void)self;
    return counted(nargs, 5) ? given(args[4]) : NULL;
}

static PyObject *keywords(PyObject *self, PyObject *const *args, Py_ssize_t nargs, PyObject *names)
{
    Py_ssize_t given_names = names == NULL ? 0 : TUPLE_SIZE(names);
    (void)self;
    if (nargs + given_names < 1) {
        PyErr_SetString(PyExc_TypeError, "at least one argument");
        return NULL;
    }
    return given(args[nargs + given_names - 1]);
}

/* Python 3.15 parses the arguments of fast calls; before, there are no public functions for it. */
#if PY_VERSION_HEX >= 0x030F0000 && !defined(Py_LIMITED_API)
#define PARSE_CALL     METH_FASTCALL
#define PARSE_ARGS     PyObject *const *args, Py_ssize_t nargs
#define PARSE(...)     PyArg_ParseArray(args, nargs, __VA_ARGS__)
#define PARSE_KEYWORDS PyObject *const *args, Py_ssize_t nargs, PyObject *kw
#define PARSE_WITH_KEYWORDS(FORMAT, NAMES, ...) \
    PyArg_ParseArrayAndKeywords(args, nargs, kw, FORMAT, (const char *const *)NAMES, __VA_ARGS__)
#else
#define PARSE_CALL     METH_VARARGS
#define PARSE_ARGS     PyObject *args
#define PARSE(...)     PyArg_ParseTuple(args, __VA_ARGS__)
#define PARSE_KEYWORDS PyObject *args, PyObject *kw
#define PARSE_WITH_KEYWORDS(FORMAT, NAMES, ...) \
    PyArg_ParseTupleAndKeywords(args, kw, FORMAT, NAMES, __VA_ARGS__)
#endif

static PyObject *parse(PyObject *self, PARSE_ARGS)
{
    long a;
    double b;
    (void)self;
    if (!PARSE("ld", &a, &b))
        return NULL;
    return PyFloat_FromDouble((double)a + b);
}

static PyObject *parse_keywords(PyObject *self, PARSE_KEYWORDS)
{
    static char *names[] = {"a", "b", NULL};
    long a;
    double b = 0;
    (void)self;
    if (!PARSE_WITH_KEYWORDS("l|d", names, &a, &b))
        return NULL;
    return PyFloat_FromDouble((double)a + b);
}

static PyObject *call0(PyObject *self, PyObject *f)
{
    (void)self;
    return PyObject_CallNoArgs(f);
}

static PyObject *call1(PyObject *self, PyObject *f)
{
    (void)self;
#ifdef Py_LIMITED_API
    return PyObject_CallFunctionObjArgs(f, f, NULL);
#else
    return PyObject_CallOneArg(f, f);
#endif
}

static PyObject *call3(PyObject *self, PyObject *f)
{
    (void)self;
#ifdef Py_LIMITED_API
    return PyObject_CallFunctionObjArgs(f, f, f, f, NULL);
#else
    PyObject *args[] = {NULL, f, f, f};
    return PyObject_Vectorcall(f, args + 1, 3 | PY_VECTORCALL_ARGUMENTS_OFFSET, NULL);
#endif
}

static PyObject *call_keyword(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    PyObject *f, *names;
    (void)self;
    if (!counted(nargs, 2))
        return NULL;
    f = args[0];
    names = args[1];
#ifdef Py_LIMITED_API
    {
        PyObject *result = NULL, *positional = PyTuple_Pack(1, f), *kw = PyDict_New();
        if (positional != NULL && kw != NULL &&
            PyDict_SetItem(kw, PyTuple_GetItem(names, 0), f) == 0)
            result = PyObject_Call(f, positional, kw);
        Py_XDECREF(positional);
        Py_XDECREF(kw);
        return result;
    }
#else
    PyObject *values[] = {NULL, f, f};
    return PyObject_Vectorcall(f, values + 1, 1 | PY_VECTORCALL_ARGUMENTS_OFFSET, names);
#endif
}

static PyObject *make_tuple(PyObject *self, PyObject *item)
{
    PyObject *result = PyTuple_New(3);
    (void)self;
    if (result == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < 3; i++)
        (void)SET_TUPLE(result, i, given(item));
    return result;
}

static PyObject *make_list(PyObject *self, PyObject *item)
{
    PyObject *result = PyList_New(10);
    (void)self;
    if (result == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < 10; i++)
        (void)SET_LIST(result, i, given(item));
    return result;
}

static PyObject *make_dict(PyObject *self, PyObject *key)
{
    PyObject *result = PyDict_New();
    (void)self;
    if (result != NULL && PyDict_SetItem(result, key, key) < 0)
        Py_CLEAR(result);
    return result;
}

static PyObject *make_string(PyObject *self, PyObject *ignored)
{
    (void)self, (void)ignored;
    return PyUnicode_FromString("a string of some length");
}

static PyObject *make_numbers(PyObject *self, PyObject *ignored)
{
    PyObject *integer = PyLong_FromLong(123456789), *number = PyFloat_FromDouble(1.5);
    (void)self, (void)ignored;
    Py_XDECREF(integer);
    return number;
}

static PyObject *fail(PyObject *self, PyObject *ignored)
{
    (void)self, (void)ignored;
    PyErr_SetString(PyExc_ValueError, "as asked for");
    return NULL;
}

static PyObject *catch_error(PyObject *self, PyObject *ignored)
{
    (void)self, (void)ignored;
    PyErr_SetString(PyExc_ValueError, "as asked for");
    if (!PyErr_ExceptionMatches(PyExc_ValueError))
        return NULL;
    PyErr_Clear();
    return given(Py_None);
}

/* Not optimised away: the reference that is taken is kept where the compiler cannot see it. */
static PyObject *volatile seen;

static PyObject *duplicate(PyObject *self, PyObject *arg)
{
    (void)self;
    for (int i = 0; i < 100; i++) {
        Py_INCREF(arg);
        seen = arg;
        Py_DECREF(seen);
    }
    return given(Py_None);
}

static PyObject *duplicate_once(PyObject *self, PyObject *arg)
{
    (void)self;
    Py_INCREF(arg);
    seen = arg;
    Py_DECREF(seen);
    return given(Py_None);
}

static PyObject *get_attribute(PyObject *module, PyObject *object)
{
    return PyObject_GetAttr(object, ((State *)PyModule_GetState(module))->name);
}

static PyObject *get_item(PyObject *self, PyObject *object)
{
    (void)self;
    return PySequence_GetItem(object, 1);
}

static PyObject *set_item(PyObject *self, PyObject *object)
{
    (void)self;
    return PySequence_SetItem(object, 1, Py_None) < 0 ? NULL : given(Py_None);
}

static PyObject *length(PyObject *self, PyObject *object)
{
    Py_ssize_t size = PyObject_Size(object);
    (void)self;
    return size < 0 ? NULL : PyLong_FromSsize_t(size);
}

static PyObject *add(PyObject *self, PyObject *object)
{
    (void)self;
    return PyNumber_Add(object, object);
}

static PyObject *kept(PyObject *module, PyObject *ignored)
{
    (void)ignored;
    return given(((State *)PyModule_GetState(module))->kept);
}

static PyMethodDef functions[] = {
    {"noargs", noargs, METH_NOARGS, NULL},
    {"one", one, METH_O, NULL},
    {"two", (PyCFunction)(void (*)(void))two, METH_FASTCALL, NULL},
    {"five", (PyCFunction)(void (*)(void))five, METH_FASTCALL, NULL},
    {"keywords", (PyCFunction)(void (*)(void))keywords, METH_FASTCALL | METH_KEYWORDS, NULL},
    {"parse", (PyCFunction)(void (*)(void))parse, PARSE_CALL, NULL},
    {"parse_keywords", (PyCFunction)(void (*)(void))parse_keywords, PARSE_CALL | METH_KEYWORDS,
     NULL},
    {"call0", call0, METH_O, NULL},
    {"call1", call1, METH_O, NULL},
    {"call3", call3, METH_O, NULL},
    {"call_keyword", (PyCFunction)(void (*)(void))call_keyword, METH_FASTCALL, NULL},
    {"make_tuple", make_tuple, METH_O, NULL},
    {"make_list", make_list, METH_O, NULL},
    {"make_dict", make_dict, METH_O, NULL},
    {"make_string", make_string, METH_NOARGS, NULL},
    {"make_numbers", make_numbers, METH_NOARGS, NULL},
    {"fail", fail, METH_NOARGS, NULL},
    {"catch_error", catch_error, METH_NOARGS, NULL},
    {"duplicate", duplicate, METH_O, NULL},
    {"duplicate_once", duplicate_once, METH_O, NULL},
    {"get_attribute", get_attribute, METH_O, NULL},
    {"get_item", get_item, METH_O, NULL},
    {"set_item", set_item, METH_O, NULL},
    {"length", length, METH_O, NULL},
    {"add", add, METH_O, NULL},
    {"kept", kept, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

/* -- Empty: a type without data -------------------------------------------------------------- */

typedef struct {
    PyObject_HEAD
} Empty;

static PyObject *Empty_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    (void)args, (void)kw;
    return TYPE_NEW(type);
}

static void plain_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    FREE(self, type);
    Py_DECREF(type);
}

static PyType_Slot Empty_slots[] = {
    {Py_tp_new, (void *)Empty_new},
    {Py_tp_dealloc, (void *)plain_dealloc},
    {0, NULL},
};
static PyType_Spec Empty_spec = {TEXT(MODULE) ".Empty", sizeof(Empty), 0, Py_TPFLAGS_DEFAULT,
                                 Empty_slots};

/* -- Point: methods, members, properties, numbers -------------------------------------------- */

typedef struct {
    PyObject_HEAD
    double x, y;
} Point;

static PyObject *Point_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    double x, y;
    Point *self;
    (void)kw;
    if (!counted(TUPLE_SIZE(args), 2))
        return NULL;
    x = AS_DOUBLE(TUPLE_ITEM(args, 0));
    y = AS_DOUBLE(TUPLE_ITEM(args, 1));
    if ((x == -1 || y == -1) && PyErr_Occurred())
        return NULL;
    self = (Point *)TYPE_NEW(type);
    if (self != NULL) {
        self->x = x;
        self->y = y;
    }
    return (PyObject *)self;
}

static PyObject *Point_norm(PyObject *self, PyObject *ignored)
{
    Point *point = (Point *)self;
    (void)ignored;
    return PyFloat_FromDouble(point->x * point->x + point->y * point->y);
}

static PyObject *Point_shift(PyObject *self, PyObject *arg)
{
    double by = AS_DOUBLE(arg);
    if (by == -1 && PyErr_Occurred())
        return NULL;
    ((Point *)self)->x += by;
    return given(Py_None);
}

static PyObject *Point_move(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    double dx, dy;
    if (!counted(nargs, 2))
        return NULL;
    dx = AS_DOUBLE(args[0]);
    dy = AS_DOUBLE(args[1]);
    if ((dx == -1 || dy == -1) && PyErr_Occurred())
        return NULL;
    ((Point *)self)->x += dx;
    ((Point *)self)->y += dy;
    return given(Py_None);
}

static PyObject *Point_total(PyObject *self, void *closure)
{
    (void)closure;
    return PyFloat_FromDouble(((Point *)self)->x + ((Point *)self)->y);
}

static PyObject *Point_add(PyObject *left, PyObject *right)
{
    (void)right;
    return given(left);
}

static PyObject *Point_negative(PyObject *self)
{
    return given(self);
}

static int Point_bool(PyObject *self)
{
    return ((Point *)self)->x != 0;
}

static PyMethodDef Point_methods[] = {
    {"norm", Point_norm, METH_NOARGS, NULL},
    {"shift", Point_shift, METH_O, NULL},
    {"move", (PyCFunction)(void (*)(void))Point_move, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};
static PyMemberDef Point_members[] = {
    {"x", T_DOUBLE, offsetof(Point, x), 0, NULL},
    {NULL, 0, 0, 0, NULL},
};
static PyGetSetDef Point_getset[] = {
    {"total", Point_total, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};
static PyType_Slot Point_slots[] = {
    {Py_tp_new, (void *)Point_new},
    {Py_tp_dealloc, (void *)plain_dealloc},
    {Py_tp_methods, Point_methods},
    {Py_tp_members, Point_members},
    {Py_tp_getset, Point_getset},
    {Py_nb_add, (void *)Point_add},
    {Py_nb_negative, (void *)Point_negative},
    {Py_nb_bool, (void *)Point_bool},
    {0, NULL},
};
static PyType_Spec Point_spec = {TEXT(MODULE) ".Point", sizeof(Point), 0, Py_TPFLAGS_DEFAULT,
                                 Point_slots};

/* -- Numbers: a sequence of ten numbers ------------------------------------ */

enum { COUNT = 10 };

typedef struct {
    PyObject_HEAD
    double values[COUNT];
} Numbers;

static Py_ssize_t Numbers_length(PyObject *self)
{
    (void)self;
    return COUNT;
}

static int in_range(Py_ssize_t index)
{
    if (index >= 0 && index < COUNT)
        return 1;
    PyErr_SetString(PyExc_IndexError, "index out of range");
    return 0;
}

static PyObject *Numbers_item(PyObject *self, Py_ssize_t index)
{
    return in_range(index) ? PyFloat_FromDouble(((Numbers *)self)->values[index]) : NULL;
}

static int Numbers_set_item(PyObject *self, Py_ssize_t index, PyObject *value)
{
    double number;
    if (!in_range(index) || value == NULL)
        return -1;
    number = AS_DOUBLE(value);
    if (number == -1 && PyErr_Occurred())
        return -1;
    ((Numbers *)self)->values[index] = number;
    return 0;
}

static PyType_Slot Numbers_slots[] = {
    {Py_tp_new, (void *)Empty_new},
    {Py_tp_dealloc, (void *)plain_dealloc},
    {Py_sq_length, (void *)Numbers_length},
    {Py_sq_item, (void *)Numbers_item},
    {Py_sq_ass_item, (void *)Numbers_set_item},
    {0, NULL},
};
static PyType_Spec Numbers_spec = {TEXT(MODULE) ".Numbers", sizeof(Numbers), 0, Py_TPFLAGS_DEFAULT,
                                   Numbers_slots};

/* -- Box: holds an object, takes part in garbage collection ---------------------------------- */

typedef struct {
    PyObject_HEAD
    PyObject *content;
} Box;

static int Box_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Box *)self)->content);
    return 0;
}

static int Box_clear(PyObject *self)
{
    Py_CLEAR(((Box *)self)->content);
    return 0;
}

/* Objects that hold objects must not end each other in ever deeper calls: until Python 3.14 that is
 * for the deallocator to see to, and the limited API has nothing for it. */
#if PY_VERSION_HEX < 0x030E0000 && !defined(Py_LIMITED_API)
#define BEGIN(SELF, DEALLOC) Py_TRASHCAN_BEGIN(SELF, DEALLOC)
#define END                  Py_TRASHCAN_END
#else
#define BEGIN(SELF, DEALLOC)
#define END
#endif

static void Box_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    BEGIN(self, Box_dealloc)
    Box_clear(self);
    plain_dealloc(self);
    END
}

static PyObject *Box_load(PyObject *self, PyObject *ignored)
{
    PyObject *content;
    (void)ignored;
    LOCK(self)
    content = ((Box *)self)->content;
    content = given(content == NULL ? Py_None : content);
    UNLOCK
    return content;
}

static PyObject *Box_store(PyObject *self, PyObject *arg)
{
    Box *box = (Box *)self;
    PyObject *old;
    LOCK(self)
    old = box->content;
    box->content = given(arg);
    UNLOCK
    Py_XDECREF(old);
    return given(Py_None);
}

static PyMethodDef Box_methods[] = {
    {"load", Box_load, METH_NOARGS, NULL},
    {"store", Box_store, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot Box_slots[] = {
    {Py_tp_new, (void *)Empty_new},         {Py_tp_dealloc, (void *)Box_dealloc},
    {Py_tp_traverse, (void *)Box_traverse}, {Py_tp_clear, (void *)Box_clear},
    {Py_tp_methods, Box_methods},           {0, NULL},
};
static PyType_Spec Box_spec = {TEXT(MODULE) ".Box", sizeof(Box), 0,
                               Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, Box_slots};

/* -- the module ------------------------------------------------------------------------------ */

static int add_type(PyObject *module, PyType_Spec *spec, const char *name)
{
    PyObject *type = PyType_FromModuleAndSpec(module, spec, NULL);
    int failed = type == NULL || PyModule_AddObjectRef(module, name, type) < 0;
    Py_XDECREF(type);
    return failed ? -1 : 0;
}

static int execute(PyObject *module)
{
    State *state = PyModule_GetState(module);
    state->kept = PyUnicode_FromString("kept");
    state->name = PyUnicode_InternFromString("real");
    if (state->kept == NULL || state->name == NULL || add_type(module, &Empty_spec, "Empty") < 0 ||
        add_type(module, &Point_spec, "Point") < 0 ||
        add_type(module, &Numbers_spec, "Numbers") < 0)
        return -1;
    return add_type(module, &Box_spec, "Box");
}

static int traverse(PyObject *module, visitproc visit, void *arg)
{
    State *state = PyModule_GetState(module);
    Py_VISIT(state->kept);
    return 0;
}

static int clear(PyObject *module)
{
    State *state = PyModule_GetState(module);
    Py_CLEAR(state->kept);
    Py_CLEAR(state->name);
    return 0;
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
#ifdef Py_MOD_GIL_NOT_USED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                                        TEXT(MODULE),
                                        NULL,
                                        sizeof(State),
                                        functions,
                                        slots,
                                        traverse,
                                        clear,
                                        NULL};

PyMODINIT_FUNC NAME(MODULE)(void)
{
    return PyModuleDef_Init(&definition);
}
