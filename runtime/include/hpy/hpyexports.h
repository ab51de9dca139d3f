/* How functions are declared: linkage, visibility and compiler attributes. */
#ifndef HPY_HPYEXPORTS_H
#define HPY_HPYEXPORTS_H

#if defined(__GNUC__)
#define _HPy_HIDDEN    __attribute__((visibility("hidden")))
#define _HPy_UNUSED    __attribute__((unused))
#define _HPy_NO_RETURN __attribute__((noreturn))
#define _HPy_PURE      __attribute__((pure))
#elif defined(_MSC_VER)
#define _HPy_HIDDEN
#define _HPy_UNUSED
#define _HPy_NO_RETURN __declspec(noreturn)
#define _HPy_PURE
#else
#define _HPy_HIDDEN
#define _HPy_UNUSED
#define _HPy_NO_RETURN
#define _HPy_PURE
#endif

#if defined(__GNUC__)
#define _HPy_UNLIKELY(CONDITION) __builtin_expect(!!(CONDITION), 0)
#else
#define _HPy_UNLIKELY(CONDITION) (CONDITION)
#endif
#define _HPy_LIKELY(CONDITION) (!_HPy_UNLIKELY(!(CONDITION)))

/* Of a function that would make its callers slower as a part of them. */
#if defined(__GNUC__)
#define _HPy_NO_INLINE __attribute__((noinline))
#elif defined(_MSC_VER)
#define _HPy_NO_INLINE __declspec(noinline)
#else
#define _HPy_NO_INLINE
#endif

/* Of an inline function that is hardly ever called: it makes its callers no slower either, and
 * unlike the above is left out where nobody calls it. */
#if defined(__GNUC__)
#define _HPy_COLD __attribute__((cold))
#else
#define _HPy_COLD
#endif

/* Where memory is watched: no access may hide in assembly, and threads say which ones they mean. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define _HPY_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define _HPY_SANITIZED
#endif
#endif

/* What the compiler may take for granted. */
#if defined(__clang__)
#define _HPy_ASSUME(CONDITION) __builtin_assume(CONDITION)
#elif defined(__GNUC__)
#define _HPy_ASSUME(CONDITION)       \
    do {                             \
        if (!(CONDITION))            \
            __builtin_unreachable(); \
    } while (0)
#elif defined(_MSC_VER)
#define _HPy_ASSUME(CONDITION) __assume(CONDITION)
#else
#define _HPy_ASSUME(CONDITION) ((void)0)
#endif

/* Marks a parameter as unused on purpose. */
#define _HPy_UNUSED_ARG(NAME) _hpy_unused_##NAME _HPy_UNUSED

#ifndef HPy_EXPORTED_SYMBOL
#if defined(_WIN32) || defined(__CYGWIN__)
#define HPy_EXPORTED_SYMBOL __declspec(dllexport)
#else
#define HPy_EXPORTED_SYMBOL __attribute__((visibility("default")))
#endif
#endif

#ifdef __cplusplus
#define HPy_EXPORTED_FUNC extern "C" HPy_EXPORTED_SYMBOL
#else
#define HPy_EXPORTED_FUNC HPy_EXPORTED_SYMBOL
#endif

/* An API function: inline, through the context or straight to the C API. */
#define HPyAPI_FUNC _HPy_UNUSED static inline
/* A helper that is inline in every way of compiling. */
#define HPyAPI_INLINE_HELPER _HPy_UNUSED static inline
/* A helper that is compiled into each extension (runtime/helpers). */
#define HPyAPI_HELPER _HPy_HIDDEN
/* cpython mode: an API function that is compiled into each extension (runtime/src). */
#define HPyAPI_IMPL _HPy_HIDDEN

/* Calls that exist only beside Python.h: a compile-time error in the universal ABI. */
#if defined(HPY_ABI_UNIVERSAL) && defined(__has_attribute)
#if __has_attribute(error)
#define _HPY_LEGACY \
    __attribute__((error("this call needs Python.h, which the HPy universal ABI does not have")))
#endif
#endif
#ifndef _HPY_LEGACY
#define _HPY_LEGACY
#endif

#endif /* HPY_HPYEXPORTS_H */
