/*
 * Struct sequences: types whose instances are tuples with names for their items. Compiled into
 * each extension.
 *
 * The types are made from collections.namedtuple in all three ways of compiling, so that they
 * behave the same on every host. What CPython's own struct sequences have besides: the attributes
 * n_fields, n_sequence_fields (the same: there are no hidden fields) and n_unnamed_fields.
 * Items are read with HPy_GetItem_i and its like, or by attribute.
 */
#ifndef HPY_RUNTIME_STRUCTSEQ_H
#define HPY_RUNTIME_STRUCTSEQ_H

#include "hpy.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One field of a struct sequence. */
typedef struct {
    /**
     * The name in UTF-8, or HPyStructSequence_UnnamedField. NULL ends the array of fields. A name
     * that the type has already (of an earlier field, or a method of tuple) leaves its field
     * without one.
     */
    const char *name;
    /** The docstring in UTF-8, or NULL. */
    const char *doc;
} HPyStructSequence_Field;

/** A struct sequence type to be made. */
typedef struct {
    /** "package.module.Name" in UTF-8: what stands before the last dot becomes __module__. */
    const char *name;
    /** The docstring in UTF-8, or NULL. */
    const char *doc;
    /** The fields in order, ended by one whose name is NULL. */
    HPyStructSequence_Field *fields;
} HPyStructSequence_Desc;

/** As a field's name: the field has none and is reached by its index only. */
extern HPyAPI_HELPER const char *const HPyStructSequence_UnnamedField;

/**
 * Make a struct sequence type.
 *
 * :param desc: the type; it and its strings need not outlive the call.
 * :returns: a new handle, or HPy_NULL with an exception set: SystemError when `desc->name` or
 *           `desc->fields` is NULL.
 */
HPyAPI_HELPER HPy HPyStructSequence_NewType(HPyContext *ctx, HPyStructSequence_Desc *desc);

/**
 * Make an instance of a struct sequence type.
 *
 * :param type: a type made by HPyStructSequence_NewType; TypeError otherwise.
 * :param nargs: the number of items, which is that of the type's fields; TypeError otherwise.
 * :param args: the items; may be NULL when `nargs` is 0. They still belong to the caller.
 * :returns: a new handle, or HPy_NULL with an exception set.
 */
HPyAPI_HELPER HPy HPyStructSequence_New(HPyContext *ctx, HPy type, HPy_ssize_t nargs, HPy *args);

#ifdef __cplusplus
}
#endif
#endif /* HPY_RUNTIME_STRUCTSEQ_H */
