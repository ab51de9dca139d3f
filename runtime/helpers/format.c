/* String formatting: see hpy/runtime/format.h for what the conversions mean. */
#include "hpy.h"
#include "formatspec.h"
#include "text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define MAX_CODE_POINT 0x10FFFF

static bool is_text(const hpy_text *t, size_t start, const char *expected)
{
    const size_t size = strlen(expected);

    return t->used - start == size && memcmp(t->bytes + start, expected, size) == 0;
}

/* Appends the "module.qualname" of a type. */
static bool append_type_name(hpy_text *t, HPy type, const char *separator)
{
    HPyContext *ctx = t->ctx;
    HPy qualname = HPy_NULL;
    HPy module = HPy_GetAttr_s(ctx, type, "__module__");
    bool ok = true;

    if (HPy_IsNull(module)) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
            return false;
        HPyErr_Clear(ctx);
    } else if (HPyUnicode_Check(ctx, module)) {
        const size_t start = t->used;
        ok = hpy_text_append_str(t, module);
        if (ok && (is_text(t, start, "builtins") || is_text(t, start, "__main__")))
            t->used = start;
        else if (ok)
            ok = hpy_text_append(t, separator, 1);
    }
    if (ok) {
        qualname = HPy_GetAttr_s(ctx, type, "__qualname__");
        ok = !HPy_IsNull(qualname) && hpy_text_append_str(t, qualname);
    }
    HPy_Close(ctx, qualname);
    HPy_Close(ctx, module);
    return ok;
}

/* The conversions of one handle: U S R A T N. */
static bool append_object(hpy_text *t, char conversion, HPy object, const hpy_format_spec *spec)
{
    HPyContext *ctx = t->ctx;
    const size_t start = t->used;
    HPy owned = HPy_NULL;
    bool ok;

    if (HPy_IsNull(object)) {
        HPyErr_Format(ctx, ctx->h_SystemError,
                      "HPy_NULL passed as value for formatting unit '%%%c'", conversion);
        return false;
    }
    switch (conversion) {
    case 'U':
        return hpy_text_append_str(t, object) && hpy_text_lay_out(t, start, &spec->layout);
    case 'N':
        if (!HPy_TypeCheck(ctx, object, ctx->h_TypeType)) {
            HPyErr_SetString(ctx, ctx->h_TypeError, "formatting unit '%N' needs a type");
            return false;
        }
        owned = HPy_Dup(ctx, object);
        break;
    case 'T':
        owned = HPy_Type(ctx, object);
        break;
    case 'S':
        owned = HPy_Str(ctx, object);
        break;
    case 'R':
        owned = HPy_Repr(ctx, object);
        break;
    default:
        owned = HPy_ASCII(ctx, object);
        break;
    }
    if (HPy_IsNull(owned))
        return false;
    ok = conversion == 'T' || conversion == 'N'
             ? append_type_name(t, owned, spec->alternate ? ":" : ".")
             : hpy_text_append_str(t, owned);
    HPy_Close(ctx, owned);
    return ok && hpy_text_lay_out(t, start, &spec->layout);
}

static bool append_c_string(hpy_text *t, char conversion, hpy_format_values *values,
                            const hpy_format_spec *spec)
{
    HPyContext *ctx = t->ctx;

    if (spec->length == HPY_FORMAT_L) {
        const wchar_t *wide = va_arg(values->list, const wchar_t *);
        if (wide != NULL)
            return hpy_text_append_wide(t, wide, &spec->layout);
    } else {
        const char *utf8 = va_arg(values->list, const char *);
        if (utf8 != NULL)
            return hpy_text_append_utf8(t, utf8, &spec->layout);
    }
    HPyErr_Format(ctx, ctx->h_SystemError,
                  "null c string passed as value for formatting unit '%%%c'", conversion);
    return false;
}

/* %V: a str, or the C string behind it, which is taken from the values in any case. */
static bool append_str_or_c_string(hpy_text *t, hpy_format_values *values,
                                   const hpy_format_spec *spec)
{
    HPy str = va_arg(values->list, HPy);

    if (HPy_IsNull(str))
        return append_c_string(t, 'V', values, spec);
    if (spec->length == HPY_FORMAT_L)
        (void)va_arg(values->list, const wchar_t *);
    else
        (void)va_arg(values->list, const char *);
    return append_object(t, 'U', str, spec);
}

/* Appends the digits of `magnitude` with sign, precision and width. */
static bool append_number(hpy_text *t, uintmax_t magnitude, bool negative, char conversion,
                          const hpy_format_spec *spec)
{
    const char *symbols = conversion == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    const unsigned base = conversion == 'o' ? 8 : conversion == 'x' || conversion == 'X' ? 16 : 10;
    char digits[sizeof(uintmax_t) * 3]; /* enough for base 8 */
    size_t count = 0;
    size_t zeros = 0;
    size_t total;
    size_t padding;

    do {
        digits[sizeof(digits) - ++count] = symbols[magnitude % base];
        magnitude /= base;
    } while (magnitude > 0);
    if (spec->layout.has_precision && spec->layout.precision > count)
        zeros = spec->layout.precision - count;
    total = negative + zeros + count;
    padding = spec->layout.width > total ? spec->layout.width - total : 0;
    if (spec->zero && !spec->layout.left) {
        zeros += padding;
        padding = 0;
    }
    return (spec->layout.left || hpy_text_append_fill(t, ' ', padding)) &&
           hpy_text_append_fill(t, '-', negative) && hpy_text_append_fill(t, '0', zeros) &&
           hpy_text_append(t, digits + sizeof(digits) - count, count) &&
           (!spec->layout.left || hpy_text_append_fill(t, ' ', padding));
}

static bool append_signed(hpy_text *t, hpy_format_values *values, const hpy_format_spec *spec)
{
    intmax_t value;
    uintmax_t magnitude;

    switch (spec->length) {
    case HPY_FORMAT_L:
        value = va_arg(values->list, long);
        break;
    case HPY_FORMAT_LL:
        value = va_arg(values->list, long long);
        break;
    case HPY_FORMAT_Z:
        value = va_arg(values->list, HPy_ssize_t);
        break;
    case HPY_FORMAT_J:
        value = va_arg(values->list, intmax_t);
        break;
    case HPY_FORMAT_T:
        value = va_arg(values->list, ptrdiff_t);
        break;
    default:
        value = va_arg(values->list, int);
        break;
    }
    magnitude = value < 0 ? 0 - (uintmax_t)value : (uintmax_t)value;
    return append_number(t, magnitude, value < 0, 'd', spec);
}

static bool append_unsigned(hpy_text *t, char conversion, hpy_format_values *values,
                            const hpy_format_spec *spec)
{
    uintmax_t value;

    switch (spec->length) {
    case HPY_FORMAT_L:
        value = va_arg(values->list, unsigned long);
        break;
    case HPY_FORMAT_LL:
        value = va_arg(values->list, unsigned long long);
        break;
    case HPY_FORMAT_Z:
        value = va_arg(values->list, size_t);
        break;
    case HPY_FORMAT_J:
        value = va_arg(values->list, uintmax_t);
        break;
    case HPY_FORMAT_T:
        value = (size_t)va_arg(values->list, ptrdiff_t);
        break;
    default:
        value = va_arg(values->list, unsigned int);
        break;
    }
    return append_number(t, value, false, conversion, spec);
}

static bool append_character(hpy_text *t, int ordinal)
{
    if (ordinal < 0 || ordinal > MAX_CODE_POINT) {
        HPyErr_SetString(t->ctx, t->ctx->h_OverflowError,
                         "character argument not in range(0x110000)");
        return false;
    }
    return hpy_text_append_code_point(t, (uint32_t)ordinal);
}

static bool append_pointer(hpy_text *t, const void *pointer, const hpy_format_spec *spec)
{
    return hpy_text_append(t, "0x", 2) && append_number(t, (uintptr_t)pointer, false, 'x', spec);
}

/* Appends one conversion; `*f` points behind its '%' and then behind the conversion. */
static bool append_conversion(hpy_text *t, const char **f, hpy_format_values *values)
{
    const char *start = *f - 1;
    hpy_format_spec spec;
    char conversion;

    if (!hpy_format_parse(t->ctx, f, values, &spec))
        return false;
    conversion = **f;
    if (conversion == '%' && *f == start + 1) {
        ++*f;
        return hpy_text_append(t, "%", 1);
    }
    if (!hpy_format_check(t->ctx, conversion, &spec, start))
        return false;
    ++*f;
    switch (conversion) {
    case 'd':
    case 'i':
        return append_signed(t, values, &spec);
    case 'c':
        return append_character(t, va_arg(values->list, int));
    case 'p':
        return append_pointer(t, va_arg(values->list, const void *), &spec);
    case 's':
        return append_c_string(t, conversion, values, &spec);
    case 'V':
        return append_str_or_c_string(t, values, &spec);
    case 'U':
    case 'S':
    case 'R':
    case 'A':
    case 'T':
    case 'N':
        return append_object(t, conversion, va_arg(values->list, HPy), &spec);
    default:
        return append_unsigned(t, conversion, values, &spec);
    }
}

static bool append_format(hpy_text *t, const char *fmt, hpy_format_values *values)
{
    const char *f = fmt;

    while (*f != '\0') {
        const char *literal = f;
        while (*f != '\0' && *f != '%') {
            if ((unsigned char)*f >= 0x80) {
                HPyErr_Format(t->ctx, t->ctx->h_ValueError,
                              "expected an ASCII-encoded format string, got a non-ASCII byte: "
                              "0x%02x",
                              (unsigned)(unsigned char)*f);
                return false;
            }
            f++;
        }
        if (!hpy_text_append(t, literal, (size_t)(f - literal)))
            return false;
        if (*f == '%') {
            f++;
            if (!append_conversion(t, &f, values))
                return false;
        }
    }
    return true;
}

HPyAPI_HELPER HPy HPyUnicode_FromFormatV(HPyContext *ctx, const char *format, va_list vargs)
{
    HPy result = HPy_NULL;
    hpy_text text;
    hpy_format_values values;

    hpy_text_init(&text, ctx);
    va_copy(values.list, vargs);
    if (append_format(&text, format, &values))
        result = hpy_text_as_str(&text);
    va_end(values.list);
    hpy_text_free(&text);
    return result;
}

HPyAPI_HELPER HPy HPyUnicode_FromFormat(HPyContext *ctx, const char *fmt, ...)
{
    va_list values;
    HPy result;

    va_start(values, fmt);
    result = HPyUnicode_FromFormatV(ctx, fmt, values);
    va_end(values);
    return result;
}

HPyAPI_HELPER HPy HPyErr_Format(HPyContext *ctx, HPy h_type, const char *fmt, ...)
{
    va_list values;
    HPy message;

    /* str() and repr() must not run with an exception set. */
    HPyErr_Clear(ctx);
    va_start(values, fmt);
    message = HPyUnicode_FromFormatV(ctx, fmt, values);
    va_end(values);
    if (!HPy_IsNull(message)) {
        HPyErr_SetObject(ctx, h_type, message);
        HPy_Close(ctx, message);
    }
    return HPy_NULL;
}
