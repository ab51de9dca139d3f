/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "internal.h"

static void member_HPyErr_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)
{
    HPyErr_SetString(ctx, h_type, utf8_message);
}

static void member_HPyErr_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)
{
    HPyErr_SetObject(ctx, h_type, h_value);
}

static void member_HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)
{
    HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, filename1, filename2);
}

static void member_HPyErr_NoMemory(HPyContext *ctx)
{
    HPyErr_NoMemory(ctx);
}

void hpy_context_fill_functions(HPyContext *ctx)
{
    ctx->ctx_Dup = HPy_Dup;
    ctx->ctx_Close = HPy_Close;
    ctx->ctx_Long_FromInt32_t = HPyLong_FromInt32_t;
    ctx->ctx_Long_FromUInt32_t = HPyLong_FromUInt32_t;
    ctx->ctx_Long_FromInt64_t = HPyLong_FromInt64_t;
    ctx->ctx_Long_FromUInt64_t = HPyLong_FromUInt64_t;
    ctx->ctx_Long_FromSize_t = HPyLong_FromSize_t;
    ctx->ctx_Long_FromSsize_t = HPyLong_FromSsize_t;
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
    ctx->ctx_Float_FromDouble = HPyFloat_FromDouble;
    ctx->ctx_Float_AsDouble = HPyFloat_AsDouble;
    ctx->ctx_Bool_FromBool = HPyBool_FromBool;
    ctx->ctx_Length = HPy_Length;
    ctx->ctx_Number_Check = HPyNumber_Check;
    ctx->ctx_Add = HPy_Add;
    ctx->ctx_Subtract = HPy_Subtract;
    ctx->ctx_Multiply = HPy_Multiply;
    ctx->ctx_MatrixMultiply = HPy_MatrixMultiply;
    ctx->ctx_FloorDivide = HPy_FloorDivide;
    ctx->ctx_TrueDivide = HPy_TrueDivide;
    ctx->ctx_Remainder = HPy_Remainder;
    ctx->ctx_Divmod = HPy_Divmod;
    ctx->ctx_Power = HPy_Power;
    ctx->ctx_Negative = HPy_Negative;
    ctx->ctx_Positive = HPy_Positive;
    ctx->ctx_Absolute = HPy_Absolute;
    ctx->ctx_Invert = HPy_Invert;
    ctx->ctx_Lshift = HPy_Lshift;
    ctx->ctx_Rshift = HPy_Rshift;
    ctx->ctx_And = HPy_And;
    ctx->ctx_Xor = HPy_Xor;
    ctx->ctx_Or = HPy_Or;
    ctx->ctx_Index = HPy_Index;
    ctx->ctx_Long = HPy_Long;
    ctx->ctx_Float = HPy_Float;
    ctx->ctx_InPlaceAdd = HPy_InPlaceAdd;
    ctx->ctx_InPlaceSubtract = HPy_InPlaceSubtract;
    ctx->ctx_InPlaceMultiply = HPy_InPlaceMultiply;
    ctx->ctx_InPlaceMatrixMultiply = HPy_InPlaceMatrixMultiply;
    ctx->ctx_InPlaceFloorDivide = HPy_InPlaceFloorDivide;
    ctx->ctx_InPlaceTrueDivide = HPy_InPlaceTrueDivide;
    ctx->ctx_InPlaceRemainder = HPy_InPlaceRemainder;
    ctx->ctx_InPlacePower = HPy_InPlacePower;
    ctx->ctx_InPlaceLshift = HPy_InPlaceLshift;
    ctx->ctx_InPlaceRshift = HPy_InPlaceRshift;
    ctx->ctx_InPlaceAnd = HPy_InPlaceAnd;
    ctx->ctx_InPlaceXor = HPy_InPlaceXor;
    ctx->ctx_InPlaceOr = HPy_InPlaceOr;
    ctx->ctx_Callable_Check = HPyCallable_Check;
    ctx->ctx_CallTupleDict = HPy_CallTupleDict;
    ctx->ctx_FatalError = HPy_FatalError;
    ctx->ctx_Err_SetString = member_HPyErr_SetString;
    ctx->ctx_Err_SetObject = member_HPyErr_SetObject;
    ctx->ctx_Err_SetFromErrnoWithFilename = HPyErr_SetFromErrnoWithFilename;
    ctx->ctx_Err_SetFromErrnoWithFilenameObjects = member_HPyErr_SetFromErrnoWithFilenameObjects;
    ctx->ctx_Err_Occurred = HPyErr_Occurred;
    ctx->ctx_Err_ExceptionMatches = HPyErr_ExceptionMatches;
    ctx->ctx_Err_NoMemory = member_HPyErr_NoMemory;
    ctx->ctx_Err_Clear = HPyErr_Clear;
    ctx->ctx_Err_NewException = HPyErr_NewException;
    ctx->ctx_Err_NewExceptionWithDoc = HPyErr_NewExceptionWithDoc;
    ctx->ctx_Err_WarnEx = HPyErr_WarnEx;
    ctx->ctx_Err_WriteUnraisable = HPyErr_WriteUnraisable;
    ctx->ctx_IsTrue = HPy_IsTrue;
    ctx->ctx_Type_FromSpec = HPyType_FromSpec;
    ctx->ctx_Type_GenericNew = HPyType_GenericNew;
    ctx->ctx_GetAttr = HPy_GetAttr;
    ctx->ctx_GetAttr_s = HPy_GetAttr_s;
    ctx->ctx_HasAttr = HPy_HasAttr;
    ctx->ctx_HasAttr_s = HPy_HasAttr_s;
    ctx->ctx_SetAttr = HPy_SetAttr;
    ctx->ctx_SetAttr_s = HPy_SetAttr_s;
    ctx->ctx_GetItem = HPy_GetItem;
    ctx->ctx_GetItem_i = HPy_GetItem_i;
    ctx->ctx_GetItem_s = HPy_GetItem_s;
    ctx->ctx_Contains = HPy_Contains;
    ctx->ctx_SetItem = HPy_SetItem;
    ctx->ctx_SetItem_i = HPy_SetItem_i;
    ctx->ctx_SetItem_s = HPy_SetItem_s;
    ctx->ctx_Type = HPy_Type;
    ctx->ctx_TypeCheck = HPy_TypeCheck;
    ctx->ctx_Is = HPy_Is;
    ctx->ctx_AsStruct_Object = _HPy_AsStruct_Object;
    ctx->ctx_AsStruct_Legacy = _HPy_AsStruct_Legacy;
    ctx->ctx_New = _HPy_New;
    ctx->ctx_Repr = HPy_Repr;
    ctx->ctx_Str = HPy_Str;
    ctx->ctx_ASCII = HPy_ASCII;
    ctx->ctx_Bytes = HPy_Bytes;
    ctx->ctx_RichCompare = HPy_RichCompare;
    ctx->ctx_RichCompareBool = HPy_RichCompareBool;
    ctx->ctx_Hash = HPy_Hash;
    ctx->ctx_Bytes_Check = HPyBytes_Check;
    ctx->ctx_Bytes_Size = HPyBytes_Size;
    ctx->ctx_Bytes_GET_SIZE = HPyBytes_GET_SIZE;
    ctx->ctx_Bytes_AsString = HPyBytes_AsString;
    ctx->ctx_Bytes_AS_STRING = HPyBytes_AS_STRING;
    ctx->ctx_Bytes_FromString = HPyBytes_FromString;
    ctx->ctx_Bytes_FromStringAndSize = HPyBytes_FromStringAndSize;
    ctx->ctx_Unicode_FromString = HPyUnicode_FromString;
    ctx->ctx_Unicode_Check = HPyUnicode_Check;
    ctx->ctx_Unicode_AsASCIIString = HPyUnicode_AsASCIIString;
    ctx->ctx_Unicode_AsLatin1String = HPyUnicode_AsLatin1String;
    ctx->ctx_Unicode_AsUTF8String = HPyUnicode_AsUTF8String;
    ctx->ctx_Unicode_AsUTF8AndSize = HPyUnicode_AsUTF8AndSize;
    ctx->ctx_Unicode_FromWideChar = HPyUnicode_FromWideChar;
    ctx->ctx_Unicode_DecodeFSDefault = HPyUnicode_DecodeFSDefault;
    ctx->ctx_Unicode_DecodeFSDefaultAndSize = HPyUnicode_DecodeFSDefaultAndSize;
    ctx->ctx_Unicode_EncodeFSDefault = HPyUnicode_EncodeFSDefault;
    ctx->ctx_Unicode_ReadChar = HPyUnicode_ReadChar;
    ctx->ctx_Unicode_DecodeASCII = HPyUnicode_DecodeASCII;
    ctx->ctx_Unicode_DecodeLatin1 = HPyUnicode_DecodeLatin1;
    ctx->ctx_List_Check = HPyList_Check;
    ctx->ctx_List_New = HPyList_New;
    ctx->ctx_List_Append = HPyList_Append;
    ctx->ctx_Dict_Check = HPyDict_Check;
    ctx->ctx_Dict_New = HPyDict_New;
    ctx->ctx_Tuple_Check = HPyTuple_Check;
    ctx->ctx_Tuple_FromArray = HPyTuple_FromArray;
    ctx->ctx_Import_ImportModule = HPyImport_ImportModule;
    ctx->ctx_FromPyObject = HPy_FromPyObject;
    ctx->ctx_AsPyObject = HPy_AsPyObject;
    ctx->ctx_CallRealFunctionFromTrampoline = _HPy_CallRealFunctionFromTrampoline;
    ctx->ctx_ListBuilder_New = HPyListBuilder_New;
    ctx->ctx_ListBuilder_Set = HPyListBuilder_Set;
    ctx->ctx_ListBuilder_Build = HPyListBuilder_Build;
    ctx->ctx_ListBuilder_Cancel = HPyListBuilder_Cancel;
    ctx->ctx_TupleBuilder_New = HPyTupleBuilder_New;
    ctx->ctx_TupleBuilder_Set = HPyTupleBuilder_Set;
    ctx->ctx_TupleBuilder_Build = HPyTupleBuilder_Build;
    ctx->ctx_TupleBuilder_Cancel = HPyTupleBuilder_Cancel;
    ctx->ctx_Tracker_New = HPyTracker_New;
    ctx->ctx_Tracker_Add = HPyTracker_Add;
    ctx->ctx_Tracker_ForgetAll = HPyTracker_ForgetAll;
    ctx->ctx_Tracker_Close = HPyTracker_Close;
    ctx->ctx_Field_Store = HPyField_Store;
    ctx->ctx_Field_Load = HPyField_Load;
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
    ctx->ctx_ContextVar_New = HPyContextVar_New;
    ctx->ctx_ContextVar_Get = HPyContextVar_Get;
    ctx->ctx_ContextVar_Set = HPyContextVar_Set;
    ctx->ctx_Type_GetName = HPyType_GetName;
    ctx->ctx_Type_IsSubtype = HPyType_IsSubtype;
    ctx->ctx_Unicode_FromEncodedObject = HPyUnicode_FromEncodedObject;
    ctx->ctx_Unicode_Substring = HPyUnicode_Substring;
    ctx->ctx_Dict_Keys = HPyDict_Keys;
    ctx->ctx_Dict_Copy = HPyDict_Copy;
    ctx->ctx_Slice_Unpack = HPySlice_Unpack;
    ctx->ctx_SetCallFunction = HPy_SetCallFunction;
    ctx->ctx_Call = HPy_Call;
    ctx->ctx_CallMethod = HPy_CallMethod;
    ctx->ctx_AsStruct_Dict = _HPy_AsStruct_Dict;
    ctx->ctx_List_Insert = HPyList_Insert;
    ctx->ctx_GetSlice = HPy_GetSlice;
    ctx->ctx_SetSlice = HPy_SetSlice;
    ctx->ctx_DelSlice = HPy_DelSlice;
    ctx->ctx_GetIter = HPy_GetIter;
    ctx->ctx_Iter_Next = HPyIter_Next;
    ctx->ctx_Iter_Check = HPyIter_Check;
    ctx->ctx_Slice_New = HPySlice_New;
    ctx->ctx_Sequence_ViewItems = HPySequence_ViewItems;
    ctx->ctx_Sequence_ViewInt64s = HPySequence_ViewInt64s;
    ctx->ctx_Sequence_ViewDoubles = HPySequence_ViewDoubles;
    ctx->ctx_SequenceView_Release = HPySequenceView_Release;
}
