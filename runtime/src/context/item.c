/* Items by C integer and by C string. */
#include "internal.h"

/* Not inlined, as the ones below: what is short needs no registers saved. */
static _HPy_NO_INLINE PyObject *get_item(PyObject *object, Py_ssize_t index)
{
    PyObject *result;
    PyObject *key = PyLong_FromSsize_t(index);
    if (key == NULL)
        return NULL;
    result = PyObject_GetItem(object, key);
    Py_DECREF(key);
    return result;
}

HPyAPI_IMPL HPy HPy_GetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    (void)ctx;
    PyObject *object = _h2py(obj);
    if (PyList_CheckExact(object) && idx >= 0)
        return _py2h(hpy_compat_list_get_item_ref(object, idx));
    if (PyTuple_CheckExact(object) && (size_t)idx < (size_t)PyTuple_GET_SIZE(object)) {
        PyObject *result = PyTuple_GET_ITEM(object, idx);
        Py_INCREF(result);
        return _py2h(result);
    }
    return _py2h(get_item(object, idx));
}

/* Sets, or with a null value deletes, the item; releases the key, which may be NULL. */
static _HPy_NO_INLINE int store_item(PyObject *object, PyObject *key, PyObject *value)
{
    int result;
    if (key == NULL)
        return -1;
    result = value != NULL ? PyObject_SetItem(object, key, value) : PyObject_DelItem(object, key);
    Py_DECREF(key);
    return result;
}

HPyAPI_IMPL int HPy_SetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx, HPy value)
{
    (void)ctx;
    PyObject *object = _h2py(obj);
    PyObject *item = _h2py(value);
    if (PyList_CheckExact(object) && idx >= 0 && item != NULL)
        return hpy_compat_list_set_item(object, idx, item);
    return store_item(object, PyLong_FromSsize_t(idx), item);
}

HPyAPI_IMPL int HPy_DelItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    (void)ctx;
    return store_item(_h2py(obj), PyLong_FromSsize_t(idx), NULL);
}

HPyAPI_IMPL HPy HPy_GetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    (void)ctx;
    PyObject *result;
    PyObject *key = PyUnicode_FromString(utf8_key);
    if (key == NULL)
        return HPy_NULL;
    result = PyObject_GetItem(_h2py(obj), key);
    Py_DECREF(key);
    return _py2h(result);
}

HPyAPI_IMPL int HPy_SetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key, HPy value)
{
    (void)ctx;
    return store_item(_h2py(obj), PyUnicode_FromString(utf8_key), _h2py(value));
}

HPyAPI_IMPL int HPy_DelItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    (void)ctx;
    return store_item(_h2py(obj), PyUnicode_FromString(utf8_key), NULL);
}
