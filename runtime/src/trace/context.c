/* The context of the trace mode, and the functions in it that need more than a clock. */
#include "trace/trace.h"

static HPyContext trace_context;
static hpy_compat_lock context_lock;

static void fill(HPyContext *ctx, const HPyContext *universal)
{
    *ctx = *universal;
    ctx->name = "HPy Trace Mode ABI (hpy_runtime " HPY_VERSION ")";
    hpy_trace_fill_functions(ctx);
}

HPyContext *hpy_trace_context(const HPyContext *universal)
{
    hpy_trace_clock_init();
    hpy_compat_acquire(&context_lock);
    if (HPy_IsNull(trace_context.h_None))
        fill(&trace_context, universal);
    /* that of the main interpreter, which may enter only after another has */
    if (HPy_IsNull(trace_context.h_Builtins))
        trace_context.h_Builtins = universal->h_Builtins;
    hpy_compat_release(&context_lock);
    return &trace_context;
}

typedef struct own_context {
    struct own_context *next;
    const HPyContext *universal;
    HPyContext ctx;
} own_context;

/* Those of interpreters other than the main one; never freed, as what they are copies of. */
static own_context *own_contexts;

static own_context *find_own(const HPyContext *universal)
{
    own_context *own = HPY_COMPAT_LOAD(own_contexts);
    while (own != NULL && own->universal != universal)
        own = own->next;
    return own;
}

static own_context *make_own(const HPyContext *universal)
{
    own_context *own;
    own_context *made = (own_context *)PyMem_RawCalloc(1, sizeof(own_context));
    if (made == NULL)
        return NULL;
    made->universal = universal;
    fill(&made->ctx, universal);
    hpy_compat_acquire(&context_lock);
    own = find_own(universal);
    if (own == NULL) {
        own = made;
        made = NULL;
        own->next = own_contexts;
        HPY_COMPAT_STORE(own_contexts, own);
    }
    hpy_compat_release(&context_lock);
    PyMem_RawFree(made);
    return own;
}

/* The trace mode's context of the current interpreter, for the one that a binary keeps. */
static HPyContext *current_context(HPyContext *ctx)
{
    HPyContext *universal = hpy_context_current(NULL);
    own_context *own;
    if (universal == NULL)
        return ctx;
    own = find_own(universal);
    if (own == NULL)
        own = make_own(universal);
    if (own == NULL)
        return universal; /* no memory: without being traced */
    /* an interpreter's context may have been another's before */
    own->ctx.h_Builtins = universal->h_Builtins;
    return &own->ctx;
}

int hpy_trace_is_context(const HPyContext *ctx)
{
    return ctx == &trace_context;
}

/* The garbage collector lets nothing be called but the function itself. */
void hpy_trace_run_function(int member, HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func,
                            void *args)
{
    hpy_trace_call call;
    hpy_trace_thread *thread = hpy_trace_get_thread();
    int call_back = hpy_trace_callbacks && sig != HPyFunc_TRAVERSEPROC;
    if (call_back)
        hpy_trace_call_back(thread, member, 0);
    hpy_trace_start(&call, thread);
    hpy_dispatch(current_context(ctx), sig, func, args);
    hpy_trace_stop(&call, member, func);
    if (call_back)
        hpy_trace_call_back(thread, member, 1);
}

/* Python functions can run only before the thread has left. */
HPyThreadState hpy_trace_leave_python(int member, HPyContext *ctx)
{
    hpy_trace_call call;
    hpy_trace_thread *thread = hpy_trace_get_thread();
    HPyThreadState state;
    if (hpy_trace_callbacks) {
        hpy_trace_call_back(thread, member, 0);
        hpy_trace_call_back(thread, member, 1);
    }
    hpy_trace_start(&call, thread);
    state = HPy_LeavePythonExecution(ctx);
    hpy_trace_stop(&call, member, NULL);
    return state;
}

/* And only when it is back. */
void hpy_trace_reenter_python(int member, HPyContext *ctx, HPyThreadState state)
{
    hpy_trace_call call;
    hpy_trace_thread *thread = hpy_trace_get_thread();
    hpy_trace_start(&call, thread);
    HPy_ReenterPythonExecution(ctx, state);
    hpy_trace_stop(&call, member, NULL);
    if (hpy_trace_callbacks) {
        hpy_trace_call_back(thread, member, 0);
        hpy_trace_call_back(thread, member, 1);
    }
}

void hpy_trace_fatal_error(int member, HPyContext *ctx, const char *message)
{
    hpy_trace_call call;
    hpy_trace_enter(&call, member);
    hpy_trace_stop(&call, member, NULL);
    hpy_trace_flush_recording();
    HPy_FatalError(ctx, message);
}

HPy hpy_trace_type_from_spec(int member, HPyContext *ctx, HPyType_Spec *spec,
                             HPyType_SpecParam *params)
{
    hpy_trace_call call;
    HPy result;
    hpy_trace_enter(&call, member);
    result = HPyType_FromSpec(ctx, spec, params);
    if (!HPy_IsNull(result))
        hpy_trace_name_type(spec);
    hpy_trace_exit(&call, member);
    return result;
}
