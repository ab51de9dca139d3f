/* Small functions by HPy, compiled in cpython mode: by_hand.c has the same ones by the C API. */
#include "hpy.h"

typedef struct {
    HPyField content;
    long number;
} Thing;

HPyType_HELPERS(Thing)

HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS)
static HPy noargs_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, Thing_AsStruct(ctx, self)->number);
}

HPyDef_METH(one, "one", HPyFunc_O)
static HPy one_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Add(ctx, arg, arg);
}

HPyDef_METH(varargs, "varargs", HPyFunc_VARARGS)
static HPy varargs_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "takes two");
    return HPy_Add(ctx, args[0], args[1]);
}

HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS)
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    if (nargs == 0 || !HPy_IsNull(kwnames))
        return HPy_Dup(ctx, self);
    return HPy_Dup(ctx, args[0]);
}

HPyDef_SLOT(length, HPy_sq_length)
static HPy_ssize_t length_impl(HPyContext *ctx, HPy self)
{
    return Thing_AsStruct(ctx, self)->number;
}

HPyDef_SLOT(item, HPy_sq_item)
static HPy item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index)
{
    Thing *thing = Thing_AsStruct(ctx, self);
    if (index < 0 || index >= thing->number)
        return HPyErr_SetString(ctx, ctx->h_IndexError, "no such item");
    return HPyLong_FromSsize_t(ctx, index);
}

HPyDef_GETSET(content, "content")
static HPy content_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Thing_AsStruct(ctx, self)->content);
}

static int content_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->content, value);
    return 0;
}

HPyDef_METH(attribute, "attribute", HPyFunc_O)
static HPy attribute_impl(HPyContext *ctx, HPy self, HPy name)
{
    HPy value = HPy_GetAttr(ctx, self, name);
    if (HPy_IsNull(value))
        return HPy_NULL;
    int status = HPy_SetAttr(ctx, self, name, value);
    HPy_Close(ctx, value);
    return status < 0 ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);
}
