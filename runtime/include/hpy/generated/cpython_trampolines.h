/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_CPYTHON_TRAMPOLINES_H
#define HPY_GENERATED_CPYTHON_TRAMPOLINES_H

#define _HPyFunc_TRAMPOLINE_HPyFunc_VARARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), (const HPy *)args, (size_t)nargs)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_KEYWORDS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), (const HPy *)args, HPY_VECTORCALL_NARGS(nargsf), _py2h(kwnames))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NOARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *noargs) \
{ \
    (void)(noargs); \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_O(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *arg) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    _HPy_ASSUME(arg != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(arg))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTROYFUNC(SYM, IMPL) \
static void SYM(void *data) \
{ \
    IMPL(data); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETBUFFERPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_Py_buffer *view, int flags) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), (HPy_buffer *)view, flags); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RELEASEBUFFERPROC(SYM, IMPL) \
static void SYM(cpy_PyObject *self, cpy_Py_buffer *view) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    IMPL(ctx, _py2h(self), (HPy_buffer *)view); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_UNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_BINARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    _HPy_ASSUME(other != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(other))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_TERNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(other), _py2h(third))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INQUIRY(SYM, IMPL) \
static int SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_LENFUNC(SYM, IMPL) \
static HPy_ssize_t SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t index) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), index)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), start, end)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), index, _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), start, end, _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), _py2h(key), _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_FREEFUNC(SYM, IMPL) \
static void SYM(void *memory) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    IMPL(ctx, memory); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, char *name) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), name)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTROFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *name) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(name))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTRFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, char *name, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), name, _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTROFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), _py2h(name), _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_REPRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_HASHFUNC(SYM, IMPL) \
static HPy_hash_t SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RICHCMPFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, int op) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    _HPy_ASSUME(other != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(other), (HPy_RichCmpOp)op)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETITERFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_ITERNEXTFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRGETFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), _py2h(object), _py2h(type))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRSETFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), _py2h(object), _py2h(value)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INITPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), _py2h(kw)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NEWFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    return _h2py(IMPL(ctx, _py2h(type), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), _py2h(kw))); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETTER(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, void *closure) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return _h2py(IMPL(ctx, _py2h(self), closure)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETTER(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *value, void *closure) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), _py2h(value), closure); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    return IMPL(ctx, _py2h(self), _py2h(key)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTRUCTOR(SYM, IMPL) \
static void SYM(cpy_PyObject *self) \
{ \
    HPyContext *ctx = _HPyGetContext(); \
    _HPy_ASSUME(self != NULL); \
    IMPL(ctx, _py2h(self)); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_MOD_CREATE(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *spec, cpy_PyModuleDef *def) \
{ \
    (void)(def); \
    HPyContext *ctx = _HPyGetContext(); \
    return _h2py(IMPL(ctx, _py2h(spec))); \
}

#endif
