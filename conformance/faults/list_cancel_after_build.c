/* A list is cancelled that was built. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    {
        HPy made = HPyListBuilder_Build(ctx, builder);
        HPyListBuilder_Cancel(ctx, builder); /* wrong: built already */
        return made;
    }
}

FAULT_MODULE(list_cancel_after_build, &fault)
