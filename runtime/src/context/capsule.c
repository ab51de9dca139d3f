/* Capsules. */
#include "internal.h"

/* A destructor without its trampoline cannot be called by CPython. */
static int check_destructor(const HPyCapsule_Destructor *destructor)
{
    if (destructor != NULL && destructor->cpy_trampoline == NULL) {
        PyErr_SetString(PyExc_ValueError, "Invalid HPyCapsule destructor");
        return -1;
    }
    return 0;
}

HPyAPI_IMPL HPy HPyCapsule_New(HPyContext *ctx, void *pointer, const char *utf8_name,
                               HPyCapsule_Destructor *destructor)
{
    (void)ctx;
    if (check_destructor(destructor) < 0)
        return HPy_NULL;
    return _py2h(
        PyCapsule_New(pointer, utf8_name, destructor != NULL ? destructor->cpy_trampoline : NULL));
}

HPyAPI_IMPL void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key,
                                 const char *utf8_name)
{
    (void)ctx;
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_GetPointer(_h2py(capsule), utf8_name);
    case HPyCapsule_key_Name:
        return (void *)PyCapsule_GetName(_h2py(capsule));
    case HPyCapsule_key_Context:
        return PyCapsule_GetContext(_h2py(capsule));
    case HPyCapsule_key_Destructor:
        break;
    }
    PyErr_Format(PyExc_ValueError, "Invalid operation: HPyCapsule_Get with key %d", (int)key);
    return NULL;
}

HPyAPI_IMPL int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value)
{
    HPyCapsule_Destructor *destructor = (HPyCapsule_Destructor *)value;
    (void)ctx;
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_SetPointer(_h2py(capsule), value);
    case HPyCapsule_key_Name:
        return PyCapsule_SetName(_h2py(capsule), (const char *)value);
    case HPyCapsule_key_Context:
        return PyCapsule_SetContext(_h2py(capsule), value);
    case HPyCapsule_key_Destructor:
        if (check_destructor(destructor) < 0)
            return -1;
        return PyCapsule_SetDestructor(_h2py(capsule),
                                       destructor != NULL ? destructor->cpy_trampoline : NULL);
    }
    PyErr_Format(PyExc_ValueError, "Invalid operation: HPyCapsule_Set with key %d", (int)key);
    return -1;
}

void hpy_dispatch_capsule_destructor(HPyCFunction func, void *args)
{
    PyObject *capsule = (PyObject *)args;
    const char *name = PyCapsule_GetName(capsule);
    ((HPyFunc_Capsule_Destructor)func)(name, PyCapsule_GetPointer(capsule, name),
                                       PyCapsule_GetContext(capsule));
}
