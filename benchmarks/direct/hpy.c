/* The same through views of minor version 2, and item by item for comparison. */
#include "hpy.h"

HPyDef_METH(sum_ints, "sum_ints", HPyFunc_O)
static HPy sum_ints_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    long long sum = 0;
    (void)self;
    if (HPySequence_ViewInt64s(ctx, arg, &view) != 1)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < view.length; i++)
        sum += view.int64s[i];
    HPySequenceView_Release(ctx, &view);
    return HPyLong_FromLongLong(ctx, sum);
}

HPyDef_METH(sum_floats, "sum_floats", HPyFunc_O)
static HPy sum_floats_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPySequenceView view;
    double sum = 0;
    (void)self;
    if (HPySequence_ViewDoubles(ctx, arg, &view) != 1)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < view.length; i++)
        sum += view.doubles[i];
    HPySequenceView_Release(ctx, &view);
    return HPyFloat_FromDouble(ctx, sum);
}

HPyDef_METH(sum_ints_one_by_one, "sum_ints_one_by_one", HPyFunc_O)
static HPy sum_ints_one_by_one_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_ssize_t length = HPy_Length(ctx, arg);
    long long sum = 0;
    (void)self;
    for (HPy_ssize_t i = 0; i < length; i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i);
        int64_t value = HPy_IsNull(item) ? -1 : HPyLong_AsInt64_t(ctx, item);
        HPy_Close(ctx, item);
        if (value == -1 && HPyErr_Occurred(ctx))
            return HPy_NULL;
        sum += value;
    }
    return HPyLong_FromLongLong(ctx, sum);
}

static HPyDef *defines[] = {&sum_ints, &sum_floats, &sum_ints_one_by_one, NULL};
static HPyModuleDef moduledef = {.doc = "Sums.", .defines = defines};

#define INIT(NAME) HPy_MODINIT_FLAGS(NAME, moduledef, HPy_MOD_GIL_NOT_USED)
INIT(MODULE)
