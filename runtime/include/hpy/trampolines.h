/* Universal and hybrid mode: what the generated calls and trampolines are made of. */
#ifndef HPY_TRAMPOLINES_H
#define HPY_TRAMPOLINES_H

/* The way of every host: arguments are packed, the context's function unpacks them and calls the
 * author's. A function of its own, so that the other way has nothing of it. */
#define _HPY_DETOUR _HPy_UNUSED static _HPy_NO_INLINE

/* The call of a function of the context that returns a handle. Where a struct of one word is
 * returned as that word is, it is called as one that returns the word: a trampoline, which returns
 * a word itself, then ends in a jump to it. Of structs gcc makes a call, once functions are parts
 * of others. */
#if defined(__GNUC__) && !defined(_WIN32) && (defined(__x86_64__) || defined(__aarch64__))
#define _HPY_MADE(FUNCTION, PARAMETERS, ARGUMENTS) \
    HPy_FromVoidP(_HPY_CPY_FUNCTION(void *(*)PARAMETERS, FUNCTION) ARGUMENTS)
#else
#define _HPY_MADE(FUNCTION, PARAMETERS, ARGUMENTS) FUNCTION ARGUMENTS
#endif

/* What the host passes, as a handle, and what it gets. */
#define _HPY_GIVEN(OBJECT) HPy_FromVoidP((void *)(OBJECT))
#define _HPY_RETURNED(H)   ((cpy_PyObject *)HPy_AsVoidP(H))

#ifdef _HPY_HAS_LAYOUT

/* The author's function becomes a part of the trampoline, where it is not long. */
#define _HPY_INLINED inline

/* The context is the one of the layout, so that its functions need not look whether it is,
 * and has no null handles. */
#define _HPY_CALL_DIRECTLY(...)                                           \
    if (_HPy_LIKELY(_HPY_CALLS(&_hpy_layout) != 0)) {                     \
        HPyContext *const ctx = (HPyContext *)(uintptr_t)_hpy_layout.ctx; \
        _HPy_ASSUME(_hpy_layout.lengths == _hpy_layout.ctx);              \
        _HPy_ASSUME(ctx->h_None._i != 0);                                 \
        _HPy_ASSUME(ctx->h_True._i != 0);                                 \
        _HPy_ASSUME(ctx->h_False._i != 0);                                \
        __VA_ARGS__                                                       \
    }

/* read once; of a volatile that compilers would make one instruction more */
#ifdef _HPY_SANITIZED
#define _HPY_CALLS(LAYOUT) _HPY_READ(int, &(LAYOUT)->calls)
#else
#define _HPY_CALLS(LAYOUT) (LAYOUT)->calls
#endif

/* without the flag in the highest bit */
#define HPY_VECTORCALL_NARGS(NARGSF) ((size_t)(NARGSF) & (SIZE_MAX >> 1))
#define HPY_TUPLE_ITEMS(TUPLE)       ((const HPy *)((intptr_t)(TUPLE) + _hpy_layout.tuple_items))
#define HPY_TUPLE_SIZE(TUPLE)        (*(const _hpy_address *)((intptr_t)(TUPLE) + _hpy_layout.item_count))

#else
#define _HPY_INLINED
#define _HPY_CALL_DIRECTLY(...)
#endif

#endif /* HPY_TRAMPOLINES_H */
