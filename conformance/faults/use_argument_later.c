/* An argument is kept from one call to the next: it is the caller's, and closed by then. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    static HPy kept;
    HPy before = kept;
    kept = arg;
    if (HPy_IsNull(before))
        return HPy_Dup(ctx, ctx->h_None);
    return HPy_Str(ctx, before); /* wrong: closed when its call ended */
}

FAULT_MODULE(use_argument_later, &fault)
