/* Argument parsing: see hpy/runtime/argparse.h for what the formats mean. */
#include "arguments.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

HPyAPI_HELPER int hpy_arg_fail_count(hpy_arg_parser *p, size_t least, size_t most, size_t given)
{
    const char *kind = p->keywords != NULL ? "positional " : "";
    const size_t wanted = given < least ? least : most;
    const char *bound = least == most ? "exactly" : given < least ? "at least" : "at most";

    if (most == 0)
        return hpy_arg_fail(p, p->ctx->h_TypeError, "takes no %sarguments (%zu given)", kind,
                            given);
    return hpy_arg_fail(p, p->ctx->h_TypeError, "takes %s %zu %sargument%s (%zu given)", bound,
                        wanted, kind, wanted == 1 ? "" : "s", given);
}

/* Those that hpy_arg_convert knows. Calls into the C library would take longer than this, and than
 * the loops below: formats and names are short. */
static const uint64_t units =
    HPY_ARG_UNIT('b') | HPY_ARG_UNIT('B') | HPY_ARG_UNIT('h') | HPY_ARG_UNIT('H') |
    HPY_ARG_UNIT('i') | HPY_ARG_UNIT('I') | HPY_ARG_UNIT('l') | HPY_ARG_UNIT('k') |
    HPY_ARG_UNIT('L') | HPY_ARG_UNIT('K') | HPY_ARG_UNIT('n') | HPY_ARG_UNIT('f') |
    HPY_ARG_UNIT('d') | HPY_ARG_UNIT('p') | HPY_ARG_UNIT('s') | HPY_ARG_UNIT('O');

static uint64_t bit_of(char code)
{
    const unsigned distance = (unsigned)code - 'B';
    return distance < 64 ? ((uint64_t)1 << distance) & units : 0;
}

HPyAPI_HELPER int hpy_arg_scan_format(hpy_arg_parser *p)
{
    const char *unit;
    bool optional = false;
    bool keyword_only = false;

    p->units = p->required = p->positional = 0;
    p->kinds = 0;
    for (unit = p->fmt; *unit != '\0' && *unit != ':' && *unit != ';'; unit++) {
        const uint64_t bit = bit_of(*unit);
        if (bit != 0) {
            p->kinds |= bit;
            p->units++;
            p->required += !optional;
            p->positional += !keyword_only;
        } else if (*unit == '|') {
            optional = true;
        } else if (*unit == '$' && p->keywords != NULL) {
            optional = keyword_only = true;
        } else {
            p->end = unit + strcspn(unit, ":;"); /* where a failure looks for the name */
            return hpy_arg_fail(p, p->ctx->h_SystemError, "unknown arg format code '%.1s'", unit);
        }
    }
    p->end = unit;
    return 1;
}

HPyAPI_HELPER int hpy_arg_open_tracker(hpy_arg_parser *p)
{
    if (p->tracker == NULL)
        return 1;
    *p->tracker = HPyTracker_New(p->ctx, 0);
    return p->tracker->_i != 0;
}

HPyAPI_HELPER int hpy_arg_close_if_failed(hpy_arg_parser *p, int ok)
{
    if (!ok && p->tracker != NULL)
        HPyTracker_Close(p->ctx, *p->tracker);
    return ok;
}

static int parse_positional(hpy_arg_parser *p, const HPy *args, size_t nargs)
{
    const char *unit;

    for (unit = p->fmt; unit < p->end; unit++) {
        if (*unit == '|')
            continue;
        if (!hpy_arg_convert(p, *unit, p->current < nargs ? args[p->current] : HPy_NULL))
            return 0;
        p->current++;
    }
    return 1;
}

HPyAPI_HELPER int HPyArg_Parse(HPyContext *ctx, HPyTracker *ht, const HPy *args, size_t nargs,
                               const char *fmt, ...)
{
    hpy_arg_parser p;
    int ok = 0;

    p.ctx = ctx;
    p.tracker = ht;
    p.fmt = fmt;
    p.keywords = NULL;
    p.current = 0;
    if (!hpy_arg_scan_format(&p))
        return 0;
    if (nargs < p.required || nargs > p.units)
        return hpy_arg_fail_count(&p, p.required, p.units, nargs);
    if (!hpy_arg_open_tracker(&p))
        return 0;
    va_start(p.targets, fmt);
    ok = parse_positional(&p, args, nargs);
    va_end(p.targets);
    return hpy_arg_close_if_failed(&p, ok);
}
