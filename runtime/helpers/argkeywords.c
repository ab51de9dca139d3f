/* Parsing of keyword arguments: see hpy/runtime/argparse.h for what the formats mean. */
#include "arguments.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* Where the values of keyword arguments come from. */
typedef struct {
    HPy names; /* a tuple of names, or a dict */
    bool is_dict;
    const HPy *values; /* in the order of the names; unused for a dict */
    HPy_ssize_t count;
    HPy_ssize_t used;
} keyword_source;

/* Holds keywords and format against each other: these are the author's mistakes. */
static int check_keywords(hpy_arg_parser *p, bool from_dict)
{
    HPyContext *ctx = p->ctx;
    size_t count = 0;

    while (p->keywords[count] != NULL) {
        if (!*p->keywords[count] && count > 0 && *p->keywords[count - 1])
            return hpy_arg_fail(p, ctx->h_SystemError, "empty keyword parameter name");
        count++;
    }
    if (count < p->units)
        return hpy_arg_fail(p, ctx->h_SystemError, "mismatched args (too few keywords for fmt)");
    if (count > p->units)
        return hpy_arg_fail(p, ctx->h_SystemError, "mismatched args (too many keywords for fmt)");
    if (p->tracker == NULL) {
        if (p->kinds & HPY_ARG_UNIT('O'))
            return hpy_arg_fail(p, ctx->h_SystemError, "format code 'O' needs an HPyTracker");
        if (from_dict && p->kinds & HPY_ARG_UNIT('s'))
            return hpy_arg_fail(p, ctx->h_SystemError, "format code 's' needs an HPyTracker");
    }
    return 1;
}

/* 1 when the str `name` is `utf8`, 0 when it is not, -1 with an exception set. */
static int name_equals(HPyContext *ctx, HPy name, const char *utf8)
{
    HPy_ssize_t i, size;
    const char *data;

    if (!HPyUnicode_Check(ctx, name)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "keywords must be strings");
        return -1;
    }
    data = HPyUnicode_AsUTF8AndSize(ctx, name, &size);
    if (data == NULL) {
        /* A name with a lone surrogate is none that could be written in UTF-8. */
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_UnicodeEncodeError))
            return -1;
        HPyErr_Clear(ctx);
        return 0;
    }
    for (i = 0; i < size; i++) {
        if (data[i] != utf8[i] || utf8[i] == '\0')
            return 0;
    }
    return utf8[size] == '\0';
}

/*
 * Stores the keyword argument `name` in `value`, HPy_NULL when it is not given. Returns 0 with an
 * exception set on failure. From a dict the handle is new, from a tuple the caller's.
 */
static int find_keyword(HPyContext *ctx, keyword_source *source, const char *name, HPy *value)
{
    HPy_ssize_t i;

    *value = HPy_NULL;
    if (source->used == source->count)
        return 1;
    if (source->is_dict) {
        int found;
        HPy key = HPyUnicode_FromString(ctx, name);
        if (HPy_IsNull(key))
            return 0;
        found = HPy_Contains(ctx, source->names, key);
        if (found > 0) {
            *value = HPy_GetItem(ctx, source->names, key);
            found = HPy_IsNull(*value) ? -1 : 1;
        }
        HPy_Close(ctx, key);
        source->used += found > 0;
        return found >= 0;
    }
    for (i = 0; i < source->count; i++) {
        int equal;
        HPy candidate = HPy_GetItem_i(ctx, source->names, i);
        if (HPy_IsNull(candidate))
            return 0;
        equal = name_equals(ctx, candidate, name);
        HPy_Close(ctx, candidate);
        if (equal < 0)
            return 0;
        if (equal) {
            *value = source->values[i];
            source->used++;
            return 1;
        }
    }
    return 1;
}

/* Whether an argument given by position is given by name, too; raises TypeError then. */
static bool is_given_twice(hpy_arg_parser *p, keyword_source *source, size_t nargs)
{
    HPyContext *ctx = p->ctx;
    size_t k;

    for (k = 0; k < nargs && source->used != source->count; k++) {
        HPy arg;
        if (!*p->keywords[k])
            continue;
        if (!find_keyword(ctx, source, p->keywords[k], &arg))
            return true;
        if (!HPy_IsNull(arg)) {
            if (source->is_dict)
                HPy_Close(ctx, arg);
            hpy_arg_fail(p, ctx->h_TypeError, "got multiple values for argument '%s'",
                         p->keywords[k]);
            return true;
        }
    }
    return false;
}

/* Some keyword was given that no parameter has: raises TypeError for the first one; returns 0. */
static int fail_unexpected(hpy_arg_parser *p, const keyword_source *source)
{
    HPyContext *ctx = p->ctx;
    HPy names = source->is_dict ? HPyDict_Keys(ctx, source->names) : HPy_Dup(ctx, source->names);
    HPy_ssize_t i;

    if (HPy_IsNull(names))
        return 0;
    for (i = 0; i < source->count; i++) {
        size_t k;
        int known = 0;
        HPy name = HPy_GetItem_i(ctx, names, i);
        if (HPy_IsNull(name))
            break;
        for (k = 0; k < p->units && known == 0; k++) {
            if (*p->keywords[k])
                known = name_equals(ctx, name, p->keywords[k]);
        }
        if (known == 0) {
            if (HPyUnicode_Check(ctx, name))
                hpy_arg_fail(p, ctx->h_TypeError, "got an unexpected keyword argument %R", name);
            else
                HPyErr_SetString(ctx, ctx->h_TypeError, "keywords must be strings");
        }
        HPy_Close(ctx, name);
        if (known <= 0)
            break;
    }
    HPy_Close(ctx, names);
    /* A dict that changes while it is read, or a tuple that names one keyword twice. */
    if (!HPyErr_Occurred(ctx))
        hpy_arg_fail(p, ctx->h_TypeError, "got multiple values for a keyword argument");
    return 0;
}

/* A parameter that is neither given nor optional; returns 0. */
static int fail_missing(hpy_arg_parser *p, size_t nargs)
{
    size_t least = 0;

    if (*p->keywords[p->current])
        return hpy_arg_fail(p, p->ctx->h_TypeError, "missing required argument '%s' (pos %zu)",
                            p->keywords[p->current], p->current + 1);
    while (least < p->required && !*p->keywords[least])
        least++;
    return hpy_arg_fail_count(p, least, p->positional, nargs);
}

/* Converts one keyword argument, closing or tracking the handle where it is ours. */
static int convert_keyword(hpy_arg_parser *p, char unit, HPy arg, bool is_new)
{
    int ok;

    if (is_new && unit != 'O' && unit != 's') {
        ok = hpy_arg_convert(p, unit, arg);
        HPy_Close(p->ctx, arg);
        return ok;
    }
    if (!HPy_IsNull(arg) && (is_new || unit == 'O')) {
        if (!is_new)
            arg = HPy_Dup(p->ctx, arg);
        /* Even when adding fails, the tracker owns the handle. */
        if (HPy_IsNull(arg) || HPyTracker_Add(p->ctx, *p->tracker, arg) < 0)
            return 0;
    }
    return hpy_arg_convert(p, unit, arg);
}

static int parse_keyword_units(hpy_arg_parser *p, const HPy *args, size_t nargs,
                               keyword_source *source)
{
    HPyContext *ctx = p->ctx;
    const char *unit;

    for (unit = p->fmt; unit < p->end; unit++) {
        const char *name;
        HPy arg = HPy_NULL;
        bool is_new = false;

        if (*unit == '|' || *unit == '$')
            continue;
        name = p->keywords[p->current];
        if (p->current < nargs) {
            arg = args[p->current];
        } else {
            if (*name && !find_keyword(ctx, source, name, &arg))
                return 0;
            is_new = source->is_dict && !HPy_IsNull(arg);
            if (HPy_IsNull(arg) && p->current < p->required)
                return is_given_twice(p, source, nargs) ? 0 : fail_missing(p, nargs);
        }
        if (!convert_keyword(p, *unit, arg, is_new))
            return 0;
        p->current++;
    }
    return source->used == source->count ||
           (!is_given_twice(p, source, nargs) && fail_unexpected(p, source));
}

/* Everything of the two keyword parsers but va_start and va_end. */
static int parse_keywords(hpy_arg_parser *p, const HPy *args, size_t nargs, keyword_source *source)
{
    p->current = 0;
    source->count = source->used = 0;
    if (!hpy_arg_scan_format(p) || !check_keywords(p, source->is_dict))
        return 0;
    if (nargs > p->positional) {
        size_t least = 0;
        while (least < p->required && !*p->keywords[least])
            least++;
        return hpy_arg_fail_count(p, least, p->positional, nargs);
    }
    if (!HPy_IsNull(source->names)) {
        source->count = HPy_Length(p->ctx, source->names);
        if (source->count < 0)
            return 0;
    }
    if (!hpy_arg_open_tracker(p))
        return 0;
    return hpy_arg_close_if_failed(p, parse_keyword_units(p, args, nargs, source));
}

HPyAPI_HELPER int HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *ht, const HPy *args,
                                       size_t nargs, HPy kwnames, const char *fmt,
                                       const char *keywords[], ...)
{
    hpy_arg_parser p;
    keyword_source source;
    int ok;

    p.ctx = ctx;
    p.tracker = ht;
    p.fmt = fmt;
    p.keywords = keywords;
    source.names = kwnames;
    source.is_dict = false;
    /* `args` may be NULL when there are no arguments at all: adding 0 to NULL is not for C. */
    source.values = HPy_IsNull(kwnames) ? NULL : args + nargs;
    va_start(p.targets, keywords);
    ok = parse_keywords(&p, args, nargs, &source);
    va_end(p.targets);
    return ok;
}

HPyAPI_HELPER int HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *ht, const HPy *args,
                                           HPy_ssize_t nargs, HPy kw, const char *fmt,
                                           const char *keywords[], ...)
{
    hpy_arg_parser p;
    keyword_source source;
    int ok;

    p.ctx = ctx;
    p.tracker = ht;
    p.fmt = fmt;
    p.keywords = keywords;
    source.names = kw;
    source.is_dict = true;
    source.values = NULL;
    va_start(p.targets, keywords);
    ok = parse_keywords(&p, args, nargs < 0 ? 0 : (size_t)nargs, &source);
    va_end(p.targets);
    return ok;
}
