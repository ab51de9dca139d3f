/* A call inside another uses the context of the outer one. */
#include "fault.h"

static HPyContext *outer;

HPyDef_METH(inner, "inner", HPyFunc_NOARGS)
static HPy inner_impl(HPyContext *ctx, HPy self)
{
    (void)ctx;
    (void)self;
    return HPyLong_FromInt64_t(outer, 12345); /* wrong: not the one of this call */
}

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    HPy function = HPy_GetAttr_s(ctx, self, "inner");
    HPy result;
    if (HPy_IsNull(function))
        return HPy_NULL;
    outer = ctx;
    result = HPy_CallTupleDict(ctx, function, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, function);
    return result;
}

FAULT_MODULE(context_of_caller, &fault, &inner)
