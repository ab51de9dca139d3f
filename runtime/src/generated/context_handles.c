/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "internal.h"

int hpy_context_fill_handles(HPyContext *ctx)
{
    PyObject *builtins = PyImport_ImportModule("builtins");
    if (builtins == NULL)
        return -1;
    /* the dictionary, not the module: so it is on every host of HPy 0.9 */
    ctx->h_Builtins = HPy_Dup(ctx, _py2h(PyModule_GetDict(builtins)));
    Py_DECREF(builtins);
    ctx->h_None = _py2h((PyObject *)Py_None);
    ctx->h_True = _py2h((PyObject *)Py_True);
    ctx->h_False = _py2h((PyObject *)Py_False);
    ctx->h_NotImplemented = _py2h((PyObject *)Py_NotImplemented);
    ctx->h_Ellipsis = _py2h((PyObject *)Py_Ellipsis);
    ctx->h_BaseException = _py2h((PyObject *)PyExc_BaseException);
    ctx->h_Exception = _py2h((PyObject *)PyExc_Exception);
    ctx->h_StopAsyncIteration = _py2h((PyObject *)PyExc_StopAsyncIteration);
    ctx->h_StopIteration = _py2h((PyObject *)PyExc_StopIteration);
    ctx->h_GeneratorExit = _py2h((PyObject *)PyExc_GeneratorExit);
    ctx->h_ArithmeticError = _py2h((PyObject *)PyExc_ArithmeticError);
    ctx->h_LookupError = _py2h((PyObject *)PyExc_LookupError);
    ctx->h_AssertionError = _py2h((PyObject *)PyExc_AssertionError);
    ctx->h_AttributeError = _py2h((PyObject *)PyExc_AttributeError);
    ctx->h_BufferError = _py2h((PyObject *)PyExc_BufferError);
    ctx->h_EOFError = _py2h((PyObject *)PyExc_EOFError);
    ctx->h_FloatingPointError = _py2h((PyObject *)PyExc_FloatingPointError);
    ctx->h_OSError = _py2h((PyObject *)PyExc_OSError);
    ctx->h_ImportError = _py2h((PyObject *)PyExc_ImportError);
    ctx->h_ModuleNotFoundError = _py2h((PyObject *)PyExc_ModuleNotFoundError);
    ctx->h_IndexError = _py2h((PyObject *)PyExc_IndexError);
    ctx->h_KeyError = _py2h((PyObject *)PyExc_KeyError);
    ctx->h_KeyboardInterrupt = _py2h((PyObject *)PyExc_KeyboardInterrupt);
    ctx->h_MemoryError = _py2h((PyObject *)PyExc_MemoryError);
    ctx->h_NameError = _py2h((PyObject *)PyExc_NameError);
    ctx->h_OverflowError = _py2h((PyObject *)PyExc_OverflowError);
    ctx->h_RuntimeError = _py2h((PyObject *)PyExc_RuntimeError);
    ctx->h_RecursionError = _py2h((PyObject *)PyExc_RecursionError);
    ctx->h_NotImplementedError = _py2h((PyObject *)PyExc_NotImplementedError);
    ctx->h_SyntaxError = _py2h((PyObject *)PyExc_SyntaxError);
    ctx->h_IndentationError = _py2h((PyObject *)PyExc_IndentationError);
    ctx->h_TabError = _py2h((PyObject *)PyExc_TabError);
    ctx->h_ReferenceError = _py2h((PyObject *)PyExc_ReferenceError);
    ctx->h_SystemError = _py2h((PyObject *)PyExc_SystemError);
    ctx->h_SystemExit = _py2h((PyObject *)PyExc_SystemExit);
    ctx->h_TypeError = _py2h((PyObject *)PyExc_TypeError);
    ctx->h_UnboundLocalError = _py2h((PyObject *)PyExc_UnboundLocalError);
    ctx->h_UnicodeError = _py2h((PyObject *)PyExc_UnicodeError);
    ctx->h_UnicodeEncodeError = _py2h((PyObject *)PyExc_UnicodeEncodeError);
    ctx->h_UnicodeDecodeError = _py2h((PyObject *)PyExc_UnicodeDecodeError);
    ctx->h_UnicodeTranslateError = _py2h((PyObject *)PyExc_UnicodeTranslateError);
    ctx->h_ValueError = _py2h((PyObject *)PyExc_ValueError);
    ctx->h_ZeroDivisionError = _py2h((PyObject *)PyExc_ZeroDivisionError);
    ctx->h_BlockingIOError = _py2h((PyObject *)PyExc_BlockingIOError);
    ctx->h_BrokenPipeError = _py2h((PyObject *)PyExc_BrokenPipeError);
    ctx->h_ChildProcessError = _py2h((PyObject *)PyExc_ChildProcessError);
    ctx->h_ConnectionError = _py2h((PyObject *)PyExc_ConnectionError);
    ctx->h_ConnectionAbortedError = _py2h((PyObject *)PyExc_ConnectionAbortedError);
    ctx->h_ConnectionRefusedError = _py2h((PyObject *)PyExc_ConnectionRefusedError);
    ctx->h_ConnectionResetError = _py2h((PyObject *)PyExc_ConnectionResetError);
    ctx->h_FileExistsError = _py2h((PyObject *)PyExc_FileExistsError);
    ctx->h_FileNotFoundError = _py2h((PyObject *)PyExc_FileNotFoundError);
    ctx->h_InterruptedError = _py2h((PyObject *)PyExc_InterruptedError);
    ctx->h_IsADirectoryError = _py2h((PyObject *)PyExc_IsADirectoryError);
    ctx->h_NotADirectoryError = _py2h((PyObject *)PyExc_NotADirectoryError);
    ctx->h_PermissionError = _py2h((PyObject *)PyExc_PermissionError);
    ctx->h_ProcessLookupError = _py2h((PyObject *)PyExc_ProcessLookupError);
    ctx->h_TimeoutError = _py2h((PyObject *)PyExc_TimeoutError);
    ctx->h_Warning = _py2h((PyObject *)PyExc_Warning);
    ctx->h_UserWarning = _py2h((PyObject *)PyExc_UserWarning);
    ctx->h_DeprecationWarning = _py2h((PyObject *)PyExc_DeprecationWarning);
    ctx->h_PendingDeprecationWarning = _py2h((PyObject *)PyExc_PendingDeprecationWarning);
    ctx->h_SyntaxWarning = _py2h((PyObject *)PyExc_SyntaxWarning);
    ctx->h_RuntimeWarning = _py2h((PyObject *)PyExc_RuntimeWarning);
    ctx->h_FutureWarning = _py2h((PyObject *)PyExc_FutureWarning);
    ctx->h_ImportWarning = _py2h((PyObject *)PyExc_ImportWarning);
    ctx->h_UnicodeWarning = _py2h((PyObject *)PyExc_UnicodeWarning);
    ctx->h_BytesWarning = _py2h((PyObject *)PyExc_BytesWarning);
    ctx->h_ResourceWarning = _py2h((PyObject *)PyExc_ResourceWarning);
    ctx->h_BaseObjectType = _py2h((PyObject *)&PyBaseObject_Type);
    ctx->h_TypeType = _py2h((PyObject *)&PyType_Type);
    ctx->h_BoolType = _py2h((PyObject *)&PyBool_Type);
    ctx->h_LongType = _py2h((PyObject *)&PyLong_Type);
    ctx->h_FloatType = _py2h((PyObject *)&PyFloat_Type);
    ctx->h_UnicodeType = _py2h((PyObject *)&PyUnicode_Type);
    ctx->h_TupleType = _py2h((PyObject *)&PyTuple_Type);
    ctx->h_ListType = _py2h((PyObject *)&PyList_Type);
    ctx->h_ComplexType = _py2h((PyObject *)&PyComplex_Type);
    ctx->h_BytesType = _py2h((PyObject *)&PyBytes_Type);
    ctx->h_MemoryViewType = _py2h((PyObject *)&PyMemoryView_Type);
    ctx->h_CapsuleType = _py2h((PyObject *)&PyCapsule_Type);
    ctx->h_SliceType = _py2h((PyObject *)&PySlice_Type);
#if HPY_TARGET_ABI_MINOR >= 1
    ctx->h_DictType = _py2h((PyObject *)&PyDict_Type);
#endif
    return 0;
}
