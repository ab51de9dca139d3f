/* A list that was built is not closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPy list;
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    list = HPyListBuilder_Build(ctx, builder); /* wrong: not closed */
    if (HPy_IsNull(list))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_list, &fault)
