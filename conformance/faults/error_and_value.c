/* An error is set, and a value returned all the same. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "set and forgotten");
    return HPy_Dup(ctx, ctx->h_None); /* wrong: there is an error */
}

FAULT_MODULE(error_and_value, &fault)
