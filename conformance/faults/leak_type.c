/* The type of an object is a new handle, too. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy type = HPy_Type(ctx, arg); /* wrong: not closed */
    if (HPy_Is(ctx, type, ctx->h_LongType))
        return HPy_Dup(ctx, ctx->h_True);
    return HPy_Dup(ctx, ctx->h_False);
}

FAULT_MODULE(leak_type, &fault)
