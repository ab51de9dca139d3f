/* The handle of self is closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_Close(ctx, self); /* wrong: not ours */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_self, &fault)
