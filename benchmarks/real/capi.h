/* What the real benchmarks in the C API share. */
#ifndef BENCHMARKS_REAL_CAPI_H
#define BENCHMARKS_REAL_CAPI_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "common.h"
#include "../capi_lock.h"

#ifdef Py_LIMITED_API
#define LIST_SIZE        PyList_Size
#define LIST_ITEM        PyList_GetItem
#define SET_TUPLE        PyTuple_SetItem
#define TYPE_NEW(TYPE)   ((allocfunc)PyType_GetSlot((TYPE), Py_tp_alloc))((TYPE), 0)
#define FREE(SELF, TYPE) ((freefunc)PyType_GetSlot((TYPE), Py_tp_free))(SELF)
#else
#define LIST_SIZE        PyList_GET_SIZE
#define LIST_ITEM        PyList_GET_ITEM
#define SET_TUPLE        PyTuple_SET_ITEM
#define TYPE_NEW(TYPE)   (TYPE)->tp_alloc((TYPE), 0)
#define FREE(SELF, TYPE) (TYPE)->tp_free(SELF)
#endif

#if PY_VERSION_HEX < 0x030E0000 && !defined(Py_LIMITED_API)
#define BEGIN(SELF, DEALLOC) Py_TRASHCAN_BEGIN(SELF, DEALLOC)
#define END                  Py_TRASHCAN_END
#else
#define BEGIN(SELF, DEALLOC)
#define END
#endif

#define NAME_(X) PyInit_##X
#define INIT(X)  NAME_(X)
#define TEXT_(X) #X
#define TEXT(X)  TEXT_(X)

typedef struct {
    PyObject *kinds[KINDS + 1]; /* the last is that of keywords */
    PyObject *keywords;
    PyObject *node_type;
} State;

static inline PyObject *given(PyObject *object)
{
    Py_XINCREF(object);
    return object;
}

/* A new reference; NULL with an exception set only where a thread has made the list shorter. */
static inline PyObject *list_item(PyObject *list, Py_ssize_t index)
{
#ifdef Py_GIL_DISABLED
    return PyList_GetItemRef(list, index);
#else
    return given(LIST_ITEM(list, index));
#endif
}

PyObject *encode(PyObject *self, PyObject *value);
PyObject *decode(PyObject *self, PyObject *text);
PyObject *tokenize(PyObject *module, PyObject *source);
PyObject *set_keywords(PyObject *module, PyObject *words);
extern PyType_Spec Bodies_spec, Node_spec, Tree_spec;

#endif /* BENCHMARKS_REAL_CAPI_H */
