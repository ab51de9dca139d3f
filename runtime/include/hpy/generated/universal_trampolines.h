/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_UNIVERSAL_TRAMPOLINES_H
#define HPY_GENERATED_UNIVERSAL_TRAMPOLINES_H

_HPY_DETOUR cpy_PyObject *_hpy_detour_VARARGS(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs)
{
    _HPyFunc_args_VARARGS a;
    a.self = self;
    a.args = args;
    a.nargs = nargs;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_VARARGS, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_VARARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), (const HPy *)args, (size_t)nargs));) \
    return _hpy_detour_VARARGS(_ctx_for_trampolines, (HPyCFunction)IMPL, self, args, nargs); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_KEYWORDS(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames)
{
    _HPyFunc_args_KEYWORDS a;
    a.self = self;
    a.args = args;
    a.nargsf = nargsf;
    a.kwnames = kwnames;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_KEYWORDS, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_KEYWORDS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), (const HPy *)args, HPY_VECTORCALL_NARGS(nargsf), _HPY_GIVEN(kwnames)));) \
    return _hpy_detour_KEYWORDS(_ctx_for_trampolines, (HPyCFunction)IMPL, self, args, nargsf, kwnames); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_NOARGS(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_NOARGS a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_NOARGS, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NOARGS(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *noargs) \
{ \
    (void)(noargs); \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self)));) \
    return _hpy_detour_NOARGS(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_O(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *arg)
{
    _HPyFunc_args_O a;
    a.self = self;
    a.arg = arg;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_O, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_O(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *arg) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); _HPy_ASSUME(arg != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(arg)));) \
    return _hpy_detour_O(_ctx_for_trampolines, (HPyCFunction)IMPL, self, arg); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTROYFUNC(SYM, IMPL) \
static void SYM(void *data) \
{ \
    IMPL(data); \
}

_HPY_DETOUR int _hpy_detour_GETBUFFERPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_Py_buffer *view, int flags)
{
    _HPyFunc_args_GETBUFFERPROC a;
    a.self = self;
    a.view = view;
    a.flags = flags;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_GETBUFFERPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETBUFFERPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_Py_buffer *view, int flags) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), (HPy_buffer *)view, flags);) \
    return _hpy_detour_GETBUFFERPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, view, flags); \
}

_HPY_DETOUR void _hpy_detour_RELEASEBUFFERPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_Py_buffer *view)
{
    _HPyFunc_args_RELEASEBUFFERPROC a;
    a.self = self;
    a.view = view;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_RELEASEBUFFERPROC, impl, &a);
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RELEASEBUFFERPROC(SYM, IMPL) \
static void SYM(cpy_PyObject *self, cpy_Py_buffer *view) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); IMPL(ctx, _HPY_GIVEN(self), (HPy_buffer *)view); return;) \
    _hpy_detour_RELEASEBUFFERPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, view); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_UNARYFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_UNARYFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_UNARYFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_UNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self)));) \
    return _hpy_detour_UNARYFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_BINARYFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *other)
{
    _HPyFunc_args_BINARYFUNC a;
    a.self = self;
    a.other = other;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_BINARYFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_BINARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); _HPy_ASSUME(other != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(other)));) \
    return _hpy_detour_BINARYFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, other); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_TERNARYFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third)
{
    _HPyFunc_args_TERNARYFUNC a;
    a.self = self;
    a.other = other;
    a.third = third;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_TERNARYFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_TERNARYFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(other), _HPY_GIVEN(third)));) \
    return _hpy_detour_TERNARYFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, other, third); \
}

_HPY_DETOUR int _hpy_detour_INQUIRY(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_INQUIRY a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_INQUIRY, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INQUIRY(SYM, IMPL) \
static int SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self));) \
    return _hpy_detour_INQUIRY(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR HPy_ssize_t _hpy_detour_LENFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_LENFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_LENFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_LENFUNC(SYM, IMPL) \
static HPy_ssize_t SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self));) \
    return _hpy_detour_LENFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_SSIZEARGFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, HPy_ssize_t index)
{
    _HPyFunc_args_SSIZEARGFUNC a;
    a.self = self;
    a.index = index;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SSIZEARGFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t index) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), index));) \
    return _hpy_detour_SSIZEARGFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, index); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_SSIZESSIZEARGFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end)
{
    _HPyFunc_args_SSIZESSIZEARGFUNC a;
    a.self = self;
    a.start = start;
    a.end = end;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SSIZESSIZEARGFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEARGFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), start, end));) \
    return _hpy_detour_SSIZESSIZEARGFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, start, end); \
}

_HPY_DETOUR int _hpy_detour_SSIZEOBJARGPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value)
{
    _HPyFunc_args_SSIZEOBJARGPROC a;
    a.self = self;
    a.index = index;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SSIZEOBJARGPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), index, _HPY_GIVEN(value));) \
    return _hpy_detour_SSIZEOBJARGPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, index, value); \
}

_HPY_DETOUR int _hpy_detour_SSIZESSIZEOBJARGPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value)
{
    _HPyFunc_args_SSIZESSIZEOBJARGPROC a;
    a.self = self;
    a.start = start;
    a.end = end;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SSIZESSIZEOBJARGPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SSIZESSIZEOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), start, end, _HPY_GIVEN(value));) \
    return _hpy_detour_SSIZESSIZEOBJARGPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, start, end, value); \
}

_HPY_DETOUR int _hpy_detour_OBJOBJARGPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value)
{
    _HPyFunc_args_OBJOBJARGPROC a;
    a.self = self;
    a.key = key;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_OBJOBJARGPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJARGPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(key), _HPY_GIVEN(value));) \
    return _hpy_detour_OBJOBJARGPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, key, value); \
}

_HPY_DETOUR void _hpy_detour_FREEFUNC(HPyContext *ctx, HPyCFunction impl, void *memory)
{
    _HPyFunc_args_FREEFUNC a;
    a.memory = memory;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_FREEFUNC, impl, &a);
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_FREEFUNC(SYM, IMPL) \
static void SYM(void *memory) \
{ \
    _HPY_CALL_DIRECTLY(IMPL(ctx, memory); return;) \
    _hpy_detour_FREEFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, memory); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_GETATTRFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, char *name)
{
    _HPyFunc_args_GETATTRFUNC a;
    a.self = self;
    a.name = name;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_GETATTRFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, char *name) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), name));) \
    return _hpy_detour_GETATTRFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, name); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_GETATTROFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *name)
{
    _HPyFunc_args_GETATTROFUNC a;
    a.self = self;
    a.name = name;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_GETATTROFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETATTROFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *name) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(name)));) \
    return _hpy_detour_GETATTROFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, name); \
}

_HPY_DETOUR int _hpy_detour_SETATTRFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, char *name, cpy_PyObject *value)
{
    _HPyFunc_args_SETATTRFUNC a;
    a.self = self;
    a.name = name;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SETATTRFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTRFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, char *name, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), name, _HPY_GIVEN(value));) \
    return _hpy_detour_SETATTRFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, name, value); \
}

_HPY_DETOUR int _hpy_detour_SETATTROFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value)
{
    _HPyFunc_args_SETATTROFUNC a;
    a.self = self;
    a.name = name;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SETATTROFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETATTROFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(name), _HPY_GIVEN(value));) \
    return _hpy_detour_SETATTROFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, name, value); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_REPRFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_REPRFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_REPRFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_REPRFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self)));) \
    return _hpy_detour_REPRFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR HPy_hash_t _hpy_detour_HASHFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_HASHFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_HASHFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_HASHFUNC(SYM, IMPL) \
static HPy_hash_t SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self));) \
    return _hpy_detour_HASHFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_RICHCMPFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *other, int op)
{
    _HPyFunc_args_RICHCMPFUNC a;
    a.self = self;
    a.other = other;
    a.op = op;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_RICHCMPFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_RICHCMPFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *other, int op) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); _HPy_ASSUME(other != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(other), (HPy_RichCmpOp)op));) \
    return _hpy_detour_RICHCMPFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, other, op); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_GETITERFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_GETITERFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_GETITERFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETITERFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self)));) \
    return _hpy_detour_GETITERFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_ITERNEXTFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_ITERNEXTFUNC a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_ITERNEXTFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_ITERNEXTFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self)));) \
    return _hpy_detour_ITERNEXTFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_DESCRGETFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type)
{
    _HPyFunc_args_DESCRGETFUNC a;
    a.self = self;
    a.object = object;
    a.type = type;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_DESCRGETFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRGETFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(object), _HPY_GIVEN(type)));) \
    return _hpy_detour_DESCRGETFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, object, type); \
}

_HPY_DETOUR int _hpy_detour_DESCRSETFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value)
{
    _HPyFunc_args_DESCRSETFUNC a;
    a.self = self;
    a.object = object;
    a.value = value;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_DESCRSETFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESCRSETFUNC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(object), _HPY_GIVEN(value));) \
    return _hpy_detour_DESCRSETFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, object, value); \
}

_HPY_DETOUR int _hpy_detour_INITPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw)
{
    _HPyFunc_args_INITPROC a;
    a.self = self;
    a.args = args;
    a.kw = kw;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_INITPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_INITPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), _HPY_GIVEN(kw));) \
    return _hpy_detour_INITPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, args, kw); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_NEWFUNC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw)
{
    _HPyFunc_args_NEWFUNC a;
    a.type = type;
    a.args = args;
    a.kw = kw;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_NEWFUNC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_NEWFUNC(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw) \
{ \
    _HPY_CALL_DIRECTLY(return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(type), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), _HPY_GIVEN(kw)));) \
    return _hpy_detour_NEWFUNC(_ctx_for_trampolines, (HPyCFunction)IMPL, type, args, kw); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_GETTER(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, void *closure)
{
    _HPyFunc_args_GETTER a;
    a.self = self;
    a.closure = closure;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_GETTER, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_GETTER(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *self, void *closure) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(self), closure));) \
    return _hpy_detour_GETTER(_ctx_for_trampolines, (HPyCFunction)IMPL, self, closure); \
}

_HPY_DETOUR int _hpy_detour_SETTER(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *value, void *closure)
{
    _HPyFunc_args_SETTER a;
    a.self = self;
    a.value = value;
    a.closure = closure;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_SETTER, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_SETTER(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *value, void *closure) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(value), closure);) \
    return _hpy_detour_SETTER(_ctx_for_trampolines, (HPyCFunction)IMPL, self, value, closure); \
}

_HPY_DETOUR int _hpy_detour_OBJOBJPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_PyObject *key)
{
    _HPyFunc_args_OBJOBJPROC a;
    a.self = self;
    a.key = key;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_OBJOBJPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_OBJOBJPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_PyObject *key) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); return IMPL(ctx, _HPY_GIVEN(self), _HPY_GIVEN(key));) \
    return _hpy_detour_OBJOBJPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, key); \
}

_HPY_DETOUR int _hpy_detour_TRAVERSEPROC(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self, cpy_visitproc visit, void *arg)
{
    _HPyFunc_args_TRAVERSEPROC a;
    a.self = self;
    a.visit = visit;
    a.arg = arg;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_TRAVERSEPROC, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_TRAVERSEPROC(SYM, IMPL) \
static int SYM(cpy_PyObject *self, cpy_visitproc visit, void *arg) \
{ \
    return _hpy_detour_TRAVERSEPROC(_ctx_for_trampolines, (HPyCFunction)IMPL, self, visit, arg); \
}

_HPY_DETOUR void _hpy_detour_DESTRUCTOR(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *self)
{
    _HPyFunc_args_DESTRUCTOR a;
    a.self = self;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_DESTRUCTOR, impl, &a);
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_DESTRUCTOR(SYM, IMPL) \
static void SYM(cpy_PyObject *self) \
{ \
    _HPY_CALL_DIRECTLY(_HPy_ASSUME(self != NULL); IMPL(ctx, _HPY_GIVEN(self)); return;) \
    _hpy_detour_DESTRUCTOR(_ctx_for_trampolines, (HPyCFunction)IMPL, self); \
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_CAPSULE_DESTRUCTOR(SYM, IMPL) \
static void SYM(cpy_PyObject *capsule) \
{ \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_CAPSULE_DESTRUCTOR, (HPyCFunction)IMPL, capsule); \
}

_HPY_DETOUR cpy_PyObject *_hpy_detour_MOD_CREATE(HPyContext *ctx, HPyCFunction impl, cpy_PyObject *spec)
{
    _HPyFunc_args_MOD_CREATE a;
    a.spec = spec;
    _HPy_CallRealFunctionFromTrampoline(ctx, HPyFunc_MOD_CREATE, impl, &a);
    return a.result;
}

#define _HPyFunc_TRAMPOLINE_HPyFunc_MOD_CREATE(SYM, IMPL) \
static cpy_PyObject *SYM(cpy_PyObject *spec, cpy_PyModuleDef *def) \
{ \
    (void)(def); \
    _HPY_CALL_DIRECTLY(return _HPY_RETURNED(IMPL(ctx, _HPY_GIVEN(spec)));) \
    return _hpy_detour_MOD_CREATE(_ctx_for_trampolines, (HPyCFunction)IMPL, spec); \
}

#endif
