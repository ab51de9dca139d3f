/* The API is called between leaving Python and coming back. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyThreadState state = HPy_LeavePythonExecution(ctx);
    HPy number = HPyLong_FromInt64_t(ctx, 12345); /* wrong: outside Python */
    HPy_ReenterPythonExecution(ctx, state);
    return number;
}

FAULT_MODULE(outside_python, &fault)
