/*
 * Building Python values from C values after a format. Compiled into each extension.
 */
#ifndef HPY_RUNTIME_BUILDVALUE_H
#define HPY_RUNTIME_BUILDVALUE_H

#include "hpy.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Build a value from `fmt` and the variable arguments.
 *
 * A format without units gives None, one unit gives that object, more than one a tuple of them;
 * "()" gives the empty tuple, "(i)" a tuple of one. The units, with the C type each takes from the
 * variable arguments:
 *
 *   i  int                    int
 *   I  unsigned int           int
 *   l  long                   int
 *   k  unsigned long          int
 *   L  long long              int
 *   K  unsigned long long     int
 *   n  HPy_ssize_t            int
 *   f  float (as a double)    float
 *   d  double                 float
 *   s  const char *           str from UTF-8 up to NUL; NULL gives None
 *   O  HPy                    that object
 *   S  HPy                    the same as O
 *   (items)                   tuple
 *   [items]                   list
 *   {key:value, ...}          dict; the comma between pairs and the colon are required
 *
 * Items of tuples and lists, and units at the top, may be separated by commas; blanks are ignored.
 *
 * Ownership: handles passed for O and S still belong to the caller, who closes them as if
 * HPy_BuildValue had never seen them; the result holds its own. Nothing is stolen, so there is no
 * unit N: it is a SystemError that says so.
 *
 * HPy_NULL passed for O or S means that the call that made it has failed: the building stops with
 * the exception that is set, or with SystemError when there is none.
 *
 * :param fmt: the format, ASCII.
 * :returns: a new handle, or HPy_NULL with an exception set: SystemError for a mistake in the
 *           format, UnicodeDecodeError for s, TypeError for a key that cannot be hashed,
 *           MemoryError.
 *
 *     HPy point = HPy_BuildValue(ctx, "{s:(dd), s:O}", "at", x, y, "label", label);
 */
HPyAPI_HELPER HPy HPy_BuildValue(HPyContext *ctx, const char *fmt, ...);

#ifdef __cplusplus
}
#endif
#endif /* HPY_RUNTIME_BUILDVALUE_H */
