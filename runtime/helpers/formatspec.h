/*
 * Private to the helpers that are compiled into each extension; not for authors.
 *
 * The options of a conversion in a format, as format.c uses them.
 */
#ifndef HPY_HELPERS_FORMATSPEC_H
#define HPY_HELPERS_FORMATSPEC_H

#include "hpy.h"
#include "text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum {
    HPY_FORMAT_INT,
    HPY_FORMAT_L,
    HPY_FORMAT_LL,
    HPY_FORMAT_Z,
    HPY_FORMAT_J,
    HPY_FORMAT_T
} hpy_format_length;

/* What stands between '%' and the conversion. */
typedef struct {
    hpy_text_layout layout;
    bool zero;
    bool alternate;
    bool has_width;
    hpy_format_length length;
} hpy_format_spec;

/* In a struct, because a va_list parameter may decay to a pointer. */
typedef struct {
    va_list list;
} hpy_format_values;

/* Reads what stands between '%' and the conversion: `*f` points behind the one, and then at the
 * other. False with an exception set on failure. */
HPyAPI_HELPER bool hpy_format_parse(HPyContext *ctx, const char **f, hpy_format_values *values,
                                    hpy_format_spec *spec);

/* Refuses the options that a conversion does not have; `start` is where the conversion began. */
HPyAPI_HELPER bool hpy_format_check(HPyContext *ctx, char conversion, const hpy_format_spec *spec,
                                    const char *start);

#endif /* HPY_HELPERS_FORMATSPEC_H */
