/* The handle of self is kept from one call to the next. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    static HPy kept;
    if (HPy_IsNull(kept)) {
        kept = self;
        return HPy_Dup(ctx, ctx->h_None);
    }
    return HPy_GetAttr_s(ctx, kept, "__name__"); /* wrong: closed when its call ended */
}

FAULT_MODULE(use_self_later, &fault)
