/* The context's functions that take arrays of handles. */
#include "generated/debug_functions.h"

/* Unwrapped handles; for few of them there is no memory to be had. */
typedef struct {
    HPy *handles;
    HPy few[HPY_DEBUG_FEW];
} unwrapped;

/* -1 with MemoryError set. */
static int unwrap_all(unwrapped *array, hpy_debug_thread *thread, const HPy *handles, size_t count,
                      const char *name)
{
    size_t i;
    array->handles = array->few;
    if (count > HPY_DEBUG_FEW) {
        array->handles = NULL;
        if (count <= PY_SSIZE_T_MAX / sizeof(HPy))
            array->handles = (HPy *)PyMem_Malloc(count * sizeof(HPy));
        if (array->handles == NULL) {
            PyErr_NoMemory();
            return -1;
        }
    }
    for (i = 0; i < count; i++)
        array->handles[i] = hpy_debug_unwrap(thread, handles[i], name);
    return 0;
}

static void release(unwrapped *array)
{
    if (array->handles != array->few)
        PyMem_Free(array->handles);
}

HPy hpy_debug_ctx_Tuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    static const char name[] = "HPyTuple_FromArray";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    unwrapped array;
    HPy tuple;
    HPy_ssize_t i;
    if (unwrap_all(&array, thread, items, n > 0 ? (size_t)n : 0, name) < 0)
        return HPy_NULL;
    for (i = 0; i < n; i++) {
        if (HPy_IsNull(array.handles[i]))
            hpy_debug_fatal(thread, name, NULL, "item %ld is HPy_NULL", (long)i);
    }
    tuple = HPyTuple_FromArray(ctx, array.handles, n);
    release(&array);
    return hpy_debug_open(thread, tuple, name);
}

static size_t count_names(HPy kwnames)
{
    return HPy_IsNull(kwnames) ? 0 : (size_t)PyTuple_GET_SIZE(_h2py(kwnames));
}

typedef HPy (*call_function)(HPyContext *, HPy, const HPy *, size_t, HPy);

/* `call` with the handles behind those given; `callable` is a method's name in HPy_CallMethod. */
static HPy call_unwrapped(HPyContext *ctx, call_function call, const char *name, HPy callable,
                          const HPy *args, size_t nargs, HPy kwnames)
{
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy function = hpy_debug_unwrap(thread, callable, name);
    HPy names = hpy_debug_unwrap(thread, kwnames, name);
    unwrapped array;
    HPy result;
    hpy_debug_check_argument(thread, name, kwnames, names, HPY_DEBUG_TUPLE_OR_NULL,
                             "arg 'kwnames'");
    if (unwrap_all(&array, thread, args, nargs + count_names(names), name) < 0)
        return HPy_NULL;
    result = call(ctx, function, array.handles, nargs, names);
    release(&array);
    return hpy_debug_open(thread, result, name);
}

HPy hpy_debug_ctx_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char name[] = "HPy_Call";
    return call_unwrapped(ctx, HPy_Call, name, callable, args, nargs, kwnames);
}

HPy hpy_debug_ctx_CallMethod(HPyContext *ctx, HPy method, const HPy *args, size_t nargs,
                             HPy kwnames)
{
    static const char name[] = "HPy_CallMethod";
    return call_unwrapped(ctx, HPy_CallMethod, name, method, args, nargs, kwnames);
}

HPy hpy_debug_ctx_Type_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs,
                                  HPy kw)
{
    static const char name[] = "HPyType_GenericNew";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, name);
    HPy object = hpy_debug_unwrap(thread, type, name);
    HPy dict = hpy_debug_unwrap(thread, kw, name);
    HPy result;
    unwrapped array;
    if (unwrap_all(&array, thread, args, args != NULL && nargs > 0 ? (size_t)nargs : 0, name) < 0)
        return HPy_NULL;
    result = HPyType_GenericNew(ctx, object, array.handles, nargs, dict);
    release(&array);
    return hpy_debug_open(thread, result, name);
}
