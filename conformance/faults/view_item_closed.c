/* An item of a view is closed. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewItems(ctx, arg, &view) != 1)
        return HPy_NULL;
    HPy_Close(ctx, view.items[0]); /* wrong: it is borrowed */
    HPySequenceView_Release(ctx, &view);
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(view_item_closed, &fault)
