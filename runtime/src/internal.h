/* What the runtime's sources share. They are compiled in cpython mode: an API function is the
 * inline function of the public headers, and the universal context is a table of those. */
#ifndef HPY_INTERNAL_H
#define HPY_INTERNAL_H

/* all of the API, whatever minor version the extension asks for that these are compiled into */
#undef HPY_TARGET_ABI_MINOR
#define HPY_TARGET_ABI_MINOR 2
#include "compat_counts.h"
#include "compat_pypy.h"
#include "hpy.h"
#undef h_Builtins /* here it is the member itself */
#include "compat.h"

/* Where a struct of one word is passed and returned as the word itself is, functions of the context
 * and thunks are compiled with the word: compilers then end them in a jump to the next function. */
#if defined(__x86_64__) || defined(__aarch64__) || defined(_M_X64) || defined(_M_ARM64)
typedef PyObject *hpy_word;
#define HPY_TO_WORD(OBJECT) (OBJECT)
#define HPY_FROM_WORD(WORD) (WORD)
#else
typedef HPy hpy_word;
#define HPY_TO_WORD(OBJECT) _py2h(OBJECT)
#define HPY_FROM_WORD(WORD) _h2py(WORD)
#endif

/* Whether numbers with a fraction are passed in registers that no other argument takes. */
#if (defined(__x86_64__) || defined(__aarch64__)) && !defined(_WIN32) && !defined(__ILP32__)
#define HPY_SEPARATE_REGISTERS 1
#else
#define HPY_SEPARATE_REGISTERS 0
#endif

/* Fills in the handles (the constants of a context); -1 with an exception set on failure. */
_HPy_HIDDEN int hpy_context_fill_handles(HPyContext *ctx);
/* Fills in the functions of the universal context. */
_HPy_HIDDEN void hpy_context_fill_functions(HPyContext *ctx);
/* Puts shorter ones in the place of some of them. */
_HPy_HIDDEN void hpy_context_fill_shortcuts(HPyContext *ctx);
/* One of these, as the context has it: _HPy_New. */
_HPy_HIDDEN hpy_word hpy_type_ctx_new(HPyContext *ctx, hpy_word h_type, void **data);

/* The host's side of the universal trampolines. */
_HPy_HIDDEN void _HPy_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig,
                                                     HPyCFunction func, void *args);
/* The same with the context that the function is to get. */
_HPy_HIDDEN void hpy_dispatch(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func,
                              void *args);
/* The host's side of two trampolines whose argument is not a struct of arguments. */
_HPy_HIDDEN void hpy_dispatch_traverseproc(HPyCFunction func, void *args);
_HPy_HIDDEN void hpy_dispatch_capsule_destructor(HPyCFunction func, void *args);

/* What CPython calls for a function of an author's: a shorter way than the trampoline, where the
 * runtime has one for this context. An extension in cpython mode has none, and needs none. */
typedef HPyCFunction (*hpy_shorter_function)(HPyContext *ctx, int signature, HPyCFunction impl,
                                             HPyCFunction trampoline);
_HPy_HIDDEN extern hpy_shorter_function hpy_shorter;
_HPy_HIDDEN extern int (*hpy_shorter_signature)(int slot);
_HPy_HIDDEN HPyCFunction hpy_bound(HPyContext *ctx, int signature, HPyCFunction impl,
                                   HPyCFunction trampoline);
/* The same for a slot. */
_HPy_HIDDEN HPyCFunction hpy_bound_slot(HPyContext *ctx, const HPySlot *slot);

/* Fills in CPython's definition of a method; -1 with an exception set for a signature that no
 * method can have. */
_HPy_HIDDEN int hpy_fill_method(HPyContext *ctx, PyMethodDef *method, const HPyMeth *meth);

/* The PyModuleDef that belongs to a definition and to the context that its functions get: made
 * once, then reused. NULL with an exception set where the definition is not valid. `flags` are the
 * author's HPy_MOD_*. For cpython mode: each interpreter that makes the module enters `ctx`. */
_HPy_HIDDEN PyModuleDef *hpy_module_def(HPyContext *ctx, HPyModuleDef *def, uint32_t flags);
/* Makes and executes the module; `spec` is an importlib ModuleSpec, `path` the binary's. Whoever
 * calls it has entered the interpreter. */
_HPy_HIDDEN PyObject *hpy_module_create(HPyContext *ctx, HPyModuleDef *def, uint32_t flags,
                                        PyObject *spec, PyObject *path);

/* Gives the current interpreter its context, which in the main one is `shared` itself, unless it
 * has one already; -1 with an exception set on failure. Comes before the first module is made. */
_HPy_HIDDEN int hpy_interpreter_enter(HPyContext *shared);
/* Whether an interpreter other than the main one has ever entered. */
extern _HPy_HIDDEN int hpy_interpreter_many;
/* The current interpreter's context; `ctx` itself in the main one. */
_HPy_HIDDEN _HPy_PURE HPyContext *hpy_interpreter_context(HPyContext *ctx);
static inline HPyContext *hpy_context_current(HPyContext *ctx)
{
    return HPY_COMPAT_LOAD(hpy_interpreter_many) ? hpy_interpreter_context(ctx) : ctx;
}
/* Makes the current interpreter's places in the globals that a module lists (ended by NULL, or NULL
 * itself), so that storing in them cannot fail; -1 with MemoryError set. */
_HPy_HIDDEN int hpy_global_reserve(HPyGlobal **globals);
/* Whether the current interpreter has ever stored something in a global. */
_HPy_HIDDEN int hpy_global_was_stored(HPyGlobal global);
/* An interpreter other than the main one is there: what is loaded depends on which one loads. */
_HPy_HIDDEN void hpy_global_share(void);
/* Releases what globals hold for an interpreter. */
_HPy_HIDDEN void hpy_global_forget(PyInterpreterState *owner);

#endif /* HPY_INTERNAL_H */
