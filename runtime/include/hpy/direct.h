/* What functions of the API do in place, where the host has said how its objects are laid out. */
#ifndef HPY_DIRECT_H
#define HPY_DIRECT_H

#include "hpy/hostlayout.h"

#ifndef _HPY_HAS_LAYOUT

#define _HPY_DIRECT_Dup(CTX, H)
#define _HPY_DIRECT_Close(CTX, H)
#define _HPY_DIRECT_Is(CTX, OBJ, OTHER)
#define _HPY_DIRECT_Field_Load(CTX, OBJECT, FIELD)
#define _HPY_DIRECT_Global_Load(CTX, GLOBAL)
#define _HPY_DIRECT_AsStruct_Object(CTX, H)
#define _HPY_DIRECT_ListBuilder_New(CTX, BUILDER)
#define _HPY_DIRECT_ListBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)
#define _HPY_DIRECT_ListBuilder_Build(CTX, BUILDER)
#define _HPY_DIRECT_TupleBuilder_New(CTX, BUILDER)
#define _HPY_DIRECT_TupleBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)
#define _HPY_DIRECT_TupleBuilder_Build(CTX, BUILDER)
#define _HPY_DIRECT_Tuple_FromArray(CTX, ITEMS, N)
#define _HPY_DIRECT_TypeCheck(CTX, OBJ, TYPE)
#define _HPY_DIRECT_Length(CTX, H)
#define _HPY_DIRECT_List_Check(CTX, H)
#define _HPY_DIRECT_Tuple_Check(CTX, H)
#define _HPY_DIRECT_Bytes_Check(CTX, H)
#define _HPY_DIRECT_Unicode_Check(CTX, H)
#define _HPY_DIRECT_Dict_Check(CTX, H)

#else

/* In the universal mode nobody else in the binary sees this memory; Python.h has other types for
 * it. Of a count of 64 bits the lower half is counted, too. */
#if defined(__GNUC__)
#define _HPY_MAY_ALIAS __attribute__((may_alias))
#else
#define _HPY_MAY_ALIAS
#endif
#ifdef HPY_ABI_HYBRID
#define _HPY_ALSO_OTHERS _HPY_MAY_ALIAS
#else
#define _HPY_ALSO_OTHERS
#endif
typedef int32_t _HPY_ALSO_OTHERS _hpy_count_32;
typedef uint32_t _HPY_ALSO_OTHERS _hpy_word_32;
typedef intptr_t _HPY_ALSO_OTHERS _hpy_address;

/* What is read before all that follows. x86-64 processors read in the order of the program, and
 * compilers take an atomic for a function that may write anything. */
#if defined(__GNUC__) && (!defined(__x86_64__) || defined(_HPY_SANITIZED))
#define _HPY_READ_FIRST(TYPE, FROM) __atomic_load_n((const TYPE *)(FROM), __ATOMIC_ACQUIRE)
#else
#define _HPY_READ_FIRST _HPY_READ
#endif

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__)) && \
    (defined(__clang__) || __GNUC__ >= 11)
/* Whether `change` was added to the count that this thread has of an object, or that needs none. */
_HPy_UNUSED static inline int _hpy_count_own(intptr_t object, uint32_t least, int change)
{
    const intptr_t thread = (intptr_t)__builtin_thread_pointer();
    const uint32_t own = _HPY_READ(_hpy_word_32, object + 12);
    if (own == UINT32_MAX)
        return 1;
    if (own < least || _HPY_READ(_hpy_address, object) != thread)
        return 0;
    _HPY_WRITE(_hpy_word_32, object + 12, own + (uint32_t)change);
    return 1;
}

/* Whether this thread counted a reference to the object that it read from `place`, or one that is
 * still there needs none. Others may put something else there: one of the thread's own stays what
 * it is all the same, another may have ended. */
_HPy_UNUSED static inline int _hpy_count_found(const _hpy_address *place, intptr_t object)
{
    const uint32_t own = _HPY_READ_FIRST(_hpy_word_32, object + 12);
    if (_HPY_READ(_hpy_address, object) == (intptr_t)__builtin_thread_pointer()) {
        if (_HPy_LIKELY(own != UINT32_MAX))
            _HPY_WRITE(_hpy_word_32, object + 12, own + 1);
        return 1;
    }
    return own == UINT32_MAX && _HPY_READ(_hpy_address, place) == object;
}

/* The object of the place that a field names, if a reference was counted as above, or 0. Who finds
 * the field's generation after the object has read the field's object. */
_HPy_UNUSED static inline intptr_t _hpy_load_own(intptr_t word)
{
    const _hpy_address *place = (const _hpy_address *)((uintptr_t)word << 20 >> 16);
    const intptr_t object = _HPY_READ_FIRST(_hpy_address, place);
    const uint32_t generation = _HPY_READ_FIRST(_hpy_word_32, place + 1);
    if (_HPy_UNLIKELY(object & 1 || generation != (uintptr_t)word >> 44))
        return 0;
    _HPy_ASSUME(object != 0);
    return _hpy_count_found(place, object) ? object : 0;
}
#else
#define _hpy_count_own(OBJECT, LEAST, CHANGE) 0
#define _hpy_count_found(PLACE, OBJECT)       0
#define _hpy_load_own(WORD)                   0
#endif

_HPy_UNUSED static inline int _hpy_less(const _hpy_count_32 *count, int32_t than)
{
#if defined(__x86_64__) && defined(__GCC_ASM_FLAG_OUTPUTS__) && !defined(_HPY_SANITIZED)
    /* where it is: compilers would read it into a register, of which nothing else has any use */
    int less;
    __asm__("cmpl %2, %1" : "=@ccl"(less) : "m"(*count), "re"(than));
    return less;
#else
    return *count < than;
#endif
}

/* one more than the highest is negative: such an object is counted no more */
_HPy_UNUSED static inline void _hpy_add(_hpy_count_32 *count, int32_t change)
{
    *count = (int32_t)((uint32_t)*count + (uint32_t)change);
}

/* Whether a reference was counted, or the object counts none; not `own` if others may take away the
 * object meanwhile. What is rare is for the call: null, and a count of 64 bits whose lower half has
 * its highest bit set. */
_HPy_UNUSED static inline int _hpy_count_up(HPyContext *ctx, intptr_t object, int own)
{
    if (_HPy_LIKELY(_HPY_TOLD(ctx) == _hpy_layout.counts)) {
        _hpy_count_32 *count = (_hpy_count_32 *)object;
        if (object == 0)
            return 0;
        if (_HPy_UNLIKELY(_hpy_less(count, 0)))
            return _hpy_layout.kind == _HPY_COUNTS_32;
        _hpy_add(count, 1);
        return 1;
    }
    return own && _HPY_TOLD(ctx) == _hpy_layout.counts_own && object != 0 &&
           _hpy_count_own(object, 0, 1);
}

/* Whether a reference was given back that was not the last one, or there was none. */
_HPy_UNUSED static inline int _hpy_count_down(HPyContext *ctx, intptr_t object)
{
    if (_HPy_LIKELY(_HPY_TOLD(ctx) == _hpy_layout.counts)) {
        _hpy_count_32 *count = (_hpy_count_32 *)object;
        if (object == 0)
            return 1;
        if (_HPy_UNLIKELY(_hpy_less(count, 2)))
            return _hpy_less(count, 0) && _hpy_layout.kind == _HPY_COUNTS_32;
        _hpy_add(count, -1);
        return 1;
    }
    return _HPY_TOLD(ctx) == _hpy_layout.counts_own &&
           (object == 0 || _hpy_count_own(object, 2, -1));
}

/* The same as the layout's, but one of three constants: of these compilers make a loop for each. */
_HPy_UNUSED static inline int _hpy_builder_kind(void)
{
    if (_HPy_LIKELY(_hpy_layout.kind == _HPY_COUNTS_32))
        return _HPY_COUNTS_32;
    return _hpy_layout.kind > _HPY_COUNTS_32 ? _HPY_COUNTS_64 : _HPY_COUNTS_OWN;
}

/* Whether a reference was counted, in a way that is not zero. */
_HPy_UNUSED static inline int _hpy_count_item(intptr_t kind, intptr_t object)
{
    _HPy_ASSUME(object != 0);
    if (_HPy_LIKELY(kind == _HPY_COUNTS_32)) {
        if (!_hpy_less((_hpy_count_32 *)object, 0))
            _hpy_add((_hpy_count_32 *)object, 1);
    } else if (kind == _HPY_COUNTS_64) {
        ++*(_hpy_address *)object;
    } else {
        return _hpy_count_own(object, 0, 1);
    }
    return 1;
}

/* Whether an item of a builder was set; a second one in the same place is for the call. */
_HPy_UNUSED static inline int _hpy_set_item(intptr_t items, intptr_t kind, HPy_ssize_t index, HPy h)
{
    _hpy_address *const item = (_hpy_address *)items + index;
    if (kind == 0 || _HPy_UNLIKELY(*item != 0) || !_hpy_count_item(kind, h._i))
        return 0;
    *item = h._i;
    return 1;
}

_HPy_UNUSED static inline intptr_t _hpy_type_of(HPy h)
{
    return *(const _hpy_address *)(h._i + _hpy_layout.type);
}

/* How many items a list or a tuple has; -1 for anything else: a subclass may say another length. */
_HPy_UNUSED static inline HPy_ssize_t _hpy_item_count(HPyContext *ctx, HPy h)
{
    if (_HPy_LIKELY(_HPY_TOLD(ctx) == _hpy_layout.lengths) && h._i != 0) {
        const intptr_t type = _hpy_type_of(h);
        if (type == ctx->h_TupleType._i || type == ctx->h_ListType._i) {
            const intptr_t count = _HPY_READ(_hpy_address, h._i + _hpy_layout.item_count);
            _HPy_ASSUME(count >= 0);
            return count;
        }
    }
    return -1;
}

_HPy_UNUSED static inline int _hpy_has_flag(HPy h, int bit)
{
    return (int)(*(const _hpy_word_32 *)(_hpy_type_of(h) + _hpy_layout.type_flags) >> bit & 1);
}

/* Has the host set the items of a new tuple, from one on. What is kept of the context will do: then
 * no register need be kept for it where this is not called. */
_HPy_UNUSED _HPy_COLD static inline HPy
_hpy_finish_tuple(_HPyTupleBuilder builder, const HPy items[], HPy_ssize_t from, HPy_ssize_t n)
{
    HPyContext *ctx = (HPyContext *)(uintptr_t)_hpy_layout.ctx;
    for (HPy_ssize_t i = from; builder._tup != 0 && i < n; i++)
        ctx->ctx_TupleBuilder_Set(ctx, builder, i, items[i]);
    return ctx->ctx_TupleBuilder_Build(ctx, builder); /* or says why there is none */
}

/* Sets them here; the kind is a constant. */
_HPy_UNUSED static inline HPy _hpy_fill_tuple(_HPyTupleBuilder builder, int kind, const HPy items[],
                                              HPy_ssize_t n)
{
    _hpy_address *const places = (_hpy_address *)(builder._tup + _hpy_layout.tuple_items);
    for (HPy_ssize_t i = 0; i < n; i++) {
        if (_HPy_UNLIKELY(!_hpy_count_item(kind, items[i]._i)))
            return _hpy_finish_tuple(builder, items, i, n);
        places[i] = items[i]._i;
    }
    return HPy_FromVoidP((void *)builder._tup);
}

/* A tuple of few items, where compilers know how many they are. */
_HPy_UNUSED static inline HPy _hpy_small_tuple(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    const _HPyTupleBuilder made = ctx->ctx_TupleBuilder_New(ctx, n);
    if (_HPy_UNLIKELY(made._tup == 0))
        return _hpy_finish_tuple(made, items, 0, n);
    if (_HPy_LIKELY(_hpy_layout.kind == _HPY_COUNTS_32))
        return _hpy_fill_tuple(made, _HPY_COUNTS_32, items, n);
    if (_hpy_layout.kind == _HPY_COUNTS_64)
        return _hpy_fill_tuple(made, _HPY_COUNTS_64, items, n);
    return _hpy_fill_tuple(made, _HPY_COUNTS_OWN, items, n);
}

/* Each begins the function of that name, which is a call where nothing returns before. */
#define _HPY_DIRECT_Dup(CTX, H)                     \
    if (_HPy_LIKELY(_hpy_count_up(CTX, (H)._i, 1))) \
        return H;
#define _HPY_DIRECT_Close(CTX, H)                  \
    if (_HPy_LIKELY(_hpy_count_down(CTX, (H)._i))) \
        return;
#define _HPY_DIRECT_Is(CTX, OBJ, OTHER)                 \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.ctx)) \
        return (OBJ)._i == (OTHER)._i;
/* what others store meanwhile is for the call to see */
#define _HPY_DIRECT_Field_Load(CTX, OBJECT, FIELD)                 \
    if (_HPy_LIKELY(_hpy_count_up(CTX, (FIELD)._i, 0)))            \
        return HPy_FromVoidP((void *)(FIELD)._i);                  \
    if (_HPY_TOLD(CTX) == _hpy_layout.places && (FIELD)._i != 0) { \
        const intptr_t object = _hpy_load_own((FIELD)._i);         \
        if (object != 0)                                           \
            return HPy_FromVoidP((void *)object);                  \
    }
#define _HPY_DIRECT_Global_Load(CTX, GLOBAL)                                      \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.globals) && (GLOBAL)._i != 0) { \
        const _hpy_address *place = (const _hpy_address *)(GLOBAL)._i;            \
        const intptr_t object = _HPY_READ_FIRST(_hpy_address, place);             \
        if (_HPy_LIKELY(_hpy_count_up(CTX, object, 0)))                           \
            return HPy_FromVoidP((void *)object);                                 \
        if (_HPY_TOLD(CTX) == _hpy_layout.counts_own && object != 0 &&            \
            _hpy_count_found(place, object))                                      \
            return HPy_FromVoidP((void *)object);                                 \
    }
#define _HPY_DIRECT_AsStruct_Object(CTX, H)             \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.ctx)) \
        return (void *)((H)._i + _hpy_layout.object_struct);
#define _HPY_DIRECT_ListBuilder_New(CTX, BUILDER)                                            \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.builders) && (BUILDER)._lst != 0) {        \
        (BUILDER)._items = *(const _hpy_address *)((BUILDER)._lst + _hpy_layout.list_items); \
        (BUILDER)._kind = _hpy_builder_kind();                                               \
    }
#define _HPY_DIRECT_TupleBuilder_New(CTX, BUILDER)                                    \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.builders) && (BUILDER)._tup != 0) { \
        (BUILDER)._items = (BUILDER)._tup + _hpy_layout.tuple_items;                  \
        (BUILDER)._kind = _hpy_builder_kind();                                        \
    }
#define _HPY_DIRECT_ListBuilder_Set(CTX, BUILDER, INDEX, H_ITEM)         \
    if (_hpy_set_item((BUILDER)._items, (BUILDER)._kind, INDEX, H_ITEM)) \
        return;
#define _HPY_DIRECT_TupleBuilder_Set _HPY_DIRECT_ListBuilder_Set
#define _HPY_DIRECT_ListBuilder_Build(CTX, BUILDER) \
    if (_HPy_LIKELY((BUILDER)._kind != 0))          \
        return HPy_FromVoidP((void *)(BUILDER)._lst);
#define _HPY_DIRECT_TupleBuilder_Build(CTX, BUILDER) \
    if (_HPy_LIKELY((BUILDER)._kind != 0))           \
        return HPy_FromVoidP((void *)(BUILDER)._tup);
#if defined(__GNUC__)
#define _HPY_DIRECT_Tuple_FromArray(CTX, ITEMS, N)                    \
    if (__builtin_constant_p((size_t)(N) <= 8) && (size_t)(N) <= 8 && \
        _HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.builders))          \
        return _hpy_small_tuple(CTX, ITEMS, N);
#else
#define _HPY_DIRECT_Tuple_FromArray(CTX, ITEMS, N)
#endif
/* a subclass is found by the call */
#define _HPY_DIRECT_TypeCheck(CTX, OBJ, TYPE)                                             \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.ctx) && _hpy_type_of(OBJ) == (TYPE)._i) \
        return 1;
#define _HPY_DIRECT_Length(CTX, H)                          \
    const HPy_ssize_t item_count = _hpy_item_count(CTX, H); \
    if (_HPy_LIKELY(item_count >= 0))                       \
        return item_count;
#define _HPY_DIRECT_FLAG(CTX, H, BIT)                   \
    if (_HPy_LIKELY(_HPY_TOLD(CTX) == _hpy_layout.ctx)) \
        return _hpy_has_flag(H, BIT);
#define _HPY_DIRECT_List_Check(CTX, H)    _HPY_DIRECT_FLAG(CTX, H, 25)
#define _HPY_DIRECT_Tuple_Check(CTX, H)   _HPY_DIRECT_FLAG(CTX, H, 26)
#define _HPY_DIRECT_Bytes_Check(CTX, H)   _HPY_DIRECT_FLAG(CTX, H, 27)
#define _HPY_DIRECT_Unicode_Check(CTX, H) _HPY_DIRECT_FLAG(CTX, H, 28)
#define _HPY_DIRECT_Dict_Check(CTX, H)    _HPY_DIRECT_FLAG(CTX, H, 29)

#endif

#endif /* HPY_DIRECT_H */
