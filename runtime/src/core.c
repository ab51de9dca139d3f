/* The extension module hpy_runtime._core. */
#include "load.h"
#include "debug/hpy_debug.h"
#include "thunks.h"
#include "trace/trace.h"

enum { MODE_UNIVERSAL = 0, MODE_DEBUG = 1, MODE_TRACE = 2 };

/* The context of the universal mode. Its constants are objects that all interpreters of a process
 * share or that live as long as it; filled in when the module is first imported. */
HPY_THUNK_USED HPyContext hpy_universal_context = {
    .name = "HPy Universal ABI (hpy_runtime " HPY_VERSION ")", .abi_version = HPY_ABI_VERSION};

/* The context that binaries of a mode get; NULL with RuntimeError for one that there is not. */
static HPyContext *hpy_context_for_mode(int mode)
{
    switch (mode) {
    case MODE_UNIVERSAL:
        return &hpy_universal_context;
    case MODE_DEBUG:
        return hpy_debug_enter_interpreter() < 0 ? NULL : hpy_debug_context(&hpy_universal_context);
    case MODE_TRACE:
        return hpy_trace_context(&hpy_universal_context);
    }
    PyErr_Format(PyExc_RuntimeError, "mode %d is not one that this build of hpy_runtime offers",
                 mode);
    return NULL;
}

static PyObject *core_load(PyObject *module, PyObject *args)
{
    const char *name;
    PyObject *path, *spec;
    HPyContext *ctx;
    int mode;
    if (!PyArg_ParseTuple(args, "sUOi:load", &name, &path, &spec, &mode))
        return NULL;
    ctx = hpy_context_for_mode(mode);
    return ctx != NULL ? hpy_load(module, ctx, name, path, spec) : NULL;
}

static PyMethodDef core_methods[] = {
    {"load", core_load, METH_VARARGS,
     "load(name, path, spec, mode)\n--\n\nLoads a universal binary and returns the module."},
    {NULL, NULL, 0, NULL},
};

/* Once in a process, whichever interpreter comes first. */
static void fill_functions(void)
{
    static hpy_compat_lock lock;
    static int filled;
    hpy_compat_acquire(&lock);
    if (!filled) {
        hpy_context_fill_functions(&hpy_universal_context);
        hpy_context_fill_shortcuts(&hpy_universal_context);
        hpy_thunks_enable();
        hpy_debug_context(&hpy_universal_context);
    }
    filled = 1;
    hpy_compat_release(&lock);
}

static int core_exec(PyObject *module)
{
    PyObject *modes;
    fill_functions();
    if (hpy_interpreter_enter(&hpy_universal_context) < 0)
        return -1;
    hpy_thunks_enter_interpreter();
    if (PyModule_AddIntConstant(module, "ABI_VERSION", HPY_ABI_VERSION) < 0 ||
        PyModule_AddIntConstant(module, "ABI_VERSION_MINOR", HPY_TARGET_ABI_MINOR) < 0 ||
        PyModule_AddFunctions(module, hpy_debug_methods) < 0 ||
        PyModule_AddFunctions(module, hpy_trace_methods) < 0)
        return -1;
    modes = Py_BuildValue("(iii)", MODE_UNIVERSAL, MODE_DEBUG, MODE_TRACE);
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
    HPY_COMPAT_GIL_SLOT HPY_COMPAT_INTERPRETERS_SLOT{0, NULL},
};

static PyModuleDef core_module = {PyModuleDef_HEAD_INIT, .m_name = "_core",
                                  .m_methods = core_methods, .m_slots = core_slots};

PyMODINIT_FUNC PyInit__core(void)
{
    return PyModuleDef_Init(&core_module);
}
