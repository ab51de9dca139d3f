/* An item is set in a tuple that was built. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None);
    {
        HPy made = HPyTupleBuilder_Build(ctx, builder);
        HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_True); /* wrong: built already */
        return made;
    }
}

FAULT_MODULE(tuple_set_after_build, &fault)
