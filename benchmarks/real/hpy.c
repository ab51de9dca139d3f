/* The real benchmarks in HPy: each function does what its namesake in capi_*.c does. This is the
 * module, its parts are in hpy_*.c. */
#include "program.h"

static int store_name(HPyContext *ctx, HPyGlobal *global, const char *utf8)
{
    HPy name = HPyUnicode_FromString(ctx, utf8);
    if (HPy_IsNull(name))
        return -1;
    HPyGlobal_Store(ctx, global, name);
    HPy_Close(ctx, name);
    return 0;
}

static int store_type(HPyContext *ctx)
{
    HPy type = HPyType_FromSpec(ctx, &Node_spec, NULL);
    if (HPy_IsNull(type))
        return -1;
    HPyGlobal_Store(ctx, &node_type, type);
    HPy_Close(ctx, type);
    return 0;
}

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    HPy none = HPyTuple_FromArray(ctx, NULL, 0);
    if (HPy_IsNull(none))
        return -1;
    HPyGlobal_Store(ctx, &keywords, none);
    HPy_Close(ctx, none);
    for (int i = 0; i < KINDS; i++) {
        if (store_name(ctx, &kinds[i], kind_names[i]) < 0)
            return -1;
    }
    if (store_name(ctx, &keyword_kind, "keyword") < 0 || store_type(ctx) < 0 ||
        !HPyHelpers_AddType(ctx, module, "Bodies", &Bodies_spec, NULL) ||
        !HPyHelpers_AddType(ctx, module, "Tree", &Tree_spec, NULL))
        return -1;
    return 0;
}

static HPyDef *defines[] = {&encode, &decode, &tokenize, &set_keywords, &execute, NULL};
static HPyGlobal *globals[] = {&kinds[0], &kinds[1],     &kinds[2], &kinds[3],  &kinds[4],
                               &kinds[5], &keyword_kind, &keywords, &node_type, NULL};
static HPyModuleDef moduledef = {.doc = "Real benchmarks.", .defines = defines, .globals = globals};

#define INIT(NAME) HPy_MODINIT_FLAGS(NAME, moduledef, HPy_MOD_GIL_NOT_USED)
INIT(MODULE)
