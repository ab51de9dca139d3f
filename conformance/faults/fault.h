/* What each fault is made with: a whole universal module in a few lines. No file uses the helpers
 * that extensions are compiled with, so that one call of the compiler makes the binary. */
#ifndef HPY_FAULT_H
#define HPY_FAULT_H

#include "hpy.h"

/* The module NAME with these definitions. */
#define FAULT_MODULE(NAME, ...)                                               \
    static HPyDef *fault_defines[] = {__VA_ARGS__, NULL};                     \
    static HPyModuleDef fault_def = {.doc = #NAME, .defines = fault_defines}; \
    HPy_MODINIT_FLAGS(NAME, fault_def, HPy_MOD_GIL_NOT_USED)

/* The same, with a global variable. */
#define FAULT_MODULE_GLOBALS(NAME, GLOBAL, ...)                            \
    static HPyDef *fault_defines[] = {__VA_ARGS__, NULL};                  \
    static HPyGlobal *fault_globals[] = {GLOBAL, NULL};                    \
    static HPyModuleDef fault_def = {                                      \
        .doc = #NAME, .defines = fault_defines, .globals = fault_globals}; \
    HPy_MODINIT_FLAGS(NAME, fault_def, HPy_MOD_GIL_NOT_USED)

/* The type NAME out of NAME_defines; FAULT_TYPE_SLOT, a definition of the module's, adds it. */
#define FAULT_TYPE_SLOT fault_add_type
#define FAULT_TYPE(NAME, FLAGS)                                     \
    static HPyType_Spec fault_spec = {.name = "faults." #NAME,      \
                                      .basicsize = sizeof(NAME),    \
                                      .flags = FLAGS,               \
                                      .builtin_shape = SHAPE(NAME), \
                                      .defines = NAME##_defines};   \
    HPyDef_SLOT(fault_add_type, HPy_mod_exec)                       \
    static int fault_add_type_impl(HPyContext *ctx, HPy module)     \
    {                                                               \
        HPy type = HPyType_FromSpec(ctx, &fault_spec, NULL);        \
        int result;                                                 \
        if (HPy_IsNull(type))                                       \
            return -1;                                              \
        result = HPy_SetAttr_s(ctx, module, #NAME, type);           \
        HPy_Close(ctx, type);                                       \
        return result;                                              \
    }

#endif /* HPY_FAULT_H */
