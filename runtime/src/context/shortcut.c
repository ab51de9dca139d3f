/* Shorter ways than the C API's own, for the objects that are asked about most: each does what the
 * function behind it does for them, and leaves everything else to it. Most stand here twice: for
 * an extension in cpython mode, which calls it, and as a member of the universal context. */
#include "shortcut.h"

static _HPy_NO_INLINE PyObject *refuse_key(PyObject *key)
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

static inline PyObject *keys_of(PyObject *dict)
{
    if (HPY_COMPAT_LOCKS_ITEMS && dict != NULL && PyDict_CheckExact(dict))
        *walk_of(dict) = (walk){dict, 0};
    return _hpy_dict_keys(dict);
}

PyObject *hpy_dict_keys(PyObject *dict)
{
    return keys_of(dict);
}

static hpy_word ctx_dict_keys(HPyContext *ctx, hpy_word dict)
{
    (void)ctx;
    return HPY_TO_WORD(keys_of(HPY_FROM_WORD(dict)));
}

static _HPy_NO_INLINE PyObject *searched_item(PyObject *dict, PyObject *key)
{
    PyObject *item;
    int found = hpy_compat_dict_find(dict, key, &item);
    return found == 0 ? refuse_key(key) : item;
}

static _HPy_NO_INLINE PyObject *next_item(walk *at, PyObject *key)
{
    PyObject *dict = at->dict, *next, *item;
    int is_next;
    HPY_COMPAT_BEGIN_ITEMS(dict);
    is_next = PyDict_Next(dict, &at->position, &next, &item) && next == key;
    if (is_next)
        Py_INCREF(item);
    HPY_COMPAT_END_ITEMS();
    if (is_next)
        return item;
    at->dict = NULL;
    return searched_item(dict, key);
}

static inline PyObject *dict_item(PyObject *dict, PyObject *key)
{
    walk *at = walk_of(dict);
    return at->dict == dict ? next_item(at, key) : searched_item(dict, key);
}

static inline PyObject *item_of(PyObject *object, PyObject *key)
{
    if (object != NULL && key != NULL && PyDict_CheckExact(object))
        return dict_item(object, key);
    return PyObject_GetItem(object, key);
}

PyObject *hpy_get_item(PyObject *object, PyObject *key)
{
    return item_of(object, key);
}

static hpy_word ctx_get_item(HPyContext *ctx, hpy_word object, hpy_word key)
{
    (void)ctx;
    return HPY_TO_WORD(item_of(HPY_FROM_WORD(object), HPY_FROM_WORD(key)));
}

/* Whether an operator holds where the left one is less (bit 0), equal (1) or greater (2). A jump by
 * the operator would be foretold badly: programs ask for one after the other of the same two. */
static const unsigned char holds[] = {
    [Py_LT] = 1, [Py_LE] = 3, [Py_EQ] = 2, [Py_NE] = 5, [Py_GT] = 4, [Py_GE] = 6};

static inline int compare(PyObject *left, PyObject *right, int op)
{
    unsigned one, other;
    if (left != NULL && right != NULL && PyLong_CheckExact(left) && PyLong_CheckExact(right) &&
        hpy_compat_one_digit(left, &one) && hpy_compat_one_digit(right, &other) &&
        (unsigned)op < sizeof(holds))
        return holds[op] >> (1 + (one > other) - (one < other)) & 1;
    return PyObject_RichCompareBool(left, right, op);
}

int hpy_rich_compare_bool(PyObject *left, PyObject *right, int op)
{
    return compare(left, right, op);
}

static int ctx_rich_compare_bool(HPyContext *ctx, HPy left, HPy right, int op)
{
    (void)ctx;
    return compare(_h2py(left), _h2py(right), op);
}

int hpy_list_append(PyObject *list, PyObject *item)
{
    return hpy_compat_list_append(list, item);
}

static int ctx_list_append(HPyContext *ctx, HPy list, HPy item)
{
    (void)ctx;
    return hpy_compat_list_append(_h2py(list), _h2py(item));
}

void hpy_context_fill_shortcuts(HPyContext *ctx)
{
    ctx->ctx_GetItem = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), ctx_get_item);
    ctx->ctx_Dict_Keys = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), ctx_dict_keys);
    ctx->ctx_RichCompareBool = ctx_rich_compare_bool;
    ctx->ctx_List_Append = ctx_list_append;
    ctx->ctx_New = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, void **), hpy_type_ctx_new);
#if HPY_SEPARATE_REGISTERS
    /* finds its argument where it is, whatever comes before */
    ctx->ctx_Float_FromDouble =
        _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, double), PyFloat_FromDouble);
#endif
    hpy_context_fill_text_shortcuts(ctx);
}
