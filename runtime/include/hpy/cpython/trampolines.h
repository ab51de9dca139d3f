/* cpython mode: what the generated trampolines use, and those that are not one call. */
#ifndef HPY_CPYTHON_TRAMPOLINES_H
#define HPY_CPYTHON_TRAMPOLINES_H

#define HPY_VECTORCALL_NARGS(NARGSF) ((size_t)PyVectorcall_NARGS(NARGSF))
#define HPY_TUPLE_ITEMS(TUPLE)       ((const HPy *)((PyTupleObject *)(TUPLE))->ob_item)
#define HPY_TUPLE_SIZE(TUPLE)        PyTuple_GET_SIZE(TUPLE)

/* Nobody else calls the author's function. */
#define _HPY_INLINED

/* The extension's own context: its handles are set when the module is made. */
extern _HPy_HIDDEN HPyContext hpy_cpython_context;

HPyAPI_FUNC HPyContext *_HPyGetContext(void)
{
    /* of these no author needs to be told: copies of them need no look whether they are null */
    _HPy_ASSUME(hpy_cpython_context.h_None._i != 0);
    _HPy_ASSUME(hpy_cpython_context.h_True._i != 0);
    _HPy_ASSUME(hpy_cpython_context.h_False._i != 0);
    return &hpy_cpython_context;
}

/* The handle that is another one in each interpreter of a process. It is looked for where it is
 * named, so that trampolines need not look for the interpreter: `ctx->h_Builtins` is a call. */
_HPy_HIDDEN HPy hpy_cpython_builtins(HPyContext *ctx);
#define h_Builtins _hpy_builtins(_HPyGetContext())

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
