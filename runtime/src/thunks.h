/* Short ways from CPython to an author's function, for the universal context. */
#ifndef HPY_THUNKS_H
#define HPY_THUNKS_H

#include "internal.h"

/* Assembly takes no time to compile, and is two instructions shorter: thunks_x86_64.c. Elsewhere
 * thunks are C: generated/thunks.c. */
#if defined(__x86_64__) && defined(__ELF__) && defined(__GNUC__) && !defined(__ILP32__) && \
    !defined(HPY_THUNKS_IN_C)
#define HPY_THUNKS_IN_ASSEMBLY 1
#define HPY_THUNK_USED         _HPy_HIDDEN __attribute__((used))
#else
#define HPY_THUNKS_IN_ASSEMBLY 0
#define HPY_THUNK_USED         _HPy_HIDDEN
#endif

/* Thunks of one kind: those of one signature, or in assembly those with as many arguments. A
 * function of the author's is written to `impls`, once, and from then on the thunk of the same
 * number calls it. */
typedef struct {
    size_t size;
    size_t used;
    HPyCFunction *impls;
#if HPY_THUNKS_IN_ASSEMBLY
    HPyCFunction *targets;
    const char *first, *first_many;
#else
    const HPyCFunction *thunks;
#endif
} hpy_thunk_pool;

#if HPY_THUNKS_IN_ASSEMBLY
typedef enum {
    HPY_THUNK_1,
    HPY_THUNK_2,
    HPY_THUNK_3,
    HPY_THUNK_4,
    HPY_THUNK_KEYWORDS,
    HPY_THUNK_TUPLE,
    HPY_THUNK_KINDS
} hpy_thunk_kind;
_HPy_HIDDEN extern hpy_thunk_pool hpy_thunk_pools[HPY_THUNK_KINDS];
#endif

/* Generated: the thunks for a signature, NULL if it has none. */
_HPy_HIDDEN hpy_thunk_pool *hpy_thunk_pool_of(int signature);
/* Gives a thunk its function. The pools' lock is held. */
_HPy_HIDDEN HPyCFunction hpy_thunk_bind(hpy_thunk_pool *pool, size_t number, HPyCFunction impl);
/* From now on thunks look which interpreter they are called in. The pools' lock is held. */
_HPy_HIDDEN void hpy_thunk_ask_interpreter(void);
/* Generated: the HPyFunc_Signature of a slot, -1 if there is no such slot. */
_HPy_HIDDEN int hpy_signature_of_slot(int slot);

/* From now on functions that are defined with the universal context get thunks. Called once. */
_HPy_HIDDEN void hpy_thunks_enable(void);
/* Called when an interpreter has entered, before it runs any function of an author's. */
_HPy_HIDDEN void hpy_thunks_enter_interpreter(void);

#endif /* HPY_THUNKS_H */
