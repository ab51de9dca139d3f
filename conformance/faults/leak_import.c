/* The function that fills the module leaves a handle open. */
#include "fault.h"

HPyDef_SLOT(fill, HPy_mod_exec)
static int fill_impl(HPyContext *ctx, HPy module)
{
    HPy text = HPyUnicode_FromString(ctx, "of the module"); /* wrong: not closed */
    return HPy_SetAttr_s(ctx, module, "text", text);
}

FAULT_MODULE(leak_import, &fill)
