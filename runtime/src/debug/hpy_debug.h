/* The debug mode: the universal context, with handles that know when they were closed. */
#ifndef HPY_DEBUG_H
#define HPY_DEBUG_H

#include "internal.h"

/* What every call does is written out wherever it is done, which compilers take for too often. */
#if defined(_MSC_VER)
#define HPY_DEBUG_ALWAYS_INLINE static __forceinline
#else
#define HPY_DEBUG_ALWAYS_INLINE static inline __attribute__((always_inline))
#endif

/* ---- for the rest of the runtime ---- */

/* The context that a binary in debug mode keeps for its trampolines. Its functions may be called
 * with the contexts alone that are passed to the binary's functions. Never fails. */
_HPy_HIDDEN HPyContext *hpy_debug_context(HPyContext *universal);
_HPy_HIDDEN int hpy_debug_is_context(const HPyContext *ctx);
/* What `hpy_runtime._core` offers of it, for PyModule_AddFunctions. */
extern _HPy_HIDDEN PyMethodDef hpy_debug_methods[];

/* ---- handles ---- */

/* A handle is a word that names a slot and says how often that was used before: bit 0 is set, then
 * come the slot's index and the count. Whatever word an extension passes, looking it up is safe,
 * and a word that was closed is never again that of an open handle (on 32 bits: not for long).
 * Builders and trackers are the complement of such a word, so that they are not taken for handles.
 */
#define HPY_DEBUG_CHUNK_BITS 8
#define HPY_DEBUG_CHUNK_SIZE (1u << HPY_DEBUG_CHUNK_BITS)
#if INTPTR_MAX > 0x7fffffff
#define HPY_DEBUG_TABLE_BITS 16
#else
#define HPY_DEBUG_TABLE_BITS 12
#endif
#define HPY_DEBUG_TABLE_SIZE (1u << HPY_DEBUG_TABLE_BITS)
#define HPY_DEBUG_COUNT_ONE  ((uintptr_t)1 << (1 + HPY_DEBUG_CHUNK_BITS + HPY_DEBUG_TABLE_BITS))

typedef enum {
    HPY_DEBUG_HANDLE,
    HPY_DEBUG_ARGUMENT, /* of a call of the extension's function: the object is the caller's */
    HPY_DEBUG_ITEM,     /* of a view: the object is the view's */
    HPY_DEBUG_CONSTANT, /* of a context; always open */
    HPY_DEBUG_LIST_BUILDER,
    HPY_DEBUG_TUPLE_BUILDER,
    HPY_DEBUG_TRACKER,
    HPY_DEBUG_VIEW
} hpy_debug_kind;

/* What is told of an object after its handle was closed: the object itself may be dead. */
typedef struct {
    char form; /* see note.c */
    char truncated;
    unsigned char length;
    union {
        long long integer;
        double real;
        char text[32];
        struct {
            void *address;
            const char *type;
        } object;
    } value;
} hpy_debug_note;

/* The note of objects of a type that is made at run time, and may be another one soon. */
#define HPY_DEBUG_TYPE_NOTES 8
typedef struct {
    const PyTypeObject *type;
    const char *name;
    unsigned version;
    hpy_debug_note note;
} hpy_debug_type_note;

/* Forms of a note that are written in slots.h, too. */
#define HPY_DEBUG_NOTE_OBJECT  1 /* nothing is known but its address and its type */
#define HPY_DEBUG_NOTE_INTEGER 2
#define HPY_DEBUG_NOTE_REAL    3

typedef struct {
    int count;
    void *frames[1];
} hpy_debug_trace;

typedef struct hpy_debug_data_run hpy_debug_data_run; /* see data.c */

/* What few handles have. */
typedef struct {
    void *data; /* see data.c */
    size_t data_size;
    hpy_debug_data_run *data_run; /* that it is in, or NULL */
    int data_is_kept;
    hpy_debug_trace *opened;
    hpy_debug_trace *closed;
} hpy_debug_extra;

/* Two cache lines: the first is what opening and looking up use. */
typedef struct hpy_debug_slot {
    uintptr_t word;              /* of the handle while it is open, else 0 */
    uintptr_t next_word;         /* of the next handle here */
    void *content;               /* the object; of a tracker, its list of handles; see views.c */
    struct hpy_debug_slot *next; /* in the queue of closed slots, among the unused, or of a call's
                                  * arguments */
    hpy_debug_extra *extra;
    uint64_t serial;       /* grows with each handle that is opened */
    const char *opened_by; /* functions of the API */
    int generation;
    hpy_debug_kind kind;
    HPyCFunction opened_in; /* functions of the extension, or NULL */
    HPyCFunction closed_in;
    const char *closed_by;
    hpy_debug_note note;
} hpy_debug_slot;

/* Of arrays up to this length copies are on the stack. */
#define HPY_DEBUG_FEW 8

/* ---- per interpreter ---- */

/* See data.c. */
#define HPY_DEBUG_DATA_USERS 64
typedef struct {
    hpy_debug_data_run *current[2]; /* of which memory is handed out: pages, and parts of pages */
    hpy_debug_data_run *unused;
    struct {
        HPyCFunction function;
        unsigned count; /* of the data that it asked for */
    } users[HPY_DEBUG_DATA_USERS];
} hpy_debug_data_pool;

typedef struct hpy_debug_own_context {
    HPyContext ctx; /* the first field: a context's address is that of all of it */
    struct hpy_debug_own_context *next; /* in a ring */
    int in_use;                         /* given back without the lock */
} hpy_debug_own_context;

/* Guarded by the interpreter's GIL, or by `lock` where there is none. A state is never freed; one
 * whose interpreter has ended is taken for the next. */
typedef struct hpy_debug_state {
    struct hpy_debug_state *next;
    void *owner;           /* the interpreter */
    int entered;           /* it has not ended */
    HPyContext *universal; /* the interpreter's own */
    hpy_compat_lock lock;
    hpy_debug_slot *unused;
    hpy_debug_slot *closed_first; /* the oldest */
    hpy_debug_slot **closed_end;  /* where the next one is to be entered */
    Py_ssize_t closed_max;
    /* How many more than those there are, or, below 0, fewer. Where `is_plain` the queue keeps
     * what is over until handles are opened again: as many as were open at once. */
    Py_ssize_t closed_spare;
    Py_ssize_t data_size; /* bytes of raw data behind closed handles */
    Py_ssize_t data_max;
    uint64_t serial;
    int generation;
    int trace_limit;
    int is_plain;                /* no stacks are kept, nor objects, and there is a GIL */
    int keeps_objects;           /* of closed handles: a callback may let their use go on */
    PyObject *on_invalid_handle; /* owned, or NULL */
    PyObject *on_invalid_builder;
    PyObject *handle_type;           /* owned: DebugHandle */
    HPyContext constants;            /* what each context of the interpreter is a copy of */
    hpy_debug_own_context *contexts; /* a ring: the one that was not used for the longest time */
    hpy_debug_data_pool data_pool;
    hpy_debug_type_note type_notes[HPY_DEBUG_TYPE_NOTES];
} hpy_debug_state;

/* Never freed; blank where there are no slots yet. */
typedef struct {
    hpy_debug_state *owner; /* written last */
    hpy_debug_slot *slots;  /* each on the border of a cache line */
} hpy_debug_chunk;

extern _HPy_HIDDEN hpy_debug_chunk hpy_debug_chunks[HPY_DEBUG_TABLE_SIZE];

#if HPY_COMPAT_FREE_THREADED
#define HPY_DEBUG_LOCK(STATE)   hpy_compat_acquire(&(STATE)->lock)
#define HPY_DEBUG_UNLOCK(STATE) hpy_compat_release(&(STATE)->lock)
/* Whether it was done at once. */
#define HPY_DEBUG_LOCKED(STATE)   hpy_compat_acquired(&(STATE)->lock)
#define HPY_DEBUG_UNLOCKED(STATE) hpy_compat_released(&(STATE)->lock)
#else
#define HPY_DEBUG_LOCK(STATE)     (void)(STATE)
#define HPY_DEBUG_UNLOCK(STATE)   (void)(STATE)
#define HPY_DEBUG_LOCKED(STATE)   ((void)(STATE), 1)
#define HPY_DEBUG_UNLOCKED(STATE) ((void)(STATE), 1)
#endif

/* How many closed handles stay in the queue: that it is never empty saves looking. */
static inline Py_ssize_t hpy_debug_queue_length(Py_ssize_t closed_max)
{
    return closed_max > 0 ? closed_max : 1;
}
/* Has the queue of closed handles become as short as it is to be. */
_HPy_HIDDEN void hpy_debug_shorten_queue(hpy_debug_state *state);
/* Sets `is_plain`, after a change of what it is about. */
_HPy_HIDDEN void hpy_debug_set_plain(hpy_debug_state *state);
/* What tells interpreters apart. */
static inline void *hpy_debug_interpreter(void)
{
#if HPY_COMPAT_INTERPRETERS
    return PyInterpreterState_Get();
#else
    return &hpy_debug_chunks;
#endif
}

/* The current interpreter's state, made where there is none; NULL with an exception set. */
_HPy_HIDDEN hpy_debug_state *hpy_debug_get_state(void);
/* Has the state forgotten when the interpreter ends; -1 with an exception set. */
_HPy_HIDDEN int hpy_debug_enter_interpreter(void);
/* Has each slot of the interpreter visited, in no order; the lock is held. */
_HPy_HIDDEN void hpy_debug_each_slot(hpy_debug_state *state,
                                     void (*visit)(hpy_debug_slot *slot, void *arg), void *arg);

/* ---- per thread ---- */

typedef struct {
    HPyContext *current;    /* the one that may be used now, or NULL */
    hpy_debug_state *state; /* of the interpreter that `current` belongs to */
    HPyCFunction function;  /* the extension's, that has `current` */
    HPyContext *left;       /* the one that has left Python, or NULL */
} hpy_debug_thread;

extern _HPy_HIDDEN HPY_COMPAT_FAST_THREAD_LOCAL hpy_debug_thread hpy_debug_this_thread;

/* ---- one call of a function of the context ---- */

_HPy_HIDDEN _HPy_NO_RETURN void hpy_debug_wrong_context(const hpy_debug_thread *thread,
                                                        const HPyContext *ctx, const char *name);
/* What a handle stands for that is not open: null for null; else, if the process goes on after the
 * report, what the handle had. */
_HPy_HIDDEN HPy hpy_debug_unwrap_invalid(hpy_debug_thread *thread, HPy h, const char *name);

static inline hpy_debug_thread *hpy_debug_enter(const HPyContext *ctx, const char *name)
{
    hpy_debug_thread *thread = &hpy_debug_this_thread;
    if (thread->current != ctx)
        hpy_debug_wrong_context(thread, ctx, name);
    return thread;
}

static inline hpy_debug_chunk *hpy_debug_chunk_of(uintptr_t word)
{
    return &hpy_debug_chunks[(word >> (1 + HPY_DEBUG_CHUNK_BITS)) & (HPY_DEBUG_TABLE_SIZE - 1)];
}

/* The slot of an open handle of this interpreter, or NULL; so it is for null, since the very first
 * slot is that of a constant. */
HPY_DEBUG_ALWAYS_INLINE hpy_debug_slot *hpy_debug_find(const hpy_debug_thread *thread,
                                                       uintptr_t word)
{
    const hpy_debug_chunk *chunk = hpy_debug_chunk_of(word);
    hpy_debug_slot *slot;
    if (HPY_COMPAT_LOAD(chunk->owner) != thread->state)
        return NULL;
    slot = &chunk->slots[(word >> 1) & (HPY_DEBUG_CHUNK_SIZE - 1)];
    return slot->word == word ? slot : NULL;
}

/* The object's handle in the universal context, borrowed; null for null. */
static inline HPy hpy_debug_unwrap(hpy_debug_thread *thread, HPy h, const char *name)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    if (slot == NULL)
        return hpy_debug_unwrap_invalid(thread, h, name);
    return _py2h((PyObject *)slot->content);
}

/* What is over in few instructions, where nothing is asked for that takes more: see slots.h. */

/* Opens a slot of any kind, of which the content stays the caller's on failure: NULL, no exception
 * set. */
_HPy_HIDDEN hpy_debug_slot *hpy_debug_open_slot(hpy_debug_thread *thread, void *content,
                                                hpy_debug_kind kind, const char *name);
/* Closes a slot, and returns its content. */
_HPy_HIDDEN void *hpy_debug_close_slot(hpy_debug_thread *thread, hpy_debug_slot *slot,
                                       const char *name);
/* The object goes, and memory is short: null, with MemoryError set. */
_HPy_HIDDEN HPy hpy_debug_open_failed(HPy object);
/* HPy_Close, for `name`, where it is not over quickly. */
_HPy_HIDDEN void hpy_debug_close_slowly(hpy_debug_thread *thread, HPy h, const char *name);
/* Makes the constants' handles, or has those that there are mean the interpreter's objects; -1
 * without memory. */
_HPy_HIDDEN int hpy_debug_fill_constants(hpy_debug_state *state);
/* Releases what closed handles hold. */
_HPy_HIDDEN void hpy_debug_drop_objects(hpy_debug_state *state);
/* Forgets all of an interpreter that ends. */
_HPy_HIDDEN void hpy_debug_drop_slots(hpy_debug_state *state);

/* Fills in the functions of a context. */
_HPy_HIDDEN void hpy_debug_fill_functions(HPyContext *ctx);
/* The names of the handle members of a context, and where they are in it. */
extern _HPy_HIDDEN const char *const hpy_debug_constant_names[];
extern _HPy_HIDDEN const size_t hpy_debug_constant_offsets[];
extern _HPy_HIDDEN const int hpy_debug_constant_count;
/* The handle constants' names, NULL for a word that is none of the interpreter's. */
_HPy_HIDDEN const char *hpy_debug_constant_name(const hpy_debug_state *state, uintptr_t word);

/* ---- reports ---- */

/* Told of a mistake that cannot be let pass: prints it and aborts. `slot` may be NULL. */
_HPy_HIDDEN _HPy_NO_RETURN void hpy_debug_fatal(const hpy_debug_thread *thread, const char *name,
                                                const hpy_debug_slot *slot, const char *format,
                                                ...);
/* Sets SystemError for a mistake in a call that can fail. */
_HPy_HIDDEN void hpy_debug_raise(const hpy_debug_thread *thread, const char *name,
                                 const hpy_debug_slot *slot, const char *message);
/* The same as hpy_debug_fatal for one that a callback of the interpreter's may let pass: returns
 * then. */
_HPy_HIDDEN void hpy_debug_report_handle(const hpy_debug_thread *thread, const char *name,
                                         const hpy_debug_slot *slot, const char *what);
_HPy_HIDDEN void hpy_debug_report_builder(const hpy_debug_thread *thread, const char *name,
                                          const hpy_debug_slot *slot);
/* The slot that a word once named, whether or not it is open; NULL if it never named one. */
_HPy_HIDDEN hpy_debug_slot *hpy_debug_find_any(uintptr_t word);
/* Whether a slot that is closed now was last that of the word. */
static inline int hpy_debug_was_last(const hpy_debug_slot *slot, uintptr_t word)
{
    return slot->word == 0 && slot->next_word == word + HPY_DEBUG_COUNT_ONE;
}

/* What the extension holds in place of the word of a builder, a tracker or a view. */
static inline intptr_t hpy_debug_outer_word(const hpy_debug_slot *slot)
{
    return (intptr_t)~slot->word;
}
/* The slot of one of them that is open; NULL if a callback lets pass that it is not. */
_HPy_HIDDEN hpy_debug_slot *hpy_debug_find_kind(hpy_debug_thread *thread, intptr_t outer,
                                                hpy_debug_kind kind, const char *name);

/* Wrong kinds of arguments; `argument` is "arg 1", as it stands in the message. */
typedef enum {
    HPY_DEBUG_TYPE,
    HPY_DEBUG_UNICODE,
    HPY_DEBUG_BYTES,
    HPY_DEBUG_SLICE,
    HPY_DEBUG_CODE,
    HPY_DEBUG_ITERATOR,
    HPY_DEBUG_TUPLE_OR_NULL
} hpy_debug_wanted;
_HPy_HIDDEN void hpy_debug_check_argument(const hpy_debug_thread *thread, const char *name, HPy h,
                                          HPy object, hpy_debug_wanted wanted,
                                          const char *argument);

/* ---- notes, stack traces, raw data ---- */

_HPy_HIDDEN void hpy_debug_note_object(hpy_debug_state *state, hpy_debug_note *note,
                                       PyObject *object);
/* Writes what was noted as text, at most `size` bytes with the closing NUL. */
_HPy_HIDDEN void hpy_debug_note_text(const hpy_debug_note *note, char *text, size_t size);

/* The C stack; NULL where there is none to be had. Freed by PyMem_RawFree. */
_HPy_HIDDEN hpy_debug_trace *hpy_debug_trace_take(int limit);
/* A stack as text, one frame a line, each indented by `indent`: a new string. NULL without memory.
 */
_HPy_HIDDEN char *hpy_debug_trace_text(const hpy_debug_trace *trace, const char *indent);

/* A copy of data that is there to be read until the handle is closed; the same for the same handle.
 * NULL with MemoryError set. */
_HPy_HIDDEN const char *hpy_debug_data(hpy_debug_thread *thread, HPy h, const char *data,
                                       size_t size);
/* The handle was closed: makes the data inaccessible, or gives it up. The lock is held. */
_HPy_HIDDEN void hpy_debug_data_close(hpy_debug_state *state, hpy_debug_extra *extra);
_HPy_HIDDEN void hpy_debug_data_free(hpy_debug_state *state, hpy_debug_extra *extra);
_HPy_HIDDEN hpy_debug_extra *hpy_debug_get_extra(hpy_debug_slot *slot);

/* ---- the context's functions that are written by hand ---- */

_HPy_HIDDEN void hpy_debug_run_getbuffer(HPyCFunction func, void *args);
_HPy_HIDDEN void hpy_debug_run_releasebuffer(HPyCFunction func, void *args);

/* DebugHandle, made for the current interpreter; NULL with an exception set. */
_HPy_HIDDEN PyObject *hpy_debug_make_handle_type(void);
/* A new DebugHandle. */
_HPy_HIDDEN PyObject *hpy_debug_handle_object(hpy_debug_state *state, hpy_debug_slot *slot);

#include "debug/slots.h"

#endif /* HPY_DEBUG_H */
