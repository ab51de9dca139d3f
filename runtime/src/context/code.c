/* Compiling and evaluating source, and context variables. */
#include "internal.h"

HPyAPI_IMPL HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename,
                              HPy_SourceKind kind)
{
    (void)ctx;
    switch (kind) {
    case HPy_SourceKind_Expr:
        return _py2h(Py_CompileString(utf8_source, utf8_filename, Py_eval_input));
    case HPy_SourceKind_File:
        return _py2h(Py_CompileString(utf8_source, utf8_filename, Py_file_input));
    case HPy_SourceKind_Single:
        return _py2h(Py_CompileString(utf8_source, utf8_filename, Py_single_input));
    }
    PyErr_SetString(PyExc_SystemError, "invalid source kind");
    return HPy_NULL;
}

HPyAPI_IMPL HPy HPy_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals)
{
    (void)ctx;
    return _py2h(hpy_compat_eval_code(_h2py(code), _h2py(globals), _h2py(locals)));
}

HPyAPI_IMPL int32_t HPyContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value,
                                      HPy *result)
{
    (void)ctx;
    PyObject *value;
    if (PyContextVar_Get(_h2py(context_var), _h2py(default_value), &value) < 0) {
        *result = HPy_NULL;
        return -1;
    }
    *result = _py2h(value);
    return 0;
}
