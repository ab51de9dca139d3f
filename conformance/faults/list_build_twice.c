/* A list is built twice. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPy_Close(ctx, HPyListBuilder_Build(ctx, builder));
    return HPyListBuilder_Build(ctx, builder); /* wrong: built already */
}

FAULT_MODULE(list_build_twice, &fault)
