/* cpython mode: API functions that are more than one call of the C API, and small enough to inline.
 * The runtime compiles the same functions into the universal context. */
#ifndef HPY_CPYTHON_INLINE_H
#define HPY_CPYTHON_INLINE_H

/* ---- layout: where the author's struct begins in an object of each builtin shape ---- */

typedef union {
    long double real;
    long long integer;
    void *pointer;
    void (*function)(void);
} _HPy_max_align;

#define _HPY_LAYOUT(SHAPE_NAME, BASE) \
    struct _HPy_layout_##SHAPE_NAME { \
        BASE base;                    \
        _HPy_max_align data;          \
    }
_HPY_LAYOUT(Object, PyObject);
_HPY_LAYOUT(Type, PyHeapTypeObject);
_HPY_LAYOUT(Float, PyFloatObject);
_HPY_LAYOUT(Unicode, PyUnicodeObject);
_HPY_LAYOUT(List, PyListObject);
_HPY_LAYOUT(Dict, PyDictObject);

/* Bytes from the start of the object to the struct. Long and Tuple have none that is fixed: their
 * own items come first, see hpy_tail_data. */
#define _HPY_DATA_OFFSET(SHAPE_NAME) offsetof(struct _HPy_layout_##SHAPE_NAME, data)

#define _HPY_AS_STRUCT(SHAPE_NAME)                                       \
    HPyAPI_FUNC void *_HPy_AsStruct_##SHAPE_NAME(HPyContext *ctx, HPy h) \
    {                                                                    \
        (void)ctx;                                                       \
        return (char *)_h2py(h) + _HPY_DATA_OFFSET(SHAPE_NAME);          \
    }
_HPY_AS_STRUCT(Object)
_HPY_AS_STRUCT(Type)
_HPY_AS_STRUCT(Float)
_HPY_AS_STRUCT(Unicode)
_HPY_AS_STRUCT(List)
#if HPY_TARGET_ABI_MINOR >= 1
_HPY_AS_STRUCT(Dict)
#endif

HPyAPI_FUNC void *_HPy_AsStruct_Legacy(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return (void *)_h2py(h);
}

/* ---- handles ---- */

HPyAPI_FUNC HPy HPy_Dup(HPyContext *ctx, HPy h)
{
    (void)ctx;
    Py_XINCREF(_h2py(h));
    return h;
}

HPyAPI_FUNC void HPy_Close(HPyContext *ctx, HPy h)
{
    (void)ctx;
    Py_XDECREF(_h2py(h));
}

HPyAPI_FUNC HPy HPy_FromPyObject(HPyContext *ctx, cpy_PyObject *obj)
{
    return HPy_Dup(ctx, _py2h(obj));
}

HPyAPI_FUNC cpy_PyObject *HPy_AsPyObject(HPyContext *ctx, HPy h)
{
    return _h2py(HPy_Dup(ctx, h));
}

/* The runtime has another one where one object may have several addresses in C. */
#if !defined(_HPY_IS)
#define _HPY_IS(ONE, OTHER) ((ONE) == (OTHER))
#endif

/* Lengths of the two types that are asked for most, before the search for the type's own way. */
HPyAPI_FUNC Py_ssize_t _hpy_length(PyObject *object)
{
    if (object != NULL) {
        if (PyTuple_CheckExact(object))
            return PyTuple_GET_SIZE(object);
        if (PyList_CheckExact(object))
            return PyList_GET_SIZE(object);
    }
    return PyObject_Size(object);
}

/* Sets an item; in a dict without the search for the type's own way. */
HPyAPI_FUNC int _hpy_set_item(PyObject *object, PyObject *key, PyObject *value)
{
    if (object != NULL && PyDict_CheckExact(object) && key != NULL && value != NULL)
        return PyDict_SetItem(object, key, value);
    return PyObject_SetItem(object, key, value);
}

HPyAPI_FUNC int HPy_Is(HPyContext *ctx, HPy obj, HPy other)
{
    (void)ctx;
    return _HPY_IS(_h2py(obj), _h2py(other));
}

/* Flags that each subclass of such a builtin type has: what lacks one is no subclass of what has
 * it, which takes less time to see than the search through all of its bases. Not read where other
 * threads may write the word that they are in. */
#if defined(PYPY_VERSION) || defined(Py_GIL_DISABLED)
#define _HPY_SUBCLASS_FLAGS 0UL
#else
#define _HPY_SUBCLASS_FLAGS                                                               \
    (Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS |    \
     Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_DICT_SUBCLASS | \
     Py_TPFLAGS_BASE_EXC_SUBCLASS | Py_TPFLAGS_TYPE_SUBCLASS)
#endif

HPyAPI_FUNC int HPy_TypeCheck(HPyContext *ctx, HPy obj, HPy type)
{
    (void)ctx;
    PyTypeObject *own = Py_TYPE(_h2py(obj));
    PyTypeObject *wanted = (PyTypeObject *)_h2py(type);
    if (own == wanted)
        return 1;
    if (_HPY_SUBCLASS_FLAGS != 0 && (wanted->tp_flags & ~own->tp_flags & _HPY_SUBCLASS_FLAGS) != 0)
        return 0;
    return PyType_IsSubtype(own, wanted) != 0;
}

HPyAPI_FUNC int HPyType_IsSubtype(HPyContext *ctx, HPy sub, HPy type)
{
    (void)ctx;
    return PyType_IsSubtype((PyTypeObject *)_h2py(sub), (PyTypeObject *)_h2py(type));
}

_HPy_HIDDEN PyObject *hpy_type_generic_new(PyObject *type);

/* inline, because an author may name it as the function of a slot: that function is a static one */
HPyAPI_FUNC HPy HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs,
                                   HPy kw)
{
    (void)ctx;
    (void)args;
    (void)nargs;
    (void)kw;
    return _py2h(hpy_type_generic_new(_h2py(type)));
}

/* ---- numbers ---- */

/* Defines `NAME`, which is `C_NAME` for an int and anything with __index__: Python 3.9's functions
 * would take a float too. */
#define _HPY_INDEX_AS(TYPE, NAME, C_NAME)   \
    HPyAPI_FUNC TYPE NAME(PyObject *object) \
    {                                       \
        TYPE value;                         \
        PyObject *index;                    \
        if (PyLong_Check(object))           \
            return C_NAME(object);          \
        index = PyNumber_Index(object);     \
        if (index == NULL)                  \
            return (TYPE) - 1;              \
        value = C_NAME(index);              \
        Py_DECREF(index);                   \
        return value;                       \
    }
_HPY_INDEX_AS(long, _hpy_as_long, PyLong_AsLong)
_HPY_INDEX_AS(long long, _hpy_as_long_long, PyLong_AsLongLong)
_HPY_INDEX_AS(unsigned long, _hpy_as_mask, PyLong_AsUnsignedLongMask)
_HPY_INDEX_AS(unsigned long long, _hpy_as_long_mask, PyLong_AsUnsignedLongLongMask)

#if defined(PYPY_VERSION)
#define _hpy_as_double PyFloat_AsDouble
#else
HPyAPI_FUNC double _hpy_as_double(PyObject *object)
{
    if (object != NULL && PyFloat_CheckExact(object))
        return PyFloat_AS_DOUBLE(object);
    return PyFloat_AsDouble(object);
}
#endif

HPyAPI_FUNC int32_t HPyLong_AsInt32_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    long value = _hpy_as_long(_h2py(h));
    int32_t narrow = (int32_t)value;
    if (narrow != value) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C int32_t");
        return -1;
    }
    return narrow;
}

HPyAPI_FUNC int64_t HPyLong_AsInt64_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _hpy_as_long_long(_h2py(h));
}

HPyAPI_FUNC uint64_t HPyLong_AsUInt64_tMask(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _hpy_as_long_mask(_h2py(h));
}

HPyAPI_FUNC uint32_t HPyLong_AsUInt32_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    unsigned long value = PyLong_AsUnsignedLong(_h2py(h));
    uint32_t narrow = (uint32_t)value;
    if (narrow != value) {
        if (value != (unsigned long)-1 || !PyErr_Occurred())
            PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C uint32_t");
        return (uint32_t)-1;
    }
    return narrow;
}

HPyAPI_FUNC uint32_t HPyLong_AsUInt32_tMask(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return (uint32_t)_hpy_as_mask(_h2py(h));
}

HPyAPI_FUNC HPy HPyBool_FromBool(HPyContext *ctx, bool v)
{
    return HPy_Dup(ctx, _py2h(v ? Py_True : Py_False));
}

/* ---- errors ---- */

HPyAPI_FUNC HPy HPyErr_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)
{
    (void)ctx;
    PyErr_SetString(_h2py(h_type), utf8_message);
    return HPy_NULL;
}

HPyAPI_FUNC HPy HPyErr_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)
{
    (void)ctx;
    PyErr_SetObject(_h2py(h_type), _h2py(h_value));
    return HPy_NULL;
}

HPyAPI_FUNC int HPyErr_Occurred(HPyContext *ctx)
{
    (void)ctx;
    return PyErr_Occurred() != NULL;
}

/* ---- calls ---- */

HPyAPI_FUNC HPy HPy_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)ctx;
    return _py2h(
        PyObject_Vectorcall(_h2py(callable), (PyObject *const *)args, nargs, _h2py(kwnames)));
}

HPyAPI_FUNC HPy HPy_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs,
                               HPy kwnames)
{
    (void)ctx;
    return _py2h(
        PyObject_VectorcallMethod(_h2py(name), (PyObject *const *)args, nargs, _h2py(kwnames)));
}

/* ---- bytes ---- */

HPyAPI_FUNC HPy HPyBytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len)
{
    (void)ctx;
    if (bytes == NULL) {
        /* CPython would return bytes to be filled in; HPy's are immutable from the start */
        PyErr_SetString(PyExc_ValueError, "NULL char * passed to HPyBytes_FromStringAndSize");
        return HPy_NULL;
    }
    return _py2h(PyBytes_FromStringAndSize(bytes, len));
}

/* ---- what free-threaded builds of CPython cannot take ---- */

#ifdef Py_GIL_DISABLED

/* Where PyList_New has no memory there, it frees what a list had that died before (seen in 3.13):
 * so large ones are tried first. */
HPyAPI_FUNC PyObject *_hpy_list_new(Py_ssize_t size)
{
    if (size > 0x1000) {
        void *memory = NULL;
        if (size < PY_SSIZE_T_MAX / (Py_ssize_t)sizeof(PyObject *) - 8)
            memory = PyMem_Malloc(((size_t)size + 8) * sizeof(PyObject *));
        if (memory == NULL)
            return PyErr_NoMemory();
        PyMem_Free(memory);
    }
    return PyList_New(size);
}

/* PyDict_Keys locks the dictionary before it looks whether there is one. */
HPyAPI_FUNC PyObject *_hpy_dict_keys(PyObject *dict)
{
    if (dict == NULL) {
        PyErr_BadInternalCall();
        return NULL;
    }
    return PyDict_Keys(dict);
}

#else
#define _hpy_list_new  PyList_New
#define _hpy_dict_keys PyDict_Keys
#endif

/* ---- builders ---- */

/* A builder that could not be made is null: setting its items does nothing, building it raises. */

/* A new instance of the type, whose struct is at `*data`; NULL with an exception set. */
_HPy_HIDDEN PyObject *hpy_type_new(PyObject *type, void **data);

HPyAPI_FUNC HPy _HPy_New(HPyContext *ctx, HPy h_type, void **data)
{
    (void)ctx;
    return _py2h(hpy_type_new(_h2py(h_type), data));
}

HPyAPI_FUNC HPyListBuilder HPyListBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    (void)ctx;
    HPyListBuilder builder;
    builder._lst = (intptr_t)_hpy_list_new(size);
    if (builder._lst == 0)
        PyErr_Clear();
    return builder;
}

HPyAPI_FUNC void HPyListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index,
                                    HPy h_item)
{
    PyObject *list = (PyObject *)builder._lst;
    (void)ctx;
    if (list != NULL) {
        PyObject *old = PyList_GET_ITEM(list, index), *item = _h2py(h_item);
        Py_INCREF(item);
        PyList_SET_ITEM(list, index, item);
        if (_HPy_UNLIKELY(old != NULL))
            Py_DECREF(old);
    }
}

HPyAPI_FUNC HPy HPyListBuilder_Build(HPyContext *ctx, HPyListBuilder builder)
{
    (void)ctx;
    return _py2h(builder._lst != 0 ? (PyObject *)builder._lst : PyErr_NoMemory());
}

HPyAPI_FUNC void HPyListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder)
{
    HPy_Close(ctx, _py2h((PyObject *)builder._lst));
}

HPyAPI_FUNC HPyTupleBuilder HPyTupleBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    (void)ctx;
    HPyTupleBuilder builder;
    builder._tup = (intptr_t)PyTuple_New(size);
    if (builder._tup == 0)
        PyErr_Clear();
    return builder;
}

HPyAPI_FUNC void HPyTupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index,
                                     HPy h_item)
{
    PyObject *tuple = (PyObject *)builder._tup;
    (void)ctx;
    if (tuple != NULL) {
        PyObject *old = PyTuple_GET_ITEM(tuple, index), *item = _h2py(h_item);
        Py_INCREF(item);
        PyTuple_SET_ITEM(tuple, index, item);
        if (_HPy_UNLIKELY(old != NULL))
            Py_DECREF(old);
    }
}

HPyAPI_FUNC HPy HPyTupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder)
{
    (void)ctx;
    return _py2h(builder._tup != 0 ? (PyObject *)builder._tup : PyErr_NoMemory());
}

HPyAPI_FUNC void HPyTupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder)
{
    HPy_Close(ctx, _py2h((PyObject *)builder._tup));
}

/* ---- tuples ---- */

HPyAPI_FUNC HPy HPyTuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    PyObject *tuple = PyTuple_New(n);
    (void)ctx;
    if (tuple == NULL)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < n; i++) {
        PyObject *item = _h2py(items[i]);
        Py_INCREF(item);
        PyTuple_SET_ITEM(tuple, i, item);
    }
    return _py2h(tuple);
}

/* ---- fields ---- */

#ifdef Py_GIL_DISABLED

/* What a field holds may be replaced by another thread after its word was read and before its
 * object was: the word is not the object, see runtime/src/context/field.c. */
_HPy_HIDDEN void hpy_field_store(HPyField *field, PyObject *object);
_HPy_HIDDEN PyObject *hpy_field_load(HPyField field);

HPyAPI_FUNC void HPyField_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h)
{
    (void)ctx;
    (void)target_object;
    hpy_field_store(target_field, _h2py(h));
}

HPyAPI_FUNC HPy HPyField_Load(HPyContext *ctx, HPy source_object, HPyField source_field)
{
    (void)ctx;
    (void)source_object;
    return _py2h(hpy_field_load(source_field));
}

#else

HPyAPI_FUNC void HPyField_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h)
{
    (void)target_object;
    PyObject *old = (PyObject *)target_field->_i;
    target_field->_i = (intptr_t)_h2py(HPy_Dup(ctx, h));
    Py_XDECREF(old);
}

HPyAPI_FUNC HPy HPyField_Load(HPyContext *ctx, HPy source_object, HPyField source_field)
{
    (void)source_object;
    return HPy_Dup(ctx, _py2h((PyObject *)source_field._i));
}

#endif

/* ---- leaving the interpreter ---- */

HPyAPI_FUNC HPyThreadState HPy_LeavePythonExecution(HPyContext *ctx)
{
    (void)ctx;
    HPyThreadState state;
    state._i = (intptr_t)PyEval_SaveThread();
    return state;
}

HPyAPI_FUNC void HPy_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state)
{
    (void)ctx;
    PyEval_RestoreThread((PyThreadState *)state._i);
}

#endif /* HPY_CPYTHON_INLINE_H */
