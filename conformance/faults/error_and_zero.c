/* A slot sets an error, and its result tells of none. */
#include "fault.h"

typedef struct {
    int unused;
} Thing;
HPyType_HELPERS(Thing)

HPyDef_SLOT(Thing_slot, HPy_nb_bool)
static int Thing_slot_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "set and forgotten");
    return 0; /* wrong: there is an error */
}

static HPyDef *Thing_defines[] = {&Thing_slot, NULL};
FAULT_TYPE(Thing, HPy_TPFLAGS_DEFAULT)

FAULT_MODULE(error_and_zero, &FAULT_TYPE_SLOT)
