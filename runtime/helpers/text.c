/* The growing text of text.h: UTF-8 in, a str object out. */
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define MAX_CODE_POINT 0x10FFFFu

HPyAPI_HELPER void hpy_text_init(hpy_text *t, HPyContext *ctx)
{
    t->ctx = ctx;
    t->bytes = t->first;
    t->used = 0;
    t->room = sizeof(t->first);
}

HPyAPI_HELPER void hpy_text_free(hpy_text *t)
{
    if (t->bytes != t->first)
        free(t->bytes);
}

/* Makes room for `more` bytes; false with MemoryError set when there is none. */
static bool text_reserve(hpy_text *t, size_t more)
{
    const size_t limit = (size_t)HPY_SSIZE_T_MAX;
    size_t room;
    char *bytes;

    if (more <= t->room - t->used)
        return true;
    if (more > limit - t->used)
        goto no_memory;
    room = t->used + more;
    room = room > limit / 2 ? limit : room * 2;
    bytes = (char *)realloc(t->bytes == t->first ? NULL : t->bytes, room);
    if (bytes == NULL)
        goto no_memory;
    if (t->bytes == t->first)
        memcpy(bytes, t->first, t->used);
    t->bytes = bytes;
    t->room = room;
    return true;

no_memory:
    HPyErr_NoMemory(t->ctx);
    return false;
}

HPyAPI_HELPER bool hpy_text_append(hpy_text *t, const char *bytes, size_t size)
{
    if (!text_reserve(t, size))
        return false;
    if (size > 0) {
        memcpy(t->bytes + t->used, bytes, size);
        t->used += size;
    }
    return true;
}

HPyAPI_HELPER bool hpy_text_append_fill(hpy_text *t, char c, size_t count)
{
    if (!text_reserve(t, count))
        return false;
    memset(t->bytes + t->used, c, count);
    t->used += count;
    return true;
}

HPyAPI_HELPER bool hpy_text_append_code_point(hpy_text *t, uint32_t c)
{
    char utf8[4];
    size_t size;

    if (c < 0x80) {
        utf8[0] = (char)c;
        size = 1;
    } else if (c < 0x800) {
        utf8[0] = (char)(0xC0 | (c >> 6));
        utf8[1] = (char)(0x80 | (c & 0x3F));
        size = 2;
    } else if (c < 0x10000) {
        utf8[0] = (char)(0xE0 | (c >> 12));
        utf8[1] = (char)(0x80 | ((c >> 6) & 0x3F));
        utf8[2] = (char)(0x80 | (c & 0x3F));
        size = 3;
    } else {
        utf8[0] = (char)(0xF0 | (c >> 18));
        utf8[1] = (char)(0x80 | ((c >> 12) & 0x3F));
        utf8[2] = (char)(0x80 | ((c >> 6) & 0x3F));
        utf8[3] = (char)(0x80 | (c & 0x3F));
        size = 4;
    }
    return hpy_text_append(t, utf8, size);
}

HPyAPI_HELPER bool hpy_text_lay_out(hpy_text *t, size_t start, const hpy_text_layout *layout)
{
    size_t characters = 0;
    size_t i;
    size_t padding;

    for (i = start; i < t->used; i++) {
        if ((t->bytes[i] & 0xC0) == 0x80)
            continue;
        if (layout->has_precision && characters == layout->precision)
            break;
        characters++;
    }
    t->used = i;
    if (characters >= layout->width)
        return true;
    padding = layout->width - characters;
    if (layout->left)
        return hpy_text_append_fill(t, ' ', padding);
    if (!text_reserve(t, padding))
        return false;
    memmove(t->bytes + start + padding, t->bytes + start, t->used - start);
    memset(t->bytes + start, ' ', padding);
    t->used += padding;
    return true;
}

/*
 * The length of the well-formed UTF-8 sequence at `s`, of which `size` bytes (1 or more) may be
 * read. When there is none, 0, and `bad` gets the length of what is wrong: the longest start of a
 * sequence, as Unicode recommends for replacing, or one byte.
 */
static size_t utf8_sequence(const unsigned char *s, size_t size, size_t *bad)
{
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    size_t length;
    size_t i;

    *bad = 1;
    if (s[0] < 0x80)
        return 1;
    if (s[0] < 0xC2 || s[0] > 0xF4)
        return 0;
    length = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    if (s[0] == 0xE0)
        low = 0xA0; /* lower would be an overlong form */
    else if (s[0] == 0xED)
        high = 0x9F; /* higher would be a surrogate */
    else if (s[0] == 0xF0)
        low = 0x90;
    else if (s[0] == 0xF4)
        high = 0x8F; /* higher would be over the last code point */
    for (i = 1; i < length; i++) {
        if (i == size || s[i] < low || s[i] > high) {
            *bad = i;
            return 0;
        }
        low = 0x80;
        high = 0xBF;
    }
    return length;
}

HPyAPI_HELPER bool hpy_text_append_utf8(hpy_text *t, const char *s, const hpy_text_layout *layout)
{
    const unsigned char *next = (const unsigned char *)s;
    const size_t start = t->used;
    hpy_text_layout own = *layout;
    size_t left = 0;

    while (!(layout->has_precision && left == layout->precision) && s[left] != '\0')
        left++;
    own.has_precision = own.has_precision && left == own.precision;
    while (left > 0) {
        size_t bad;
        size_t length = utf8_sequence(next, left, &bad);
        if (length > 0) {
            if (!hpy_text_append(t, (const char *)next, length))
                return false;
        } else {
            /* The precision has cut a character in two. */
            if (own.has_precision && bad == left && next[0] >= 0xC2 && next[0] <= 0xF4)
                break;
            if (!hpy_text_append_code_point(t, 0xFFFD))
                return false;
            length = bad;
        }
        next += length;
        left -= length;
    }
    own.has_precision = false;
    return hpy_text_lay_out(t, start, &own);
}

HPyAPI_HELPER bool hpy_text_append_wide(hpy_text *t, const wchar_t *s,
                                        const hpy_text_layout *layout)
{
    const size_t start = t->used;
    hpy_text_layout own = *layout;
    size_t i;

    for (i = 0; !(layout->has_precision && i >= layout->precision) && s[i] != 0; i++) {
        uint32_t c = (uint32_t)s[i];
#if WCHAR_MAX <= 0xFFFF
        c &= 0xFFFF;
        if (c >= 0xD800 && c <= 0xDBFF && !(layout->has_precision && i + 1 >= layout->precision) &&
            s[i + 1] >= 0xDC00 && s[i + 1] <= 0xDFFF) {
            c = 0x10000 + ((c - 0xD800) << 10) + ((uint32_t)s[++i] - 0xDC00);
        }
#endif
        if (c > MAX_CODE_POINT) {
            HPyErr_SetString(t->ctx, t->ctx->h_ValueError,
                             "wide character is not in range [U+0000; U+10ffff]");
            return false;
        }
        if (!hpy_text_append_code_point(t, c))
            return false;
    }
    own.has_precision = false;
    return hpy_text_lay_out(t, start, &own);
}

/* Converts with a method of the str type, because the API only knows strict UTF-8. */
static HPy encode_surrogates(HPyContext *ctx, HPy str)
{
    HPy result = HPy_NULL;
    HPy args = HPy_BuildValue(ctx, "(ss)", "utf-8", "surrogatepass");

    if (!HPy_IsNull(args)) {
        result = HPy_CallMethodTupleDict_s(ctx, "encode", str, args, HPy_NULL);
        HPy_Close(ctx, args);
    }
    return result;
}

HPyAPI_HELPER bool hpy_text_append_str(hpy_text *t, HPy str)
{
    HPyContext *ctx = t->ctx;
    HPy_ssize_t size;
    bool ok = false;
    HPy encoded;
    const char *utf8;

    if (!HPyUnicode_Check(ctx, str)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "formatting unit '%U' or '%V' needs a str");
        return false;
    }
    utf8 = HPyUnicode_AsUTF8AndSize(ctx, str, &size);
    if (utf8 != NULL) /* on PyPy also when there are surrogates */
        return hpy_text_append(t, utf8, (size_t)size);
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_UnicodeEncodeError))
        return false;
    HPyErr_Clear(ctx);
    encoded = encode_surrogates(ctx, str);
    if (HPy_IsNull(encoded))
        return false;
    utf8 = HPyBytes_AsString(ctx, encoded);
    size = HPyBytes_Size(ctx, encoded);
    if (utf8 != NULL && size >= 0)
        ok = hpy_text_append(t, utf8, (size_t)size);
    HPy_Close(ctx, encoded);
    return ok;
}

/* Whether HPyUnicode_FromString can take the text: it has neither NUL nor surrogates. */
static bool is_plain(const hpy_text *t)
{
    const unsigned char *next = (const unsigned char *)t->bytes;
    const unsigned char *end = next + t->used;

    for (; next < end; next++) {
        if (*next == 0 || (*next == 0xED && next + 1 < end && next[1] >= 0xA0))
            return false;
    }
    return true;
}

HPyAPI_HELPER HPy hpy_text_as_str(hpy_text *t)
{
    HPyContext *ctx = t->ctx;
    HPy result = HPy_NULL;
    HPy encoded;

    if (is_plain(t))
        return hpy_text_append(t, "", 1) ? HPyUnicode_FromString(ctx, t->bytes) : HPy_NULL;
    encoded = HPyBytes_FromStringAndSize(ctx, t->bytes, (HPy_ssize_t)t->used);
    if (!HPy_IsNull(encoded)) {
        result = HPyUnicode_FromEncodedObject(ctx, encoded, "utf-8", "surrogatepass");
        HPy_Close(ctx, encoded);
    }
    return result;
}
