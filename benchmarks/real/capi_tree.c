/* A binary tree of objects, as its keys come, in the C API. */
#include "capi.h"

typedef struct {
    PyObject_HEAD
    PyObject *key, *value, *left, *right;
} Node;

typedef struct {
    PyObject_HEAD
    PyObject *root, *node_type;
    Py_ssize_t count;
} Tree;

static int Node_traverse(PyObject *self, visitproc visit, void *arg)
{
    Node *node = (Node *)self;
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(node->key);
    Py_VISIT(node->value);
    Py_VISIT(node->left);
    Py_VISIT(node->right);
    return 0;
}

static int Node_clear(PyObject *self)
{
    Node *node = (Node *)self;
    Py_CLEAR(node->key);
    Py_CLEAR(node->value);
    Py_CLEAR(node->left);
    Py_CLEAR(node->right);
    return 0;
}

static void Node_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    BEGIN(self, Node_dealloc)
    Node_clear(self);
    FREE(self, type);
    Py_DECREF(type);
    END
}

static PyType_Slot Node_slots[] = {
    {Py_tp_dealloc, (void *)Node_dealloc},
    {Py_tp_traverse, (void *)Node_traverse},
    {Py_tp_clear, (void *)Node_clear},
    {0, NULL},
};
PyType_Spec Node_spec = {TEXT(MODULE) ".Node", sizeof(Node), 0,
                         Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, Node_slots};

static int Tree_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Tree *)self)->root);
    Py_VISIT(((Tree *)self)->node_type);
    return 0;
}

static int Tree_clear(PyObject *self)
{
    Py_CLEAR(((Tree *)self)->root);
    Py_CLEAR(((Tree *)self)->node_type);
    return 0;
}

static void Tree_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    BEGIN(self, Tree_dealloc)
    Tree_clear(self);
    FREE(self, type);
    Py_DECREF(type);
    END
}

static PyObject *Tree_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    Tree *tree = (Tree *)TYPE_NEW(type);
    (void)args, (void)kw;
    if (tree != NULL)
        tree->node_type = given(((State *)PyType_GetModuleState(type))->node_type);
    return (PyObject *)tree;
}

/* A new node with this key and value. */
static Node *make_node(Tree *tree, PyObject *key, PyObject *value)
{
    Node *node = (Node *)TYPE_NEW((PyTypeObject *)tree->node_type);
    if (node == NULL)
        return NULL;
    node->key = given(key);
    node->value = given(value);
    return node;
}

/* Where a key belongs: the node that has it or will be its parent, and through `order` on which
 * side of that one (0: it is there, -1 left, 1 right). NULL for an empty tree, and on failure with
 * `order` being 2. A comparison may run anything: node and key are held. */
static Node *find_node(Tree *tree, PyObject *key, int *order)
{
    Node *current = (Node *)given(tree->root);
    *order = 1;
    while (current != NULL) {
        PyObject *own = given(current->key);
        Node *next;
        int equal = PyObject_RichCompareBool(key, own, Py_EQ), less = 0;
        if (equal == 0)
            less = PyObject_RichCompareBool(key, own, Py_LT);
        Py_DECREF(own);
        if (equal < 0 || less < 0) {
            Py_DECREF(current);
            *order = 2;
            return NULL;
        }
        *order = equal ? 0 : less ? -1 : 1;
        if (equal)
            return current;
        next = (Node *)given(less ? current->left : current->right);
        if (next == NULL)
            return current;
        Py_DECREF(current);
        current = next;
    }
    return NULL;
}

static PyObject *Tree_get(PyObject *self, PyObject *key)
{
    int order;
    Node *node;
    PyObject *value = NULL;
    LOCK(self)
    node = find_node((Tree *)self, key, &order);
    if (node != NULL && order == 0)
        value = given(node->value);
    else if (order != 2)
        PyErr_SetObject(PyExc_KeyError, key);
    UNLOCK
    Py_XDECREF(node);
    return value;
}

static int set_item(Tree *tree, PyObject *key, PyObject *value)
{
    Node *parent, *made;
    int order;
    parent = find_node(tree, key, &order);
    if (order == 2)
        return -1;
    if (order == 0) {
        PyObject *old = parent->value;
        parent->value = given(value);
        Py_DECREF(old);
        Py_DECREF(parent);
        return 0;
    }
    made = make_node(tree, key, value);
    if (made != NULL) {
        PyObject **place = &tree->root;
        PyObject *old;
        if (parent != NULL)
            place = order < 0 ? &parent->left : &parent->right;
        old = *place;
        *place = (PyObject *)made;
        Py_XDECREF(old);
        tree->count++;
    }
    Py_XDECREF(parent);
    return made == NULL ? -1 : 0;
}

static int Tree_set(PyObject *self, PyObject *key, PyObject *value)
{
    int result;
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "what is in a tree stays there");
        return -1;
    }
    LOCK(self)
    result = set_item((Tree *)self, key, value);
    UNLOCK
    return result;
}

static Py_ssize_t Tree_length(PyObject *self)
{
    return ((Tree *)self)->count;
}

/* Appends the (key, value) pairs below a node, in order. Nothing here can change the tree but the
 * garbage collector's callbacks, for which the node is held. */
static int add_items(PyObject *list, Node *current)
{
    while (current != NULL) {
        Node *next;
        int result = current->left == NULL ? 0 : add_items(list, (Node *)given(current->left));
        if (result == 0) {
            PyObject *pair = PyTuple_New(2);
            result = -1;
            if (pair != NULL) {
                (void)SET_TUPLE(pair, 0, given(current->key));
                (void)SET_TUPLE(pair, 1, given(current->value));
                result = PyList_Append(list, pair);
                Py_DECREF(pair);
            }
        }
        next = (Node *)given(current->right);
        Py_DECREF(current);
        if (result < 0) {
            Py_XDECREF(next);
            return -1;
        }
        current = next;
    }
    return 0;
}

static PyObject *Tree_items(PyObject *self, PyObject *ignored)
{
    PyObject *list = PyList_New(0);
    (void)ignored;
    if (list == NULL)
        return NULL;
    LOCK(self)
    if (add_items(list, (Node *)given(((Tree *)self)->root)) < 0)
        Py_CLEAR(list);
    UNLOCK
    return list;
}

static PyMethodDef Tree_methods[] = {
    {"items", Tree_items, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static PyType_Slot Tree_slots[] = {
    {Py_tp_new, (void *)Tree_new},
    {Py_tp_dealloc, (void *)Tree_dealloc},
    {Py_tp_traverse, (void *)Tree_traverse},
    {Py_tp_clear, (void *)Tree_clear},
    {Py_tp_methods, Tree_methods},
    {Py_mp_subscript, (void *)Tree_get},
    {Py_mp_ass_subscript, (void *)Tree_set},
    {Py_mp_length, (void *)Tree_length},
    {0, NULL},
};
PyType_Spec Tree_spec = {TEXT(MODULE) ".Tree", sizeof(Tree), 0,
                         Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, Tree_slots};
