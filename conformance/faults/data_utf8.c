/* The UTF-8 text of a string is read after the string was closed. */
#include "fault.h"

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy owner = HPyUnicode_FromString(ctx, "its text");
    const char *data;
    int first;
    if (HPy_IsNull(owner))
        return HPy_NULL;
    data = HPyUnicode_AsUTF8AndSize(ctx, owner, NULL);
    if (data == NULL)
        return HPy_NULL;
    HPy_Close(ctx, owner);
    first = ((const volatile char *)data)[0]; /* wrong: the data went with the handle */
    return HPyLong_FromInt32_t(ctx, first);
}

FAULT_MODULE(data_utf8, &fault)
