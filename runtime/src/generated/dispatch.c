/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "internal.h"
#include "hpy/generated/universal_args.h"

void hpy_dispatch(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func, void *args)
{
    switch (sig) {
    case HPyFunc_VARARGS: {
        _HPyFunc_args_VARARGS *a = (_HPyFunc_args_VARARGS *)args;
        a->result = _h2py(((HPyFunc_varargs)func)(ctx, _py2h(a->self), (const HPy *)a->args, (size_t)a->nargs));
        return;
    }
    case HPyFunc_KEYWORDS: {
        _HPyFunc_args_KEYWORDS *a = (_HPyFunc_args_KEYWORDS *)args;
        a->result = _h2py(((HPyFunc_keywords)func)(ctx, _py2h(a->self), (const HPy *)a->args, HPY_VECTORCALL_NARGS(a->nargsf), _py2h(a->kwnames)));
        return;
    }
    case HPyFunc_NOARGS: {
        _HPyFunc_args_NOARGS *a = (_HPyFunc_args_NOARGS *)args;
        a->result = _h2py(((HPyFunc_noargs)func)(ctx, _py2h(a->self)));
        return;
    }
    case HPyFunc_O: {
        _HPyFunc_args_O *a = (_HPyFunc_args_O *)args;
        a->result = _h2py(((HPyFunc_o)func)(ctx, _py2h(a->self), _py2h(a->arg)));
        return;
    }
    case HPyFunc_GETBUFFERPROC: {
        _HPyFunc_args_GETBUFFERPROC *a = (_HPyFunc_args_GETBUFFERPROC *)args;
        a->result = ((HPyFunc_getbufferproc)func)(ctx, _py2h(a->self), (HPy_buffer *)a->view, a->flags);
        return;
    }
    case HPyFunc_RELEASEBUFFERPROC: {
        _HPyFunc_args_RELEASEBUFFERPROC *a = (_HPyFunc_args_RELEASEBUFFERPROC *)args;
        ((HPyFunc_releasebufferproc)func)(ctx, _py2h(a->self), (HPy_buffer *)a->view);
        return;
    }
    case HPyFunc_UNARYFUNC: {
        _HPyFunc_args_UNARYFUNC *a = (_HPyFunc_args_UNARYFUNC *)args;
        a->result = _h2py(((HPyFunc_unaryfunc)func)(ctx, _py2h(a->self)));
        return;
    }
    case HPyFunc_BINARYFUNC: {
        _HPyFunc_args_BINARYFUNC *a = (_HPyFunc_args_BINARYFUNC *)args;
        a->result = _h2py(((HPyFunc_binaryfunc)func)(ctx, _py2h(a->self), _py2h(a->other)));
        return;
    }
    case HPyFunc_TERNARYFUNC: {
        _HPyFunc_args_TERNARYFUNC *a = (_HPyFunc_args_TERNARYFUNC *)args;
        a->result = _h2py(((HPyFunc_ternaryfunc)func)(ctx, _py2h(a->self), _py2h(a->other), _py2h(a->third)));
        return;
    }
    case HPyFunc_INQUIRY: {
        _HPyFunc_args_INQUIRY *a = (_HPyFunc_args_INQUIRY *)args;
        a->result = ((HPyFunc_inquiry)func)(ctx, _py2h(a->self));
        return;
    }
    case HPyFunc_LENFUNC: {
        _HPyFunc_args_LENFUNC *a = (_HPyFunc_args_LENFUNC *)args;
        a->result = ((HPyFunc_lenfunc)func)(ctx, _py2h(a->self));
        return;
    }
    case HPyFunc_SSIZEARGFUNC: {
        _HPyFunc_args_SSIZEARGFUNC *a = (_HPyFunc_args_SSIZEARGFUNC *)args;
        a->result = _h2py(((HPyFunc_ssizeargfunc)func)(ctx, _py2h(a->self), a->index));
        return;
    }
    case HPyFunc_SSIZESSIZEARGFUNC: {
        _HPyFunc_args_SSIZESSIZEARGFUNC *a = (_HPyFunc_args_SSIZESSIZEARGFUNC *)args;
        a->result = _h2py(((HPyFunc_ssizessizeargfunc)func)(ctx, _py2h(a->self), a->start, a->end));
        return;
    }
    case HPyFunc_SSIZEOBJARGPROC: {
        _HPyFunc_args_SSIZEOBJARGPROC *a = (_HPyFunc_args_SSIZEOBJARGPROC *)args;
        a->result = ((HPyFunc_ssizeobjargproc)func)(ctx, _py2h(a->self), a->index, _py2h(a->value));
        return;
    }
    case HPyFunc_SSIZESSIZEOBJARGPROC: {
        _HPyFunc_args_SSIZESSIZEOBJARGPROC *a = (_HPyFunc_args_SSIZESSIZEOBJARGPROC *)args;
        a->result = ((HPyFunc_ssizessizeobjargproc)func)(ctx, _py2h(a->self), a->start, a->end, _py2h(a->value));
        return;
    }
    case HPyFunc_OBJOBJARGPROC: {
        _HPyFunc_args_OBJOBJARGPROC *a = (_HPyFunc_args_OBJOBJARGPROC *)args;
        a->result = ((HPyFunc_objobjargproc)func)(ctx, _py2h(a->self), _py2h(a->key), _py2h(a->value));
        return;
    }
    case HPyFunc_FREEFUNC: {
        _HPyFunc_args_FREEFUNC *a = (_HPyFunc_args_FREEFUNC *)args;
        ((HPyFunc_freefunc)func)(ctx, a->memory);
        return;
    }
    case HPyFunc_GETATTRFUNC: {
        _HPyFunc_args_GETATTRFUNC *a = (_HPyFunc_args_GETATTRFUNC *)args;
        a->result = _h2py(((HPyFunc_getattrfunc)func)(ctx, _py2h(a->self), a->name));
        return;
    }
    case HPyFunc_GETATTROFUNC: {
        _HPyFunc_args_GETATTROFUNC *a = (_HPyFunc_args_GETATTROFUNC *)args;
        a->result = _h2py(((HPyFunc_getattrofunc)func)(ctx, _py2h(a->self), _py2h(a->name)));
        return;
    }
    case HPyFunc_SETATTRFUNC: {
        _HPyFunc_args_SETATTRFUNC *a = (_HPyFunc_args_SETATTRFUNC *)args;
        a->result = ((HPyFunc_setattrfunc)func)(ctx, _py2h(a->self), a->name, _py2h(a->value));
        return;
    }
    case HPyFunc_SETATTROFUNC: {
        _HPyFunc_args_SETATTROFUNC *a = (_HPyFunc_args_SETATTROFUNC *)args;
        a->result = ((HPyFunc_setattrofunc)func)(ctx, _py2h(a->self), _py2h(a->name), _py2h(a->value));
        return;
    }
    case HPyFunc_REPRFUNC: {
        _HPyFunc_args_REPRFUNC *a = (_HPyFunc_args_REPRFUNC *)args;
        a->result = _h2py(((HPyFunc_reprfunc)func)(ctx, _py2h(a->self)));
        return;
    }
    case HPyFunc_HASHFUNC: {
        _HPyFunc_args_HASHFUNC *a = (_HPyFunc_args_HASHFUNC *)args;
        a->result = ((HPyFunc_hashfunc)func)(ctx, _py2h(a->self));
        return;
    }
    case HPyFunc_RICHCMPFUNC: {
        _HPyFunc_args_RICHCMPFUNC *a = (_HPyFunc_args_RICHCMPFUNC *)args;
        a->result = _h2py(((HPyFunc_richcmpfunc)func)(ctx, _py2h(a->self), _py2h(a->other), (HPy_RichCmpOp)a->op));
        return;
    }
    case HPyFunc_GETITERFUNC: {
        _HPyFunc_args_GETITERFUNC *a = (_HPyFunc_args_GETITERFUNC *)args;
        a->result = _h2py(((HPyFunc_getiterfunc)func)(ctx, _py2h(a->self)));
        return;
    }
    case HPyFunc_ITERNEXTFUNC: {
        _HPyFunc_args_ITERNEXTFUNC *a = (_HPyFunc_args_ITERNEXTFUNC *)args;
        a->result = _h2py(((HPyFunc_iternextfunc)func)(ctx, _py2h(a->self)));
        return;
    }
    case HPyFunc_DESCRGETFUNC: {
        _HPyFunc_args_DESCRGETFUNC *a = (_HPyFunc_args_DESCRGETFUNC *)args;
        a->result = _h2py(((HPyFunc_descrgetfunc)func)(ctx, _py2h(a->self), _py2h(a->object), _py2h(a->type)));
        return;
    }
    case HPyFunc_DESCRSETFUNC: {
        _HPyFunc_args_DESCRSETFUNC *a = (_HPyFunc_args_DESCRSETFUNC *)args;
        a->result = ((HPyFunc_descrsetfunc)func)(ctx, _py2h(a->self), _py2h(a->object), _py2h(a->value));
        return;
    }
    case HPyFunc_INITPROC: {
        _HPyFunc_args_INITPROC *a = (_HPyFunc_args_INITPROC *)args;
        a->result = ((HPyFunc_initproc)func)(ctx, _py2h(a->self), HPY_TUPLE_ITEMS(a->args), HPY_TUPLE_SIZE(a->args), _py2h(a->kw));
        return;
    }
    case HPyFunc_NEWFUNC: {
        _HPyFunc_args_NEWFUNC *a = (_HPyFunc_args_NEWFUNC *)args;
        a->result = _h2py(((HPyFunc_newfunc)func)(ctx, _py2h(a->type), HPY_TUPLE_ITEMS(a->args), HPY_TUPLE_SIZE(a->args), _py2h(a->kw)));
        return;
    }
    case HPyFunc_GETTER: {
        _HPyFunc_args_GETTER *a = (_HPyFunc_args_GETTER *)args;
        a->result = _h2py(((HPyFunc_getter)func)(ctx, _py2h(a->self), a->closure));
        return;
    }
    case HPyFunc_SETTER: {
        _HPyFunc_args_SETTER *a = (_HPyFunc_args_SETTER *)args;
        a->result = ((HPyFunc_setter)func)(ctx, _py2h(a->self), _py2h(a->value), a->closure);
        return;
    }
    case HPyFunc_OBJOBJPROC: {
        _HPyFunc_args_OBJOBJPROC *a = (_HPyFunc_args_OBJOBJPROC *)args;
        a->result = ((HPyFunc_objobjproc)func)(ctx, _py2h(a->self), _py2h(a->key));
        return;
    }
    case HPyFunc_TRAVERSEPROC:
        hpy_dispatch_traverseproc(func, args);
        return;
    case HPyFunc_DESTRUCTOR: {
        _HPyFunc_args_DESTRUCTOR *a = (_HPyFunc_args_DESTRUCTOR *)args;
        ((HPyFunc_destructor)func)(ctx, _py2h(a->self));
        return;
    }
    case HPyFunc_CAPSULE_DESTRUCTOR:
        hpy_dispatch_capsule_destructor(func, args);
        return;
    case HPyFunc_MOD_CREATE: {
        _HPyFunc_args_MOD_CREATE *a = (_HPyFunc_args_MOD_CREATE *)args;
        a->result = _h2py(((HPyFunc_mod_create)func)(ctx, _py2h(a->spec)));
        return;
    }
    case HPyFunc_DESTROYFUNC:
    case HPyFunc_VECTORCALLFUNC:
        break;
    }
    Py_FatalError("HPy: a trampoline with a signature that the ABI does not have");
}

HPyAPI_IMPL void _HPy_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig,
                                                     HPyCFunction func, void *args)
{
    hpy_dispatch(hpy_context_current(ctx), sig, func, args);
}
