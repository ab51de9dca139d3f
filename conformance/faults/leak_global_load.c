/* What was read from a global is not closed. */
#include "fault.h"

static HPyGlobal stored;

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy value;
    HPyGlobal_Store(ctx, &stored, arg);
    value = HPyGlobal_Load(ctx, stored); /* wrong: not closed */
    if (HPy_IsNull(value))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE_GLOBALS(leak_global_load, &stored, &fault)
