/* Types and calls: see hpy/runtime/helpers.h. */
#include "hpy.h"

HPyAPI_HELPER int HPyHelpers_AddType(HPyContext *ctx, HPy obj, const char *name,
                                     HPyType_Spec *hpyspec, HPyType_SpecParam *params)
{
    int failed;
    HPy type = HPyType_FromSpec(ctx, hpyspec, params);

    if (HPy_IsNull(type))
        return 0;
    failed = HPy_SetAttr_s(ctx, obj, name, type);
    HPy_Close(ctx, type);
    return failed == 0;
}

/* A dict of `count` keywords out of their names and values. */
static HPy dict_of_keywords(HPyContext *ctx, HPy names, const HPy *values, HPy_ssize_t count)
{
    HPy_ssize_t i;
    HPy dict = HPyDict_New(ctx);

    if (HPy_IsNull(dict))
        return HPy_NULL;
    for (i = 0; i < count; i++) {
        int failed = -1;
        HPy name = HPy_GetItem_i(ctx, names, i);
        if (!HPy_IsNull(name)) {
            failed = HPy_SetItem(ctx, dict, name, values[i]);
            HPy_Close(ctx, name);
        }
        if (failed) {
            HPy_Close(ctx, dict);
            return HPy_NULL;
        }
    }
    return dict;
}

HPyAPI_HELPER int HPyHelpers_PackArgsAndKeywords(HPyContext *ctx, const HPy *args, size_t nargs,
                                                 HPy kwnames, HPy *out_args_tuple, HPy *out_kwd)
{
    HPy tuple = HPy_NULL;
    HPy dict = HPy_NULL;
    HPy_ssize_t count;

    if (out_args_tuple == NULL || out_kwd == NULL) {
        HPyErr_SetString(ctx, ctx->h_SystemError,
                         "HPyHelpers_PackArgsAndKeywords: the out arguments must not be NULL");
        return 0;
    }
    count = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    if (count < 0)
        return 0;
    if (count > 0) {
        dict = dict_of_keywords(ctx, kwnames, args + nargs, count);
        if (HPy_IsNull(dict))
            return 0;
    }
    if (nargs > 0) {
        /* HPyTuple_FromArray only reads the array, although its type does not say so. */
        tuple = HPyTuple_FromArray(ctx, (HPy *)args, (HPy_ssize_t)nargs);
        if (HPy_IsNull(tuple)) {
            HPy_Close(ctx, dict);
            return 0;
        }
    }
    *out_args_tuple = tuple;
    *out_kwd = dict;
    return 1;
}
