/* Methods and functions, for types and modules. */
#include "internal.h"

int hpy_fill_method(PyMethodDef *method, const HPyMeth *meth)
{
    method->ml_name = meth->name;
    method->ml_meth = _HPY_CPY_FUNCTION(PyCFunction, meth->cpy_trampoline);
    method->ml_doc = meth->doc;
    switch ((int)meth->signature) {
    case HPyFunc_VARARGS:
        method->ml_flags = METH_FASTCALL;
        return 0;
    case HPyFunc_KEYWORDS:
        method->ml_flags = METH_FASTCALL | METH_KEYWORDS;
        return 0;
    case HPyFunc_NOARGS:
        method->ml_flags = METH_NOARGS;
        return 0;
    case HPyFunc_O:
        method->ml_flags = METH_O;
        return 0;
    }
    PyErr_Format(PyExc_ValueError, "Unsupported HPyMeth signature: %d, of method '%s'",
                 (int)meth->signature, meth->name);
    return -1;
}
