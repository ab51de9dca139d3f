/* A tokenizer, in HPy. */
#include "program.h"

HPyGlobal kinds[KINDS], keyword_kind, keywords;

/* (kind, text, line); whether a name is a keyword is looked up. */
static HPy make_token(HPyContext *ctx, const HPy *names, HPy words, Kind kind, const char *bytes,
                      size_t size, HPy line)
{
    HPy result = HPy_NULL,
        parts[3] = {names[kind], HPyUnicode_DecodeASCII(ctx, bytes, (HPy_ssize_t)size, NULL), line};
    if (HPy_IsNull(parts[1]))
        return HPy_NULL;
    if (kind == NAME) {
        int found = HPy_Contains(ctx, words, parts[1]);
        if (found < 0)
            goto out;
        if (found)
            parts[0] = names[KINDS];
    }
    result = HPyTuple_FromArray(ctx, parts, 3);
out:
    HPy_Close(ctx, parts[1]);
    return result;
}

static int add_tokens(HPyContext *ctx, HPy list, const char *source)
{
    HPy names[KINDS + 1], words = HPyGlobal_Load(ctx, keywords);
    HPy line = HPyLong_FromLong(ctx, 1);
    long number = 1;
    int result = 0;
    for (int i = 0; i < KINDS; i++)
        names[i] = HPyGlobal_Load(ctx, kinds[i]);
    names[KINDS] = HPyGlobal_Load(ctx, keyword_kind);
    while (*source != '\0' && result == 0 && !HPy_IsNull(line)) {
        const char *end;
        Kind kind;
        HPy token;
        if (*source == ' ' || *source == '\t') {
            source++;
            continue;
        }
        kind = scan_token(source, &end);
        token = make_token(ctx, names, words, kind, source, (size_t)(end - source), line);
        result = HPy_IsNull(token) ? -1 : HPyList_Append(ctx, list, token);
        HPy_Close(ctx, token);
        if (kind == NEWLINE) {
            HPy_Close(ctx, line);
            line = HPyLong_FromLong(ctx, ++number);
        }
        source = end;
    }
    if (HPy_IsNull(line))
        result = -1;
    HPy_Close(ctx, line);
    HPy_Close(ctx, words);
    for (int i = 0; i < KINDS + 1; i++)
        HPy_Close(ctx, names[i]);
    return result;
}

HPyDef_METH(tokenize, "tokenize", HPyFunc_O)
static HPy tokenize_impl(HPyContext *ctx, HPy self, HPy source)
{
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, source, NULL);
    HPy list;
    (void)self;
    if (utf8 == NULL)
        return HPy_NULL;
    list = HPyList_New(ctx, 0);
    if (!HPy_IsNull(list) && add_tokens(ctx, list, utf8) < 0) {
        HPy_Close(ctx, list);
        return HPy_NULL;
    }
    return list;
}

/* What the tokenizer takes for a keyword: any container of strings. */
HPyDef_METH(set_keywords, "set_keywords", HPyFunc_O)
static HPy set_keywords_impl(HPyContext *ctx, HPy self, HPy words)
{
    (void)self;
    HPyGlobal_Store(ctx, &keywords, words);
    return HPy_Dup(ctx, ctx->h_None);
}
