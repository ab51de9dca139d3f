/* The extension module hpy_runtime._core. */
#include "load.h"

enum { MODE_UNIVERSAL = 0 };

/* The context of the universal mode. Its constants are objects that all interpreters of a process
 * share or that live as long as it; filled in when the module is first imported. */
static HPyContext universal_context = {.name = "HPy Universal ABI (hpy_runtime " HPY_VERSION ")",
                                       .abi_version = HPY_ABI_VERSION};

static PyObject *core_load(PyObject *module, PyObject *args)
{
    const char *name;
    PyObject *path, *spec;
    int mode;
    (void)module;
    if (!PyArg_ParseTuple(args, "sUOi:load", &name, &path, &spec, &mode))
        return NULL;
    if (mode != MODE_UNIVERSAL) {
        PyErr_Format(PyExc_RuntimeError, "mode %d is not one that this build of hpy_runtime offers",
                     mode);
        return NULL;
    }
    return hpy_load(&universal_context, name, path, spec);
}

static PyMethodDef core_methods[] = {
    {"load", core_load, METH_VARARGS,
     "load(name, path, spec, mode)\n--\n\nLoads a universal binary and returns the module."},
    {NULL, NULL, 0, NULL},
};

static int core_exec(PyObject *module)
{
    PyObject *modes;
    if (HPy_IsNull(universal_context.h_None)) {
        hpy_context_fill_functions(&universal_context);
        if (hpy_context_fill_handles(&universal_context) < 0)
            return -1;
    }
    if (PyModule_AddIntConstant(module, "ABI_VERSION", HPY_ABI_VERSION) < 0 ||
        PyModule_AddIntConstant(module, "ABI_VERSION_MINOR", HPY_TARGET_ABI_MINOR) < 0)
        return -1;
    modes = Py_BuildValue("(i)", MODE_UNIVERSAL);
    if (modes == NULL)
        return -1;
    if (PyModule_AddObject(module, "MODES", modes) < 0) {
        Py_DECREF(modes);
        return -1;
    }
    return 0;
}

static PyModuleDef_Slot core_slots[] = {
    {Py_mod_exec, (void *)(HPyCFunction)core_exec},
    {0, NULL},
};

static PyModuleDef core_module = {PyModuleDef_HEAD_INIT, .m_name = "_core",
                                  .m_methods = core_methods, .m_slots = core_slots};

PyMODINIT_FUNC PyInit__core(void)
{
    return PyModuleDef_Init(&core_module);
}
