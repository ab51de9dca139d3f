/* The arguments in an array are closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_VARARGS)
static HPy fault_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    for (size_t i = 0; i < nargs; i++)
        HPy_Close(ctx, args[i]); /* wrong: not ours */
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(close_in_array, &fault)
