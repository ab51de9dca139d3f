/* A tuple builder is neither built nor cancelled. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1); /* wrong: neither built nor cancelled */
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None);
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(tuple_builder_not_built, &fault)
