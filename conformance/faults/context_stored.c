/* A context is kept from one call and used in the next. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    static HPyContext *kept;
    if (kept == NULL) {
        kept = ctx;
        return HPy_Dup(ctx, ctx->h_None);
    }
    return HPyLong_FromInt64_t(kept, 12345); /* wrong: that of a call that has ended */
}

FAULT_MODULE(context_stored, &fault)
