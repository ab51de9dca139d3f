/* Value building: see hpy/runtime/buildvalue.h for what the formats mean. */
#include "hpy.h"

#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#define IN_FORMAT " in the format string passed to HPy_BuildValue"

typedef struct {
    HPyContext *ctx;
    const char *next; /* what is left of the format */
    va_list values;   /* in a struct, because a va_list parameter may decay to a pointer */
} builder;

static HPy build_item(builder *b);

static HPy fail(builder *b, const char *text)
{
    return HPyErr_SetString(b->ctx, b->ctx->h_SystemError, text);
}

/* `text` holds one %c for the bracket or format character that is at fault. */
static HPy fail_at(builder *b, const char *text, char c)
{
    return HPyErr_Format(b->ctx, b->ctx->h_SystemError, text, (int)(unsigned char)c);
}

static void skip_blanks(builder *b)
{
    while (*b->next == ' ' || *b->next == '\t')
        b->next++;
}

/*
 * The number of items up to the bracket that closes this level (or up to the end of the format at
 * the top), -1 with an exception set when there is none. `open` is the level's own bracket, NUL at
 * the top. Whether closing brackets are of the right kind shows when the items are built.
 */
static HPy_ssize_t count_items(builder *b, char open)
{
    const char *c;
    char outermost = open;
    HPy_ssize_t depth = 0;
    HPy_ssize_t count = 0;

    for (c = b->next; *c != '\0'; c++) {
        if (strchr("([{", *c) != NULL) {
            if (depth++ == 0) {
                count++;
                if (open == '\0')
                    outermost = *c;
            }
        } else if (strchr(")]}", *c) != NULL) {
            if (depth-- == 0) {
                if (open != '\0')
                    return count;
                fail_at(b, "unmatched '%c'" IN_FORMAT, *c);
                return -1;
            }
        } else if (depth == 0 && strchr(", \t", *c) == NULL) {
            count++;
        }
    }
    if (open == '\0' && depth == 0)
        return count;
    fail_at(b, "unmatched '%c'" IN_FORMAT, outermost);
    return -1;
}

/* Behind an item of a tuple or list: passes over blanks and at most one comma. */
static void skip_separator(builder *b)
{
    skip_blanks(b);
    if (*b->next == ',') {
        b->next++;
        skip_blanks(b);
    }
}

/* Builds the items of a tuple up to `close`, which is NUL at the top of the format. */
static HPy build_tuple(builder *b, HPy_ssize_t size, char close)
{
    HPyContext *ctx = b->ctx;
    HPyTupleBuilder tuple = HPyTupleBuilder_New(ctx, size);
    HPy_ssize_t i;

    skip_blanks(b);
    for (i = 0; i < size; i++) {
        HPy item = build_item(b);
        if (HPy_IsNull(item))
            goto error;
        HPyTupleBuilder_Set(ctx, tuple, i, item);
        HPy_Close(ctx, item);
        skip_separator(b);
    }
    if (*b->next != close) {
        fail_at(b, "unmatched '%c'" IN_FORMAT, '(');
        goto error;
    }
    if (close != '\0')
        b->next++;
    return HPyTupleBuilder_Build(ctx, tuple);

error:
    HPyTupleBuilder_Cancel(ctx, tuple);
    return HPy_NULL;
}

static HPy build_list(builder *b, HPy_ssize_t size)
{
    HPyContext *ctx = b->ctx;
    HPyListBuilder list = HPyListBuilder_New(ctx, size);
    HPy_ssize_t i;

    skip_blanks(b);
    for (i = 0; i < size; i++) {
        HPy item = build_item(b);
        if (HPy_IsNull(item))
            goto error;
        HPyListBuilder_Set(ctx, list, i, item);
        HPy_Close(ctx, item);
        skip_separator(b);
    }
    if (*b->next != ']') {
        fail_at(b, "unmatched '%c'" IN_FORMAT, '[');
        goto error;
    }
    b->next++;
    return HPyListBuilder_Build(ctx, list);

error:
    HPyListBuilder_Cancel(ctx, list);
    return HPy_NULL;
}

/* Builds "key:value" and puts it into `dict`; 0 with an exception set on failure. */
static int build_pair(builder *b, HPy dict)
{
    HPyContext *ctx = b->ctx;
    HPy key = HPy_NULL;
    HPy value = HPy_NULL;
    int ok = 0;

    key = build_item(b);
    if (HPy_IsNull(key))
        goto out;
    skip_blanks(b);
    if (*b->next != ':') {
        fail(b, "missing ':'" IN_FORMAT);
        goto out;
    }
    b->next++;
    skip_blanks(b);
    value = build_item(b);
    if (HPy_IsNull(value))
        goto out;
    ok = HPy_SetItem(ctx, dict, key, value) == 0;

out:
    HPy_Close(ctx, value);
    HPy_Close(ctx, key);
    return ok;
}

static HPy build_dict(builder *b)
{
    HPyContext *ctx = b->ctx;
    HPy dict = HPyDict_New(ctx);

    if (HPy_IsNull(dict))
        return HPy_NULL;
    skip_blanks(b);
    while (*b->next != '}') {
        if (*b->next == ',') {
            fail(b, "unexpected ','" IN_FORMAT);
            goto error;
        }
        if (*b->next == '\0' || *b->next == ')' || *b->next == ']') {
            fail_at(b, "unmatched '%c'" IN_FORMAT, '{');
            goto error;
        }
        if (!build_pair(b, dict))
            goto error;
        skip_blanks(b);
        if (*b->next == ',') {
            b->next++;
            skip_blanks(b);
        } else if (strchr("}])", *b->next) == NULL) {
            fail(b, "missing ','" IN_FORMAT);
            goto error;
        }
    }
    b->next++;
    return dict;

error:
    HPy_Close(ctx, dict);
    return HPy_NULL;
}

static HPy build_object(builder *b)
{
    HPy object = va_arg(b->values, HPy);

    if (!HPy_IsNull(object))
        return HPy_Dup(b->ctx, object);
    if (!HPyErr_Occurred(b->ctx))
        fail(b, "HPy_NULL object passed to HPy_BuildValue");
    return HPy_NULL;
}

static HPy build_string(builder *b)
{
    const char *utf8 = va_arg(b->values, const char *);

    return utf8 == NULL ? HPy_Dup(b->ctx, b->ctx->h_None) : HPyUnicode_FromString(b->ctx, utf8);
}

/* Builds what the next unit says; always a new handle. */
static HPy build_item(builder *b)
{
    HPyContext *ctx = b->ctx;
    HPy_ssize_t size;
    const char unit = *b->next;

    if (unit != '\0')
        b->next++;
    switch (unit) {
    case '(':
        size = count_items(b, unit);
        return size < 0 ? HPy_NULL : build_tuple(b, size, ')');
    case '[':
        size = count_items(b, unit);
        return size < 0 ? HPy_NULL : build_list(b, size);
    case '{':
        return build_dict(b);
    case 'i':
        return HPyLong_FromLong(ctx, va_arg(b->values, int));
    case 'I':
        return HPyLong_FromUnsignedLong(ctx, va_arg(b->values, unsigned int));
    case 'l':
        return HPyLong_FromLong(ctx, va_arg(b->values, long));
    case 'k':
        return HPyLong_FromUnsignedLong(ctx, va_arg(b->values, unsigned long));
    case 'L':
        return HPyLong_FromLongLong(ctx, va_arg(b->values, long long));
    case 'K':
        return HPyLong_FromUnsignedLongLong(ctx, va_arg(b->values, unsigned long long));
    case 'n':
        return HPyLong_FromSsize_t(ctx, va_arg(b->values, HPy_ssize_t));
    case 'f': /* a float argument arrives as a double */
    case 'd':
        return HPyFloat_FromDouble(ctx, va_arg(b->values, double));
    case 's':
        return build_string(b);
    case 'O':
    case 'S':
        return build_object(b);
    case 'N':
        return fail(b, "HPy_BuildValue does not support the 'N' formatting unit. HPy never steals "
                       "handles: use 'O' and close the handle in the caller.");
    default:
        return fail_at(b, "bad format char '%c'" IN_FORMAT, unit);
    }
}

HPyAPI_HELPER HPy HPy_BuildValue(HPyContext *ctx, const char *fmt, ...)
{
    builder b;
    HPy_ssize_t size;
    HPy result = HPy_NULL;

    b.ctx = ctx;
    b.next = fmt;
    size = count_items(&b, '\0');
    if (size < 0)
        return HPy_NULL;
    va_start(b.values, fmt);
    if (size == 0) {
        result = HPy_Dup(ctx, ctx->h_None);
    } else if (size == 1) {
        skip_blanks(&b);
        result = build_item(&b);
    } else {
        result = build_tuple(&b, size, '\0');
    }
    va_end(b.values);
    return result;
}
