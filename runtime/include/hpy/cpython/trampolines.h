/* cpython mode: what the generated trampolines use, and those that are not one call. */
#ifndef HPY_CPYTHON_TRAMPOLINES_H
#define HPY_CPYTHON_TRAMPOLINES_H

#define HPY_VECTORCALL_NARGS(NARGSF) ((size_t)PyVectorcall_NARGS(NARGSF))
#define HPY_TUPLE_ITEMS(TUPLE)       ((const HPy *)((PyTupleObject *)(TUPLE))->ob_item)
#define HPY_TUPLE_SIZE(TUPLE)        PyTuple_GET_SIZE(TUPLE)

/* The extension's own context: its handles are set when the module is made. It is the main
 * interpreter's; others have one each, and until there are others nothing looks for them. */
extern _HPy_HIDDEN HPyContext hpy_cpython_context;
extern _HPy_HIDDEN int hpy_interpreter_many;
_HPy_HIDDEN _HPy_PURE HPyContext *hpy_interpreter_context(HPyContext *ctx);

HPyAPI_FUNC HPyContext *_HPyGetContext(void)
{
    if (_HPy_UNLIKELY(hpy_interpreter_many))
        return hpy_interpreter_context(&hpy_cpython_context);
    return &hpy_cpython_context;
}

/* Traverses an instance of an HPy type: its fields, its type and what its builtin base holds. */
_HPy_HIDDEN int hpy_type_traverse(PyObject *self, visitproc visit, void *arg);

/* The type calls the author's function itself; the trampoline only completes the definition. */
#define _HPyFunc_TRAMPOLINE_HPyFunc_TRAVERSEPROC(SYM, IMPL)    \
    static int SYM(PyObject *self, visitproc visit, void *arg) \
    {                                                          \
        return hpy_type_traverse(self, visit, arg);            \
    }

#define _HPyFunc_TRAMPOLINE_HPyFunc_CAPSULE_DESTRUCTOR(SYM, IMPL)                       \
    static void SYM(PyObject *capsule)                                                  \
    {                                                                                   \
        const char *name = PyCapsule_GetName(capsule);                                  \
        IMPL(name, PyCapsule_GetPointer(capsule, name), PyCapsule_GetContext(capsule)); \
    }

#endif /* HPY_CPYTHON_TRAMPOLINES_H */
