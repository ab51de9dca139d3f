/* A tuple is cancelled twice. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPyTupleBuilder_Cancel(ctx, builder);
    HPyTupleBuilder_Cancel(ctx, builder); /* wrong: cancelled already */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(tuple_cancel_twice, &fault)
