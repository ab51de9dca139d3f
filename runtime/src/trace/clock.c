/* The clock: clock_gettime, on Windows the performance counter, and where the kernel itself trusts
 * it the processor's time stamp counter. */
#include "trace/clock.h"

#ifdef _WIN32
#include <windows.h>

uint64_t hpy_trace_monotonic(void)
{
    static LARGE_INTEGER frequency;
    LARGE_INTEGER now;
    if (frequency.QuadPart == 0)
        QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&now);
    /* in two parts, because the product would overflow */
    return (uint64_t)(now.QuadPart / frequency.QuadPart) * 1000000000u +
           (uint64_t)(now.QuadPart % frequency.QuadPart) * 1000000000u /
               (uint64_t)frequency.QuadPart;
}

#else
#include <time.h>

uint64_t hpy_trace_monotonic(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

#endif

#ifdef HPY_TRACE_HAVE_TSC
#include <cpuid.h>
#include <stdio.h>

/* the shortest time over which the counter's rate is measured, in nanoseconds */
#define LEAST_SPAN 10000000u

int hpy_trace_use_tsc;
static uint64_t first_ticks, first_nanoseconds;
static double nanoseconds_per_tick;
static hpy_compat_lock lock;

/* Whether the counter runs at one rate, and the kernel found it to be the same on all processors.
 */
static int tsc_is_good(void)
{
    unsigned eax, ebx, ecx, edx;
    char name[8] = "";
    FILE *file;
    size_t length;
    if (!__get_cpuid(0x80000007, &eax, &ebx, &ecx, &edx) || !(edx & (1u << 8)))
        return 0;
    file = fopen("/sys/devices/system/clocksource/clocksource0/current_clocksource", "re");
    if (file == NULL)
        return 0;
    length = fread(name, 1, sizeof(name) - 1, file);
    fclose(file);
    return length >= 4 && memcmp(name, "tsc\n", 4) == 0;
}

void hpy_trace_clock_init(void)
{
    hpy_compat_acquire(&lock);
    if (first_nanoseconds == 0) {
        hpy_trace_use_tsc = tsc_is_good();
        first_ticks = hpy_trace_now();
        first_nanoseconds = hpy_trace_monotonic();
    }
    hpy_compat_release(&lock);
}

/* Found out once: times that were told before stay comparable with those told later. */
static double measure_tick(void)
{
    uint64_t span = hpy_trace_monotonic() - first_nanoseconds;
    if (span < LEAST_SPAN) {
        struct timespec rest = {0, (long)(LEAST_SPAN - span)};
        nanosleep(&rest, NULL);
    }
    span = hpy_trace_monotonic() - first_nanoseconds;
    return (double)span / (double)(hpy_trace_now() - first_ticks);
}

uint64_t hpy_trace_nanoseconds(uint64_t ticks)
{
    if (!hpy_trace_use_tsc)
        return ticks;
    if (nanoseconds_per_tick == 0.0)
        nanoseconds_per_tick = measure_tick();
    return (uint64_t)((double)ticks * nanoseconds_per_tick + 0.5);
}

#else

void hpy_trace_clock_init(void)
{
}

uint64_t hpy_trace_nanoseconds(uint64_t ticks)
{
    return ticks;
}

#endif
