/* cpython mode: an extension's own context, and its PyInit function. */
#include "internal.h"

HPyContext hpy_cpython_context = {.name = "HPy CPython ABI", .abi_version = HPY_ABI_VERSION};

PyObject *hpy_module_def_init(HPyModuleDef *def)
{
    PyModuleDef *made;
    if (HPy_IsNull(hpy_cpython_context.h_None) &&
        hpy_context_fill_handles(&hpy_cpython_context) < 0)
        return NULL;
    made = hpy_module_def(def);
    return made != NULL ? PyModuleDef_Init(made) : NULL;
}
