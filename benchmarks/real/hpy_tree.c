/* A binary tree of objects, as its keys come, in HPy. */
#include "program.h"

typedef struct {
    HPyField key, value, left, right;
} Node;
HPyType_HELPERS(Node)

typedef struct {
    HPyField root, node_type;
    HPy_ssize_t count;
} Tree;
HPyType_HELPERS(Tree)

HPyDef_SLOT(Node_traverse, HPy_tp_traverse)
static int Node_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    Node *node = (Node *)self;
    HPy_VISIT(&node->key);
    HPy_VISIT(&node->value);
    HPy_VISIT(&node->left);
    HPy_VISIT(&node->right);
    return 0;
}

static HPyDef *Node_defines[] = {&Node_traverse, NULL};
HPyType_Spec Node_spec = {.name = "real.Node",
                          .basicsize = sizeof(Node),
                          .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                          .defines = Node_defines};
HPyGlobal node_type;

HPyDef_SLOT(Tree_traverse, HPy_tp_traverse)
static int Tree_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Tree *)self)->root);
    HPy_VISIT(&((Tree *)self)->node_type);
    return 0;
}

HPyDef_SLOT(Tree_new, HPy_tp_new)
static HPy Tree_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Tree *tree;
    HPy result = HPy_New(ctx, cls, &tree);
    (void)args, (void)nargs, (void)kw;
    if (!HPy_IsNull(result)) {
        HPy type = HPyGlobal_Load(ctx, node_type);
        HPyField_Store(ctx, result, &tree->node_type, type);
        HPy_Close(ctx, type);
    }
    return result;
}

/* What a field holds; null where it holds nothing, which not every host loads. */
static HPy load(HPyContext *ctx, HPy object, HPyField field)
{
    return HPyField_IsNull(field) ? HPy_NULL : HPyField_Load(ctx, object, field);
}

/* A new node with this key and value. */
static HPy make_node(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    Tree *tree = Tree_AsStruct(ctx, self);
    HPy type = HPyField_Load(ctx, self, tree->node_type);
    Node *node;
    HPy result = HPy_New(ctx, type, &node);
    HPy_Close(ctx, type);
    if (HPy_IsNull(result))
        return HPy_NULL;
    HPyField_Store(ctx, result, &node->key, key);
    HPyField_Store(ctx, result, &node->value, value);
    return result;
}

/* Where a key belongs: the node that has it or will be its parent, and through `order` on which
 * side of that one (0: it is there, -1 left, 1 right). Null for an empty tree, and on failure with
 * `order` being 2. */
static HPy find_node(HPyContext *ctx, HPy self, HPy key, int *order)
{
    HPy current = load(ctx, self, Tree_AsStruct(ctx, self)->root);
    *order = 1;
    while (!HPy_IsNull(current)) {
        Node *node = Node_AsStruct(ctx, current);
        HPy own = HPyField_Load(ctx, current, node->key), next;
        int equal = HPy_RichCompareBool(ctx, key, own, HPy_EQ), less = 0;
        if (equal == 0)
            less = HPy_RichCompareBool(ctx, key, own, HPy_LT);
        HPy_Close(ctx, own);
        if (equal < 0 || less < 0) {
            HPy_Close(ctx, current);
            *order = 2;
            return HPy_NULL;
        }
        *order = equal ? 0 : less ? -1 : 1;
        if (equal)
            return current;
        next = load(ctx, current, less ? node->left : node->right);
        if (HPy_IsNull(next))
            return current;
        HPy_Close(ctx, current);
        current = next;
    }
    return HPy_NULL;
}

HPyDef_SLOT(Tree_get, HPy_mp_subscript)
static HPy Tree_get_impl(HPyContext *ctx, HPy self, HPy key)
{
    int order;
    HPy node = find_node(ctx, self, key, &order), value = HPy_NULL;
    if (!HPy_IsNull(node) && order == 0)
        value = HPyField_Load(ctx, node, Node_AsStruct(ctx, node)->value);
    else if (order != 2)
        HPyErr_SetObject(ctx, ctx->h_KeyError, key);
    HPy_Close(ctx, node);
    return value;
}

HPyDef_SLOT(Tree_set, HPy_mp_ass_subscript)
static int Tree_set_impl(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    int order;
    HPy parent, made;
    Node *node;
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "what is in a tree stays there");
        return -1;
    }
    parent = find_node(ctx, self, key, &order);
    if (order == 2)
        return -1;
    if (order == 0) {
        HPyField_Store(ctx, parent, &Node_AsStruct(ctx, parent)->value, value);
        HPy_Close(ctx, parent);
        return 0;
    }
    made = make_node(ctx, self, key, value);
    if (!HPy_IsNull(made)) {
        Tree *tree = Tree_AsStruct(ctx, self);
        if (HPy_IsNull(parent)) {
            HPyField_Store(ctx, self, &tree->root, made);
        } else {
            node = Node_AsStruct(ctx, parent);
            HPyField_Store(ctx, parent, order < 0 ? &node->left : &node->right, made);
        }
        tree->count++;
    }
    HPy_Close(ctx, parent);
    HPy_Close(ctx, made);
    return HPy_IsNull(made) ? -1 : 0;
}

HPyDef_SLOT(Tree_length, HPy_mp_length)
static HPy_ssize_t Tree_length_impl(HPyContext *ctx, HPy self)
{
    return Tree_AsStruct(ctx, self)->count;
}

/* Appends the (key, value) pairs below a node, in order. */
static int add_items(HPyContext *ctx, HPy list, HPy current)
{
    while (!HPy_IsNull(current)) {
        Node *node = Node_AsStruct(ctx, current);
        HPy left = load(ctx, current, node->left), next;
        HPy pair[2], tuple;
        int result = HPy_IsNull(left) ? 0 : add_items(ctx, list, left);
        if (result == 0) {
            pair[0] = HPyField_Load(ctx, current, node->key);
            pair[1] = HPyField_Load(ctx, current, node->value);
            tuple = HPyTuple_FromArray(ctx, pair, 2);
            HPy_Close(ctx, pair[0]);
            HPy_Close(ctx, pair[1]);
            result = HPy_IsNull(tuple) ? -1 : HPyList_Append(ctx, list, tuple);
            HPy_Close(ctx, tuple);
        }
        next = load(ctx, current, node->right);
        HPy_Close(ctx, current);
        if (result < 0) {
            HPy_Close(ctx, next);
            return -1;
        }
        current = next;
    }
    return 0;
}

HPyDef_METH(Tree_items, "items", HPyFunc_NOARGS)
static HPy Tree_items_impl(HPyContext *ctx, HPy self)
{
    HPy list = HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        return HPy_NULL;
    if (add_items(ctx, list, load(ctx, self, Tree_AsStruct(ctx, self)->root)) < 0) {
        HPy_Close(ctx, list);
        return HPy_NULL;
    }
    return list;
}

static HPyDef *Tree_defines[] = {&Tree_new,    &Tree_traverse, &Tree_get, &Tree_set,
                                 &Tree_length, &Tree_items,    NULL};
HPyType_Spec Tree_spec = {.name = "real.Tree",
                          .basicsize = sizeof(Tree),
                          .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                          .defines = Tree_defines};
