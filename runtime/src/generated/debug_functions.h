/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_DEBUG_FUNCTIONS_H
#define HPY_GENERATED_DEBUG_FUNCTIONS_H

#include "debug/hpy_debug.h"

_HPy_HIDDEN HPy hpy_debug_ctx_Dup(HPyContext *ctx, HPy h);
_HPy_HIDDEN void hpy_debug_ctx_Close(HPyContext *ctx, HPy h);
_HPy_HIDDEN _HPy_NO_RETURN void hpy_debug_ctx_FatalError(HPyContext *ctx, const char *message);
_HPy_HIDDEN HPy hpy_debug_ctx_Type_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);
_HPy_HIDDEN HPy hpy_debug_ctx_Type_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Object(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Legacy(HPyContext *ctx, HPy h);
_HPy_HIDDEN const char *hpy_debug_ctx_Bytes_AsString(HPyContext *ctx, HPy h);
_HPy_HIDDEN const char *hpy_debug_ctx_Bytes_AS_STRING(HPyContext *ctx, HPy h);
_HPy_HIDDEN const char *hpy_debug_ctx_Unicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size);
_HPy_HIDDEN HPy hpy_debug_ctx_Tuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n);
_HPy_HIDDEN void hpy_debug_ctx_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func, void *args);
_HPy_HIDDEN HPyListBuilder hpy_debug_ctx_ListBuilder_New(HPyContext *ctx, HPy_ssize_t size);
_HPy_HIDDEN void hpy_debug_ctx_ListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index, HPy h_item);
_HPy_HIDDEN HPy hpy_debug_ctx_ListBuilder_Build(HPyContext *ctx, HPyListBuilder builder);
_HPy_HIDDEN void hpy_debug_ctx_ListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder);
_HPy_HIDDEN HPyTupleBuilder hpy_debug_ctx_TupleBuilder_New(HPyContext *ctx, HPy_ssize_t size);
_HPy_HIDDEN void hpy_debug_ctx_TupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index, HPy h_item);
_HPy_HIDDEN HPy hpy_debug_ctx_TupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder);
_HPy_HIDDEN void hpy_debug_ctx_TupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder);
_HPy_HIDDEN HPyTracker hpy_debug_ctx_Tracker_New(HPyContext *ctx, HPy_ssize_t size);
_HPy_HIDDEN int hpy_debug_ctx_Tracker_Add(HPyContext *ctx, HPyTracker ht, HPy h);
_HPy_HIDDEN void hpy_debug_ctx_Tracker_ForgetAll(HPyContext *ctx, HPyTracker ht);
_HPy_HIDDEN void hpy_debug_ctx_Tracker_Close(HPyContext *ctx, HPyTracker ht);
_HPy_HIDDEN void hpy_debug_ctx_Field_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h);
_HPy_HIDDEN HPy hpy_debug_ctx_Field_Load(HPyContext *ctx, HPy source_object, HPyField source_field);
_HPy_HIDDEN void hpy_debug_ctx_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state);
_HPy_HIDDEN HPyThreadState hpy_debug_ctx_LeavePythonExecution(HPyContext *ctx);
_HPy_HIDDEN void hpy_debug_ctx_Global_Store(HPyContext *ctx, HPyGlobal *global, HPy h);
_HPy_HIDDEN HPy hpy_debug_ctx_Global_Load(HPyContext *ctx, HPyGlobal global);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Type(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Long(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Float(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Unicode(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Tuple(HPyContext *ctx, HPy h);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_List(HPyContext *ctx, HPy h);
_HPy_HIDDEN int32_t hpy_debug_ctx_ContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value, HPy *result);
_HPy_HIDDEN const char *hpy_debug_ctx_Type_GetName(HPyContext *ctx, HPy type);
_HPy_HIDDEN HPy hpy_debug_ctx_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames);
_HPy_HIDDEN HPy hpy_debug_ctx_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames);
_HPy_HIDDEN void *hpy_debug_ctx_AsStruct_Dict(HPyContext *ctx, HPy h);
_HPy_HIDDEN int hpy_debug_ctx_Sequence_ViewItems(HPyContext *ctx, HPy seq, HPySequenceView *view);
_HPy_HIDDEN int hpy_debug_ctx_Sequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view);
_HPy_HIDDEN int hpy_debug_ctx_Sequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view);
_HPy_HIDDEN void hpy_debug_ctx_SequenceView_Release(HPyContext *ctx, HPySequenceView *view);

#endif
