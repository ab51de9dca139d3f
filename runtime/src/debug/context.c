/* The context's functions that are more than a call with other handles. Each is named after the
 * member that it fills. */
#include "generated/debug_functions.h"
#include "context/type.h"
#include "trace/trace.h"

/* ---- handles ---- */

HPy hpy_debug_ctx_Dup(HPyContext *ctx, HPy h)
{
    static const char name[] = "HPy_Dup";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    return hpy_debug_open(thread, HPy_Dup(ctx, hpy_debug_unwrap(thread, h, name)), name);
}

void hpy_debug_ctx_Close(HPyContext *ctx, HPy h)
{
    static const char name[] = "HPy_Close";
    hpy_debug_close(hpy_debug_enter(ctx, name), h, name);
}

void hpy_debug_ctx_FatalError(HPyContext *ctx, const char *message)
{
    /* without a look at the context: whoever calls this knows of something worse */
    HPy_FatalError(ctx, message);
}

int32_t hpy_debug_ctx_ContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value,
                                     HPy *result)
{
    static const char name[] = "HPyContextVar_Get";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy found = HPy_NULL;
    int32_t status = HPyContextVar_Get(ctx, hpy_debug_unwrap(thread, context_var, name),
                                       hpy_debug_unwrap(thread, default_value, name), &found);
    *result = hpy_debug_open(thread, found, name);
    return !HPy_IsNull(found) && HPy_IsNull(*result) ? -1 : status;
}

/* ---- leaving Python ---- */

HPyThreadState hpy_debug_ctx_LeavePythonExecution(HPyContext *ctx)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, "HPy_LeavePythonExecution");
    thread->left = ctx;
    thread->current = NULL;
    return HPy_LeavePythonExecution(ctx);
}

void hpy_debug_ctx_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state)
{
    static const char name[] = "HPy_ReenterPythonExecution";
    hpy_debug_thread *thread = &hpy_debug_this_thread;
    if (thread->left == NULL && thread->current == ctx && ctx != NULL)
        hpy_debug_fatal(thread, name, NULL, "this thread has not left Python");
    if (thread->left != ctx || ctx == NULL)
        hpy_debug_wrong_context(thread, ctx, name);
    HPy_ReenterPythonExecution(ctx, state);
    thread->left = NULL;
    thread->current = ctx;
}

/* ---- fields and globals ---- */

void hpy_debug_ctx_Field_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h)
{
    static const char name[] = "HPyField_Store";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, h, name);
    HPyField_Store(ctx, hpy_debug_unwrap(thread, target_object, name), target_field, object);
}

HPy hpy_debug_ctx_Field_Load(HPyContext *ctx, HPy source_object, HPyField source_field)
{
    static const char name[] = "HPyField_Load";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy source = hpy_debug_unwrap(thread, source_object, name);
    if (HPyField_IsNull(source_field)) {
        hpy_debug_raise(thread, name, hpy_debug_find(thread, (uintptr_t)source_object._i),
                        "the field is read before anything was stored in it");
        return HPy_NULL;
    }
    return hpy_debug_open(thread, HPyField_Load(ctx, source, source_field), name);
}

void hpy_debug_ctx_Global_Store(HPyContext *ctx, HPyGlobal *global, HPy h)
{
    static const char name[] = "HPyGlobal_Store";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPyGlobal_Store(ctx, global, hpy_debug_unwrap(thread, h, name));
}

HPy hpy_debug_ctx_Global_Load(HPyContext *ctx, HPyGlobal global)
{
    static const char name[] = "HPyGlobal_Load";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    if (!hpy_global_was_stored(global)) {
        hpy_debug_raise(thread, name, NULL, "the global is read before anything was stored in it");
        return HPy_NULL;
    }
    return hpy_debug_open(thread, HPyGlobal_Load(ctx, global), name);
}

/* ---- raw data ---- */

const char *hpy_debug_ctx_Unicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size)
{
    static const char name[] = "HPyUnicode_AsUTF8AndSize";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy_ssize_t length = 0;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, hpy_debug_unwrap(thread, h, name), &length);
    if (size != NULL)
        *size = length;
    return text != NULL ? hpy_debug_data(thread, h, text, (size_t)length + 1) : NULL;
}

static const char *bytes_data(HPyContext *ctx, HPy h, const char *name, int is_checked)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, h, name);
    const char *bytes;
    if (!is_checked)
        hpy_debug_check_argument(thread, name, h, object, HPY_DEBUG_BYTES, "arg");
    bytes = HPyBytes_AsString(ctx, object);
    if (bytes == NULL)
        return NULL;
    return hpy_debug_data(thread, h, bytes, (size_t)HPyBytes_Size(ctx, object) + 1);
}

const char *hpy_debug_ctx_Bytes_AsString(HPyContext *ctx, HPy h)
{
    return bytes_data(ctx, h, "HPyBytes_AsString", 1);
}

const char *hpy_debug_ctx_Bytes_AS_STRING(HPyContext *ctx, HPy h)
{
    return bytes_data(ctx, h, "HPyBytes_AS_STRING", 0);
}

const char *hpy_debug_ctx_Type_GetName(HPyContext *ctx, HPy type)
{
    static const char name[] = "HPyType_GetName";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, type, name);
    const char *text;
    hpy_debug_check_argument(thread, name, type, object, HPY_DEBUG_TYPE, "arg");
    text = HPyType_GetName(ctx, object);
    return text != NULL ? hpy_debug_data(thread, type, text, strlen(text) + 1) : NULL;
}

/* ---- structs ---- */

static const char *shape_name(HPyType_BuiltinShape shape)
{
    static const char *const names[] = {"Legacy",  "Object", "Type", "Long", "Float",
                                        "Unicode", "Tuple",  "List", "Dict"};
    return shape >= HPyType_BuiltinShape_Legacy && shape <= HPyType_BuiltinShape_Dict
               ? names[shape + 1]
               : "unknown";
}

static HPy check_shape(HPyContext *ctx, HPy h, HPyType_BuiltinShape wanted, const char *name)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, h, name);
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    PyTypeObject *type, *nearest;
    HPyType_BuiltinShape shape = HPyType_BuiltinShape_Legacy;
    if (HPy_IsNull(object))
        hpy_debug_fatal(thread, name, NULL, "Invalid usage of %s. The handle is HPy_NULL", name);
    type = Py_TYPE(_h2py(object));
    nearest = hpy_type_nearest(type);
    if (nearest != NULL)
        shape = hpy_type_info_of(nearest)->shape;
    if (shape != wanted)
        hpy_debug_fatal(thread, name, slot,
                        "Invalid usage of %s. Expected shape HPyType_BuiltinShape_%s but got %s, "
                        "that of the type '%.200s'",
                        name, shape_name(wanted), shape_name(shape), type->tp_name);
    return object;
}

#define AS_STRUCT(SHAPE_NAME)                                                                     \
    void *hpy_debug_ctx_AsStruct_##SHAPE_NAME(HPyContext *ctx, HPy h)                             \
    {                                                                                             \
        HPy object =                                                                              \
            check_shape(ctx, h, HPyType_BuiltinShape_##SHAPE_NAME, "_HPy_AsStruct_" #SHAPE_NAME); \
        return _HPy_AsStruct_##SHAPE_NAME(ctx, object);                                           \
    }
AS_STRUCT(Object)
AS_STRUCT(Legacy)
AS_STRUCT(Type)
AS_STRUCT(Long)
AS_STRUCT(Float)
AS_STRUCT(Unicode)
AS_STRUCT(Tuple)
AS_STRUCT(List)
AS_STRUCT(Dict)

/* ---- types ---- */

HPy hpy_debug_ctx_Type_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params)
{
    static const char name[] = "HPyType_FromSpec";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPyType_SpecParam *unwrapped = NULL;
    size_t count = 0, i;
    HPy type;
    if (params != NULL) {
        while ((int)params[count].kind != 0)
            count++;
        unwrapped = (HPyType_SpecParam *)PyMem_RawCalloc(count + 1, sizeof(HPyType_SpecParam));
        if (unwrapped == NULL)
            return HPyErr_NoMemory(ctx);
        for (i = 0; i < count; i++) {
            unwrapped[i].kind = params[i].kind;
            unwrapped[i].object = hpy_debug_unwrap(thread, params[i].object, name);
        }
    }
    type = HPyType_FromSpec(ctx, spec, unwrapped);
    PyMem_RawFree(unwrapped);
    if (!HPy_IsNull(type))
        hpy_trace_name_type(spec);
    return hpy_debug_open(thread, type, name);
}
