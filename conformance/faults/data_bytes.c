/* The bytes of an object are read after it was closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy owner = HPyBytes_FromString(ctx, "its bytes");
    const char *data;
    int first;
    if (HPy_IsNull(owner))
        return HPy_NULL;
    data = HPyBytes_AsString(ctx, owner);
    if (data == NULL)
        return HPy_NULL;
    HPy_Close(ctx, owner);
    first = ((const volatile char *)data)[0]; /* wrong: the data went with the handle */
    return HPyLong_FromInt32_t(ctx, first);
}

FAULT_MODULE(data_bytes, &fault)
