/* A copy of a view is released. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view, copy;
    (void)self;
    if (HPySequence_ViewDoubles(ctx, arg, &view) != 1)
        return HPy_NULL;
    copy = view;
    HPySequenceView_Release(ctx, &copy); /* wrong: it is the other that was filled in */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(view_copied, &fault)
