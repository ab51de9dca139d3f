/* An object that is no type is asked for its name as a type. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyUnicode_FromString(ctx, HPyType_GetName(ctx, arg)); /* wrong: no type */
}

FAULT_MODULE(type_name, &fault)
