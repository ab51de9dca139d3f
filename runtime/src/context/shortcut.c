/* Shorter ways than the C API's own, for the objects that are asked about most: each does what the
 * function behind it does for them, and leaves everything else to it. The universal context has
 * them in the place of those functions; an extension in cpython mode would only grow by them. */
#include "shortcut.h"

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

/* HPy walks through a dict by the list of its keys, and then asks for the item of each. So the dict
 * whose keys were listed last is noted, for the first of its items, and then for the next one:
 * where the key there is the one that is asked for, nothing is searched for. Where it is not, the
 * dict is forgotten. The address may by then be that of another dict: nothing else is done with it,
 * and PyDict_Next takes any position. */
enum { WALKS = 8 };
typedef struct {
    PyObject *dict;
    Py_ssize_t position;
} walk;
static HPY_COMPAT_FAST_THREAD_LOCAL walk walks[WALKS];

static inline walk *walk_of(PyObject *dict)
{
    return &walks[(uintptr_t)dict / 64 % WALKS];
}

static hpy_word list_keys(HPyContext *ctx, hpy_word h_dict)
{
    PyObject *dict = HPY_FROM_WORD(h_dict);
    if (HPY_COMPAT_WALKS_DICTS && dict != NULL && PyDict_CheckExact(dict))
        *walk_of(dict) = (walk){dict, 0};
    return HPY_TO_WORD(_h2py(HPyDict_Keys(ctx, _py2h(dict))));
}

static HPY_COMPAT_NOINLINE PyObject *searched_item(PyObject *dict, PyObject *key)
{
    PyObject *item;
    int found = hpy_compat_dict_find(dict, key, &item);
    return found == 0 ? refuse_key(key) : item;
}

static HPY_COMPAT_NOINLINE PyObject *next_item(walk *at, PyObject *key)
{
    PyObject *dict = at->dict, *next, *item;
    if (PyDict_Next(dict, &at->position, &next, &item) && next == key) {
        Py_INCREF(item);
        return item;
    }
    at->dict = NULL;
    return searched_item(dict, key);
}

static inline PyObject *dict_item(PyObject *dict, PyObject *key)
{
    if (HPY_COMPAT_WALKS_DICTS) {
        walk *at = walk_of(dict);
        if (at->dict == dict)
            return next_item(at, key);
    }
    return searched_item(dict, key);
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

static int list_append(HPyContext *ctx, HPy h_list, HPy h_item)
{
    (void)ctx;
    return hpy_compat_list_append(_h2py(h_list), _h2py(h_item));
}

void hpy_context_fill_shortcuts(HPyContext *ctx)
{
    ctx->ctx_GetItem = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), get_item);
    ctx->ctx_Dict_Keys = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), list_keys);
    ctx->ctx_RichCompareBool = rich_compare_bool;
    ctx->ctx_List_Append = list_append;
    hpy_context_fill_text_shortcuts(ctx);
}
