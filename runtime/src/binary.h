/* What is known of the binaries that were loaded. */
#ifndef HPY_BINARY_H
#define HPY_BINARY_H

#include "internal.h"

/* What a binary exports as HPyInitGlobalContext_…, …HostLayout_… and …DirectCalls_…. */
typedef void (*hpy_binary_setter)(HPyContext *);
typedef void (*hpy_binary_teller)(const HPyHostLayout *);
typedef void (*hpy_binary_caller)(int);

/* Has the binary of a module keep the context, and what it is told of that one's objects; the last
 * two functions may be NULL. -1 with MemoryError set. */
_HPy_HIDDEN int hpy_binary_prepare(hpy_binary_setter setter, hpy_binary_teller teller,
                                   hpy_binary_caller caller, HPyContext *ctx);
/* Whether a trampoline is that of a binary whose trampolines call the author's functions directly.
 */
_HPy_HIDDEN int hpy_binary_calls_directly(HPyCFunction trampoline);
/* From now on none does: functions get the context of the interpreter that they are called in. */
_HPy_HIDDEN void hpy_binary_ask_interpreter(void);

#endif /* HPY_BINARY_H */
