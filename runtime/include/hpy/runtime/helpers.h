/*
 * Small helpers for types and calls. Compiled into each extension.
 */
#ifndef HPY_RUNTIME_HELPERS_H
#define HPY_RUNTIME_HELPERS_H

#include "hpy.h"
#include "hpy/hpytype.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Make a type with HPyType_FromSpec and set it as an attribute, mostly of a module.
 *
 * :param obj: the object that gets the attribute.
 * :param name: the attribute's name in UTF-8.
 * :param hpyspec: the type.
 * :param params: bases or metaclass, ended by an element of kind 0; or NULL.
 * :returns: 1 on success, 0 with an exception set on failure. (Not 0 and -1!)
 */
HPyAPI_HELPER int HPyHelpers_AddType(HPyContext *ctx, HPy obj, const char *name,
                                     HPyType_Spec *hpyspec, HPyType_SpecParam *params);

/**
 * Turn the arguments of a HPyFunc_KEYWORDS method into a tuple and a dict, as HPy_CallTupleDict
 * and code ported from tp_call want them.
 *
 * :param args: the positional arguments, then the values of the keyword arguments; may be NULL
 *              when there are none of both.
 * :param nargs: how many of them are positional.
 * :param kwnames: a tuple of the keywords' names, or HPy_NULL.
 * :param out_args_tuple: gets a new handle of the tuple, or HPy_NULL when `nargs` is 0.
 * :param out_kwd: gets a new handle of the dict, or HPy_NULL when there are no keywords.
 * :returns: 1 on success; 0 with an exception set on failure, both out variables untouched.
 *           SystemError when one of the out pointers is NULL.
 */
HPyAPI_HELPER int HPyHelpers_PackArgsAndKeywords(HPyContext *ctx, const HPy *args, size_t nargs,
                                                 HPy kwnames, HPy *out_args_tuple, HPy *out_kwd);

#ifdef __cplusplus
}
#endif
#endif /* HPY_RUNTIME_HELPERS_H */
