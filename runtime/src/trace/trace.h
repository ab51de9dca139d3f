/* The trace mode: the universal context, with each function counted and timed. */
#ifndef HPY_TRACE_H
#define HPY_TRACE_H

#include "internal.h"
#include "trace/clock.h"

/* ---- for the rest of the runtime ---- */

/* The context of the trace mode, made at first use from the universal one (which must be filled in
 * already, and whose handles it shares). Never fails. */
_HPy_HIDDEN HPyContext *hpy_trace_context(const HPyContext *universal);
/* Whether a context is the trace mode's. */
_HPy_HIDDEN int hpy_trace_is_context(const HPyContext *ctx);
/* If a module is loaded with the context of the trace or the debug mode: notes what its functions
 * are called. `name` is the module's, in UTF-8. */
_HPy_HIDDEN void hpy_trace_name_module(const HPyContext *ctx, const HPyModuleDef *def,
                                       const char *name);
/* What `hpy_runtime._core` offers of it, for PyModule_AddFunctions. */
extern _HPy_HIDDEN PyMethodDef hpy_trace_methods[];

/* ---- counters ---- */

typedef struct {
    uint64_t calls;
    uint64_t ticks; /* from entry to exit */
    uint64_t own;   /* the same without the traced calls inside */
} hpy_trace_counter;

/* What a thread notes about itself. */
typedef struct {
    hpy_trace_counter *counters;
    uint64_t inner; /* ticks of the traced calls inside the current one */
    unsigned id;    /* 1 for the first thread that makes a traced call */
    short is_alone; /* whether no other thread counts there */
    short in_callback;
} hpy_trace_thread;

extern _HPy_HIDDEN HPY_COMPAT_FAST_THREAD_LOCAL hpy_trace_thread hpy_trace_current_thread;
/* How many functions there are, and their names in the context ("ctx_Dup"), in its order. */
extern _HPy_HIDDEN const int hpy_trace_count;
extern _HPy_HIDDEN const char *const hpy_trace_names[];

/* Gives the thread its number and its counters. */
_HPy_HIDDEN void hpy_trace_new_thread(hpy_trace_thread *thread);
/* The sum over all threads for one function. */
_HPy_HIDDEN hpy_trace_counter hpy_trace_sum(int member);

#if defined(_MSC_VER)
#define HPY_TRACE_ADD(COUNTER, NUMBER) \
    _InterlockedExchangeAdd64((volatile __int64 *)&(COUNTER), (__int64)(NUMBER))
#define HPY_TRACE_LOAD(COUNTER)         (COUNTER)
#define HPY_TRACE_STORE(COUNTER, VALUE) (void)((COUNTER) = (VALUE))
#else
#define HPY_TRACE_ADD(COUNTER, NUMBER) \
    __atomic_fetch_add(&(COUNTER), (uint64_t)(NUMBER), __ATOMIC_RELAXED)
#define HPY_TRACE_LOAD(COUNTER)         __atomic_load_n(&(COUNTER), __ATOMIC_RELAXED)
#define HPY_TRACE_STORE(COUNTER, VALUE) __atomic_store_n(&(COUNTER), VALUE, __ATOMIC_RELAXED)
#endif

static inline void hpy_trace_add(const hpy_trace_thread *thread, int member, uint64_t ticks,
                                 uint64_t own)
{
    hpy_trace_counter *counter = &thread->counters[member];
    if (thread->is_alone) {
        HPY_TRACE_STORE(counter->calls, counter->calls + 1);
        HPY_TRACE_STORE(counter->ticks, counter->ticks + ticks);
        HPY_TRACE_STORE(counter->own, counter->own + own);
    } else {
        HPY_TRACE_ADD(counter->calls, 1);
        HPY_TRACE_ADD(counter->ticks, ticks);
        HPY_TRACE_ADD(counter->own, own);
    }
}

/* ---- callbacks ---- */

/* Whether any interpreter has set one. */
extern _HPy_HIDDEN volatile int hpy_trace_callbacks;
/* Calls the interpreter's Python function, if it has one; an exception that is set stays so. */
_HPy_HIDDEN void hpy_trace_call_back(hpy_trace_thread *thread, int member, int is_exit);
/* The interpreter's functions (on_enter, on_exit), None where there is none: a new tuple. */
_HPy_HIDDEN PyObject *hpy_trace_get_callbacks(void);
_HPy_HIDDEN int hpy_trace_set_callbacks(PyObject *pair);

/* ---- recording ---- */

/* Whether each call is written to a file. */
extern _HPy_HIDDEN volatile int hpy_trace_recording;
/* Notes a call that has ended; `function` is the extension's own that it ran, or NULL. */
_HPy_HIDDEN void hpy_trace_record(const hpy_trace_thread *thread, int member, uint64_t start,
                                  uint64_t ticks, HPyCFunction function);
/* Starts to write to a file descriptor, from which the caller keeps off; `header` are events in
 * JSON. -1 with an exception set. */
_HPy_HIDDEN int hpy_trace_start_recording(int descriptor, const char *header);
/* Writes what is still held back, and the end; -1 with OSError where writing has failed. */
_HPy_HIDDEN int hpy_trace_stop_recording(void);
/* Writes what is held back, when the process is about to end. */
_HPy_HIDDEN void hpy_trace_flush_recording(void);
/* In a forked child: the recording is the parent's. */
_HPy_HIDDEN void hpy_trace_abandon_recording(void);

/* ---- names ---- */

/* The slot's name without "HPy_"; "slot" for a number that the ABI does not have. */
_HPy_HIDDEN const char *hpy_trace_slot_name(HPySlot_Slot slot);
/* Notes what the functions of a type are called. */
_HPy_HIDDEN void hpy_trace_name_type(const HPyType_Spec *spec);
/* What the function of an extension is called ("module.function", "type.slot"); NULL where it is
 * not known. */
_HPy_HIDDEN const char *hpy_trace_name_of(HPyCFunction function);

/* ---- one call ---- */

typedef struct {
    hpy_trace_thread *thread;
    uint64_t start;
    uint64_t outer;
} hpy_trace_call;

static inline hpy_trace_thread *hpy_trace_get_thread(void)
{
    hpy_trace_thread *thread = &hpy_trace_current_thread;
    if (thread->counters == NULL)
        hpy_trace_new_thread(thread);
    return thread;
}

static inline void hpy_trace_start(hpy_trace_call *call, hpy_trace_thread *thread)
{
    call->thread = thread;
    call->outer = thread->inner;
    thread->inner = 0;
    call->start = hpy_trace_now();
}

static inline void hpy_trace_stop(const hpy_trace_call *call, int member, HPyCFunction function)
{
    uint64_t ticks = hpy_trace_now() - call->start;
    hpy_trace_thread *thread = call->thread;
    hpy_trace_add(thread, member, ticks, ticks - thread->inner);
    thread->inner = call->outer + ticks;
    if (hpy_trace_recording)
        hpy_trace_record(thread, member, call->start, ticks, function);
}

static inline void hpy_trace_enter(hpy_trace_call *call, int member)
{
    hpy_trace_thread *thread = hpy_trace_get_thread();
    if (hpy_trace_callbacks)
        hpy_trace_call_back(thread, member, 0);
    hpy_trace_start(call, thread);
}

static inline void hpy_trace_exit(const hpy_trace_call *call, int member)
{
    hpy_trace_stop(call, member, NULL);
    if (hpy_trace_callbacks)
        hpy_trace_call_back(call->thread, member, 1);
}

/* ---- the context's functions ---- */

/* Fills in the wrappers. */
_HPy_HIDDEN void hpy_trace_fill_functions(HPyContext *ctx);

/* Those that are more than a call between two clock reads; the first argument is the number of the
 * function, for the generated code to give. */
_HPy_HIDDEN void hpy_trace_run_function(int member, HPyContext *ctx, HPyFunc_Signature sig,
                                        HPyCFunction func, void *args);
_HPy_HIDDEN HPyThreadState hpy_trace_leave_python(int member, HPyContext *ctx);
_HPy_HIDDEN void hpy_trace_reenter_python(int member, HPyContext *ctx, HPyThreadState state);
_HPy_HIDDEN _HPy_NO_RETURN void hpy_trace_fatal_error(int member, HPyContext *ctx,
                                                      const char *message);
_HPy_HIDDEN HPy hpy_trace_type_from_spec(int member, HPyContext *ctx, HPyType_Spec *spec,
                                         HPyType_SpecParam *params);

#endif /* HPY_TRACE_H */
