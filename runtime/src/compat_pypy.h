/* What PyPy's C-API layer does otherwise than CPython documents, mended under the same names. Comes
 * before hpy.h, whose inline functions the universal context is made of. */
#ifndef HPY_COMPAT_PYPY_H
#define HPY_COMPAT_PYPY_H

#include <Python.h>
#include <structmember.h>

#if defined(PYPY_VERSION)

/* An int that is read twice may be two objects for C, which are one for Python. */
static inline int hpy_pypy_is(PyObject *one, PyObject *other)
{
    return one == other || (one != NULL && other != NULL && Py_Is(one, other));
}
#define _HPY_IS hpy_pypy_is

/* ---- numbers: an int only, and OverflowError for one that is negative ---- */

static inline int hpy_pypy_check_long(PyObject *object)
{
    if (PyLong_Check(object))
        return 0;
    PyErr_SetString(PyExc_TypeError, "an integer is required");
    return -1;
}

static inline void hpy_pypy_overflow(void)
{
    if (!PyErr_ExceptionMatches(PyExc_ValueError))
        return;
    PyErr_Clear();
    PyErr_SetString(PyExc_OverflowError, "can't convert negative value to unsigned int");
}

#define HPY_PYPY_AS_UNSIGNED(TYPE, NAME, C_NAME)     \
    static inline TYPE NAME(PyObject *object)        \
    {                                                \
        TYPE value;                                  \
        if (hpy_pypy_check_long(object) < 0)         \
            return (TYPE) - 1;                       \
        value = C_NAME(object);                      \
        if (value == (TYPE) - 1 && PyErr_Occurred()) \
            hpy_pypy_overflow();                     \
        return value;                                \
    }
HPY_PYPY_AS_UNSIGNED(unsigned long, hpy_pypy_as_ulong, PyLong_AsUnsignedLong)
HPY_PYPY_AS_UNSIGNED(unsigned long long, hpy_pypy_as_ulonglong, PyLong_AsUnsignedLongLong)
HPY_PYPY_AS_UNSIGNED(size_t, hpy_pypy_as_size, PyLong_AsSize_t)
#undef PyLong_AsUnsignedLong
#define PyLong_AsUnsignedLong hpy_pypy_as_ulong
#undef PyLong_AsUnsignedLongLong
#define PyLong_AsUnsignedLongLong hpy_pypy_as_ulonglong
#undef PyLong_AsSize_t
#define PyLong_AsSize_t hpy_pypy_as_size

static inline Py_ssize_t hpy_pypy_as_ssize(PyObject *object)
{
    return hpy_pypy_check_long(object) < 0 ? -1 : PyLong_AsSsize_t(object);
}
#undef PyLong_AsSsize_t
#define PyLong_AsSsize_t hpy_pypy_as_ssize

static inline double hpy_pypy_long_as_double(PyObject *object)
{
    return hpy_pypy_check_long(object) < 0 ? -1.0 : PyLong_AsDouble(object);
}
#undef PyLong_AsDouble
#define PyLong_AsDouble hpy_pypy_long_as_double

/* negative ones wrap around */
static inline void *hpy_pypy_as_void_ptr(PyObject *object)
{
    long long value;
    if (hpy_pypy_check_long(object) < 0)
        return NULL;
    value = PyLong_AsLongLong(object);
    if (value == -1 && PyErr_Occurred()) {
        unsigned long long large;
        PyErr_Clear();
        large = PyLong_AsUnsignedLongLong(object);
        if (large == (unsigned long long)-1 && PyErr_Occurred())
            return NULL;
        return (void *)(uintptr_t)large;
    }
    return (void *)(intptr_t)value;
}
#undef PyLong_AsVoidPtr
#define PyLong_AsVoidPtr hpy_pypy_as_void_ptr

static inline PyObject *hpy_pypy_inplace_power(PyObject *base, PyObject *exponent, PyObject *mod)
{
    return mod == Py_None ? PyNumber_InPlacePower(base, exponent, mod)
                          : PyNumber_Power(base, exponent, mod);
}
#undef PyNumber_InPlacePower
#define PyNumber_InPlacePower hpy_pypy_inplace_power

/* ---- bytes and strings ---- */

static inline Py_ssize_t hpy_pypy_bytes_size(PyObject *object)
{
    if (PyBytes_Check(object))
        return PyBytes_Size(object);
    PyErr_Format(PyExc_TypeError, "expected bytes, %.200s found", Py_TYPE(object)->tp_name);
    return -1;
}
#undef PyBytes_Size
#define PyBytes_Size hpy_pypy_bytes_size

static inline PyObject *hpy_pypy_encode_fs_default(PyObject *object)
{
    if (PyUnicode_Check(object))
        return PyUnicode_EncodeFSDefault(object);
    PyErr_BadArgument();
    return NULL;
}
#undef PyUnicode_EncodeFSDefault
#define PyUnicode_EncodeFSDefault hpy_pypy_encode_fs_default

static inline PyObject *hpy_pypy_from_encoded(PyObject *object, const char *encoding,
                                              const char *errors)
{
    PyObject *bytes, *result;
    if (object == NULL) {
        PyErr_BadInternalCall();
        return NULL;
    }
    if (!PyByteArray_Check(object))
        return PyUnicode_FromEncodedObject(object, encoding, errors);
    bytes = PyBytes_FromObject(object);
    if (bytes == NULL)
        return NULL;
    result = PyUnicode_FromEncodedObject(bytes, encoding, errors);
    Py_DECREF(bytes);
    return result;
}
#undef PyUnicode_FromEncodedObject
#define PyUnicode_FromEncodedObject hpy_pypy_from_encoded

static inline PyObject *hpy_pypy_substring(PyObject *object, Py_ssize_t start, Py_ssize_t end)
{
    if (start >= 0 && end >= 0)
        return PyUnicode_Substring(object, start, end);
    PyErr_SetString(PyExc_IndexError, "string index out of range");
    return NULL;
}
#undef PyUnicode_Substring
#define PyUnicode_Substring hpy_pypy_substring

/* ---- lists and dictionaries ---- */

/* PyPy ends the process where there is no memory. */
static inline PyObject *hpy_pypy_list_new(Py_ssize_t size)
{
    if (size > 0x1000) {
        void *memory = NULL;
        if (size < PY_SSIZE_T_MAX / (Py_ssize_t)sizeof(PyObject *))
            memory = PyMem_RawMalloc((size_t)size * sizeof(PyObject *));
        if (memory == NULL)
            return PyErr_NoMemory();
        PyMem_RawFree(memory);
    }
    if (size < 0) {
        PyErr_BadInternalCall();
        return NULL;
    }
    return PyList_New(size);
}
#undef PyList_New
#define PyList_New hpy_pypy_list_new

static inline int hpy_pypy_check_dict(PyObject *object)
{
    if (object != NULL && PyDict_Check(object))
        return 0;
    PyErr_BadInternalCall();
    return -1;
}

static inline PyObject *hpy_pypy_dict_keys(PyObject *dict)
{
    return hpy_pypy_check_dict(dict) < 0 ? NULL : PyDict_Keys(dict);
}
#undef PyDict_Keys
#define PyDict_Keys hpy_pypy_dict_keys

static inline PyObject *hpy_pypy_dict_copy(PyObject *dict)
{
    return hpy_pypy_check_dict(dict) < 0 ? NULL : PyDict_Copy(dict);
}
#undef PyDict_Copy
#define PyDict_Copy hpy_pypy_dict_copy

/* ---- capsules: PyPy does not look what it is given ---- */

static inline int hpy_pypy_check_capsule(PyObject *object, const char *function)
{
    if (PyCapsule_CheckExact(object))
        return 0;
    PyErr_Format(PyExc_ValueError, "%s called with invalid PyCapsule object", function);
    return -1;
}

static inline int hpy_pypy_capsule_set_pointer(PyObject *capsule, void *pointer)
{
    if (pointer == NULL) {
        PyErr_SetString(PyExc_ValueError, "PyCapsule_SetPointer called with null pointer");
        return -1;
    }
    if (hpy_pypy_check_capsule(capsule, "PyCapsule_SetPointer") < 0)
        return -1;
    return PyCapsule_SetPointer(capsule, pointer);
}
#undef PyCapsule_SetPointer
#define PyCapsule_SetPointer hpy_pypy_capsule_set_pointer

#define HPY_PYPY_CAPSULE_SET(TYPE, NAME, C_NAME)          \
    static inline int NAME(PyObject *capsule, TYPE value) \
    {                                                     \
        if (hpy_pypy_check_capsule(capsule, #C_NAME) < 0) \
            return -1;                                    \
        return C_NAME(capsule, value);                    \
    }
HPY_PYPY_CAPSULE_SET(const char *, hpy_pypy_capsule_set_name, PyCapsule_SetName)
HPY_PYPY_CAPSULE_SET(void *, hpy_pypy_capsule_set_context, PyCapsule_SetContext)
HPY_PYPY_CAPSULE_SET(PyCapsule_Destructor, hpy_pypy_capsule_set_destructor, PyCapsule_SetDestructor)
#undef PyCapsule_SetName
#define PyCapsule_SetName hpy_pypy_capsule_set_name
#undef PyCapsule_SetContext
#define PyCapsule_SetContext hpy_pypy_capsule_set_context
#undef PyCapsule_SetDestructor
#define PyCapsule_SetDestructor hpy_pypy_capsule_set_destructor

/* ---- errors ---- */

/* PyPy crashes where the type's objects are not made like OSError's. */
static inline PyObject *hpy_pypy_set_from_errno(PyObject *type, PyObject *one, PyObject *two)
{
    int number = errno;
    PyObject *text, *value = NULL;
    if (number == EINTR && PyErr_CheckSignals() < 0)
        return NULL;
    text = PyUnicode_DecodeLocale(strerror(number), "surrogateescape");
    if (text == NULL)
        return NULL;
    if (one == NULL)
        value = PyObject_CallFunction(type, "iO", number, text);
    else if (two == NULL)
        value = PyObject_CallFunction(type, "iOO", number, text, one);
    else
        value = PyObject_CallFunction(type, "iOOiO", number, text, one, 0, two);
    Py_DECREF(text);
    if (value != NULL)
        PyErr_SetObject((PyObject *)Py_TYPE(value), value);
    Py_XDECREF(value);
    return NULL;
}
#undef PyErr_SetFromErrnoWithFilenameObjects
#define PyErr_SetFromErrnoWithFilenameObjects hpy_pypy_set_from_errno

static inline int hpy_pypy_warn(PyObject *category, const char *message, Py_ssize_t level)
{
    return PyErr_WarnEx(category != NULL ? category : PyExc_RuntimeWarning, message, level);
}
#undef PyErr_WarnEx
#define PyErr_WarnEx hpy_pypy_warn

/* ---- code, modules and members ---- */

/* PyPy's own takes over the __future__ imports of the code that calls. */
static inline PyObject *hpy_pypy_compile(const char *source, const char *filename, int start)
{
    const char *mode = start == Py_eval_input ? "eval" : start == Py_file_input ? "exec" : "single";
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *code;
    if (builtins == NULL)
        return NULL;
    code = PyObject_CallMethod(builtins, "compile", "yssiO", source, filename, mode, 0, Py_True);
    Py_DECREF(builtins);
    return code;
}
#undef Py_CompileString
#define Py_CompileString hpy_pypy_compile

/* A module without a docstring has that of the type otherwise. */
static inline PyObject *hpy_pypy_module_from_def(PyModuleDef *def, PyObject *spec)
{
    PyObject *module = PyModule_FromDefAndSpec2(def, spec, PYTHON_API_VERSION);
    if (module != NULL && PyModule_Check(module) && def->m_doc == NULL &&
        PyObject_SetAttrString(module, "__doc__", Py_None) < 0)
        Py_CLEAR(module);
    return module;
}
#undef PyModule_FromDefAndSpec
#define PyModule_FromDefAndSpec hpy_pypy_module_from_def

/* PyPy has no members that are always None. */
#define T_NONE 20
static inline PyObject *hpy_pypy_member_get(const char *object, PyMemberDef *member)
{
    if (member->type == T_NONE) {
        Py_INCREF(Py_None);
        return Py_None;
    }
    return PyMember_GetOne(object, member);
}
#undef PyMember_GetOne
#define PyMember_GetOne hpy_pypy_member_get

#endif

#endif /* HPY_COMPAT_PYPY_H */
