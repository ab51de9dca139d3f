/* cpython mode: an extension's own context, and its PyInit function. */
#include "internal.h"

HPyContext hpy_cpython_context = {.name = "HPy CPython ABI",
                                  ._hpy_builtins = hpy_cpython_builtins,
                                  .abi_version = HPY_ABI_VERSION};

HPy hpy_cpython_builtins(HPyContext *ctx)
{
    return hpy_context_current(ctx)->h_Builtins;
}

PyObject *hpy_module_def_init(HPyModuleDef *def, uint32_t flags)
{
    PyModuleDef *made = hpy_module_def(&hpy_cpython_context, def, flags);
    return made != NULL ? PyModuleDef_Init(made) : NULL;
}
