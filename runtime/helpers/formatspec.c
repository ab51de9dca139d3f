/* The options of a conversion: what stands between '%' and its letter. */
#include "formatspec.h"

#include <string.h>

/* Reads a decimal number at `*f`, if there is one. */
static bool parse_number(HPyContext *ctx, const char **f, const char *what, size_t *number)
{
    *number = 0;
    for (; **f >= '0' && **f <= '9'; ++*f) {
        const size_t digit = (size_t)(**f - '0');
        if (*number > ((size_t)HPY_SSIZE_T_MAX - digit) / 10) {
            HPyErr_Format(ctx, ctx->h_ValueError, "%s too big", what);
            return false;
        }
        *number = *number * 10 + digit;
    }
    return true;
}

static void parse_length(const char **f, hpy_format_spec *spec)
{
    switch (**f) {
    case 'l':
        spec->length = (*f)[1] == 'l' ? HPY_FORMAT_LL : HPY_FORMAT_L;
        *f += spec->length == HPY_FORMAT_LL ? 2 : 1;
        return;
    case 'z':
        spec->length = HPY_FORMAT_Z;
        break;
    case 'j':
        spec->length = HPY_FORMAT_J;
        break;
    case 't':
        spec->length = HPY_FORMAT_T;
        break;
    default:
        return;
    }
    ++*f;
}

HPyAPI_HELPER bool hpy_format_parse(HPyContext *ctx, const char **f, hpy_format_values *values,
                                    hpy_format_spec *spec)
{
    memset(spec, 0, sizeof(*spec));
    for (;; ++*f) {
        if (**f == '-')
            spec->layout.left = true;
        else if (**f == '0')
            spec->zero = true;
        else if (**f == '#')
            spec->alternate = true;
        else
            break;
    }
    spec->has_width = **f == '*' || (**f >= '0' && **f <= '9');
    if (**f == '*') {
        const int width = va_arg(values->list, int);
        ++*f;
        spec->layout.left = spec->layout.left || width < 0;
        spec->layout.width = width < 0 ? 0u - (unsigned)width : (unsigned)width;
    } else if (!parse_number(ctx, f, "width", &spec->layout.width)) {
        return false;
    }
    if (**f == '.') {
        ++*f;
        if (**f == '*') {
            const int precision = va_arg(values->list, int);
            ++*f;
            spec->layout.has_precision = precision >= 0;
            spec->layout.precision = precision >= 0 ? (size_t)precision : 0;
        } else {
            spec->layout.has_precision = **f >= '0' && **f <= '9';
            if (!parse_number(ctx, f, "precision", &spec->layout.precision))
                return false;
        }
    }
    parse_length(f, spec);
    return true;
}

HPyAPI_HELPER bool hpy_format_check(HPyContext *ctx, char conversion, const hpy_format_spec *spec,
                                    const char *start)
{
    const bool is_string = conversion != '\0' && strchr("sUVSRATN", conversion) != NULL;
    const bool is_single = conversion == 'c' || conversion == 'p';
    const bool is_integer = conversion != '\0' && strchr("diuoxX", conversion) != NULL;
    const bool length_ok =
        spec->length == HPY_FORMAT_INT || is_integer ||
        (spec->length == HPY_FORMAT_L && (conversion == 's' || conversion == 'V'));

    if ((!is_string && !is_single && !is_integer) || !length_ok ||
        (spec->alternate && conversion != 'T' && conversion != 'N')) {
        HPyErr_Format(ctx, ctx->h_SystemError, "invalid format string: %s", start);
        return false;
    }
    if (spec->zero && !is_integer) {
        HPyErr_Format(ctx, ctx->h_SystemError, "formatting unit '%%%c' does not support 0-padding",
                      conversion);
        return false;
    }
    if (is_single && (spec->has_width || spec->layout.has_precision || spec->layout.left)) {
        HPyErr_Format(ctx, ctx->h_SystemError,
                      "formatting unit '%%%c' does not support width nor precision", conversion);
        return false;
    }
    return true;
}
