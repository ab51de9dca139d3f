/* Counts of references, where their layout is known.
 *
 * Py_INCREF and Py_DECREF of CPython 3.12 and later in two instructions less on x86-64, under the
 * same names. They look whether an object is immortal before they count, and what compilers make of
 * it reads the count into a register, of which nothing else has any use. Comes before hpy.h, whose
 * inline functions the universal context is made of. */
#ifndef HPY_COMPAT_COUNTS_H
#define HPY_COMPAT_COUNTS_H

#include "compat_threads.h"

/* What an object has for a count, known in the versions whose layout is, and not where a build
 * counts references or does other things besides: a word, its lower half, or one of the thread's
 * own and another that all threads share. */
#define HPY_COMPAT_COUNTS_UNKNOWN 0
#define HPY_COMPAT_COUNTS_64      1
#define HPY_COMPAT_COUNTS_32      2
#define HPY_COMPAT_COUNTS_OWN     3
#if SIZEOF_VOID_P != 8 || PY_VERSION_HEX >= 0x03100000 || defined(PYPY_VERSION) || \
    defined(Py_REF_DEBUG) || defined(Py_TRACE_REFS) || defined(Py_STATS)
#define HPY_COMPAT_COUNTS HPY_COMPAT_COUNTS_UNKNOWN
#elif defined(Py_GIL_DISABLED)
#define HPY_COMPAT_COUNTS HPY_COMPAT_COUNTS_OWN
#elif PY_VERSION_HEX >= 0x030C0000
#define HPY_COMPAT_COUNTS HPY_COMPAT_COUNTS_32
#else
#define HPY_COMPAT_COUNTS HPY_COMPAT_COUNTS_64
#endif

#if HPY_COMPAT_COUNTS == HPY_COMPAT_COUNTS_32 && defined(__x86_64__) && defined(__GNUC__)

#if PY_VERSION_HEX >= 0x030E0000
#define HPY_COMPAT_COUNT(OBJECT) (&(OBJECT)->ob_refcnt)
#define HPY_COMPAT_UNCOUNTED     ((uint32_t)_Py_IMMORTAL_INITIAL_REFCNT)
#else
#define HPY_COMPAT_COUNT(OBJECT) (&(OBJECT)->ob_refcnt_split[0])
#define HPY_COMPAT_UNCOUNTED     UINT32_MAX
#endif

static inline void hpy_compat_incref(PyObject *object)
{
    uint32_t *count = HPY_COMPAT_COUNT(object);
    if (__builtin_expect(*count < HPY_COMPAT_UNCOUNTED, 1))
        __asm__("addl $1, %0" : "+m"(*count) : : "cc");
}

static inline void hpy_compat_decref(PyObject *object)
{
    uint32_t *count = HPY_COMPAT_COUNT(object);
    int uncounted, none_left;
    __asm__("cmpl $0, %1" : "=@ccs"(uncounted) : "m"(*count));
    if (uncounted)
        return;
    __asm__("subl $1, %0" : "+m"(*count), "=@ccz"(none_left));
    if (none_left)
        _Py_Dealloc(object);
}

static inline void hpy_compat_xincref(PyObject *object)
{
    if (object != NULL)
        hpy_compat_incref(object);
}

static inline void hpy_compat_xdecref(PyObject *object)
{
    if (object != NULL)
        hpy_compat_decref(object);
}

#undef Py_INCREF
#define Py_INCREF(OBJECT) hpy_compat_incref((PyObject *)(OBJECT))
#undef Py_DECREF
#define Py_DECREF(OBJECT) hpy_compat_decref((PyObject *)(OBJECT))
#undef Py_XINCREF
#define Py_XINCREF(OBJECT) hpy_compat_xincref((PyObject *)(OBJECT))
#undef Py_XDECREF
#define Py_XDECREF(OBJECT) hpy_compat_xdecref((PyObject *)(OBJECT))

#endif

#if HPY_COMPAT_COUNTS == HPY_COMPAT_COUNTS_OWN

/* Whether this thread counted a reference by itself to what it read from `place`, where others may
 * put something else meanwhile and let go of it; or it is still there and counts none. CPython
 * reads lists so: what was an object's memory stays that of objects as long as a thread may look
 * there, and one of this thread's own does not end before the thread gets back to the
 * interpreter. */
static inline int hpy_compat_count_own(PyObject *object, PyObject **place)
{
    const uint32_t count = HPY_COMPAT_LOAD(object->ob_ref_local);
    if (_Py_IsOwnedByCurrentThread(object)) {
        if (count != UINT32_MAX)
            _Py_atomic_store_uint32_relaxed(&object->ob_ref_local, count + 1);
        return 1;
    }
    return count == UINT32_MAX && HPY_COMPAT_LOAD(*place) == object;
}

#else
#define hpy_compat_count_own(OBJECT, PLACE) ((void)(OBJECT), (void)(PLACE), 0)
#endif

#endif /* HPY_COMPAT_COUNTS_H */
