/* Shorter ways than the C API's own, for the objects that are asked about most: each does what the
 * function behind it does for them, and leaves everything else to it. The universal context has
 * them in the place of those functions; an extension in cpython mode would only grow by them. */
#include "internal.h"

static HPY_COMPAT_NOINLINE PyObject *refuse_key(PyObject *key)
{
    /* a tuple that is the value itself would be taken for the exception's arguments */
    PyObject *arguments = PyTuple_Pack(1, key);
    if (arguments != NULL) {
        PyErr_SetObject(PyExc_KeyError, arguments);
        Py_DECREF(arguments);
    }
    return NULL;
}

static HPY_COMPAT_NOINLINE PyObject *dict_item(PyObject *dict, PyObject *key)
{
    PyObject *item;
    int found = hpy_compat_dict_find(dict, key, &item);
    return found == 0 ? refuse_key(key) : item;
}

static hpy_word get_item(HPyContext *ctx, hpy_word h_object, hpy_word h_key)
{
    PyObject *object = HPY_FROM_WORD(h_object);
    PyObject *key = HPY_FROM_WORD(h_key);
    (void)ctx;
    if (object != NULL && key != NULL && PyDict_CheckExact(object))
        return HPY_TO_WORD(dict_item(object, key));
    return HPY_TO_WORD(PyObject_GetItem(object, key));
}

static int rich_compare_bool(HPyContext *ctx, HPy v, HPy w, int op)
{
    PyObject *left = _h2py(v);
    PyObject *right = _h2py(w);
    long long one, other;
    (void)ctx;
    if (left != NULL && right != NULL && PyLong_CheckExact(left) && PyLong_CheckExact(right) &&
        hpy_compat_small_int(left, &one) && hpy_compat_small_int(right, &other)) {
        switch (op) {
        case Py_LT:
            return one < other;
        case Py_LE:
            return one <= other;
        case Py_EQ:
            return one == other;
        case Py_NE:
            return one != other;
        case Py_GT:
            return one > other;
        case Py_GE:
            return one >= other;
        default:
            break;
        }
    }
    return PyObject_RichCompareBool(left, right, op);
}

/* An int or a float runs nothing of anybody's: no depth is to be bounded. */
static hpy_word repr(HPyContext *ctx, hpy_word h_object)
{
    PyObject *object = HPY_FROM_WORD(h_object);
    (void)ctx;
    if (HPY_COMPAT_SEES_SLOTS && object != NULL &&
        (PyLong_CheckExact(object) || PyFloat_CheckExact(object)))
        return HPY_TO_WORD(Py_TYPE(object)->tp_repr(object));
    return HPY_TO_WORD(PyObject_Repr(object));
}

static const char *as_utf8_and_size(HPyContext *ctx, HPy h, HPy_ssize_t *size)
{
    PyObject *string = _h2py(h);
    (void)ctx;
    if (string != NULL && PyUnicode_Check(string) && hpy_compat_is_ascii(string)) {
        if (size != NULL)
            *size = PyUnicode_GET_LENGTH(string);
        return (const char *)PyUnicode_DATA(string);
    }
    return PyUnicode_AsUTF8AndSize(string, size);
}

static int list_append(HPyContext *ctx, HPy h_list, HPy h_item)
{
    (void)ctx;
    return hpy_compat_list_append(_h2py(h_list), _h2py(h_item));
}

void hpy_context_fill_shortcuts(HPyContext *ctx)
{
    ctx->ctx_GetItem = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), get_item);
    ctx->ctx_Repr = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), repr);
    ctx->ctx_RichCompareBool = rich_compare_bool;
    ctx->ctx_Unicode_AsUTF8AndSize = as_utf8_and_size;
    ctx->ctx_List_Append = list_append;
}
