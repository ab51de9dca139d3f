/* A function leaves Python, and returns without having come back. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy none = HPy_Dup(ctx, ctx->h_None);
    HPy_LeavePythonExecution(ctx); /* wrong: and never back */
    return none;
}

FAULT_MODULE(not_reentered, &fault)
