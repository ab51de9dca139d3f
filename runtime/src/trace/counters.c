/* Calls and time of each function.
 *
 * The first threads have each a set of counters to itself, which it adds to as to any variable.
 * Those that come later share a few, so that they seldom wait for each other's cache lines, and the
 * memory is bounded whatever number of threads comes and goes. */
#include "trace/trace.h"

#define SETS   64
#define SHARED 8

HPY_COMPAT_FAST_THREAD_LOCAL hpy_trace_thread hpy_trace_current_thread;

/* more than there are functions, in every minor version */
static hpy_trace_counter sets[SETS][256];
static uint64_t threads;

void hpy_trace_new_thread(hpy_trace_thread *thread)
{
    const uint64_t before = HPY_TRACE_ADD(threads, 1);
    thread->id = (unsigned)before + 1;
    thread->is_alone = before < SETS - SHARED;
    thread->counters = sets[thread->is_alone ? before : SETS - SHARED + before % SHARED];
}

hpy_trace_counter hpy_trace_sum(int member)
{
    hpy_trace_counter sum = {0, 0, 0};
    int i;
    for (i = 0; i < SETS; i++) {
        sum.calls += HPY_TRACE_LOAD(sets[i][member].calls);
        sum.ticks += HPY_TRACE_LOAD(sets[i][member].ticks);
        sum.own += HPY_TRACE_LOAD(sets[i][member].own);
    }
    return sum;
}
