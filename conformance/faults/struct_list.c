/* The struct of a list is taken of something else. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    if (_HPy_AsStruct_List(ctx, arg) == NULL) /* wrong: not one */
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

FAULT_MODULE(struct_list, &fault)
