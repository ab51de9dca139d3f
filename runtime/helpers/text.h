/*
 * Private to the helpers that are compiled into each extension; not for authors.
 *
 * A text that grows: what format.c writes into, made into a str at the end.
 */
#ifndef HPY_HELPERS_TEXT_H
#define HPY_HELPERS_TEXT_H

#include "hpy.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/* UTF-8, in which surrogates are encoded like any other character. */
typedef struct {
    HPyContext *ctx;
    char *bytes;
    size_t used;
    size_t room;
    char first[256]; /* where `bytes` points until this is too small */
} hpy_text;

/* How an item is laid out; a precision cuts it, a width pads it with blanks. */
typedef struct {
    bool left;
    bool has_precision;
    size_t width;
    size_t precision;
} hpy_text_layout;

HPyAPI_HELPER void hpy_text_init(hpy_text *t, HPyContext *ctx);
HPyAPI_HELPER void hpy_text_free(hpy_text *t);

/* What follows returns false (or HPy_NULL) with an exception set on failure. */

HPyAPI_HELPER bool hpy_text_append(hpy_text *t, const char *bytes, size_t size);
HPyAPI_HELPER bool hpy_text_append_fill(hpy_text *t, char c, size_t count);

/* `c` may be a surrogate, but not over 0x10FFFF. */
HPyAPI_HELPER bool hpy_text_append_code_point(hpy_text *t, uint32_t c);

/* The whole of a str object; TypeError for another object. */
HPyAPI_HELPER bool hpy_text_append_str(hpy_text *t, HPy str);

/* C strings up to NUL or the precision, which counts units: bytes or wide characters. */
HPyAPI_HELPER bool hpy_text_append_utf8(hpy_text *t, const char *s, const hpy_text_layout *layout);
HPyAPI_HELPER bool hpy_text_append_wide(hpy_text *t, const wchar_t *s,
                                        const hpy_text_layout *layout);

/* Lays out what was appended since `start`; width and precision count characters. */
HPyAPI_HELPER bool hpy_text_lay_out(hpy_text *t, size_t start, const hpy_text_layout *layout);

/* A new str. The text can only be freed after that. */
HPyAPI_HELPER HPy hpy_text_as_str(hpy_text *t);

#endif /* HPY_HELPERS_TEXT_H */
