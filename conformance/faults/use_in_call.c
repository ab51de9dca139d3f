/* A closed handle is an argument of a call. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    return HPy_Call(ctx, arg, &text, 1, HPy_NULL); /* wrong: closed */
}

FAULT_MODULE(use_in_call, &fault)
