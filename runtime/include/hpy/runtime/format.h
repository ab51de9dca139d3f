/*
 * Formatting strings as printf does, with conversions for Python objects. Compiled into each
 * extension, so that what is described here holds on every host and Python version.
 *
 * A conversion is written %[flags][width][.precision][length]conversion.
 *
 * flags      -   pad on the right, not on the left
 *            0   pad integers with zeros, after the sign; ignored together with "-"
 *            #   only with T and N, see there
 * width      the least number of characters, a decimal number or "*": then taken from an int
 *            argument before the value, and a negative one means the flag "-" and its magnitude
 * precision  a decimal number or "*" (a negative argument: as if left out; a lone "." too).
 *            Integers: the least number of digits. Strings: the greatest number of characters;
 *            for %s and the C string of %V of bytes, where a character cut in two is left out
 * length     l long, ll long long, z HPy_ssize_t or size_t, j intmax_t or uintmax_t, t ptrdiff_t,
 *            for the conversions d i u o x X; l also for s and V (see there)
 *
 * conversion:
 *   %%             a percent sign, without options
 *   %d, %i         signed decimal                [int]
 *   %u             unsigned decimal              [unsigned int]
 *   %o, %x, %X     unsigned octal, hexadecimal   [unsigned int]
 *   %c             the character with that code  [int, 0 to 0x10ffff, else OverflowError]
 *   %p             an address, as 0x and lower-case hexadecimal digits  [const void *]
 *   %s             UTF-8 up to NUL or precision; each invalid part as U+FFFD  [const char *]
 *   %ls            wide characters up to NUL or precision  [const wchar_t *]
 *   %U             a str                [HPy]
 *   %V, %lV        a str, or where that is HPy_NULL the C string after it
 *                                       [HPy, const char *] or [HPy, const wchar_t *]
 *   %S, %R, %A     what HPy_Str, HPy_Repr or HPy_ASCII give  [HPy]
 *   %T             the fully qualified name of the object's type: module.qualname, or qualname
 *                  alone for builtins and __main__; %#T puts a colon after the module  [HPy]
 *   %N             the same for an object that is a type itself, else TypeError  [HPy]
 *
 * c and p take no width, precision or flag, and no string conversion takes the flag 0: SystemError.
 * (Later versions may give these a meaning.)
 *
 * Errors: SystemError for a mistake in the format, for a C string that is NULL and for HPy_NULL;
 * ValueError for a format that is not ASCII and for a width or precision over HPY_SSIZE_T_MAX;
 * MemoryError; and what str(), repr() and ascii() raise. No exception may be set on entry to the
 * two HPyUnicode functions.
 */
#ifndef HPY_RUNTIME_FORMAT_H
#define HPY_RUNTIME_FORMAT_H

#include <stdarg.h>

#include "hpy.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Format into a new str.
 *
 * :param fmt: the format in ASCII, see above; the values follow it.
 * :returns: a new handle, or HPy_NULL with an exception set.
 */
HPyAPI_HELPER HPy HPyUnicode_FromFormat(HPyContext *ctx, const char *fmt, ...);

/**
 * The same for values in a va_list. As with vprintf, `vargs` is only good for va_end afterwards.
 */
HPyAPI_HELPER HPy HPyUnicode_FromFormatV(HPyContext *ctx, const char *format, va_list vargs);

/**
 * Raise an exception of type `h_type` with a formatted message.
 *
 * An exception that is set already is replaced. When the formatting itself fails, the exception
 * of that failure is set instead.
 *
 * :param h_type: an exception type.
 * :returns: always HPy_NULL, for `return HPyErr_Format(...)`.
 */
HPyAPI_HELPER HPy HPyErr_Format(HPyContext *ctx, HPy h_type, const char *fmt, ...);

#ifdef __cplusplus
}
#endif
#endif /* HPY_RUNTIME_FORMAT_H */
