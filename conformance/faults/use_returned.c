/* A closed handle is returned. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy text = HPyUnicode_FromString(ctx, "closed early");
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy_Close(ctx, text);
    return text; /* wrong: closed */
}

FAULT_MODULE(use_returned, &fault)
