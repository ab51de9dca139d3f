/* An attribute of a closed handle is read. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    return HPy_GetAttr_s(ctx, text, "__len__"); /* wrong: closed */
}

FAULT_MODULE(use_attribute, &fault)
