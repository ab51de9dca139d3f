/* What @package@ does in C. It speaks HPy's universal ABI alone: no Python.h, and one binary for
 * every Python. The API is told at https://docs.hpyproject.org. */
#include "hpy.h"

/* dot(a, b): a function of two sequences. */

static int item(HPyContext *ctx, HPy sequence, HPy_ssize_t index, double *value)
{
    HPy h = HPy_GetItem_i(ctx, sequence, index);
    if (HPy_IsNull(h))
        return -1;
    *value = HPyFloat_AsDouble(ctx, h);
    HPy_Close(ctx, h);
    return *value == -1.0 && HPyErr_Occurred(ctx) ? -1 : 0;
}

HPyDef_METH(dot, "dot", HPyFunc_VARARGS,
            .doc = "dot(a, b)\n--\n\nThe sum of the products of two sequences of numbers.")
static HPy dot_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy a, b;
    HPy_ssize_t length, i;
    double sum = 0.0;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:dot", &a, &b))
        return HPy_NULL;
    length = HPy_Length(ctx, a);
    if (length < 0)
        return HPy_NULL;
    if (length != HPy_Length(ctx, b)) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_ValueError, "dot: the sequences have different lengths");
        return HPy_NULL;
    }
    for (i = 0; i < length; i++) {
        double x, y;
        if (item(ctx, a, i, &x) < 0 || item(ctx, b, i, &y) < 0)
            return HPy_NULL;
        sum += x * y;
    }
    return HPyFloat_FromDouble(ctx, sum);
}

/* Counter(start=0): a type with data of its own. */

typedef struct {
    long value;
} Counter;
HPyType_HELPERS(Counter)

HPyDef_SLOT(Counter_new, HPy_tp_new)
static HPy Counter_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"start", NULL};
    HPyTracker tracker;
    Counter *counter;
    long start = 0;
    HPy self;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "|l:Counter", names, &start))
        return HPy_NULL;
    HPyTracker_Close(ctx, tracker);
    self = HPy_New(ctx, type, &counter);
    if (!HPy_IsNull(self))
        counter->value = start;
    return self;
}

HPyDef_METH(Counter_step, "step", HPyFunc_NOARGS, .doc = "Count one more, and return the count.")
static HPy Counter_step_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, ++Counter_AsStruct(ctx, self)->value);
}

HPyDef_MEMBER(Counter_value, "value", HPyMember_LONG, offsetof(Counter, value), .readonly = 1,
              .doc = "The count.")

static HPyDef *Counter_defines[] = {&Counter_new, &Counter_step, &Counter_value, NULL};
static HPyType_Spec Counter_spec = {
    .name = "@package@.Counter",
    .basicsize = sizeof(Counter),
    .builtin_shape = SHAPE(Counter),
    .defines = Counter_defines,
    .doc = "Counter(start=0)\n--\n\nCounts.",
};

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Counter", &Counter_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&dot, &execute, NULL};
static HPyModuleDef definition = {.doc = "What @package@ does in C.", .defines = defines};
HPy_MODINIT(_native, definition)
