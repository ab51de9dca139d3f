/* A handle is added to a tracker that was closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPyTracker_Close(ctx, tracker);
    HPyTracker_Add(ctx, tracker, self); /* wrong: closed already */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(tracker_after_close, &fault)
