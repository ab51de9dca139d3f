/* A slot tells of an error by its result, and sets none. */
#include "fault.h"

typedef struct {
    int unused;
} Thing;
HPyType_HELPERS(Thing)

HPyDef_SLOT(Thing_slot, HPy_sq_contains)
static int Thing_slot_impl(HPyContext *ctx, HPy self, HPy value)
{
    (void)ctx;
    (void)self;
    (void)value;
    return -1; /* wrong: no error is set */
}

static HPyDef *Thing_defines[] = {&Thing_slot, NULL};
FAULT_TYPE(Thing, HPy_TPFLAGS_DEFAULT)

FAULT_MODULE(minus_one_without_error, &FAULT_TYPE_SLOT)
