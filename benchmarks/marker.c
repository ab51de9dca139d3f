/* Called between two measurements: callgrind writes down what it has counted since the last one. */
#include <valgrind/callgrind.h>

__attribute__((visibility("default"))) void benchmark_mark(void)
{
    CALLGRIND_DUMP_STATS;
}
