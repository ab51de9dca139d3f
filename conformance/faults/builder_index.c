/* An item is set behind the end of a list. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPyListBuilder_Set(ctx, builder, 1, ctx->h_None); /* wrong: there is one place */
    return HPyListBuilder_Build(ctx, builder);
}

FAULT_MODULE(builder_index, &fault)
