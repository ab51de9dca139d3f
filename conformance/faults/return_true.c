/* The constant True is returned by a slot without being duplicated. */
#include "fault.h"

typedef struct {
    int unused;
} Same;
HPyType_HELPERS(Same)

HPyDef_SLOT(Same_compare, HPy_tp_richcompare)
static HPy Same_compare_impl(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op)
{
    (void)self;
    (void)other;
    (void)op;
    return ctx->h_True; /* wrong: not duplicated */
}

static HPyDef *Same_defines[] = {&Same_compare, NULL};
FAULT_TYPE(Same, HPy_TPFLAGS_DEFAULT)

FAULT_MODULE(return_true, &FAULT_TYPE_SLOT)
