/* Step 1: HPy makes the module and the type; every function is what it was. */
#include "hpy.h"

#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
    PyObject *next; /* a Node or None */
} Node;

/* ---- life ---- */

static int check_next(PyTypeObject *type, PyObject *next)
{
    if (next == Py_None || PyObject_TypeCheck(next, type))
        return 0;
    PyErr_SetString(PyExc_TypeError, "next must be a Node or None");
    return -1;
}

static PyObject *Node_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"value", "next", NULL};
    PyObject *value, *next = Py_None;
    Node *node;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O:Node", names, &value, &next))
        return NULL;
    if (check_next(type, next) < 0)
        return NULL;
    node = (Node *)type->tp_alloc(type, 0);
    if (node == NULL)
        return NULL;
    Py_INCREF(value);
    node->value = value;
    Py_INCREF(next);
    node->next = next;
    return (PyObject *)node;
}

static int Node_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Node *)self)->value);
    Py_VISIT(((Node *)self)->next);
    return 0;
}

static int Node_clear(PyObject *self)
{
    Py_CLEAR(((Node *)self)->value);
    Py_CLEAR(((Node *)self)->next);
    return 0;
}

static void Node_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Node_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
}

/* ---- attributes ---- */

static PyObject *Node_get_next(PyObject *self, void *closure)
{
    PyObject *next = ((Node *)self)->next;
    (void)closure;
    Py_INCREF(next);
    return next;
}

static int Node_set_next(PyObject *self, PyObject *next, void *closure)
{
    PyObject *old = ((Node *)self)->next;
    (void)closure;
    if (next == NULL) {
        PyErr_SetString(PyExc_TypeError, "next cannot be deleted");
        return -1;
    }
    if (check_next(Py_TYPE(self), next) < 0)
        return -1;
    Py_INCREF(next);
    ((Node *)self)->next = next;
    Py_DECREF(old);
    return 0;
}

static PyMemberDef Node_members[] = {
    {"value", T_OBJECT_EX, offsetof(Node, value), 0, "What the node holds."},
    {NULL, 0, 0, 0, NULL},
};
static PyGetSetDef Node_getsets[] = {
    {"next", Node_get_next, Node_set_next, "The node behind this one, or None.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

/* ---- methods and slots ---- */

static PyObject *Node_prepend(PyObject *self, PyObject *value)
{
    return PyObject_CallFunctionObjArgs((PyObject *)Py_TYPE(self), value, self, NULL);
}

static Py_ssize_t Node_length(PyObject *self)
{
    Py_ssize_t length = 1;
    PyObject *node = ((Node *)self)->next;
    /* a ring ends where it began */
    for (; node != Py_None && node != self; node = ((Node *)node)->next)
        length++;
    return length;
}

static PyObject *Node_item(PyObject *self, Py_ssize_t index)
{
    PyObject *node = self;
    PyObject *value;
    for (; index > 0 && node != Py_None; index--) {
        node = ((Node *)node)->next;
        if (node == self)
            break;
    }
    if (index != 0 || node == Py_None) {
        PyErr_SetString(PyExc_IndexError, "the list is shorter");
        return NULL;
    }
    value = ((Node *)node)->value;
    if (value == NULL)
        value = Py_None;
    Py_INCREF(value);
    return value;
}

static PyObject *Node_repr(PyObject *self)
{
    PyObject *value = ((Node *)self)->value;
    return PyUnicode_FromFormat("Node(%R)", value != NULL ? value : Py_None);
}

static PyMethodDef Node_methods[] = {
    {"prepend", Node_prepend, METH_O, "A new node with that value, and this one behind it."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot Node_slots[] = {
    {Py_tp_new, (void *)Node_new},
    {Py_tp_traverse, (void *)Node_traverse},
    {Py_tp_clear, (void *)Node_clear},
    {Py_tp_dealloc, (void *)Node_dealloc},
    {Py_tp_members, Node_members},
    {Py_tp_getset, Node_getsets},
    {Py_tp_methods, Node_methods},
    {Py_sq_length, (void *)Node_length},
    {Py_sq_item, (void *)Node_item},
    {Py_tp_repr, (void *)Node_repr},
    {0, NULL},
};
static HPyType_Spec Node_spec = {
    .name = "chain.Node",
    .doc = "A value, and the node behind it.",
    .basicsize = sizeof(Node),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = HPyType_BuiltinShape_Legacy,
    .legacy_slots = Node_slots,
};

/* ---- the module ---- */

static PyObject *chain_of(PyObject *module, PyObject *sequence)
{
    PyObject *type = PyObject_GetAttrString(module, "Node");
    PyObject *first = Py_None;
    Py_ssize_t i = PySequence_Size(sequence);
    Py_INCREF(first);
    if (type == NULL || i < 0)
        goto fail;
    while (i-- > 0) {
        PyObject *value = PySequence_GetItem(sequence, i);
        PyObject *node;
        if (value == NULL)
            goto fail;
        node = PyObject_CallFunctionObjArgs(type, value, first, NULL);
        Py_DECREF(value);
        if (node == NULL)
            goto fail;
        Py_DECREF(first);
        first = node;
    }
    Py_DECREF(type);
    return first;
fail:
    Py_XDECREF(type);
    Py_DECREF(first);
    return NULL;
}

static PyMethodDef methods[] = {
    {"of", chain_of, METH_O, "The first node of a list with the values of a sequence, or None."},
    {NULL, NULL, 0, NULL},
};

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Node", &Node_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&execute, NULL};
static HPyModuleDef definition = {.legacy_methods = methods, .defines = defines};

HPy_MODINIT(chain, definition)
