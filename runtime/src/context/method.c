/* Methods and functions, for types and modules. */
#include "internal.h"

hpy_shorter_function hpy_shorter;
int (*hpy_shorter_signature)(int slot);

HPyCFunction hpy_bound(HPyContext *ctx, int signature, HPyCFunction impl, HPyCFunction trampoline)
{
    HPyCFunction shorter =
        hpy_shorter != NULL ? hpy_shorter(ctx, signature, impl, trampoline) : NULL;
    return shorter != NULL ? shorter : trampoline;
}

HPyCFunction hpy_bound_slot(HPyContext *ctx, const HPySlot *slot)
{
    HPyCFunction trampoline = (HPyCFunction)slot->cpy_trampoline;
    if (hpy_shorter == NULL)
        return trampoline;
    return hpy_bound(ctx, hpy_shorter_signature((int)slot->slot), slot->impl, trampoline);
}

int hpy_fill_method(HPyContext *ctx, PyMethodDef *method, const HPyMeth *meth)
{
    HPyCFunction function =
        hpy_bound(ctx, (int)meth->signature, meth->impl, (HPyCFunction)meth->cpy_trampoline);
    method->ml_name = meth->name;
    method->ml_meth = _HPY_CPY_FUNCTION(PyCFunction, function);
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
