/* Instances of HPy types, and questions about types. */
#include "type.h"

/* The place of the function that calls the object; NULL if the object has none. */
static vectorcallfunc *call_field(PyObject *object)
{
    Py_ssize_t offset = Py_TYPE(object)->tp_vectorcall_offset;
    return offset > 0 ? (vectorcallfunc *)((char *)object + offset) : NULL;
}

/* An object of any type. Not inlined: the common types need no registers saved. */
static _HPy_NO_INLINE PyObject *new_general(PyTypeObject *type, void **data)
{
    PyTypeObject *hpy_type;
    hpy_type_info *info;
    vectorcallfunc *call;
    PyObject *object = type->tp_alloc(type, 0);
    if (object == NULL)
        return NULL;
    *data = object;
    hpy_type = hpy_type_nearest(type);
    if (hpy_type != NULL) {
        info = hpy_type_info_of(hpy_type);
        *data = hpy_type_data(info->shape, object);
        call = info->call != NULL ? call_field(object) : NULL;
        if (call != NULL && type->tp_itemsize == 0)
            *call = info->call;
    }
    return object;
}

static _HPy_NO_INLINE PyObject *refuse(const char *not_a_type)
{
    PyErr_SetString(PyExc_TypeError, not_a_type);
    return NULL;
}

static _HPy_NO_INLINE PyObject *new_with_fields(PyTypeObject *type, void **data)
{
    PyObject *object = type->tp_alloc(type, 0);
    *data = (char *)object + _HPY_DATA_OFFSET(Object);
    return object;
}

static _HPy_NO_INLINE PyObject *new_plain(PyTypeObject *type, void **data)
{
    PyObject *object = hpy_compat_new_plain(type);
    *data = (char *)object + _HPY_DATA_OFFSET(Object);
    return object;
}

/* Needs no registers: ends in a jump to one of the above. */
static inline PyObject *new_object(PyObject *h_type, void **data, const char *not_a_type)
{
    PyTypeObject *type = (PyTypeObject *)h_type;
    hpy_type_kind kind = HPY_TYPE_GENERAL;
    if (_HPy_UNLIKELY(!PyType_Check(h_type)))
        return refuse(not_a_type);
    if (hpy_type_is_marked(type))
        kind = hpy_type_info_behind(type)->kind;
    /* one comparison, which the order of the kinds is for */
    if (HPY_COMPAT_ALLOCATES ? kind == HPY_TYPE_FIELDS : kind != HPY_TYPE_GENERAL)
        return new_with_fields(type, data);
    if (!HPY_COMPAT_ALLOCATES || kind < HPY_TYPE_FIELDS)
        return new_general(type, data);
    return new_plain(type, data);
}

static const char new_refused[] = "HPy_New arg 1 must be a type";

PyObject *hpy_type_new(PyObject *type, void **data)
{
    return new_object(type, data, new_refused);
}

hpy_word hpy_type_ctx_new(HPyContext *ctx, hpy_word h_type, void **data)
{
    (void)ctx;
    return HPY_TO_WORD(new_object(HPY_FROM_WORD(h_type), data, new_refused));
}

PyObject *hpy_type_generic_new(PyObject *type)
{
    void *data;
    return new_object(type, &data, "HPyType_GenericNew arg 1 must be a type");
}

/* Calls a vectorcall function with a tuple and a dict, for objects that have no field for one. */
static PyObject *call_unpacked(vectorcallfunc call, PyObject *self, PyObject *args,
                               PyObject *kwargs)
{
    Py_ssize_t nargs = PyTuple_GET_SIZE(args);
    Py_ssize_t nkwargs, i, position = 0;
    PyObject *name, *value;
    PyObject *kwnames = NULL;
    PyObject *result = NULL;
    PyObject **flat;
    if (kwargs == NULL || PyDict_GET_SIZE(kwargs) == 0)
        return call(self, ((PyTupleObject *)args)->ob_item, (size_t)nargs, NULL);
    /* the caller's own may change during the call, or in another thread */
    kwargs = PyDict_Copy(kwargs);
    if (kwargs == NULL)
        return NULL;
    nkwargs = PyDict_GET_SIZE(kwargs);
    flat = (PyObject **)PyMem_Malloc((size_t)(nargs + nkwargs) * sizeof(PyObject *));
    kwnames = PyTuple_New(nkwargs);
    if (flat == NULL || kwnames == NULL) {
        PyErr_NoMemory();
        goto out;
    }
    for (i = 0; i < nargs; i++)
        flat[i] = PyTuple_GET_ITEM(args, i);
    for (i = 0; PyDict_Next(kwargs, &position, &name, &value); i++) {
        Py_INCREF(name);
        PyTuple_SET_ITEM(kwnames, i, name);
        flat[nargs + i] = value;
    }
    result = call(self, flat, (size_t)nargs, kwnames);
out:
    Py_XDECREF(kwnames);
    PyMem_Free(flat);
    Py_DECREF(kwargs);
    return result;
}

/* tp_call: for objects that were not made by HPy_New, and for callers without vectorcall. */
PyObject *hpy_type_call(PyObject *self, PyObject *args, PyObject *kwargs)
{
    hpy_type_info *info = hpy_type_info_of(hpy_type_nearest(Py_TYPE(self)));
    vectorcallfunc *call = call_field(self);
    if (Py_TYPE(self)->tp_itemsize > 0 && info->call != NULL)
        return call_unpacked(info->call, self, args, kwargs);
    if (call != NULL && *call == NULL)
        HPY_COMPAT_STORE(*call, info->call);
    if (call == NULL || *call == NULL) {
        PyErr_Format(PyExc_TypeError, "'%.200s' object has no call function",
                     Py_TYPE(self)->tp_name);
        return NULL;
    }
    return PyVectorcall_Call(self, args, kwargs);
}

HPyAPI_IMPL int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func)
{
    PyObject *object = _h2py(h);
    vectorcallfunc *call = call_field(object);
    if (call == NULL || Py_TYPE(object)->tp_itemsize > 0 ||
        hpy_type_nearest(Py_TYPE(object)) == NULL) {
        PyErr_Format(PyExc_TypeError, "type '%.50s' does not implement the HPy call protocol",
                     Py_TYPE(object)->tp_name);
        return -1;
    }
    *call =
        _HPY_CPY_FUNCTION(vectorcallfunc, hpy_bound(ctx, HPyFunc_KEYWORDS, (HPyCFunction)func->impl,
                                                    (HPyCFunction)func->cpy_trampoline));
    return 0;
}

HPyAPI_IMPL const char *HPyType_GetName(HPyContext *ctx, HPy h_type)
{
    PyTypeObject *type = (PyTypeObject *)_h2py(h_type);
    const char *dot;
    (void)ctx;
    if (type->tp_flags & Py_TPFLAGS_HEAPTYPE)
        return PyUnicode_AsUTF8(((PyHeapTypeObject *)type)->ht_name);
    dot = strrchr(type->tp_name, '.');
    return dot != NULL ? dot + 1 : type->tp_name;
}
