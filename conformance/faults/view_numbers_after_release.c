/* Numbers are read from a view that was released. */
#define HPY_TARGET_ABI_MINOR 2
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    (void)self;
    if (HPySequence_ViewInt64s(ctx, arg, &view) != 1)
        return HPy_NULL;
    const int64_t *numbers = view.int64s;
    HPySequenceView_Release(ctx, &view);
    /* wrong: the numbers went with the view */
    return HPyLong_FromInt64_t(ctx, ((const volatile int64_t *)numbers)[0]);
}

FAULT_MODULE(view_numbers_after_release, &fault)
