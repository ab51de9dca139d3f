/* The small benchmarks in HPy: each function does what its namesake in capi.c does. */
#include "hpy.h"

static HPyGlobal kept_global, name_global;

static HPy give_none(HPyContext *ctx)
{
    return HPy_Dup(ctx, ctx->h_None);
}

/* -- functions ------------------------------------------------------------------------------- */

HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS)
static HPy noargs_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return give_none(ctx);
}

HPyDef_METH(one, "one", HPyFunc_O)
static HPy one_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}

static int counted(HPyContext *ctx, size_t nargs, size_t wanted)
{
    if (nargs == wanted)
        return 1;
    HPyErr_Format(ctx, ctx->h_TypeError, "%zd arguments, not %zd", (HPy_ssize_t)wanted,
                  (HPy_ssize_t)nargs);
    return 0;
}

HPyDef_METH(two, "two", HPyFunc_VARARGS)
static HPy two_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return counted(ctx, nargs, 2) ? HPy_Dup(ctx, args[1]) : HPy_NULL;
}

HPyDef_METH(five, "five", HPyFunc_VARARGS)
static HPy five_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return counted(ctx, nargs, 5) ? HPy_Dup(ctx, args[4]) : HPy_NULL;
}

HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS)
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy names)
{
    HPy_ssize_t given_names = HPy_IsNull(names) ? 0 : HPy_Length(ctx, names);
    (void)self;
    if (given_names < 0)
        return HPy_NULL;
    if (nargs + (size_t)given_names < 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "at least one argument");
        return HPy_NULL;
    }
    return HPy_Dup(ctx, args[nargs + (size_t)given_names - 1]);
}

HPyDef_METH(parse, "parse", HPyFunc_VARARGS)
static HPy parse_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long a;
    double b;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ld", &a, &b))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, (double)a + b);
}

HPyDef_METH(parse_keywords, "parse_keywords", HPyFunc_KEYWORDS)
static HPy parse_keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy names)
{
    static const char *known[] = {"a", "b", NULL};
    long a;
    double b = 0;
    (void)self;
    if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, names, "l|d", known, &a, &b))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, (double)a + b);
}

HPyDef_METH(call0, "call0", HPyFunc_O)
static HPy call0_impl(HPyContext *ctx, HPy self, HPy f)
{
    (void)self;
    return HPy_Call(ctx, f, NULL, 0, HPy_NULL);
}

HPyDef_METH(call1, "call1", HPyFunc_O)
static HPy call1_impl(HPyContext *ctx, HPy self, HPy f)
{
    (void)self;
    return HPy_Call(ctx, f, &f, 1, HPy_NULL);
}

HPyDef_METH(call3, "call3", HPyFunc_O)
static HPy call3_impl(HPyContext *ctx, HPy self, HPy f)
{
    HPy args[] = {f, f, f};
    (void)self;
    return HPy_Call(ctx, f, args, 3, HPy_NULL);
}

HPyDef_METH(call_keyword, "call_keyword", HPyFunc_VARARGS)
static HPy call_keyword_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy f, names;
    (void)self;
    if (!counted(ctx, nargs, 2))
        return HPy_NULL;
    f = args[0];
    names = args[1];
    HPy values[] = {f, f};
    return HPy_Call(ctx, f, values, 1, names);
}

HPyDef_METH(make_tuple, "make_tuple", HPyFunc_O)
static HPy make_tuple_impl(HPyContext *ctx, HPy self, HPy item)
{
    HPy items[] = {item, item, item};
    (void)self;
    return HPyTuple_FromArray(ctx, items, 3);
}

HPyDef_METH(make_list, "make_list", HPyFunc_O)
static HPy make_list_impl(HPyContext *ctx, HPy self, HPy item)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, 10);
    (void)self;
    for (HPy_ssize_t i = 0; i < 10; i++)
        HPyListBuilder_Set(ctx, builder, i, item);
    return HPyListBuilder_Build(ctx, builder);
}

HPyDef_METH(make_dict, "make_dict", HPyFunc_O)
static HPy make_dict_impl(HPyContext *ctx, HPy self, HPy key)
{
    HPy result = HPyDict_New(ctx);
    (void)self;
    if (!HPy_IsNull(result) && HPy_SetItem(ctx, result, key, key) < 0) {
        HPy_Close(ctx, result);
        return HPy_NULL;
    }
    return result;
}

HPyDef_METH(make_string, "make_string", HPyFunc_NOARGS)
static HPy make_string_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, "a string of some length");
}

HPyDef_METH(make_numbers, "make_numbers", HPyFunc_NOARGS)
static HPy make_numbers_impl(HPyContext *ctx, HPy self)
{
    HPy integer = HPyLong_FromLong(ctx, 123456789), number = HPyFloat_FromDouble(ctx, 1.5);
    (void)self;
    HPy_Close(ctx, integer);
    return number;
}

HPyDef_METH(fail, "fail", HPyFunc_NOARGS)
static HPy fail_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "as asked for");
    return HPy_NULL;
}

HPyDef_METH(catch_error, "catch_error", HPyFunc_NOARGS)
static HPy catch_error_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "as asked for");
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_ValueError))
        return HPy_NULL;
    HPyErr_Clear(ctx);
    return give_none(ctx);
}

/* as in capi.c: what the compiler must not take out */
static void *volatile seen;

HPyDef_METH(duplicate, "duplicate", HPyFunc_O)
static HPy duplicate_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    for (int i = 0; i < 100; i++) {
        seen = HPy_AsVoidP(HPy_Dup(ctx, arg));
        HPy_Close(ctx, HPy_FromVoidP(seen));
    }
    return give_none(ctx);
}

HPyDef_METH(duplicate_once, "duplicate_once", HPyFunc_O)
static HPy duplicate_once_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    seen = HPy_AsVoidP(HPy_Dup(ctx, arg));
    HPy_Close(ctx, HPy_FromVoidP(seen));
    return give_none(ctx);
}

HPyDef_METH(get_attribute, "get_attribute", HPyFunc_O)
static HPy get_attribute_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPy name = HPyGlobal_Load(ctx, name_global);
    HPy result = HPy_GetAttr(ctx, object, name);
    (void)self;
    HPy_Close(ctx, name);
    return result;
}

HPyDef_METH(get_item, "get_item", HPyFunc_O)
static HPy get_item_impl(HPyContext *ctx, HPy self, HPy object)
{
    (void)self;
    return HPy_GetItem_i(ctx, object, 1);
}

HPyDef_METH(set_item, "set_item", HPyFunc_O)
static HPy set_item_impl(HPyContext *ctx, HPy self, HPy object)
{
    (void)self;
    return HPy_SetItem_i(ctx, object, 1, ctx->h_None) < 0 ? HPy_NULL : give_none(ctx);
}

HPyDef_METH(length, "length", HPyFunc_O)
static HPy length_impl(HPyContext *ctx, HPy self, HPy object)
{
    HPy_ssize_t size = HPy_Length(ctx, object);
    (void)self;
    return size < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, size);
}

HPyDef_METH(add, "add", HPyFunc_O)
static HPy add_impl(HPyContext *ctx, HPy self, HPy object)
{
    (void)self;
    return HPy_Add(ctx, object, object);
}

HPyDef_METH(kept, "kept", HPyFunc_NOARGS)
static HPy kept_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyGlobal_Load(ctx, kept_global);
}

/* -- Empty: a type without data -------------------------------------------------------------- */

typedef struct {
    char nothing;
} Empty;
HPyType_HELPERS(Empty)

HPyDef_SLOT(Empty_new, HPy_tp_new)
static HPy Empty_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Empty *data;
    (void)args, (void)nargs, (void)kw;
    return HPy_New(ctx, cls, &data);
}

static HPyDef *Empty_defines[] = {&Empty_new, NULL};
static HPyType_Spec Empty_spec = {.name = "small.Empty", .defines = Empty_defines};

/* -- Point: methods, members, properties, numbers -------------------------------------------- */

typedef struct {
    double x, y;
} Point;
HPyType_HELPERS(Point)

HPyDef_SLOT(Point_new, HPy_tp_new)
static HPy Point_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    double x, y;
    Point *point;
    (void)kw;
    if (!counted(ctx, (size_t)nargs, 2))
        return HPy_NULL;
    x = HPyFloat_AsDouble(ctx, args[0]);
    y = HPyFloat_AsDouble(ctx, args[1]);
    if ((x == -1 || y == -1) && HPyErr_Occurred(ctx))
        return HPy_NULL;
    HPy result = HPy_New(ctx, cls, &point);
    if (!HPy_IsNull(result)) {
        point->x = x;
        point->y = y;
    }
    return result;
}

HPyDef_METH(Point_norm, "norm", HPyFunc_NOARGS)
static HPy Point_norm_impl(HPyContext *ctx, HPy self)
{
    Point *point = Point_AsStruct(ctx, self);
    return HPyFloat_FromDouble(ctx, point->x * point->x + point->y * point->y);
}

HPyDef_METH(Point_shift, "shift", HPyFunc_O)
static HPy Point_shift_impl(HPyContext *ctx, HPy self, HPy arg)
{
    double by = HPyFloat_AsDouble(ctx, arg);
    if (by == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    Point_AsStruct(ctx, self)->x += by;
    return give_none(ctx);
}

HPyDef_METH(Point_move, "move", HPyFunc_VARARGS)
static HPy Point_move_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double dx, dy;
    Point *point;
    if (!counted(ctx, nargs, 2))
        return HPy_NULL;
    dx = HPyFloat_AsDouble(ctx, args[0]);
    dy = HPyFloat_AsDouble(ctx, args[1]);
    if ((dx == -1 || dy == -1) && HPyErr_Occurred(ctx))
        return HPy_NULL;
    point = Point_AsStruct(ctx, self);
    point->x += dx;
    point->y += dy;
    return give_none(ctx);
}

HPyDef_MEMBER(Point_x, "x", HPyMember_DOUBLE, offsetof(Point, x))

HPyDef_GET(Point_total, "total")
static HPy Point_total_get(HPyContext *ctx, HPy self, void *closure)
{
    Point *point = Point_AsStruct(ctx, self);
    (void)closure;
    return HPyFloat_FromDouble(ctx, point->x + point->y);
}

HPyDef_SLOT(Point_add, HPy_nb_add)
static HPy Point_add_impl(HPyContext *ctx, HPy left, HPy right)
{
    (void)right;
    return HPy_Dup(ctx, left);
}

HPyDef_SLOT(Point_negative, HPy_nb_negative)
static HPy Point_negative_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}

HPyDef_SLOT(Point_bool, HPy_nb_bool)
static int Point_bool_impl(HPyContext *ctx, HPy self)
{
    return Point_AsStruct(ctx, self)->x != 0;
}

static HPyDef *Point_defines[] = {&Point_new,   &Point_norm, &Point_shift,    &Point_move, &Point_x,
                                  &Point_total, &Point_add,  &Point_negative, &Point_bool, NULL};
static HPyType_Spec Point_spec = {
    .name = "small.Point", .basicsize = sizeof(Point), .defines = Point_defines};

/* -- Numbers: a sequence of ten numbers ------------------------------------ */

enum { COUNT = 10 };

typedef struct {
    double values[COUNT];
} Numbers;
HPyType_HELPERS(Numbers)

HPyDef_SLOT(Numbers_new, HPy_tp_new)
static HPy Numbers_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Numbers *data;
    (void)args, (void)nargs, (void)kw;
    return HPy_New(ctx, cls, &data);
}

HPyDef_SLOT(Numbers_length, HPy_sq_length)
static HPy_ssize_t Numbers_length_impl(HPyContext *ctx, HPy self)
{
    (void)ctx, (void)self;
    return COUNT;
}

static int in_range(HPyContext *ctx, HPy_ssize_t index)
{
    if (index >= 0 && index < COUNT)
        return 1;
    HPyErr_SetString(ctx, ctx->h_IndexError, "index out of range");
    return 0;
}

HPyDef_SLOT(Numbers_item, HPy_sq_item)
static HPy Numbers_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index)
{
    if (!in_range(ctx, index))
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, Numbers_AsStruct(ctx, self)->values[index]);
}

HPyDef_SLOT(Numbers_set_item, HPy_sq_ass_item)
static int Numbers_set_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index, HPy value)
{
    double number;
    if (!in_range(ctx, index) || HPy_IsNull(value))
        return -1;
    number = HPyFloat_AsDouble(ctx, value);
    if (number == -1 && HPyErr_Occurred(ctx))
        return -1;
    Numbers_AsStruct(ctx, self)->values[index] = number;
    return 0;
}

static HPyDef *Numbers_defines[] = {&Numbers_new, &Numbers_length, &Numbers_item, &Numbers_set_item,
                                    NULL};
static HPyType_Spec Numbers_spec = {
    .name = "small.Numbers", .basicsize = sizeof(Numbers), .defines = Numbers_defines};

/* -- Box: holds an object, takes part in garbage collection ---------------------------------- */

typedef struct {
    HPyField content;
} Box;
HPyType_HELPERS(Box)

HPyDef_SLOT(Box_new, HPy_tp_new)
static HPy Box_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Box *data;
    (void)args, (void)nargs, (void)kw;
    return HPy_New(ctx, cls, &data);
}

HPyDef_SLOT(Box_traverse, HPy_tp_traverse)
static int Box_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Box *)self)->content);
    return 0;
}

HPyDef_METH(Box_load, "load", HPyFunc_NOARGS)
static HPy Box_load_impl(HPyContext *ctx, HPy self)
{
    Box *box = Box_AsStruct(ctx, self);
    if (HPyField_IsNull(box->content))
        return give_none(ctx);
    return HPyField_Load(ctx, self, box->content);
}

HPyDef_METH(Box_store, "store", HPyFunc_O)
static HPy Box_store_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPyField_Store(ctx, self, &Box_AsStruct(ctx, self)->content, arg);
    return give_none(ctx);
}

static HPyDef *Box_defines[] = {&Box_new, &Box_traverse, &Box_load, &Box_store, NULL};
static HPyType_Spec Box_spec = {.name = "small.Box",
                                .basicsize = sizeof(Box),
                                .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                .defines = Box_defines};

/* -- the module ------------------------------------------------------------------------------ */

/* The one string of this value that names attributes, as the C API's twin has it: it costs nothing
 * to count where it never ends. */
static HPy interned(HPyContext *ctx, const char *text)
{
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    HPy args = HPy_BuildValue(ctx, "(s)", text), result = HPy_NULL;
    if (!HPy_IsNull(sys) && !HPy_IsNull(args))
        result = HPy_CallMethodTupleDict_s(ctx, "intern", sys, args, HPy_NULL);
    HPy_Close(ctx, sys);
    HPy_Close(ctx, args);
    return result;
}

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    HPy kept = HPyUnicode_FromString(ctx, "kept"), name = interned(ctx, "real");
    if (HPy_IsNull(kept) || HPy_IsNull(name))
        return -1;
    HPyGlobal_Store(ctx, &kept_global, kept);
    HPyGlobal_Store(ctx, &name_global, name);
    HPy_Close(ctx, kept);
    HPy_Close(ctx, name);
    if (!HPyHelpers_AddType(ctx, module, "Empty", &Empty_spec, NULL) ||
        !HPyHelpers_AddType(ctx, module, "Point", &Point_spec, NULL) ||
        !HPyHelpers_AddType(ctx, module, "Numbers", &Numbers_spec, NULL) ||
        !HPyHelpers_AddType(ctx, module, "Box", &Box_spec, NULL))
        return -1;
    return 0;
}

static HPyDef *defines[] = {
    &noargs,         &one,       &two,           &five,           &keywords,
    &parse,          &call0,     &call1,         &call3,          &make_tuple,
    &make_list,      &make_dict, &make_string,   &make_numbers,   &fail,
    &catch_error,    &duplicate, &get_attribute, &get_item,       &set_item,
    &length,         &add,       &kept,          &parse_keywords, &call_keyword,
    &duplicate_once, &execute,   NULL,
};
static HPyGlobal *globals[] = {&kept_global, &name_global, NULL};
static HPyModuleDef moduledef = {
    .doc = "Small benchmarks.", .defines = defines, .globals = globals};

#define INIT(NAME) HPy_MODINIT_FLAGS(NAME, moduledef, HPy_MOD_GIL_NOT_USED)
INIT(MODULE)
