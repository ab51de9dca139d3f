/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "thunks.h"
#include "load.h"

#if !HPY_THUNKS_IN_ASSEMBLY

#define TIMES_16(WHAT, DIGITS) \
    WHAT(DIGITS##0) \
    WHAT(DIGITS##1) \
    WHAT(DIGITS##2) \
    WHAT(DIGITS##3) \
    WHAT(DIGITS##4) \
    WHAT(DIGITS##5) \
    WHAT(DIGITS##6) \
    WHAT(DIGITS##7) \
    WHAT(DIGITS##8) \
    WHAT(DIGITS##9) \
    WHAT(DIGITS##a) \
    WHAT(DIGITS##b) \
    WHAT(DIGITS##c) \
    WHAT(DIGITS##d) \
    WHAT(DIGITS##e) \
    WHAT(DIGITS##f)
#define TIMES_256(WHAT, DIGITS) \
    TIMES_16(WHAT, DIGITS##0) \
    TIMES_16(WHAT, DIGITS##1) \
    TIMES_16(WHAT, DIGITS##2) \
    TIMES_16(WHAT, DIGITS##3) \
    TIMES_16(WHAT, DIGITS##4) \
    TIMES_16(WHAT, DIGITS##5) \
    TIMES_16(WHAT, DIGITS##6) \
    TIMES_16(WHAT, DIGITS##7) \
    TIMES_16(WHAT, DIGITS##8) \
    TIMES_16(WHAT, DIGITS##9) \
    TIMES_16(WHAT, DIGITS##a) \
    TIMES_16(WHAT, DIGITS##b) \
    TIMES_16(WHAT, DIGITS##c) \
    TIMES_16(WHAT, DIGITS##d) \
    TIMES_16(WHAT, DIGITS##e) \
    TIMES_16(WHAT, DIGITS##f)

typedef hpy_word (*varargs_function)(HPyContext *, hpy_word, const HPy *, size_t);
static varargs_function varargs_impls[256];
static _HPy_NO_INLINE cpy_PyObject *
varargs_elsewhere(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(varargs_impls[N](ctx, HPY_TO_WORD(self), (const HPy *)args, (size_t)nargs));
}
#define VARARGS_THUNK(N) \
    static cpy_PyObject * varargs_##N(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return varargs_elsewhere(self, args, nargs, N); \
        return HPY_FROM_WORD(varargs_impls[N](ctx, HPY_TO_WORD(self), (const HPy *)args, (size_t)nargs)); \
    }
TIMES_256(VARARGS_THUNK, 0x0)
#define VARARGS_ENTRY(N) (HPyCFunction)varargs_##N,
static const HPyCFunction varargs_thunks[] = {
    TIMES_256(VARARGS_ENTRY, 0x0)
};

typedef hpy_word (*keywords_function)(HPyContext *, hpy_word, const HPy *, size_t, hpy_word);
static keywords_function keywords_impls[128];
static _HPy_NO_INLINE cpy_PyObject *
keywords_elsewhere(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(keywords_impls[N](ctx, HPY_TO_WORD(self), (const HPy *)args, HPY_VECTORCALL_NARGS(nargsf), HPY_TO_WORD(kwnames)));
}
#define KEYWORDS_THUNK(N) \
    static cpy_PyObject * keywords_##N(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return keywords_elsewhere(self, args, nargsf, kwnames, N); \
        return HPY_FROM_WORD(keywords_impls[N](ctx, HPY_TO_WORD(self), (const HPy *)args, HPY_VECTORCALL_NARGS(nargsf), HPY_TO_WORD(kwnames))); \
    }
TIMES_16(KEYWORDS_THUNK, 0x00)
TIMES_16(KEYWORDS_THUNK, 0x01)
TIMES_16(KEYWORDS_THUNK, 0x02)
TIMES_16(KEYWORDS_THUNK, 0x03)
TIMES_16(KEYWORDS_THUNK, 0x04)
TIMES_16(KEYWORDS_THUNK, 0x05)
TIMES_16(KEYWORDS_THUNK, 0x06)
TIMES_16(KEYWORDS_THUNK, 0x07)
#define KEYWORDS_ENTRY(N) (HPyCFunction)keywords_##N,
static const HPyCFunction keywords_thunks[] = {
    TIMES_16(KEYWORDS_ENTRY, 0x00)
    TIMES_16(KEYWORDS_ENTRY, 0x01)
    TIMES_16(KEYWORDS_ENTRY, 0x02)
    TIMES_16(KEYWORDS_ENTRY, 0x03)
    TIMES_16(KEYWORDS_ENTRY, 0x04)
    TIMES_16(KEYWORDS_ENTRY, 0x05)
    TIMES_16(KEYWORDS_ENTRY, 0x06)
    TIMES_16(KEYWORDS_ENTRY, 0x07)
};

typedef hpy_word (*noargs_function)(HPyContext *, hpy_word);
static noargs_function noargs_impls[128];
static _HPy_NO_INLINE cpy_PyObject *
noargs_elsewhere(cpy_PyObject *self, cpy_PyObject *noargs, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    (void)noargs;
    return HPY_FROM_WORD(noargs_impls[N](ctx, HPY_TO_WORD(self)));
}
#define NOARGS_THUNK(N) \
    static cpy_PyObject * noargs_##N(cpy_PyObject *self, cpy_PyObject *noargs) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return noargs_elsewhere(self, noargs, N); \
        (void)noargs; \
        return HPY_FROM_WORD(noargs_impls[N](ctx, HPY_TO_WORD(self))); \
    }
TIMES_16(NOARGS_THUNK, 0x00)
TIMES_16(NOARGS_THUNK, 0x01)
TIMES_16(NOARGS_THUNK, 0x02)
TIMES_16(NOARGS_THUNK, 0x03)
TIMES_16(NOARGS_THUNK, 0x04)
TIMES_16(NOARGS_THUNK, 0x05)
TIMES_16(NOARGS_THUNK, 0x06)
TIMES_16(NOARGS_THUNK, 0x07)
#define NOARGS_ENTRY(N) (HPyCFunction)noargs_##N,
static const HPyCFunction noargs_thunks[] = {
    TIMES_16(NOARGS_ENTRY, 0x00)
    TIMES_16(NOARGS_ENTRY, 0x01)
    TIMES_16(NOARGS_ENTRY, 0x02)
    TIMES_16(NOARGS_ENTRY, 0x03)
    TIMES_16(NOARGS_ENTRY, 0x04)
    TIMES_16(NOARGS_ENTRY, 0x05)
    TIMES_16(NOARGS_ENTRY, 0x06)
    TIMES_16(NOARGS_ENTRY, 0x07)
};

typedef hpy_word (*o_function)(HPyContext *, hpy_word, hpy_word);
static o_function o_impls[128];
static _HPy_NO_INLINE cpy_PyObject *
o_elsewhere(cpy_PyObject *self, cpy_PyObject *arg, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(o_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(arg)));
}
#define O_THUNK(N) \
    static cpy_PyObject * o_##N(cpy_PyObject *self, cpy_PyObject *arg) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return o_elsewhere(self, arg, N); \
        return HPY_FROM_WORD(o_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(arg))); \
    }
TIMES_16(O_THUNK, 0x00)
TIMES_16(O_THUNK, 0x01)
TIMES_16(O_THUNK, 0x02)
TIMES_16(O_THUNK, 0x03)
TIMES_16(O_THUNK, 0x04)
TIMES_16(O_THUNK, 0x05)
TIMES_16(O_THUNK, 0x06)
TIMES_16(O_THUNK, 0x07)
#define O_ENTRY(N) (HPyCFunction)o_##N,
static const HPyCFunction o_thunks[] = {
    TIMES_16(O_ENTRY, 0x00)
    TIMES_16(O_ENTRY, 0x01)
    TIMES_16(O_ENTRY, 0x02)
    TIMES_16(O_ENTRY, 0x03)
    TIMES_16(O_ENTRY, 0x04)
    TIMES_16(O_ENTRY, 0x05)
    TIMES_16(O_ENTRY, 0x06)
    TIMES_16(O_ENTRY, 0x07)
};

typedef int (*getbufferproc_function)(HPyContext *, hpy_word, HPy_buffer *, int);
static getbufferproc_function getbufferproc_impls[16];
static _HPy_NO_INLINE int
getbufferproc_elsewhere(cpy_PyObject *self, cpy_Py_buffer *view, int flags, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return getbufferproc_impls[N](ctx, HPY_TO_WORD(self), (HPy_buffer *)view, flags);
}
#define GETBUFFERPROC_THUNK(N) \
    static int getbufferproc_##N(cpy_PyObject *self, cpy_Py_buffer *view, int flags) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return getbufferproc_elsewhere(self, view, flags, N); \
        return getbufferproc_impls[N](ctx, HPY_TO_WORD(self), (HPy_buffer *)view, flags); \
    }
TIMES_16(GETBUFFERPROC_THUNK, 0x00)
#define GETBUFFERPROC_ENTRY(N) (HPyCFunction)getbufferproc_##N,
static const HPyCFunction getbufferproc_thunks[] = {
    TIMES_16(GETBUFFERPROC_ENTRY, 0x00)
};

typedef void (*releasebufferproc_function)(HPyContext *, hpy_word, HPy_buffer *);
static releasebufferproc_function releasebufferproc_impls[16];
static _HPy_NO_INLINE void
releasebufferproc_elsewhere(cpy_PyObject *self, cpy_Py_buffer *view, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    releasebufferproc_impls[N](ctx, HPY_TO_WORD(self), (HPy_buffer *)view);
}
#define RELEASEBUFFERPROC_THUNK(N) \
    static void releasebufferproc_##N(cpy_PyObject *self, cpy_Py_buffer *view) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            releasebufferproc_elsewhere(self, view, N); \
        else \
        releasebufferproc_impls[N](ctx, HPY_TO_WORD(self), (HPy_buffer *)view); \
    }
TIMES_16(RELEASEBUFFERPROC_THUNK, 0x00)
#define RELEASEBUFFERPROC_ENTRY(N) (HPyCFunction)releasebufferproc_##N,
static const HPyCFunction releasebufferproc_thunks[] = {
    TIMES_16(RELEASEBUFFERPROC_ENTRY, 0x00)
};

typedef hpy_word (*unaryfunc_function)(HPyContext *, hpy_word);
static unaryfunc_function unaryfunc_impls[64];
static _HPy_NO_INLINE cpy_PyObject *
unaryfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(unaryfunc_impls[N](ctx, HPY_TO_WORD(self)));
}
#define UNARYFUNC_THUNK(N) \
    static cpy_PyObject * unaryfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return unaryfunc_elsewhere(self, N); \
        return HPY_FROM_WORD(unaryfunc_impls[N](ctx, HPY_TO_WORD(self))); \
    }
TIMES_16(UNARYFUNC_THUNK, 0x00)
TIMES_16(UNARYFUNC_THUNK, 0x01)
TIMES_16(UNARYFUNC_THUNK, 0x02)
TIMES_16(UNARYFUNC_THUNK, 0x03)
#define UNARYFUNC_ENTRY(N) (HPyCFunction)unaryfunc_##N,
static const HPyCFunction unaryfunc_thunks[] = {
    TIMES_16(UNARYFUNC_ENTRY, 0x00)
    TIMES_16(UNARYFUNC_ENTRY, 0x01)
    TIMES_16(UNARYFUNC_ENTRY, 0x02)
    TIMES_16(UNARYFUNC_ENTRY, 0x03)
};

typedef hpy_word (*binaryfunc_function)(HPyContext *, hpy_word, hpy_word);
static binaryfunc_function binaryfunc_impls[128];
static _HPy_NO_INLINE cpy_PyObject *
binaryfunc_elsewhere(cpy_PyObject *self, cpy_PyObject *other, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(binaryfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other)));
}
#define BINARYFUNC_THUNK(N) \
    static cpy_PyObject * binaryfunc_##N(cpy_PyObject *self, cpy_PyObject *other) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return binaryfunc_elsewhere(self, other, N); \
        return HPY_FROM_WORD(binaryfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other))); \
    }
TIMES_16(BINARYFUNC_THUNK, 0x00)
TIMES_16(BINARYFUNC_THUNK, 0x01)
TIMES_16(BINARYFUNC_THUNK, 0x02)
TIMES_16(BINARYFUNC_THUNK, 0x03)
TIMES_16(BINARYFUNC_THUNK, 0x04)
TIMES_16(BINARYFUNC_THUNK, 0x05)
TIMES_16(BINARYFUNC_THUNK, 0x06)
TIMES_16(BINARYFUNC_THUNK, 0x07)
#define BINARYFUNC_ENTRY(N) (HPyCFunction)binaryfunc_##N,
static const HPyCFunction binaryfunc_thunks[] = {
    TIMES_16(BINARYFUNC_ENTRY, 0x00)
    TIMES_16(BINARYFUNC_ENTRY, 0x01)
    TIMES_16(BINARYFUNC_ENTRY, 0x02)
    TIMES_16(BINARYFUNC_ENTRY, 0x03)
    TIMES_16(BINARYFUNC_ENTRY, 0x04)
    TIMES_16(BINARYFUNC_ENTRY, 0x05)
    TIMES_16(BINARYFUNC_ENTRY, 0x06)
    TIMES_16(BINARYFUNC_ENTRY, 0x07)
};

typedef hpy_word (*ternaryfunc_function)(HPyContext *, hpy_word, hpy_word, hpy_word);
static ternaryfunc_function ternaryfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
ternaryfunc_elsewhere(cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(ternaryfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other), HPY_TO_WORD(third)));
}
#define TERNARYFUNC_THUNK(N) \
    static cpy_PyObject * ternaryfunc_##N(cpy_PyObject *self, cpy_PyObject *other, cpy_PyObject *third) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return ternaryfunc_elsewhere(self, other, third, N); \
        return HPY_FROM_WORD(ternaryfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other), HPY_TO_WORD(third))); \
    }
TIMES_16(TERNARYFUNC_THUNK, 0x00)
#define TERNARYFUNC_ENTRY(N) (HPyCFunction)ternaryfunc_##N,
static const HPyCFunction ternaryfunc_thunks[] = {
    TIMES_16(TERNARYFUNC_ENTRY, 0x00)
};

typedef int (*inquiry_function)(HPyContext *, hpy_word);
static inquiry_function inquiry_impls[16];
static _HPy_NO_INLINE int
inquiry_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return inquiry_impls[N](ctx, HPY_TO_WORD(self));
}
#define INQUIRY_THUNK(N) \
    static int inquiry_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return inquiry_elsewhere(self, N); \
        return inquiry_impls[N](ctx, HPY_TO_WORD(self)); \
    }
TIMES_16(INQUIRY_THUNK, 0x00)
#define INQUIRY_ENTRY(N) (HPyCFunction)inquiry_##N,
static const HPyCFunction inquiry_thunks[] = {
    TIMES_16(INQUIRY_ENTRY, 0x00)
};

typedef HPy_ssize_t (*lenfunc_function)(HPyContext *, hpy_word);
static lenfunc_function lenfunc_impls[64];
static _HPy_NO_INLINE HPy_ssize_t
lenfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return lenfunc_impls[N](ctx, HPY_TO_WORD(self));
}
#define LENFUNC_THUNK(N) \
    static HPy_ssize_t lenfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return lenfunc_elsewhere(self, N); \
        return lenfunc_impls[N](ctx, HPY_TO_WORD(self)); \
    }
TIMES_16(LENFUNC_THUNK, 0x00)
TIMES_16(LENFUNC_THUNK, 0x01)
TIMES_16(LENFUNC_THUNK, 0x02)
TIMES_16(LENFUNC_THUNK, 0x03)
#define LENFUNC_ENTRY(N) (HPyCFunction)lenfunc_##N,
static const HPyCFunction lenfunc_thunks[] = {
    TIMES_16(LENFUNC_ENTRY, 0x00)
    TIMES_16(LENFUNC_ENTRY, 0x01)
    TIMES_16(LENFUNC_ENTRY, 0x02)
    TIMES_16(LENFUNC_ENTRY, 0x03)
};

typedef hpy_word (*ssizeargfunc_function)(HPyContext *, hpy_word, HPy_ssize_t);
static ssizeargfunc_function ssizeargfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
ssizeargfunc_elsewhere(cpy_PyObject *self, HPy_ssize_t index, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(ssizeargfunc_impls[N](ctx, HPY_TO_WORD(self), index));
}
#define SSIZEARGFUNC_THUNK(N) \
    static cpy_PyObject * ssizeargfunc_##N(cpy_PyObject *self, HPy_ssize_t index) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return ssizeargfunc_elsewhere(self, index, N); \
        return HPY_FROM_WORD(ssizeargfunc_impls[N](ctx, HPY_TO_WORD(self), index)); \
    }
TIMES_16(SSIZEARGFUNC_THUNK, 0x00)
#define SSIZEARGFUNC_ENTRY(N) (HPyCFunction)ssizeargfunc_##N,
static const HPyCFunction ssizeargfunc_thunks[] = {
    TIMES_16(SSIZEARGFUNC_ENTRY, 0x00)
};

typedef hpy_word (*ssizessizeargfunc_function)(HPyContext *, hpy_word, HPy_ssize_t, HPy_ssize_t);
static ssizessizeargfunc_function ssizessizeargfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
ssizessizeargfunc_elsewhere(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(ssizessizeargfunc_impls[N](ctx, HPY_TO_WORD(self), start, end));
}
#define SSIZESSIZEARGFUNC_THUNK(N) \
    static cpy_PyObject * ssizessizeargfunc_##N(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return ssizessizeargfunc_elsewhere(self, start, end, N); \
        return HPY_FROM_WORD(ssizessizeargfunc_impls[N](ctx, HPY_TO_WORD(self), start, end)); \
    }
TIMES_16(SSIZESSIZEARGFUNC_THUNK, 0x00)
#define SSIZESSIZEARGFUNC_ENTRY(N) (HPyCFunction)ssizessizeargfunc_##N,
static const HPyCFunction ssizessizeargfunc_thunks[] = {
    TIMES_16(SSIZESSIZEARGFUNC_ENTRY, 0x00)
};

typedef int (*ssizeobjargproc_function)(HPyContext *, hpy_word, HPy_ssize_t, hpy_word);
static ssizeobjargproc_function ssizeobjargproc_impls[16];
static _HPy_NO_INLINE int
ssizeobjargproc_elsewhere(cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return ssizeobjargproc_impls[N](ctx, HPY_TO_WORD(self), index, HPY_TO_WORD(value));
}
#define SSIZEOBJARGPROC_THUNK(N) \
    static int ssizeobjargproc_##N(cpy_PyObject *self, HPy_ssize_t index, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return ssizeobjargproc_elsewhere(self, index, value, N); \
        return ssizeobjargproc_impls[N](ctx, HPY_TO_WORD(self), index, HPY_TO_WORD(value)); \
    }
TIMES_16(SSIZEOBJARGPROC_THUNK, 0x00)
#define SSIZEOBJARGPROC_ENTRY(N) (HPyCFunction)ssizeobjargproc_##N,
static const HPyCFunction ssizeobjargproc_thunks[] = {
    TIMES_16(SSIZEOBJARGPROC_ENTRY, 0x00)
};

typedef int (*ssizessizeobjargproc_function)(HPyContext *, hpy_word, HPy_ssize_t, HPy_ssize_t, hpy_word);
static ssizessizeobjargproc_function ssizessizeobjargproc_impls[16];
static _HPy_NO_INLINE int
ssizessizeobjargproc_elsewhere(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return ssizessizeobjargproc_impls[N](ctx, HPY_TO_WORD(self), start, end, HPY_TO_WORD(value));
}
#define SSIZESSIZEOBJARGPROC_THUNK(N) \
    static int ssizessizeobjargproc_##N(cpy_PyObject *self, HPy_ssize_t start, HPy_ssize_t end, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return ssizessizeobjargproc_elsewhere(self, start, end, value, N); \
        return ssizessizeobjargproc_impls[N](ctx, HPY_TO_WORD(self), start, end, HPY_TO_WORD(value)); \
    }
TIMES_16(SSIZESSIZEOBJARGPROC_THUNK, 0x00)
#define SSIZESSIZEOBJARGPROC_ENTRY(N) (HPyCFunction)ssizessizeobjargproc_##N,
static const HPyCFunction ssizessizeobjargproc_thunks[] = {
    TIMES_16(SSIZESSIZEOBJARGPROC_ENTRY, 0x00)
};

typedef int (*objobjargproc_function)(HPyContext *, hpy_word, hpy_word, hpy_word);
static objobjargproc_function objobjargproc_impls[16];
static _HPy_NO_INLINE int
objobjargproc_elsewhere(cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return objobjargproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(key), HPY_TO_WORD(value));
}
#define OBJOBJARGPROC_THUNK(N) \
    static int objobjargproc_##N(cpy_PyObject *self, cpy_PyObject *key, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return objobjargproc_elsewhere(self, key, value, N); \
        return objobjargproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(key), HPY_TO_WORD(value)); \
    }
TIMES_16(OBJOBJARGPROC_THUNK, 0x00)
#define OBJOBJARGPROC_ENTRY(N) (HPyCFunction)objobjargproc_##N,
static const HPyCFunction objobjargproc_thunks[] = {
    TIMES_16(OBJOBJARGPROC_ENTRY, 0x00)
};

typedef void (*freefunc_function)(HPyContext *, void *);
static freefunc_function freefunc_impls[16];
static _HPy_NO_INLINE void
freefunc_elsewhere(void *memory, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    freefunc_impls[N](ctx, memory);
}
#define FREEFUNC_THUNK(N) \
    static void freefunc_##N(void *memory) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            freefunc_elsewhere(memory, N); \
        else \
        freefunc_impls[N](ctx, memory); \
    }
TIMES_16(FREEFUNC_THUNK, 0x00)
#define FREEFUNC_ENTRY(N) (HPyCFunction)freefunc_##N,
static const HPyCFunction freefunc_thunks[] = {
    TIMES_16(FREEFUNC_ENTRY, 0x00)
};

typedef hpy_word (*getattrfunc_function)(HPyContext *, hpy_word, char *);
static getattrfunc_function getattrfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
getattrfunc_elsewhere(cpy_PyObject *self, char *name, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(getattrfunc_impls[N](ctx, HPY_TO_WORD(self), name));
}
#define GETATTRFUNC_THUNK(N) \
    static cpy_PyObject * getattrfunc_##N(cpy_PyObject *self, char *name) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return getattrfunc_elsewhere(self, name, N); \
        return HPY_FROM_WORD(getattrfunc_impls[N](ctx, HPY_TO_WORD(self), name)); \
    }
TIMES_16(GETATTRFUNC_THUNK, 0x00)
#define GETATTRFUNC_ENTRY(N) (HPyCFunction)getattrfunc_##N,
static const HPyCFunction getattrfunc_thunks[] = {
    TIMES_16(GETATTRFUNC_ENTRY, 0x00)
};

typedef hpy_word (*getattrofunc_function)(HPyContext *, hpy_word, hpy_word);
static getattrofunc_function getattrofunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
getattrofunc_elsewhere(cpy_PyObject *self, cpy_PyObject *name, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(getattrofunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(name)));
}
#define GETATTROFUNC_THUNK(N) \
    static cpy_PyObject * getattrofunc_##N(cpy_PyObject *self, cpy_PyObject *name) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return getattrofunc_elsewhere(self, name, N); \
        return HPY_FROM_WORD(getattrofunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(name))); \
    }
TIMES_16(GETATTROFUNC_THUNK, 0x00)
#define GETATTROFUNC_ENTRY(N) (HPyCFunction)getattrofunc_##N,
static const HPyCFunction getattrofunc_thunks[] = {
    TIMES_16(GETATTROFUNC_ENTRY, 0x00)
};

typedef int (*setattrfunc_function)(HPyContext *, hpy_word, char *, hpy_word);
static setattrfunc_function setattrfunc_impls[16];
static _HPy_NO_INLINE int
setattrfunc_elsewhere(cpy_PyObject *self, char *name, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return setattrfunc_impls[N](ctx, HPY_TO_WORD(self), name, HPY_TO_WORD(value));
}
#define SETATTRFUNC_THUNK(N) \
    static int setattrfunc_##N(cpy_PyObject *self, char *name, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return setattrfunc_elsewhere(self, name, value, N); \
        return setattrfunc_impls[N](ctx, HPY_TO_WORD(self), name, HPY_TO_WORD(value)); \
    }
TIMES_16(SETATTRFUNC_THUNK, 0x00)
#define SETATTRFUNC_ENTRY(N) (HPyCFunction)setattrfunc_##N,
static const HPyCFunction setattrfunc_thunks[] = {
    TIMES_16(SETATTRFUNC_ENTRY, 0x00)
};

typedef int (*setattrofunc_function)(HPyContext *, hpy_word, hpy_word, hpy_word);
static setattrofunc_function setattrofunc_impls[16];
static _HPy_NO_INLINE int
setattrofunc_elsewhere(cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return setattrofunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(name), HPY_TO_WORD(value));
}
#define SETATTROFUNC_THUNK(N) \
    static int setattrofunc_##N(cpy_PyObject *self, cpy_PyObject *name, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return setattrofunc_elsewhere(self, name, value, N); \
        return setattrofunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(name), HPY_TO_WORD(value)); \
    }
TIMES_16(SETATTROFUNC_THUNK, 0x00)
#define SETATTROFUNC_ENTRY(N) (HPyCFunction)setattrofunc_##N,
static const HPyCFunction setattrofunc_thunks[] = {
    TIMES_16(SETATTROFUNC_ENTRY, 0x00)
};

typedef hpy_word (*reprfunc_function)(HPyContext *, hpy_word);
static reprfunc_function reprfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
reprfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(reprfunc_impls[N](ctx, HPY_TO_WORD(self)));
}
#define REPRFUNC_THUNK(N) \
    static cpy_PyObject * reprfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return reprfunc_elsewhere(self, N); \
        return HPY_FROM_WORD(reprfunc_impls[N](ctx, HPY_TO_WORD(self))); \
    }
TIMES_16(REPRFUNC_THUNK, 0x00)
#define REPRFUNC_ENTRY(N) (HPyCFunction)reprfunc_##N,
static const HPyCFunction reprfunc_thunks[] = {
    TIMES_16(REPRFUNC_ENTRY, 0x00)
};

typedef HPy_hash_t (*hashfunc_function)(HPyContext *, hpy_word);
static hashfunc_function hashfunc_impls[16];
static _HPy_NO_INLINE HPy_hash_t
hashfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return hashfunc_impls[N](ctx, HPY_TO_WORD(self));
}
#define HASHFUNC_THUNK(N) \
    static HPy_hash_t hashfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return hashfunc_elsewhere(self, N); \
        return hashfunc_impls[N](ctx, HPY_TO_WORD(self)); \
    }
TIMES_16(HASHFUNC_THUNK, 0x00)
#define HASHFUNC_ENTRY(N) (HPyCFunction)hashfunc_##N,
static const HPyCFunction hashfunc_thunks[] = {
    TIMES_16(HASHFUNC_ENTRY, 0x00)
};

typedef hpy_word (*richcmpfunc_function)(HPyContext *, hpy_word, hpy_word, HPy_RichCmpOp);
static richcmpfunc_function richcmpfunc_impls[64];
static _HPy_NO_INLINE cpy_PyObject *
richcmpfunc_elsewhere(cpy_PyObject *self, cpy_PyObject *other, int op, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(richcmpfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other), (HPy_RichCmpOp)op));
}
#define RICHCMPFUNC_THUNK(N) \
    static cpy_PyObject * richcmpfunc_##N(cpy_PyObject *self, cpy_PyObject *other, int op) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return richcmpfunc_elsewhere(self, other, op, N); \
        return HPY_FROM_WORD(richcmpfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(other), (HPy_RichCmpOp)op)); \
    }
TIMES_16(RICHCMPFUNC_THUNK, 0x00)
TIMES_16(RICHCMPFUNC_THUNK, 0x01)
TIMES_16(RICHCMPFUNC_THUNK, 0x02)
TIMES_16(RICHCMPFUNC_THUNK, 0x03)
#define RICHCMPFUNC_ENTRY(N) (HPyCFunction)richcmpfunc_##N,
static const HPyCFunction richcmpfunc_thunks[] = {
    TIMES_16(RICHCMPFUNC_ENTRY, 0x00)
    TIMES_16(RICHCMPFUNC_ENTRY, 0x01)
    TIMES_16(RICHCMPFUNC_ENTRY, 0x02)
    TIMES_16(RICHCMPFUNC_ENTRY, 0x03)
};

typedef hpy_word (*getiterfunc_function)(HPyContext *, hpy_word);
static getiterfunc_function getiterfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
getiterfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(getiterfunc_impls[N](ctx, HPY_TO_WORD(self)));
}
#define GETITERFUNC_THUNK(N) \
    static cpy_PyObject * getiterfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return getiterfunc_elsewhere(self, N); \
        return HPY_FROM_WORD(getiterfunc_impls[N](ctx, HPY_TO_WORD(self))); \
    }
TIMES_16(GETITERFUNC_THUNK, 0x00)
#define GETITERFUNC_ENTRY(N) (HPyCFunction)getiterfunc_##N,
static const HPyCFunction getiterfunc_thunks[] = {
    TIMES_16(GETITERFUNC_ENTRY, 0x00)
};

typedef hpy_word (*iternextfunc_function)(HPyContext *, hpy_word);
static iternextfunc_function iternextfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
iternextfunc_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(iternextfunc_impls[N](ctx, HPY_TO_WORD(self)));
}
#define ITERNEXTFUNC_THUNK(N) \
    static cpy_PyObject * iternextfunc_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return iternextfunc_elsewhere(self, N); \
        return HPY_FROM_WORD(iternextfunc_impls[N](ctx, HPY_TO_WORD(self))); \
    }
TIMES_16(ITERNEXTFUNC_THUNK, 0x00)
#define ITERNEXTFUNC_ENTRY(N) (HPyCFunction)iternextfunc_##N,
static const HPyCFunction iternextfunc_thunks[] = {
    TIMES_16(ITERNEXTFUNC_ENTRY, 0x00)
};

typedef hpy_word (*descrgetfunc_function)(HPyContext *, hpy_word, hpy_word, hpy_word);
static descrgetfunc_function descrgetfunc_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
descrgetfunc_elsewhere(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(descrgetfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(object), HPY_TO_WORD(type)));
}
#define DESCRGETFUNC_THUNK(N) \
    static cpy_PyObject * descrgetfunc_##N(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *type) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return descrgetfunc_elsewhere(self, object, type, N); \
        return HPY_FROM_WORD(descrgetfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(object), HPY_TO_WORD(type))); \
    }
TIMES_16(DESCRGETFUNC_THUNK, 0x00)
#define DESCRGETFUNC_ENTRY(N) (HPyCFunction)descrgetfunc_##N,
static const HPyCFunction descrgetfunc_thunks[] = {
    TIMES_16(DESCRGETFUNC_ENTRY, 0x00)
};

typedef int (*descrsetfunc_function)(HPyContext *, hpy_word, hpy_word, hpy_word);
static descrsetfunc_function descrsetfunc_impls[16];
static _HPy_NO_INLINE int
descrsetfunc_elsewhere(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return descrsetfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(object), HPY_TO_WORD(value));
}
#define DESCRSETFUNC_THUNK(N) \
    static int descrsetfunc_##N(cpy_PyObject *self, cpy_PyObject *object, cpy_PyObject *value) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return descrsetfunc_elsewhere(self, object, value, N); \
        return descrsetfunc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(object), HPY_TO_WORD(value)); \
    }
TIMES_16(DESCRSETFUNC_THUNK, 0x00)
#define DESCRSETFUNC_ENTRY(N) (HPyCFunction)descrsetfunc_##N,
static const HPyCFunction descrsetfunc_thunks[] = {
    TIMES_16(DESCRSETFUNC_ENTRY, 0x00)
};

typedef int (*initproc_function)(HPyContext *, hpy_word, const HPy *, HPy_ssize_t, hpy_word);
static initproc_function initproc_impls[64];
static _HPy_NO_INLINE int
initproc_elsewhere(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return initproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), HPY_TO_WORD(kw));
}
#define INITPROC_THUNK(N) \
    static int initproc_##N(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return initproc_elsewhere(self, args, kw, N); \
        return initproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), HPY_TO_WORD(kw)); \
    }
TIMES_16(INITPROC_THUNK, 0x00)
TIMES_16(INITPROC_THUNK, 0x01)
TIMES_16(INITPROC_THUNK, 0x02)
TIMES_16(INITPROC_THUNK, 0x03)
#define INITPROC_ENTRY(N) (HPyCFunction)initproc_##N,
static const HPyCFunction initproc_thunks[] = {
    TIMES_16(INITPROC_ENTRY, 0x00)
    TIMES_16(INITPROC_ENTRY, 0x01)
    TIMES_16(INITPROC_ENTRY, 0x02)
    TIMES_16(INITPROC_ENTRY, 0x03)
};

typedef hpy_word (*newfunc_function)(HPyContext *, hpy_word, const HPy *, HPy_ssize_t, hpy_word);
static newfunc_function newfunc_impls[64];
static _HPy_NO_INLINE cpy_PyObject *
newfunc_elsewhere(cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(newfunc_impls[N](ctx, HPY_TO_WORD(type), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), HPY_TO_WORD(kw)));
}
#define NEWFUNC_THUNK(N) \
    static cpy_PyObject * newfunc_##N(cpy_PyObject *type, cpy_PyObject *args, cpy_PyObject *kw) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return newfunc_elsewhere(type, args, kw, N); \
        return HPY_FROM_WORD(newfunc_impls[N](ctx, HPY_TO_WORD(type), HPY_TUPLE_ITEMS(args), HPY_TUPLE_SIZE(args), HPY_TO_WORD(kw))); \
    }
TIMES_16(NEWFUNC_THUNK, 0x00)
TIMES_16(NEWFUNC_THUNK, 0x01)
TIMES_16(NEWFUNC_THUNK, 0x02)
TIMES_16(NEWFUNC_THUNK, 0x03)
#define NEWFUNC_ENTRY(N) (HPyCFunction)newfunc_##N,
static const HPyCFunction newfunc_thunks[] = {
    TIMES_16(NEWFUNC_ENTRY, 0x00)
    TIMES_16(NEWFUNC_ENTRY, 0x01)
    TIMES_16(NEWFUNC_ENTRY, 0x02)
    TIMES_16(NEWFUNC_ENTRY, 0x03)
};

typedef hpy_word (*getter_function)(HPyContext *, hpy_word, void *);
static getter_function getter_impls[128];
static _HPy_NO_INLINE cpy_PyObject *
getter_elsewhere(cpy_PyObject *self, void *closure, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return HPY_FROM_WORD(getter_impls[N](ctx, HPY_TO_WORD(self), closure));
}
#define GETTER_THUNK(N) \
    static cpy_PyObject * getter_##N(cpy_PyObject *self, void *closure) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return getter_elsewhere(self, closure, N); \
        return HPY_FROM_WORD(getter_impls[N](ctx, HPY_TO_WORD(self), closure)); \
    }
TIMES_16(GETTER_THUNK, 0x00)
TIMES_16(GETTER_THUNK, 0x01)
TIMES_16(GETTER_THUNK, 0x02)
TIMES_16(GETTER_THUNK, 0x03)
TIMES_16(GETTER_THUNK, 0x04)
TIMES_16(GETTER_THUNK, 0x05)
TIMES_16(GETTER_THUNK, 0x06)
TIMES_16(GETTER_THUNK, 0x07)
#define GETTER_ENTRY(N) (HPyCFunction)getter_##N,
static const HPyCFunction getter_thunks[] = {
    TIMES_16(GETTER_ENTRY, 0x00)
    TIMES_16(GETTER_ENTRY, 0x01)
    TIMES_16(GETTER_ENTRY, 0x02)
    TIMES_16(GETTER_ENTRY, 0x03)
    TIMES_16(GETTER_ENTRY, 0x04)
    TIMES_16(GETTER_ENTRY, 0x05)
    TIMES_16(GETTER_ENTRY, 0x06)
    TIMES_16(GETTER_ENTRY, 0x07)
};

typedef int (*setter_function)(HPyContext *, hpy_word, hpy_word, void *);
static setter_function setter_impls[64];
static _HPy_NO_INLINE int
setter_elsewhere(cpy_PyObject *self, cpy_PyObject *value, void *closure, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return setter_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(value), closure);
}
#define SETTER_THUNK(N) \
    static int setter_##N(cpy_PyObject *self, cpy_PyObject *value, void *closure) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return setter_elsewhere(self, value, closure, N); \
        return setter_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(value), closure); \
    }
TIMES_16(SETTER_THUNK, 0x00)
TIMES_16(SETTER_THUNK, 0x01)
TIMES_16(SETTER_THUNK, 0x02)
TIMES_16(SETTER_THUNK, 0x03)
#define SETTER_ENTRY(N) (HPyCFunction)setter_##N,
static const HPyCFunction setter_thunks[] = {
    TIMES_16(SETTER_ENTRY, 0x00)
    TIMES_16(SETTER_ENTRY, 0x01)
    TIMES_16(SETTER_ENTRY, 0x02)
    TIMES_16(SETTER_ENTRY, 0x03)
};

typedef int (*objobjproc_function)(HPyContext *, hpy_word, hpy_word);
static objobjproc_function objobjproc_impls[16];
static _HPy_NO_INLINE int
objobjproc_elsewhere(cpy_PyObject *self, cpy_PyObject *key, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    return objobjproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(key));
}
#define OBJOBJPROC_THUNK(N) \
    static int objobjproc_##N(cpy_PyObject *self, cpy_PyObject *key) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return objobjproc_elsewhere(self, key, N); \
        return objobjproc_impls[N](ctx, HPY_TO_WORD(self), HPY_TO_WORD(key)); \
    }
TIMES_16(OBJOBJPROC_THUNK, 0x00)
#define OBJOBJPROC_ENTRY(N) (HPyCFunction)objobjproc_##N,
static const HPyCFunction objobjproc_thunks[] = {
    TIMES_16(OBJOBJPROC_ENTRY, 0x00)
};

typedef void (*destructor_function)(HPyContext *, hpy_word);
static destructor_function destructor_impls[16];
static _HPy_NO_INLINE void
destructor_elsewhere(cpy_PyObject *self, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    destructor_impls[N](ctx, HPY_TO_WORD(self));
}
#define DESTRUCTOR_THUNK(N) \
    static void destructor_##N(cpy_PyObject *self) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            destructor_elsewhere(self, N); \
        else \
        destructor_impls[N](ctx, HPY_TO_WORD(self)); \
    }
TIMES_16(DESTRUCTOR_THUNK, 0x00)
#define DESTRUCTOR_ENTRY(N) (HPyCFunction)destructor_##N,
static const HPyCFunction destructor_thunks[] = {
    TIMES_16(DESTRUCTOR_ENTRY, 0x00)
};

typedef hpy_word (*mod_create_function)(HPyContext *, hpy_word);
static mod_create_function mod_create_impls[16];
static _HPy_NO_INLINE cpy_PyObject *
mod_create_elsewhere(cpy_PyObject *spec, cpy_PyModuleDef *def, size_t N)
{
    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);
    (void)def;
    return HPY_FROM_WORD(mod_create_impls[N](ctx, HPY_TO_WORD(spec)));
}
#define MOD_CREATE_THUNK(N) \
    static cpy_PyObject * mod_create_##N(cpy_PyObject *spec, cpy_PyModuleDef *def) \
    { \
        HPyContext *const ctx = &hpy_universal_context; \
        if (HPY_COMPAT_LOAD(hpy_interpreter_many)) \
            return mod_create_elsewhere(spec, def, N); \
        (void)def; \
        return HPY_FROM_WORD(mod_create_impls[N](ctx, HPY_TO_WORD(spec))); \
    }
TIMES_16(MOD_CREATE_THUNK, 0x00)
#define MOD_CREATE_ENTRY(N) (HPyCFunction)mod_create_##N,
static const HPyCFunction mod_create_thunks[] = {
    TIMES_16(MOD_CREATE_ENTRY, 0x00)
};

static hpy_thunk_pool pools[] = {
    {256, 0, (HPyCFunction *)varargs_impls, varargs_thunks},
    {128, 0, (HPyCFunction *)keywords_impls, keywords_thunks},
    {128, 0, (HPyCFunction *)noargs_impls, noargs_thunks},
    {128, 0, (HPyCFunction *)o_impls, o_thunks},
    {16, 0, (HPyCFunction *)getbufferproc_impls, getbufferproc_thunks},
    {16, 0, (HPyCFunction *)releasebufferproc_impls, releasebufferproc_thunks},
    {64, 0, (HPyCFunction *)unaryfunc_impls, unaryfunc_thunks},
    {128, 0, (HPyCFunction *)binaryfunc_impls, binaryfunc_thunks},
    {16, 0, (HPyCFunction *)ternaryfunc_impls, ternaryfunc_thunks},
    {16, 0, (HPyCFunction *)inquiry_impls, inquiry_thunks},
    {64, 0, (HPyCFunction *)lenfunc_impls, lenfunc_thunks},
    {16, 0, (HPyCFunction *)ssizeargfunc_impls, ssizeargfunc_thunks},
    {16, 0, (HPyCFunction *)ssizessizeargfunc_impls, ssizessizeargfunc_thunks},
    {16, 0, (HPyCFunction *)ssizeobjargproc_impls, ssizeobjargproc_thunks},
    {16, 0, (HPyCFunction *)ssizessizeobjargproc_impls, ssizessizeobjargproc_thunks},
    {16, 0, (HPyCFunction *)objobjargproc_impls, objobjargproc_thunks},
    {16, 0, (HPyCFunction *)freefunc_impls, freefunc_thunks},
    {16, 0, (HPyCFunction *)getattrfunc_impls, getattrfunc_thunks},
    {16, 0, (HPyCFunction *)getattrofunc_impls, getattrofunc_thunks},
    {16, 0, (HPyCFunction *)setattrfunc_impls, setattrfunc_thunks},
    {16, 0, (HPyCFunction *)setattrofunc_impls, setattrofunc_thunks},
    {16, 0, (HPyCFunction *)reprfunc_impls, reprfunc_thunks},
    {16, 0, (HPyCFunction *)hashfunc_impls, hashfunc_thunks},
    {64, 0, (HPyCFunction *)richcmpfunc_impls, richcmpfunc_thunks},
    {16, 0, (HPyCFunction *)getiterfunc_impls, getiterfunc_thunks},
    {16, 0, (HPyCFunction *)iternextfunc_impls, iternextfunc_thunks},
    {16, 0, (HPyCFunction *)descrgetfunc_impls, descrgetfunc_thunks},
    {16, 0, (HPyCFunction *)descrsetfunc_impls, descrsetfunc_thunks},
    {64, 0, (HPyCFunction *)initproc_impls, initproc_thunks},
    {64, 0, (HPyCFunction *)newfunc_impls, newfunc_thunks},
    {128, 0, (HPyCFunction *)getter_impls, getter_thunks},
    {64, 0, (HPyCFunction *)setter_impls, setter_thunks},
    {16, 0, (HPyCFunction *)objobjproc_impls, objobjproc_thunks},
    {16, 0, (HPyCFunction *)destructor_impls, destructor_thunks},
    {16, 0, (HPyCFunction *)mod_create_impls, mod_create_thunks},
};

HPyCFunction hpy_thunk_bind(hpy_thunk_pool *pool, size_t number, HPyCFunction impl)
{
    HPY_COMPAT_STORE(pool->impls[number], impl);
    return pool->thunks[number];
}

/* they always do */
void hpy_thunk_ask_interpreter(void)
{
}
#endif

hpy_thunk_pool *hpy_thunk_pool_of(int signature)
{
    switch (signature) {
#if HPY_THUNKS_IN_ASSEMBLY
    case HPyFunc_VARARGS:
    case HPyFunc_GETBUFFERPROC:
    case HPyFunc_TERNARYFUNC:
    case HPyFunc_SSIZESSIZEARGFUNC:
    case HPyFunc_SSIZEOBJARGPROC:
    case HPyFunc_OBJOBJARGPROC:
    case HPyFunc_SETATTRFUNC:
    case HPyFunc_SETATTROFUNC:
    case HPyFunc_RICHCMPFUNC:
    case HPyFunc_DESCRGETFUNC:
    case HPyFunc_DESCRSETFUNC:
    case HPyFunc_SETTER:
        return &hpy_thunk_pools[HPY_THUNK_3];
    case HPyFunc_KEYWORDS:
        return &hpy_thunk_pools[HPY_THUNK_KEYWORDS];
    case HPyFunc_NOARGS:
    case HPyFunc_UNARYFUNC:
    case HPyFunc_INQUIRY:
    case HPyFunc_LENFUNC:
    case HPyFunc_FREEFUNC:
    case HPyFunc_REPRFUNC:
    case HPyFunc_HASHFUNC:
    case HPyFunc_GETITERFUNC:
    case HPyFunc_ITERNEXTFUNC:
    case HPyFunc_DESTRUCTOR:
    case HPyFunc_MOD_CREATE:
        return &hpy_thunk_pools[HPY_THUNK_1];
    case HPyFunc_O:
    case HPyFunc_RELEASEBUFFERPROC:
    case HPyFunc_BINARYFUNC:
    case HPyFunc_SSIZEARGFUNC:
    case HPyFunc_GETATTRFUNC:
    case HPyFunc_GETATTROFUNC:
    case HPyFunc_GETTER:
    case HPyFunc_OBJOBJPROC:
        return &hpy_thunk_pools[HPY_THUNK_2];
    case HPyFunc_SSIZESSIZEOBJARGPROC:
        return &hpy_thunk_pools[HPY_THUNK_4];
    case HPyFunc_INITPROC:
    case HPyFunc_NEWFUNC:
        return &hpy_thunk_pools[HPY_THUNK_TUPLE];
#else
    case HPyFunc_VARARGS:
        return &pools[0];
    case HPyFunc_KEYWORDS:
        return &pools[1];
    case HPyFunc_NOARGS:
        return &pools[2];
    case HPyFunc_O:
        return &pools[3];
    case HPyFunc_GETBUFFERPROC:
        return &pools[4];
    case HPyFunc_RELEASEBUFFERPROC:
        return &pools[5];
    case HPyFunc_UNARYFUNC:
        return &pools[6];
    case HPyFunc_BINARYFUNC:
        return &pools[7];
    case HPyFunc_TERNARYFUNC:
        return &pools[8];
    case HPyFunc_INQUIRY:
        return &pools[9];
    case HPyFunc_LENFUNC:
        return &pools[10];
    case HPyFunc_SSIZEARGFUNC:
        return &pools[11];
    case HPyFunc_SSIZESSIZEARGFUNC:
        return &pools[12];
    case HPyFunc_SSIZEOBJARGPROC:
        return &pools[13];
    case HPyFunc_SSIZESSIZEOBJARGPROC:
        return &pools[14];
    case HPyFunc_OBJOBJARGPROC:
        return &pools[15];
    case HPyFunc_FREEFUNC:
        return &pools[16];
    case HPyFunc_GETATTRFUNC:
        return &pools[17];
    case HPyFunc_GETATTROFUNC:
        return &pools[18];
    case HPyFunc_SETATTRFUNC:
        return &pools[19];
    case HPyFunc_SETATTROFUNC:
        return &pools[20];
    case HPyFunc_REPRFUNC:
        return &pools[21];
    case HPyFunc_HASHFUNC:
        return &pools[22];
    case HPyFunc_RICHCMPFUNC:
        return &pools[23];
    case HPyFunc_GETITERFUNC:
        return &pools[24];
    case HPyFunc_ITERNEXTFUNC:
        return &pools[25];
    case HPyFunc_DESCRGETFUNC:
        return &pools[26];
    case HPyFunc_DESCRSETFUNC:
        return &pools[27];
    case HPyFunc_INITPROC:
        return &pools[28];
    case HPyFunc_NEWFUNC:
        return &pools[29];
    case HPyFunc_GETTER:
        return &pools[30];
    case HPyFunc_SETTER:
        return &pools[31];
    case HPyFunc_OBJOBJPROC:
        return &pools[32];
    case HPyFunc_DESTRUCTOR:
        return &pools[33];
    case HPyFunc_MOD_CREATE:
        return &pools[34];
#endif
    }
    return NULL;
}

int hpy_signature_of_slot(int slot)
{
    switch (slot) {
    case HPy_bf_getbuffer:
        return HPyFunc_GETBUFFERPROC;
    case HPy_bf_releasebuffer:
        return HPyFunc_RELEASEBUFFERPROC;
    case HPy_mp_ass_subscript:
        return HPyFunc_OBJOBJARGPROC;
    case HPy_mp_length:
        return HPyFunc_LENFUNC;
    case HPy_mp_subscript:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_absolute:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_add:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_and:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_bool:
        return HPyFunc_INQUIRY;
    case HPy_nb_divmod:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_float:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_floor_divide:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_index:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_inplace_add:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_and:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_floor_divide:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_lshift:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_multiply:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_or:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_power:
        return HPyFunc_TERNARYFUNC;
    case HPy_nb_inplace_remainder:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_rshift:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_subtract:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_true_divide:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_xor:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_int:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_invert:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_lshift:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_multiply:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_negative:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_or:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_positive:
        return HPyFunc_UNARYFUNC;
    case HPy_nb_power:
        return HPyFunc_TERNARYFUNC;
    case HPy_nb_remainder:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_rshift:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_subtract:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_true_divide:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_xor:
        return HPyFunc_BINARYFUNC;
    case HPy_sq_ass_item:
        return HPyFunc_SSIZEOBJARGPROC;
    case HPy_sq_concat:
        return HPyFunc_BINARYFUNC;
    case HPy_sq_contains:
        return HPyFunc_OBJOBJPROC;
    case HPy_sq_inplace_concat:
        return HPyFunc_BINARYFUNC;
    case HPy_sq_inplace_repeat:
        return HPyFunc_SSIZEARGFUNC;
    case HPy_sq_item:
        return HPyFunc_SSIZEARGFUNC;
    case HPy_sq_length:
        return HPyFunc_LENFUNC;
    case HPy_sq_repeat:
        return HPyFunc_SSIZEARGFUNC;
    case HPy_tp_call:
        return HPyFunc_KEYWORDS;
    case HPy_tp_descr_get:
        return HPyFunc_TERNARYFUNC;
    case HPy_tp_hash:
        return HPyFunc_HASHFUNC;
    case HPy_tp_init:
        return HPyFunc_INITPROC;
    case HPy_tp_new:
        return HPyFunc_NEWFUNC;
    case HPy_tp_repr:
        return HPyFunc_REPRFUNC;
    case HPy_tp_richcompare:
        return HPyFunc_RICHCMPFUNC;
    case HPy_tp_str:
        return HPyFunc_REPRFUNC;
    case HPy_tp_traverse:
        return HPyFunc_TRAVERSEPROC;
    case HPy_nb_matrix_multiply:
        return HPyFunc_BINARYFUNC;
    case HPy_nb_inplace_matrix_multiply:
        return HPyFunc_BINARYFUNC;
    case HPy_tp_finalize:
        return HPyFunc_DESTRUCTOR;
    case HPy_tp_destroy:
        return HPyFunc_DESTROYFUNC;
    case HPy_mod_create:
        return HPyFunc_MOD_CREATE;
    case HPy_mod_exec:
        return HPyFunc_INQUIRY;
    }
    return -1;
}
