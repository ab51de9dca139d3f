/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "trace/trace.h"

const int hpy_trace_count = 193;
const char *const hpy_trace_names[] = {
    "ctx_Dup",
    "ctx_Close",
    "ctx_Long_FromInt32_t",
    "ctx_Long_FromUInt32_t",
    "ctx_Long_FromInt64_t",
    "ctx_Long_FromUInt64_t",
    "ctx_Long_FromSize_t",
    "ctx_Long_FromSsize_t",
    "ctx_Long_AsInt32_t",
    "ctx_Long_AsUInt32_t",
    "ctx_Long_AsUInt32_tMask",
    "ctx_Long_AsInt64_t",
    "ctx_Long_AsUInt64_t",
    "ctx_Long_AsUInt64_tMask",
    "ctx_Long_AsSize_t",
    "ctx_Long_AsSsize_t",
    "ctx_Long_AsVoidPtr",
    "ctx_Long_AsDouble",
    "ctx_Float_FromDouble",
    "ctx_Float_AsDouble",
    "ctx_Bool_FromBool",
    "ctx_Length",
    "ctx_Number_Check",
    "ctx_Add",
    "ctx_Subtract",
    "ctx_Multiply",
    "ctx_MatrixMultiply",
    "ctx_FloorDivide",
    "ctx_TrueDivide",
    "ctx_Remainder",
    "ctx_Divmod",
    "ctx_Power",
    "ctx_Negative",
    "ctx_Positive",
    "ctx_Absolute",
    "ctx_Invert",
    "ctx_Lshift",
    "ctx_Rshift",
    "ctx_And",
    "ctx_Xor",
    "ctx_Or",
    "ctx_Index",
    "ctx_Long",
    "ctx_Float",
    "ctx_InPlaceAdd",
    "ctx_InPlaceSubtract",
    "ctx_InPlaceMultiply",
    "ctx_InPlaceMatrixMultiply",
    "ctx_InPlaceFloorDivide",
    "ctx_InPlaceTrueDivide",
    "ctx_InPlaceRemainder",
    "ctx_InPlacePower",
    "ctx_InPlaceLshift",
    "ctx_InPlaceRshift",
    "ctx_InPlaceAnd",
    "ctx_InPlaceXor",
    "ctx_InPlaceOr",
    "ctx_Callable_Check",
    "ctx_CallTupleDict",
    "ctx_FatalError",
    "ctx_Err_SetString",
    "ctx_Err_SetObject",
    "ctx_Err_SetFromErrnoWithFilename",
    "ctx_Err_SetFromErrnoWithFilenameObjects",
    "ctx_Err_Occurred",
    "ctx_Err_ExceptionMatches",
    "ctx_Err_NoMemory",
    "ctx_Err_Clear",
    "ctx_Err_NewException",
    "ctx_Err_NewExceptionWithDoc",
    "ctx_Err_WarnEx",
    "ctx_Err_WriteUnraisable",
    "ctx_IsTrue",
    "ctx_Type_FromSpec",
    "ctx_Type_GenericNew",
    "ctx_GetAttr",
    "ctx_GetAttr_s",
    "ctx_HasAttr",
    "ctx_HasAttr_s",
    "ctx_SetAttr",
    "ctx_SetAttr_s",
    "ctx_GetItem",
    "ctx_GetItem_i",
    "ctx_GetItem_s",
    "ctx_Contains",
    "ctx_SetItem",
    "ctx_SetItem_i",
    "ctx_SetItem_s",
    "ctx_Type",
    "ctx_TypeCheck",
    "ctx_Is",
    "ctx_AsStruct_Object",
    "ctx_AsStruct_Legacy",
    "ctx_New",
    "ctx_Repr",
    "ctx_Str",
    "ctx_ASCII",
    "ctx_Bytes",
    "ctx_RichCompare",
    "ctx_RichCompareBool",
    "ctx_Hash",
    "ctx_Bytes_Check",
    "ctx_Bytes_Size",
    "ctx_Bytes_GET_SIZE",
    "ctx_Bytes_AsString",
    "ctx_Bytes_AS_STRING",
    "ctx_Bytes_FromString",
    "ctx_Bytes_FromStringAndSize",
    "ctx_Unicode_FromString",
    "ctx_Unicode_Check",
    "ctx_Unicode_AsASCIIString",
    "ctx_Unicode_AsLatin1String",
    "ctx_Unicode_AsUTF8String",
    "ctx_Unicode_AsUTF8AndSize",
    "ctx_Unicode_FromWideChar",
    "ctx_Unicode_DecodeFSDefault",
    "ctx_Unicode_DecodeFSDefaultAndSize",
    "ctx_Unicode_EncodeFSDefault",
    "ctx_Unicode_ReadChar",
    "ctx_Unicode_DecodeASCII",
    "ctx_Unicode_DecodeLatin1",
    "ctx_List_Check",
    "ctx_List_New",
    "ctx_List_Append",
    "ctx_Dict_Check",
    "ctx_Dict_New",
    "ctx_Tuple_Check",
    "ctx_Tuple_FromArray",
    "ctx_Import_ImportModule",
    "ctx_FromPyObject",
    "ctx_AsPyObject",
    "ctx_CallRealFunctionFromTrampoline",
    "ctx_ListBuilder_New",
    "ctx_ListBuilder_Set",
    "ctx_ListBuilder_Build",
    "ctx_ListBuilder_Cancel",
    "ctx_TupleBuilder_New",
    "ctx_TupleBuilder_Set",
    "ctx_TupleBuilder_Build",
    "ctx_TupleBuilder_Cancel",
    "ctx_Tracker_New",
    "ctx_Tracker_Add",
    "ctx_Tracker_ForgetAll",
    "ctx_Tracker_Close",
    "ctx_Field_Store",
    "ctx_Field_Load",
    "ctx_ReenterPythonExecution",
    "ctx_LeavePythonExecution",
    "ctx_Global_Store",
    "ctx_Global_Load",
    "ctx_Dump",
    "ctx_AsStruct_Type",
    "ctx_AsStruct_Long",
    "ctx_AsStruct_Float",
    "ctx_AsStruct_Unicode",
    "ctx_AsStruct_Tuple",
    "ctx_AsStruct_List",
    "ctx_Type_GetBuiltinShape",
    "ctx_DelItem",
    "ctx_DelItem_i",
    "ctx_DelItem_s",
    "ctx_Capsule_New",
    "ctx_Capsule_Get",
    "ctx_Capsule_IsValid",
    "ctx_Capsule_Set",
    "ctx_Compile_s",
    "ctx_EvalCode",
    "ctx_ContextVar_New",
    "ctx_ContextVar_Get",
    "ctx_ContextVar_Set",
    "ctx_Type_GetName",
    "ctx_Type_IsSubtype",
    "ctx_Unicode_FromEncodedObject",
    "ctx_Unicode_Substring",
    "ctx_Dict_Keys",
    "ctx_Dict_Copy",
    "ctx_Slice_Unpack",
    "ctx_SetCallFunction",
    "ctx_Call",
    "ctx_CallMethod",
    "ctx_AsStruct_Dict",
    "ctx_List_Insert",
    "ctx_GetSlice",
    "ctx_SetSlice",
    "ctx_DelSlice",
    "ctx_GetIter",
    "ctx_Iter_Next",
    "ctx_Iter_Check",
    "ctx_Slice_New",
    "ctx_Sequence_ViewItems",
    "ctx_Sequence_ViewInt64s",
    "ctx_Sequence_ViewDoubles",
    "ctx_SequenceView_Release",
};

const char *hpy_trace_slot_name(HPySlot_Slot slot)
{
    switch (slot) {
    case HPy_bf_getbuffer:
        return "bf_getbuffer";
    case HPy_bf_releasebuffer:
        return "bf_releasebuffer";
    case HPy_mp_ass_subscript:
        return "mp_ass_subscript";
    case HPy_mp_length:
        return "mp_length";
    case HPy_mp_subscript:
        return "mp_subscript";
    case HPy_nb_absolute:
        return "nb_absolute";
    case HPy_nb_add:
        return "nb_add";
    case HPy_nb_and:
        return "nb_and";
    case HPy_nb_bool:
        return "nb_bool";
    case HPy_nb_divmod:
        return "nb_divmod";
    case HPy_nb_float:
        return "nb_float";
    case HPy_nb_floor_divide:
        return "nb_floor_divide";
    case HPy_nb_index:
        return "nb_index";
    case HPy_nb_inplace_add:
        return "nb_inplace_add";
    case HPy_nb_inplace_and:
        return "nb_inplace_and";
    case HPy_nb_inplace_floor_divide:
        return "nb_inplace_floor_divide";
    case HPy_nb_inplace_lshift:
        return "nb_inplace_lshift";
    case HPy_nb_inplace_multiply:
        return "nb_inplace_multiply";
    case HPy_nb_inplace_or:
        return "nb_inplace_or";
    case HPy_nb_inplace_power:
        return "nb_inplace_power";
    case HPy_nb_inplace_remainder:
        return "nb_inplace_remainder";
    case HPy_nb_inplace_rshift:
        return "nb_inplace_rshift";
    case HPy_nb_inplace_subtract:
        return "nb_inplace_subtract";
    case HPy_nb_inplace_true_divide:
        return "nb_inplace_true_divide";
    case HPy_nb_inplace_xor:
        return "nb_inplace_xor";
    case HPy_nb_int:
        return "nb_int";
    case HPy_nb_invert:
        return "nb_invert";
    case HPy_nb_lshift:
        return "nb_lshift";
    case HPy_nb_multiply:
        return "nb_multiply";
    case HPy_nb_negative:
        return "nb_negative";
    case HPy_nb_or:
        return "nb_or";
    case HPy_nb_positive:
        return "nb_positive";
    case HPy_nb_power:
        return "nb_power";
    case HPy_nb_remainder:
        return "nb_remainder";
    case HPy_nb_rshift:
        return "nb_rshift";
    case HPy_nb_subtract:
        return "nb_subtract";
    case HPy_nb_true_divide:
        return "nb_true_divide";
    case HPy_nb_xor:
        return "nb_xor";
    case HPy_sq_ass_item:
        return "sq_ass_item";
    case HPy_sq_concat:
        return "sq_concat";
    case HPy_sq_contains:
        return "sq_contains";
    case HPy_sq_inplace_concat:
        return "sq_inplace_concat";
    case HPy_sq_inplace_repeat:
        return "sq_inplace_repeat";
    case HPy_sq_item:
        return "sq_item";
    case HPy_sq_length:
        return "sq_length";
    case HPy_sq_repeat:
        return "sq_repeat";
    case HPy_tp_call:
        return "tp_call";
    case HPy_tp_descr_get:
        return "tp_descr_get";
    case HPy_tp_hash:
        return "tp_hash";
    case HPy_tp_init:
        return "tp_init";
    case HPy_tp_new:
        return "tp_new";
    case HPy_tp_repr:
        return "tp_repr";
    case HPy_tp_richcompare:
        return "tp_richcompare";
    case HPy_tp_str:
        return "tp_str";
    case HPy_tp_traverse:
        return "tp_traverse";
    case HPy_nb_matrix_multiply:
        return "nb_matrix_multiply";
    case HPy_nb_inplace_matrix_multiply:
        return "nb_inplace_matrix_multiply";
    case HPy_tp_finalize:
        return "tp_finalize";
    case HPy_tp_destroy:
        return "tp_destroy";
    case HPy_mod_create:
        return "mod_create";
    case HPy_mod_exec:
        return "mod_exec";
    }
    return "slot";
}

static HPy trace_ctx_Dup(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 0);
    returned = HPy_Dup(ctx, h);
    hpy_trace_exit(&timed, 0);
    return returned;
}

static void trace_ctx_Close(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 1);
    HPy_Close(ctx, h);
    hpy_trace_exit(&timed, 1);
}

static HPy trace_ctx_Long_FromInt32_t(HPyContext *ctx, int32_t value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 2);
    returned = HPyLong_FromInt32_t(ctx, value);
    hpy_trace_exit(&timed, 2);
    return returned;
}

static HPy trace_ctx_Long_FromUInt32_t(HPyContext *ctx, uint32_t value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 3);
    returned = HPyLong_FromUInt32_t(ctx, value);
    hpy_trace_exit(&timed, 3);
    return returned;
}

static HPy trace_ctx_Long_FromInt64_t(HPyContext *ctx, int64_t v)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 4);
    returned = HPyLong_FromInt64_t(ctx, v);
    hpy_trace_exit(&timed, 4);
    return returned;
}

static HPy trace_ctx_Long_FromUInt64_t(HPyContext *ctx, uint64_t v)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 5);
    returned = HPyLong_FromUInt64_t(ctx, v);
    hpy_trace_exit(&timed, 5);
    return returned;
}

static HPy trace_ctx_Long_FromSize_t(HPyContext *ctx, size_t value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 6);
    returned = HPyLong_FromSize_t(ctx, value);
    hpy_trace_exit(&timed, 6);
    return returned;
}

static HPy trace_ctx_Long_FromSsize_t(HPyContext *ctx, HPy_ssize_t value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 7);
    returned = HPyLong_FromSsize_t(ctx, value);
    hpy_trace_exit(&timed, 7);
    return returned;
}

static int32_t trace_ctx_Long_AsInt32_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int32_t returned;
    hpy_trace_enter(&timed, 8);
    returned = HPyLong_AsInt32_t(ctx, h);
    hpy_trace_exit(&timed, 8);
    return returned;
}

static uint32_t trace_ctx_Long_AsUInt32_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    uint32_t returned;
    hpy_trace_enter(&timed, 9);
    returned = HPyLong_AsUInt32_t(ctx, h);
    hpy_trace_exit(&timed, 9);
    return returned;
}

static uint32_t trace_ctx_Long_AsUInt32_tMask(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    uint32_t returned;
    hpy_trace_enter(&timed, 10);
    returned = HPyLong_AsUInt32_tMask(ctx, h);
    hpy_trace_exit(&timed, 10);
    return returned;
}

static int64_t trace_ctx_Long_AsInt64_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int64_t returned;
    hpy_trace_enter(&timed, 11);
    returned = HPyLong_AsInt64_t(ctx, h);
    hpy_trace_exit(&timed, 11);
    return returned;
}

static uint64_t trace_ctx_Long_AsUInt64_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    uint64_t returned;
    hpy_trace_enter(&timed, 12);
    returned = HPyLong_AsUInt64_t(ctx, h);
    hpy_trace_exit(&timed, 12);
    return returned;
}

static uint64_t trace_ctx_Long_AsUInt64_tMask(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    uint64_t returned;
    hpy_trace_enter(&timed, 13);
    returned = HPyLong_AsUInt64_tMask(ctx, h);
    hpy_trace_exit(&timed, 13);
    return returned;
}

static size_t trace_ctx_Long_AsSize_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    size_t returned;
    hpy_trace_enter(&timed, 14);
    returned = HPyLong_AsSize_t(ctx, h);
    hpy_trace_exit(&timed, 14);
    return returned;
}

static HPy_ssize_t trace_ctx_Long_AsSsize_t(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy_ssize_t returned;
    hpy_trace_enter(&timed, 15);
    returned = HPyLong_AsSsize_t(ctx, h);
    hpy_trace_exit(&timed, 15);
    return returned;
}

static void *trace_ctx_Long_AsVoidPtr(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 16);
    returned = HPyLong_AsVoidPtr(ctx, h);
    hpy_trace_exit(&timed, 16);
    return returned;
}

static double trace_ctx_Long_AsDouble(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    double returned;
    hpy_trace_enter(&timed, 17);
    returned = HPyLong_AsDouble(ctx, h);
    hpy_trace_exit(&timed, 17);
    return returned;
}

static HPy trace_ctx_Float_FromDouble(HPyContext *ctx, double v)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 18);
    returned = HPyFloat_FromDouble(ctx, v);
    hpy_trace_exit(&timed, 18);
    return returned;
}

static double trace_ctx_Float_AsDouble(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    double returned;
    hpy_trace_enter(&timed, 19);
    returned = HPyFloat_AsDouble(ctx, h);
    hpy_trace_exit(&timed, 19);
    return returned;
}

static HPy trace_ctx_Bool_FromBool(HPyContext *ctx, bool v)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 20);
    returned = HPyBool_FromBool(ctx, v);
    hpy_trace_exit(&timed, 20);
    return returned;
}

static HPy_ssize_t trace_ctx_Length(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy_ssize_t returned;
    hpy_trace_enter(&timed, 21);
    returned = HPy_Length(ctx, h);
    hpy_trace_exit(&timed, 21);
    return returned;
}

static int trace_ctx_Number_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 22);
    returned = HPyNumber_Check(ctx, h);
    hpy_trace_exit(&timed, 22);
    return returned;
}

static HPy trace_ctx_Add(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 23);
    returned = HPy_Add(ctx, h1, h2);
    hpy_trace_exit(&timed, 23);
    return returned;
}

static HPy trace_ctx_Subtract(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 24);
    returned = HPy_Subtract(ctx, h1, h2);
    hpy_trace_exit(&timed, 24);
    return returned;
}

static HPy trace_ctx_Multiply(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 25);
    returned = HPy_Multiply(ctx, h1, h2);
    hpy_trace_exit(&timed, 25);
    return returned;
}

static HPy trace_ctx_MatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 26);
    returned = HPy_MatrixMultiply(ctx, h1, h2);
    hpy_trace_exit(&timed, 26);
    return returned;
}

static HPy trace_ctx_FloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 27);
    returned = HPy_FloorDivide(ctx, h1, h2);
    hpy_trace_exit(&timed, 27);
    return returned;
}

static HPy trace_ctx_TrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 28);
    returned = HPy_TrueDivide(ctx, h1, h2);
    hpy_trace_exit(&timed, 28);
    return returned;
}

static HPy trace_ctx_Remainder(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 29);
    returned = HPy_Remainder(ctx, h1, h2);
    hpy_trace_exit(&timed, 29);
    return returned;
}

static HPy trace_ctx_Divmod(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 30);
    returned = HPy_Divmod(ctx, h1, h2);
    hpy_trace_exit(&timed, 30);
    return returned;
}

static HPy trace_ctx_Power(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 31);
    returned = HPy_Power(ctx, h1, h2, h3);
    hpy_trace_exit(&timed, 31);
    return returned;
}

static HPy trace_ctx_Negative(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 32);
    returned = HPy_Negative(ctx, h1);
    hpy_trace_exit(&timed, 32);
    return returned;
}

static HPy trace_ctx_Positive(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 33);
    returned = HPy_Positive(ctx, h1);
    hpy_trace_exit(&timed, 33);
    return returned;
}

static HPy trace_ctx_Absolute(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 34);
    returned = HPy_Absolute(ctx, h1);
    hpy_trace_exit(&timed, 34);
    return returned;
}

static HPy trace_ctx_Invert(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 35);
    returned = HPy_Invert(ctx, h1);
    hpy_trace_exit(&timed, 35);
    return returned;
}

static HPy trace_ctx_Lshift(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 36);
    returned = HPy_Lshift(ctx, h1, h2);
    hpy_trace_exit(&timed, 36);
    return returned;
}

static HPy trace_ctx_Rshift(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 37);
    returned = HPy_Rshift(ctx, h1, h2);
    hpy_trace_exit(&timed, 37);
    return returned;
}

static HPy trace_ctx_And(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 38);
    returned = HPy_And(ctx, h1, h2);
    hpy_trace_exit(&timed, 38);
    return returned;
}

static HPy trace_ctx_Xor(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 39);
    returned = HPy_Xor(ctx, h1, h2);
    hpy_trace_exit(&timed, 39);
    return returned;
}

static HPy trace_ctx_Or(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 40);
    returned = HPy_Or(ctx, h1, h2);
    hpy_trace_exit(&timed, 40);
    return returned;
}

static HPy trace_ctx_Index(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 41);
    returned = HPy_Index(ctx, h1);
    hpy_trace_exit(&timed, 41);
    return returned;
}

static HPy trace_ctx_Long(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 42);
    returned = HPy_Long(ctx, h1);
    hpy_trace_exit(&timed, 42);
    return returned;
}

static HPy trace_ctx_Float(HPyContext *ctx, HPy h1)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 43);
    returned = HPy_Float(ctx, h1);
    hpy_trace_exit(&timed, 43);
    return returned;
}

static HPy trace_ctx_InPlaceAdd(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 44);
    returned = HPy_InPlaceAdd(ctx, h1, h2);
    hpy_trace_exit(&timed, 44);
    return returned;
}

static HPy trace_ctx_InPlaceSubtract(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 45);
    returned = HPy_InPlaceSubtract(ctx, h1, h2);
    hpy_trace_exit(&timed, 45);
    return returned;
}

static HPy trace_ctx_InPlaceMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 46);
    returned = HPy_InPlaceMultiply(ctx, h1, h2);
    hpy_trace_exit(&timed, 46);
    return returned;
}

static HPy trace_ctx_InPlaceMatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 47);
    returned = HPy_InPlaceMatrixMultiply(ctx, h1, h2);
    hpy_trace_exit(&timed, 47);
    return returned;
}

static HPy trace_ctx_InPlaceFloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 48);
    returned = HPy_InPlaceFloorDivide(ctx, h1, h2);
    hpy_trace_exit(&timed, 48);
    return returned;
}

static HPy trace_ctx_InPlaceTrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 49);
    returned = HPy_InPlaceTrueDivide(ctx, h1, h2);
    hpy_trace_exit(&timed, 49);
    return returned;
}

static HPy trace_ctx_InPlaceRemainder(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 50);
    returned = HPy_InPlaceRemainder(ctx, h1, h2);
    hpy_trace_exit(&timed, 50);
    return returned;
}

static HPy trace_ctx_InPlacePower(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 51);
    returned = HPy_InPlacePower(ctx, h1, h2, h3);
    hpy_trace_exit(&timed, 51);
    return returned;
}

static HPy trace_ctx_InPlaceLshift(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 52);
    returned = HPy_InPlaceLshift(ctx, h1, h2);
    hpy_trace_exit(&timed, 52);
    return returned;
}

static HPy trace_ctx_InPlaceRshift(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 53);
    returned = HPy_InPlaceRshift(ctx, h1, h2);
    hpy_trace_exit(&timed, 53);
    return returned;
}

static HPy trace_ctx_InPlaceAnd(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 54);
    returned = HPy_InPlaceAnd(ctx, h1, h2);
    hpy_trace_exit(&timed, 54);
    return returned;
}

static HPy trace_ctx_InPlaceXor(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 55);
    returned = HPy_InPlaceXor(ctx, h1, h2);
    hpy_trace_exit(&timed, 55);
    return returned;
}

static HPy trace_ctx_InPlaceOr(HPyContext *ctx, HPy h1, HPy h2)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 56);
    returned = HPy_InPlaceOr(ctx, h1, h2);
    hpy_trace_exit(&timed, 56);
    return returned;
}

static int trace_ctx_Callable_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 57);
    returned = HPyCallable_Check(ctx, h);
    hpy_trace_exit(&timed, 57);
    return returned;
}

static HPy trace_ctx_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 58);
    returned = HPy_CallTupleDict(ctx, callable, args, kw);
    hpy_trace_exit(&timed, 58);
    return returned;
}

static _HPy_NO_RETURN void trace_ctx_FatalError(HPyContext *ctx, const char *message)
{
    hpy_trace_fatal_error(59, ctx, message);
}

static void trace_ctx_Err_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 60);
    HPyErr_SetString(ctx, h_type, utf8_message);
    hpy_trace_exit(&timed, 60);
}

static void trace_ctx_Err_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 61);
    HPyErr_SetObject(ctx, h_type, h_value);
    hpy_trace_exit(&timed, 61);
}

static HPy trace_ctx_Err_SetFromErrnoWithFilename(HPyContext *ctx, HPy h_type, const char *filename_fsencoded)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 62);
    returned = HPyErr_SetFromErrnoWithFilename(ctx, h_type, filename_fsencoded);
    hpy_trace_exit(&timed, 62);
    return returned;
}

static void trace_ctx_Err_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 63);
    HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, filename1, filename2);
    hpy_trace_exit(&timed, 63);
}

static int trace_ctx_Err_Occurred(HPyContext *ctx)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 64);
    returned = HPyErr_Occurred(ctx);
    hpy_trace_exit(&timed, 64);
    return returned;
}

static int trace_ctx_Err_ExceptionMatches(HPyContext *ctx, HPy exc)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 65);
    returned = HPyErr_ExceptionMatches(ctx, exc);
    hpy_trace_exit(&timed, 65);
    return returned;
}

static void trace_ctx_Err_NoMemory(HPyContext *ctx)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 66);
    HPyErr_NoMemory(ctx);
    hpy_trace_exit(&timed, 66);
}

static void trace_ctx_Err_Clear(HPyContext *ctx)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 67);
    HPyErr_Clear(ctx);
    hpy_trace_exit(&timed, 67);
}

static HPy trace_ctx_Err_NewException(HPyContext *ctx, const char *utf8_name, HPy base, HPy dict)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 68);
    returned = HPyErr_NewException(ctx, utf8_name, base, dict);
    hpy_trace_exit(&timed, 68);
    return returned;
}

static HPy trace_ctx_Err_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, HPy base, HPy dict)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 69);
    returned = HPyErr_NewExceptionWithDoc(ctx, utf8_name, utf8_doc, base, dict);
    hpy_trace_exit(&timed, 69);
    return returned;
}

static int trace_ctx_Err_WarnEx(HPyContext *ctx, HPy category, const char *utf8_message, HPy_ssize_t stack_level)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 70);
    returned = HPyErr_WarnEx(ctx, category, utf8_message, stack_level);
    hpy_trace_exit(&timed, 70);
    return returned;
}

static void trace_ctx_Err_WriteUnraisable(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 71);
    HPyErr_WriteUnraisable(ctx, obj);
    hpy_trace_exit(&timed, 71);
}

static int trace_ctx_IsTrue(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 72);
    returned = HPy_IsTrue(ctx, h);
    hpy_trace_exit(&timed, 72);
    return returned;
}

static HPy trace_ctx_Type_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params)
{
    return hpy_trace_type_from_spec(73, ctx, spec, params);
}

static HPy trace_ctx_Type_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 74);
    returned = HPyType_GenericNew(ctx, type, args, nargs, kw);
    hpy_trace_exit(&timed, 74);
    return returned;
}

static HPy trace_ctx_GetAttr(HPyContext *ctx, HPy obj, HPy name)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 75);
    returned = HPy_GetAttr(ctx, obj, name);
    hpy_trace_exit(&timed, 75);
    return returned;
}

static HPy trace_ctx_GetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 76);
    returned = HPy_GetAttr_s(ctx, obj, utf8_name);
    hpy_trace_exit(&timed, 76);
    return returned;
}

static int trace_ctx_HasAttr(HPyContext *ctx, HPy obj, HPy name)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 77);
    returned = HPy_HasAttr(ctx, obj, name);
    hpy_trace_exit(&timed, 77);
    return returned;
}

static int trace_ctx_HasAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 78);
    returned = HPy_HasAttr_s(ctx, obj, utf8_name);
    hpy_trace_exit(&timed, 78);
    return returned;
}

static int trace_ctx_SetAttr(HPyContext *ctx, HPy obj, HPy name, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 79);
    returned = HPy_SetAttr(ctx, obj, name, value);
    hpy_trace_exit(&timed, 79);
    return returned;
}

static int trace_ctx_SetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 80);
    returned = HPy_SetAttr_s(ctx, obj, utf8_name, value);
    hpy_trace_exit(&timed, 80);
    return returned;
}

static HPy trace_ctx_GetItem(HPyContext *ctx, HPy obj, HPy key)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 81);
    returned = HPy_GetItem(ctx, obj, key);
    hpy_trace_exit(&timed, 81);
    return returned;
}

static HPy trace_ctx_GetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 82);
    returned = HPy_GetItem_i(ctx, obj, idx);
    hpy_trace_exit(&timed, 82);
    return returned;
}

static HPy trace_ctx_GetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 83);
    returned = HPy_GetItem_s(ctx, obj, utf8_key);
    hpy_trace_exit(&timed, 83);
    return returned;
}

static int trace_ctx_Contains(HPyContext *ctx, HPy container, HPy key)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 84);
    returned = HPy_Contains(ctx, container, key);
    hpy_trace_exit(&timed, 84);
    return returned;
}

static int trace_ctx_SetItem(HPyContext *ctx, HPy obj, HPy key, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 85);
    returned = HPy_SetItem(ctx, obj, key, value);
    hpy_trace_exit(&timed, 85);
    return returned;
}

static int trace_ctx_SetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 86);
    returned = HPy_SetItem_i(ctx, obj, idx, value);
    hpy_trace_exit(&timed, 86);
    return returned;
}

static int trace_ctx_SetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 87);
    returned = HPy_SetItem_s(ctx, obj, utf8_key, value);
    hpy_trace_exit(&timed, 87);
    return returned;
}

static HPy trace_ctx_Type(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 88);
    returned = HPy_Type(ctx, obj);
    hpy_trace_exit(&timed, 88);
    return returned;
}

static int trace_ctx_TypeCheck(HPyContext *ctx, HPy obj, HPy type)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 89);
    returned = HPy_TypeCheck(ctx, obj, type);
    hpy_trace_exit(&timed, 89);
    return returned;
}

static int trace_ctx_Is(HPyContext *ctx, HPy obj, HPy other)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 90);
    returned = HPy_Is(ctx, obj, other);
    hpy_trace_exit(&timed, 90);
    return returned;
}

static void *trace_ctx_AsStruct_Object(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 91);
    returned = _HPy_AsStruct_Object(ctx, h);
    hpy_trace_exit(&timed, 91);
    return returned;
}

static void *trace_ctx_AsStruct_Legacy(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 92);
    returned = _HPy_AsStruct_Legacy(ctx, h);
    hpy_trace_exit(&timed, 92);
    return returned;
}

static HPy trace_ctx_New(HPyContext *ctx, HPy h_type, void **data)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 93);
    returned = _HPy_New(ctx, h_type, data);
    hpy_trace_exit(&timed, 93);
    return returned;
}

static HPy trace_ctx_Repr(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 94);
    returned = HPy_Repr(ctx, obj);
    hpy_trace_exit(&timed, 94);
    return returned;
}

static HPy trace_ctx_Str(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 95);
    returned = HPy_Str(ctx, obj);
    hpy_trace_exit(&timed, 95);
    return returned;
}

static HPy trace_ctx_ASCII(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 96);
    returned = HPy_ASCII(ctx, obj);
    hpy_trace_exit(&timed, 96);
    return returned;
}

static HPy trace_ctx_Bytes(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 97);
    returned = HPy_Bytes(ctx, obj);
    hpy_trace_exit(&timed, 97);
    return returned;
}

static HPy trace_ctx_RichCompare(HPyContext *ctx, HPy v, HPy w, int op)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 98);
    returned = HPy_RichCompare(ctx, v, w, op);
    hpy_trace_exit(&timed, 98);
    return returned;
}

static int trace_ctx_RichCompareBool(HPyContext *ctx, HPy v, HPy w, int op)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 99);
    returned = HPy_RichCompareBool(ctx, v, w, op);
    hpy_trace_exit(&timed, 99);
    return returned;
}

static HPy_hash_t trace_ctx_Hash(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy_hash_t returned;
    hpy_trace_enter(&timed, 100);
    returned = HPy_Hash(ctx, obj);
    hpy_trace_exit(&timed, 100);
    return returned;
}

static int trace_ctx_Bytes_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 101);
    returned = HPyBytes_Check(ctx, h);
    hpy_trace_exit(&timed, 101);
    return returned;
}

static HPy_ssize_t trace_ctx_Bytes_Size(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy_ssize_t returned;
    hpy_trace_enter(&timed, 102);
    returned = HPyBytes_Size(ctx, h);
    hpy_trace_exit(&timed, 102);
    return returned;
}

static HPy_ssize_t trace_ctx_Bytes_GET_SIZE(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy_ssize_t returned;
    hpy_trace_enter(&timed, 103);
    returned = HPyBytes_GET_SIZE(ctx, h);
    hpy_trace_exit(&timed, 103);
    return returned;
}

static const char *trace_ctx_Bytes_AsString(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    const char *returned;
    hpy_trace_enter(&timed, 104);
    returned = HPyBytes_AsString(ctx, h);
    hpy_trace_exit(&timed, 104);
    return returned;
}

static const char *trace_ctx_Bytes_AS_STRING(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    const char *returned;
    hpy_trace_enter(&timed, 105);
    returned = HPyBytes_AS_STRING(ctx, h);
    hpy_trace_exit(&timed, 105);
    return returned;
}

static HPy trace_ctx_Bytes_FromString(HPyContext *ctx, const char *bytes)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 106);
    returned = HPyBytes_FromString(ctx, bytes);
    hpy_trace_exit(&timed, 106);
    return returned;
}

static HPy trace_ctx_Bytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 107);
    returned = HPyBytes_FromStringAndSize(ctx, bytes, len);
    hpy_trace_exit(&timed, 107);
    return returned;
}

static HPy trace_ctx_Unicode_FromString(HPyContext *ctx, const char *utf8)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 108);
    returned = HPyUnicode_FromString(ctx, utf8);
    hpy_trace_exit(&timed, 108);
    return returned;
}

static int trace_ctx_Unicode_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 109);
    returned = HPyUnicode_Check(ctx, h);
    hpy_trace_exit(&timed, 109);
    return returned;
}

static HPy trace_ctx_Unicode_AsASCIIString(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 110);
    returned = HPyUnicode_AsASCIIString(ctx, h);
    hpy_trace_exit(&timed, 110);
    return returned;
}

static HPy trace_ctx_Unicode_AsLatin1String(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 111);
    returned = HPyUnicode_AsLatin1String(ctx, h);
    hpy_trace_exit(&timed, 111);
    return returned;
}

static HPy trace_ctx_Unicode_AsUTF8String(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 112);
    returned = HPyUnicode_AsUTF8String(ctx, h);
    hpy_trace_exit(&timed, 112);
    return returned;
}

static const char *trace_ctx_Unicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size)
{
    hpy_trace_call timed;
    const char *returned;
    hpy_trace_enter(&timed, 113);
    returned = HPyUnicode_AsUTF8AndSize(ctx, h, size);
    hpy_trace_exit(&timed, 113);
    return returned;
}

static HPy trace_ctx_Unicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 114);
    returned = HPyUnicode_FromWideChar(ctx, w, size);
    hpy_trace_exit(&timed, 114);
    return returned;
}

static HPy trace_ctx_Unicode_DecodeFSDefault(HPyContext *ctx, const char *v)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 115);
    returned = HPyUnicode_DecodeFSDefault(ctx, v);
    hpy_trace_exit(&timed, 115);
    return returned;
}

static HPy trace_ctx_Unicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 116);
    returned = HPyUnicode_DecodeFSDefaultAndSize(ctx, v, size);
    hpy_trace_exit(&timed, 116);
    return returned;
}

static HPy trace_ctx_Unicode_EncodeFSDefault(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 117);
    returned = HPyUnicode_EncodeFSDefault(ctx, h);
    hpy_trace_exit(&timed, 117);
    return returned;
}

static HPy_UCS4 trace_ctx_Unicode_ReadChar(HPyContext *ctx, HPy h, HPy_ssize_t index)
{
    hpy_trace_call timed;
    HPy_UCS4 returned;
    hpy_trace_enter(&timed, 118);
    returned = HPyUnicode_ReadChar(ctx, h, index);
    hpy_trace_exit(&timed, 118);
    return returned;
}

static HPy trace_ctx_Unicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 119);
    returned = HPyUnicode_DecodeASCII(ctx, ascii, size, errors);
    hpy_trace_exit(&timed, 119);
    return returned;
}

static HPy trace_ctx_Unicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 120);
    returned = HPyUnicode_DecodeLatin1(ctx, latin1, size, errors);
    hpy_trace_exit(&timed, 120);
    return returned;
}

static int trace_ctx_List_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 121);
    returned = HPyList_Check(ctx, h);
    hpy_trace_exit(&timed, 121);
    return returned;
}

static HPy trace_ctx_List_New(HPyContext *ctx, HPy_ssize_t len)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 122);
    returned = HPyList_New(ctx, len);
    hpy_trace_exit(&timed, 122);
    return returned;
}

static int trace_ctx_List_Append(HPyContext *ctx, HPy h_list, HPy h_item)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 123);
    returned = HPyList_Append(ctx, h_list, h_item);
    hpy_trace_exit(&timed, 123);
    return returned;
}

static int trace_ctx_Dict_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 124);
    returned = HPyDict_Check(ctx, h);
    hpy_trace_exit(&timed, 124);
    return returned;
}

static HPy trace_ctx_Dict_New(HPyContext *ctx)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 125);
    returned = HPyDict_New(ctx);
    hpy_trace_exit(&timed, 125);
    return returned;
}

static int trace_ctx_Tuple_Check(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 126);
    returned = HPyTuple_Check(ctx, h);
    hpy_trace_exit(&timed, 126);
    return returned;
}

static HPy trace_ctx_Tuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 127);
    returned = HPyTuple_FromArray(ctx, items, n);
    hpy_trace_exit(&timed, 127);
    return returned;
}

static HPy trace_ctx_Import_ImportModule(HPyContext *ctx, const char *utf8_name)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 128);
    returned = HPyImport_ImportModule(ctx, utf8_name);
    hpy_trace_exit(&timed, 128);
    return returned;
}

static HPy trace_ctx_FromPyObject(HPyContext *ctx, cpy_PyObject *obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 129);
    returned = HPy_FromPyObject(ctx, obj);
    hpy_trace_exit(&timed, 129);
    return returned;
}

static cpy_PyObject *trace_ctx_AsPyObject(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    cpy_PyObject *returned;
    hpy_trace_enter(&timed, 130);
    returned = HPy_AsPyObject(ctx, h);
    hpy_trace_exit(&timed, 130);
    return returned;
}

static void trace_ctx_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func, void *args)
{
    hpy_trace_run_function(131, ctx, sig, func, args);
}

static HPyListBuilder trace_ctx_ListBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    hpy_trace_call timed;
    HPyListBuilder returned;
    hpy_trace_enter(&timed, 132);
    returned = HPyListBuilder_New(ctx, size);
    hpy_trace_exit(&timed, 132);
    return returned;
}

static void trace_ctx_ListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index, HPy h_item)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 133);
    HPyListBuilder_Set(ctx, builder, index, h_item);
    hpy_trace_exit(&timed, 133);
}

static HPy trace_ctx_ListBuilder_Build(HPyContext *ctx, HPyListBuilder builder)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 134);
    returned = HPyListBuilder_Build(ctx, builder);
    hpy_trace_exit(&timed, 134);
    return returned;
}

static void trace_ctx_ListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 135);
    HPyListBuilder_Cancel(ctx, builder);
    hpy_trace_exit(&timed, 135);
}

static HPyTupleBuilder trace_ctx_TupleBuilder_New(HPyContext *ctx, HPy_ssize_t size)
{
    hpy_trace_call timed;
    HPyTupleBuilder returned;
    hpy_trace_enter(&timed, 136);
    returned = HPyTupleBuilder_New(ctx, size);
    hpy_trace_exit(&timed, 136);
    return returned;
}

static void trace_ctx_TupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index, HPy h_item)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 137);
    HPyTupleBuilder_Set(ctx, builder, index, h_item);
    hpy_trace_exit(&timed, 137);
}

static HPy trace_ctx_TupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 138);
    returned = HPyTupleBuilder_Build(ctx, builder);
    hpy_trace_exit(&timed, 138);
    return returned;
}

static void trace_ctx_TupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 139);
    HPyTupleBuilder_Cancel(ctx, builder);
    hpy_trace_exit(&timed, 139);
}

static HPyTracker trace_ctx_Tracker_New(HPyContext *ctx, HPy_ssize_t size)
{
    hpy_trace_call timed;
    HPyTracker returned;
    hpy_trace_enter(&timed, 140);
    returned = HPyTracker_New(ctx, size);
    hpy_trace_exit(&timed, 140);
    return returned;
}

static int trace_ctx_Tracker_Add(HPyContext *ctx, HPyTracker ht, HPy h)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 141);
    returned = HPyTracker_Add(ctx, ht, h);
    hpy_trace_exit(&timed, 141);
    return returned;
}

static void trace_ctx_Tracker_ForgetAll(HPyContext *ctx, HPyTracker ht)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 142);
    HPyTracker_ForgetAll(ctx, ht);
    hpy_trace_exit(&timed, 142);
}

static void trace_ctx_Tracker_Close(HPyContext *ctx, HPyTracker ht)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 143);
    HPyTracker_Close(ctx, ht);
    hpy_trace_exit(&timed, 143);
}

static void trace_ctx_Field_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 144);
    HPyField_Store(ctx, target_object, target_field, h);
    hpy_trace_exit(&timed, 144);
}

static HPy trace_ctx_Field_Load(HPyContext *ctx, HPy source_object, HPyField source_field)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 145);
    returned = HPyField_Load(ctx, source_object, source_field);
    hpy_trace_exit(&timed, 145);
    return returned;
}

static void trace_ctx_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state)
{
    hpy_trace_reenter_python(146, ctx, state);
}

static HPyThreadState trace_ctx_LeavePythonExecution(HPyContext *ctx)
{
    return hpy_trace_leave_python(147, ctx);
}

static void trace_ctx_Global_Store(HPyContext *ctx, HPyGlobal *global, HPy h)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 148);
    HPyGlobal_Store(ctx, global, h);
    hpy_trace_exit(&timed, 148);
}

static HPy trace_ctx_Global_Load(HPyContext *ctx, HPyGlobal global)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 149);
    returned = HPyGlobal_Load(ctx, global);
    hpy_trace_exit(&timed, 149);
    return returned;
}

static void trace_ctx_Dump(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 150);
    _HPy_Dump(ctx, h);
    hpy_trace_exit(&timed, 150);
}

static void *trace_ctx_AsStruct_Type(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 151);
    returned = _HPy_AsStruct_Type(ctx, h);
    hpy_trace_exit(&timed, 151);
    return returned;
}

static void *trace_ctx_AsStruct_Long(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 152);
    returned = _HPy_AsStruct_Long(ctx, h);
    hpy_trace_exit(&timed, 152);
    return returned;
}

static void *trace_ctx_AsStruct_Float(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 153);
    returned = _HPy_AsStruct_Float(ctx, h);
    hpy_trace_exit(&timed, 153);
    return returned;
}

static void *trace_ctx_AsStruct_Unicode(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 154);
    returned = _HPy_AsStruct_Unicode(ctx, h);
    hpy_trace_exit(&timed, 154);
    return returned;
}

static void *trace_ctx_AsStruct_Tuple(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 155);
    returned = _HPy_AsStruct_Tuple(ctx, h);
    hpy_trace_exit(&timed, 155);
    return returned;
}

static void *trace_ctx_AsStruct_List(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 156);
    returned = _HPy_AsStruct_List(ctx, h);
    hpy_trace_exit(&timed, 156);
    return returned;
}

static HPyType_BuiltinShape trace_ctx_Type_GetBuiltinShape(HPyContext *ctx, HPy h_type)
{
    hpy_trace_call timed;
    HPyType_BuiltinShape returned;
    hpy_trace_enter(&timed, 157);
    returned = _HPyType_GetBuiltinShape(ctx, h_type);
    hpy_trace_exit(&timed, 157);
    return returned;
}

static int trace_ctx_DelItem(HPyContext *ctx, HPy obj, HPy key)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 158);
    returned = HPy_DelItem(ctx, obj, key);
    hpy_trace_exit(&timed, 158);
    return returned;
}

static int trace_ctx_DelItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 159);
    returned = HPy_DelItem_i(ctx, obj, idx);
    hpy_trace_exit(&timed, 159);
    return returned;
}

static int trace_ctx_DelItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 160);
    returned = HPy_DelItem_s(ctx, obj, utf8_key);
    hpy_trace_exit(&timed, 160);
    return returned;
}

static HPy trace_ctx_Capsule_New(HPyContext *ctx, void *pointer, const char *utf8_name, HPyCapsule_Destructor *destructor)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 161);
    returned = HPyCapsule_New(ctx, pointer, utf8_name, destructor);
    hpy_trace_exit(&timed, 161);
    return returned;
}

static void *trace_ctx_Capsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 162);
    returned = HPyCapsule_Get(ctx, capsule, key, utf8_name);
    hpy_trace_exit(&timed, 162);
    return returned;
}

static int trace_ctx_Capsule_IsValid(HPyContext *ctx, HPy capsule, const char *utf8_name)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 163);
    returned = HPyCapsule_IsValid(ctx, capsule, utf8_name);
    hpy_trace_exit(&timed, 163);
    return returned;
}

static int trace_ctx_Capsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 164);
    returned = HPyCapsule_Set(ctx, capsule, key, value);
    hpy_trace_exit(&timed, 164);
    return returned;
}

static HPy trace_ctx_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 165);
    returned = HPy_Compile_s(ctx, utf8_source, utf8_filename, kind);
    hpy_trace_exit(&timed, 165);
    return returned;
}

static HPy trace_ctx_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 166);
    returned = HPy_EvalCode(ctx, code, globals, locals);
    hpy_trace_exit(&timed, 166);
    return returned;
}

static HPy trace_ctx_ContextVar_New(HPyContext *ctx, const char *name, HPy default_value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 167);
    returned = HPyContextVar_New(ctx, name, default_value);
    hpy_trace_exit(&timed, 167);
    return returned;
}

static int32_t trace_ctx_ContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value, HPy *result)
{
    hpy_trace_call timed;
    int32_t returned;
    hpy_trace_enter(&timed, 168);
    returned = HPyContextVar_Get(ctx, context_var, default_value, result);
    hpy_trace_exit(&timed, 168);
    return returned;
}

static HPy trace_ctx_ContextVar_Set(HPyContext *ctx, HPy context_var, HPy value)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 169);
    returned = HPyContextVar_Set(ctx, context_var, value);
    hpy_trace_exit(&timed, 169);
    return returned;
}

static const char *trace_ctx_Type_GetName(HPyContext *ctx, HPy type)
{
    hpy_trace_call timed;
    const char *returned;
    hpy_trace_enter(&timed, 170);
    returned = HPyType_GetName(ctx, type);
    hpy_trace_exit(&timed, 170);
    return returned;
}

static int trace_ctx_Type_IsSubtype(HPyContext *ctx, HPy sub, HPy type)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 171);
    returned = HPyType_IsSubtype(ctx, sub, type);
    hpy_trace_exit(&timed, 171);
    return returned;
}

static HPy trace_ctx_Unicode_FromEncodedObject(HPyContext *ctx, HPy obj, const char *encoding, const char *errors)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 172);
    returned = HPyUnicode_FromEncodedObject(ctx, obj, encoding, errors);
    hpy_trace_exit(&timed, 172);
    return returned;
}

static HPy trace_ctx_Unicode_Substring(HPyContext *ctx, HPy str, HPy_ssize_t start, HPy_ssize_t end)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 173);
    returned = HPyUnicode_Substring(ctx, str, start, end);
    hpy_trace_exit(&timed, 173);
    return returned;
}

static HPy trace_ctx_Dict_Keys(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 174);
    returned = HPyDict_Keys(ctx, h);
    hpy_trace_exit(&timed, 174);
    return returned;
}

static HPy trace_ctx_Dict_Copy(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 175);
    returned = HPyDict_Copy(ctx, h);
    hpy_trace_exit(&timed, 175);
    return returned;
}

static int trace_ctx_Slice_Unpack(HPyContext *ctx, HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 176);
    returned = HPySlice_Unpack(ctx, slice, start, stop, step);
    hpy_trace_exit(&timed, 176);
    return returned;
}

static int trace_ctx_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 177);
    returned = HPy_SetCallFunction(ctx, h, func);
    hpy_trace_exit(&timed, 177);
    return returned;
}

static HPy trace_ctx_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 178);
    returned = HPy_Call(ctx, callable, args, nargs, kwnames);
    hpy_trace_exit(&timed, 178);
    return returned;
}

static HPy trace_ctx_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 179);
    returned = HPy_CallMethod(ctx, name, args, nargs, kwnames);
    hpy_trace_exit(&timed, 179);
    return returned;
}

static void *trace_ctx_AsStruct_Dict(HPyContext *ctx, HPy h)
{
    hpy_trace_call timed;
    void *returned;
    hpy_trace_enter(&timed, 180);
    returned = _HPy_AsStruct_Dict(ctx, h);
    hpy_trace_exit(&timed, 180);
    return returned;
}

static int trace_ctx_List_Insert(HPyContext *ctx, HPy h_list, HPy_ssize_t index, HPy h_item)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 181);
    returned = HPyList_Insert(ctx, h_list, index, h_item);
    hpy_trace_exit(&timed, 181);
    return returned;
}

static HPy trace_ctx_GetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 182);
    returned = HPy_GetSlice(ctx, obj, start, end);
    hpy_trace_exit(&timed, 182);
    return returned;
}

static int trace_ctx_SetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end, HPy value)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 183);
    returned = HPy_SetSlice(ctx, obj, start, end, value);
    hpy_trace_exit(&timed, 183);
    return returned;
}

static int trace_ctx_DelSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 184);
    returned = HPy_DelSlice(ctx, obj, start, end);
    hpy_trace_exit(&timed, 184);
    return returned;
}

static HPy trace_ctx_GetIter(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 185);
    returned = HPy_GetIter(ctx, obj);
    hpy_trace_exit(&timed, 185);
    return returned;
}

static HPy trace_ctx_Iter_Next(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 186);
    returned = HPyIter_Next(ctx, obj);
    hpy_trace_exit(&timed, 186);
    return returned;
}

static int trace_ctx_Iter_Check(HPyContext *ctx, HPy obj)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 187);
    returned = HPyIter_Check(ctx, obj);
    hpy_trace_exit(&timed, 187);
    return returned;
}

static HPy trace_ctx_Slice_New(HPyContext *ctx, HPy start, HPy stop, HPy step)
{
    hpy_trace_call timed;
    HPy returned;
    hpy_trace_enter(&timed, 188);
    returned = HPySlice_New(ctx, start, stop, step);
    hpy_trace_exit(&timed, 188);
    return returned;
}

static int trace_ctx_Sequence_ViewItems(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 189);
    returned = HPySequence_ViewItems(ctx, seq, view);
    hpy_trace_exit(&timed, 189);
    return returned;
}

static int trace_ctx_Sequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 190);
    returned = HPySequence_ViewInt64s(ctx, seq, view);
    hpy_trace_exit(&timed, 190);
    return returned;
}

static int trace_ctx_Sequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    hpy_trace_call timed;
    int returned;
    hpy_trace_enter(&timed, 191);
    returned = HPySequence_ViewDoubles(ctx, seq, view);
    hpy_trace_exit(&timed, 191);
    return returned;
}

static void trace_ctx_SequenceView_Release(HPyContext *ctx, HPySequenceView *view)
{
    hpy_trace_call timed;
    hpy_trace_enter(&timed, 192);
    HPySequenceView_Release(ctx, view);
    hpy_trace_exit(&timed, 192);
}

void hpy_trace_fill_functions(HPyContext *ctx)
{
    ctx->ctx_Dup = trace_ctx_Dup;
    ctx->ctx_Close = trace_ctx_Close;
    ctx->ctx_Long_FromInt32_t = trace_ctx_Long_FromInt32_t;
    ctx->ctx_Long_FromUInt32_t = trace_ctx_Long_FromUInt32_t;
    ctx->ctx_Long_FromInt64_t = trace_ctx_Long_FromInt64_t;
    ctx->ctx_Long_FromUInt64_t = trace_ctx_Long_FromUInt64_t;
    ctx->ctx_Long_FromSize_t = trace_ctx_Long_FromSize_t;
    ctx->ctx_Long_FromSsize_t = trace_ctx_Long_FromSsize_t;
    ctx->ctx_Long_AsInt32_t = trace_ctx_Long_AsInt32_t;
    ctx->ctx_Long_AsUInt32_t = trace_ctx_Long_AsUInt32_t;
    ctx->ctx_Long_AsUInt32_tMask = trace_ctx_Long_AsUInt32_tMask;
    ctx->ctx_Long_AsInt64_t = trace_ctx_Long_AsInt64_t;
    ctx->ctx_Long_AsUInt64_t = trace_ctx_Long_AsUInt64_t;
    ctx->ctx_Long_AsUInt64_tMask = trace_ctx_Long_AsUInt64_tMask;
    ctx->ctx_Long_AsSize_t = trace_ctx_Long_AsSize_t;
    ctx->ctx_Long_AsSsize_t = trace_ctx_Long_AsSsize_t;
    ctx->ctx_Long_AsVoidPtr = trace_ctx_Long_AsVoidPtr;
    ctx->ctx_Long_AsDouble = trace_ctx_Long_AsDouble;
    ctx->ctx_Float_FromDouble = trace_ctx_Float_FromDouble;
    ctx->ctx_Float_AsDouble = trace_ctx_Float_AsDouble;
    ctx->ctx_Bool_FromBool = trace_ctx_Bool_FromBool;
    ctx->ctx_Length = trace_ctx_Length;
    ctx->ctx_Number_Check = trace_ctx_Number_Check;
    ctx->ctx_Add = trace_ctx_Add;
    ctx->ctx_Subtract = trace_ctx_Subtract;
    ctx->ctx_Multiply = trace_ctx_Multiply;
    ctx->ctx_MatrixMultiply = trace_ctx_MatrixMultiply;
    ctx->ctx_FloorDivide = trace_ctx_FloorDivide;
    ctx->ctx_TrueDivide = trace_ctx_TrueDivide;
    ctx->ctx_Remainder = trace_ctx_Remainder;
    ctx->ctx_Divmod = trace_ctx_Divmod;
    ctx->ctx_Power = trace_ctx_Power;
    ctx->ctx_Negative = trace_ctx_Negative;
    ctx->ctx_Positive = trace_ctx_Positive;
    ctx->ctx_Absolute = trace_ctx_Absolute;
    ctx->ctx_Invert = trace_ctx_Invert;
    ctx->ctx_Lshift = trace_ctx_Lshift;
    ctx->ctx_Rshift = trace_ctx_Rshift;
    ctx->ctx_And = trace_ctx_And;
    ctx->ctx_Xor = trace_ctx_Xor;
    ctx->ctx_Or = trace_ctx_Or;
    ctx->ctx_Index = trace_ctx_Index;
    ctx->ctx_Long = trace_ctx_Long;
    ctx->ctx_Float = trace_ctx_Float;
    ctx->ctx_InPlaceAdd = trace_ctx_InPlaceAdd;
    ctx->ctx_InPlaceSubtract = trace_ctx_InPlaceSubtract;
    ctx->ctx_InPlaceMultiply = trace_ctx_InPlaceMultiply;
    ctx->ctx_InPlaceMatrixMultiply = trace_ctx_InPlaceMatrixMultiply;
    ctx->ctx_InPlaceFloorDivide = trace_ctx_InPlaceFloorDivide;
    ctx->ctx_InPlaceTrueDivide = trace_ctx_InPlaceTrueDivide;
    ctx->ctx_InPlaceRemainder = trace_ctx_InPlaceRemainder;
    ctx->ctx_InPlacePower = trace_ctx_InPlacePower;
    ctx->ctx_InPlaceLshift = trace_ctx_InPlaceLshift;
    ctx->ctx_InPlaceRshift = trace_ctx_InPlaceRshift;
    ctx->ctx_InPlaceAnd = trace_ctx_InPlaceAnd;
    ctx->ctx_InPlaceXor = trace_ctx_InPlaceXor;
    ctx->ctx_InPlaceOr = trace_ctx_InPlaceOr;
    ctx->ctx_Callable_Check = trace_ctx_Callable_Check;
    ctx->ctx_CallTupleDict = trace_ctx_CallTupleDict;
    ctx->ctx_FatalError = trace_ctx_FatalError;
    ctx->ctx_Err_SetString = trace_ctx_Err_SetString;
    ctx->ctx_Err_SetObject = trace_ctx_Err_SetObject;
    ctx->ctx_Err_SetFromErrnoWithFilename = trace_ctx_Err_SetFromErrnoWithFilename;
    ctx->ctx_Err_SetFromErrnoWithFilenameObjects = trace_ctx_Err_SetFromErrnoWithFilenameObjects;
    ctx->ctx_Err_Occurred = trace_ctx_Err_Occurred;
    ctx->ctx_Err_ExceptionMatches = trace_ctx_Err_ExceptionMatches;
    ctx->ctx_Err_NoMemory = trace_ctx_Err_NoMemory;
    ctx->ctx_Err_Clear = trace_ctx_Err_Clear;
    ctx->ctx_Err_NewException = trace_ctx_Err_NewException;
    ctx->ctx_Err_NewExceptionWithDoc = trace_ctx_Err_NewExceptionWithDoc;
    ctx->ctx_Err_WarnEx = trace_ctx_Err_WarnEx;
    ctx->ctx_Err_WriteUnraisable = trace_ctx_Err_WriteUnraisable;
    ctx->ctx_IsTrue = trace_ctx_IsTrue;
    ctx->ctx_Type_FromSpec = trace_ctx_Type_FromSpec;
    ctx->ctx_Type_GenericNew = trace_ctx_Type_GenericNew;
    ctx->ctx_GetAttr = trace_ctx_GetAttr;
    ctx->ctx_GetAttr_s = trace_ctx_GetAttr_s;
    ctx->ctx_HasAttr = trace_ctx_HasAttr;
    ctx->ctx_HasAttr_s = trace_ctx_HasAttr_s;
    ctx->ctx_SetAttr = trace_ctx_SetAttr;
    ctx->ctx_SetAttr_s = trace_ctx_SetAttr_s;
    ctx->ctx_GetItem = trace_ctx_GetItem;
    ctx->ctx_GetItem_i = trace_ctx_GetItem_i;
    ctx->ctx_GetItem_s = trace_ctx_GetItem_s;
    ctx->ctx_Contains = trace_ctx_Contains;
    ctx->ctx_SetItem = trace_ctx_SetItem;
    ctx->ctx_SetItem_i = trace_ctx_SetItem_i;
    ctx->ctx_SetItem_s = trace_ctx_SetItem_s;
    ctx->ctx_Type = trace_ctx_Type;
    ctx->ctx_TypeCheck = trace_ctx_TypeCheck;
    ctx->ctx_Is = trace_ctx_Is;
    ctx->ctx_AsStruct_Object = trace_ctx_AsStruct_Object;
    ctx->ctx_AsStruct_Legacy = trace_ctx_AsStruct_Legacy;
    ctx->ctx_New = trace_ctx_New;
    ctx->ctx_Repr = trace_ctx_Repr;
    ctx->ctx_Str = trace_ctx_Str;
    ctx->ctx_ASCII = trace_ctx_ASCII;
    ctx->ctx_Bytes = trace_ctx_Bytes;
    ctx->ctx_RichCompare = trace_ctx_RichCompare;
    ctx->ctx_RichCompareBool = trace_ctx_RichCompareBool;
    ctx->ctx_Hash = trace_ctx_Hash;
    ctx->ctx_Bytes_Check = trace_ctx_Bytes_Check;
    ctx->ctx_Bytes_Size = trace_ctx_Bytes_Size;
    ctx->ctx_Bytes_GET_SIZE = trace_ctx_Bytes_GET_SIZE;
    ctx->ctx_Bytes_AsString = trace_ctx_Bytes_AsString;
    ctx->ctx_Bytes_AS_STRING = trace_ctx_Bytes_AS_STRING;
    ctx->ctx_Bytes_FromString = trace_ctx_Bytes_FromString;
    ctx->ctx_Bytes_FromStringAndSize = trace_ctx_Bytes_FromStringAndSize;
    ctx->ctx_Unicode_FromString = trace_ctx_Unicode_FromString;
    ctx->ctx_Unicode_Check = trace_ctx_Unicode_Check;
    ctx->ctx_Unicode_AsASCIIString = trace_ctx_Unicode_AsASCIIString;
    ctx->ctx_Unicode_AsLatin1String = trace_ctx_Unicode_AsLatin1String;
    ctx->ctx_Unicode_AsUTF8String = trace_ctx_Unicode_AsUTF8String;
    ctx->ctx_Unicode_AsUTF8AndSize = trace_ctx_Unicode_AsUTF8AndSize;
    ctx->ctx_Unicode_FromWideChar = trace_ctx_Unicode_FromWideChar;
    ctx->ctx_Unicode_DecodeFSDefault = trace_ctx_Unicode_DecodeFSDefault;
    ctx->ctx_Unicode_DecodeFSDefaultAndSize = trace_ctx_Unicode_DecodeFSDefaultAndSize;
    ctx->ctx_Unicode_EncodeFSDefault = trace_ctx_Unicode_EncodeFSDefault;
    ctx->ctx_Unicode_ReadChar = trace_ctx_Unicode_ReadChar;
    ctx->ctx_Unicode_DecodeASCII = trace_ctx_Unicode_DecodeASCII;
    ctx->ctx_Unicode_DecodeLatin1 = trace_ctx_Unicode_DecodeLatin1;
    ctx->ctx_List_Check = trace_ctx_List_Check;
    ctx->ctx_List_New = trace_ctx_List_New;
    ctx->ctx_List_Append = trace_ctx_List_Append;
    ctx->ctx_Dict_Check = trace_ctx_Dict_Check;
    ctx->ctx_Dict_New = trace_ctx_Dict_New;
    ctx->ctx_Tuple_Check = trace_ctx_Tuple_Check;
    ctx->ctx_Tuple_FromArray = trace_ctx_Tuple_FromArray;
    ctx->ctx_Import_ImportModule = trace_ctx_Import_ImportModule;
    ctx->ctx_FromPyObject = trace_ctx_FromPyObject;
    ctx->ctx_AsPyObject = trace_ctx_AsPyObject;
    ctx->ctx_CallRealFunctionFromTrampoline = trace_ctx_CallRealFunctionFromTrampoline;
    ctx->ctx_ListBuilder_New = trace_ctx_ListBuilder_New;
    ctx->ctx_ListBuilder_Set = trace_ctx_ListBuilder_Set;
    ctx->ctx_ListBuilder_Build = trace_ctx_ListBuilder_Build;
    ctx->ctx_ListBuilder_Cancel = trace_ctx_ListBuilder_Cancel;
    ctx->ctx_TupleBuilder_New = trace_ctx_TupleBuilder_New;
    ctx->ctx_TupleBuilder_Set = trace_ctx_TupleBuilder_Set;
    ctx->ctx_TupleBuilder_Build = trace_ctx_TupleBuilder_Build;
    ctx->ctx_TupleBuilder_Cancel = trace_ctx_TupleBuilder_Cancel;
    ctx->ctx_Tracker_New = trace_ctx_Tracker_New;
    ctx->ctx_Tracker_Add = trace_ctx_Tracker_Add;
    ctx->ctx_Tracker_ForgetAll = trace_ctx_Tracker_ForgetAll;
    ctx->ctx_Tracker_Close = trace_ctx_Tracker_Close;
    ctx->ctx_Field_Store = trace_ctx_Field_Store;
    ctx->ctx_Field_Load = trace_ctx_Field_Load;
    ctx->ctx_ReenterPythonExecution = trace_ctx_ReenterPythonExecution;
    ctx->ctx_LeavePythonExecution = trace_ctx_LeavePythonExecution;
    ctx->ctx_Global_Store = trace_ctx_Global_Store;
    ctx->ctx_Global_Load = trace_ctx_Global_Load;
    ctx->ctx_Dump = trace_ctx_Dump;
    ctx->ctx_AsStruct_Type = trace_ctx_AsStruct_Type;
    ctx->ctx_AsStruct_Long = trace_ctx_AsStruct_Long;
    ctx->ctx_AsStruct_Float = trace_ctx_AsStruct_Float;
    ctx->ctx_AsStruct_Unicode = trace_ctx_AsStruct_Unicode;
    ctx->ctx_AsStruct_Tuple = trace_ctx_AsStruct_Tuple;
    ctx->ctx_AsStruct_List = trace_ctx_AsStruct_List;
    ctx->ctx_Type_GetBuiltinShape = trace_ctx_Type_GetBuiltinShape;
    ctx->ctx_DelItem = trace_ctx_DelItem;
    ctx->ctx_DelItem_i = trace_ctx_DelItem_i;
    ctx->ctx_DelItem_s = trace_ctx_DelItem_s;
    ctx->ctx_Capsule_New = trace_ctx_Capsule_New;
    ctx->ctx_Capsule_Get = trace_ctx_Capsule_Get;
    ctx->ctx_Capsule_IsValid = trace_ctx_Capsule_IsValid;
    ctx->ctx_Capsule_Set = trace_ctx_Capsule_Set;
    ctx->ctx_Compile_s = trace_ctx_Compile_s;
    ctx->ctx_EvalCode = trace_ctx_EvalCode;
    ctx->ctx_ContextVar_New = trace_ctx_ContextVar_New;
    ctx->ctx_ContextVar_Get = trace_ctx_ContextVar_Get;
    ctx->ctx_ContextVar_Set = trace_ctx_ContextVar_Set;
    ctx->ctx_Type_GetName = trace_ctx_Type_GetName;
    ctx->ctx_Type_IsSubtype = trace_ctx_Type_IsSubtype;
    ctx->ctx_Unicode_FromEncodedObject = trace_ctx_Unicode_FromEncodedObject;
    ctx->ctx_Unicode_Substring = trace_ctx_Unicode_Substring;
    ctx->ctx_Dict_Keys = trace_ctx_Dict_Keys;
    ctx->ctx_Dict_Copy = trace_ctx_Dict_Copy;
    ctx->ctx_Slice_Unpack = trace_ctx_Slice_Unpack;
    ctx->ctx_SetCallFunction = trace_ctx_SetCallFunction;
    ctx->ctx_Call = trace_ctx_Call;
    ctx->ctx_CallMethod = trace_ctx_CallMethod;
    ctx->ctx_AsStruct_Dict = trace_ctx_AsStruct_Dict;
    ctx->ctx_List_Insert = trace_ctx_List_Insert;
    ctx->ctx_GetSlice = trace_ctx_GetSlice;
    ctx->ctx_SetSlice = trace_ctx_SetSlice;
    ctx->ctx_DelSlice = trace_ctx_DelSlice;
    ctx->ctx_GetIter = trace_ctx_GetIter;
    ctx->ctx_Iter_Next = trace_ctx_Iter_Next;
    ctx->ctx_Iter_Check = trace_ctx_Iter_Check;
    ctx->ctx_Slice_New = trace_ctx_Slice_New;
    ctx->ctx_Sequence_ViewItems = trace_ctx_Sequence_ViewItems;
    ctx->ctx_Sequence_ViewInt64s = trace_ctx_Sequence_ViewInt64s;
    ctx->ctx_Sequence_ViewDoubles = trace_ctx_Sequence_ViewDoubles;
    ctx->ctx_SequenceView_Release = trace_ctx_SequenceView_Release;
}
