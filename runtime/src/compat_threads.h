/* What threads have of their own and what they share: locks, and words that others may write. A
 * part of compat.h that needs nothing else of this project. */
#ifndef HPY_COMPAT_THREADS_H
#define HPY_COMPAT_THREADS_H

#include <Python.h>

#if defined(_MSC_VER)
#define HPY_COMPAT_THREAD_LOCAL __declspec(thread)
#else
#define HPY_COMPAT_THREAD_LOCAL __thread
#endif

/* For a few words that are asked for all the time. glibc keeps room for them in libraries that are
 * loaded later; other C libraries refuse to load those. The room is for one library, the runtime:
 * not for each extension module of cpython mode, which would use it up. */
#if defined(HPY_BUILDING_RUNTIME) && defined(__GLIBC__) && defined(__GNUC__)
#define HPY_COMPAT_FAST_THREAD_LOCAL __thread __attribute__((tls_model("initial-exec")))
#else
#define HPY_COMPAT_FAST_THREAD_LOCAL HPY_COMPAT_THREAD_LOCAL
#endif

/* Builds without a GIL (3.13 and later): what the GIL guarded elsewhere needs locks of its own. */
#if defined(Py_GIL_DISABLED)
#define HPY_COMPAT_FREE_THREADED 1
#else
#define HPY_COMPAT_FREE_THREADED 0
#endif

/* ---- locks ---- */

/* A lock for a few instructions that run no Python code. Needed even under a GIL: interpreters of
 * one process may each have their own. */
#if PY_VERSION_HEX >= 0x030D0000 && !defined(PYPY_VERSION)
typedef PyMutex hpy_compat_lock;
static inline void hpy_compat_acquire(hpy_compat_lock *lock)
{
    PyMutex_Lock(lock);
}

static inline void hpy_compat_release(hpy_compat_lock *lock)
{
    PyMutex_Unlock(lock);
}

/* The first half of both: whether it was done at once, and nobody waits. A function that leaves the
 * other half to another one saves no registers for it. */
static inline int hpy_compat_acquired(hpy_compat_lock *lock)
{
    uint8_t bits = _Py_UNLOCKED;
    return _Py_atomic_compare_exchange_uint8(&lock->_bits, &bits, _Py_LOCKED);
}

static inline int hpy_compat_released(hpy_compat_lock *lock)
{
    uint8_t bits = _Py_LOCKED;
    return _Py_atomic_compare_exchange_uint8(&lock->_bits, &bits, _Py_UNLOCKED);
}

#if defined(Py_GIL_DISABLED)
/* A critical section of an object in which no other begins: where the object's lock is free, that
 * alone. Debug builds of CPython want to find it among the thread's sections. */
typedef struct {
    int is_locked;
    PyCriticalSection section;
} hpy_compat_section;

static inline void hpy_compat_begin(hpy_compat_section *section, PyObject *object)
{
#if PY_VERSION_HEX < 0x03100000 && !defined(Py_DEBUG)
    section->is_locked = hpy_compat_acquired(&object->ob_mutex);
#else
    section->is_locked = 0;
#endif
    if (!section->is_locked)
        PyCriticalSection_Begin(&section->section, object);
}

static inline void hpy_compat_end(hpy_compat_section *section, PyObject *object)
{
    if (!section->is_locked)
        PyCriticalSection_End(&section->section);
    else if (!hpy_compat_released(&object->ob_mutex))
        PyMutex_Unlock(&object->ob_mutex);
}
#endif

#elif defined(_MSC_VER)
#include <intrin.h>
typedef volatile long hpy_compat_lock;
static inline void hpy_compat_acquire(hpy_compat_lock *lock)
{
    while (_InterlockedExchange(lock, 1))
        _mm_pause();
}

static inline void hpy_compat_release(hpy_compat_lock *lock)
{
    _InterlockedExchange(lock, 0);
}
#else
typedef volatile char hpy_compat_lock;
static inline void hpy_compat_acquire(hpy_compat_lock *lock)
{
    while (__atomic_test_and_set(lock, __ATOMIC_ACQUIRE))
        ;
}

static inline void hpy_compat_release(hpy_compat_lock *lock)
{
    __atomic_clear(lock, __ATOMIC_RELEASE);
}
#endif

/* ---- words that threads share ---- */

/* Reads a word that other threads may write: what was written before it is seen too. */
#define HPY_COMPAT_LOAD(PLACE) _HPY_COMPAT_LOAD(PLACE)
/* Writes such a word. */
#define HPY_COMPAT_STORE(PLACE, VALUE) _HPY_COMPAT_STORE(PLACE, VALUE)
#if defined(_MSC_VER)
#include <intrin.h>
#if defined(_M_ARM64)
#define _HPY_COMPAT_BARRIER() __dmb(_ARM64_BARRIER_ISH)
#else
#define _HPY_COMPAT_BARRIER() _ReadWriteBarrier()
#endif
/* what is read through the word depends on it: processors keep that order by themselves */
#define _HPY_COMPAT_LOAD(PLACE)         (PLACE)
#define _HPY_COMPAT_STORE(PLACE, VALUE) (_HPY_COMPAT_BARRIER(), (void)((PLACE) = (VALUE)))
#else
#define _HPY_COMPAT_LOAD(PLACE)         __atomic_load_n(&(PLACE), __ATOMIC_ACQUIRE)
#define _HPY_COMPAT_STORE(PLACE, VALUE) __atomic_store_n(&(PLACE), (VALUE), __ATOMIC_RELEASE)
#endif

/* Sets a word to `after` if it is `before`; whether it was. */
static inline int hpy_compat_replace(intptr_t *word, intptr_t before, intptr_t after)
{
#if defined(_MSC_VER)
    return _InterlockedCompareExchangePointer((void *volatile *)word, (void *)after,
                                              (void *)before) == (void *)before;
#else
    return __atomic_compare_exchange_n(word, &before, after, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
#endif
}

#endif /* HPY_COMPAT_THREADS_H */
