/* Nothing is returned, and no error set. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    (void)ctx;
    return HPy_NULL; /* wrong: no error is set */
}

FAULT_MODULE(null_without_error, &fault)
