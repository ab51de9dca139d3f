/* What the tests of the trace mode trace. */
#include "hpy.h"

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    (void)nargs;
    return HPy_Add(ctx, args[0], args[1]);
}

HPyDef_METH(call, "call", HPyFunc_O)
static HPy call_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL);
}

HPyDef_METH(leave, "leave", HPyFunc_O)
static HPy leave_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    HPy_END_LEAVE_PYTHON(ctx)
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(clear, "clear", HPyFunc_O)
static HPy clear_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy value = HPy_GetAttr_s(ctx, arg, "no_such_attribute");
    (void)self;
    if (HPy_IsNull(value) && HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError)) {
        HPyErr_Clear(ctx);
        return HPy_Dup(ctx, ctx->h_True);
    }
    return HPy_Dup(ctx, ctx->h_False);
}

HPyDef_METH(mode, "mode", HPyFunc_NOARGS)
static HPy mode_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

HPyDef_METH(die, "die", HPyFunc_NOARGS)
static HPy die_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_FatalError(ctx, "meant to");
}

typedef struct {
    HPyField other;
} Pair;
HPyType_HELPERS(Pair)

HPyDef_SLOT(Pair_new, HPy_tp_new)
static HPy Pair_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Pair *data;
    HPy made = HPy_New(ctx, type, &data);
    (void)kw;
    if (!HPy_IsNull(made) && nargs > 0)
        HPyField_Store(ctx, made, &data->other, args[0]);
    return made;
}

HPyDef_SLOT(Pair_traverse, HPy_tp_traverse)
static int Pair_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Pair *)self)->other);
    return 0;
}

HPyDef_GET(Pair_other, "other")
static HPy Pair_other_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Pair_AsStruct(ctx, self)->other);
}

static HPyDef *Pair_defines[] = {&Pair_new, &Pair_traverse, &Pair_other, NULL};
static HPyType_Spec Pair_spec = {
    .name = "traced.Pair",
    .basicsize = sizeof(Pair),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(Pair),
    .defines = Pair_defines,
};

HPyDef_SLOT(fill, HPy_mod_exec)
static int fill_impl(HPyContext *ctx, HPy module)
{
    HPy type = HPyType_FromSpec(ctx, &Pair_spec, NULL);
    int result;
    if (HPy_IsNull(type))
        return -1;
    result = HPy_SetAttr_s(ctx, module, "Pair", type);
    HPy_Close(ctx, type);
    return result;
}

HPyDef_METH(builtins, "builtins", HPyFunc_NOARGS)
static HPy builtins_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_Dup(ctx, ctx->h_Builtins);
}

static HPyDef *defines[] = {&builtins, &add, &call, &leave, &clear, &mode, &die, &fill, NULL};
static HPyModuleDef moduledef = {.doc = "traced", .defines = defines};
HPy_MODINIT_FLAGS(traced, moduledef, HPy_MOD_GIL_NOT_USED)
