/* A closed handle is among the items of an array. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    {
        HPy items[] = {ctx->h_None, text};
        return HPyTuple_FromArray(ctx, items, 2); /* wrong: the second is closed */
    }
}

FAULT_MODULE(use_in_array, &fault)
