/* Handles and the other small types of the API. All are opaque; zero is null everywhere. */
#ifndef HPY_HANDLES_H
#define HPY_HANDLES_H

/* A handle: a reference to an object, owned by whoever received it and given back with HPy_Close.
 * It is a struct so that it can be neither compared with == nor mistaken for a pointer. */
typedef struct _HPy_s {
    intptr_t _i;
} HPy;

/* A reference stored in the struct of an object; see HPyField_Store. */
typedef struct {
    intptr_t _i;
} HPyField;

/* A reference stored in a C variable, one object per interpreter; see HPyGlobal_Store. */
typedef struct {
    intptr_t _i;
} HPyGlobal;

/* A list or a tuple that is being built; nobody sees it until it is built. */
typedef struct {
    intptr_t _lst;
} _HPyListBuilder;
typedef struct {
    intptr_t _tup;
} _HPyTupleBuilder;

/* That one word passes through the context. What authors have is two more, which the binary uses
 * where it knows of the host's objects (direct.h). */
#ifdef HPY_ABI_CPYTHON
typedef _HPyListBuilder HPyListBuilder;
typedef _HPyTupleBuilder HPyTupleBuilder;
#else
typedef struct {
    intptr_t _lst, _items, _kind;
} HPyListBuilder;
typedef struct {
    intptr_t _tup, _items, _kind;
} HPyTupleBuilder;
#endif

/* A set of handles that are closed together. */
typedef struct {
    intptr_t _i;
} HPyTracker;

/* What HPy_LeavePythonExecution returns. */
typedef struct {
    intptr_t _i;
} HPyThreadState;

typedef struct _HPyContext_s HPyContext;

#ifdef __cplusplus
#define _HPY_ZERO(TYPE) (TYPE{0})
#else
#define _HPY_ZERO(TYPE) ((TYPE){0})
#endif

#define HPy_NULL       _HPY_ZERO(HPy)
#define HPyField_NULL  _HPY_ZERO(HPyField)
#define HPyGlobal_NULL _HPY_ZERO(HPyGlobal)

/* Of a handle, a tracker or a thread state. */
#define HPy_IsNull(H)            ((H)._i == 0)
#define HPyField_IsNull(FIELD)   ((FIELD)._i == 0)
#define HPyGlobal_IsNull(GLOBAL) ((GLOBAL)._i == 0)

#ifdef HPY_ABI_CPYTHON

typedef Py_ssize_t HPy_ssize_t;
typedef Py_hash_t HPy_hash_t;
typedef Py_UCS4 HPy_UCS4;
#define HPY_SSIZE_T_MAX PY_SSIZE_T_MAX
#define HPY_SSIZE_T_MIN PY_SSIZE_T_MIN

_HPy_UNUSED static inline HPy _py2h(PyObject *object)
{
    HPy h;
    h._i = (intptr_t)object;
    return h;
}

_HPy_UNUSED static inline PyObject *_h2py(HPy h)
{
    return (PyObject *)h._i;
}

#else

typedef intptr_t HPy_ssize_t;
typedef intptr_t HPy_hash_t;
typedef uint32_t HPy_UCS4;
#define HPY_SSIZE_T_MAX INTPTR_MAX
#define HPY_SSIZE_T_MIN (-HPY_SSIZE_T_MAX - 1)

#endif

/* A handle kept where C wants a pointer, and back. No reference is counted. */
_HPy_UNUSED static inline HPy HPy_FromVoidP(void *pointer)
{
    HPy h;
    h._i = (intptr_t)pointer;
    return h;
}

_HPy_UNUSED static inline void *HPy_AsVoidP(HPy h)
{
    return (void *)h._i;
}

#endif /* HPY_HANDLES_H */
