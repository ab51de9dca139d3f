/* Step 4: HPy alone, and so one binary for every Python. */
#include "hpy.h"

typedef struct {
    HPyField value;
    HPyField next; /* a Node or None */
} Node;

HPyType_HELPERS(Node)

/* ---- life ---- */

static int check_next(HPyContext *ctx, HPy type, HPy next)
{
    if (HPy_Is(ctx, next, ctx->h_None) || HPy_TypeCheck(ctx, next, type))
        return 0;
    HPyErr_SetString(ctx, ctx->h_TypeError, "next must be a Node or None");
    return -1;
}

HPyDef_SLOT(Node_new, HPy_tp_new)
static HPy Node_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"value", "next", NULL};
    HPy value, next = ctx->h_None;
    HPy h_node = HPy_NULL;
    HPyTracker tracker;
    Node *node;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "O|O:Node", names, &value, &next))
        return HPy_NULL;
    if (check_next(ctx, type, next) == 0)
        h_node = HPy_New(ctx, type, &node);
    if (!HPy_IsNull(h_node)) {
        HPyField_Store(ctx, h_node, &node->value, value);
        HPyField_Store(ctx, h_node, &node->next, next);
    }
    HPyTracker_Close(ctx, tracker);
    return h_node;
}

/* Deallocation and clearing follow from this. */
HPyDef_SLOT(Node_traverse, HPy_tp_traverse)
static int Node_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Node *)self)->value);
    HPy_VISIT(&((Node *)self)->next);
    return 0;
}

/* ---- attributes ---- */

HPyDef_MEMBER(Node_value, "value", HPyMember_OBJECT_EX, offsetof(Node, value),
              .doc = "What the node holds.")

HPyDef_GETSET(Node_next, "next", .doc = "The node behind this one, or None.")
static HPy Node_next_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Node_AsStruct(ctx, self)->next);
}

static int Node_next_set(HPyContext *ctx, HPy self, HPy next, void *closure)
{
    HPy type;
    int status;
    (void)closure;
    if (HPy_IsNull(next)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "next cannot be deleted");
        return -1;
    }
    type = HPy_Type(ctx, self);
    status = check_next(ctx, type, next);
    HPy_Close(ctx, type);
    if (status == 0)
        HPyField_Store(ctx, self, &Node_AsStruct(ctx, self)->next, next);
    return status;
}

/* ---- methods and slots ---- */

/* Gives up the handle of a node for one of the next. */
static HPy step(HPyContext *ctx, HPy node)
{
    HPy next = HPyField_Load(ctx, node, Node_AsStruct(ctx, node)->next);
    HPy_Close(ctx, node);
    return next;
}

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
    HPy node = step(ctx, HPy_Dup(ctx, self));
    /* a ring ends where it began */
    for (; !HPy_Is(ctx, node, ctx->h_None) && !HPy_Is(ctx, node, self); node = step(ctx, node))
        length++;
    HPy_Close(ctx, node);
    return length;
}

HPyDef_SLOT(Node_item, HPy_sq_item)
static HPy Node_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index)
{
    HPy node = HPy_Dup(ctx, self);
    HPy value = HPy_NULL;
    for (; index > 0 && !HPy_Is(ctx, node, ctx->h_None); index--) {
        node = step(ctx, node);
        if (HPy_Is(ctx, node, self))
            break;
    }
    if (index != 0 || HPy_Is(ctx, node, ctx->h_None)) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "the list is shorter");
    } else {
        HPyField field = Node_AsStruct(ctx, node)->value;
        value =
            HPyField_IsNull(field) ? HPy_Dup(ctx, ctx->h_None) : HPyField_Load(ctx, node, field);
    }
    HPy_Close(ctx, node);
    return value;
}

HPyDef_SLOT(Node_repr, HPy_tp_repr)
static HPy Node_repr_impl(HPyContext *ctx, HPy self)
{
    HPyField field = Node_AsStruct(ctx, self)->value;
    HPy value, text;
    if (HPyField_IsNull(field))
        return HPyUnicode_FromString(ctx, "Node(None)");
    value = HPyField_Load(ctx, self, field);
    text = HPyUnicode_FromFormat(ctx, "Node(%R)", value);
    HPy_Close(ctx, value);
    return text;
}

static HPyDef *Node_defines[] = {&Node_new,  &Node_traverse, &Node_value,
                                 &Node_next, &Node_prepend,  &Node_length,
                                 &Node_item, &Node_repr,     NULL};
static HPyType_Spec Node_spec = {
    .name = "chain.Node",
    .doc = "A value, and the node behind it.",
    .basicsize = sizeof(Node),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(Node),
    .defines = Node_defines,
};

/* ---- the module ---- */

HPyDef_METH(chain_of, "of", HPyFunc_O,
            .doc = "The first node of a list with the values of a sequence, or None.")
static HPy chain_of_impl(HPyContext *ctx, HPy module, HPy sequence)
{
    HPy type = HPy_GetAttr_s(ctx, module, "Node");
    HPy first = HPy_Dup(ctx, ctx->h_None);
    HPy_ssize_t i = HPy_Length(ctx, sequence);
    if (HPy_IsNull(type) || i < 0)
        goto fail;
    while (i-- > 0) {
        HPy value = HPy_GetItem_i(ctx, sequence, i);
        HPy arguments[] = {value, first};
        HPy node;
        if (HPy_IsNull(value))
            goto fail;
        node = HPy_Call(ctx, type, arguments, 2, HPy_NULL);
        HPy_Close(ctx, value);
        if (HPy_IsNull(node))
            goto fail;
        HPy_Close(ctx, first);
        first = node;
    }
    HPy_Close(ctx, type);
    return first;
fail:
    HPy_Close(ctx, type);
    HPy_Close(ctx, first);
    return HPy_NULL;
}

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Node", &Node_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&chain_of, &execute, NULL};
static HPyModuleDef definition = {.defines = defines};

HPy_MODINIT(chain, definition)
