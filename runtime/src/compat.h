/* What differs between versions and implementations of Python. No other file asks for a version. */
#ifndef HPY_COMPAT_H
#define HPY_COMPAT_H

#include <Python.h>
#include <structmember.h>

#if PY_VERSION_HEX < 0x03090000
#error "HPy needs Python 3.9 or later"
#endif

/* ---- types ---- */

/* PyType_FromMetaclass came in 3.12. Before, a type with a metaclass other than `type` is put
 * together in compat_metaclass.c. */
#if PY_VERSION_HEX < 0x030C0000
#define HPY_COMPAT_OWN_FROM_METACLASS 1
#else
#define HPY_COMPAT_OWN_FROM_METACLASS 0
#endif

/* Makes a type. `metaclass` may be NULL: the most derived one of the bases' is taken then, as by a
 * class statement. `bases` is a tuple, not empty. `spec->name` must live as long as the type. */
_HPy_HIDDEN PyObject *hpy_compat_type_from_spec(PyTypeObject *metaclass, PyType_Spec *spec,
                                                PyObject *bases);

/* Flags of a type whose objects have fields in front of their header (3.11 and later). */
#if defined(Py_TPFLAGS_PREHEADER)
#define HPY_COMPAT_PREHEADER_FLAGS Py_TPFLAGS_PREHEADER
#elif defined(Py_TPFLAGS_MANAGED_DICT)
#define HPY_COMPAT_PREHEADER_FLAGS Py_TPFLAGS_MANAGED_DICT
#else
#define HPY_COMPAT_PREHEADER_FLAGS 0UL
#endif

/* ---- numbers ---- */

/* An upper bound, at most one too high, of the digits that an int object is made of; the same for
 * equal ints. Needs no reference to the object (it is called while objects die). */
static inline Py_ssize_t hpy_compat_long_digits(PyObject *object)
{
#if PY_VERSION_HEX >= 0x030D0000
    Py_ssize_t bytes = PyLong_AsNativeBytes(object, NULL, 0, -1);
    return (8 * bytes + PyLong_SHIFT - 1) / PyLong_SHIFT;
#elif PY_VERSION_HEX >= 0x030C0000
    size_t bits = _PyLong_NumBits(object);
    return (Py_ssize_t)(bits / PyLong_SHIFT + 1);
#else
    Py_ssize_t size = Py_SIZE(object);
    return size < 0 ? -size : size;
#endif
}

/* ---- lists ---- */

/* list[index] as a new reference, for an index that is not negative. */
static inline PyObject *hpy_compat_list_get_item_ref(PyObject *list, Py_ssize_t index)
{
#if PY_VERSION_HEX >= 0x030D0000
    return PyList_GetItemRef(list, index);
#else
    PyObject *item = PyList_GetItem(list, index);
    Py_XINCREF(item);
    return item;
#endif
}

/* ---- code ---- */

/* Evaluates code. Python 3.9 leaves globals that have no __builtins__ without any; later ones see
 * to it themselves. */
static inline PyObject *hpy_compat_eval_code(PyObject *code, PyObject *globals, PyObject *locals)
{
#if PY_VERSION_HEX < 0x030A0000
    if (globals != NULL && PyDict_Check(globals) &&
        PyDict_GetItemString(globals, "__builtins__") == NULL &&
        PyDict_SetItemString(globals, "__builtins__", PyEval_GetBuiltins()) < 0)
        return NULL;
#endif
    return PyEval_EvalCode(code, globals, locals);
}

/* ---- errors ---- */

/* Takes the current exception away, and puts it back. */
#if PY_VERSION_HEX >= 0x030C0000
static inline void hpy_compat_save_error(PyObject **type, PyObject **value, PyObject **traceback)
{
    *type = *traceback = NULL;
    *value = PyErr_GetRaisedException();
}

static inline void hpy_compat_restore_error(PyObject *type, PyObject *value, PyObject *traceback)
{
    (void)type;
    (void)traceback;
    PyErr_SetRaisedException(value);
}
#else
static inline void hpy_compat_save_error(PyObject **type, PyObject **value, PyObject **traceback)
{
    PyErr_Fetch(type, value, traceback);
}

static inline void hpy_compat_restore_error(PyObject *type, PyObject *value, PyObject *traceback)
{
    PyErr_Restore(type, value, traceback);
}
#endif

/* ---- threads ---- */

#if defined(_MSC_VER)
#define HPY_COMPAT_THREAD_LOCAL __declspec(thread)
#else
#define HPY_COMPAT_THREAD_LOCAL __thread
#endif

/* A lock for a few instructions that call nothing of Python's. Needed even under a GIL:
 * interpreters of one process may each have their own. */
#if defined(_MSC_VER)
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

#endif /* HPY_COMPAT_H */
