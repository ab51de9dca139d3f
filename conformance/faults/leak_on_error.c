/* The way out after an error forgets what was opened before. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "opened before"); /* opened here */
    HPy value;
    if (HPy_IsNull(text))
        return HPy_NULL;
    value = HPy_GetAttr_s(ctx, arg, "no_such_attribute");
    if (HPy_IsNull(value))
        return HPy_NULL; /* wrong: text is open */
    HPy_Close(ctx, text);
    return value;
}

FAULT_MODULE(leak_on_error, &fault)
