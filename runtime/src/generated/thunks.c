/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#include "thunks.h"
#include "load.h"

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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW void
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW HPy_ssize_t
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW void
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW HPy_hash_t
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW cpy_PyObject *
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW int
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
static HPY_THUNK_SLOW void
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
static HPY_THUNK_SLOW cpy_PyObject *
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

hpy_thunk_pool hpy_thunk_pools[] = {
    {HPyFunc_VARARGS, 256, 0, varargs_thunks, (HPyCFunction *)varargs_impls},
    {HPyFunc_KEYWORDS, 128, 0, keywords_thunks, (HPyCFunction *)keywords_impls},
    {HPyFunc_NOARGS, 128, 0, noargs_thunks, (HPyCFunction *)noargs_impls},
    {HPyFunc_O, 128, 0, o_thunks, (HPyCFunction *)o_impls},
    {HPyFunc_GETBUFFERPROC, 16, 0, getbufferproc_thunks, (HPyCFunction *)getbufferproc_impls},
    {HPyFunc_RELEASEBUFFERPROC, 16, 0, releasebufferproc_thunks, (HPyCFunction *)releasebufferproc_impls},
    {HPyFunc_UNARYFUNC, 64, 0, unaryfunc_thunks, (HPyCFunction *)unaryfunc_impls},
    {HPyFunc_BINARYFUNC, 128, 0, binaryfunc_thunks, (HPyCFunction *)binaryfunc_impls},
    {HPyFunc_TERNARYFUNC, 16, 0, ternaryfunc_thunks, (HPyCFunction *)ternaryfunc_impls},
    {HPyFunc_INQUIRY, 16, 0, inquiry_thunks, (HPyCFunction *)inquiry_impls},
    {HPyFunc_LENFUNC, 64, 0, lenfunc_thunks, (HPyCFunction *)lenfunc_impls},
    {HPyFunc_SSIZEARGFUNC, 16, 0, ssizeargfunc_thunks, (HPyCFunction *)ssizeargfunc_impls},
    {HPyFunc_SSIZESSIZEARGFUNC, 16, 0, ssizessizeargfunc_thunks, (HPyCFunction *)ssizessizeargfunc_impls},
    {HPyFunc_SSIZEOBJARGPROC, 16, 0, ssizeobjargproc_thunks, (HPyCFunction *)ssizeobjargproc_impls},
    {HPyFunc_SSIZESSIZEOBJARGPROC, 16, 0, ssizessizeobjargproc_thunks, (HPyCFunction *)ssizessizeobjargproc_impls},
    {HPyFunc_OBJOBJARGPROC, 16, 0, objobjargproc_thunks, (HPyCFunction *)objobjargproc_impls},
    {HPyFunc_FREEFUNC, 16, 0, freefunc_thunks, (HPyCFunction *)freefunc_impls},
    {HPyFunc_GETATTRFUNC, 16, 0, getattrfunc_thunks, (HPyCFunction *)getattrfunc_impls},
    {HPyFunc_GETATTROFUNC, 16, 0, getattrofunc_thunks, (HPyCFunction *)getattrofunc_impls},
    {HPyFunc_SETATTRFUNC, 16, 0, setattrfunc_thunks, (HPyCFunction *)setattrfunc_impls},
    {HPyFunc_SETATTROFUNC, 16, 0, setattrofunc_thunks, (HPyCFunction *)setattrofunc_impls},
    {HPyFunc_REPRFUNC, 16, 0, reprfunc_thunks, (HPyCFunction *)reprfunc_impls},
    {HPyFunc_HASHFUNC, 16, 0, hashfunc_thunks, (HPyCFunction *)hashfunc_impls},
    {HPyFunc_RICHCMPFUNC, 64, 0, richcmpfunc_thunks, (HPyCFunction *)richcmpfunc_impls},
    {HPyFunc_GETITERFUNC, 16, 0, getiterfunc_thunks, (HPyCFunction *)getiterfunc_impls},
    {HPyFunc_ITERNEXTFUNC, 16, 0, iternextfunc_thunks, (HPyCFunction *)iternextfunc_impls},
    {HPyFunc_DESCRGETFUNC, 16, 0, descrgetfunc_thunks, (HPyCFunction *)descrgetfunc_impls},
    {HPyFunc_DESCRSETFUNC, 16, 0, descrsetfunc_thunks, (HPyCFunction *)descrsetfunc_impls},
    {HPyFunc_INITPROC, 64, 0, initproc_thunks, (HPyCFunction *)initproc_impls},
    {HPyFunc_NEWFUNC, 64, 0, newfunc_thunks, (HPyCFunction *)newfunc_impls},
    {HPyFunc_GETTER, 128, 0, getter_thunks, (HPyCFunction *)getter_impls},
    {HPyFunc_SETTER, 64, 0, setter_thunks, (HPyCFunction *)setter_impls},
    {HPyFunc_OBJOBJPROC, 16, 0, objobjproc_thunks, (HPyCFunction *)objobjproc_impls},
    {HPyFunc_DESTRUCTOR, 16, 0, destructor_thunks, (HPyCFunction *)destructor_impls},
    {HPyFunc_MOD_CREATE, 16, 0, mod_create_thunks, (HPyCFunction *)mod_create_impls},
    {(HPyFunc_Signature)0, 0, 0, NULL, NULL},
};

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
