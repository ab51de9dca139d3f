/* Converting one argument for a format unit: see hpy/runtime/argparse.h for the units. */
#include "arguments.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

HPyAPI_HELPER int hpy_arg_fail(hpy_arg_parser *p, HPy type, const char *text_fmt, ...)
{
    HPyContext *ctx = p->ctx;
    va_list values;
    HPy text;

    /* The message is meant for the user of the function, not for the author of the format. */
    if (*p->end == ';' && !HPy_Is(ctx, type, ctx->h_SystemError)) {
        HPyErr_SetString(ctx, type, p->end + 1);
        return 0;
    }
    va_start(values, text_fmt);
    text = HPyUnicode_FromFormatV(ctx, text_fmt, values);
    va_end(values);
    if (HPy_IsNull(text))
        return 0;
    if (*p->end == ':')
        HPyErr_Format(ctx, type, "%s() %U", p->end + 1, text);
    else
        HPyErr_Format(ctx, type, "function %U", text);
    HPy_Close(ctx, text);
    return 0;
}

/* The same with the current argument named before `text`: "name() argument 'x' must be ...". */
static int fail_argument(hpy_arg_parser *p, HPy type, const char *text_fmt, ...)
{
    HPyContext *ctx = p->ctx;
    va_list values;
    HPy text;

    va_start(values, text_fmt);
    text = HPyUnicode_FromFormatV(ctx, text_fmt, values);
    va_end(values);
    if (HPy_IsNull(text))
        return 0;
    if (p->keywords != NULL && *p->keywords[p->current])
        hpy_arg_fail(p, type, "argument '%s'%U", p->keywords[p->current], text);
    else
        hpy_arg_fail(p, type, "argument %zu%U", p->current + 1, text);
    HPy_Close(ctx, text);
    return 0;
}

/* Reads an int within [low, high] that a long can hold. */
static int as_long(hpy_arg_parser *p, HPy arg, long low, long high, const char *what, long *value)
{
    *value = HPyLong_AsLong(p->ctx, arg);
    if (*value == -1 && HPyErr_Occurred(p->ctx))
        return 0;
    if (*value < low)
        return fail_argument(p, p->ctx->h_OverflowError, ": %s is less than minimum", what);
    if (*value > high)
        return fail_argument(p, p->ctx->h_OverflowError, ": %s is greater than maximum", what);
    return 1;
}

static int as_mask(hpy_arg_parser *p, HPy arg, unsigned long *value)
{
    *value = HPyLong_AsUnsignedLongMask(p->ctx, arg);
    return *value != (unsigned long)-1 || !HPyErr_Occurred(p->ctx);
}

static int as_ssize(hpy_arg_parser *p, HPy arg, HPy_ssize_t *target)
{
    HPy_ssize_t value;
    /* HPyLong_AsSsize_t is the one conversion that does not call __index__ itself. */
    HPy index = HPy_Index(p->ctx, arg);

    if (HPy_IsNull(index))
        return 0;
    value = HPyLong_AsSsize_t(p->ctx, index);
    HPy_Close(p->ctx, index);
    if (value == -1 && HPyErr_Occurred(p->ctx))
        return 0;
    *target = value;
    return 1;
}

static int as_double(hpy_arg_parser *p, HPy arg, double *value)
{
    *value = HPyFloat_AsDouble(p->ctx, arg);
    return *value != -1.0 || !HPyErr_Occurred(p->ctx);
}

static int as_utf8(hpy_arg_parser *p, HPy arg, const char **target)
{
    HPyContext *ctx = p->ctx;
    HPy_ssize_t size;
    const char *utf8;

    if (!HPyUnicode_Check(ctx, arg))
        return fail_argument(p, ctx->h_TypeError, " must be str, not %T", arg);
    utf8 = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    if (utf8 == NULL)
        return 0;
    if (memchr(utf8, '\0', (size_t)size) != NULL)
        return fail_argument(p, ctx->h_ValueError, " has an embedded null character");
    *target = utf8;
    return 1;
}

HPyAPI_HELPER int hpy_arg_convert(hpy_arg_parser *p, char unit, HPy arg)
{
    HPyContext *ctx = p->ctx;
    const bool given = !HPy_IsNull(arg);
    long number;
    unsigned long mask;
    double real;

    switch (unit) {
    case 'b': {
        unsigned char *target = va_arg(p->targets, unsigned char *);
        if (!given)
            return 1;
        if (!as_long(p, arg, 0, UCHAR_MAX, "unsigned byte integer", &number))
            return 0;
        *target = (unsigned char)number;
        return 1;
    }
    case 'B': {
        unsigned char *target = va_arg(p->targets, unsigned char *);
        if (!given)
            return 1;
        if (!as_mask(p, arg, &mask))
            return 0;
        *target = (unsigned char)mask;
        return 1;
    }
    case 'h': {
        short *target = va_arg(p->targets, short *);
        if (!given)
            return 1;
        if (!as_long(p, arg, SHRT_MIN, SHRT_MAX, "signed short integer", &number))
            return 0;
        *target = (short)number;
        return 1;
    }
    case 'H': {
        unsigned short *target = va_arg(p->targets, unsigned short *);
        if (!given)
            return 1;
        if (!as_mask(p, arg, &mask))
            return 0;
        *target = (unsigned short)mask;
        return 1;
    }
    case 'i': {
        int *target = va_arg(p->targets, int *);
        if (!given)
            return 1;
        if (!as_long(p, arg, INT_MIN, INT_MAX, "signed integer", &number))
            return 0;
        *target = (int)number;
        return 1;
    }
    case 'I': {
        unsigned int *target = va_arg(p->targets, unsigned int *);
        if (!given)
            return 1;
        if (!as_mask(p, arg, &mask))
            return 0;
        *target = (unsigned int)mask;
        return 1;
    }
    case 'l': {
        long *target = va_arg(p->targets, long *);
        if (!given)
            return 1;
        if (!as_long(p, arg, LONG_MIN, LONG_MAX, "signed long integer", &number))
            return 0;
        *target = number;
        return 1;
    }
    case 'k': {
        unsigned long *target = va_arg(p->targets, unsigned long *);
        if (!given)
            return 1;
        if (!as_mask(p, arg, &mask))
            return 0;
        *target = mask;
        return 1;
    }
    case 'L': {
        long long *target = va_arg(p->targets, long long *);
        if (given) {
            const long long value = HPyLong_AsLongLong(ctx, arg);
            if (value == -1 && HPyErr_Occurred(ctx))
                return 0;
            *target = value;
        }
        return 1;
    }
    case 'K': {
        unsigned long long *target = va_arg(p->targets, unsigned long long *);
        if (given) {
            const unsigned long long value = HPyLong_AsUnsignedLongLongMask(ctx, arg);
            if (value == (unsigned long long)-1 && HPyErr_Occurred(ctx))
                return 0;
            *target = value;
        }
        return 1;
    }
    case 'n': {
        HPy_ssize_t *target = va_arg(p->targets, HPy_ssize_t *);
        return !given || as_ssize(p, arg, target);
    }
    case 'f': {
        float *target = va_arg(p->targets, float *);
        if (!given)
            return 1;
        if (!as_double(p, arg, &real))
            return 0;
        *target = (float)real;
        return 1;
    }
    case 'd': {
        double *target = va_arg(p->targets, double *);
        if (!given)
            return 1;
        if (!as_double(p, arg, &real))
            return 0;
        *target = real;
        return 1;
    }
    case 'p': {
        int *target = va_arg(p->targets, int *);
        if (given) {
            const int truth = HPy_IsTrue(ctx, arg);
            if (truth < 0)
                return 0;
            *target = truth > 0;
        }
        return 1;
    }
    case 's': {
        const char **target = va_arg(p->targets, const char **);
        return !given || as_utf8(p, arg, target);
    }
    case 'O': {
        HPy *target = va_arg(p->targets, HPy *);
        if (given)
            *target = arg;
        return 1;
    }
    default: /* argparse.c has looked through the format */
        return hpy_arg_fail(p, ctx->h_SystemError, "unknown arg format code");
    }
}
