/* A field is read before anything was stored in it. */
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

HPyDef_METH(fault, "fault", HPyFunc_NOARGS)
static HPy fault_impl(HPyContext *ctx, HPy self)
{
    Holder *data = Holder_AsStruct(ctx, self);
    return HPyField_Load(ctx, self, data->value); /* wrong: nothing there */
}

static HPyDef *Holder_defines[] = {&Holder_new, &Holder_traverse, &fault, NULL};
FAULT_TYPE(Holder, HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC)

FAULT_MODULE(field_before_store, &FAULT_TYPE_SLOT)
