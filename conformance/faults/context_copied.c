/* A copy of the context is used. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyContext copy = *ctx;
    return HPyLong_FromInt64_t(&copy, 12345); /* wrong: not the one of this call */
}

FAULT_MODULE(context_copied, &fault)
