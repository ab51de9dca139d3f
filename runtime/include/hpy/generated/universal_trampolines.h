/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_UNIVERSAL_TRAMPOLINES_H
#define HPY_GENERATED_UNIVERSAL_TRAMPOLINES_H

#define _HPyFunc_TRAMPOLINE_HPyFunc_VARARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs) \
{ \
    _HPyFunc_args_VARARGS a; \
    a.self = self; \
    a.args = args; \
    a.nargs = nargs; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_VARARGS, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_KEYWORDS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames) \
{ \
    _HPyFunc_args_KEYWORDS a; \
    a.self = self; \
    a.args = args; \
    a.nargsf = nargsf; \
    a.kwnames = kwnames; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_KEYWORDS, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NOARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *noargs) \
{ \
    _HPyFunc_args_NOARGS a; \
    a.self = self; \
    (void)(noargs); \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_NOARGS, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_O(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *arg) \
{ \
    _HPyFunc_args_O a; \
    a.self = self; \
    a.arg = arg; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_O, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTROYFUNC(SYM, IMPL) \
static void SYM(void *data) \
{ \
    IMPL(data); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETBUFFERPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_Py_buffer *view, int flags) \
{ \
    _HPyFunc_args_GETBUFFERPROC a; \
    a.self = self; \
    a.view = view; \
    a.flags = flags; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_GETBUFFERPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RELEASEBUFFERPROC(SYM, IMPL) \
static void SYM(cpy_PyObject *self, cpy_Py_buffer *view) \
{ \
    _HPyFunc_args_RELEASEBUFFERPROC a; \
    a.self = self; \
    a.view = view; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_RELEASEBUFFERPROC, (HPyCFunction)IMPL, &a); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_UNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_UNARYFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_UNARYFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_BINARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other) \
{ \
    _HPyFunc_args_BINARYFUNC a; \
    a.self = self; \
    a.other = other; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_BINARYFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_TERNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third) \
{ \
    _HPyFunc_args_TERNARYFUNC a; \
    a.self = self; \
    a.other = other; \
    a.third = third; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_TERNARYFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INQUIRY(SYM, IMPL) \
static int SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_INQUIRY a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_INQUIRY, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_LENFUNC(SYM, IMPL) \
static HPy_ssize_t SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_LENFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_LENFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t index) \
{ \
    _HPyFunc_args_SSIZEARGFUNC a; \
    a.self = self; \
    a.index = index; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SSIZEARGFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end) \
{ \
    _HPyFunc_args_SSIZESSIZEARGFUNC a; \
    a.self = self; \
    a.start = start; \
    a.end = end; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SSIZESSIZEARGFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value) \
{ \
    _HPyFunc_args_SSIZEOBJARGPROC a; \
    a.self = self; \
    a.index = index; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SSIZEOBJARGPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value) \
{ \
    _HPyFunc_args_SSIZESSIZEOBJARGPROC a; \
    a.self = self; \
    a.start = start; \
    a.end = end; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SSIZESSIZEOBJARGPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value) \
{ \
    _HPyFunc_args_OBJOBJARGPROC a; \
    a.self = self; \
    a.key = key; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_OBJOBJARGPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_FREEFUNC(SYM, IMPL) \
static void SYM(void *memory) \
{ \
    _HPyFunc_args_FREEFUNC a; \
    a.memory = memory; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_FREEFUNC, (HPyCFunction)IMPL, &a); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, char *name) \
{ \
    _HPyFunc_args_GETATTRFUNC a; \
    a.self = self; \
    a.name = name; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_GETATTRFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTROFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *name) \
{ \
    _HPyFunc_args_GETATTROFUNC a; \
    a.self = self; \
    a.name = name; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_GETATTROFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTRFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, char *name, cpy_PyObject *value) \
{ \
    _HPyFunc_args_SETATTRFUNC a; \
    a.self = self; \
    a.name = name; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SETATTRFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTROFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value) \
{ \
    _HPyFunc_args_SETATTROFUNC a; \
    a.self = self; \
    a.name = name; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SETATTROFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_REPRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_REPRFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_REPRFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_HASHFUNC(SYM, IMPL) \
static HPy_hash_t SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_HASHFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_HASHFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RICHCMPFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, int op) \
{ \
    _HPyFunc_args_RICHCMPFUNC a; \
    a.self = self; \
    a.other = other; \
    a.op = op; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_RICHCMPFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETITERFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_GETITERFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_GETITERFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_ITERNEXTFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_ITERNEXTFUNC a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_ITERNEXTFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRGETFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type) \
{ \
    _HPyFunc_args_DESCRGETFUNC a; \
    a.self = self; \
    a.object = object; \
    a.type = type; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_DESCRGETFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRSETFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value) \
{ \
    _HPyFunc_args_DESCRSETFUNC a; \
    a.self = self; \
    a.object = object; \
    a.value = value; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_DESCRSETFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INITPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    _HPyFunc_args_INITPROC a; \
    a.self = self; \
    a.args = args; \
    a.kw = kw; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_INITPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NEWFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    _HPyFunc_args_NEWFUNC a; \
    a.type = type; \
    a.args = args; \
    a.kw = kw; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_NEWFUNC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETTER(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, void *closure) \
{ \
    _HPyFunc_args_GETTER a; \
    a.self = self; \
    a.closure = closure; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_GETTER, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETTER(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *value, void *closure) \
{ \
    _HPyFunc_args_SETTER a; \
    a.self = self; \
    a.value = value; \
    a.closure = closure; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_SETTER, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key) \
{ \
    _HPyFunc_args_OBJOBJPROC a; \
    a.self = self; \
    a.key = key; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_OBJOBJPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_TRAVERSEPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_visitproc visit, void *arg) \
{ \
    _HPyFunc_args_TRAVERSEPROC a; \
    a.self = self; \
    a.visit = visit; \
    a.arg = arg; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_TRAVERSEPROC, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTRUCTOR(SYM, IMPL) \
static void SYM(cpy_PyObject *self) \
{ \
    _HPyFunc_args_DESTRUCTOR a; \
    a.self = self; \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_DESTRUCTOR, (HPyCFunction)IMPL, &a); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_CAPSULE_DESTRUCTOR(SYM, IMPL) \
static void SYM(cpy_PyObject *capsule) \
{ \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_CAPSULE_DESTRUCTOR, (HPyCFunction)IMPL, capsule); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_MOD_CREATE(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *spec, cpy_PyModuleDef *def) \
{ \
    _HPyFunc_args_MOD_CREATE a; \
    a.spec = spec; \
    (void)(def); \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_MOD_CREATE, (HPyCFunction)IMPL, &a); \
    return a.result; \
}

#endif
