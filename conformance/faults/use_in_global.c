/* A closed handle is stored in a global. */
#include "fault.h"

static HPyGlobal stored;

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    HPyGlobal_Store(ctx, &stored, text); /* wrong: closed */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE_GLOBALS(use_in_global, &stored, &fault)
