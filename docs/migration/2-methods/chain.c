/* Step 2: methods and slots move to HPy one by one. The struct is still the C API's. */
#include "hpy.h"

#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
    PyObject *next; /* a Node or None */
} Node;

HPyType_LEGACY_HELPERS(Node)

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

HPyDef_METH(Node_prepend, "prepend", HPyFunc_O,
            .doc = "A new node with that value, and this one behind it.")
static HPy Node_prepend_impl(HPyContext *ctx, HPy self, HPy value)
{
    HPy type = HPy_Type(ctx, self);
    HPy arguments[] = {value, self};
    HPy node = HPy_Call(ctx, type, arguments, 2, HPy_NULL);
    HPy_Close(ctx, type);
    return node;
}

HPyDef_SLOT(Node_length, HPy_sq_length)
static HPy_ssize_t Node_length_impl(HPyContext *ctx, HPy self)
{
    HPy_ssize_t length = 1;
    Node *first = Node_AsStruct(ctx, self);
    PyObject *node = first->next;
    /* a ring ends where it began; to walk along pointers takes no handle */
    for (; node != Py_None && node != (PyObject *)first; node = ((Node *)node)->next)
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

HPyDef_SLOT(Node_repr, HPy_tp_repr)
static HPy Node_repr_impl(HPyContext *ctx, HPy self)
{
    Node *node = Node_AsStruct(ctx, self);
    HPy value, text;
    if (node->value == NULL)
        return HPyUnicode_FromString(ctx, "Node(None)");
    value = HPy_FromPyObject(ctx, node->value);
    text = HPyUnicode_FromFormat(ctx, "Node(%R)", value);
    HPy_Close(ctx, value);
    return text;
}

static PyType_Slot Node_slots[] = {
    {Py_tp_new, (void *)Node_new},     {Py_tp_traverse, (void *)Node_traverse},
    {Py_tp_clear, (void *)Node_clear}, {Py_tp_dealloc, (void *)Node_dealloc},
    {Py_tp_members, Node_members},     {Py_tp_getset, Node_getsets},
    {Py_sq_item, (void *)Node_item},   {0, NULL},
};
static HPyDef *Node_defines[] = {&Node_prepend, &Node_length, &Node_repr, NULL};
static HPyType_Spec Node_spec = {
    .name = "chain.Node",
    .doc = "A value, and the node behind it.",
    .basicsize = sizeof(Node),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = HPyType_BuiltinShape_Legacy,
    .legacy_slots = Node_slots,
    .defines = Node_defines,
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
