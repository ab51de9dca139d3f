/* An argument is returned without being duplicated. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    (void)ctx;
    return arg; /* wrong: not duplicated */
}

FAULT_MODULE(return_argument, &fault)
