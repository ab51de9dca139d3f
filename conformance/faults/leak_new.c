/* An object is made and never closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy number = HPyLong_FromInt64_t(ctx, 12345); /* wrong: not closed */
    if (HPy_IsNull(number))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_new, &fault)
