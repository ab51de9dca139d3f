/* The struct of a tuple is taken of something else. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    if (_HPy_AsStruct_Tuple(ctx, arg) == NULL) /* wrong: not one */
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(struct_tuple, &fault)
