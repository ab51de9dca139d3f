/* What is behind the word of a field. */
#ifndef HPY_CONTEXT_FIELD_H
#define HPY_CONTEXT_FIELD_H

#include "internal.h"

/* The object in a field, borrowed, or NULL: for traversal, during which no thread stores. */
#if HPY_COMPAT_FREE_THREADED
_HPy_HIDDEN PyObject *hpy_field_peek(const HPyField *field);
#else
static inline PyObject *hpy_field_peek(const HPyField *field)
{
    return (PyObject *)field->_i;
}
#endif

#endif /* HPY_CONTEXT_FIELD_H */
