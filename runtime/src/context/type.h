/* What is known of a type that HPyType_FromSpec made, and how it is found. */
#ifndef HPY_CONTEXT_TYPE_H
#define HPY_CONTEXT_TYPE_H

#include "internal.h"

/* What there is to do when an instance is made, and when it ends. */
typedef enum {
    HPY_TYPE_GENERAL,
    HPY_TYPE_FIELDS, /* a struct right behind the header, and fields to clear */
    HPY_TYPE_PLAIN,  /* a struct of one size right behind the header, and nothing to do for it:
                      * neither the garbage collector nor a dictionary knows of it */
} hpy_type_kind;

/* What a type's definitions come to. CPython keeps the address of a type's method table, so the
 * table stands at the end of this struct: whoever has the type has the rest too, with no look-up.
 *
 * One exists for each distinct set of definitions, made when the first type needs it, and then
 * lives as long as the process: a type can be made a thousand times, and its instances and methods
 * may outlive whatever else knows of it. */
typedef struct hpy_type_info {
    struct hpy_type_info *next;
    /* from here on equal in equal infos, byte by byte */
    size_t size;
    HPyType_BuiltinShape shape;
    hpy_type_kind kind;
    HPyFunc_traverseproc traverse;
    HPyFunc_destroyfunc destroy;
    vectorcallfunc call; /* what calls an instance that has no call function of its own */
    size_t method_count;
    size_t getset_count;
    PyMethodDef methods[1]; /* method_count and an end, then the getsets, then the name */
} hpy_type_info;

/* The info for a spec; `call` is what HPy_tp_call says or a base has. NULL with an exception set on
 * failure. */
_HPy_HIDDEN hpy_type_info *hpy_type_info_get(HPyContext *ctx, const HPyType_Spec *spec,
                                             HPyType_BuiltinShape shape, vectorcallfunc call,
                                             hpy_type_kind kind);
_HPy_HIDDEN PyGetSetDef *hpy_type_info_getsets(hpy_type_info *info);
_HPy_HIDDEN const char *hpy_type_info_name(hpy_type_info *info);
/* Whether a method table belongs to an info; for types that CPython deallocates by itself. */
_HPy_HIDDEN int hpy_type_info_has_methods(const PyMethodDef *methods);

_HPy_HIDDEN void hpy_type_dealloc(PyObject *self);
_HPy_HIDDEN int hpy_type_clear(PyObject *self);
_HPy_HIDDEN PyObject *hpy_type_call(PyObject *self, PyObject *args, PyObject *kwargs);

/* The info of a type that deallocates by hpy_type_dealloc. */
static inline hpy_type_info *hpy_type_info_behind(PyTypeObject *type)
{
    return (hpy_type_info *)((char *)type->tp_methods - offsetof(hpy_type_info, methods));
}

/* Whether the deallocator alone tells that HPyType_FromSpec made exactly this type. */
static inline int hpy_type_is_marked(PyTypeObject *type)
{
    return !HPY_COMPAT_INHERITS_DEALLOC && type->tp_dealloc == hpy_type_dealloc;
}

/* The info of exactly this type, or NULL if HPyType_FromSpec did not make it. */
static inline hpy_type_info *hpy_type_info_of(PyTypeObject *type)
{
    if (!hpy_type_is_marked(type)) {
        if (!PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE) || type->tp_methods == NULL)
            return NULL;
        if (!hpy_type_info_has_methods(type->tp_methods))
            return NULL;
    }
    return hpy_type_info_behind(type);
}

/* The most derived type that HPyType_FromSpec made, of a type and its bases; NULL if none is. */
static inline PyTypeObject *hpy_type_nearest(PyTypeObject *type)
{
    while (type != NULL && hpy_type_info_of(type) == NULL)
        type = type->tp_base;
    return type;
}

/* Bytes from the start of an object to its struct; -1 for a shape that does not exist, and 0 for
 * those whose struct is at the tail. */
_HPy_HIDDEN Py_ssize_t hpy_shape_offset(HPyType_BuiltinShape shape);
/* The builtin type of a shape. */
_HPy_HIDDEN PyTypeObject *hpy_shape_type(HPyType_BuiltinShape shape);
/* Shapes whose instances have items of their own in front of the author's struct. */
static inline int hpy_shape_is_tail(HPyType_BuiltinShape shape)
{
    return shape == HPyType_BuiltinShape_Long || shape == HPyType_BuiltinShape_Tuple;
}
/* Whether a member is an HPyField whose word is not the object. */
static inline int hpy_member_is_field(const HPyMember *member)
{
    return HPY_COMPAT_FREE_THREADED &&
           (member->type == HPyMember_OBJECT || member->type == HPyMember_OBJECT_EX);
}
/* Where C's char has no sign, as on most processors other than x86, CPython's own members of one
 * byte have none either. HPy's have one everywhere. */
#if CHAR_MIN == 0
#define HPY_OWN_BYTE_MEMBERS 1
#else
#define HPY_OWN_BYTE_MEMBERS 0
#endif
/* Whether a member is a byte that CPython would read without its sign. */
static inline int hpy_member_is_byte(const HPyMember *member)
{
    return HPY_OWN_BYTE_MEMBERS && member->type == HPyMember_BYTE;
}
/* Whether a member is one of the type's getsets, because CPython could not read it by itself. */
static inline int hpy_member_is_getset(const HPyMember *member, HPyType_BuiltinShape shape)
{
    return hpy_shape_is_tail(shape) || hpy_member_is_field(member) || hpy_member_is_byte(member) ||
           (HPY_COMPAT_LACKS_NONE_MEMBERS && member->type == HPyMember_NONE);
}
_HPy_HIDDEN void hpy_member_fill_getset(PyGetSetDef *getset, const HPyMember *member,
                                        HPyType_BuiltinShape shape);
/* What an instance with a struct at its tail needs beside its items and the struct. */
_HPy_HIDDEN Py_ssize_t hpy_tail_padding(HPyType_BuiltinShape shape);
/* The struct of an object. */
_HPy_HIDDEN void *hpy_type_data(HPyType_BuiltinShape shape, PyObject *object);

#endif /* HPY_CONTEXT_TYPE_H */
