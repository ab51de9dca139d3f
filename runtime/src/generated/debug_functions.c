/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "debug/calls.h"
#include "generated/debug_functions.h"
#include "hpy/generated/universal_args.h"

const int hpy_debug_constant_count = 84;
const char *const hpy_debug_constant_names[] = {
    "h_None",
    "h_True",
    "h_False",
    "h_NotImplemented",
    "h_Ellipsis",
    "h_BaseException",
    "h_Exception",
    "h_StopAsyncIteration",
    "h_StopIteration",
    "h_GeneratorExit",
    "h_ArithmeticError",
    "h_LookupError",
    "h_AssertionError",
    "h_AttributeError",
    "h_BufferError",
    "h_EOFError",
    "h_FloatingPointError",
    "h_OSError",
    "h_ImportError",
    "h_ModuleNotFoundError",
    "h_IndexError",
    "h_KeyError",
    "h_KeyboardInterrupt",
    "h_MemoryError",
    "h_NameError",
    "h_OverflowError",
    "h_RuntimeError",
    "h_RecursionError",
    "h_NotImplementedError",
    "h_SyntaxError",
    "h_IndentationError",
    "h_TabError",
    "h_ReferenceError",
    "h_SystemError",
    "h_SystemExit",
    "h_TypeError",
    "h_UnboundLocalError",
    "h_UnicodeError",
    "h_UnicodeEncodeError",
    "h_UnicodeDecodeError",
    "h_UnicodeTranslateError",
    "h_ValueError",
    "h_ZeroDivisionError",
    "h_BlockingIOError",
    "h_BrokenPipeError",
    "h_ChildProcessError",
    "h_ConnectionError",
    "h_ConnectionAbortedError",
    "h_ConnectionRefusedError",
    "h_ConnectionResetError",
    "h_FileExistsError",
    "h_FileNotFoundError",
    "h_InterruptedError",
    "h_IsADirectoryError",
    "h_NotADirectoryError",
    "h_PermissionError",
    "h_ProcessLookupError",
    "h_TimeoutError",
    "h_Warning",
    "h_UserWarning",
    "h_DeprecationWarning",
    "h_PendingDeprecationWarning",
    "h_SyntaxWarning",
    "h_RuntimeWarning",
    "h_FutureWarning",
    "h_ImportWarning",
    "h_UnicodeWarning",
    "h_BytesWarning",
    "h_ResourceWarning",
    "h_BaseObjectType",
    "h_TypeType",
    "h_BoolType",
    "h_LongType",
    "h_FloatType",
    "h_UnicodeType",
    "h_TupleType",
    "h_ListType",
    "h_ComplexType",
    "h_BytesType",
    "h_MemoryViewType",
    "h_CapsuleType",
    "h_SliceType",
    "h_Builtins",
    "h_DictType",
};
const size_t hpy_debug_constant_offsets[] = {
    offsetof(HPyContext, h_None),
    offsetof(HPyContext, h_True),
    offsetof(HPyContext, h_False),
    offsetof(HPyContext, h_NotImplemented),
    offsetof(HPyContext, h_Ellipsis),
    offsetof(HPyContext, h_BaseException),
    offsetof(HPyContext, h_Exception),
    offsetof(HPyContext, h_StopAsyncIteration),
    offsetof(HPyContext, h_StopIteration),
    offsetof(HPyContext, h_GeneratorExit),
    offsetof(HPyContext, h_ArithmeticError),
    offsetof(HPyContext, h_LookupError),
    offsetof(HPyContext, h_AssertionError),
    offsetof(HPyContext, h_AttributeError),
    offsetof(HPyContext, h_BufferError),
    offsetof(HPyContext, h_EOFError),
    offsetof(HPyContext, h_FloatingPointError),
    offsetof(HPyContext, h_OSError),
    offsetof(HPyContext, h_ImportError),
    offsetof(HPyContext, h_ModuleNotFoundError),
    offsetof(HPyContext, h_IndexError),
    offsetof(HPyContext, h_KeyError),
    offsetof(HPyContext, h_KeyboardInterrupt),
    offsetof(HPyContext, h_MemoryError),
    offsetof(HPyContext, h_NameError),
    offsetof(HPyContext, h_OverflowError),
    offsetof(HPyContext, h_RuntimeError),
    offsetof(HPyContext, h_RecursionError),
    offsetof(HPyContext, h_NotImplementedError),
    offsetof(HPyContext, h_SyntaxError),
    offsetof(HPyContext, h_IndentationError),
    offsetof(HPyContext, h_TabError),
    offsetof(HPyContext, h_ReferenceError),
    offsetof(HPyContext, h_SystemError),
    offsetof(HPyContext, h_SystemExit),
    offsetof(HPyContext, h_TypeError),
    offsetof(HPyContext, h_UnboundLocalError),
    offsetof(HPyContext, h_UnicodeError),
    offsetof(HPyContext, h_UnicodeEncodeError),
    offsetof(HPyContext, h_UnicodeDecodeError),
    offsetof(HPyContext, h_UnicodeTranslateError),
    offsetof(HPyContext, h_ValueError),
    offsetof(HPyContext, h_ZeroDivisionError),
    offsetof(HPyContext, h_BlockingIOError),
    offsetof(HPyContext, h_BrokenPipeError),
    offsetof(HPyContext, h_ChildProcessError),
    offsetof(HPyContext, h_ConnectionError),
    offsetof(HPyContext, h_ConnectionAbortedError),
    offsetof(HPyContext, h_ConnectionRefusedError),
    offsetof(HPyContext, h_ConnectionResetError),
    offsetof(HPyContext, h_FileExistsError),
    offsetof(HPyContext, h_FileNotFoundError),
    offsetof(HPyContext, h_InterruptedError),
    offsetof(HPyContext, h_IsADirectoryError),
    offsetof(HPyContext, h_NotADirectoryError),
    offsetof(HPyContext, h_PermissionError),
    offsetof(HPyContext, h_ProcessLookupError),
    offsetof(HPyContext, h_TimeoutError),
    offsetof(HPyContext, h_Warning),
    offsetof(HPyContext, h_UserWarning),
    offsetof(HPyContext, h_DeprecationWarning),
    offsetof(HPyContext, h_PendingDeprecationWarning),
    offsetof(HPyContext, h_SyntaxWarning),
    offsetof(HPyContext, h_RuntimeWarning),
    offsetof(HPyContext, h_FutureWarning),
    offsetof(HPyContext, h_ImportWarning),
    offsetof(HPyContext, h_UnicodeWarning),
    offsetof(HPyContext, h_BytesWarning),
    offsetof(HPyContext, h_ResourceWarning),
    offsetof(HPyContext, h_BaseObjectType),
    offsetof(HPyContext, h_TypeType),
    offsetof(HPyContext, h_BoolType),
    offsetof(HPyContext, h_LongType),
    offsetof(HPyContext, h_FloatType),
    offsetof(HPyContext, h_UnicodeType),
    offsetof(HPyContext, h_TupleType),
    offsetof(HPyContext, h_ListType),
    offsetof(HPyContext, h_ComplexType),
    offsetof(HPyContext, h_BytesType),
    offsetof(HPyContext, h_MemoryViewType),
    offsetof(HPyContext, h_CapsuleType),
    offsetof(HPyContext, h_SliceType),
    offsetof(HPyContext, h_Builtins),
    offsetof(HPyContext, h_DictType),
};

static HPy debug_ctx_Long_FromInt32_t(HPyContext *ctx, int32_t value)
{
    static const char api_name[] = "HPyLong_FromInt32_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromInt32_t(ctx, value), api_name);
}

static HPy debug_ctx_Long_FromUInt32_t(HPyContext *ctx, uint32_t value)
{
    static const char api_name[] = "HPyLong_FromUInt32_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromUInt32_t(ctx, value), api_name);
}

static HPy debug_ctx_Long_FromInt64_t(HPyContext *ctx, int64_t v)
{
    static const char api_name[] = "HPyLong_FromInt64_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromInt64_t(ctx, v), api_name);
}

static HPy debug_ctx_Long_FromUInt64_t(HPyContext *ctx, uint64_t v)
{
    static const char api_name[] = "HPyLong_FromUInt64_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromUInt64_t(ctx, v), api_name);
}

static HPy debug_ctx_Long_FromSize_t(HPyContext *ctx, size_t value)
{
    static const char api_name[] = "HPyLong_FromSize_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromSize_t(ctx, value), api_name);
}

static HPy debug_ctx_Long_FromSsize_t(HPyContext *ctx, HPy_ssize_t value)
{
    static const char api_name[] = "HPyLong_FromSsize_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyLong_FromSsize_t(ctx, value), api_name);
}

static int32_t debug_ctx_Long_AsInt32_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsInt32_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsInt32_t(ctx, own_h);
}

static uint32_t debug_ctx_Long_AsUInt32_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsUInt32_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsUInt32_t(ctx, own_h);
}

static uint32_t debug_ctx_Long_AsUInt32_tMask(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsUInt32_tMask";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsUInt32_tMask(ctx, own_h);
}

static int64_t debug_ctx_Long_AsInt64_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsInt64_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsInt64_t(ctx, own_h);
}

static uint64_t debug_ctx_Long_AsUInt64_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsUInt64_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsUInt64_t(ctx, own_h);
}

static uint64_t debug_ctx_Long_AsUInt64_tMask(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsUInt64_tMask";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsUInt64_tMask(ctx, own_h);
}

static size_t debug_ctx_Long_AsSize_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsSize_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsSize_t(ctx, own_h);
}

static HPy_ssize_t debug_ctx_Long_AsSsize_t(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsSsize_t";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsSsize_t(ctx, own_h);
}

static void *debug_ctx_Long_AsVoidPtr(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsVoidPtr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsVoidPtr(ctx, own_h);
}

static double debug_ctx_Long_AsDouble(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyLong_AsDouble";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyLong_AsDouble(ctx, own_h);
}

static HPy debug_ctx_Float_FromDouble(HPyContext *ctx, double v)
{
    static const char api_name[] = "HPyFloat_FromDouble";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyFloat_FromDouble(ctx, v), api_name);
}

static double debug_ctx_Float_AsDouble(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyFloat_AsDouble";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyFloat_AsDouble(ctx, own_h);
}

static HPy debug_ctx_Bool_FromBool(HPyContext *ctx, bool v)
{
    static const char api_name[] = "HPyBool_FromBool";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyBool_FromBool(ctx, v), api_name);
}

static HPy_ssize_t debug_ctx_Length(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPy_Length";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPy_Length(ctx, own_h);
}

static int debug_ctx_Number_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyNumber_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyNumber_Check(ctx, own_h);
}

static HPy debug_ctx_Add(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Add";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Add(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Subtract(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Subtract";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Subtract(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Multiply(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Multiply";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Multiply(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_MatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_MatrixMultiply";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_MatrixMultiply(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_FloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_FloorDivide";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_FloorDivide(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_TrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_TrueDivide";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_TrueDivide(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Remainder(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Remainder";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Remainder(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Divmod(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Divmod";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Divmod(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Power(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    static const char api_name[] = "HPy_Power";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    HPy own_h3 = hpy_debug_unwrap(thread, h3, api_name);
    return hpy_debug_open(thread, HPy_Power(ctx, own_h1, own_h2, own_h3), api_name);
}

static HPy debug_ctx_Negative(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Negative";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Negative(ctx, own_h1), api_name);
}

static HPy debug_ctx_Positive(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Positive";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Positive(ctx, own_h1), api_name);
}

static HPy debug_ctx_Absolute(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Absolute";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Absolute(ctx, own_h1), api_name);
}

static HPy debug_ctx_Invert(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Invert";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Invert(ctx, own_h1), api_name);
}

static HPy debug_ctx_Lshift(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Lshift";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Lshift(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Rshift(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Rshift";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Rshift(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_And(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_And";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_And(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Xor(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Xor";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Xor(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Or(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_Or";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_Or(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_Index(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Index";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Index(ctx, own_h1), api_name);
}

static HPy debug_ctx_Long(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Long";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Long(ctx, own_h1), api_name);
}

static HPy debug_ctx_Float(HPyContext *ctx, HPy h1)
{
    static const char api_name[] = "HPy_Float";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    return hpy_debug_open(thread, HPy_Float(ctx, own_h1), api_name);
}

static HPy debug_ctx_InPlaceAdd(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceAdd";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceAdd(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceSubtract(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceSubtract";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceSubtract(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceMultiply";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceMultiply(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceMatrixMultiply(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceMatrixMultiply";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceMatrixMultiply(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceFloorDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceFloorDivide";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceFloorDivide(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceTrueDivide(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceTrueDivide";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceTrueDivide(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceRemainder(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceRemainder";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceRemainder(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlacePower(HPyContext *ctx, HPy h1, HPy h2, HPy h3)
{
    static const char api_name[] = "HPy_InPlacePower";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    HPy own_h3 = hpy_debug_unwrap(thread, h3, api_name);
    return hpy_debug_open(thread, HPy_InPlacePower(ctx, own_h1, own_h2, own_h3), api_name);
}

static HPy debug_ctx_InPlaceLshift(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceLshift";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceLshift(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceRshift(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceRshift";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceRshift(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceAnd(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceAnd";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceAnd(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceXor(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceXor";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceXor(ctx, own_h1, own_h2), api_name);
}

static HPy debug_ctx_InPlaceOr(HPyContext *ctx, HPy h1, HPy h2)
{
    static const char api_name[] = "HPy_InPlaceOr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h1 = hpy_debug_unwrap(thread, h1, api_name);
    HPy own_h2 = hpy_debug_unwrap(thread, h2, api_name);
    return hpy_debug_open(thread, HPy_InPlaceOr(ctx, own_h1, own_h2), api_name);
}

static int debug_ctx_Callable_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyCallable_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyCallable_Check(ctx, own_h);
}

static HPy debug_ctx_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw)
{
    static const char api_name[] = "HPy_CallTupleDict";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_callable = hpy_debug_unwrap(thread, callable, api_name);
    HPy own_args = hpy_debug_unwrap(thread, args, api_name);
    HPy own_kw = hpy_debug_unwrap(thread, kw, api_name);
    return hpy_debug_open(thread, HPy_CallTupleDict(ctx, own_callable, own_args, own_kw), api_name);
}

static void debug_ctx_Err_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)
{
    static const char api_name[] = "HPyErr_SetString";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    HPyErr_SetString(ctx, own_h_type, utf8_message);
}

static void debug_ctx_Err_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)
{
    static const char api_name[] = "HPyErr_SetObject";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    HPy own_h_value = hpy_debug_unwrap(thread, h_value, api_name);
    HPyErr_SetObject(ctx, own_h_type, own_h_value);
}

static HPy debug_ctx_Err_SetFromErrnoWithFilename(HPyContext *ctx, HPy h_type, const char *filename_fsencoded)
{
    static const char api_name[] = "HPyErr_SetFromErrnoWithFilename";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    return hpy_debug_open(thread, HPyErr_SetFromErrnoWithFilename(ctx, own_h_type, filename_fsencoded), api_name);
}

static void debug_ctx_Err_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)
{
    static const char api_name[] = "HPyErr_SetFromErrnoWithFilenameObjects";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    HPy own_filename1 = hpy_debug_unwrap(thread, filename1, api_name);
    HPy own_filename2 = hpy_debug_unwrap(thread, filename2, api_name);
    HPyErr_SetFromErrnoWithFilenameObjects(ctx, own_h_type, own_filename1, own_filename2);
}

static int debug_ctx_Err_Occurred(HPyContext *ctx)
{
    static const char api_name[] = "HPyErr_Occurred";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    (void)thread;
    return HPyErr_Occurred(ctx);
}

static int debug_ctx_Err_ExceptionMatches(HPyContext *ctx, HPy exc)
{
    static const char api_name[] = "HPyErr_ExceptionMatches";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_exc = hpy_debug_unwrap(thread, exc, api_name);
    return HPyErr_ExceptionMatches(ctx, own_exc);
}

static void debug_ctx_Err_NoMemory(HPyContext *ctx)
{
    static const char api_name[] = "HPyErr_NoMemory";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    (void)thread;
    HPyErr_NoMemory(ctx);
}

static void debug_ctx_Err_Clear(HPyContext *ctx)
{
    static const char api_name[] = "HPyErr_Clear";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    (void)thread;
    HPyErr_Clear(ctx);
}

static HPy debug_ctx_Err_NewException(HPyContext *ctx, const char *utf8_name, HPy base, HPy dict)
{
    static const char api_name[] = "HPyErr_NewException";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_base = hpy_debug_unwrap(thread, base, api_name);
    HPy own_dict = hpy_debug_unwrap(thread, dict, api_name);
    return hpy_debug_open(thread, HPyErr_NewException(ctx, utf8_name, own_base, own_dict), api_name);
}

static HPy debug_ctx_Err_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, HPy base, HPy dict)
{
    static const char api_name[] = "HPyErr_NewExceptionWithDoc";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_base = hpy_debug_unwrap(thread, base, api_name);
    HPy own_dict = hpy_debug_unwrap(thread, dict, api_name);
    return hpy_debug_open(thread, HPyErr_NewExceptionWithDoc(ctx, utf8_name, utf8_doc, own_base, own_dict), api_name);
}

static int debug_ctx_Err_WarnEx(HPyContext *ctx, HPy category, const char *utf8_message, HPy_ssize_t stack_level)
{
    static const char api_name[] = "HPyErr_WarnEx";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_category = hpy_debug_unwrap(thread, category, api_name);
    return HPyErr_WarnEx(ctx, own_category, utf8_message, stack_level);
}

static void debug_ctx_Err_WriteUnraisable(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPyErr_WriteUnraisable";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPyErr_WriteUnraisable(ctx, own_obj);
}

static int debug_ctx_IsTrue(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPy_IsTrue";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPy_IsTrue(ctx, own_h);
}

static HPy debug_ctx_GetAttr(HPyContext *ctx, HPy obj, HPy name)
{
    static const char api_name[] = "HPy_GetAttr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_name = hpy_debug_unwrap(thread, name, api_name);
    return hpy_debug_open(thread, HPy_GetAttr(ctx, own_obj, own_name), api_name);
}

static HPy debug_ctx_GetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    static const char api_name[] = "HPy_GetAttr_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_GetAttr_s(ctx, own_obj, utf8_name), api_name);
}

static int debug_ctx_HasAttr(HPyContext *ctx, HPy obj, HPy name)
{
    static const char api_name[] = "HPy_HasAttr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_name = hpy_debug_unwrap(thread, name, api_name);
    return HPy_HasAttr(ctx, own_obj, own_name);
}

static int debug_ctx_HasAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name)
{
    static const char api_name[] = "HPy_HasAttr_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPy_HasAttr_s(ctx, own_obj, utf8_name);
}

static int debug_ctx_SetAttr(HPyContext *ctx, HPy obj, HPy name, HPy value)
{
    static const char api_name[] = "HPy_SetAttr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_name = hpy_debug_unwrap(thread, name, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetAttr(ctx, own_obj, own_name, own_value);
}

static int debug_ctx_SetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name, HPy value)
{
    static const char api_name[] = "HPy_SetAttr_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetAttr_s(ctx, own_obj, utf8_name, own_value);
}

static HPy debug_ctx_GetItem(HPyContext *ctx, HPy obj, HPy key)
{
    static const char api_name[] = "HPy_GetItem";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_key = hpy_debug_unwrap(thread, key, api_name);
    return hpy_debug_open(thread, HPy_GetItem(ctx, own_obj, own_key), api_name);
}

static HPy debug_ctx_GetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    static const char api_name[] = "HPy_GetItem_i";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_GetItem_i(ctx, own_obj, idx), api_name);
}

static HPy debug_ctx_GetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    static const char api_name[] = "HPy_GetItem_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_GetItem_s(ctx, own_obj, utf8_key), api_name);
}

static int debug_ctx_Contains(HPyContext *ctx, HPy container, HPy key)
{
    static const char api_name[] = "HPy_Contains";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_container = hpy_debug_unwrap(thread, container, api_name);
    HPy own_key = hpy_debug_unwrap(thread, key, api_name);
    return HPy_Contains(ctx, own_container, own_key);
}

static int debug_ctx_SetItem(HPyContext *ctx, HPy obj, HPy key, HPy value)
{
    static const char api_name[] = "HPy_SetItem";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_key = hpy_debug_unwrap(thread, key, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetItem(ctx, own_obj, own_key, own_value);
}

static int debug_ctx_SetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx, HPy value)
{
    static const char api_name[] = "HPy_SetItem_i";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetItem_i(ctx, own_obj, idx, own_value);
}

static int debug_ctx_SetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key, HPy value)
{
    static const char api_name[] = "HPy_SetItem_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetItem_s(ctx, own_obj, utf8_key, own_value);
}

static HPy debug_ctx_Type(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_Type";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_Type(ctx, own_obj), api_name);
}

static int debug_ctx_TypeCheck(HPyContext *ctx, HPy obj, HPy type)
{
    static const char api_name[] = "HPy_TypeCheck";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_type = hpy_debug_unwrap(thread, type, api_name);
    hpy_debug_check_argument(thread, api_name, type, own_type, HPY_DEBUG_TYPE, "arg 2");
    return HPy_TypeCheck(ctx, own_obj, own_type);
}

static int debug_ctx_Is(HPyContext *ctx, HPy obj, HPy other)
{
    static const char api_name[] = "HPy_Is";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_other = hpy_debug_unwrap(thread, other, api_name);
    return HPy_Is(ctx, own_obj, own_other);
}

static HPy debug_ctx_New(HPyContext *ctx, HPy h_type, void **data)
{
    static const char api_name[] = "_HPy_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    return hpy_debug_open(thread, _HPy_New(ctx, own_h_type, data), api_name);
}

static HPy debug_ctx_Repr(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_Repr";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_Repr(ctx, own_obj), api_name);
}

static HPy debug_ctx_Str(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_Str";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_Str(ctx, own_obj), api_name);
}

static HPy debug_ctx_ASCII(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_ASCII";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_ASCII(ctx, own_obj), api_name);
}

static HPy debug_ctx_Bytes(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_Bytes";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_Bytes(ctx, own_obj), api_name);
}

static HPy debug_ctx_RichCompare(HPyContext *ctx, HPy v, HPy w, int op)
{
    static const char api_name[] = "HPy_RichCompare";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_v = hpy_debug_unwrap(thread, v, api_name);
    HPy own_w = hpy_debug_unwrap(thread, w, api_name);
    return hpy_debug_open(thread, HPy_RichCompare(ctx, own_v, own_w, op), api_name);
}

static int debug_ctx_RichCompareBool(HPyContext *ctx, HPy v, HPy w, int op)
{
    static const char api_name[] = "HPy_RichCompareBool";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_v = hpy_debug_unwrap(thread, v, api_name);
    HPy own_w = hpy_debug_unwrap(thread, w, api_name);
    return HPy_RichCompareBool(ctx, own_v, own_w, op);
}

static HPy_hash_t debug_ctx_Hash(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_Hash";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPy_Hash(ctx, own_obj);
}

static int debug_ctx_Bytes_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyBytes_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyBytes_Check(ctx, own_h);
}

static HPy_ssize_t debug_ctx_Bytes_Size(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyBytes_Size";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyBytes_Size(ctx, own_h);
}

static HPy_ssize_t debug_ctx_Bytes_GET_SIZE(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyBytes_GET_SIZE";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    hpy_debug_check_argument(thread, api_name, h, own_h, HPY_DEBUG_BYTES, "arg");
    return HPyBytes_GET_SIZE(ctx, own_h);
}

static HPy debug_ctx_Bytes_FromString(HPyContext *ctx, const char *bytes)
{
    static const char api_name[] = "HPyBytes_FromString";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyBytes_FromString(ctx, bytes), api_name);
}

static HPy debug_ctx_Bytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len)
{
    static const char api_name[] = "HPyBytes_FromStringAndSize";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyBytes_FromStringAndSize(ctx, bytes, len), api_name);
}

static HPy debug_ctx_Unicode_FromString(HPyContext *ctx, const char *utf8)
{
    static const char api_name[] = "HPyUnicode_FromString";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_FromString(ctx, utf8), api_name);
}

static int debug_ctx_Unicode_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyUnicode_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyUnicode_Check(ctx, own_h);
}

static HPy debug_ctx_Unicode_AsASCIIString(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyUnicode_AsASCIIString";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyUnicode_AsASCIIString(ctx, own_h), api_name);
}

static HPy debug_ctx_Unicode_AsLatin1String(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyUnicode_AsLatin1String";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyUnicode_AsLatin1String(ctx, own_h), api_name);
}

static HPy debug_ctx_Unicode_AsUTF8String(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyUnicode_AsUTF8String";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyUnicode_AsUTF8String(ctx, own_h), api_name);
}

static HPy debug_ctx_Unicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size)
{
    static const char api_name[] = "HPyUnicode_FromWideChar";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_FromWideChar(ctx, w, size), api_name);
}

static HPy debug_ctx_Unicode_DecodeFSDefault(HPyContext *ctx, const char *v)
{
    static const char api_name[] = "HPyUnicode_DecodeFSDefault";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_DecodeFSDefault(ctx, v), api_name);
}

static HPy debug_ctx_Unicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size)
{
    static const char api_name[] = "HPyUnicode_DecodeFSDefaultAndSize";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_DecodeFSDefaultAndSize(ctx, v, size), api_name);
}

static HPy debug_ctx_Unicode_EncodeFSDefault(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyUnicode_EncodeFSDefault";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyUnicode_EncodeFSDefault(ctx, own_h), api_name);
}

static HPy_UCS4 debug_ctx_Unicode_ReadChar(HPyContext *ctx, HPy h, HPy_ssize_t index)
{
    static const char api_name[] = "HPyUnicode_ReadChar";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyUnicode_ReadChar(ctx, own_h, index);
}

static HPy debug_ctx_Unicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors)
{
    static const char api_name[] = "HPyUnicode_DecodeASCII";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_DecodeASCII(ctx, ascii, size, errors), api_name);
}

static HPy debug_ctx_Unicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors)
{
    static const char api_name[] = "HPyUnicode_DecodeLatin1";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyUnicode_DecodeLatin1(ctx, latin1, size, errors), api_name);
}

static int debug_ctx_List_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyList_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyList_Check(ctx, own_h);
}

static HPy debug_ctx_List_New(HPyContext *ctx, HPy_ssize_t len)
{
    static const char api_name[] = "HPyList_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyList_New(ctx, len), api_name);
}

static int debug_ctx_List_Append(HPyContext *ctx, HPy h_list, HPy h_item)
{
    static const char api_name[] = "HPyList_Append";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_list = hpy_debug_unwrap(thread, h_list, api_name);
    HPy own_h_item = hpy_debug_unwrap(thread, h_item, api_name);
    return HPyList_Append(ctx, own_h_list, own_h_item);
}

static int debug_ctx_Dict_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyDict_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyDict_Check(ctx, own_h);
}

static HPy debug_ctx_Dict_New(HPyContext *ctx)
{
    static const char api_name[] = "HPyDict_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyDict_New(ctx), api_name);
}

static int debug_ctx_Tuple_Check(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyTuple_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPyTuple_Check(ctx, own_h);
}

static HPy debug_ctx_Import_ImportModule(HPyContext *ctx, const char *utf8_name)
{
    static const char api_name[] = "HPyImport_ImportModule";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyImport_ImportModule(ctx, utf8_name), api_name);
}

static HPy debug_ctx_FromPyObject(HPyContext *ctx, cpy_PyObject *obj)
{
    static const char api_name[] = "HPy_FromPyObject";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPy_FromPyObject(ctx, obj), api_name);
}

static cpy_PyObject *debug_ctx_AsPyObject(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPy_AsPyObject";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPy_AsPyObject(ctx, own_h);
}

static void debug_ctx_Dump(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "_HPy_Dump";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    _HPy_Dump(ctx, own_h);
}

static HPyType_BuiltinShape debug_ctx_Type_GetBuiltinShape(HPyContext *ctx, HPy h_type)
{
    static const char api_name[] = "_HPyType_GetBuiltinShape";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_type = hpy_debug_unwrap(thread, h_type, api_name);
    return _HPyType_GetBuiltinShape(ctx, own_h_type);
}

static int debug_ctx_DelItem(HPyContext *ctx, HPy obj, HPy key)
{
    static const char api_name[] = "HPy_DelItem";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_key = hpy_debug_unwrap(thread, key, api_name);
    return HPy_DelItem(ctx, own_obj, own_key);
}

static int debug_ctx_DelItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx)
{
    static const char api_name[] = "HPy_DelItem_i";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPy_DelItem_i(ctx, own_obj, idx);
}

static int debug_ctx_DelItem_s(HPyContext *ctx, HPy obj, const char *utf8_key)
{
    static const char api_name[] = "HPy_DelItem_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPy_DelItem_s(ctx, own_obj, utf8_key);
}

static HPy debug_ctx_Capsule_New(HPyContext *ctx, void *pointer, const char *utf8_name, HPyCapsule_Destructor *destructor)
{
    static const char api_name[] = "HPyCapsule_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPyCapsule_New(ctx, pointer, utf8_name, destructor), api_name);
}

static void *debug_ctx_Capsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name)
{
    static const char api_name[] = "HPyCapsule_Get";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_capsule = hpy_debug_unwrap(thread, capsule, api_name);
    return HPyCapsule_Get(ctx, own_capsule, key, utf8_name);
}

static int debug_ctx_Capsule_IsValid(HPyContext *ctx, HPy capsule, const char *utf8_name)
{
    static const char api_name[] = "HPyCapsule_IsValid";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_capsule = hpy_debug_unwrap(thread, capsule, api_name);
    return HPyCapsule_IsValid(ctx, own_capsule, utf8_name);
}

static int debug_ctx_Capsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value)
{
    static const char api_name[] = "HPyCapsule_Set";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_capsule = hpy_debug_unwrap(thread, capsule, api_name);
    return HPyCapsule_Set(ctx, own_capsule, key, value);
}

static HPy debug_ctx_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind)
{
    static const char api_name[] = "HPy_Compile_s";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    return hpy_debug_open(thread, HPy_Compile_s(ctx, utf8_source, utf8_filename, kind), api_name);
}

static HPy debug_ctx_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals)
{
    static const char api_name[] = "HPy_EvalCode";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_code = hpy_debug_unwrap(thread, code, api_name);
    HPy own_globals = hpy_debug_unwrap(thread, globals, api_name);
    HPy own_locals = hpy_debug_unwrap(thread, locals, api_name);
    hpy_debug_check_argument(thread, api_name, code, own_code, HPY_DEBUG_CODE, "arg 1");
    return hpy_debug_open(thread, HPy_EvalCode(ctx, own_code, own_globals, own_locals), api_name);
}

static HPy debug_ctx_ContextVar_New(HPyContext *ctx, const char *name, HPy default_value)
{
    static const char api_name[] = "HPyContextVar_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_default_value = hpy_debug_unwrap(thread, default_value, api_name);
    return hpy_debug_open(thread, HPyContextVar_New(ctx, name, own_default_value), api_name);
}

static HPy debug_ctx_ContextVar_Set(HPyContext *ctx, HPy context_var, HPy value)
{
    static const char api_name[] = "HPyContextVar_Set";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_context_var = hpy_debug_unwrap(thread, context_var, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return hpy_debug_open(thread, HPyContextVar_Set(ctx, own_context_var, own_value), api_name);
}

static int debug_ctx_Type_IsSubtype(HPyContext *ctx, HPy sub, HPy type)
{
    static const char api_name[] = "HPyType_IsSubtype";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_sub = hpy_debug_unwrap(thread, sub, api_name);
    HPy own_type = hpy_debug_unwrap(thread, type, api_name);
    hpy_debug_check_argument(thread, api_name, sub, own_sub, HPY_DEBUG_TYPE, "arg 1");
    hpy_debug_check_argument(thread, api_name, type, own_type, HPY_DEBUG_TYPE, "arg 2");
    return HPyType_IsSubtype(ctx, own_sub, own_type);
}

static HPy debug_ctx_Unicode_FromEncodedObject(HPyContext *ctx, HPy obj, const char *encoding, const char *errors)
{
    static const char api_name[] = "HPyUnicode_FromEncodedObject";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPyUnicode_FromEncodedObject(ctx, own_obj, encoding, errors), api_name);
}

static HPy debug_ctx_Unicode_Substring(HPyContext *ctx, HPy str, HPy_ssize_t start, HPy_ssize_t end)
{
    static const char api_name[] = "HPyUnicode_Substring";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_str = hpy_debug_unwrap(thread, str, api_name);
    hpy_debug_check_argument(thread, api_name, str, own_str, HPY_DEBUG_UNICODE, "arg 1");
    return hpy_debug_open(thread, HPyUnicode_Substring(ctx, own_str, start, end), api_name);
}

static HPy debug_ctx_Dict_Keys(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyDict_Keys";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyDict_Keys(ctx, own_h), api_name);
}

static HPy debug_ctx_Dict_Copy(HPyContext *ctx, HPy h)
{
    static const char api_name[] = "HPyDict_Copy";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return hpy_debug_open(thread, HPyDict_Copy(ctx, own_h), api_name);
}

static int debug_ctx_Slice_Unpack(HPyContext *ctx, HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    static const char api_name[] = "HPySlice_Unpack";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_slice = hpy_debug_unwrap(thread, slice, api_name);
    hpy_debug_check_argument(thread, api_name, slice, own_slice, HPY_DEBUG_SLICE, "arg 1");
    return HPySlice_Unpack(ctx, own_slice, start, stop, step);
}

static int debug_ctx_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func)
{
    static const char api_name[] = "HPy_SetCallFunction";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h = hpy_debug_unwrap(thread, h, api_name);
    return HPy_SetCallFunction(ctx, own_h, func);
}

static int debug_ctx_List_Insert(HPyContext *ctx, HPy h_list, HPy_ssize_t index, HPy h_item)
{
    static const char api_name[] = "HPyList_Insert";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_h_list = hpy_debug_unwrap(thread, h_list, api_name);
    HPy own_h_item = hpy_debug_unwrap(thread, h_item, api_name);
    return HPyList_Insert(ctx, own_h_list, index, own_h_item);
}

static HPy debug_ctx_GetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    static const char api_name[] = "HPy_GetSlice";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_GetSlice(ctx, own_obj, start, end), api_name);
}

static int debug_ctx_SetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end, HPy value)
{
    static const char api_name[] = "HPy_SetSlice";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    HPy own_value = hpy_debug_unwrap(thread, value, api_name);
    return HPy_SetSlice(ctx, own_obj, start, end, own_value);
}

static int debug_ctx_DelSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end)
{
    static const char api_name[] = "HPy_DelSlice";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPy_DelSlice(ctx, own_obj, start, end);
}

static HPy debug_ctx_GetIter(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPy_GetIter";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return hpy_debug_open(thread, HPy_GetIter(ctx, own_obj), api_name);
}

static HPy debug_ctx_Iter_Next(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPyIter_Next";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    hpy_debug_check_argument(thread, api_name, obj, own_obj, HPY_DEBUG_ITERATOR, "arg");
    return hpy_debug_open(thread, HPyIter_Next(ctx, own_obj), api_name);
}

static int debug_ctx_Iter_Check(HPyContext *ctx, HPy obj)
{
    static const char api_name[] = "HPyIter_Check";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_obj = hpy_debug_unwrap(thread, obj, api_name);
    return HPyIter_Check(ctx, own_obj);
}

static HPy debug_ctx_Slice_New(HPyContext *ctx, HPy start, HPy stop, HPy step)
{
    static const char api_name[] = "HPySlice_New";
    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);
    HPy own_start = hpy_debug_unwrap(thread, start, api_name);
    HPy own_stop = hpy_debug_unwrap(thread, stop, api_name);
    HPy own_step = hpy_debug_unwrap(thread, step, api_name);
    return hpy_debug_open(thread, HPySlice_New(ctx, own_start, own_stop, own_step), api_name);
}

void hpy_debug_fill_functions(HPyContext *ctx)
{
    ctx->ctx_Dup = hpy_debug_ctx_Dup;
    ctx->ctx_Close = hpy_debug_ctx_Close;
    ctx->ctx_Long_FromInt32_t = debug_ctx_Long_FromInt32_t;
    ctx->ctx_Long_FromUInt32_t = debug_ctx_Long_FromUInt32_t;
    ctx->ctx_Long_FromInt64_t = debug_ctx_Long_FromInt64_t;
    ctx->ctx_Long_FromUInt64_t = debug_ctx_Long_FromUInt64_t;
    ctx->ctx_Long_FromSize_t = debug_ctx_Long_FromSize_t;
    ctx->ctx_Long_FromSsize_t = debug_ctx_Long_FromSsize_t;
    ctx->ctx_Long_AsInt32_t = debug_ctx_Long_AsInt32_t;
    ctx->ctx_Long_AsUInt32_t = debug_ctx_Long_AsUInt32_t;
    ctx->ctx_Long_AsUInt32_tMask = debug_ctx_Long_AsUInt32_tMask;
    ctx->ctx_Long_AsInt64_t = debug_ctx_Long_AsInt64_t;
    ctx->ctx_Long_AsUInt64_t = debug_ctx_Long_AsUInt64_t;
    ctx->ctx_Long_AsUInt64_tMask = debug_ctx_Long_AsUInt64_tMask;
    ctx->ctx_Long_AsSize_t = debug_ctx_Long_AsSize_t;
    ctx->ctx_Long_AsSsize_t = debug_ctx_Long_AsSsize_t;
    ctx->ctx_Long_AsVoidPtr = debug_ctx_Long_AsVoidPtr;
    ctx->ctx_Long_AsDouble = debug_ctx_Long_AsDouble;
    ctx->ctx_Float_FromDouble = debug_ctx_Float_FromDouble;
    ctx->ctx_Float_AsDouble = debug_ctx_Float_AsDouble;
    ctx->ctx_Bool_FromBool = debug_ctx_Bool_FromBool;
    ctx->ctx_Length = debug_ctx_Length;
    ctx->ctx_Number_Check = debug_ctx_Number_Check;
    ctx->ctx_Add = debug_ctx_Add;
    ctx->ctx_Subtract = debug_ctx_Subtract;
    ctx->ctx_Multiply = debug_ctx_Multiply;
    ctx->ctx_MatrixMultiply = debug_ctx_MatrixMultiply;
    ctx->ctx_FloorDivide = debug_ctx_FloorDivide;
    ctx->ctx_TrueDivide = debug_ctx_TrueDivide;
    ctx->ctx_Remainder = debug_ctx_Remainder;
    ctx->ctx_Divmod = debug_ctx_Divmod;
    ctx->ctx_Power = debug_ctx_Power;
    ctx->ctx_Negative = debug_ctx_Negative;
    ctx->ctx_Positive = debug_ctx_Positive;
    ctx->ctx_Absolute = debug_ctx_Absolute;
    ctx->ctx_Invert = debug_ctx_Invert;
    ctx->ctx_Lshift = debug_ctx_Lshift;
    ctx->ctx_Rshift = debug_ctx_Rshift;
    ctx->ctx_And = debug_ctx_And;
    ctx->ctx_Xor = debug_ctx_Xor;
    ctx->ctx_Or = debug_ctx_Or;
    ctx->ctx_Index = debug_ctx_Index;
    ctx->ctx_Long = debug_ctx_Long;
    ctx->ctx_Float = debug_ctx_Float;
    ctx->ctx_InPlaceAdd = debug_ctx_InPlaceAdd;
    ctx->ctx_InPlaceSubtract = debug_ctx_InPlaceSubtract;
    ctx->ctx_InPlaceMultiply = debug_ctx_InPlaceMultiply;
    ctx->ctx_InPlaceMatrixMultiply = debug_ctx_InPlaceMatrixMultiply;
    ctx->ctx_InPlaceFloorDivide = debug_ctx_InPlaceFloorDivide;
    ctx->ctx_InPlaceTrueDivide = debug_ctx_InPlaceTrueDivide;
    ctx->ctx_InPlaceRemainder = debug_ctx_InPlaceRemainder;
    ctx->ctx_InPlacePower = debug_ctx_InPlacePower;
    ctx->ctx_InPlaceLshift = debug_ctx_InPlaceLshift;
    ctx->ctx_InPlaceRshift = debug_ctx_InPlaceRshift;
    ctx->ctx_InPlaceAnd = debug_ctx_InPlaceAnd;
    ctx->ctx_InPlaceXor = debug_ctx_InPlaceXor;
    ctx->ctx_InPlaceOr = debug_ctx_InPlaceOr;
    ctx->ctx_Callable_Check = debug_ctx_Callable_Check;
    ctx->ctx_CallTupleDict = debug_ctx_CallTupleDict;
    ctx->ctx_FatalError = hpy_debug_ctx_FatalError;
    ctx->ctx_Err_SetString = debug_ctx_Err_SetString;
    ctx->ctx_Err_SetObject = debug_ctx_Err_SetObject;
    ctx->ctx_Err_SetFromErrnoWithFilename = debug_ctx_Err_SetFromErrnoWithFilename;
    ctx->ctx_Err_SetFromErrnoWithFilenameObjects = debug_ctx_Err_SetFromErrnoWithFilenameObjects;
    ctx->ctx_Err_Occurred = debug_ctx_Err_Occurred;
    ctx->ctx_Err_ExceptionMatches = debug_ctx_Err_ExceptionMatches;
    ctx->ctx_Err_NoMemory = debug_ctx_Err_NoMemory;
    ctx->ctx_Err_Clear = debug_ctx_Err_Clear;
    ctx->ctx_Err_NewException = debug_ctx_Err_NewException;
    ctx->ctx_Err_NewExceptionWithDoc = debug_ctx_Err_NewExceptionWithDoc;
    ctx->ctx_Err_WarnEx = debug_ctx_Err_WarnEx;
    ctx->ctx_Err_WriteUnraisable = debug_ctx_Err_WriteUnraisable;
    ctx->ctx_IsTrue = debug_ctx_IsTrue;
    ctx->ctx_Type_FromSpec = hpy_debug_ctx_Type_FromSpec;
    ctx->ctx_Type_GenericNew = hpy_debug_ctx_Type_GenericNew;
    ctx->ctx_GetAttr = debug_ctx_GetAttr;
    ctx->ctx_GetAttr_s = debug_ctx_GetAttr_s;
    ctx->ctx_HasAttr = debug_ctx_HasAttr;
    ctx->ctx_HasAttr_s = debug_ctx_HasAttr_s;
    ctx->ctx_SetAttr = debug_ctx_SetAttr;
    ctx->ctx_SetAttr_s = debug_ctx_SetAttr_s;
    ctx->ctx_GetItem = debug_ctx_GetItem;
    ctx->ctx_GetItem_i = debug_ctx_GetItem_i;
    ctx->ctx_GetItem_s = debug_ctx_GetItem_s;
    ctx->ctx_Contains = debug_ctx_Contains;
    ctx->ctx_SetItem = debug_ctx_SetItem;
    ctx->ctx_SetItem_i = debug_ctx_SetItem_i;
    ctx->ctx_SetItem_s = debug_ctx_SetItem_s;
    ctx->ctx_Type = debug_ctx_Type;
    ctx->ctx_TypeCheck = debug_ctx_TypeCheck;
    ctx->ctx_Is = debug_ctx_Is;
    ctx->ctx_AsStruct_Object = hpy_debug_ctx_AsStruct_Object;
    ctx->ctx_AsStruct_Legacy = hpy_debug_ctx_AsStruct_Legacy;
    ctx->ctx_New = debug_ctx_New;
    ctx->ctx_Repr = debug_ctx_Repr;
    ctx->ctx_Str = debug_ctx_Str;
    ctx->ctx_ASCII = debug_ctx_ASCII;
    ctx->ctx_Bytes = debug_ctx_Bytes;
    ctx->ctx_RichCompare = debug_ctx_RichCompare;
    ctx->ctx_RichCompareBool = debug_ctx_RichCompareBool;
    ctx->ctx_Hash = debug_ctx_Hash;
    ctx->ctx_Bytes_Check = debug_ctx_Bytes_Check;
    ctx->ctx_Bytes_Size = debug_ctx_Bytes_Size;
    ctx->ctx_Bytes_GET_SIZE = debug_ctx_Bytes_GET_SIZE;
    ctx->ctx_Bytes_AsString = hpy_debug_ctx_Bytes_AsString;
    ctx->ctx_Bytes_AS_STRING = hpy_debug_ctx_Bytes_AS_STRING;
    ctx->ctx_Bytes_FromString = debug_ctx_Bytes_FromString;
    ctx->ctx_Bytes_FromStringAndSize = debug_ctx_Bytes_FromStringAndSize;
    ctx->ctx_Unicode_FromString = debug_ctx_Unicode_FromString;
    ctx->ctx_Unicode_Check = debug_ctx_Unicode_Check;
    ctx->ctx_Unicode_AsASCIIString = debug_ctx_Unicode_AsASCIIString;
    ctx->ctx_Unicode_AsLatin1String = debug_ctx_Unicode_AsLatin1String;
    ctx->ctx_Unicode_AsUTF8String = debug_ctx_Unicode_AsUTF8String;
    ctx->ctx_Unicode_AsUTF8AndSize = hpy_debug_ctx_Unicode_AsUTF8AndSize;
    ctx->ctx_Unicode_FromWideChar = debug_ctx_Unicode_FromWideChar;
    ctx->ctx_Unicode_DecodeFSDefault = debug_ctx_Unicode_DecodeFSDefault;
    ctx->ctx_Unicode_DecodeFSDefaultAndSize = debug_ctx_Unicode_DecodeFSDefaultAndSize;
    ctx->ctx_Unicode_EncodeFSDefault = debug_ctx_Unicode_EncodeFSDefault;
    ctx->ctx_Unicode_ReadChar = debug_ctx_Unicode_ReadChar;
    ctx->ctx_Unicode_DecodeASCII = debug_ctx_Unicode_DecodeASCII;
    ctx->ctx_Unicode_DecodeLatin1 = debug_ctx_Unicode_DecodeLatin1;
    ctx->ctx_List_Check = debug_ctx_List_Check;
    ctx->ctx_List_New = debug_ctx_List_New;
    ctx->ctx_List_Append = debug_ctx_List_Append;
    ctx->ctx_Dict_Check = debug_ctx_Dict_Check;
    ctx->ctx_Dict_New = debug_ctx_Dict_New;
    ctx->ctx_Tuple_Check = debug_ctx_Tuple_Check;
    ctx->ctx_Tuple_FromArray = hpy_debug_ctx_Tuple_FromArray;
    ctx->ctx_Import_ImportModule = debug_ctx_Import_ImportModule;
    ctx->ctx_FromPyObject = debug_ctx_FromPyObject;
    ctx->ctx_AsPyObject = debug_ctx_AsPyObject;
    ctx->ctx_CallRealFunctionFromTrampoline = hpy_debug_ctx_CallRealFunctionFromTrampoline;
    ctx->ctx_ListBuilder_New = hpy_debug_ctx_ListBuilder_New;
    ctx->ctx_ListBuilder_Set = hpy_debug_ctx_ListBuilder_Set;
    ctx->ctx_ListBuilder_Build = hpy_debug_ctx_ListBuilder_Build;
    ctx->ctx_ListBuilder_Cancel = hpy_debug_ctx_ListBuilder_Cancel;
    ctx->ctx_TupleBuilder_New = hpy_debug_ctx_TupleBuilder_New;
    ctx->ctx_TupleBuilder_Set = hpy_debug_ctx_TupleBuilder_Set;
    ctx->ctx_TupleBuilder_Build = hpy_debug_ctx_TupleBuilder_Build;
    ctx->ctx_TupleBuilder_Cancel = hpy_debug_ctx_TupleBuilder_Cancel;
    ctx->ctx_Tracker_New = hpy_debug_ctx_Tracker_New;
    ctx->ctx_Tracker_Add = hpy_debug_ctx_Tracker_Add;
    ctx->ctx_Tracker_ForgetAll = hpy_debug_ctx_Tracker_ForgetAll;
    ctx->ctx_Tracker_Close = hpy_debug_ctx_Tracker_Close;
    ctx->ctx_Field_Store = hpy_debug_ctx_Field_Store;
    ctx->ctx_Field_Load = hpy_debug_ctx_Field_Load;
    ctx->ctx_ReenterPythonExecution = hpy_debug_ctx_ReenterPythonExecution;
    ctx->ctx_LeavePythonExecution = hpy_debug_ctx_LeavePythonExecution;
    ctx->ctx_Global_Store = hpy_debug_ctx_Global_Store;
    ctx->ctx_Global_Load = hpy_debug_ctx_Global_Load;
    ctx->ctx_Dump = debug_ctx_Dump;
    ctx->ctx_AsStruct_Type = hpy_debug_ctx_AsStruct_Type;
    ctx->ctx_AsStruct_Long = hpy_debug_ctx_AsStruct_Long;
    ctx->ctx_AsStruct_Float = hpy_debug_ctx_AsStruct_Float;
    ctx->ctx_AsStruct_Unicode = hpy_debug_ctx_AsStruct_Unicode;
    ctx->ctx_AsStruct_Tuple = hpy_debug_ctx_AsStruct_Tuple;
    ctx->ctx_AsStruct_List = hpy_debug_ctx_AsStruct_List;
    ctx->ctx_Type_GetBuiltinShape = debug_ctx_Type_GetBuiltinShape;
    ctx->ctx_DelItem = debug_ctx_DelItem;
    ctx->ctx_DelItem_i = debug_ctx_DelItem_i;
    ctx->ctx_DelItem_s = debug_ctx_DelItem_s;
    ctx->ctx_Capsule_New = debug_ctx_Capsule_New;
    ctx->ctx_Capsule_Get = debug_ctx_Capsule_Get;
    ctx->ctx_Capsule_IsValid = debug_ctx_Capsule_IsValid;
    ctx->ctx_Capsule_Set = debug_ctx_Capsule_Set;
    ctx->ctx_Compile_s = debug_ctx_Compile_s;
    ctx->ctx_EvalCode = debug_ctx_EvalCode;
    ctx->ctx_ContextVar_New = debug_ctx_ContextVar_New;
    ctx->ctx_ContextVar_Get = hpy_debug_ctx_ContextVar_Get;
    ctx->ctx_ContextVar_Set = debug_ctx_ContextVar_Set;
    ctx->ctx_Type_GetName = hpy_debug_ctx_Type_GetName;
    ctx->ctx_Type_IsSubtype = debug_ctx_Type_IsSubtype;
    ctx->ctx_Unicode_FromEncodedObject = debug_ctx_Unicode_FromEncodedObject;
    ctx->ctx_Unicode_Substring = debug_ctx_Unicode_Substring;
    ctx->ctx_Dict_Keys = debug_ctx_Dict_Keys;
    ctx->ctx_Dict_Copy = debug_ctx_Dict_Copy;
    ctx->ctx_Slice_Unpack = debug_ctx_Slice_Unpack;
    ctx->ctx_SetCallFunction = debug_ctx_SetCallFunction;
    ctx->ctx_Call = hpy_debug_ctx_Call;
    ctx->ctx_CallMethod = hpy_debug_ctx_CallMethod;
    ctx->ctx_AsStruct_Dict = hpy_debug_ctx_AsStruct_Dict;
    ctx->ctx_List_Insert = debug_ctx_List_Insert;
    ctx->ctx_GetSlice = debug_ctx_GetSlice;
    ctx->ctx_SetSlice = debug_ctx_SetSlice;
    ctx->ctx_DelSlice = debug_ctx_DelSlice;
    ctx->ctx_GetIter = debug_ctx_GetIter;
    ctx->ctx_Iter_Next = debug_ctx_Iter_Next;
    ctx->ctx_Iter_Check = debug_ctx_Iter_Check;
    ctx->ctx_Slice_New = debug_ctx_Slice_New;
    ctx->ctx_Sequence_ViewItems = hpy_debug_ctx_Sequence_ViewItems;
    ctx->ctx_Sequence_ViewInt64s = hpy_debug_ctx_Sequence_ViewInt64s;
    ctx->ctx_Sequence_ViewDoubles = hpy_debug_ctx_Sequence_ViewDoubles;
    ctx->ctx_SequenceView_Release = hpy_debug_ctx_SequenceView_Release;
}

static void call_varargs(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_VARARGS *a = (_HPyFunc_args_VARARGS *)args;
    HPy self;
    const HPy *own_args;
    HPy few[HPY_DEBUG_FEW];
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    own_args = hpy_debug_arguments(&call, few, (PyObject *const *)(a->args), (size_t)a->nargs);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_varargs)func)(call.ctx, self, own_args, (size_t)a->nargs));
    }
    hpy_debug_end(&call);
}

static void call_keywords(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_KEYWORDS *a = (_HPyFunc_args_KEYWORDS *)args;
    HPy self;
    const HPy *own_args;
    HPy few[HPY_DEBUG_FEW];
    HPy kwnames;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    own_args = hpy_debug_arguments(&call, few, (PyObject *const *)(a->args), (size_t)HPY_VECTORCALL_NARGS(a->nargsf) + (a->kwnames != NULL ? (size_t)PyTuple_GET_SIZE(a->kwnames) : 0));
    kwnames = hpy_debug_argument(&call, a->kwnames);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_keywords)func)(call.ctx, self, own_args, HPY_VECTORCALL_NARGS(a->nargsf), kwnames));
    }
    hpy_debug_end(&call);
}

static void call_noargs(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_NOARGS *a = (_HPyFunc_args_NOARGS *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_noargs)func)(call.ctx, self));
    }
    hpy_debug_end(&call);
}

static void call_o(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_O *a = (_HPyFunc_args_O *)args;
    HPy self;
    HPy arg;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    arg = hpy_debug_argument(&call, a->arg);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_o)func)(call.ctx, self, arg));
    }
    hpy_debug_end(&call);
}

static void call_unaryfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_UNARYFUNC *a = (_HPyFunc_args_UNARYFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_unaryfunc)func)(call.ctx, self));
    }
    hpy_debug_end(&call);
}

static void call_binaryfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_BINARYFUNC *a = (_HPyFunc_args_BINARYFUNC *)args;
    HPy self;
    HPy other;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    other = hpy_debug_argument(&call, a->other);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_binaryfunc)func)(call.ctx, self, other));
    }
    hpy_debug_end(&call);
}

static void call_ternaryfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_TERNARYFUNC *a = (_HPyFunc_args_TERNARYFUNC *)args;
    HPy self;
    HPy other;
    HPy third;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    other = hpy_debug_argument(&call, a->other);
    third = hpy_debug_argument(&call, a->third);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_ternaryfunc)func)(call.ctx, self, other, third));
    }
    hpy_debug_end(&call);
}

static void call_inquiry(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_INQUIRY *a = (_HPyFunc_args_INQUIRY *)args;
    HPy self;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = ((HPyFunc_inquiry)func)(call.ctx, self);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_lenfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_LENFUNC *a = (_HPyFunc_args_LENFUNC *)args;
    HPy self;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = ((HPyFunc_lenfunc)func)(call.ctx, self);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_ssizeargfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SSIZEARGFUNC *a = (_HPyFunc_args_SSIZEARGFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_ssizeargfunc)func)(call.ctx, self, a->index));
    }
    hpy_debug_end(&call);
}

static void call_ssizessizeargfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SSIZESSIZEARGFUNC *a = (_HPyFunc_args_SSIZESSIZEARGFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_ssizessizeargfunc)func)(call.ctx, self, a->start, a->end));
    }
    hpy_debug_end(&call);
}

static void call_ssizeobjargproc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SSIZEOBJARGPROC *a = (_HPyFunc_args_SSIZEOBJARGPROC *)args;
    HPy self;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_ssizeobjargproc)func)(call.ctx, self, a->index, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_ssizessizeobjargproc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SSIZESSIZEOBJARGPROC *a = (_HPyFunc_args_SSIZESSIZEOBJARGPROC *)args;
    HPy self;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_ssizessizeobjargproc)func)(call.ctx, self, a->start, a->end, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_objobjargproc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_OBJOBJARGPROC *a = (_HPyFunc_args_OBJOBJARGPROC *)args;
    HPy self;
    HPy key;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    key = hpy_debug_argument(&call, a->key);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_objobjargproc)func)(call.ctx, self, key, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_freefunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_FREEFUNC *a = (_HPyFunc_args_FREEFUNC *)args;
    if (!hpy_debug_begin(&call, func))
        return;
    call.had_error = PyErr_Occurred() != NULL;
    if (!call.failed) {
        ((HPyFunc_freefunc)func)(call.ctx, a->memory);
        hpy_debug_check_nothing(call.thread, call.had_error);
    }
    hpy_debug_end(&call);
}

static void call_getattrfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_GETATTRFUNC *a = (_HPyFunc_args_GETATTRFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_getattrfunc)func)(call.ctx, self, a->name));
    }
    hpy_debug_end(&call);
}

static void call_getattrofunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_GETATTROFUNC *a = (_HPyFunc_args_GETATTROFUNC *)args;
    HPy self;
    HPy name;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    name = hpy_debug_argument(&call, a->name);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_getattrofunc)func)(call.ctx, self, name));
    }
    hpy_debug_end(&call);
}

static void call_setattrfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SETATTRFUNC *a = (_HPyFunc_args_SETATTRFUNC *)args;
    HPy self;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_setattrfunc)func)(call.ctx, self, a->name, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_setattrofunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SETATTROFUNC *a = (_HPyFunc_args_SETATTROFUNC *)args;
    HPy self;
    HPy name;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    name = hpy_debug_argument(&call, a->name);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_setattrofunc)func)(call.ctx, self, name, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_reprfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_REPRFUNC *a = (_HPyFunc_args_REPRFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_reprfunc)func)(call.ctx, self));
    }
    hpy_debug_end(&call);
}

static void call_hashfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_HASHFUNC *a = (_HPyFunc_args_HASHFUNC *)args;
    HPy self;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = ((HPyFunc_hashfunc)func)(call.ctx, self);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_richcmpfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_RICHCMPFUNC *a = (_HPyFunc_args_RICHCMPFUNC *)args;
    HPy self;
    HPy other;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    other = hpy_debug_argument(&call, a->other);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_richcmpfunc)func)(call.ctx, self, other, (HPy_RichCmpOp)a->op));
    }
    hpy_debug_end(&call);
}

static void call_getiterfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_GETITERFUNC *a = (_HPyFunc_args_GETITERFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_getiterfunc)func)(call.ctx, self));
    }
    hpy_debug_end(&call);
}

static void call_iternextfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_ITERNEXTFUNC *a = (_HPyFunc_args_ITERNEXTFUNC *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_iternextfunc)func)(call.ctx, self));
    }
    hpy_debug_end(&call);
}

static void call_descrgetfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_DESCRGETFUNC *a = (_HPyFunc_args_DESCRGETFUNC *)args;
    HPy self;
    HPy object;
    HPy type;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    object = hpy_debug_argument(&call, a->object);
    type = hpy_debug_argument(&call, a->type);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_descrgetfunc)func)(call.ctx, self, object, type));
    }
    hpy_debug_end(&call);
}

static void call_descrsetfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_DESCRSETFUNC *a = (_HPyFunc_args_DESCRSETFUNC *)args;
    HPy self;
    HPy object;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    object = hpy_debug_argument(&call, a->object);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_descrsetfunc)func)(call.ctx, self, object, value);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_initproc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_INITPROC *a = (_HPyFunc_args_INITPROC *)args;
    HPy self;
    const HPy *own_args;
    HPy few[HPY_DEBUG_FEW];
    HPy kw;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    own_args = hpy_debug_arguments(&call, few, (PyObject *const *)(HPY_TUPLE_ITEMS(a->args)), (size_t)HPY_TUPLE_SIZE(a->args));
    kw = hpy_debug_argument(&call, a->kw);
    if (!call.failed) {
        a->result = ((HPyFunc_initproc)func)(call.ctx, self, own_args, HPY_TUPLE_SIZE(a->args), kw);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_newfunc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_NEWFUNC *a = (_HPyFunc_args_NEWFUNC *)args;
    HPy type;
    const HPy *own_args;
    HPy few[HPY_DEBUG_FEW];
    HPy kw;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    type = hpy_debug_argument(&call, a->type);
    own_args = hpy_debug_arguments(&call, few, (PyObject *const *)(HPY_TUPLE_ITEMS(a->args)), (size_t)HPY_TUPLE_SIZE(a->args));
    kw = hpy_debug_argument(&call, a->kw);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_newfunc)func)(call.ctx, type, own_args, HPY_TUPLE_SIZE(a->args), kw));
    }
    hpy_debug_end(&call);
}

static void call_getter(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_GETTER *a = (_HPyFunc_args_GETTER *)args;
    HPy self;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_getter)func)(call.ctx, self, a->closure));
    }
    hpy_debug_end(&call);
}

static void call_setter(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_SETTER *a = (_HPyFunc_args_SETTER *)args;
    HPy self;
    HPy value;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    value = hpy_debug_argument(&call, a->value);
    if (!call.failed) {
        a->result = ((HPyFunc_setter)func)(call.ctx, self, value, a->closure);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_objobjproc(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_OBJOBJPROC *a = (_HPyFunc_args_OBJOBJPROC *)args;
    HPy self;
    HPy key;
    a->result = -1;
    if (!hpy_debug_begin(&call, func))
        return;
    self = hpy_debug_argument(&call, a->self);
    key = hpy_debug_argument(&call, a->key);
    if (!call.failed) {
        a->result = ((HPyFunc_objobjproc)func)(call.ctx, self, key);
        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))
            a->result = -1;
    }
    hpy_debug_end(&call);
}

static void call_traverseproc(HPyCFunction func, void *args)
{
    HPyContext *current = hpy_debug_this_thread.current;
    hpy_debug_this_thread.current = NULL;
    hpy_dispatch_traverseproc(func, args);
    hpy_debug_this_thread.current = current;
}

static void call_destructor(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_DESTRUCTOR *a = (_HPyFunc_args_DESTRUCTOR *)args;
    HPy self;
    if (!hpy_debug_begin(&call, func))
        return;
    call.had_error = PyErr_Occurred() != NULL;
    self = hpy_debug_argument(&call, a->self);
    if (!call.failed) {
        ((HPyFunc_destructor)func)(call.ctx, self);
        hpy_debug_check_nothing(call.thread, call.had_error);
    }
    hpy_debug_end(&call);
}

static void call_capsule_destructor(HPyCFunction func, void *args)
{
    HPyContext *current = hpy_debug_this_thread.current;
    hpy_debug_this_thread.current = NULL;
    hpy_dispatch_capsule_destructor(func, args);
    hpy_debug_this_thread.current = current;
}

static void call_mod_create(HPyCFunction func, void *args)
{
    hpy_debug_call call;
    _HPyFunc_args_MOD_CREATE *a = (_HPyFunc_args_MOD_CREATE *)args;
    HPy spec;
    a->result = NULL;
    if (!hpy_debug_begin(&call, func))
        return;
    spec = hpy_debug_argument(&call, a->spec);
    if (!call.failed) {
        a->result = hpy_debug_take_result(&call, ((HPyFunc_mod_create)func)(call.ctx, spec));
    }
    hpy_debug_end(&call);
}

/* by signature */
static void (*const callers[])(HPyCFunction, void *) = {
    [HPyFunc_GETBUFFERPROC] = hpy_debug_run_getbuffer,
    [HPyFunc_RELEASEBUFFERPROC] = hpy_debug_run_releasebuffer,
    [HPyFunc_VARARGS] = call_varargs,
    [HPyFunc_KEYWORDS] = call_keywords,
    [HPyFunc_NOARGS] = call_noargs,
    [HPyFunc_O] = call_o,
    [HPyFunc_UNARYFUNC] = call_unaryfunc,
    [HPyFunc_BINARYFUNC] = call_binaryfunc,
    [HPyFunc_TERNARYFUNC] = call_ternaryfunc,
    [HPyFunc_INQUIRY] = call_inquiry,
    [HPyFunc_LENFUNC] = call_lenfunc,
    [HPyFunc_SSIZEARGFUNC] = call_ssizeargfunc,
    [HPyFunc_SSIZESSIZEARGFUNC] = call_ssizessizeargfunc,
    [HPyFunc_SSIZEOBJARGPROC] = call_ssizeobjargproc,
    [HPyFunc_SSIZESSIZEOBJARGPROC] = call_ssizessizeobjargproc,
    [HPyFunc_OBJOBJARGPROC] = call_objobjargproc,
    [HPyFunc_FREEFUNC] = call_freefunc,
    [HPyFunc_GETATTRFUNC] = call_getattrfunc,
    [HPyFunc_GETATTROFUNC] = call_getattrofunc,
    [HPyFunc_SETATTRFUNC] = call_setattrfunc,
    [HPyFunc_SETATTROFUNC] = call_setattrofunc,
    [HPyFunc_REPRFUNC] = call_reprfunc,
    [HPyFunc_HASHFUNC] = call_hashfunc,
    [HPyFunc_RICHCMPFUNC] = call_richcmpfunc,
    [HPyFunc_GETITERFUNC] = call_getiterfunc,
    [HPyFunc_ITERNEXTFUNC] = call_iternextfunc,
    [HPyFunc_DESCRGETFUNC] = call_descrgetfunc,
    [HPyFunc_DESCRSETFUNC] = call_descrsetfunc,
    [HPyFunc_INITPROC] = call_initproc,
    [HPyFunc_NEWFUNC] = call_newfunc,
    [HPyFunc_GETTER] = call_getter,
    [HPyFunc_SETTER] = call_setter,
    [HPyFunc_OBJOBJPROC] = call_objobjproc,
    [HPyFunc_TRAVERSEPROC] = call_traverseproc,
    [HPyFunc_DESTRUCTOR] = call_destructor,
    [HPyFunc_CAPSULE_DESTRUCTOR] = call_capsule_destructor,
    [HPyFunc_MOD_CREATE] = call_mod_create,
};

void hpy_debug_ctx_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig,
                                                  HPyCFunction func, void *args)
{
    (void)ctx;
    if ((size_t)sig >= sizeof(callers) / sizeof(callers[0]) || callers[sig] == NULL)
        Py_FatalError("HPy: a trampoline with a signature that the ABI does not have");
    callers[sig](func, args);
}
