/* The attribute that was read is not closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy value = HPy_GetAttr_s(ctx, arg, "__doc__"); /* wrong: not closed */
    if (HPy_IsNull(value))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_attribute, &fault)
