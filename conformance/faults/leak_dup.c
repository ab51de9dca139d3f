/* An argument is duplicated and the duplicate never closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Dup(ctx, arg); /* wrong: not closed */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_dup, &fault)
