/* What a host may tell a binary of its objects, so that the cheapest functions need no call. */
#ifndef HPY_HOSTLAYOUT_H
#define HPY_HOSTLAYOUT_H

/**
 * A function of the API is a call through the context. Where an interpreter's own API has a macro,
 * that call is most of what HPy_Dup, HPy_Close or HPy_Is cost: a host whose handles are addresses
 * of objects can say so, and the inline functions of these headers then do what it says in place.
 *
 * Universal and hybrid mode: HPy_MODINIT(NAME, DEF) defines and exports
 *   void HPyInitHostLayout_NAME(const HPyHostLayout *layout)
 * A host that knows of it may call it once, after HPyInitGlobalContext_NAME and before
 * HPyInit_NAME; the binary copies what it needs. For a host that does not, for its other contexts
 * (the debug and the trace mode's, those of other interpreters) and with HPY_NO_HOST_LAYOUT
 * defined, each function is a call. What an author sees is the same: handles stay opaque.
 *
 * Beside it is defined and exported
 *   void HPyInitDirectCalls_NAME(int direct)
 * A host that calls functions as CPython does, with objects at the addresses that the layout speaks
 * of, may call it at any time after the other: as long as the last argument was not zero,
 * trampolines call the author's functions themselves, with the layout's context, and not through
 * that of HPyInitGlobalContext_NAME. It needs the layout's tuple_items and item_count.
 *
 * Integers are little-endian. New members come at the end; zero means that nothing is known.
 */
typedef struct {
    /** Bytes of this structure, as the host knows it. */
    size_t size;
    /** Handles of this context are addresses of objects, and each object has one. Null: nothing of
     * what follows holds. */
    HPyContext *ctx;
    /** The same context, if fields hold addresses, too, and at an object's address there is a count
     * of references of 32 bits, to be changed by who holds the GIL; with its highest bit set the
     * object is never counted and never ends. When the last reference goes, ctx_Close is called.
     * Else null. */
    HPyContext *counts_32;
    /** The same context, if there is a count of 64 bits at that address, else as above but without
     * the bit. Else null. Of these three at most one is not null. */
    HPyContext *counts_64;
    /** The same context, if at that address there is a thread, a word (what
     * __builtin_thread_pointer returns in it), which counts its references to the object apart from
     * others, in 32 bits that are 12 bytes from the address and all set where the object is never
     * counted. Of the last one the thread makes no zero: ctx_Close does. Else null. */
    HPyContext *counts_own;
    /** Bytes from the address to the struct of a type of HPyType_BuiltinShape_Object. */
    intptr_t object_struct;
    /** Bytes from the address to that of the object's type. */
    intptr_t type;
    /** Bytes from the address that a list builder is to a pointer to its items, and from that of a
     * tuple builder to its items: addresses of objects, or zero where none is set. */
    intptr_t list_items, tuple_items;
    /** Bytes from the address of a type to 32 bits of flags: bit 25 is set in list and its
     * subclasses, 26 in those of tuple, 27 bytes, 28 str, 29 dict. */
    intptr_t type_flags;
    /** Bytes from the address of a list or tuple to the number of its items, a word. */
    intptr_t item_count;
    /** The same context, if an HPyGlobal is zero or the address of a word: the address of the
     * object, or zero where ctx_Global_Load has to look for it. Where counts_own is, other threads
     * may change it at any time; the memory stays. Else null. */
    HPyContext *globals;
    /** The same context, if counts_own is, and a field is zero or names a place: the lower 44 bits
     * of its word are a sixteenth of the place's address. There is an object's address, or an odd
     * number; eight bytes from there are 32 bits that are the word's upper 20 as long as the place
     * is this field's. For both holds what does for globals. An object of
     * which a thread counts references ends only when the thread has ctx_Close do it, or is back in
     * the interpreter. Else null. */
    HPyContext *places;
} HPyHostLayout;

#if defined(HPY_ABI_CPYTHON) || defined(HPY_NO_HOST_LAYOUT)

#define _HPY_DEFINE_LAYOUT(NAME)

#else

#define _HPY_HAS_LAYOUT

/* What a binary keeps of it. Compilers know that none of this changes when addresses, counts and
 * most of an author's data are written: their types are others. So the context is compared once for
 * several functions. */
typedef unsigned long long _hpy_told;
typedef struct {
    /* The context, or zero: as above; where a count of 32 or 64 bits is known; one for each thread;
     * where items of builders are; numbers of items; where globals are; and fields' places. */
    _hpy_told ctx, counts, counts_own, builders, lengths, globals, places;
    /* One of _HPY_COUNTS_…, or zero. */
    _hpy_told kind;
    long long object_struct, type, list_items, tuple_items, type_flags, item_count;
    /* Whether trampolines call authors' functions; others may write it. */
    int calls;
} _HPyLayout;

#ifdef HPY_EMBEDDED_MODULES
static _HPyLayout _hpy_layout;
#define _HPY_DEFINE_LAYOUT_VARIABLE
#else
extern _HPy_HIDDEN _HPyLayout _hpy_layout;
#define _HPY_DEFINE_LAYOUT_VARIABLE _HPy_HIDDEN _HPyLayout _hpy_layout;
#endif

#define _HPY_TOLD(CTX)  ((_hpy_told)(uintptr_t)(CTX))
/* in this order, that of three one comparison finds out which */
#define _HPY_COUNTS_OWN 1
#define _HPY_COUNTS_32  2
#define _HPY_COUNTS_64  3

_HPy_UNUSED static inline void _hpy_keep_layout(_HPyLayout *kept, const HPyHostLayout *layout)
{
    static HPyHostLayout nothing;
    HPyHostLayout told = nothing;
    memcpy(&told, layout, layout->size < sizeof(told) ? layout->size : sizeof(told));
    kept->ctx = _HPY_TOLD(told.ctx);
    kept->counts = _HPY_TOLD(told.counts_32 != NULL ? told.counts_32 : told.counts_64);
    kept->counts_own = _HPY_TOLD(told.counts_own);
    kept->kind = told.counts_32 != NULL    ? _HPY_COUNTS_32
                 : told.counts_64 != NULL  ? _HPY_COUNTS_64
                 : told.counts_own != NULL ? _HPY_COUNTS_OWN
                                           : 0;
    kept->builders = 0;
    if (kept->kind != 0 && told.list_items != 0 && told.tuple_items != 0)
        kept->builders = kept->ctx;
    kept->lengths = told.item_count != 0 ? kept->ctx : 0;
    kept->globals = _HPY_TOLD(told.globals);
    kept->places = _HPY_TOLD(told.places);
    kept->object_struct = told.object_struct;
    kept->type = told.type;
    kept->list_items = told.list_items;
    kept->tuple_items = told.tuple_items;
    kept->type_flags = told.type_flags;
    kept->item_count = told.item_count;
}

/* What other threads look at. Volatile is as good as a relaxed atomic for an aligned word, which
 * compilers take for a call when they ask whether a loop is small. */
#if defined(_HPY_SANITIZED) && defined(__GNUC__)
#define _HPY_READ(TYPE, FROM)       __atomic_load_n((const TYPE *)(FROM), __ATOMIC_RELAXED)
#define _HPY_WRITE(TYPE, TO, VALUE) __atomic_store_n((TYPE *)(TO), VALUE, __ATOMIC_RELAXED)
#else
#define _HPY_READ(TYPE, FROM)       (*(const volatile TYPE *)(FROM))
#define _HPY_WRITE(TYPE, TO, VALUE) (*(volatile TYPE *)(TO) = (VALUE))
#endif

/* What other threads read meanwhile is written in one piece. */
_HPy_UNUSED static inline void _hpy_keep_calls(_HPyLayout *kept, int direct)
{
    const int possible = kept->ctx != 0 && kept->tuple_items != 0 && kept->lengths == kept->ctx;
    _HPY_WRITE(int, &kept->calls, direct &&possible);
}

#define _HPY_DEFINE_LAYOUT(NAME)                                                  \
    _HPY_DEFINE_LAYOUT_VARIABLE                                                   \
    HPy_EXPORTED_FUNC void HPyInitHostLayout_##NAME(const HPyHostLayout *layout); \
    HPy_EXPORTED_FUNC void HPyInitDirectCalls_##NAME(int direct);                 \
    void HPyInitHostLayout_##NAME(const HPyHostLayout *layout)                    \
    {                                                                             \
        _hpy_keep_layout(&_hpy_layout, layout);                                   \
    }                                                                             \
    void HPyInitDirectCalls_##NAME(int direct)                                    \
    {                                                                             \
        _hpy_keep_calls(&_hpy_layout, direct);                                    \
    }

#endif

#endif /* HPY_HOSTLAYOUT_H */
