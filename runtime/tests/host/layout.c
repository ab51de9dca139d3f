/* What the tests of the host's layout call: functions that need no call where it is known. */
#include "hpy.h"

/* What the host told of this context: bit 0, that handles are addresses; 1 that a count is there, 2
 * one for each thread; bit 3, whatever the context, that it is of 64 bits;
 * bit 4, that fields name places. */
HPyDef_METH(told, "told", HPyFunc_NOARGS)
static HPy told_impl(HPyContext *ctx, HPy self)
{
    long what = 0;
    (void)self;
#ifndef HPY_NO_HOST_LAYOUT
    what |= _HPY_TOLD(ctx) == _hpy_layout.ctx ? 1 : 0;
    what |= _HPY_TOLD(ctx) == _hpy_layout.counts ? 2 : 0;
    what |= _HPY_TOLD(ctx) == _hpy_layout.counts_own ? 4 : 0;
    what |= _hpy_layout.kind == _HPY_COUNTS_64 ? 8 : 0;
    what |= _HPY_TOLD(ctx) == _hpy_layout.places ? 16 : 0;
#endif
    return HPyLong_FromLong(ctx, what);
}

/* Whether trampolines call functions directly. */
HPyDef_METH(direct, "direct", HPyFunc_NOARGS)
static HPy direct_impl(HPyContext *ctx, HPy self)
{
    int direct = 0;
    (void)self;
#ifndef HPY_NO_HOST_LAYOUT
    direct = _hpy_layout.calls;
#endif
    return HPyBool_FromBool(ctx, direct);
}

/* The interpreter's own builtins. */
HPyDef_METH(builtins, "builtins", HPyFunc_NOARGS)
static HPy builtins_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_Dup(ctx, ctx->h_Builtins);
}

/* What it was called with, as a tuple: how the arguments come is different for each of these. */
static HPy given(HPyContext *ctx, const HPy *args, size_t nargs, HPy names)
{
    HPy positional = HPyTuple_FromArray(ctx, args, (HPy_ssize_t)nargs);
    HPy pair[] = {positional, HPy_IsNull(names) ? ctx->h_None : names};
    HPy result = HPyTuple_FromArray(ctx, pair, 2);
    HPy_Close(ctx, positional);
    return result;
}

HPyDef_METH(some, "some", HPyFunc_VARARGS)
static HPy some_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return given(ctx, args, nargs, HPy_NULL);
}

/* `nargs` counts those without a name. */
static HPy given_all(HPyContext *ctx, const HPy *args, size_t nargs, HPy names)
{
    HPy_ssize_t more = HPy_IsNull(names) ? 0 : HPy_Length(ctx, names);
    return more < 0 ? HPy_NULL : given(ctx, args, nargs + (size_t)more, names);
}

HPyDef_METH(named, "named", HPyFunc_KEYWORDS)
static HPy named_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy names)
{
    (void)self;
    return given_all(ctx, args, nargs, names);
}

/* Its objects have what they were made with. */
typedef struct {
    HPyField made, begun;
} Made;
HPyType_HELPERS(Made)

HPyDef_SLOT(Made_traverse, HPy_tp_traverse)
static int Made_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Made *)self)->made);
    HPy_VISIT(&((Made *)self)->begun);
    return 0;
}

HPyDef_SLOT(Made_new, HPy_tp_new)
static HPy Made_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Made *data;
    HPy result = HPy_New(ctx, type, &data);
    HPy with = HPy_IsNull(result) ? HPy_NULL : given(ctx, args, (size_t)nargs, kw);
    if (HPy_IsNull(with)) {
        HPy_Close(ctx, result);
        return HPy_NULL;
    }
    HPyField_Store(ctx, result, &data->made, with);
    HPy_Close(ctx, with);
    return result;
}

HPyDef_SLOT(Made_init, HPy_tp_init)
static int Made_init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    HPy with = given(ctx, args, (size_t)nargs, kw);
    if (HPy_IsNull(with))
        return -1;
    HPyField_Store(ctx, self, &Made_AsStruct(ctx, self)->begun, with);
    HPy_Close(ctx, with);
    return 0;
}

HPyDef_SLOT(Made_call, HPy_tp_call)
static HPy Made_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy names)
{
    (void)self;
    return given_all(ctx, args, nargs, names);
}

HPyDef_GET(Made_made, "made")
static HPy Made_made_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Made_AsStruct(ctx, self)->made);
}

HPyDef_GET(Made_begun, "begun")
static HPy Made_begun_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Made_AsStruct(ctx, self)->begun);
}

static HPyDef *Made_defines[] = {&Made_traverse, &Made_new,   &Made_init, &Made_call,
                                 &Made_made,     &Made_begun, NULL};
static HPyType_Spec Made_spec = {.name = "layout.Made",
                                 .basicsize = sizeof(Made),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                 .defines = Made_defines};

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
        for (HPy_ssize_t i = 0; i < size; i++) {
            HPyListBuilder_Set(ctx, builder, i, args[2]);
            HPy_Close(ctx, HPy_Dup(ctx, args[2]));
        }
        return HPyListBuilder_Build(ctx, builder);
    }
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, size);
    HPyTupleBuilder_Set(ctx, builder, size / 2, self);
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPyTupleBuilder_Set(ctx, builder, i, args[2]);
        HPy_Close(ctx, HPy_Dup(ctx, args[2]));
    }
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

/* A tuple of what it is called with, None and the same again. */
HPyDef_METH(three, "three", HPyFunc_O)
static HPy three_impl(HPyContext *ctx, HPy self, HPy item)
{
    HPy items[] = {item, ctx->h_None, item};
    (void)self;
    return HPyTuple_FromArray(ctx, items, 3);
}

HPyDef_METH(no_items, "no_items", HPyFunc_NOARGS)
static HPy no_items_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyTuple_FromArray(ctx, NULL, 0);
}

HPyDef_METH(length, "length", HPyFunc_O)
static HPy length_impl(HPyContext *ctx, HPy self, HPy object)
{
    const HPy_ssize_t length = HPy_Length(ctx, object);
    (void)self;
    return length < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, length);
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

/* Null is None: a function that fails says why. */
static HPy loaded(HPyContext *ctx, HPy owner, HPyField field)
{
    HPy object = HPyField_IsNull(field) ? HPy_NULL : HPyField_Load(ctx, owner, field);
    return HPy_IsNull(object) ? HPy_Dup(ctx, ctx->h_None) : object;
}

/* What the field's former value loads, after it was nulled and another's was stored: what a thread
 * gets that was interrupted between reading the field and calling the function. */
HPyDef_METH(Pair_late, "late", HPyFunc_VARARGS)
static HPy Pair_late_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    const HPyField former = pair->field;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "another pair and a value"), HPy_NULL;
    HPyField_Store(ctx, self, &pair->field, HPy_NULL);
    HPyField_Store(ctx, args[0], &Pair_AsStruct(ctx, args[0])->field, args[1]);
    return loaded(ctx, self, former);
}

static HPyDef *Pair_defines[] = {&Pair_traverse, &Pair_set, &Pair_get, &Pair_late, NULL};
static HPyType_Spec Pair_spec = {.name = "layout.Pair",
                                 .basicsize = sizeof(Pair),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                 .defines = Pair_defines};

#ifndef HPY_NO_HOST_LAYOUT
/* Defined by HPy_MODINIT below. */
HPy_EXPORTED_FUNC void HPyInitHostLayout_layout(const HPyHostLayout *layout);

/* Whether hosts that know less are understood: of counts nothing, of builders and lengths nothing.
 */
HPyDef_METH(less, "less", HPyFunc_NOARGS)
static HPy less_impl(HPyContext *ctx, HPy self)
{
    const _HPyLayout before = _hpy_layout;
    HPyHostLayout told;
    int right;
    (void)self;
    memset(&told, 1, sizeof(told));
    told.size = offsetof(HPyHostLayout, counts_32);
    told.ctx = told.counts_32 = ctx;
    HPyInitHostLayout_layout(&told);
    right = _hpy_layout.ctx == _HPY_TOLD(ctx) && _hpy_layout.counts == 0 && _hpy_layout.kind == 0;
    told.size = offsetof(HPyHostLayout, list_items);
    HPyInitHostLayout_layout(&told);
    right = right && _hpy_layout.counts == _HPY_TOLD(ctx) && _hpy_layout.kind == _HPY_COUNTS_32 &&
            _hpy_layout.builders == 0 && _hpy_layout.lengths == 0;
    _hpy_layout = before;
    return HPyBool_FromBool(ctx, right);
}

typedef int64_t _HPY_MAY_ALIAS count_64;

/* How a count is changed, of a host of the tests' own: whether it was, or is for the call, and the
 * count. */
HPyDef_METH(counted, "counted", HPyFunc_VARARGS)
static HPy counted_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    const _HPyLayout before = _hpy_layout;
    const long bits = nargs == 3 ? HPyLong_AsLong(ctx, args[0]) : 0;
    const long change = nargs == 3 ? HPyLong_AsLong(ctx, args[2]) : 0;
    count_64 count = nargs == 3 ? HPyLong_AsLongLong(ctx, args[1]) : 0;
    HPyContext other;
    int done;
    (void)self;
    _hpy_layout.counts = _HPY_TOLD(&other);
    _hpy_layout.kind = bits == 32 ? _HPY_COUNTS_32 : _HPY_COUNTS_64;
    done = change > 0 ? _hpy_count_up(&other, (intptr_t)&count, 1)
                      : _hpy_count_down(&other, (intptr_t)&count);
    _hpy_layout = before;
    HPy results[] = {HPyBool_FromBool(ctx, done), HPyLong_FromLongLong(ctx, count)};
    HPy result = HPyTuple_FromArray(ctx, results, 2);
    HPy_Close(ctx, results[0]);
    HPy_Close(ctx, results[1]);
    return result;
}
#endif

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    HPy pair = HPyType_FromSpec(ctx, &Pair_spec, NULL);
    HPy made = HPyType_FromSpec(ctx, &Made_spec, NULL);
    int result = -1;
    if (!HPy_IsNull(pair) && !HPy_IsNull(made) && HPy_SetAttr_s(ctx, module, "Pair", pair) == 0)
        result = HPy_SetAttr_s(ctx, module, "Made", made);
    HPy_Close(ctx, pair);
    HPy_Close(ctx, made);
    return result;
}

static HPyDef *defines[] = {&direct, &builtins, &some,     &named,   &told,  &count,
                            &keep,   &drop,     &same,     &checks,  &build, &build_none,
                            &length, &three,    &no_items, &execute,
#ifndef HPY_NO_HOST_LAYOUT
                            &less,   &counted,
#endif
                            NULL};
static HPyModuleDef definition = {.defines = defines};
HPy_MODINIT_FLAGS(layout, definition, HPy_MOD_GIL_NOT_USED)
