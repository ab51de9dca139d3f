/* A part is taken of an object that is no string. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyUnicode_Substring(ctx, arg, 0, 1); /* wrong: no string */
}

FAULT_MODULE(type_substring, &fault)
