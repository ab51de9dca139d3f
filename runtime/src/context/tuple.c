/* Tuples. */
#include "internal.h"

HPyAPI_IMPL HPy HPyTuple_FromArray(HPyContext *ctx, const HPy items[], HPy_ssize_t n)
{
    HPy_ssize_t i;
    PyObject *tuple = PyTuple_New(n);
    if (tuple == NULL)
        return HPy_NULL;
    for (i = 0; i < n; i++)
        PyTuple_SET_ITEM(tuple, i, _h2py(HPy_Dup(ctx, items[i])));
    return _py2h(tuple);
}
