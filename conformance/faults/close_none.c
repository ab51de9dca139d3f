/* The constant None is closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_Close(ctx, ctx->h_None); /* wrong: the context's own */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_none, &fault)
