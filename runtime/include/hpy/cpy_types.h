/* CPython's types as far as trampolines and legacy definitions mention them. In the universal ABI
 * they are incomplete: a pointer can be handed on and nothing else. */
#ifndef HPY_CPY_TYPES_H
#define HPY_CPY_TYPES_H

#ifdef HPY_ABI_UNIVERSAL
typedef struct _HPy_not_in_universal_PyObject cpy_PyObject;
typedef struct _HPy_not_in_universal_PyMethodDef cpy_PyMethodDef;
typedef struct _HPy_not_in_universal_PyModuleDef cpy_PyModuleDef;
typedef struct _HPy_not_in_universal_Py_buffer cpy_Py_buffer;
#else
typedef PyObject cpy_PyObject;
typedef PyMethodDef cpy_PyMethodDef;
typedef PyModuleDef cpy_PyModuleDef;
typedef Py_buffer cpy_Py_buffer;
#endif

typedef cpy_PyObject *(*cpy_PyCFunction)(cpy_PyObject *, cpy_PyObject *const *, HPy_ssize_t);
typedef int (*cpy_visitproc)(cpy_PyObject *, void *);
typedef cpy_PyObject *(*cpy_getter)(cpy_PyObject *, void *);
typedef int (*cpy_setter)(cpy_PyObject *, cpy_PyObject *, void *);
typedef void (*cpy_PyCapsule_Destructor)(cpy_PyObject *);
typedef cpy_PyObject *(*cpy_vectorcallfunc)(cpy_PyObject *callable, cpy_PyObject *const *args,
                                            size_t nargsf, cpy_PyObject *kwnames);

#endif /* HPY_CPY_TYPES_H */
