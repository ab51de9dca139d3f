/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_CPYTHON_API_H
#define HPY_GENERATED_CPYTHON_API_H

HPyAPI_FUNC HPy HPyLong_FromInt32_t(HPyContext *ctx, int32_t value)
{
    (void)ctx;
    return _py2h(PyLong_FromLong(value));
}

HPyAPI_FUNC HPy HPyLong_FromUInt32_t(HPyContext *ctx, uint32_t value)
{
    (void)ctx;
    return _py2h(PyLong_FromUnsignedLong(value));
}

HPyAPI_FUNC HPy HPyLong_FromInt64_t(HPyContext *ctx, int64_t v)
{
    (void)ctx;
    return _py2h(PyLong_FromLongLong(v));
}

HPyAPI_FUNC HPy HPyLong_FromUInt64_t(HPyContext *ctx, uint64_t v)
{
    (void)ctx;
    return _py2h(PyLong_FromUnsignedLongLong(v));
}

HPyAPI_FUNC HPy HPyLong_FromSize_t(HPyContext *ctx, size_t value)
{
    (void)ctx;
    return _py2h(PyLong_FromSize_t(value));
}

HPyAPI_FUNC HPy HPyLong_FromSsize_t(HPyContext *ctx, HPy_ssize_t value)
{
    (void)ctx;
    return _py2h(PyLong_FromSsize_t(value));
}

HPyAPI_FUNC uint64_t HPyLong_AsUInt64_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyLong_AsUnsignedLongLong(_h2py(h));
}

HPyAPI_FUNC size_t HPyLong_AsSize_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyLong_AsSize_t(_h2py(h));
}

HPyAPI_FUNC HPy_ssize_t HPyLong_AsSsize_t(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyLong_AsSsize_t(_h2py(h));
}

HPyAPI_FUNC void *HPyLong_AsVoidPtr(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyLong_AsVoidPtr(_h2py(h));
}

HPyAPI_FUNC double HPyLong_AsDouble(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyLong_AsDouble(_h2py(h));
}

HPyAPI_FUNC HPy HPyFloat_FromDouble(HPyContext *ctx, double v)
{
    (void)ctx;
    return _py2h(PyFloat_FromDouble(v));
}

HPyAPI_FUNC double HPyFloat_AsDouble(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _hpy_as_double(_h2py(h));
}

HPyAPI_FUNC HPy_ssize_t HPy_Length(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _hpy_length(_h2py(h));
}

HPyAPI_FUNC int HPyNumber_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyNumber_Check(_h2py(h));
}

HPyAPI_FUNC HPy HPy_Add(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Add(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Subtract(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Subtract(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Multiply(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Multiply(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_MatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_MatrixMultiply(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_FloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_FloorDivide(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_TrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_TrueDivide(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Remainder(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Remainder(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Divmod(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Divmod(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Power(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    (void)ctx;
    return _py2h(PyNumber_Power(_h2py(h1), _h2py(h2), _h2py(h3)));
}

HPyAPI_FUNC HPy HPy_Negative(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Negative(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Positive(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Positive(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Absolute(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Absolute(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Invert(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Invert(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Lshift(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Lshift(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Rshift(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Rshift(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_And(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_And(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Xor(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Xor(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Or(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_Or(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_Index(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Index(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Long(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Long(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_Float(HPyContext *ctx, HPy h1)
{
    (void)ctx;
    return _py2h(PyNumber_Float(_h2py(h1)));
}

HPyAPI_FUNC HPy HPy_InPlaceAdd(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceAdd(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceSubtract(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceSubtract(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceMultiply(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceMatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceMatrixMultiply(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceFloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceFloorDivide(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceTrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceTrueDivide(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceRemainder(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceRemainder(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlacePower(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    (void)ctx;
    return _py2h(PyNumber_InPlacePower(_h2py(h1), _h2py(h2), _h2py(h3)));
}

HPyAPI_FUNC HPy HPy_InPlaceLshift(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceLshift(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceRshift(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceRshift(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceAnd(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceAnd(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceXor(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceXor(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC HPy HPy_InPlaceOr(HPyContext *ctx, HPy h1, HPy h2)
{
    (void)ctx;
    return _py2h(PyNumber_InPlaceOr(_h2py(h1), _h2py(h2)));
}

HPyAPI_FUNC int HPyCallable_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyCallable_Check(_h2py(h));
}

HPyAPI_IMPL HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw);

HPyAPI_FUNC _HPy_NO_RETURN void HPy_FatalError(HPyContext *ctx, const char *message)
{
    (void)ctx;
    Py_FatalError(message);
}

HPyAPI_FUNC HPy HPyErr_SetFromErrnoWithFilename(HPyContext *ctx, HPy h_type, const char *filename_fsencoded)
{
    (void)ctx;
    return _py2h(PyErr_SetFromErrnoWithFilename(_h2py(h_type), filename_fsencoded));
}

HPyAPI_FUNC HPy HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)
{
    (void)ctx;
    return _py2h(PyErr_SetFromErrnoWithFilenameObjects(_h2py(h_type), _h2py(filename1), _h2py(filename2)));
}

HPyAPI_FUNC int HPyErr_ExceptionMatches(HPyContext *ctx, HPy exc)
{
    (void)ctx;
    return PyErr_ExceptionMatches(_h2py(exc));
}

HPyAPI_FUNC HPy HPyErr_NoMemory(HPyContext *ctx)
{
    (void)ctx;
    return _py2h(PyErr_NoMemory());
}

HPyAPI_FUNC void HPyErr_Clear(HPyContext *ctx)
{
    (void)ctx;
    PyErr_Clear();
}

HPyAPI_FUNC HPy HPyErr_NewException(HPyContext *ctx, const char *utf8_name, HPy base, HPy dict)
{
    (void)ctx;
    return _py2h(PyErr_NewException(utf8_name, _h2py(base), _h2py(dict)));
}

HPyAPI_FUNC HPy HPyErr_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, HPy base, HPy dict)
{
    (void)ctx;
    return _py2h(PyErr_NewExceptionWithDoc(utf8_name, utf8_doc, _h2py(base), _h2py(dict)));
}

HPyAPI_FUNC int HPyErr_WarnEx(HPyContext *ctx, HPy category, const char *utf8_message, HPy_ssize_t stack_level)
{
    (void)ctx;
    return PyErr_WarnEx(_h2py(category), utf8_message, stack_level);
}

HPyAPI_FUNC void HPyErr_WriteUnraisable(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    PyErr_WriteUnraisable(_h2py(obj));
}

HPyAPI_FUNC int HPy_IsTrue(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyObject_IsTrue(_h2py(h));
}

HPyAPI_IMPL HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);

HPyAPI_FUNC HPy HPy_GetAttr(HPyContext *ctx, HPy obj, HPy name)
{
    (void)ctx;
    return _py2h(PyObject_GetAttr(_h2py(obj), _h2py(name)));
}

HPyAPI_FUNC HPy HPy_GetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    (void)ctx;
    return _py2h(PyObject_GetAttrString(_h2py(obj), utf8_name));
}

HPyAPI_FUNC int HPy_HasAttr(HPyContext *ctx, HPy obj, HPy name)
{
    (void)ctx;
    return PyObject_HasAttr(_h2py(obj), _h2py(name));
}

HPyAPI_FUNC int HPy_HasAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    (void)ctx;
    return PyObject_HasAttrString(_h2py(obj), utf8_name);
}

HPyAPI_FUNC int HPy_SetAttr(HPyContext *ctx, HPy obj, HPy name, HPy value)
{
    (void)ctx;
    return PyObject_SetAttr(_h2py(obj), _h2py(name), _h2py(value));
}

HPyAPI_FUNC int HPy_SetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name, HPy value)
{
    (void)ctx;
    return PyObject_SetAttrString(_h2py(obj), utf8_name, _h2py(value));
}

HPyAPI_FUNC HPy HPy_GetItem(HPyContext *ctx, HPy obj, HPy key)
{
    (void)ctx;
    return _py2h(hpy_get_item(_h2py(obj), _h2py(key)));
}

HPyAPI_IMPL HPy HPy_GetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx);

HPyAPI_IMPL HPy HPy_GetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key);

HPyAPI_FUNC int HPy_Contains(HPyContext *ctx, HPy container, HPy key)
{
    (void)ctx;
    return PySequence_Contains(_h2py(container), _h2py(key));
}

HPyAPI_FUNC int HPy_SetItem(HPyContext *ctx, HPy obj, HPy key, HPy value)
{
    (void)ctx;
    return _hpy_set_item(_h2py(obj), _h2py(key), _h2py(value));
}

HPyAPI_IMPL int HPy_SetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx, HPy value);

HPyAPI_IMPL int HPy_SetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key, HPy value);

HPyAPI_FUNC HPy HPy_Type(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyObject_Type(_h2py(obj)));
}

HPyAPI_FUNC HPy HPy_Repr(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(hpy_repr(_h2py(obj)));
}

HPyAPI_FUNC HPy HPy_Str(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyObject_Str(_h2py(obj)));
}

HPyAPI_FUNC HPy HPy_ASCII(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyObject_ASCII(_h2py(obj)));
}

HPyAPI_FUNC HPy HPy_Bytes(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyObject_Bytes(_h2py(obj)));
}

HPyAPI_FUNC HPy HPy_RichCompare(HPyContext *ctx, HPy v, HPy w, int op)
{
    (void)ctx;
    return _py2h(PyObject_RichCompare(_h2py(v), _h2py(w), op));
}

HPyAPI_FUNC int HPy_RichCompareBool(HPyContext *ctx, HPy v, HPy w, int op)
{
    (void)ctx;
    return hpy_rich_compare_bool(_h2py(v), _h2py(w), op);
}

HPyAPI_FUNC HPy_hash_t HPy_Hash(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return PyObject_Hash(_h2py(obj));
}

HPyAPI_FUNC int HPyBytes_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyBytes_Check(_h2py(h));
}

HPyAPI_FUNC HPy_ssize_t HPyBytes_Size(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyBytes_Size(_h2py(h));
}

HPyAPI_FUNC HPy_ssize_t HPyBytes_GET_SIZE(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyBytes_GET_SIZE(_h2py(h));
}

HPyAPI_FUNC const char *HPyBytes_AsString(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyBytes_AsString(_h2py(h));
}

HPyAPI_FUNC const char *HPyBytes_AS_STRING(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyBytes_AS_STRING(_h2py(h));
}

HPyAPI_FUNC HPy HPyBytes_FromString(HPyContext *ctx, const char *bytes)
{
    (void)ctx;
    return _py2h(PyBytes_FromString(bytes));
}

HPyAPI_FUNC HPy HPyUnicode_FromString(HPyContext *ctx, const char *utf8)
{
    (void)ctx;
    return _py2h(PyUnicode_FromString(utf8));
}

HPyAPI_FUNC int HPyUnicode_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyUnicode_Check(_h2py(h));
}

HPyAPI_FUNC HPy HPyUnicode_AsASCIIString(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(PyUnicode_AsASCIIString(_h2py(h)));
}

HPyAPI_FUNC HPy HPyUnicode_AsLatin1String(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(PyUnicode_AsLatin1String(_h2py(h)));
}

HPyAPI_FUNC HPy HPyUnicode_AsUTF8String(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(PyUnicode_AsUTF8String(_h2py(h)));
}

HPyAPI_FUNC const char *HPyUnicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size)
{
    (void)ctx;
    return hpy_utf8_and_size(_h2py(h), size);
}

HPyAPI_FUNC HPy HPyUnicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size)
{
    (void)ctx;
    return _py2h(PyUnicode_FromWideChar(w, size));
}

HPyAPI_FUNC HPy HPyUnicode_DecodeFSDefault(HPyContext *ctx, const char *v)
{
    (void)ctx;
    return _py2h(PyUnicode_DecodeFSDefault(v));
}

HPyAPI_FUNC HPy HPyUnicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size)
{
    (void)ctx;
    return _py2h(PyUnicode_DecodeFSDefaultAndSize(v, size));
}

HPyAPI_FUNC HPy HPyUnicode_EncodeFSDefault(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(PyUnicode_EncodeFSDefault(_h2py(h)));
}

HPyAPI_FUNC HPy_UCS4 HPyUnicode_ReadChar(HPyContext *ctx, HPy h, HPy_ssize_t index)
{
    (void)ctx;
    return PyUnicode_ReadChar(_h2py(h), index);
}

HPyAPI_FUNC HPy HPyUnicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors)
{
    (void)ctx;
    return _py2h(hpy_decode_ascii(ascii, size, errors));
}

HPyAPI_FUNC HPy HPyUnicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors)
{
    (void)ctx;
    return _py2h(PyUnicode_DecodeLatin1(latin1, size, errors));
}

HPyAPI_FUNC int HPyList_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyList_Check(_h2py(h));
}

HPyAPI_IMPL HPy HPyList_New(HPyContext *ctx, HPy_ssize_t len);

HPyAPI_FUNC int HPyList_Append(HPyContext *ctx, HPy h_list, HPy h_item)
{
    (void)ctx;
    return hpy_list_append(_h2py(h_list), _h2py(h_item));
}

HPyAPI_FUNC int HPyDict_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyDict_Check(_h2py(h));
}

HPyAPI_FUNC HPy HPyDict_New(HPyContext *ctx)
{
    (void)ctx;
    return _py2h(PyDict_New());
}

HPyAPI_FUNC int HPyTuple_Check(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return PyTuple_Check(_h2py(h));
}

HPyAPI_FUNC HPy HPyImport_ImportModule(HPyContext *ctx, const char *utf8_name)
{
    (void)ctx;
    return _py2h(PyImport_ImportModule(utf8_name));
}

HPyAPI_IMPL HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size);

HPyAPI_IMPL int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h);

HPyAPI_IMPL void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht);

HPyAPI_IMPL void HPyTracker_Close(HPyContext *ctx, HPyTracker ht);

HPyAPI_IMPL void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h);

HPyAPI_IMPL HPy HPyGlobal_Load(HPyContext *ctx, HPyGlobal global);

HPyAPI_IMPL void _HPy_Dump(HPyContext *ctx, HPy h);

HPyAPI_IMPL void *_HPy_AsStruct_Long(HPyContext *ctx, HPy h);

HPyAPI_IMPL void *_HPy_AsStruct_Tuple(HPyContext *ctx, HPy h);

HPyAPI_IMPL HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy h_type);

HPyAPI_FUNC int HPy_DelItem(HPyContext *ctx, HPy obj, HPy key)
{
    (void)ctx;
    return PyObject_DelItem(_h2py(obj), _h2py(key));
}

HPyAPI_IMPL int HPy_DelItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx);

HPyAPI_IMPL int HPy_DelItem_s(HPyContext *ctx, HPy obj, const char *utf8_key);

HPyAPI_IMPL HPy HPyCapsule_New(HPyContext *ctx, void *pointer, const char *utf8_name, HPyCapsule_Destructor *destructor);

HPyAPI_IMPL void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name);

HPyAPI_FUNC int HPyCapsule_IsValid(HPyContext *ctx, HPy capsule, const char *utf8_name)
{
    (void)ctx;
    return PyCapsule_IsValid(_h2py(capsule), utf8_name);
}

HPyAPI_IMPL int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value);

HPyAPI_IMPL HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind);

HPyAPI_IMPL HPy HPy_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals);

HPyAPI_FUNC HPy HPyContextVar_New(HPyContext *ctx, const char *name, HPy default_value)
{
    (void)ctx;
    return _py2h(PyContextVar_New(name, _h2py(default_value)));
}

HPyAPI_IMPL int32_t HPyContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value, HPy *result);

HPyAPI_FUNC HPy HPyContextVar_Set(HPyContext *ctx, HPy context_var, HPy value)
{
    (void)ctx;
    return _py2h(PyContextVar_Set(_h2py(context_var), _h2py(value)));
}

HPyAPI_IMPL const char *HPyType_GetName(HPyContext *ctx, HPy type);

HPyAPI_FUNC HPy HPyUnicode_FromEncodedObject(HPyContext *ctx, HPy obj, const char *encoding, const char *errors)
{
    (void)ctx;
    return _py2h(PyUnicode_FromEncodedObject(_h2py(obj), encoding, errors));
}

HPyAPI_FUNC HPy HPyUnicode_Substring(HPyContext *ctx, HPy str, HPy_ssize_t start, HPy_ssize_t end)
{
    (void)ctx;
    return _py2h(PyUnicode_Substring(_h2py(str), start, end));
}

HPyAPI_FUNC HPy HPyDict_Keys(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(hpy_dict_keys(_h2py(h)));
}

HPyAPI_FUNC HPy HPyDict_Copy(HPyContext *ctx, HPy h)
{
    (void)ctx;
    return _py2h(PyDict_Copy(_h2py(h)));
}

HPyAPI_FUNC int HPySlice_Unpack(HPyContext *ctx, HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    (void)ctx;
    return PySlice_Unpack(_h2py(slice), start, stop, step);
}

HPyAPI_IMPL int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func);

#if HPY_TARGET_ABI_MINOR >= 1
HPyAPI_FUNC int HPyList_Insert(HPyContext *ctx, HPy h_list, HPy_ssize_t index, HPy h_item)
{
    (void)ctx;
    return PyList_Insert(_h2py(h_list), index, _h2py(h_item));
}

HPyAPI_FUNC HPy HPy_GetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    (void)ctx;
    return _py2h(PySequence_GetSlice(_h2py(obj), start, end));
}

HPyAPI_FUNC int HPy_SetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end, HPy value)
{
    (void)ctx;
    return PySequence_SetSlice(_h2py(obj), start, end, _h2py(value));
}

HPyAPI_FUNC int HPy_DelSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    (void)ctx;
    return PySequence_DelSlice(_h2py(obj), start, end);
}

HPyAPI_FUNC HPy HPy_GetIter(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyObject_GetIter(_h2py(obj)));
}

HPyAPI_FUNC HPy HPyIter_Next(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return _py2h(PyIter_Next(_h2py(obj)));
}

HPyAPI_FUNC int HPyIter_Check(HPyContext *ctx, HPy obj)
{
    (void)ctx;
    return PyIter_Check(_h2py(obj));
}

HPyAPI_FUNC HPy HPySlice_New(HPyContext *ctx, HPy start, HPy stop, HPy step)
{
    (void)ctx;
    return _py2h(PySlice_New(_h2py(start), _h2py(stop), _h2py(step)));
}

#endif
#if HPY_TARGET_ABI_MINOR >= 2
HPyAPI_IMPL int HPySequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view);

HPyAPI_IMPL int HPySequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view);

#endif

#endif
