/* What was read from a field is not closed. */
#include "fault.h"

typedef struct {
    HPyField value;
} Holder;
HPyType_HELPERS(Holder)

HPyDef_SLOT(Holder_new, HPy_tp_new)
static HPy Holder_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Holder *data;
    (void)args;
    (void)nargs;
    (void)kw;
    return HPy_New(ctx, type, &data);
}

HPyDef_SLOT(Holder_traverse, HPy_tp_traverse)
static int Holder_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Holder *)self)->value);
    return 0;
}

HPyDef_METH(fault, "fault", HPyFunc_O)
static HPy fault_impl(HPyContext *ctx, HPy self, HPy arg)
{
    Holder *data = Holder_AsStruct(ctx, self);
    HPy value;
    HPyField_Store(ctx, self, &data->value, arg);
    value = HPyField_Load(ctx, self, data->value); /* wrong: not closed */
    if (HPy_IsNull(value))
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *Holder_defines[] = {&Holder_new, &Holder_traverse, &fault, NULL};
FAULT_TYPE(Holder, HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC)

FAULT_MODULE(leak_field_load, &FAULT_TYPE_SLOT)
