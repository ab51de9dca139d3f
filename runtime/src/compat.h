/* What differs between versions and implementations of Python. No other file asks for a version,
 * but for those whose names begin as this one's does, which are parts of it. */
#ifndef HPY_COMPAT_H
#define HPY_COMPAT_H

#include "compat_threads.h"
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

/* PyPy's C-API layer keeps the address of a type's member table, and has no room for a copy behind
 * a heap type. A class of Python's there takes over its base's deallocator; and the deallocator of
 * a builtin type releases the object's own type. */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_KEEPS_MEMBERS         1
#define HPY_COMPAT_INHERITS_DEALLOC      1
#define HPY_COMPAT_DEALLOC_RELEASES_TYPE 1
/* It clears weak references by itself, and a dying object must not be named to it any more. */
#define HPY_COMPAT_CLEARS_WEAK_REFERENCES 1
/* It has no members that are always None, and calls a getter that is not there. */
#define HPY_COMPAT_LACKS_NONE_MEMBERS 1
/* It takes any base. */
#define HPY_COMPAT_TAKES_FINAL_BASES    1
#define HPY_COMPAT_CALLS_MISSING_GETTER 1
#else
#define HPY_COMPAT_KEEPS_MEMBERS          0
#define HPY_COMPAT_INHERITS_DEALLOC       0
#define HPY_COMPAT_DEALLOC_RELEASES_TYPE  0
#define HPY_COMPAT_CLEARS_WEAK_REFERENCES 0
#define HPY_COMPAT_LACKS_NONE_MEMBERS     0
#define HPY_COMPAT_TAKES_FINAL_BASES      0
#define HPY_COMPAT_CALLS_MISSING_GETTER   0
#endif

/* A type that was just made, or NULL: Python 3.11 and 3.12 may fail for lack of memory without an
 * exception set. */
static inline PyObject *hpy_compat_made_type(PyObject *type)
{
    if (type == NULL && !PyErr_Occurred())
        PyErr_NoMemory();
    return type;
}

static inline PyObject *hpy_compat_from_spec_with_bases(PyType_Spec *spec, PyObject *bases)
{
    return hpy_compat_made_type(PyType_FromSpecWithBases(spec, bases));
}

/* Flags of a type whose objects have fields in front of their header (3.11 and later). */
#if defined(Py_TPFLAGS_PREHEADER)
#define HPY_COMPAT_PREHEADER_FLAGS Py_TPFLAGS_PREHEADER
#elif defined(Py_TPFLAGS_MANAGED_DICT)
#define HPY_COMPAT_PREHEADER_FLAGS Py_TPFLAGS_MANAGED_DICT
#else
#define HPY_COMPAT_PREHEADER_FLAGS 0UL
#endif

/* Whether a builtin type has its functions in its slots. */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_SEES_SLOTS 0
#else
#define HPY_COMPAT_SEES_SLOTS 1
#endif

/* ---- numbers ---- */

/* An upper bound, at most one too high, of the digits that an int object is made of; the same for
 * equal ints. Needs no reference to the object (it is called while objects die). */
static inline Py_ssize_t hpy_compat_long_digits(PyObject *object)
{
#if defined(PYPY_VERSION)
    /* the digits are not in what C sees of the object */
    (void)object;
    return 0;
#elif PY_VERSION_HEX >= 0x030D0000
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

/* Whether it is a small int, of which the value is at hand; an object of `int` itself. */
static inline int hpy_compat_small_int(PyObject *object, long long *value)
{
#if defined(PYPY_VERSION)
    (void)object;
    (void)value;
    return 0;
#elif PY_VERSION_HEX >= 0x030C0000
    if (!PyUnstable_Long_IsCompact((PyLongObject *)object))
        return 0;
    *value = PyUnstable_Long_CompactValue((PyLongObject *)object);
    return 1;
#else
    Py_ssize_t size = Py_SIZE(object);
    if (size < -1 || size > 1)
        return 0;
    *value = size * (long long)((PyLongObject *)object)->ob_digit[0];
    return 1;
#endif
}

/* Whether it is one that is not negative and has no more than one digit; the digit. */
static inline int hpy_compat_one_digit(PyObject *object, unsigned *value)
{
#if defined(PYPY_VERSION)
    (void)object;
    (void)value;
    return 0;
#elif PY_VERSION_HEX >= 0x030C0000
    /* the lowest bit is that of zero, the next one of negative ones; then, since 3.14, of those
     * that are never freed, and then there is the number of digits */
    *value = ((PyLongObject *)object)->long_value.ob_digit[0];
    return (((PyLongObject *)object)->long_value.lv_tag & ~(uintptr_t)13) == 0;
#else
    *value = ((PyLongObject *)object)->ob_digit[0];
    return (size_t)Py_SIZE(object) <= 1;
#endif
}

/* ---- types ---- */

/* Changes when the type does, and is that of no other type of the interpreter; 0 where none is to
 * be had. Python 3.11 and older give numbers again after sys._clear_type_cache(). */
static inline unsigned hpy_compat_type_version(const PyTypeObject *type)
{
#if defined(PYPY_VERSION) || defined(Py_GIL_DISABLED)
    (void)type;
    return 0;
#else
    return type->tp_version_tag;
#endif
}

/* Has the type get such a version, where it can; whether it has one. */
static inline int hpy_compat_give_type_version(PyTypeObject *type)
{
#if !defined(PYPY_VERSION) && !defined(Py_GIL_DISABLED) && PY_VERSION_HEX >= 0x030C0000
    return PyUnstable_Type_AssignVersionTag(type);
#else
    return hpy_compat_type_version(type) != 0;
#endif
}

/* ---- lists ---- */

/* Whether C sees the items of a list, and nobody else touches them meanwhile. */
#if defined(PYPY_VERSION) || defined(Py_GIL_DISABLED)
#define HPY_COMPAT_SEES_ITEMS 0
#else
#define HPY_COMPAT_SEES_ITEMS 1
#endif

/* Whether C may read the items of a list or dict between these two, if it runs nothing of
 * Python's. */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_LOCKS_ITEMS 0
#else
#define HPY_COMPAT_LOCKS_ITEMS 1
#endif
#if defined(Py_GIL_DISABLED)
#define HPY_COMPAT_BEGIN_ITEMS(OBJECT)       \
    {                                        \
        hpy_compat_section section;          \
        PyObject *const lockable = (OBJECT); \
        hpy_compat_begin(&section, lockable);
#define HPY_COMPAT_END_ITEMS()          \
    hpy_compat_end(&section, lockable); \
    }
#else
#define HPY_COMPAT_BEGIN_ITEMS(OBJECT) {
#define HPY_COMPAT_END_ITEMS()         }
#endif

/* Whether what has given out its buffer stays where it is; PyPy's array.array grows all the same.
 */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_PINS_BUFFERS 0
#else
#define HPY_COMPAT_PINS_BUFFERS 1
#endif

/* list[index] as a new reference, for an index that is not negative. */
static inline PyObject *hpy_compat_list_get_item_ref(PyObject *list, Py_ssize_t index)
{
    PyObject *item;
    if (HPY_COMPAT_SEES_ITEMS && (size_t)index < (size_t)PyList_GET_SIZE(list)) {
        item = PyList_GET_ITEM(list, index);
        Py_INCREF(item);
        return item;
    }
#if PY_VERSION_HEX >= 0x030D0000
    item = PyList_GetItemRef(list, index);
#else
    item = PyList_GetItem(list, index);
    Py_XINCREF(item);
#endif
    return item;
}

/* list[index] = item, for an index that is not negative. */
static inline int hpy_compat_list_set_item(PyObject *list, Py_ssize_t index, PyObject *item)
{
    Py_INCREF(item);
    if (HPY_COMPAT_SEES_ITEMS && (size_t)index < (size_t)PyList_GET_SIZE(list)) {
        PyObject *old = PyList_GET_ITEM(list, index);
        PyList_SET_ITEM(list, index, item);
        Py_XDECREF(old);
        return 0;
    }
    return PyList_SetItem(list, index, item);
}

/* list.append(item) */
static inline int hpy_compat_list_append(PyObject *list, PyObject *item)
{
#if HPY_COMPAT_SEES_ITEMS
    if (list != NULL && item != NULL && PyList_CheckExact(list)) {
        Py_ssize_t size = PyList_GET_SIZE(list);
        /* none is allocated, as it were, while the list is sorted */
        if (size < ((PyListObject *)list)->allocated) {
            Py_INCREF(item);
            PyList_SET_ITEM(list, size, item);
            Py_SET_SIZE((PyVarObject *)list, size + 1);
            return 0;
        }
    }
#endif
    return PyList_Append(list, item);
}

/* ---- instances ---- */

/* Writes zeros; where they are few, two pieces that may overlap take less than a call. */
static inline void hpy_compat_clear(char *start, size_t size)
{
    if (size > 32) {
        memset(start, 0, size);
    } else if (size >= 16) {
        memset(start, 0, 16);
        memset(start + size - 16, 0, 16);
    } else if (size >= 8) {
        memset(start, 0, 8);
        memset(start + size - 8, 0, 8);
    } else if (size > 0) {
        memset(start, 0, size);
    }
}

/* An instance without data of its own to set up, zeroed, of a type that HPyType_FromSpec made and
 * whose instances are all of one size, hold nothing for the garbage collector and nothing in front
 * of their header. As PyType_GenericAlloc does it for any type. */
#if defined(PYPY_VERSION) || defined(Py_GIL_DISABLED)
#define HPY_COMPAT_ALLOCATES 0
#else
#define HPY_COMPAT_ALLOCATES 1
#endif
static inline PyObject *hpy_compat_new_plain(PyTypeObject *type)
{
    size_t size = (size_t)type->tp_basicsize;
    PyObject *object = (PyObject *)PyObject_Malloc(size);
    if (object == NULL)
        return PyErr_NoMemory();
    hpy_compat_clear((char *)object + sizeof(PyObject), size - sizeof(PyObject));
    return PyObject_Init(object, type);
}

/* Whether CPython itself bounds the depth of objects that end each other, if the garbage collector
 * knows them. */
#if PY_VERSION_HEX >= 0x030E0000 && !defined(PYPY_VERSION)
#define HPY_COMPAT_BOUNDS_DEALLOC 1
#else
#define HPY_COMPAT_BOUNDS_DEALLOC 0
#endif

/* ---- strings ---- */

/* The characters of a str that is kept as ASCII; NULL for another one. */
static inline const char *hpy_compat_ascii(PyObject *string)
{
#if defined(PYPY_VERSION)
    (void)string;
    return NULL;
#else
    /* PyUnicode_DATA would ask again */
    return PyUnicode_IS_COMPACT_ASCII(string) ? (const char *)((PyASCIIObject *)string + 1) : NULL;
#endif
}

/* Whether a str may be made by filling in what PyUnicode_New gave. */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_MAKES_STRINGS 0
#else
#define HPY_COMPAT_MAKES_STRINGS 1
#endif

/* ---- dictionaries ---- */

/* Whether dict[key] is there, and it as a new reference (NULL where it is not); -1 with an
 * exception set. */
static inline int hpy_compat_dict_find(PyObject *dict, PyObject *key, PyObject **item)
{
#if PY_VERSION_HEX >= 0x030D0000
    return PyDict_GetItemRef(dict, key, item);
#else
    *item = PyDict_GetItemWithError(dict, key);
    Py_XINCREF(*item);
    return *item != NULL ? 1 : PyErr_Occurred() ? -1 : 0;
#endif
}

/* dict[key] as a new reference; NULL where there is none, or with an exception set. */
static inline PyObject *hpy_compat_dict_get_item_ref(PyObject *dict, const char *key)
{
#if PY_VERSION_HEX >= 0x030D0000
    PyObject *item;
    return PyDict_GetItemStringRef(dict, key, &item) < 0 ? NULL : item;
#else
    PyObject *name = PyUnicode_FromString(key);
    PyObject *item = name != NULL ? PyDict_GetItemWithError(dict, name) : NULL;
    Py_XINCREF(item);
    Py_XDECREF(name);
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

/* Turns the GIL on, as CPython does for a module that has not said that it runs without, and warns
 * as it does. Nothing to do on builds that have a GIL. `self` is hpy_runtime._core; `spec` is the
 * module's, and `name` (UTF-8) its name if that has none. -1 with an exception set on failure, such
 * as a warning that is an error. */
_HPy_HIDDEN int hpy_compat_require_gil(PyObject *self, PyObject *spec, const char *name);

/* ---- interpreters ---- */

/* PyPy has one interpreter in a process, and of the API about them only what enumerates it. */
#if defined(PYPY_VERSION)
#define HPY_COMPAT_INTERPRETERS 0
#define PyInterpreterState_Get  PyInterpreterState_Head
/* A dictionary that lives as long as the interpreter: that of the module sys. Borrowed. */
static inline PyObject *PyInterpreterState_GetDict(PyInterpreterState *interpreter)
{
    PyObject *sys = PyImport_AddModule("sys");
    (void)interpreter;
    return sys != NULL ? PyModule_GetDict(sys) : NULL;
}
#else
#define HPY_COMPAT_INTERPRETERS 1
#endif

/* Slots by which a module says what it can: the GIL's since 3.13, the interpreters' since 3.12. */
#if defined(Py_mod_gil)
#define HPY_COMPAT_GIL_SLOT {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#else
#define HPY_COMPAT_GIL_SLOT
#endif
#if defined(Py_mod_multiple_interpreters)
#define HPY_COMPAT_INTERPRETERS_SLOT \
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#else
#define HPY_COMPAT_INTERPRETERS_SLOT
#endif

/* Fills in the slots, at most two, for an author's HPy_MOD_* flags; returns the next free one. */
static inline PyModuleDef_Slot *hpy_compat_add_flag_slots(PyModuleDef_Slot *slot, uint32_t flags)
{
#if defined(Py_mod_multiple_interpreters)
    if (flags & (HPy_MOD_PER_INTERPRETER_GIL | HPy_MOD_NO_SUBINTERPRETERS)) {
        slot->slot = Py_mod_multiple_interpreters;
        slot->value = flags & HPy_MOD_NO_SUBINTERPRETERS
                          ? Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED
                          : Py_MOD_PER_INTERPRETER_GIL_SUPPORTED;
        slot++;
    }
#endif
#if defined(Py_mod_gil)
    if (flags & HPy_MOD_GIL_NOT_USED) {
        slot->slot = Py_mod_gil;
        slot->value = Py_MOD_GIL_NOT_USED;
        slot++;
    }
#endif
    (void)flags;
    return slot;
}

#endif /* HPY_COMPAT_H */
