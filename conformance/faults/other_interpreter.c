/* A handle that one interpreter opened is used in another. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    static HPy kept;
    if (HPy_IsNull(kept)) {
        kept = HPyUnicode_FromString(ctx, "the first one's");
        return HPy_Dup(ctx, kept);
    }
    return HPy_Dup(ctx, kept); /* wrong in another interpreter */
}

FAULT_MODULE(other_interpreter, &fault)
