/* A closed handle is appended to a list. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    if (HPyList_Append(ctx, arg, text) < 0) /* wrong: closed */
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(use_in_append, &fault)
