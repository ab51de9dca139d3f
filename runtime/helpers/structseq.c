/* Struct sequences out of collections.namedtuple: see hpy/runtime/structseq.h. */
#include "hpy.h"

#include <stdbool.h>
#include <string.h>

/* namedtuple's own word for a field without a name: with rename=True it becomes "_<index>". */
const char *const HPyStructSequence_UnnamedField = "_";

static bool is_unnamed(const HPyStructSequence_Field *field)
{
    return strcmp(field->name, HPyStructSequence_UnnamedField) == 0;
}

/* Sets an attribute to a new value, whose handle is closed; -1 with an exception set. */
static int set_attr_close(HPyContext *ctx, HPy obj, const char *name, HPy value)
{
    int result;

    if (HPy_IsNull(value))
        return -1;
    result = HPy_SetAttr_s(ctx, obj, name, value);
    HPy_Close(ctx, value);
    return result;
}

/* 1 when there is such an attribute, 0 when there is none, -1 with any other exception set. */
static int has_attr(HPyContext *ctx, HPy obj, HPy name)
{
    HPy value = HPy_GetAttr(ctx, obj, name);

    if (!HPy_IsNull(value)) {
        HPy_Close(ctx, value);
        return 1;
    }
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        return -1;
    HPyErr_Clear(ctx);
    return 0;
}

static HPy list_of_names(HPyContext *ctx, const HPyStructSequence_Field *fields)
{
    HPy list = HPyList_New(ctx, 0);

    if (HPy_IsNull(list))
        return HPy_NULL;
    for (; fields->name != NULL; fields++) {
        int failed = -1;
        HPy name = HPyUnicode_FromString(ctx, fields->name);
        if (!HPy_IsNull(name)) {
            failed = HPyList_Append(ctx, list, name);
            HPy_Close(ctx, name);
        }
        if (failed) {
            HPy_Close(ctx, list);
            return HPy_NULL;
        }
    }
    return list;
}

/* Calls collections.namedtuple, which is strict about names; the real ones are set afterwards. */
static HPy new_namedtuple(HPyContext *ctx, const HPyStructSequence_Desc *desc)
{
    HPy result = HPy_NULL;
    HPy collections = HPy_NULL;
    HPy args = HPy_NULL;
    HPy kw = HPy_NULL;
    HPy names = list_of_names(ctx, desc->fields);

    if (HPy_IsNull(names))
        return HPy_NULL;
    args = HPy_BuildValue(ctx, "(sO)", "structseq", names);
    if (HPy_IsNull(args))
        goto out;
    /* Without a module, namedtuple would take that of the nearest Python caller. */
    kw = HPy_BuildValue(ctx, "{s:O, s:s}", "rename", ctx->h_True, "module", "builtins");
    if (HPy_IsNull(kw))
        goto out;
    collections = HPyImport_ImportModule(ctx, "collections");
    if (HPy_IsNull(collections))
        goto out;
    result = HPy_CallMethodTupleDict_s(ctx, "namedtuple", collections, args, kw);

out:
    HPy_Close(ctx, collections);
    HPy_Close(ctx, kw);
    HPy_Close(ctx, args);
    HPy_Close(ctx, names);
    return result;
}

/* Sets __name__, __qualname__, __module__ and __doc__. */
static int name_type(HPyContext *ctx, HPy type, const HPyStructSequence_Desc *desc)
{
    const char *dot = strrchr(desc->name, '.');
    const char *name = dot != NULL ? dot + 1 : desc->name;

    if (set_attr_close(ctx, type, "__name__", HPyUnicode_FromString(ctx, name)) < 0 ||
        set_attr_close(ctx, type, "__qualname__", HPyUnicode_FromString(ctx, name)) < 0)
        return -1;
    if (dot != NULL) {
        const int length = (int)(dot - desc->name);
        HPy module = HPyUnicode_FromFormat(ctx, "%.*s", length, desc->name);
        if (set_attr_close(ctx, type, "__module__", module) < 0)
            return -1;
    }
    return set_attr_close(ctx, type, "__doc__", HPy_BuildValue(ctx, "s", desc->doc));
}

/*
 * Gives one field its docstring and its name. namedtuple has named it `given`, which differs from
 * the name asked for where that is no identifier, was there already, or is no name at all.
 */
static int finish_field(HPyContext *ctx, HPy type, HPy given, const HPyStructSequence_Field *field)
{
    int result = -1;
    bool renamed;
    HPy wanted = HPy_NULL;
    HPy accessor = HPy_GetAttr(ctx, type, given);

    if (HPy_IsNull(accessor))
        return -1;
    if (field->doc != NULL &&
        set_attr_close(ctx, accessor, "__doc__", HPyUnicode_FromString(ctx, field->doc)) < 0)
        goto out;
    wanted = HPyUnicode_FromString(ctx, field->name);
    if (HPy_IsNull(wanted))
        goto out;
    {
        const int same = HPy_RichCompareBool(ctx, given, wanted, HPy_EQ);
        if (same < 0)
            goto out;
        renamed = !same;
    }
    if (renamed) {
        if (HPy_DelAttr(ctx, type, given) < 0)
            goto out;
        if (!is_unnamed(field)) {
            const int there = has_attr(ctx, type, wanted);
            if (there < 0 || (!there && HPy_SetAttr(ctx, type, wanted, accessor) < 0))
                goto out;
        }
    }
    result = 0;

out:
    HPy_Close(ctx, wanted);
    HPy_Close(ctx, accessor);
    return result;
}

static int finish_fields(HPyContext *ctx, HPy type, const HPyStructSequence_Field *fields)
{
    HPy_ssize_t i;
    HPy_ssize_t unnamed = 0;
    int result = -1;
    HPy names = HPy_GetAttr_s(ctx, type, "_fields");

    if (HPy_IsNull(names))
        return -1;
    for (i = 0; fields[i].name != NULL; i++) {
        int failed;
        HPy given = HPy_GetItem_i(ctx, names, i);
        if (HPy_IsNull(given))
            goto out;
        failed = finish_field(ctx, type, given, &fields[i]);
        HPy_Close(ctx, given);
        if (failed)
            goto out;
        unnamed += is_unnamed(&fields[i]);
    }
    if (set_attr_close(ctx, type, "n_fields", HPyLong_FromSsize_t(ctx, i)) == 0 &&
        set_attr_close(ctx, type, "n_sequence_fields", HPyLong_FromSsize_t(ctx, i)) == 0 &&
        set_attr_close(ctx, type, "n_unnamed_fields", HPyLong_FromSsize_t(ctx, unnamed)) == 0)
        result = 0;

out:
    HPy_Close(ctx, names);
    return result;
}

HPyAPI_HELPER HPy HPyStructSequence_NewType(HPyContext *ctx, HPyStructSequence_Desc *desc)
{
    HPy type;

    if (desc->name == NULL || desc->fields == NULL)
        return HPyErr_SetString(ctx, ctx->h_SystemError,
                                "a struct sequence descriptor needs a name and fields");
    type = new_namedtuple(ctx, desc);
    if (HPy_IsNull(type))
        return HPy_NULL;
    if (name_type(ctx, type, desc) < 0 || finish_fields(ctx, type, desc->fields) < 0) {
        HPy_Close(ctx, type);
        return HPy_NULL;
    }
    return type;
}

/* The number of fields of a struct sequence type, -1 with TypeError set for any other object. */
static HPy_ssize_t count_fields(HPyContext *ctx, HPy type)
{
    HPy_ssize_t count = -1;
    HPy make = HPy_NULL;
    HPy n_fields = HPy_NULL;

    if (!HPy_IsNull(type) && HPy_TypeCheck(ctx, type, ctx->h_TypeType)) {
        make = HPy_GetAttr_s(ctx, type, "_make");
        if (!HPy_IsNull(make))
            n_fields = HPy_GetAttr_s(ctx, type, "n_fields");
        if (!HPy_IsNull(n_fields))
            count = HPyLong_AsSsize_t(ctx, n_fields);
        HPy_Close(ctx, n_fields);
        HPy_Close(ctx, make);
    }
    if (count < 0 && HPyErr_Occurred(ctx) && HPyErr_ExceptionMatches(ctx, ctx->h_MemoryError))
        return -1;
    if (count < 0) {
        if (HPy_IsNull(type))
            HPyErr_SetString(ctx, ctx->h_TypeError, "HPy_NULL is no struct sequence type");
        else
            HPyErr_Format(ctx, ctx->h_TypeError, "%R does not look like a struct sequence type",
                          type);
    }
    return count;
}

HPyAPI_HELPER HPy HPyStructSequence_New(HPyContext *ctx, HPy type, HPy_ssize_t nargs, HPy *args)
{
    HPy items, result;
    const HPy_ssize_t count = count_fields(ctx, type);

    if (count < 0)
        return HPy_NULL;
    if (count != nargs)
        return HPyErr_Format(ctx, ctx->h_TypeError, "expected exactly %zd arguments but got %zd",
                             count, nargs);
    items = HPyTuple_FromArray(ctx, args, nargs);
    if (HPy_IsNull(items))
        return HPy_NULL;
    result = HPy_CallTupleDict(ctx, type, items, HPy_NULL);
    HPy_Close(ctx, items);
    return result;
}
