/* Lists. */
#include "internal.h"

HPyAPI_IMPL HPy HPyList_New(HPyContext *ctx, HPy_ssize_t len)
{
    PyObject *list = _hpy_list_new(len);
    HPy_ssize_t i;
    /* CPython's places would be NULL, and nothing of HPy could see or fill them */
    for (i = 0; list != NULL && i < len; i++)
        PyList_SET_ITEM(list, i, _h2py(HPy_Dup(ctx, _py2h(Py_None))));
    return _py2h(list);
}
