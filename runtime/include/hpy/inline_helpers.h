/*
 * Conveniences over the API that are small enough to be inline. Included by hpy.h.
 *
 * C's int types have no fixed width while the ABI's have: these functions bridge the two, for any
 * data model with a long of 32 or 64 bits and a long long of 64.
 */
#ifndef HPY_INLINE_HELPERS_H
#define HPY_INLINE_HELPERS_H

#include "hpy.h"

#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

#if LLONG_MAX != INT64_MAX
#error "hpy needs a long long of 64 bits"
#endif
#if LONG_MAX != INT32_MAX && LONG_MAX != INT64_MAX
#error "hpy needs a long of 32 or 64 bits"
#endif

/* ~~~~~~~~~~~~~~~~ Errors ~~~~~~~~~~~~~~~~ */

/**
 * Raise an exception of type `h_type` from the C variable errno.
 *
 * :param h_type: OSError or a subclass.
 * :returns: always HPy_NULL.
 */
HPyAPI_INLINE_HELPER HPy HPyErr_SetFromErrno(HPyContext *ctx, HPy h_type)
{
    return HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, HPy_NULL, HPy_NULL);
}

/**
 * Raise an exception of type `h_type` from the C variable errno, for a file.
 *
 * :param h_type: OSError or a subclass.
 * :param filename: the file's name, any object; or HPy_NULL for none.
 * :returns: always HPy_NULL.
 */
HPyAPI_INLINE_HELPER HPy HPyErr_SetFromErrnoWithFilenameObject(HPyContext *ctx, HPy h_type,
                                                               HPy filename)
{
    return HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, filename, HPy_NULL);
}

/* ~~~~~~~~~~~~~~~~ Tuples ~~~~~~~~~~~~~~~~ */

/**
 * Make a tuple of the `n` handles that follow, all of type HPy.
 *
 * :param n: how many handles follow; 0 or more.
 * :returns: a new handle of a tuple, or HPy_NULL with an exception set. The items still belong to
 *           the caller.
 */
HPyAPI_INLINE_HELPER HPy HPyTuple_Pack(HPyContext *ctx, HPy_ssize_t n, ...)
{
    HPy few[8] = {{0}};
    HPy *items = few;
    HPy_ssize_t i;
    HPy result;
    va_list values;

    if (n < 0)
        return HPyErr_SetString(ctx, ctx->h_SystemError, "HPyTuple_Pack: negative size");
    if (n > (HPy_ssize_t)(sizeof(few) / sizeof(few[0]))) {
        if ((size_t)n > SIZE_MAX / sizeof(HPy))
            return HPyErr_NoMemory(ctx);
        items = (HPy *)malloc((size_t)n * sizeof(HPy));
        if (items == NULL)
            return HPyErr_NoMemory(ctx);
    }
    va_start(values, n);
    for (i = 0; i < n; i++)
        items[i] = va_arg(values, HPy);
    va_end(values);

    result = HPyTuple_FromArray(ctx, items, n);
    if (items != few)
        free(items);
    return result;
}

/* ~~~~~~~~~~~~~~~~ Attributes ~~~~~~~~~~~~~~~~ */

/**
 * Delete an attribute: the statement `del obj.name`.
 *
 * :param name: the attribute's name, a str.
 * :returns: 0 on success, -1 with an exception set on failure.
 */
HPyAPI_INLINE_HELPER int HPy_DelAttr(HPyContext *ctx, HPy obj, HPy name)
{
    return HPy_SetAttr(ctx, obj, name, HPy_NULL);
}

/**
 * Delete an attribute: the statement `del obj.utf8_name`.
 *
 * :param utf8_name: the attribute's name in UTF-8.
 * :returns: 0 on success, -1 with an exception set on failure.
 */
HPyAPI_INLINE_HELPER int HPy_DelAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    return HPy_SetAttr_s(ctx, obj, utf8_name, HPy_NULL);
}

/* ~~~~~~~~~~~~~~~~ Numbers ~~~~~~~~~~~~~~~~ */

/* Each ...From... below makes a new int, or returns HPy_NULL with an exception set. */

HPyAPI_INLINE_HELPER HPy HPyLong_FromLong(HPyContext *ctx, long l)
{
#if LONG_MAX == INT32_MAX
    return HPyLong_FromInt32_t(ctx, (int32_t)l);
#else
    return HPyLong_FromInt64_t(ctx, (int64_t)l);
#endif
}

HPyAPI_INLINE_HELPER HPy HPyLong_FromUnsignedLong(HPyContext *ctx, unsigned long l)
{
#if LONG_MAX == INT32_MAX
    return HPyLong_FromUInt32_t(ctx, (uint32_t)l);
#else
    return HPyLong_FromUInt64_t(ctx, (uint64_t)l);
#endif
}

HPyAPI_INLINE_HELPER HPy HPyLong_FromLongLong(HPyContext *ctx, long long l)
{
    return HPyLong_FromInt64_t(ctx, (int64_t)l);
}

HPyAPI_INLINE_HELPER HPy HPyLong_FromUnsignedLongLong(HPyContext *ctx, unsigned long long l)
{
    return HPyLong_FromUInt64_t(ctx, (uint64_t)l);
}

/*
 * Each ...As... below returns the value of an int, or (type)-1 with an exception set; -1 can also
 * be a value, so ask HPyErr_Occurred. OverflowError where the type cannot hold the value;
 * TypeError for another object. The signed ones take an object with __index__ too; the unsigned
 * ones take an int only.
 */

HPyAPI_INLINE_HELPER long HPyLong_AsLong(HPyContext *ctx, HPy h)
{
#if LONG_MAX == INT32_MAX
    return (long)HPyLong_AsInt32_t(ctx, h);
#else
    return (long)HPyLong_AsInt64_t(ctx, h);
#endif
}

HPyAPI_INLINE_HELPER unsigned long HPyLong_AsUnsignedLong(HPyContext *ctx, HPy h)
{
#if LONG_MAX == INT32_MAX
    return (unsigned long)HPyLong_AsUInt32_t(ctx, h);
#else
    return (unsigned long)HPyLong_AsUInt64_t(ctx, h);
#endif
}

HPyAPI_INLINE_HELPER long long HPyLong_AsLongLong(HPyContext *ctx, HPy h)
{
    return (long long)HPyLong_AsInt64_t(ctx, h);
}

HPyAPI_INLINE_HELPER unsigned long long HPyLong_AsUnsignedLongLong(HPyContext *ctx, HPy h)
{
    return (unsigned long long)HPyLong_AsUInt64_t(ctx, h);
}

/*
 * The ...Mask functions never raise OverflowError: they return the value modulo ULONG_MAX + 1 or
 * ULLONG_MAX + 1. They take an object with __index__ too.
 */

HPyAPI_INLINE_HELPER unsigned long HPyLong_AsUnsignedLongMask(HPyContext *ctx, HPy h)
{
#if LONG_MAX == INT32_MAX
    return (unsigned long)HPyLong_AsUInt32_tMask(ctx, h);
#else
    return (unsigned long)HPyLong_AsUInt64_tMask(ctx, h);
#endif
}

HPyAPI_INLINE_HELPER unsigned long long HPyLong_AsUnsignedLongLongMask(HPyContext *ctx, HPy h)
{
    return (unsigned long long)HPyLong_AsUInt64_tMask(ctx, h);
}

/** True when `v` is not 0, else False; a new handle. */
HPyAPI_INLINE_HELPER HPy HPyBool_FromLong(HPyContext *ctx, long v)
{
    return HPyBool_FromBool(ctx, v != 0);
}

/* ~~~~~~~~~~~~~~~~ Slices ~~~~~~~~~~~~~~~~ */

/**
 * Clip the bounds of a slice to a sequence of `length` items, as `seq[start:stop:step]` does.
 * Cannot fail and runs no Python code.
 *
 * :param length: the length of the sequence, 0 or more.
 * :param start: where the slice starts; negative counts from the end. Gets the clipped index.
 * :param stop: where it stops, likewise.
 * :param step: not 0 and not below -HPY_SSIZE_T_MAX, as HPySlice_Unpack gives it.
 * :returns: the number of items in the slice.
 */
HPyAPI_INLINE_HELPER HPy_ssize_t HPySlice_AdjustIndices(HPyContext *ctx, HPy_ssize_t length,
                                                        HPy_ssize_t *start, HPy_ssize_t *stop,
                                                        HPy_ssize_t step)
{
    /* Going backwards, the bounds lie one lower: from the last item to the one before the first. */
    const HPy_ssize_t lowest = step < 0 ? -1 : 0;
    const HPy_ssize_t highest = step < 0 ? length - 1 : length;
    HPy_ssize_t *bounds[2];
    int i;

    (void)ctx;
    bounds[0] = start;
    bounds[1] = stop;
    for (i = 0; i < 2; i++) {
        HPy_ssize_t bound = *bounds[i];
        if (bound < 0) {
            bound += length;
            if (bound < 0)
                bound = lowest;
        } else if (bound >= length) {
            bound = highest;
        }
        *bounds[i] = bound;
    }

    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

/* ~~~~~~~~~~~~~~~~ Calls ~~~~~~~~~~~~~~~~ */

/**
 * Call the method `utf8_name` of `receiver`: HPy_GetAttr_s, then HPy_CallTupleDict.
 *
 * :param utf8_name: the method's name in UTF-8.
 * :param args: a tuple of positional arguments, without the receiver; or HPy_NULL for none.
 * :param kw: a dict of keyword arguments, or HPy_NULL for none.
 * :returns: a new handle of the result, or HPy_NULL with an exception set.
 */
HPyAPI_INLINE_HELPER HPy HPy_CallMethodTupleDict_s(HPyContext *ctx, const char *utf8_name,
                                                   HPy receiver, HPy args, HPy kw)
{
    HPy result;
    HPy method = HPy_GetAttr_s(ctx, receiver, utf8_name);

    if (HPy_IsNull(method))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, method, args, kw);
    HPy_Close(ctx, method);
    return result;
}

/**
 * The same with the method's name as a str object.
 */
HPyAPI_INLINE_HELPER HPy HPy_CallMethodTupleDict(HPyContext *ctx, HPy name, HPy receiver, HPy args,
                                                 HPy kw)
{
    HPy result;
    HPy method = HPy_GetAttr(ctx, receiver, name);

    if (HPy_IsNull(method))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, method, args, kw);
    HPy_Close(ctx, method);
    return result;
}

/**
 * What a capsule holds. `utf8_name` must be the capsule's name, or NULL if it has none. The setters
 * return 0, or -1 with an exception set; all raise ValueError for what is no capsule.
 */
HPyAPI_INLINE_HELPER void *HPyCapsule_GetPointer(HPyContext *ctx, HPy capsule,
                                                 const char *utf8_name)
{
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Pointer, utf8_name);
}

HPyAPI_INLINE_HELPER const char *HPyCapsule_GetName(HPyContext *ctx, HPy capsule)
{
    return (const char *)HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Name, NULL);
}

HPyAPI_INLINE_HELPER void *HPyCapsule_GetContext(HPyContext *ctx, HPy capsule)
{
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Context, NULL);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetPointer(HPyContext *ctx, HPy capsule, void *pointer)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Pointer, pointer);
}

/** The name is not copied: it must live as long as the capsule. */
HPyAPI_INLINE_HELPER int HPyCapsule_SetName(HPyContext *ctx, HPy capsule, const char *utf8_name)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Name, (void *)utf8_name);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetContext(HPyContext *ctx, HPy capsule, void *context)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Context, context);
}

/** `destructor` is one that HPyCapsule_DESTRUCTOR defined, or NULL for none. */
HPyAPI_INLINE_HELPER int HPyCapsule_SetDestructor(HPyContext *ctx, HPy capsule,
                                                  HPyCapsule_Destructor *destructor)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Destructor, (void *)destructor);
}

#ifdef __cplusplus
}
#endif
#endif /* HPY_INLINE_HELPERS_H */
