/*
 * Parsing the arguments of a call into C variables.
 *
 * These functions are compiled into each extension. They use nothing but the public HPy API, so
 * they behave the same on every host.
 *
 * A format is a string of units, one for each parameter, in order. Each unit takes one pointer
 * from the variable arguments, to a variable of the type in brackets:
 *
 *   b   int -> unsigned char       0 to UCHAR_MAX, else OverflowError
 *   B   int -> unsigned char       no overflow check: the value modulo UCHAR_MAX + 1
 *   h   int -> short               SHRT_MIN to SHRT_MAX, else OverflowError
 *   H   int -> unsigned short      no overflow check
 *   i   int -> int                 INT_MIN to INT_MAX, else OverflowError
 *   I   int -> unsigned int        no overflow check
 *   l   int -> long                LONG_MIN to LONG_MAX, else OverflowError
 *   k   int -> unsigned long       no overflow check
 *   L   int -> long long           LLONG_MIN to LLONG_MAX, else OverflowError
 *   K   int -> unsigned long long  no overflow check
 *   n   int -> HPy_ssize_t         HPY_SSIZE_T_MIN to HPY_SSIZE_T_MAX, else OverflowError
 *   f   float -> float             through a double; no overflow check
 *   d   float -> double
 *   p   any -> int                 the truth of the object: 1 or 0
 *   s   str -> const char *        UTF-8, ended by NUL. ValueError for a str that contains
 *                                  U+0000, UnicodeEncodeError for one that UTF-8 cannot hold
 *   O   any -> HPy                 see each function for who owns the handle
 *
 * Integer units take an int or whatever has __index__; f and d whatever has __float__ or
 * __index__. Bytes, paths and buffers have no unit: take the handle and go on from there.
 *
 * Between the units may stand
 *
 *   |   what follows is optional: the variable of a parameter that is not given keeps its value
 *   $   what follows is keyword-only and optional (not for HPyArg_Parse)
 *
 * and the units may be followed by one of
 *
 *   :name     the function's name for error messages: "name() takes exactly 2 arguments (1 given)"
 *   ;message  the whole text of each TypeError, ValueError and OverflowError raised here
 *
 * Errors: TypeError for a wrong number or type of arguments; the errors of the units; SystemError
 * for a mistake in the format or the keywords. Errors that a conversion itself raises (a failing
 * __index__, say) pass unchanged. After an error, variables of earlier units may have been written.
 *
 * The tracker `ht`. Where a unit needs a new handle, the tracker owns it. Pass NULL where no unit
 * needs one: SystemError where one does. When `ht` is given, it is made in any case: after
 * success the caller closes it with HPyTracker_Close once the results are no longer in use; after
 * a failure it is closed already.
 */
#ifndef HPY_RUNTIME_ARGPARSE_H
#define HPY_RUNTIME_ARGPARSE_H

#include "hpy.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Parse the positional arguments of a HPyFunc_VARARGS method.
 *
 * :param ht: a tracker to make, or NULL. No unit needs it: O stores the handle of `args` itself,
 *            which belongs to the caller of the method; s stores a pointer that lives as long as
 *            that handle.
 * :param args: the arguments; may be NULL when `nargs` is 0.
 * :param nargs: how many there are.
 * :param fmt: the format, see above; "$" is not allowed.
 * :returns: 1 on success, 0 with an exception set on failure.
 *
 *     long a, b = 0;
 *     if (!HPyArg_Parse(ctx, NULL, args, nargs, "l|l:add", &a, &b))
 *         return HPy_NULL;
 */
HPyAPI_HELPER int HPyArg_Parse(HPyContext *ctx, HPyTracker *ht, const HPy *args, size_t nargs,
                               const char *fmt, ...);

/**
 * Parse the positional and keyword arguments of a HPyFunc_KEYWORDS method.
 *
 * :param ht: a tracker to make, or NULL. Needed for O, which stores a new handle that the tracker
 *            owns. s stores a pointer that lives as long as the caller's handle in `args`.
 * :param args: the positional arguments, then the values of the keyword arguments.
 * :param nargs: how many of them are positional.
 * :param kwnames: a tuple of the keywords' names, or HPy_NULL.
 * :param fmt: the format, see above.
 * :param keywords: the names of the parameters in UTF-8, one for each unit, ended by NULL. The
 *                  name "" makes a parameter positional-only; such parameters come first.
 * :returns: 1 on success, 0 with an exception set on failure. TypeError also for a keyword that is
 *           not a parameter, and for a parameter given by position and by name.
 *
 *     static const char *keywords[] = {"", "default", NULL};
 *     HPy key, value = HPy_NULL;
 *     HPyTracker ht;
 *     if (!HPyArg_ParseKeywords(ctx, &ht, args, nargs, kwnames, "O|O:get", keywords, &key, &value))
 *         return HPy_NULL;
 *     ...
 *     HPyTracker_Close(ctx, ht);
 */
HPyAPI_HELPER int HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *ht, const HPy *args,
                                       size_t nargs, HPy kwnames, const char *fmt,
                                       const char *keywords[], ...);

/**
 * Parse the arguments of a HPy_tp_init or HPy_tp_new slot, whose keywords come in a dict.
 *
 * As HPyArg_ParseKeywords, but for these:
 *
 * :param ht: needed for O and also for s, because the values come out of the dict as new handles:
 *            the pointer of s lives as long as the tracker.
 * :param args: the positional arguments only.
 * :param kw: the dict of keyword arguments, or HPy_NULL.
 */
HPyAPI_HELPER int HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *ht, const HPy *args,
                                           HPy_ssize_t nargs, HPy kw, const char *fmt,
                                           const char *keywords[], ...);

#ifdef __cplusplus
}
#endif
#endif /* HPY_RUNTIME_ARGPARSE_H */
