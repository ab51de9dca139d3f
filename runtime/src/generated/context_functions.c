/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "internal.h"

static hpy_word word_HPy_Dup(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPy_Dup(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyLong_FromInt32_t(HPyContext *ctx, int32_t value)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromInt32_t(ctx, value)));
}

static hpy_word word_HPyLong_FromUInt32_t(HPyContext *ctx, uint32_t value)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromUInt32_t(ctx, value)));
}

static hpy_word word_HPyLong_FromInt64_t(HPyContext *ctx, int64_t v)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromInt64_t(ctx, v)));
}

static hpy_word word_HPyLong_FromUInt64_t(HPyContext *ctx, uint64_t v)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromUInt64_t(ctx, v)));
}

static hpy_word word_HPyLong_FromSize_t(HPyContext *ctx, size_t value)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromSize_t(ctx, value)));
}

static hpy_word word_HPyLong_FromSsize_t(HPyContext *ctx, HPy_ssize_t value)
{
    return HPY_TO_WORD(_h2py(HPyLong_FromSsize_t(ctx, value)));
}

static hpy_word word_HPyFloat_FromDouble(HPyContext *ctx, double v)
{
    return HPY_TO_WORD(_h2py(HPyFloat_FromDouble(ctx, v)));
}

static hpy_word word_HPyBool_FromBool(HPyContext *ctx, bool v)
{
    return HPY_TO_WORD(_h2py(HPyBool_FromBool(ctx, v)));
}

static hpy_word word_HPy_Add(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Add(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Subtract(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Subtract(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Multiply(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Multiply(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_MatrixMultiply(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_MatrixMultiply(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_FloorDivide(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_FloorDivide(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_TrueDivide(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_TrueDivide(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Remainder(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Remainder(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Divmod(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Divmod(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Power(HPyContext *ctx, hpy_word h1, hpy_word h2, hpy_word h3)
{
    return HPY_TO_WORD(_h2py(HPy_Power(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)), _py2h(HPY_FROM_WORD(h3)))));
}

static hpy_word word_HPy_Negative(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Negative(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Positive(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Positive(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Absolute(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Absolute(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Invert(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Invert(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Lshift(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Lshift(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Rshift(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Rshift(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_And(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_And(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Xor(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Xor(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Or(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_Or(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_Index(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Index(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Long(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Long(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_Float(HPyContext *ctx, hpy_word h1)
{
    return HPY_TO_WORD(_h2py(HPy_Float(ctx, _py2h(HPY_FROM_WORD(h1)))));
}

static hpy_word word_HPy_InPlaceAdd(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceAdd(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceSubtract(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceSubtract(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceMultiply(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceMultiply(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceMatrixMultiply(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceMatrixMultiply(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceFloorDivide(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceFloorDivide(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceTrueDivide(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceTrueDivide(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceRemainder(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceRemainder(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlacePower(HPyContext *ctx, hpy_word h1, hpy_word h2, hpy_word h3)
{
    return HPY_TO_WORD(_h2py(HPy_InPlacePower(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)), _py2h(HPY_FROM_WORD(h3)))));
}

static hpy_word word_HPy_InPlaceLshift(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceLshift(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceRshift(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceRshift(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceAnd(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceAnd(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceXor(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceXor(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static hpy_word word_HPy_InPlaceOr(HPyContext *ctx, hpy_word h1, hpy_word h2)
{
    return HPY_TO_WORD(_h2py(HPy_InPlaceOr(ctx, _py2h(HPY_FROM_WORD(h1)), _py2h(HPY_FROM_WORD(h2)))));
}

static void member_HPyErr_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)
{
    HPyErr_SetString(ctx, h_type, utf8_message);
}

static void member_HPyErr_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)
{
    HPyErr_SetObject(ctx, h_type, h_value);
}

static hpy_word word_HPyErr_SetFromErrnoWithFilename(HPyContext *ctx, hpy_word h_type, const char *filename_fsencoded)
{
    return HPY_TO_WORD(_h2py(HPyErr_SetFromErrnoWithFilename(ctx, _py2h(HPY_FROM_WORD(h_type)), filename_fsencoded)));
}

static void member_HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)
{
    HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, filename1, filename2);
}

static void member_HPyErr_NoMemory(HPyContext *ctx)
{
    HPyErr_NoMemory(ctx);
}

static hpy_word word_HPyErr_NewException(HPyContext *ctx, const char *utf8_name, hpy_word base, hpy_word dict)
{
    return HPY_TO_WORD(_h2py(HPyErr_NewException(ctx, utf8_name, _py2h(HPY_FROM_WORD(base)), _py2h(HPY_FROM_WORD(dict)))));
}

static hpy_word word_HPyErr_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, hpy_word base, hpy_word dict)
{
    return HPY_TO_WORD(_h2py(HPyErr_NewExceptionWithDoc(ctx, utf8_name, utf8_doc, _py2h(HPY_FROM_WORD(base)), _py2h(HPY_FROM_WORD(dict)))));
}

static hpy_word word_HPyType_GenericNew(HPyContext *ctx, hpy_word type, const HPy *args, HPy_ssize_t nargs, hpy_word kw)
{
    return HPY_TO_WORD(_h2py(HPyType_GenericNew(ctx, _py2h(HPY_FROM_WORD(type)), args, nargs, _py2h(HPY_FROM_WORD(kw)))));
}

static hpy_word word_HPy_GetAttr(HPyContext *ctx, hpy_word obj, hpy_word name)
{
    return HPY_TO_WORD(_h2py(HPy_GetAttr(ctx, _py2h(HPY_FROM_WORD(obj)), _py2h(HPY_FROM_WORD(name)))));
}

static hpy_word word_HPy_GetAttr_s(HPyContext *ctx, hpy_word obj, const char *utf8_name)
{
    return HPY_TO_WORD(_h2py(HPy_GetAttr_s(ctx, _py2h(HPY_FROM_WORD(obj)), utf8_name)));
}

static hpy_word word_HPy_GetItem(HPyContext *ctx, hpy_word obj, hpy_word key)
{
    return HPY_TO_WORD(_h2py(HPy_GetItem(ctx, _py2h(HPY_FROM_WORD(obj)), _py2h(HPY_FROM_WORD(key)))));
}

static hpy_word word_HPy_Type(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_Type(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word__HPy_New(HPyContext *ctx, hpy_word h_type, void **data)
{
    return HPY_TO_WORD(_h2py(_HPy_New(ctx, _py2h(HPY_FROM_WORD(h_type)), data)));
}

static hpy_word word_HPy_Repr(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_Repr(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPy_Str(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_Str(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPy_ASCII(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_ASCII(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPy_Bytes(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_Bytes(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPy_RichCompare(HPyContext *ctx, hpy_word v, hpy_word w, int op)
{
    return HPY_TO_WORD(_h2py(HPy_RichCompare(ctx, _py2h(HPY_FROM_WORD(v)), _py2h(HPY_FROM_WORD(w)), op)));
}

static hpy_word word_HPyBytes_FromString(HPyContext *ctx, const char *bytes)
{
    return HPY_TO_WORD(_h2py(HPyBytes_FromString(ctx, bytes)));
}

static hpy_word word_HPyBytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len)
{
    return HPY_TO_WORD(_h2py(HPyBytes_FromStringAndSize(ctx, bytes, len)));
}

static hpy_word word_HPyUnicode_FromString(HPyContext *ctx, const char *utf8)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_FromString(ctx, utf8)));
}

static hpy_word word_HPyUnicode_AsASCIIString(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_AsASCIIString(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyUnicode_AsLatin1String(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_AsLatin1String(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyUnicode_AsUTF8String(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_AsUTF8String(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyUnicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_FromWideChar(ctx, w, size)));
}

static hpy_word word_HPyUnicode_DecodeFSDefault(HPyContext *ctx, const char *v)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_DecodeFSDefault(ctx, v)));
}

static hpy_word word_HPyUnicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_DecodeFSDefaultAndSize(ctx, v, size)));
}

static hpy_word word_HPyUnicode_EncodeFSDefault(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_EncodeFSDefault(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyUnicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_DecodeASCII(ctx, ascii, size, errors)));
}

static hpy_word word_HPyUnicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_DecodeLatin1(ctx, latin1, size, errors)));
}

static hpy_word word_HPyDict_New(HPyContext *ctx)
{
    return HPY_TO_WORD(_h2py(HPyDict_New(ctx)));
}

static hpy_word word_HPyTuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    return HPY_TO_WORD(_h2py(HPyTuple_FromArray(ctx, items, n)));
}

static hpy_word word_HPyImport_ImportModule(HPyContext *ctx, const char *utf8_name)
{
    return HPY_TO_WORD(_h2py(HPyImport_ImportModule(ctx, utf8_name)));
}

static hpy_word word_HPy_FromPyObject(HPyContext *ctx, cpy_PyObject *obj)
{
    return HPY_TO_WORD(_h2py(HPy_FromPyObject(ctx, obj)));
}

static hpy_word word_HPyListBuilder_Build(HPyContext *ctx, HPyListBuilder builder)
{
    return HPY_TO_WORD(_h2py(HPyListBuilder_Build(ctx, builder)));
}

static hpy_word word_HPyTupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder)
{
    return HPY_TO_WORD(_h2py(HPyTupleBuilder_Build(ctx, builder)));
}

static hpy_word word_HPyField_Load(HPyContext *ctx, hpy_word source_object, HPyField source_field)
{
    return HPY_TO_WORD(_h2py(HPyField_Load(ctx, _py2h(HPY_FROM_WORD(source_object)), source_field)));
}

static hpy_word word_HPyContextVar_New(HPyContext *ctx, const char *name, hpy_word default_value)
{
    return HPY_TO_WORD(_h2py(HPyContextVar_New(ctx, name, _py2h(HPY_FROM_WORD(default_value)))));
}

static hpy_word word_HPyContextVar_Set(HPyContext *ctx, hpy_word context_var, hpy_word value)
{
    return HPY_TO_WORD(_h2py(HPyContextVar_Set(ctx, _py2h(HPY_FROM_WORD(context_var)), _py2h(HPY_FROM_WORD(value)))));
}

static hpy_word word_HPyUnicode_FromEncodedObject(HPyContext *ctx, hpy_word obj, const char *encoding, const char *errors)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_FromEncodedObject(ctx, _py2h(HPY_FROM_WORD(obj)), encoding, errors)));
}

static hpy_word word_HPyUnicode_Substring(HPyContext *ctx, hpy_word str, HPy_ssize_t start, HPy_ssize_t end)
{
    return HPY_TO_WORD(_h2py(HPyUnicode_Substring(ctx, _py2h(HPY_FROM_WORD(str)), start, end)));
}

static hpy_word word_HPyDict_Keys(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyDict_Keys(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPyDict_Copy(HPyContext *ctx, hpy_word h)
{
    return HPY_TO_WORD(_h2py(HPyDict_Copy(ctx, _py2h(HPY_FROM_WORD(h)))));
}

static hpy_word word_HPy_Call(HPyContext *ctx, hpy_word callable, const HPy *args, size_t nargs, hpy_word kwnames)
{
    return HPY_TO_WORD(_h2py(HPy_Call(ctx, _py2h(HPY_FROM_WORD(callable)), args, nargs, _py2h(HPY_FROM_WORD(kwnames)))));
}

static hpy_word word_HPy_CallMethod(HPyContext *ctx, hpy_word name, const HPy *args, size_t nargs, hpy_word kwnames)
{
    return HPY_TO_WORD(_h2py(HPy_CallMethod(ctx, _py2h(HPY_FROM_WORD(name)), args, nargs, _py2h(HPY_FROM_WORD(kwnames)))));
}

static hpy_word word_HPy_GetSlice(HPyContext *ctx, hpy_word obj, HPy_ssize_t start, HPy_ssize_t end)
{
    return HPY_TO_WORD(_h2py(HPy_GetSlice(ctx, _py2h(HPY_FROM_WORD(obj)), start, end)));
}

static hpy_word word_HPy_GetIter(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPy_GetIter(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPyIter_Next(HPyContext *ctx, hpy_word obj)
{
    return HPY_TO_WORD(_h2py(HPyIter_Next(ctx, _py2h(HPY_FROM_WORD(obj)))));
}

static hpy_word word_HPySlice_New(HPyContext *ctx, hpy_word start, hpy_word stop, hpy_word step)
{
    return HPY_TO_WORD(_h2py(HPySlice_New(ctx, _py2h(HPY_FROM_WORD(start)), _py2h(HPY_FROM_WORD(stop)), _py2h(HPY_FROM_WORD(step)))));
}

void hpy_context_fill_functions(HPyContext *ctx)
{
    ctx->ctx_Dup = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Dup);
    ctx->ctx_Close = HPy_Close;
    ctx->ctx_Long_FromInt32_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, int32_t), word_HPyLong_FromInt32_t);
    ctx->ctx_Long_FromUInt32_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, uint32_t), word_HPyLong_FromUInt32_t);
    ctx->ctx_Long_FromInt64_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, int64_t), word_HPyLong_FromInt64_t);
    ctx->ctx_Long_FromUInt64_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, uint64_t), word_HPyLong_FromUInt64_t);
    ctx->ctx_Long_FromSize_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, size_t), word_HPyLong_FromSize_t);
    ctx->ctx_Long_FromSsize_t = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy_ssize_t), word_HPyLong_FromSsize_t);
    ctx->ctx_Long_AsInt32_t = HPyLong_AsInt32_t;
    ctx->ctx_Long_AsUInt32_t = HPyLong_AsUInt32_t;
    ctx->ctx_Long_AsUInt32_tMask = HPyLong_AsUInt32_tMask;
    ctx->ctx_Long_AsInt64_t = HPyLong_AsInt64_t;
    ctx->ctx_Long_AsUInt64_t = HPyLong_AsUInt64_t;
    ctx->ctx_Long_AsUInt64_tMask = HPyLong_AsUInt64_tMask;
    ctx->ctx_Long_AsSize_t = HPyLong_AsSize_t;
    ctx->ctx_Long_AsSsize_t = HPyLong_AsSsize_t;
    ctx->ctx_Long_AsVoidPtr = HPyLong_AsVoidPtr;
    ctx->ctx_Long_AsDouble = HPyLong_AsDouble;
    ctx->ctx_Float_FromDouble = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, double), word_HPyFloat_FromDouble);
    ctx->ctx_Float_AsDouble = HPyFloat_AsDouble;
    ctx->ctx_Bool_FromBool = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, bool), word_HPyBool_FromBool);
    ctx->ctx_Length = HPy_Length;
    ctx->ctx_Number_Check = HPyNumber_Check;
    ctx->ctx_Add = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Add);
    ctx->ctx_Subtract = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Subtract);
    ctx->ctx_Multiply = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Multiply);
    ctx->ctx_MatrixMultiply = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_MatrixMultiply);
    ctx->ctx_FloorDivide = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_FloorDivide);
    ctx->ctx_TrueDivide = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_TrueDivide);
    ctx->ctx_Remainder = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Remainder);
    ctx->ctx_Divmod = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Divmod);
    ctx->ctx_Power = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy, HPy), word_HPy_Power);
    ctx->ctx_Negative = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Negative);
    ctx->ctx_Positive = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Positive);
    ctx->ctx_Absolute = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Absolute);
    ctx->ctx_Invert = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Invert);
    ctx->ctx_Lshift = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Lshift);
    ctx->ctx_Rshift = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Rshift);
    ctx->ctx_And = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_And);
    ctx->ctx_Xor = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Xor);
    ctx->ctx_Or = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_Or);
    ctx->ctx_Index = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Index);
    ctx->ctx_Long = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Long);
    ctx->ctx_Float = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Float);
    ctx->ctx_InPlaceAdd = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceAdd);
    ctx->ctx_InPlaceSubtract = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceSubtract);
    ctx->ctx_InPlaceMultiply = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceMultiply);
    ctx->ctx_InPlaceMatrixMultiply = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceMatrixMultiply);
    ctx->ctx_InPlaceFloorDivide = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceFloorDivide);
    ctx->ctx_InPlaceTrueDivide = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceTrueDivide);
    ctx->ctx_InPlaceRemainder = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceRemainder);
    ctx->ctx_InPlacePower = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy, HPy), word_HPy_InPlacePower);
    ctx->ctx_InPlaceLshift = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceLshift);
    ctx->ctx_InPlaceRshift = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceRshift);
    ctx->ctx_InPlaceAnd = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceAnd);
    ctx->ctx_InPlaceXor = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceXor);
    ctx->ctx_InPlaceOr = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_InPlaceOr);
    ctx->ctx_Callable_Check = HPyCallable_Check;
    ctx->ctx_CallTupleDict = HPy_CallTupleDict;
    ctx->ctx_FatalError = HPy_FatalError;
    ctx->ctx_Err_SetString = member_HPyErr_SetString;
    ctx->ctx_Err_SetObject = member_HPyErr_SetObject;
    ctx->ctx_Err_SetFromErrnoWithFilename = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const char *), word_HPyErr_SetFromErrnoWithFilename);
    ctx->ctx_Err_SetFromErrnoWithFilenameObjects = member_HPyErr_SetFromErrnoWithFilenameObjects;
    ctx->ctx_Err_Occurred = HPyErr_Occurred;
    ctx->ctx_Err_ExceptionMatches = HPyErr_ExceptionMatches;
    ctx->ctx_Err_NoMemory = member_HPyErr_NoMemory;
    ctx->ctx_Err_Clear = HPyErr_Clear;
    ctx->ctx_Err_NewException = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy, HPy), word_HPyErr_NewException);
    ctx->ctx_Err_NewExceptionWithDoc = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, const char *, HPy, HPy), word_HPyErr_NewExceptionWithDoc);
    ctx->ctx_Err_WarnEx = HPyErr_WarnEx;
    ctx->ctx_Err_WriteUnraisable = HPyErr_WriteUnraisable;
    ctx->ctx_IsTrue = HPy_IsTrue;
    ctx->ctx_Type_FromSpec = HPyType_FromSpec;
    ctx->ctx_Type_GenericNew = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const HPy *, HPy_ssize_t, HPy), word_HPyType_GenericNew);
    ctx->ctx_GetAttr = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_GetAttr);
    ctx->ctx_GetAttr_s = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const char *), word_HPy_GetAttr_s);
    ctx->ctx_HasAttr = HPy_HasAttr;
    ctx->ctx_HasAttr_s = HPy_HasAttr_s;
    ctx->ctx_SetAttr = HPy_SetAttr;
    ctx->ctx_SetAttr_s = HPy_SetAttr_s;
    ctx->ctx_GetItem = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPy_GetItem);
    ctx->ctx_GetItem_i = HPy_GetItem_i;
    ctx->ctx_GetItem_s = HPy_GetItem_s;
    ctx->ctx_Contains = HPy_Contains;
    ctx->ctx_SetItem = HPy_SetItem;
    ctx->ctx_SetItem_i = HPy_SetItem_i;
    ctx->ctx_SetItem_s = HPy_SetItem_s;
    ctx->ctx_Type = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Type);
    ctx->ctx_TypeCheck = HPy_TypeCheck;
    ctx->ctx_Is = HPy_Is;
    ctx->ctx_AsStruct_Object = _HPy_AsStruct_Object;
    ctx->ctx_AsStruct_Legacy = _HPy_AsStruct_Legacy;
    ctx->ctx_New = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, void **), word__HPy_New);
    ctx->ctx_Repr = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Repr);
    ctx->ctx_Str = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Str);
    ctx->ctx_ASCII = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_ASCII);
    ctx->ctx_Bytes = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_Bytes);
    ctx->ctx_RichCompare = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy, int), word_HPy_RichCompare);
    ctx->ctx_RichCompareBool = HPy_RichCompareBool;
    ctx->ctx_Hash = HPy_Hash;
    ctx->ctx_Bytes_Check = HPyBytes_Check;
    ctx->ctx_Bytes_Size = HPyBytes_Size;
    ctx->ctx_Bytes_GET_SIZE = HPyBytes_GET_SIZE;
    ctx->ctx_Bytes_AsString = HPyBytes_AsString;
    ctx->ctx_Bytes_AS_STRING = HPyBytes_AS_STRING;
    ctx->ctx_Bytes_FromString = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *), word_HPyBytes_FromString);
    ctx->ctx_Bytes_FromStringAndSize = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy_ssize_t), word_HPyBytes_FromStringAndSize);
    ctx->ctx_Unicode_FromString = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *), word_HPyUnicode_FromString);
    ctx->ctx_Unicode_Check = HPyUnicode_Check;
    ctx->ctx_Unicode_AsASCIIString = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyUnicode_AsASCIIString);
    ctx->ctx_Unicode_AsLatin1String = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyUnicode_AsLatin1String);
    ctx->ctx_Unicode_AsUTF8String = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyUnicode_AsUTF8String);
    ctx->ctx_Unicode_AsUTF8AndSize = HPyUnicode_AsUTF8AndSize;
    ctx->ctx_Unicode_FromWideChar = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const wchar_t *, HPy_ssize_t), word_HPyUnicode_FromWideChar);
    ctx->ctx_Unicode_DecodeFSDefault = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *), word_HPyUnicode_DecodeFSDefault);
    ctx->ctx_Unicode_DecodeFSDefaultAndSize = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy_ssize_t), word_HPyUnicode_DecodeFSDefaultAndSize);
    ctx->ctx_Unicode_EncodeFSDefault = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyUnicode_EncodeFSDefault);
    ctx->ctx_Unicode_ReadChar = HPyUnicode_ReadChar;
    ctx->ctx_Unicode_DecodeASCII = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy_ssize_t, const char *), word_HPyUnicode_DecodeASCII);
    ctx->ctx_Unicode_DecodeLatin1 = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy_ssize_t, const char *), word_HPyUnicode_DecodeLatin1);
    ctx->ctx_List_Check = HPyList_Check;
    ctx->ctx_List_New = HPyList_New;
    ctx->ctx_List_Append = HPyList_Append;
    ctx->ctx_Dict_Check = HPyDict_Check;
    ctx->ctx_Dict_New = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *), word_HPyDict_New);
    ctx->ctx_Tuple_Check = HPyTuple_Check;
    ctx->ctx_Tuple_FromArray = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const HPy [], HPy_ssize_t), word_HPyTuple_FromArray);
    ctx->ctx_Import_ImportModule = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *), word_HPyImport_ImportModule);
    ctx->ctx_FromPyObject = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, cpy_PyObject *), word_HPy_FromPyObject);
    ctx->ctx_AsPyObject = HPy_AsPyObject;
    ctx->ctx_CallRealFunctionFromTrampoline = _HPy_CallRealFunctionFromTrampoline;
    ctx->ctx_ListBuilder_New = HPyListBuilder_New;
    ctx->ctx_ListBuilder_Set = HPyListBuilder_Set;
    ctx->ctx_ListBuilder_Build = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPyListBuilder), word_HPyListBuilder_Build);
    ctx->ctx_ListBuilder_Cancel = HPyListBuilder_Cancel;
    ctx->ctx_TupleBuilder_New = HPyTupleBuilder_New;
    ctx->ctx_TupleBuilder_Set = HPyTupleBuilder_Set;
    ctx->ctx_TupleBuilder_Build = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPyTupleBuilder), word_HPyTupleBuilder_Build);
    ctx->ctx_TupleBuilder_Cancel = HPyTupleBuilder_Cancel;
    ctx->ctx_Tracker_New = HPyTracker_New;
    ctx->ctx_Tracker_Add = HPyTracker_Add;
    ctx->ctx_Tracker_ForgetAll = HPyTracker_ForgetAll;
    ctx->ctx_Tracker_Close = HPyTracker_Close;
    ctx->ctx_Field_Store = HPyField_Store;
    ctx->ctx_Field_Load = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPyField), word_HPyField_Load);
    ctx->ctx_ReenterPythonExecution = HPy_ReenterPythonExecution;
    ctx->ctx_LeavePythonExecution = HPy_LeavePythonExecution;
    ctx->ctx_Global_Store = HPyGlobal_Store;
    ctx->ctx_Global_Load = HPyGlobal_Load;
    ctx->ctx_Dump = _HPy_Dump;
    ctx->ctx_AsStruct_Type = _HPy_AsStruct_Type;
    ctx->ctx_AsStruct_Long = _HPy_AsStruct_Long;
    ctx->ctx_AsStruct_Float = _HPy_AsStruct_Float;
    ctx->ctx_AsStruct_Unicode = _HPy_AsStruct_Unicode;
    ctx->ctx_AsStruct_Tuple = _HPy_AsStruct_Tuple;
    ctx->ctx_AsStruct_List = _HPy_AsStruct_List;
    ctx->ctx_Type_GetBuiltinShape = _HPyType_GetBuiltinShape;
    ctx->ctx_DelItem = HPy_DelItem;
    ctx->ctx_DelItem_i = HPy_DelItem_i;
    ctx->ctx_DelItem_s = HPy_DelItem_s;
    ctx->ctx_Capsule_New = HPyCapsule_New;
    ctx->ctx_Capsule_Get = HPyCapsule_Get;
    ctx->ctx_Capsule_IsValid = HPyCapsule_IsValid;
    ctx->ctx_Capsule_Set = HPyCapsule_Set;
    ctx->ctx_Compile_s = HPy_Compile_s;
    ctx->ctx_EvalCode = HPy_EvalCode;
    ctx->ctx_ContextVar_New = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *, HPy), word_HPyContextVar_New);
    ctx->ctx_ContextVar_Get = HPyContextVar_Get;
    ctx->ctx_ContextVar_Set = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy), word_HPyContextVar_Set);
    ctx->ctx_Type_GetName = HPyType_GetName;
    ctx->ctx_Type_IsSubtype = HPyType_IsSubtype;
    ctx->ctx_Unicode_FromEncodedObject = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const char *, const char *), word_HPyUnicode_FromEncodedObject);
    ctx->ctx_Unicode_Substring = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy_ssize_t, HPy_ssize_t), word_HPyUnicode_Substring);
    ctx->ctx_Dict_Keys = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyDict_Keys);
    ctx->ctx_Dict_Copy = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyDict_Copy);
    ctx->ctx_Slice_Unpack = HPySlice_Unpack;
    ctx->ctx_SetCallFunction = HPy_SetCallFunction;
    ctx->ctx_Call = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const HPy *, size_t, HPy), word_HPy_Call);
    ctx->ctx_CallMethod = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, const HPy *, size_t, HPy), word_HPy_CallMethod);
    ctx->ctx_AsStruct_Dict = _HPy_AsStruct_Dict;
    ctx->ctx_List_Insert = HPyList_Insert;
    ctx->ctx_GetSlice = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy_ssize_t, HPy_ssize_t), word_HPy_GetSlice);
    ctx->ctx_SetSlice = HPy_SetSlice;
    ctx->ctx_DelSlice = HPy_DelSlice;
    ctx->ctx_GetIter = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPy_GetIter);
    ctx->ctx_Iter_Next = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), word_HPyIter_Next);
    ctx->ctx_Iter_Check = HPyIter_Check;
    ctx->ctx_Slice_New = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy, HPy, HPy), word_HPySlice_New);
    ctx->ctx_Sequence_ViewItems = HPySequence_ViewItems;
    ctx->ctx_Sequence_ViewInt64s = HPySequence_ViewInt64s;
    ctx->ctx_Sequence_ViewDoubles = HPySequence_ViewDoubles;
    ctx->ctx_SequenceView_Release = HPySequenceView_Release;
}
