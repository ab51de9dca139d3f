/* An item of a view is used after the view was released. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewItems(ctx, arg, &view) != 1)
        return HPy_NULL;
    HPy item = view.items[0];
    HPySequenceView_Release(ctx, &view);
    return HPy_Dup(ctx, item); /* wrong: it was borrowed from the view */
}

FAULT_MODULE(view_item_after_release, &fault)
