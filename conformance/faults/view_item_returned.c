/* An item of a view is returned without being duplicated. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewItems(ctx, arg, &view) != 1)
        return HPy_NULL;
    return view.items[0]; /* wrong: neither duplicated nor released */
}

FAULT_MODULE(view_item_returned, &fault)
