/*
 * Private to the helpers that are compiled into each extension; not for authors.
 *
 * What argparse.c, which goes through formats, and argkeywords.c, which finds arguments by their
 * names, share with each other and with argconvert.c, which converts one argument.
 */
#ifndef HPY_HELPERS_ARGUMENTS_H
#define HPY_HELPERS_ARGUMENTS_H

#include "hpy.h"

#include <stdarg.h>
#include <stddef.h>

typedef struct {
    HPyContext *ctx;
    HPyTracker *tracker; /* NULL when the caller wants none */
    const char *fmt;
    const char *end;       /* the ':', ';' or NUL behind the last unit */
    const char **keywords; /* NULL for HPyArg_Parse */
    size_t units;          /* counted from the format */
    size_t required;       /* units before the first '|' or '$' */
    size_t positional;     /* units before '$' */
    uint64_t kinds;        /* HPY_ARG_UNIT of each unit there is */
    size_t current;        /* index of the unit being parsed */
    va_list targets;       /* in a struct, because a va_list parameter may decay to a pointer */
} hpy_arg_parser;

/* A bit for a unit; format codes are the letters from 'B' to 's'. */
#define HPY_ARG_UNIT(CODE) ((uint64_t)1 << ((CODE) - 'B'))

/* Raises `type` with the caller's ";message", or with "name() text"; returns 0. */
HPyAPI_HELPER int hpy_arg_fail(hpy_arg_parser *p, HPy type, const char *text_fmt, ...);

/* Converts `arg` for `unit` into the next target; HPy_NULL only takes the target. 0 on failure. */
HPyAPI_HELPER int hpy_arg_convert(hpy_arg_parser *p, char unit, HPy arg);

/* "takes no|exactly|at least|at most N [positional ]arguments (M given)"; returns 0. */
HPyAPI_HELPER int hpy_arg_fail_count(hpy_arg_parser *p, size_t least, size_t most, size_t given);

/* Looks through the format before anything is converted: counts the units, finds mistakes. */
HPyAPI_HELPER int hpy_arg_scan_format(hpy_arg_parser *p);

/* Opens the caller's tracker, if any; 0 on failure. */
HPyAPI_HELPER int hpy_arg_open_tracker(hpy_arg_parser *p);

/* The end of every parse that has an open tracker: returns `ok`. */
HPyAPI_HELPER int hpy_arg_close_if_failed(hpy_arg_parser *p, int ok);

#endif /* HPY_HELPERS_ARGUMENTS_H */
