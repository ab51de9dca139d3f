/* editdistance in CPython's C API, as one writes it today: a heap type, METH_FASTCALL, multi-phase
 * initialisation. Its twin in HPy is ../editdistance/src/editdistance/_native.c. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "myers.c"

/* The code points of a str; -1 with an exception set. */
static int decode(PyObject *object, const char *what, myers_text *text)
{
    Py_ssize_t size;
    const char *utf8;
    if (!PyUnicode_Check(object)) {
        PyErr_Format(PyExc_TypeError, "%s must be a str", what);
        return -1;
    }
    utf8 = PyUnicode_AsUTF8AndSize(object, &size);
    if (utf8 == NULL)
        return -1;
    if (myers_decode(text, utf8, (size_t)size) < 0) {
        PyErr_NoMemory();
        return -1;
    }
    return 0;
}

/* The optional argument `limit`; -1 with an exception set. */
static int read_limit(PyObject *object, size_t *limit)
{
    Py_ssize_t value;
    *limit = PY_SSIZE_T_MAX;
    if (object == NULL || object == Py_None)
        return 0;
    value = PyLong_AsSsize_t(object);
    if (value < 0) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "limit cannot be negative");
        return -1;
    }
    *limit = (size_t)value;
    return 0;
}

/* The distance to a str; -1 with an exception set. */
static Py_ssize_t measure(const myers_pattern *pattern, PyObject *other, size_t limit)
{
    myers_text text;
    size_t distance;
    if (decode(other, "what is compared", &text) < 0)
        return -1;
    distance = myers_distance(pattern, &text, limit);
    myers_free_text(&text);
    if (distance == MYERS_NO_MEMORY) {
        PyErr_NoMemory();
        return -1;
    }
    return (Py_ssize_t)distance;
}

static myers_pattern *prepare(PyObject *word)
{
    myers_text text;
    myers_pattern *pattern;
    if (decode(word, "the word", &text) < 0)
        return NULL;
    pattern = myers_prepare(&text);
    myers_free_text(&text);
    if (pattern == NULL)
        PyErr_NoMemory();
    return pattern;
}

static PyObject *distance(PyObject *module, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"a", "b", "limit", NULL};
    PyObject *a, *b, *limit_object = NULL;
    Py_ssize_t distance = -1;
    myers_pattern *pattern;
    size_t limit;
    (void)module;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OO|O:distance", names, &a, &b, &limit_object))
        return NULL;
    if (read_limit(limit_object, &limit) == 0 && (pattern = prepare(a)) != NULL) {
        distance = measure(pattern, b, limit);
        myers_free(pattern);
    }
    return distance < 0 ? NULL : PyLong_FromSsize_t(distance);
}

/* Matcher(word) */

typedef struct {
    PyObject_HEAD
    myers_pattern *pattern;
} Matcher;

static PyObject *Matcher_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"word", NULL};
    myers_pattern *pattern;
    PyObject *word, *self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O:Matcher", names, &word))
        return NULL;
    pattern = prepare(word);
    if (pattern == NULL)
        return NULL;
    self = type->tp_alloc(type, 0);
    if (self == NULL)
        myers_free(pattern);
    else
        ((Matcher *)self)->pattern = pattern;
    return self;
}

static void Matcher_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    myers_free(((Matcher *)self)->pattern);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *Matcher_distance(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"other", "limit", NULL};
    PyObject *other, *limit_object = NULL;
    Py_ssize_t distance = -1;
    size_t limit;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O:distance", names, &other, &limit_object))
        return NULL;
    if (read_limit(limit_object, &limit) == 0)
        distance = measure(((Matcher *)self)->pattern, other, limit);
    return distance < 0 ? NULL : PyLong_FromSsize_t(distance);
}

static PyObject *Matcher_closest(PyObject *self, PyObject *words)
{
    const myers_pattern *pattern = ((Matcher *)self)->pattern;
    Py_ssize_t length = PySequence_Size(words);
    Py_ssize_t i, best = -1;
    size_t distance = PY_SSIZE_T_MAX;
    PyObject *word;
    if (length < 0)
        return NULL;
    /* what is not closer need not be measured to its end */
    for (i = 0; i < length && distance > 0; i++) {
        Py_ssize_t found;
        word = PySequence_GetItem(words, i);
        if (word == NULL)
            return NULL;
        found = measure(pattern, word, distance - 1);
        Py_DECREF(word);
        if (found < 0)
            return NULL;
        if ((size_t)found < distance) {
            distance = (size_t)found;
            best = i;
        }
    }
    if (best < 0)
        Py_RETURN_NONE;
    word = PySequence_GetItem(words, best);
    return word == NULL ? NULL : Py_BuildValue("Nn", word, (Py_ssize_t)distance);
}

static PyMethodDef Matcher_methods[] = {
    {"distance", (PyCFunction)(void (*)(void))Matcher_distance, METH_VARARGS | METH_KEYWORDS,
     "distance(other, limit=None)\n--\n\nThe distance between the word and another."},
    {"closest", Matcher_closest, METH_O,
     "closest(words)\n--\n\n"
     "(closest, distance): the first of those in a sequence that are closest to the word;\n"
     "None where there is none."},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot Matcher_slots[] = {
    {Py_tp_new, (void *)Matcher_new},
    {Py_tp_dealloc, (void *)Matcher_dealloc},
    {Py_tp_methods, Matcher_methods},
    {Py_tp_doc, "Matcher(word)\n--\n\nA word, prepared to be compared with many others."},
    {0, NULL},
};
static PyType_Spec Matcher_spec = {
    .name = "editdistance_capi.Matcher",
    .basicsize = sizeof(Matcher),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = Matcher_slots,
};

static int execute(PyObject *module)
{
    PyObject *type = PyType_FromSpec(&Matcher_spec);
    int result;
    if (type == NULL)
        return -1;
    result = PyModule_AddType(module, (PyTypeObject *)type);
    Py_DECREF(type);
    return result;
}

static PyMethodDef methods[] = {
    {"distance", (PyCFunction)(void (*)(void))distance, METH_VARARGS | METH_KEYWORDS,
     "distance(a, b, limit=None)\n--\n\n"
     "Levenshtein's distance of two strings; limit + 1 if it is more than limit."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
#if PY_VERSION_HEX >= 0x030C0000
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#endif
#if PY_VERSION_HEX >= 0x030D0000
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "editdistance_capi",
    .m_doc = "Levenshtein distances.",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_editdistance_capi(void)
{
    return PyModuleDef_Init(&definition);
}
