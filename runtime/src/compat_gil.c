/* Modules that have not said that they run without the GIL: on a free-threaded build, CPython turns
 * its GIL on for them and warns. It does so while it imports an extension module, so what is
 * imported here is one that says nothing either and bears the binary's name. */
#include "internal.h"

#if !HPY_COMPAT_FREE_THREADED

int hpy_compat_require_gil(PyObject *self, PyObject *spec, const char *name)
{
    (void)self;
    (void)spec;
    (void)name;
    return 0;
}

#else

static PyModuleDef_Slot silent_slots[] = {
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
    {0, NULL},
};

static PyModuleDef silent_module = {PyModuleDef_HEAD_INIT, .m_name = "hpy0",
                                    .m_slots = silent_slots};

/* CPython finds this by the last part of the name `spam.hpy0`. */
PyMODINIT_FUNC PyInit_hpy0(void);
PyMODINIT_FUNC PyInit_hpy0(void)
{
    return PyModuleDef_Init(&silent_module);
}

/* importlib's spec for an extension module of this name in this file. */
static PyObject *make_spec(PyObject *name, PyObject *path, PyObject *loader)
{
    PyObject *machinery = PyImport_ImportModule("importlib.machinery");
    PyObject *spec;
    if (machinery == NULL)
        return NULL;
    spec = PyObject_CallMethod(machinery, "ModuleSpec", "OO", name, loader);
    Py_DECREF(machinery);
    if (spec != NULL && PyObject_SetAttrString(spec, "origin", path) < 0)
        Py_CLEAR(spec);
    return spec;
}

static PyObject *import_silent(PyObject *name, PyObject *path)
{
    PyObject *machinery = PyImport_ImportModule("importlib.machinery");
    PyObject *loader, *spec;
    PyObject *module = NULL;
    if (machinery == NULL)
        return NULL;
    loader = PyObject_CallMethod(machinery, "ExtensionFileLoader", "OO", name, path);
    Py_DECREF(machinery);
    if (loader == NULL)
        return NULL;
    spec = make_spec(name, path, loader);
    if (spec != NULL)
        module = PyObject_CallMethod(loader, "create_module", "O", spec);
    Py_XDECREF(spec);
    Py_DECREF(loader);
    return module;
}

/* The name of the binary: what its module is imported as, and the ABI. */
static PyObject *binary_name(PyObject *spec, const char *name)
{
    PyObject *full_name = spec != Py_None ? PyObject_GetAttrString(spec, "name") : NULL;
    PyObject *result;
    if (full_name == NULL) {
        PyErr_Clear();
        return PyUnicode_FromFormat("%s.hpy0", name);
    }
    result = PyUnicode_FromFormat("%S.hpy0", full_name);
    Py_DECREF(full_name);
    return result;
}

int hpy_compat_require_gil(PyObject *self, PyObject *spec, const char *name)
{
    PyObject *binary = binary_name(spec, name);
    PyObject *path = binary != NULL ? PyModule_GetFilenameObject(self) : NULL;
    PyObject *module = path != NULL ? import_silent(binary, path) : NULL;
    Py_XDECREF(binary);
    Py_XDECREF(path);
    Py_XDECREF(module);
    return module != NULL ? 0 : -1;
}

#endif
