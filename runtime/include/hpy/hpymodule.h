/* The entry points of an extension module. */
#ifndef HPY_HPYMODULE_H
#define HPY_HPYMODULE_H

/**
 * HPy_MODINIT(NAME, DEF), once per extension and at file scope: NAME is the last component of the
 * module's name, DEF its HPyModuleDef variable.
 *
 * Universal and hybrid mode: defines the functions that a host looks up,
 *   uint32_t get_required_hpy_major_version_NAME(void)
 *   uint32_t get_required_hpy_minor_version_NAME(void)
 *   void HPyInitGlobalContext_NAME(HPyContext *ctx)
 *   HPyModuleDef *HPyInit_NAME(void)
 *   void HPyInitHostLayout_NAME(const HPyHostLayout *layout), which a host need not know, and
 *   void HPyInitDirectCalls_NAME(int direct), too (hostlayout.h)
 * None of them may call the API; the host makes the module from DEF afterwards.
 * cpython mode: defines PyInit_NAME.
 *
 * HPy_MOD_EMBEDDABLE(NAME) stands before the definitions of a module that is wholly in one file and
 * is linked with other modules into one binary; the build then defines HPY_EMBEDDED_MODULES.
 */

/* What an author says of a module with HPy_MODINIT_FLAGS. docs/free-threading.md has what each
 * means, and what CPython does with a module that says nothing. */
/** Its functions may run on several threads at once: a free-threaded Python leaves its GIL off. */
#define HPy_MOD_GIL_NOT_USED 0x1u
/** Interpreters that have a GIL of their own may import it, at the same time as others. */
#define HPy_MOD_PER_INTERPRETER_GIL 0x2u
/** Only the main interpreter may import it; others get ImportError. Not beside the one above. */
#define HPy_MOD_NO_SUBINTERPRETERS 0x4u

/**
 * HPy_MODINIT_FLAGS(NAME, DEF, FLAGS) stands in place of HPy_MODINIT(NAME, DEF); FLAGS is a
 * constant, HPy_MOD_* values joined by |.
 *
 * Universal and hybrid mode: defines `uint32_t get_hpy_module_flags_NAME(void)` beside the
 * functions above. A host that does not know it takes the module as if nothing had been said; a
 * host ignores bits that it does not know. cpython mode: they become the slots Py_mod_gil and
 * Py_mod_multiple_interpreters.
 */
#ifdef HPY_EMBEDDED_MODULES
#define _HPy_CTX_MODIFIER        static
#define HPY_MOD_EMBEDDABLE(NAME) _HPy_CTX_MODIFIER HPyContext *_ctx_for_trampolines;
/* The API's inline functions come before the module: one variable for all modules of the binary. */
static intptr_t _hpy_displacement;
#else
#define _HPy_CTX_MODIFIER _HPy_HIDDEN
#define HPY_MOD_EMBEDDABLE(NAME)
#endif
#define HPy_MOD_EMBEDDABLE(NAME) HPY_MOD_EMBEDDABLE(NAME)

#ifdef HPY_ABI_CPYTHON

#define HPy_MODINIT(NAME, DEF)                 \
    PyMODINIT_FUNC PyInit_##NAME(void)         \
    {                                          \
        return hpy_module_def_init(&(DEF), 0); \
    }

#define HPy_MODINIT_FLAGS(NAME, DEF, FLAGS)          \
    PyMODINIT_FUNC PyInit_##NAME(void)               \
    {                                                \
        return hpy_module_def_init(&(DEF), (FLAGS)); \
    }

/* The PyModuleDef of a definition, as PyInit_NAME returns it, or NULL with an exception set. */
_HPy_HIDDEN PyObject *hpy_module_def_init(HPyModuleDef *def, uint32_t flags);

#else

#ifndef HPY_EMBEDDED_MODULES
extern _HPy_HIDDEN HPyContext *_ctx_for_trampolines;
#endif

/* PyPy 7.3's context has one handle more in the middle than HPy 0.9.0's: what follows, up to the
 * end of minor 0, is a word later. There is a small number there then, where others have a
 * function. */
#if HPY_TARGET_ABI_MINOR > 0 || defined(HPY_ABI_HYBRID)
/* no such host offers a later minor, nor Python.h */
#define _HPY_DISPLACED(CTX, MEMBER, TYPE) (CTX)->MEMBER
#define _HPY_DEFINE_DISPLACEMENT
#define _HPY_FIND_DISPLACEMENT(CTX)
#else
#define _HPY_DISPLACED(CTX, MEMBER, TYPE) \
    (*(TYPE const *)((const char *)&(CTX)->MEMBER + _hpy_displacement))
#define _HPY_FIND_DISPLACEMENT(CTX) \
    _hpy_displacement =             \
        (uintptr_t)(CTX)->_HPY_FIRST_DISPLACED < 0x10000 ? (intptr_t)sizeof(HPy) : 0;
#ifdef HPY_EMBEDDED_MODULES
#define _HPY_DEFINE_DISPLACEMENT
#else
extern _HPy_HIDDEN intptr_t _hpy_displacement;
#define _HPY_DEFINE_DISPLACEMENT _HPy_HIDDEN intptr_t _hpy_displacement;
#endif
#endif

#define HPy_MODINIT(NAME, DEF)                                              \
    HPy_EXPORTED_FUNC uint32_t get_required_hpy_major_version_##NAME(void); \
    HPy_EXPORTED_FUNC uint32_t get_required_hpy_minor_version_##NAME(void); \
    HPy_EXPORTED_FUNC void HPyInitGlobalContext_##NAME(HPyContext *ctx);    \
    HPy_EXPORTED_FUNC HPyModuleDef *HPyInit_##NAME(void);                   \
    uint32_t get_required_hpy_major_version_##NAME(void)                    \
    {                                                                       \
        return HPY_ABI_VERSION;                                             \
    }                                                                       \
    uint32_t get_required_hpy_minor_version_##NAME(void)                    \
    {                                                                       \
        return HPY_TARGET_ABI_MINOR;                                        \
    }                                                                       \
    _HPy_CTX_MODIFIER HPyContext *_ctx_for_trampolines;                     \
    _HPY_DEFINE_DISPLACEMENT                                                \
    _HPY_DEFINE_LAYOUT(NAME)                                                \
    void HPyInitGlobalContext_##NAME(HPyContext *ctx)                       \
    {                                                                       \
        _ctx_for_trampolines = ctx;                                         \
        _HPY_FIND_DISPLACEMENT(ctx)                                         \
    }                                                                       \
    HPyModuleDef *HPyInit_##NAME(void)                                      \
    {                                                                       \
        return &(DEF);                                                      \
    }

#define HPy_MODINIT_FLAGS(NAME, DEF, FLAGS)                       \
    HPy_EXPORTED_FUNC uint32_t get_hpy_module_flags_##NAME(void); \
    uint32_t get_hpy_module_flags_##NAME(void)                    \
    {                                                             \
        return (FLAGS);                                           \
    }                                                             \
    HPy_MODINIT(NAME, DEF)

#endif

#endif /* HPY_HPYMODULE_H */
