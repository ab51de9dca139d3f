/* A view is released twice. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewInt64s(ctx, arg, &view) != 1)
        return HPy_NULL;
    HPySequenceView_Release(ctx, &view);
    HPySequenceView_Release(ctx, &view); /* wrong: it was released */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(view_released_twice, &fault)
