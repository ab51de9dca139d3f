/* A list builder is neither built nor cancelled. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1); /* wrong: neither built nor cancelled */
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(builder_not_built, &fault)
