/* The result of a call is dropped, not closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy result = HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL); /* wrong: not closed */
    if (HPy_IsNull(result))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(leak_call_result, &fault)
