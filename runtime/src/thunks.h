/* Short ways from CPython to an author's function, for the universal context. */
#ifndef HPY_THUNKS_H
#define HPY_THUNKS_H

#include "internal.h"

/* Where a struct of one word is passed and returned as the word itself is, thunks are compiled with
 * the word: compilers then end them in a jump to the author's function. */
#if defined(__x86_64__) || defined(__aarch64__) || defined(_M_X64) || defined(_M_ARM64)
typedef PyObject *hpy_word;
#define HPY_TO_WORD(OBJECT) (OBJECT)
#define HPY_FROM_WORD(WORD) (WORD)
#else
typedef HPy hpy_word;
#define HPY_TO_WORD(OBJECT) _py2h(OBJECT)
#define HPY_FROM_WORD(WORD) _h2py(WORD)
#endif

/* A function that is no part of its callers: they are many, and small. */
#if defined(__GNUC__)
#define HPY_THUNK_SLOW __attribute__((noinline, cold))
#elif defined(_MSC_VER)
#define HPY_THUNK_SLOW __declspec(noinline)
#else
#define HPY_THUNK_SLOW
#endif

/* The thunks of one signature. A function of the author's is written to `impls`, once, and from
 * then on the thunk of the same index calls it. */
typedef struct {
    HPyFunc_Signature signature;
    size_t size;
    size_t used;
    const HPyCFunction *thunks;
    HPyCFunction *impls;
} hpy_thunk_pool;

/* Generated; a pool of size 0 is the last. */
_HPy_HIDDEN extern hpy_thunk_pool hpy_thunk_pools[];
/* Generated: the HPyFunc_Signature of a slot, -1 if there is no such slot. */
_HPy_HIDDEN int hpy_signature_of_slot(int slot);

/* From now on functions that are defined with the universal context get thunks. */
_HPy_HIDDEN void hpy_thunks_enable(void);

#endif /* HPY_THUNKS_H */
