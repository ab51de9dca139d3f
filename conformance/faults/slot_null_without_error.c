/* A slot returns nothing, and sets no error. */
#include "fault.h"

typedef struct {
    int unused;
} Thing;
HPyType_HELPERS(Thing)

HPyDef_SLOT(Thing_slot, HPy_tp_repr)
static HPy Thing_slot_impl(HPyContext *ctx, HPy self)
{
    (void)ctx;
    (void)self;
    return HPy_NULL; /* wrong: no error is set */
}

static HPyDef *Thing_defines[] = {&Thing_slot, NULL};
FAULT_TYPE(Thing, HPy_TPFLAGS_DEFAULT)

FAULT_MODULE(slot_null_without_error, &FAULT_TYPE_SLOT)
