/* The real benchmarks in the C API, as one writes it today: heap types from specs, a module state,
 * borrowed references where nothing can take the object away meanwhile. With Py_LIMITED_API defined
 * it is the abi3 build of the same. This is the module, its parts are in capi_*.c. */
#include "capi.h"

static PyMethodDef functions[] = {
    {"encode", encode, METH_O, NULL},
    {"decode", decode, METH_O, NULL},
    {"tokenize", tokenize, METH_O, NULL},
    {"set_keywords", set_keywords, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static int add_type(PyObject *module, PyType_Spec *spec, const char *name)
{
    PyObject *type = PyType_FromModuleAndSpec(module, spec, NULL);
    int failed = type == NULL || PyModule_AddObjectRef(module, name, type) < 0;
    Py_XDECREF(type);
    return failed ? -1 : 0;
}

static int execute(PyObject *module)
{
    State *state = (State *)PyModule_GetState(module);
    state->keywords = PyTuple_New(0);
    state->node_type = PyType_FromModuleAndSpec(module, &Node_spec, NULL);
    if (state->keywords == NULL || state->node_type == NULL)
        return -1;
    for (int i = 0; i < KINDS + 1; i++) {
        state->kinds[i] = PyUnicode_FromString(i < KINDS ? kind_names[i] : "keyword");
        if (state->kinds[i] == NULL)
            return -1;
    }
    if (add_type(module, &Bodies_spec, "Bodies") < 0)
        return -1;
    return add_type(module, &Tree_spec, "Tree");
}

static int traverse(PyObject *module, visitproc visit, void *arg)
{
    State *state = (State *)PyModule_GetState(module);
    Py_VISIT(state->keywords);
    Py_VISIT(state->node_type);
    return 0;
}

static int clear(PyObject *module)
{
    State *state = (State *)PyModule_GetState(module);
    for (int i = 0; i < KINDS + 1; i++)
        Py_CLEAR(state->kinds[i]);
    Py_CLEAR(state->keywords);
    Py_CLEAR(state->node_type);
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

PyMODINIT_FUNC INIT(MODULE)(void)
{
    return PyModuleDef_Init(&definition);
}
