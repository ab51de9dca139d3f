/* The constant None is returned without being duplicated. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return ctx->h_None; /* wrong: not duplicated */
}

FAULT_MODULE(return_none, &fault)
