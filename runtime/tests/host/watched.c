/* What the tests of the debug mode watch: functions that open, close and leave open. */
#include "hpy.h"

HPyDef_METH(mode, "mode", HPyFunc_NOARGS)
static HPy mode_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    (void)HPy_Dup(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(echo, "echo", HPyFunc_O)
static HPy echo_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(call, "call", HPyFunc_O)
static HPy call_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL);
}

HPyDef_METH(many, "many", HPyFunc_O)
static HPy many_impl(HPyContext *ctx, HPy self, HPy arg)
{
    long i, count = (long)HPyLong_AsInt64_t(ctx, arg);
    (void)self;
    for (i = 0; i < count; i++)
        HPy_Close(ctx, HPyLong_FromInt64_t(ctx, i));
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(length, "length", HPyFunc_O)
static HPy length_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_ssize_t size;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    (void)self;
    if (text == NULL || text != HPyUnicode_AsUTF8AndSize(ctx, arg, NULL))
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, size);
}

/* The first byte of the data that the last of so many handles gave out, and that is closed. */
HPyDef_METH(stale, "stale", HPyFunc_O)
static HPy stale_impl(HPyContext *ctx, HPy self, HPy arg)
{
    long i, count = (long)HPyLong_AsInt64_t(ctx, arg);
    const char *text = "";
    (void)self;
    for (i = 0; i < count; i++) {
        HPy h = HPyUnicode_FromString(ctx, "fresh");
        text = HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
        HPy_Close(ctx, h);
    }
    return HPyLong_FromInt64_t(ctx, (unsigned char)text[0]);
}

HPyDef_METH(double_close, "double_close", HPyFunc_O)
static HPy double_close_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy h = HPy_Dup(ctx, arg);
    (void)self;
    HPy_Close(ctx, h);
    HPy_Close(ctx, h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(use_closed, "use_closed", HPyFunc_O)
static HPy use_closed_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy h = HPy_Repr(ctx, arg);
    (void)self;
    HPy_Close(ctx, h);
    return HPy_Str(ctx, h);
}

HPyDef_METH(return_argument, "return_argument", HPyFunc_O)
static HPy return_argument_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)ctx;
    (void)self;
    return arg;
}

HPyDef_METH(close_argument, "close_argument", HPyFunc_O)
static HPy close_argument_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Close(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

static HPy kept;
HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    kept = arg;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(use_kept, "use_kept", HPyFunc_NOARGS)
static HPy use_kept_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, kept));
}

HPyDef_METH(build_twice, "build_twice", HPyFunc_NOARGS)
static HPy build_twice_impl(HPyContext *ctx, HPy self)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, 0);
    (void)self;
    HPy_Close(ctx, HPyListBuilder_Build(ctx, builder));
    return HPyListBuilder_Build(ctx, builder);
}

HPyDef_METH(open_tracker, "open_tracker", HPyFunc_NOARGS)
static HPy open_tracker_impl(HPyContext *ctx, HPy self)
{
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    (void)self;
    (void)tracker;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(swallow, "swallow", HPyFunc_NOARGS)
static HPy swallow_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "set, and forgotten");
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *defines[] = {
    &mode,           &leak,  &echo,         &call,        &many,
    &length,         &stale, &double_close, &use_closed,  &return_argument,
    &close_argument, &keep,  &use_kept,     &build_twice, &open_tracker,
    &swallow,        NULL,
};
static HPyModuleDef moduledef = {.defines = defines};
HPy_MODINIT_FLAGS(watched, moduledef, HPy_MOD_GIL_NOT_USED)
