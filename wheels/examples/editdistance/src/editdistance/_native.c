/* editdistance in universal HPy; its twin in the C API is ../../../editdistance-capi/_native.c. */
#include "hpy.h"

#include "myers.h"

/* The code points of a str; -1 with an exception set. */
static int decode(HPyContext *ctx, HPy object, const char *what, myers_text *text)
{
    HPy_ssize_t size;
    const char *utf8;
    if (!HPyUnicode_Check(ctx, object)) {
        HPyErr_Format(ctx, ctx->h_TypeError, "%s must be a str", what);
        return -1;
    }
    utf8 = HPyUnicode_AsUTF8AndSize(ctx, object, &size);
    if (utf8 == NULL)
        return -1;
    if (myers_decode(text, utf8, (size_t)size) < 0) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    return 0;
}

/* The optional argument `limit`; -1 with an exception set. */
static int read_limit(HPyContext *ctx, HPy object, size_t *limit)
{
    HPy_ssize_t value;
    *limit = HPY_SSIZE_T_MAX;
    if (HPy_IsNull(object) || HPy_Is(ctx, object, ctx->h_None))
        return 0;
    value = HPyLong_AsSsize_t(ctx, object);
    if (value < 0) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_ValueError, "limit cannot be negative");
        return -1;
    }
    *limit = (size_t)value;
    return 0;
}

/* The distance to a str; -1 with an exception set. */
static HPy_ssize_t measure(HPyContext *ctx, const myers_pattern *pattern, HPy other, size_t limit)
{
    myers_text text;
    size_t distance;
    if (decode(ctx, other, "what is compared", &text) < 0)
        return -1;
    distance = myers_distance(pattern, &text, limit);
    myers_free_text(&text);
    if (distance == MYERS_NO_MEMORY) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    return (HPy_ssize_t)distance;
}

static myers_pattern *prepare(HPyContext *ctx, HPy word)
{
    myers_text text;
    myers_pattern *pattern;
    if (decode(ctx, word, "the word", &text) < 0)
        return NULL;
    pattern = myers_prepare(&text);
    myers_free_text(&text);
    if (pattern == NULL)
        HPyErr_NoMemory(ctx);
    return pattern;
}

HPyDef_METH(distance, "distance", HPyFunc_KEYWORDS,
            .doc = "distance(a, b, limit=None)\n--\n\n"
                   "Levenshtein's distance of two strings; limit + 1 if it is more than limit.")
static HPy distance_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *names[] = {"a", "b", "limit", NULL};
    HPyTracker tracker;
    HPy a, b, limit_object = HPy_NULL;
    HPy_ssize_t distance = -1;
    myers_pattern *pattern;
    size_t limit;
    (void)self;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "OO|O:distance", names, &a, &b,
                              &limit_object))
        return HPy_NULL;
    if (read_limit(ctx, limit_object, &limit) == 0 && (pattern = prepare(ctx, a)) != NULL) {
        distance = measure(ctx, pattern, b, limit);
        myers_free(pattern);
    }
    HPyTracker_Close(ctx, tracker);
    return distance < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, distance);
}

/* Matcher(word) */

typedef struct {
    myers_pattern *pattern;
} Matcher;
HPyType_HELPERS(Matcher)

HPyDef_SLOT(Matcher_new, HPy_tp_new)
static HPy Matcher_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"word", NULL};
    HPyTracker tracker;
    myers_pattern *pattern;
    Matcher *matcher;
    HPy word, self;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "O:Matcher", names, &word))
        return HPy_NULL;
    pattern = prepare(ctx, word);
    HPyTracker_Close(ctx, tracker);
    if (pattern == NULL)
        return HPy_NULL;
    self = HPy_New(ctx, type, &matcher);
    if (HPy_IsNull(self))
        myers_free(pattern);
    else
        matcher->pattern = pattern;
    return self;
}

HPyDef_SLOT(Matcher_destroy, HPy_tp_destroy)
static void Matcher_destroy_impl(void *data)
{
    myers_free(((Matcher *)data)->pattern);
}

HPyDef_METH(Matcher_distance, "distance", HPyFunc_KEYWORDS,
            .doc = "distance(other, limit=None)\n--\n\nThe distance between the word and another.")
static HPy Matcher_distance_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs,
                                 HPy kwnames)
{
    static const char *names[] = {"other", "limit", NULL};
    HPyTracker tracker;
    HPy other, limit_object = HPy_NULL;
    HPy_ssize_t distance = -1;
    size_t limit;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "O|O:distance", names, &other,
                              &limit_object))
        return HPy_NULL;
    if (read_limit(ctx, limit_object, &limit) == 0)
        distance = measure(ctx, Matcher_AsStruct(ctx, self)->pattern, other, limit);
    HPyTracker_Close(ctx, tracker);
    return distance < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, distance);
}

HPyDef_METH(Matcher_closest, "closest", HPyFunc_O,
            .doc = "closest(words)\n--\n\n"
                   "(closest, distance): the first of those in a sequence that are closest to the "
                   "word;\nNone where there is none.")
static HPy Matcher_closest_impl(HPyContext *ctx, HPy self, HPy words)
{
    const myers_pattern *pattern = Matcher_AsStruct(ctx, self)->pattern;
    HPy_ssize_t length = HPy_Length(ctx, words);
    HPy_ssize_t i, best = -1;
    size_t distance = HPY_SSIZE_T_MAX;
    HPy word, result;
    if (length < 0)
        return HPy_NULL;
    /* what is not closer need not be measured to its end */
    for (i = 0; i < length && distance > 0; i++) {
        HPy_ssize_t found;
        word = HPy_GetItem_i(ctx, words, i);
        if (HPy_IsNull(word))
            return HPy_NULL;
        found = measure(ctx, pattern, word, distance - 1);
        HPy_Close(ctx, word);
        if (found < 0)
            return HPy_NULL;
        if ((size_t)found < distance) {
            distance = (size_t)found;
            best = i;
        }
    }
    if (best < 0)
        return HPy_Dup(ctx, ctx->h_None);
    word = HPy_GetItem_i(ctx, words, best);
    if (HPy_IsNull(word))
        return HPy_NULL;
    result = HPy_BuildValue(ctx, "On", word, (HPy_ssize_t)distance);
    HPy_Close(ctx, word);
    return result;
}

static HPyDef *Matcher_defines[] = {&Matcher_new, &Matcher_destroy, &Matcher_distance,
                                    &Matcher_closest, NULL};
static HPyType_Spec Matcher_spec = {
    .name = "editdistance.Matcher",
    .basicsize = sizeof(Matcher),
    .builtin_shape = SHAPE(Matcher),
    .defines = Matcher_defines,
    .doc = "Matcher(word)\n--\n\nA word, prepared to be compared with many others.",
};

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Matcher", &Matcher_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&distance, &execute, NULL};
static HPyModuleDef definition = {.doc = "Levenshtein distances.", .defines = defines};
/* nothing here is shared but patterns, which nobody changes */
HPy_MODINIT_FLAGS(_native, definition, HPy_MOD_GIL_NOT_USED | HPy_MOD_PER_INTERPRETER_GIL)
