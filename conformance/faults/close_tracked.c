/* A handle is closed, and its tracker closes it again. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPy text = HPyUnicode_FromString(ctx, "tracked, too");
    HPyTracker_Add(ctx, tracker, text);
    HPy_Close(ctx, text);
    HPyTracker_Close(ctx, tracker); /* wrong: text is closed already */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_tracked, &fault)
