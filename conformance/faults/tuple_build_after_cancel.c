/* A tuple is built that was cancelled. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPyTupleBuilder_Cancel(ctx, builder);
    return HPyTupleBuilder_Build(ctx, builder); /* wrong: cancelled */
}

FAULT_MODULE(tuple_build_after_cancel, &fault)
