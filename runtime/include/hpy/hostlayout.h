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
 * Integers are little-endian. New members come at the end; zero means that nothing is known.
 */
typedef struct {
    /** Bytes of this structure, as the host knows it. */
    size_t size;
    /** Handles of this context, and what its fields hold, are addresses of objects, and each object
     * has one. Null: nothing of what follows holds. */
    HPyContext *ctx;
    /** The same context, if at that address there is a count of references of 32 bits, to be
     * changed by who holds the GIL; with its highest bit set the object is never counted and never
     * ends. When the last reference goes, ctx_Close is called. Else null. */
    HPyContext *counts_32;
    /** The same context, if there is a count of 64 bits at that address, else as above but without
     * the bit. Else null. */
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
} HPyHostLayout;

#if defined(HPY_ABI_CPYTHON) || defined(HPY_NO_HOST_LAYOUT)

#define _HPY_DIRECT_Dup(CTX, H)
#define _HPY_DIRECT_Close(CTX, H)
#define _HPY_DIRECT_Is(CTX, OBJ, OTHER)
#define _HPY_DIRECT_Field_Load(CTX, OBJECT, FIELD)
#define _HPY_DIRECT_AsStruct_Object(CTX, H)
#define _HPY_DIRECT_ListBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)
#define _HPY_DIRECT_TupleBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)
#define _HPY_DIRECT_TypeCheck(CTX, OBJ, TYPE)
#define _HPY_DIRECT_List_Check(CTX, H)
#define _HPY_DIRECT_Tuple_Check(CTX, H)
#define _HPY_DIRECT_Bytes_Check(CTX, H)
#define _HPY_DIRECT_Unicode_Check(CTX, H)
#define _HPY_DIRECT_Dict_Check(CTX, H)

#define _HPY_DEFINE_LAYOUT(NAME)

#else

#ifdef HPY_EMBEDDED_MODULES
static HPyHostLayout _hpy_layout;
#define _HPY_DEFINE_LAYOUT_VARIABLE
#else
extern _HPy_HIDDEN HPyHostLayout _hpy_layout;
#define _HPY_DEFINE_LAYOUT_VARIABLE _HPy_HIDDEN HPyHostLayout _hpy_layout;
#endif

#define _HPY_DEFINE_LAYOUT(NAME)                                                  \
    _HPY_DEFINE_LAYOUT_VARIABLE                                                   \
    HPy_EXPORTED_FUNC void HPyInitHostLayout_##NAME(const HPyHostLayout *layout); \
    void HPyInitHostLayout_##NAME(const HPyHostLayout *layout)                    \
    {                                                                             \
        const size_t own = sizeof(_hpy_layout);                                   \
        memcpy(&_hpy_layout, layout, layout->size < own ? layout->size : own);    \
    }

/* In the universal mode nobody else in the binary sees this memory; Python.h has other types for
 * it. */
#if defined(HPY_ABI_HYBRID) && defined(__GNUC__)
#define _HPY_ALSO_OTHERS __attribute__((may_alias))
#else
#define _HPY_ALSO_OTHERS
#endif
typedef int32_t _HPY_ALSO_OTHERS _hpy_count_32;
typedef int64_t _HPY_ALSO_OTHERS _hpy_count_64;
typedef uint32_t _HPY_ALSO_OTHERS _hpy_word_32;
typedef intptr_t _HPY_ALSO_OTHERS _hpy_address;

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__)) && \
    (defined(__clang__) || __GNUC__ >= 11)
/* Whether `change` was added to the count that this thread has of an object, or that needs none. */
_HPy_UNUSED static inline int _hpy_count_own(intptr_t object, uint32_t least, int change)
{
    const intptr_t thread = (intptr_t)__builtin_thread_pointer();
    _hpy_word_32 *count = (_hpy_word_32 *)(object + 12);
    const uint32_t own = __atomic_load_n(count, __ATOMIC_RELAXED);
    if (own == UINT32_MAX)
        return 1;
    if (own < least || __atomic_load_n((const _hpy_address *)object, __ATOMIC_RELAXED) != thread)
        return 0;
    __atomic_store_n(count, own + (uint32_t)change, __ATOMIC_RELAXED);
    return 1;
}
#else
#define _hpy_count_own(OBJECT, LEAST, CHANGE) 0
#endif

/* Whether a reference was counted, or there is none to count; not `own` if others may take away
 * the object meanwhile. */
_HPy_UNUSED static inline int _hpy_count_up(HPyContext *ctx, intptr_t object, int own)
{
    if (_HPy_LIKELY(ctx == _hpy_layout.counts_32)) {
        _hpy_count_32 *count = (_hpy_count_32 *)object;
        /* one more than the highest is negative: such an object is counted no more */
        if (object != 0 && *count >= 0)
            *count = (int32_t)((uint32_t)*count + 1);
        return 1;
    }
    if (ctx == _hpy_layout.counts_64) {
        if (object != 0)
            ++*(_hpy_count_64 *)object;
        return 1;
    }
    return own && ctx == _hpy_layout.counts_own && (object == 0 || _hpy_count_own(object, 0, 1));
}

/* Whether a reference was given back that was not the last one, or there was none. */
_HPy_UNUSED static inline int _hpy_count_down(HPyContext *ctx, intptr_t object)
{
    if (_HPy_LIKELY(ctx == _hpy_layout.counts_32)) {
        _hpy_count_32 *count = (_hpy_count_32 *)object;
        if (object == 0)
            return 1;
        if (_HPy_UNLIKELY(*count <= 1))
            return *count < 0;
        --*count;
        return 1;
    }
    if (ctx == _hpy_layout.counts_64) {
        _hpy_count_64 *count = (_hpy_count_64 *)object;
        if (object == 0)
            return 1;
        if (_HPy_UNLIKELY(*count <= 1))
            return 0;
        --*count;
        return 1;
    }
    return ctx == _hpy_layout.counts_own && (object == 0 || _hpy_count_own(object, 2, -1));
}

/* Whether the two above may know how. */
_HPy_UNUSED static inline int _hpy_counts(HPyContext *ctx)
{
    return _HPy_LIKELY(ctx == _hpy_layout.counts_32) || ctx == _hpy_layout.counts_64 ||
           ctx == _hpy_layout.counts_own;
}

/* Whether the item of a builder was set, whose items these are; a second one in the same place is
 * for the call. */
_HPy_UNUSED static inline int _hpy_set_item(HPyContext *ctx, intptr_t items, HPy_ssize_t index,
                                            HPy h)
{
    _hpy_address *item = (_hpy_address *)items + index;
    _HPy_ASSUME(h._i != 0);
    if (_HPy_UNLIKELY(*item != 0))
        return 0;
    /* compilers see what was compared before if the owner's is asked for here */
    if (!_hpy_count_up(ctx, h._i, 0) &&
        !(ctx == _hpy_layout.counts_own && _hpy_count_own(h._i, 0, 1)))
        return 0;
    *item = h._i;
    return 1;
}

_HPy_UNUSED static inline intptr_t _hpy_type_of(HPy h)
{
    return *(const _hpy_address *)(h._i + _hpy_layout.type);
}

_HPy_UNUSED static inline int _hpy_has_flag(HPy h, int bit)
{
    return (int)(*(const _hpy_word_32 *)(_hpy_type_of(h) + _hpy_layout.type_flags) >> bit & 1);
}

/* Each begins the function of that name, which is a call where nothing returns before. */
#define _HPY_DIRECT_Dup(CTX, H)        \
    if (_hpy_count_up(CTX, (H)._i, 1)) \
        return H;
#define _HPY_DIRECT_Close(CTX, H)     \
    if (_hpy_count_down(CTX, (H)._i)) \
        return;
#define _HPY_DIRECT_Is(CTX, OBJ, OTHER)        \
    if (_HPy_LIKELY((CTX) == _hpy_layout.ctx)) \
        return (OBJ)._i == (OTHER)._i;
/* what others store meanwhile is for the call to see */
#define _HPY_DIRECT_Field_Load(CTX, OBJECT, FIELD) \
    if (_hpy_count_up(CTX, (FIELD)._i, 0))         \
        return HPy_FromVoidP((void *)(FIELD)._i);
#define _HPY_DIRECT_AsStruct_Object(CTX, H)    \
    if (_HPy_LIKELY((CTX) == _hpy_layout.ctx)) \
        return (void *)((H)._i + _hpy_layout.object_struct);
#define _HPY_DIRECT_ListBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)                             \
    if ((BUILDER)._lst != 0 && _hpy_counts(CTX) &&                                           \
        _hpy_set_item(CTX, *(const _hpy_address *)((BUILDER)._lst + _hpy_layout.list_items), \
                      INDEX, H_ITEM))                                                        \
        return;
#define _HPY_DIRECT_TupleBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)                    \
    if ((BUILDER)._tup != 0 && _hpy_counts(CTX) &&                                   \
        _hpy_set_item(CTX, (BUILDER)._tup + _hpy_layout.tuple_items, INDEX, H_ITEM)) \
        return;
/* a subclass is found by the call */
#define _HPY_DIRECT_TypeCheck(CTX, OBJ, TYPE)                                    \
    if (_HPy_LIKELY((CTX) == _hpy_layout.ctx) && _hpy_type_of(OBJ) == (TYPE)._i) \
        return 1;
#define _HPY_DIRECT_FLAG(CTX, H, BIT)          \
    if (_HPy_LIKELY((CTX) == _hpy_layout.ctx)) \
        return _hpy_has_flag(H, BIT);
#define _HPY_DIRECT_List_Check(CTX, H)    _HPY_DIRECT_FLAG(CTX, H, 25)
#define _HPY_DIRECT_Tuple_Check(CTX, H)   _HPY_DIRECT_FLAG(CTX, H, 26)
#define _HPY_DIRECT_Bytes_Check(CTX, H)   _HPY_DIRECT_FLAG(CTX, H, 27)
#define _HPY_DIRECT_Unicode_Check(CTX, H) _HPY_DIRECT_FLAG(CTX, H, 28)
#define _HPY_DIRECT_Dict_Check(CTX, H)    _HPY_DIRECT_FLAG(CTX, H, 29)

#endif

#endif /* HPY_HOSTLAYOUT_H */
