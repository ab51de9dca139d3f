/* A handle is closed twice. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed twice");
    HPy_Close(ctx, text);
    HPy_Close(ctx, text); /* wrong: closed already */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_twice, &fault)
