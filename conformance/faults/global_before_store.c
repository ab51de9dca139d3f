/* A global is read before anything was stored in it. */
#include "fault.h"

static HPyGlobal stored;

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyGlobal_Load(ctx, stored); /* wrong: nothing there */
}

FAULT_MODULE_GLOBALS(global_before_store, &stored, &fault)
