/* What the tests of the host's layout call: functions that need no call where it is known. */
#include "hpy.h"

/* What the host told of this context: bit 0, that handles are addresses; the others, how to count.
 */
HPyDef_METH(told, "told", HPyFunc_NOARGS)
static HPy told_impl(HPyContext *ctx, HPy self)
{
    long what = 0;
    (void)self;
#ifndef HPY_NO_HOST_LAYOUT
    what |= ctx == _hpy_layout.ctx ? 1 : 0;
    what |= ctx == _hpy_layout.counts_32 ? 2 : 0;
    what |= ctx == _hpy_layout.counts_own ? 4 : 0;
    what |= ctx == _hpy_layout.counts_64 ? 8 : 0;
#endif
    return HPyLong_FromLong(ctx, what);
}

/* Counts two references and gives them back, so many times; whether a copy of null is null. */
HPyDef_METH(count, "count", HPyFunc_VARARGS)
static HPy count_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long many = nargs == 2 ? HPyLong_AsLong(ctx, args[1]) : 0;
    (void)self;
    for (long i = 0; i < many; i++) {
        HPy one = HPy_Dup(ctx, args[0]), two = HPy_Dup(ctx, one);
        HPy_Close(ctx, one);
        HPy_Close(ctx, two);
    }
    HPy_Close(ctx, HPy_NULL);
    return HPy_Dup(ctx, HPy_IsNull(HPy_Dup(ctx, HPy_NULL)) ? ctx->h_True : ctx->h_False);
}

static HPy kept;

HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy object)
{
    (void)self;
    kept = HPy_Dup(ctx, object);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(drop, "drop", HPyFunc_NOARGS)
static HPy drop_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_Close(ctx, kept);
    kept = HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(same, "same", HPyFunc_VARARGS)
static HPy same_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return HPyBool_FromBool(ctx, nargs == 2 && HPy_Is(ctx, args[0], args[1]));
}

/* One bit for each check that says yes. */
HPyDef_METH(checks, "checks", HPyFunc_O)
static HPy checks_impl(HPyContext *ctx, HPy self, HPy object)
{
    long yes = HPyList_Check(ctx, object) ? 1 : 0;
    (void)self;
    yes |= HPyTuple_Check(ctx, object) ? 2 : 0;
    yes |= HPyBytes_Check(ctx, object) ? 4 : 0;
    yes |= HPyUnicode_Check(ctx, object) ? 8 : 0;
    yes |= HPyDict_Check(ctx, object) ? 16 : 0;
    yes |= HPy_TypeCheck(ctx, object, ctx->h_LongType) ? 32 : 0;
    return HPyLong_FromLong(ctx, yes);
}

/* Which of both is to be built, of how many items, out of one; the one in the middle is set twice.
 */
HPyDef_METH(build, "build", HPyFunc_VARARGS)
static HPy build_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int is_list = nargs == 3 && HPy_Is(ctx, args[0], ctx->h_ListType);
    HPy_ssize_t size = nargs == 3 ? HPyLong_AsSsize_t(ctx, args[1]) : 0;
    (void)self;
    if (is_list) {
        HPyListBuilder builder = HPyListBuilder_New(ctx, size);
        HPyListBuilder_Set(ctx, builder, size / 2, self);
        for (HPy_ssize_t i = 0; i < size; i++)
            HPyListBuilder_Set(ctx, builder, i, args[2]);
        return HPyListBuilder_Build(ctx, builder);
    }
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, size);
    HPyTupleBuilder_Set(ctx, builder, size / 2, self);
    for (HPy_ssize_t i = 0; i < size; i++)
        HPyTupleBuilder_Set(ctx, builder, i, args[2]);
    return HPyTupleBuilder_Build(ctx, builder);
}

/* Items are set in what could not be built. */
HPyDef_METH(build_none, "build_none", HPyFunc_NOARGS)
static HPy build_none_impl(HPyContext *ctx, HPy self)
{
    const HPyListBuilder list = {0};
    const HPyTupleBuilder tuple = {0};
    HPyListBuilder_Set(ctx, list, 3, self);
    HPyTupleBuilder_Set(ctx, tuple, 3, self);
    return HPy_Dup(ctx, ctx->h_None);
}

typedef struct {
    long number;
    HPyField field;
} Pair;
HPyType_HELPERS(Pair)

HPyDef_SLOT(Pair_traverse, HPy_tp_traverse)
static int Pair_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Pair *)self)->field);
    return 0;
}

HPyDef_METH(Pair_set, "set", HPyFunc_O)
static HPy Pair_set_impl(HPyContext *ctx, HPy self, HPy object)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    pair->number++;
    HPyField_Store(ctx, self, &pair->field, object);
    return HPyLong_FromLong(ctx, pair->number);
}

HPyDef_METH(Pair_get, "get", HPyFunc_NOARGS)
static HPy Pair_get_impl(HPyContext *ctx, HPy self)
{
    return HPyField_Load(ctx, self, Pair_AsStruct(ctx, self)->field);
}

static HPyDef *Pair_defines[] = {&Pair_traverse, &Pair_set, &Pair_get, NULL};
static HPyType_Spec Pair_spec = {.name = "layout.Pair",
                                 .basicsize = sizeof(Pair),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                 .defines = Pair_defines};

#ifndef HPY_NO_HOST_LAYOUT
/* Defined by HPy_MODINIT below. */
HPy_EXPORTED_FUNC void HPyInitHostLayout_layout(const HPyHostLayout *layout);

/* Whether a host that knows less is understood. */
HPyDef_METH(less, "less", HPyFunc_NOARGS)
static HPy less_impl(HPyContext *ctx, HPy self)
{
    const HPyHostLayout before = _hpy_layout;
    HPyHostLayout told = before;
    int right;
    (void)self;
    told.size = offsetof(HPyHostLayout, counts_32);
    told.ctx = told.counts_32 = ctx;
    memset(&_hpy_layout, 0, sizeof(_hpy_layout));
    HPyInitHostLayout_layout(&told);
    right = _hpy_layout.ctx == ctx && _hpy_layout.counts_32 == NULL;
    _hpy_layout = before;
    return HPyBool_FromBool(ctx, right);
}
#endif

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    HPy type = HPyType_FromSpec(ctx, &Pair_spec, NULL);
    int result = HPy_IsNull(type) ? -1 : HPy_SetAttr_s(ctx, module, "Pair", type);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *defines[] = {&told,   &count, &keep,       &drop,    &same,
                            &checks, &build, &build_none, &execute,
#ifndef HPY_NO_HOST_LAYOUT
                            &less,
#endif
                            NULL};
static HPyModuleDef definition = {.defines = defines};
HPy_MODINIT_FLAGS(layout, definition, HPy_MOD_GIL_NOT_USED)
