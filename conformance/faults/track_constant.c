/* A constant is given to a tracker, which closes it. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPyTracker_Add(ctx, tracker, ctx->h_None);
    HPyTracker_Close(ctx, tracker); /* wrong: closes the context's own */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(track_constant, &fault)
