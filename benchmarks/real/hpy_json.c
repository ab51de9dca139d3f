/* JSON, in HPy. */
#include "program.h"

enum { DEPTH = 200 };

static int encode_value(HPyContext *ctx, Text *text, HPy value, int depth);

static int encode_string(HPyContext *ctx, Text *text, HPy value)
{
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, value, &size);
    if (utf8 == NULL)
        return -1;
    json_add_string(text, utf8, (size_t)size);
    return 0;
}

/* A number as Python writes it. */
static int encode_repr(HPyContext *ctx, Text *text, HPy value)
{
    HPy_ssize_t size;
    const char *utf8;
    HPy repr = HPy_Repr(ctx, value);
    if (HPy_IsNull(repr))
        return -1;
    utf8 = HPyUnicode_AsUTF8AndSize(ctx, repr, &size);
    if (utf8 != NULL)
        text_add(text, utf8, (size_t)size);
    HPy_Close(ctx, repr);
    return utf8 != NULL ? 0 : -1;
}

static int encode_list(HPyContext *ctx, Text *text, HPy list, int depth)
{
    HPy_ssize_t size = HPy_Length(ctx, list);
    text_add_char(text, '[');
    for (HPy_ssize_t i = 0; i < size; i++) {
        int result;
        HPy item = HPy_GetItem_i(ctx, list, i);
        if (HPy_IsNull(item))
            return -1;
        if (i > 0)
            text_add_char(text, ',');
        result = encode_value(ctx, text, item, depth);
        HPy_Close(ctx, item);
        if (result < 0)
            return -1;
    }
    text_add_char(text, ']');
    return 0;
}

static int encode_pair(HPyContext *ctx, Text *text, HPy dict, HPy key, int depth)
{
    int result;
    HPy value;
    if (!HPyUnicode_Check(ctx, key)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "keys must be strings");
        return -1;
    }
    if (encode_string(ctx, text, key) < 0)
        return -1;
    text_add_char(text, ':');
    value = HPy_GetItem(ctx, dict, key);
    if (HPy_IsNull(value))
        return -1;
    result = encode_value(ctx, text, value, depth);
    HPy_Close(ctx, value);
    return result;
}

static int encode_dict(HPyContext *ctx, Text *text, HPy dict, int depth)
{
    int result = 0;
    HPy keys = HPyDict_Keys(ctx, dict);
    HPy_ssize_t size;
    if (HPy_IsNull(keys))
        return -1;
    size = HPy_Length(ctx, keys);
    text_add_char(text, '{');
    for (HPy_ssize_t i = 0; i < size && result == 0; i++) {
        HPy key = HPy_GetItem_i(ctx, keys, i);
        if (i > 0)
            text_add_char(text, ',');
        result = HPy_IsNull(key) ? -1 : encode_pair(ctx, text, dict, key, depth);
        HPy_Close(ctx, key);
    }
    HPy_Close(ctx, keys);
    text_add_char(text, '}');
    return result;
}

static int encode_value(HPyContext *ctx, Text *text, HPy value, int depth)
{
    if (depth > DEPTH) {
        HPyErr_SetString(ctx, ctx->h_RecursionError, "nested too deeply");
        return -1;
    }
    if (HPyUnicode_Check(ctx, value))
        return encode_string(ctx, text, value);
    if (HPy_Is(ctx, value, ctx->h_None))
        text_add(text, "null", 4);
    else if (HPy_Is(ctx, value, ctx->h_True))
        text_add(text, "true", 4);
    else if (HPy_Is(ctx, value, ctx->h_False))
        text_add(text, "false", 5);
    else if (HPyDict_Check(ctx, value))
        return encode_dict(ctx, text, value, depth + 1);
    else if (HPyList_Check(ctx, value))
        return encode_list(ctx, text, value, depth + 1);
    else if (HPy_TypeCheck(ctx, value, ctx->h_LongType) ||
             HPy_TypeCheck(ctx, value, ctx->h_FloatType))
        return encode_repr(ctx, text, value);
    else {
        HPyErr_SetString(ctx, ctx->h_TypeError, "not of JSON");
        return -1;
    }
    return 0;
}

HPyDef_METH(encode, "encode", HPyFunc_O)
static HPy encode_impl(HPyContext *ctx, HPy self, HPy value)
{
    Text text = {0};
    HPy result = HPy_NULL;
    (void)self;
    if (encode_value(ctx, &text, value, 0) == 0) {
        if (text.failed)
            HPyErr_NoMemory(ctx);
        else
            result = HPyUnicode_DecodeASCII(ctx, text.bytes, (HPy_ssize_t)text.length, NULL);
    }
    free(text.bytes);
    return result;
}

static HPy decode_value(HPyContext *ctx, Reader *reader, int depth);

static HPy malformed(HPyContext *ctx, Reader *reader)
{
    HPyErr_Format(ctx, ctx->h_ValueError, "no JSON at byte %zd",
                  (HPy_ssize_t)(reader->at - reader->start));
    return HPy_NULL;
}

static HPy decode_string(HPyContext *ctx, Reader *reader)
{
    const char *bytes;
    size_t size;
    int is_ascii;
    reader->at++;
    if (!read_string(reader, &bytes, &size, &is_ascii))
        return malformed(ctx, reader);
    if (is_ascii)
        return HPyUnicode_DecodeASCII(ctx, bytes, (HPy_ssize_t)size, NULL);
    return HPyUnicode_FromString(ctx, bytes);
}

static HPy decode_list(HPyContext *ctx, Reader *reader, int depth)
{
    HPy list = HPyList_New(ctx, 0);
    reader->at++;
    if (HPy_IsNull(list))
        return HPy_NULL;
    if (skip_space(reader) == ']') {
        reader->at++;
        return list;
    }
    for (;;) {
        int failed;
        HPy item = decode_value(ctx, reader, depth);
        if (HPy_IsNull(item))
            goto failed;
        failed = HPyList_Append(ctx, list, item) < 0;
        HPy_Close(ctx, item);
        if (failed)
            goto failed;
        if (skip_space(reader) == ']')
            break;
        if (*reader->at++ != ',') {
            malformed(ctx, reader);
            goto failed;
        }
    }
    reader->at++;
    return list;
failed:
    HPy_Close(ctx, list);
    return HPy_NULL;
}

static int decode_pair(HPyContext *ctx, Reader *reader, HPy dict, int depth)
{
    HPy key, value = HPy_NULL;
    int result = -1;
    if (skip_space(reader) != '"') {
        malformed(ctx, reader);
        return -1;
    }
    key = decode_string(ctx, reader);
    if (HPy_IsNull(key))
        return -1;
    if (skip_space(reader) != ':') {
        malformed(ctx, reader);
    } else {
        reader->at++;
        value = decode_value(ctx, reader, depth);
    }
    if (!HPy_IsNull(value)) {
        result = HPy_SetItem(ctx, dict, key, value);
        HPy_Close(ctx, value);
    }
    HPy_Close(ctx, key);
    return result;
}

static HPy decode_dict(HPyContext *ctx, Reader *reader, int depth)
{
    HPy dict = HPyDict_New(ctx);
    reader->at++;
    if (HPy_IsNull(dict))
        return HPy_NULL;
    if (skip_space(reader) == '}') {
        reader->at++;
        return dict;
    }
    for (;;) {
        if (decode_pair(ctx, reader, dict, depth) < 0)
            goto failed;
        if (skip_space(reader) == '}')
            break;
        if (*reader->at++ != ',') {
            malformed(ctx, reader);
            goto failed;
        }
    }
    reader->at++;
    return dict;
failed:
    HPy_Close(ctx, dict);
    return HPy_NULL;
}

static HPy decode_word(HPyContext *ctx, Reader *reader, const char *word, HPy value)
{
    size_t length = strlen(word);
    if (strncmp(reader->at, word, length) != 0)
        return malformed(ctx, reader);
    reader->at += length;
    return HPy_Dup(ctx, value);
}

static HPy decode_value(HPyContext *ctx, Reader *reader, int depth)
{
    int64_t whole;
    double real;
    if (depth > DEPTH) {
        HPyErr_SetString(ctx, ctx->h_RecursionError, "nested too deeply");
        return HPy_NULL;
    }
    switch (skip_space(reader)) {
    case '"':
        return decode_string(ctx, reader);
    case '[':
        return decode_list(ctx, reader, depth + 1);
    case '{':
        return decode_dict(ctx, reader, depth + 1);
    case 'n':
        return decode_word(ctx, reader, "null", ctx->h_None);
    case 't':
        return decode_word(ctx, reader, "true", ctx->h_True);
    case 'f':
        return decode_word(ctx, reader, "false", ctx->h_False);
    default:
        switch (read_number(reader, &whole, &real)) {
        case 1:
            return HPyLong_FromLongLong(ctx, whole);
        case 2:
            return HPyFloat_FromDouble(ctx, real);
        default:
            return malformed(ctx, reader);
        }
    }
}

HPyDef_METH(decode, "decode", HPyFunc_O)
static HPy decode_impl(HPyContext *ctx, HPy self, HPy arg)
{
    Reader reader = {0};
    HPy_ssize_t size;
    HPy result;
    (void)self;
    reader.start = reader.at = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    if (reader.start == NULL)
        return HPy_NULL;
    reader.end = reader.start + size;
    result = decode_value(ctx, &reader, 0);
    if (!HPy_IsNull(result)) {
        skip_space(&reader);
        if (reader.at != reader.end) {
            HPy_Close(ctx, result);
            result = malformed(ctx, &reader);
        }
    }
    free(reader.scratch.bytes);
    return result;
}
