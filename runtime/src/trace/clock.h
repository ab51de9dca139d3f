/* The clock of the trace mode. */
#ifndef HPY_TRACE_CLOCK_H
#define HPY_TRACE_CLOCK_H

#include "internal.h"

#if defined(__linux__) && defined(__x86_64__) && defined(__GNUC__)
#define HPY_TRACE_HAVE_TSC 1
/* Whether the processor's own counter is what the kernel's clock is made of: reading it takes a
 * third of the time of clock_gettime. */
extern _HPy_HIDDEN int hpy_trace_use_tsc;
#endif

/* Chooses the clock, when it is first called; must be before anything else here. */
_HPy_HIDDEN void hpy_trace_clock_init(void);
/* The monotonic clock in nanoseconds. */
_HPy_HIDDEN uint64_t hpy_trace_monotonic(void);
/* Nanoseconds of ticks. The first use may take 10 ms, to find out how long a tick is. */
_HPy_HIDDEN uint64_t hpy_trace_nanoseconds(uint64_t ticks);

/* The time now, in ticks. */
static inline uint64_t hpy_trace_now(void)
{
#ifdef HPY_TRACE_HAVE_TSC
    if (hpy_trace_use_tsc)
        return __builtin_ia32_rdtsc();
#endif
    return hpy_trace_monotonic();
}

#endif /* HPY_TRACE_CLOCK_H */
