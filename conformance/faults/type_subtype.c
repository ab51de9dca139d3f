/* An object that is no type is asked whether it is a subtype. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyBool_FromBool(ctx, HPyType_IsSubtype(ctx, arg, ctx->h_LongType)); /* wrong: no type */
}

FAULT_MODULE(type_subtype, &fault)
