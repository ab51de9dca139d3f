/* A view is never released. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewItems(ctx, arg, &view) != 1) /* wrong: and no release */
        return HPy_NULL;
    return HPy_Dup(ctx, view.items[0]);
}

FAULT_MODULE(leak_view, &fault)
