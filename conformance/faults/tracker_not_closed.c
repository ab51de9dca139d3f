/* A tracker is made, used and never closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 1); /* wrong: not closed */
    HPyTracker_Add(ctx, tracker, HPyUnicode_FromString(ctx, "tracked"));
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(tracker_not_closed, &fault)
