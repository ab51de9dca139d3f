/* A tracker is told to forget a handle that nobody else closes. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPy text = HPyUnicode_FromString(ctx, "forgotten"); /* opened here */
    HPyTracker_Add(ctx, tracker, text);
    HPyTracker_ForgetAll(ctx, tracker); /* wrong: text is nobody's now */
    HPyTracker_Close(ctx, tracker);
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_forgotten, &fault)
