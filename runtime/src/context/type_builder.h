/* What HPyType_FromSpec gathers about a type before it is made. */
#ifndef HPY_CONTEXT_TYPE_BUILDER_H
#define HPY_CONTEXT_TYPE_BUILDER_H

#include "type.h"

/* What is gathered about a type before it is made. */
typedef struct {
    const HPyType_Spec *spec;
    PyObject *bases;         /* owned; a tuple that is not empty */
    PyTypeObject *metaclass; /* borrowed from the parameters, or NULL */
    PyTypeObject *base;      /* owned: the one of the bases that decides the layout */
    PyTypeObject *hpy_base;  /* the nearest HPy type of it, or NULL */
    HPyDef *call;            /* the HPy_tp_call slot */
    int has_traverse;
    int has_destroy;
    int has_call_member; /* an explicit __vectorcalloffset__ */
    int has_dict_member; /* an explicit __dictoffset__ */
    int has_dict_field;  /* a hidden one */
    int has_legacy_dealloc;
    int has_legacy_traverse;
    size_t slot_count;
    size_t member_count;
    hpy_type_info *info;
    PyMemberDef *members; /* owned */
    PyType_Slot *slots;   /* owned */
    PyType_Spec result;
} hpy_type_builder;

/* Reads spec and parameters, chooses the base, and refuses what cannot be; -1 with an exception
 * set. What is owned is the caller's to release in either case. */
_HPy_HIDDEN int hpy_type_builder_read(hpy_type_builder *b, const HPyType_SpecParam *params);
/* Sets the exception, with the type's name before `why`; returns -1. */
_HPy_HIDDEN int hpy_type_builder_refuse(const hpy_type_builder *b, PyObject *exception,
                                        const char *why);

/* Members with which the author says where CPython finds something; they are never attributes. */
static inline int hpy_is_call_member(const char *name)
{
    return strcmp(name, "__vectorcalloffset__") == 0;
}

static inline int hpy_is_dict_member(const char *name)
{
    return strcmp(name, "__dictoffset__") == 0;
}

static inline int hpy_is_offset_member(const char *name)
{
    return hpy_is_call_member(name) || hpy_is_dict_member(name) ||
           strcmp(name, "__weaklistoffset__") == 0;
}

#endif /* HPY_CONTEXT_TYPE_BUILDER_H */
