/* What the runtime's sources share. They are compiled in cpython mode: an API function is the
 * inline function of the public headers, and the universal context is a table of those. */
#ifndef HPY_INTERNAL_H
#define HPY_INTERNAL_H

/* all of the API, whatever minor version the extension asks for that these are compiled into */
#undef HPY_TARGET_ABI_MINOR
#define HPY_TARGET_ABI_MINOR 1
#include "hpy.h"
#include "compat.h"

/* Fills in the handles (the constants of a context); -1 with an exception set on failure. */
_HPy_HIDDEN int hpy_context_fill_handles(HPyContext *ctx);
/* Fills in the functions of the universal context. */
_HPy_HIDDEN void hpy_context_fill_functions(HPyContext *ctx);

/* The host's side of the universal trampolines. */
_HPy_HIDDEN void _HPy_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig,
                                                     HPyCFunction func, void *args);
/* The host's side of two trampolines whose argument is not a struct of arguments. */
_HPy_HIDDEN void hpy_dispatch_traverseproc(HPyCFunction func, void *args);
_HPy_HIDDEN void hpy_dispatch_capsule_destructor(HPyCFunction func, void *args);

/* Fills in CPython's definition of a method; -1 with an exception set for a signature that no
 * method can have. */
_HPy_HIDDEN int hpy_fill_method(PyMethodDef *method, const HPyMeth *meth);

/* The PyModuleDef that belongs to a definition: made once, then reused. NULL with an exception set
 * where the definition is not valid. */
_HPy_HIDDEN PyModuleDef *hpy_module_def(HPyModuleDef *def);
/* Makes and executes the module; `spec` is an importlib ModuleSpec, `path` the binary's. */
_HPy_HIDDEN PyObject *hpy_module_create(HPyModuleDef *def, PyObject *spec, PyObject *path);

#endif /* HPY_INTERNAL_H */
