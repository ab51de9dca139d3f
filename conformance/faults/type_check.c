/* An object that is no type is given to HPy_TypeCheck. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyBool_FromBool(ctx, HPy_TypeCheck(ctx, self, arg)); /* wrong: no type */
}

FAULT_MODULE(type_check, &fault)
