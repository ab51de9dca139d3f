/* The constant of an exception is closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "no");
    HPy_Close(ctx, ctx->h_ValueError); /* wrong: the context's own */
    return HPy_NULL;
}

FAULT_MODULE(close_exception, &fault)
