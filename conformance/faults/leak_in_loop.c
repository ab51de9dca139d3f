/* Each item of a loop is left open. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    for (HPy_ssize_t i = 0; i < 3; i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i); /* wrong: not closed */
        if (HPy_IsNull(item))
            return HPy_NULL;
    }
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_in_loop, &fault)
