/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_FUNCTIONS_H
#define HPY_GENERATED_FUNCTIONS_H

typedef HPy (*HPyFunc_varargs)(HPyContext *ctx, HPy self, const HPy *args, size_t nargs);
typedef HPy (*HPyFunc_keywords)(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames);
typedef HPy (*HPyFunc_noargs)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_o)(HPyContext *ctx, HPy self, HPy arg);
typedef void (*HPyFunc_destroyfunc)(void *data);
typedef int (*HPyFunc_getbufferproc)(HPyContext *ctx, HPy self, HPy_buffer *view, int flags);
typedef void (*HPyFunc_releasebufferproc)(HPyContext *ctx, HPy self, HPy_buffer *view);
typedef HPy (*HPyFunc_unaryfunc)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_binaryfunc)(HPyContext *ctx, HPy self, HPy other);
typedef HPy (*HPyFunc_ternaryfunc)(HPyContext *ctx, HPy self, HPy other, HPy third);
typedef int (*HPyFunc_inquiry)(HPyContext *ctx, HPy self);
typedef HPy_ssize_t (*HPyFunc_lenfunc)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_ssizeargfunc)(HPyContext *ctx, HPy self, HPy_ssize_t index);
typedef HPy (*HPyFunc_ssizessizeargfunc)(HPyContext *ctx, HPy self, HPy_ssize_t start, HPy_ssize_t end);
typedef int (*HPyFunc_ssizeobjargproc)(HPyContext *ctx, HPy self, HPy_ssize_t index, HPy value);
typedef int (*HPyFunc_ssizessizeobjargproc)(HPyContext *ctx, HPy self, HPy_ssize_t start, HPy_ssize_t end, HPy value);
typedef int (*HPyFunc_objobjargproc)(HPyContext *ctx, HPy self, HPy key, HPy value);
typedef void (*HPyFunc_freefunc)(HPyContext *ctx, void *memory);
typedef HPy (*HPyFunc_getattrfunc)(HPyContext *ctx, HPy self, char *name);
typedef HPy (*HPyFunc_getattrofunc)(HPyContext *ctx, HPy self, HPy name);
typedef int (*HPyFunc_setattrfunc)(HPyContext *ctx, HPy self, char *name, HPy value);
typedef int (*HPyFunc_setattrofunc)(HPyContext *ctx, HPy self, HPy name, HPy value);
typedef HPy (*HPyFunc_reprfunc)(HPyContext *ctx, HPy self);
typedef HPy_hash_t (*HPyFunc_hashfunc)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_richcmpfunc)(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op);
typedef HPy (*HPyFunc_getiterfunc)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_iternextfunc)(HPyContext *ctx, HPy self);
typedef HPy (*HPyFunc_descrgetfunc)(HPyContext *ctx, HPy self, HPy object, HPy type);
typedef int (*HPyFunc_descrsetfunc)(HPyContext *ctx, HPy self, HPy object, HPy value);
typedef int (*HPyFunc_initproc)(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw);
typedef HPy (*HPyFunc_newfunc)(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw);
typedef HPy (*HPyFunc_getter)(HPyContext *ctx, HPy self, void *closure);
typedef int (*HPyFunc_setter)(HPyContext *ctx, HPy self, HPy value, void *closure);
typedef int (*HPyFunc_objobjproc)(HPyContext *ctx, HPy self, HPy key);
typedef int (*HPyFunc_traverseproc)(void *object, HPyFunc_visitproc visit, void *arg);
typedef void (*HPyFunc_destructor)(HPyContext *ctx, HPy self);
typedef void (*HPyFunc_Capsule_Destructor)(const char *name, void *pointer, void *context);
typedef HPy (*HPyFunc_mod_create)(HPyContext *ctx, HPy spec);

#define _HPyFunc_DECLARE_HPyFunc_VARARGS(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
#define _HPyFunc_DECLARE_HPyFunc_KEYWORDS(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
#define _HPyFunc_DECLARE_HPyFunc_NOARGS(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_O(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy arg)
#define _HPyFunc_DECLARE_HPyFunc_DESTROYFUNC(SYM) static void SYM(void *data)
#define _HPyFunc_DECLARE_HPyFunc_GETBUFFERPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy_buffer *view, int flags)
#define _HPyFunc_DECLARE_HPyFunc_RELEASEBUFFERPROC(SYM) static _HPY_INLINED void SYM(HPyContext *ctx, HPy self, HPy_buffer *view)
#define _HPyFunc_DECLARE_HPyFunc_UNARYFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_BINARYFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy other)
#define _HPyFunc_DECLARE_HPyFunc_TERNARYFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy other, HPy third)
#define _HPyFunc_DECLARE_HPyFunc_INQUIRY(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_LENFUNC(SYM) static _HPY_INLINED HPy_ssize_t SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_SSIZEARGFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy_ssize_t index)
#define _HPyFunc_DECLARE_HPyFunc_SSIZESSIZEARGFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy_ssize_t start, HPy_ssize_t end)
#define _HPyFunc_DECLARE_HPyFunc_SSIZEOBJARGPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy_ssize_t index, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_SSIZESSIZEOBJARGPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy_ssize_t start, HPy_ssize_t end, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_OBJOBJARGPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy key, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_FREEFUNC(SYM) static _HPY_INLINED void SYM(HPyContext *ctx, void *memory)
#define _HPyFunc_DECLARE_HPyFunc_GETATTRFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, char *name)
#define _HPyFunc_DECLARE_HPyFunc_GETATTROFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy name)
#define _HPyFunc_DECLARE_HPyFunc_SETATTRFUNC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, char *name, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_SETATTROFUNC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy name, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_REPRFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_HASHFUNC(SYM) static _HPY_INLINED HPy_hash_t SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_RICHCMPFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op)
#define _HPyFunc_DECLARE_HPyFunc_GETITERFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_ITERNEXTFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_DESCRGETFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, HPy object, HPy type)
#define _HPyFunc_DECLARE_HPyFunc_DESCRSETFUNC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy object, HPy value)
#define _HPyFunc_DECLARE_HPyFunc_INITPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
#define _HPyFunc_DECLARE_HPyFunc_NEWFUNC(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
#define _HPyFunc_DECLARE_HPyFunc_GETTER(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy self, void *closure)
#define _HPyFunc_DECLARE_HPyFunc_SETTER(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy value, void *closure)
#define _HPyFunc_DECLARE_HPyFunc_OBJOBJPROC(SYM) static _HPY_INLINED int SYM(HPyContext *ctx, HPy self, HPy key)
#define _HPyFunc_DECLARE_HPyFunc_TRAVERSEPROC(SYM) static int SYM(void *object, HPyFunc_visitproc visit, void *arg)
#define _HPyFunc_DECLARE_HPyFunc_DESTRUCTOR(SYM) static _HPY_INLINED void SYM(HPyContext *ctx, HPy self)
#define _HPyFunc_DECLARE_HPyFunc_CAPSULE_DESTRUCTOR(SYM) static void SYM(const char *name, void *pointer, void *context)
#define _HPyFunc_DECLARE_HPyFunc_MOD_CREATE(SYM) static _HPY_INLINED HPy SYM(HPyContext *ctx, HPy spec)

#endif
