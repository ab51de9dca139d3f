/* Shapes: where in an object the author's struct is. */
#include "type.h"

Py_ssize_t hpy_shape_offset(HPyType_BuiltinShape shape)
{
    switch (shape) {
    case HPyType_BuiltinShape_Legacy:
    case HPyType_BuiltinShape_Long:
    case HPyType_BuiltinShape_Tuple:
        return 0;
    case HPyType_BuiltinShape_Object:
        return _HPY_DATA_OFFSET(Object);
    case HPyType_BuiltinShape_Type:
        return _HPY_DATA_OFFSET(Type);
    case HPyType_BuiltinShape_Float:
        return _HPY_DATA_OFFSET(Float);
    case HPyType_BuiltinShape_Unicode:
        return _HPY_DATA_OFFSET(Unicode);
    case HPyType_BuiltinShape_List:
        return _HPY_DATA_OFFSET(List);
    case HPyType_BuiltinShape_Dict:
        return _HPY_DATA_OFFSET(Dict);
    }
    return -1;
}

PyTypeObject *hpy_shape_type(HPyType_BuiltinShape shape)
{
    switch (shape) {
    case HPyType_BuiltinShape_Type:
        return &PyType_Type;
    case HPyType_BuiltinShape_Long:
        return &PyLong_Type;
    case HPyType_BuiltinShape_Float:
        return &PyFloat_Type;
    case HPyType_BuiltinShape_Unicode:
        return &PyUnicode_Type;
    case HPyType_BuiltinShape_Tuple:
        return &PyTuple_Type;
    case HPyType_BuiltinShape_List:
        return &PyList_Type;
    case HPyType_BuiltinShape_Dict:
        return &PyDict_Type;
    case HPyType_BuiltinShape_Legacy:
    case HPyType_BuiltinShape_Object:
        break;
    }
    return &PyBaseObject_Type;
}

/* The items of an int or a tuple come right after its header, in a number that differs from object
 * to object. A subclass's basicsize is larger than the builtin's, by the struct and this much: so
 * the memory behind the last item is free, and the struct stands there, aligned. One item is for
 * ints, whose number of digits is only known to within one. */
Py_ssize_t hpy_tail_padding(HPyType_BuiltinShape shape)
{
    return (Py_ssize_t)sizeof(_HPy_max_align) + hpy_shape_type(shape)->tp_itemsize;
}

void *hpy_type_data(HPyType_BuiltinShape shape, PyObject *object)
{
    PyTypeObject *builtin;
    Py_ssize_t items, end;
    if (!hpy_shape_is_tail(shape))
        return (char *)object + hpy_shape_offset(shape);
    builtin = hpy_shape_type(shape);
    items = shape == HPyType_BuiltinShape_Tuple ? PyTuple_GET_SIZE(object)
                                                : hpy_compat_long_digits(object);
    end = builtin->tp_basicsize + items * builtin->tp_itemsize;
    end =
        (end + (Py_ssize_t)sizeof(_HPy_max_align) - 1) & ~((Py_ssize_t)sizeof(_HPy_max_align) - 1);
    return (char *)object + end;
}

HPyAPI_IMPL void *_HPy_AsStruct_Long(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return hpy_type_data(HPyType_BuiltinShape_Long, _h2py(h));
}

HPyAPI_IMPL void *_HPy_AsStruct_Tuple(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return hpy_type_data(HPyType_BuiltinShape_Tuple, _h2py(h));
}

HPyAPI_IMPL HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy h_type)
{
    PyTypeObject *type = (PyTypeObject *)_h2py(h_type);
    (void)ctx;
    if (!PyType_Check(_h2py(h_type))) {
        PyErr_SetString(PyExc_TypeError, "arg must be a type");
        return (HPyType_BuiltinShape)-2;
    }
    type = hpy_type_nearest(type);
    return type != NULL ? hpy_type_info_of(type)->shape : HPyType_BuiltinShape_Legacy;
}
