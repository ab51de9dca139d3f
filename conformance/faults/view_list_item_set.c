/* An item of a list is replaced while the list's items are viewed. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewItems(ctx, arg, &view) != 1)
        return HPy_NULL;
    if (HPy_SetItem_i(ctx, arg, 0, ctx->h_None) < 0) {
        HPySequenceView_Release(ctx, &view);
        return HPy_NULL;
    }
    HPySequenceView_Release(ctx, &view); /* wrong: the list has another item */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(view_list_item_set, &fault)
