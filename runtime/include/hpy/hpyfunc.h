/* Functions that an extension defines: their types, declarations and trampolines.
 *
 * Each has a signature, one of HPyFunc_Signature. HPyFunc_DECLARE declares the function that the
 * author writes, HPyFunc_TRAMPOLINE defines the one that CPython calls. */
#ifndef HPY_HPYFUNC_H
#define HPY_HPYFUNC_H

/* Any function; cast to its real type before it is called. */
typedef void (*HPyCFunction)(void);

/* What a tp_traverse function calls for each field. */
typedef int (*HPyFunc_visitproc)(HPyField *, void *);

#include "hpy/generated/functions.h"

/* Can be repeated: one function may be that of two slots. */
#define HPyFunc_DECLARE(SYM, SIG) _HPyFunc_DECLARE_##SIG(SYM)

/* The enumerator makes a misspelt signature an error that names it. */
#define HPyFunc_TRAMPOLINE(SYM, IMPL, SIG) \
    enum { SYM##_sig = SIG };              \
    _HPyFunc_TRAMPOLINE_##SIG(SYM, IMPL)

/* In a tp_traverse function whose parameters are named `visit` and `arg`: visits the HPyField at
 * address FIELD. */
#define HPy_VISIT(FIELD)                            \
    do {                                            \
        if (!HPyField_IsNull(*(FIELD))) {           \
            int _hpy_visited = visit((FIELD), arg); \
            if (_hpy_visited)                       \
                return _hpy_visited;                \
        }                                           \
    } while (0)

#endif /* HPY_HPYFUNC_H */
