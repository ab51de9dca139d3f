/* An argument is closed: it is the caller's. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Close(ctx, arg); /* wrong: not ours */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_argument, &fault)
