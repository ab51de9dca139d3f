/* A closed handle is a key. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    return HPy_GetItem(ctx, arg, text); /* wrong: closed */
}

FAULT_MODULE(use_as_key, &fault)
