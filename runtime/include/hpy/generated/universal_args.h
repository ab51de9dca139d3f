/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_UNIVERSAL_ARGS_H
#define HPY_GENERATED_UNIVERSAL_ARGS_H

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *const *args;
    HPy_ssize_t nargs;
    cpy_PyObject *result;
} _HPyFunc_args_VARARGS;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *const *args;
    size_t nargsf;
    cpy_PyObject *kwnames;
    cpy_PyObject *result;
} _HPyFunc_args_KEYWORDS;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *result;
} _HPyFunc_args_NOARGS;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *arg;
    cpy_PyObject *result;
} _HPyFunc_args_O;

typedef struct {
    cpy_PyObject *self;
    cpy_Py_buffer *view;
    int flags;
    int result;
} _HPyFunc_args_GETBUFFERPROC;

typedef struct {
    cpy_PyObject *self;
    cpy_Py_buffer *view;
} _HPyFunc_args_RELEASEBUFFERPROC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *result;
} _HPyFunc_args_UNARYFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *other;
    cpy_PyObject *result;
} _HPyFunc_args_BINARYFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *other;
    cpy_PyObject *third;
    cpy_PyObject *result;
} _HPyFunc_args_TERNARYFUNC;

typedef struct {
    cpy_PyObject *self;
    int result;
} _HPyFunc_args_INQUIRY;

typedef struct {
    cpy_PyObject *self;
    HPy_ssize_t result;
} _HPyFunc_args_LENFUNC;

typedef struct {
    cpy_PyObject *self;
    HPy_ssize_t index;
    cpy_PyObject *result;
} _HPyFunc_args_SSIZEARGFUNC;

typedef struct {
    cpy_PyObject *self;
    HPy_ssize_t start;
    HPy_ssize_t end;
    cpy_PyObject *result;
} _HPyFunc_args_SSIZESSIZEARGFUNC;

typedef struct {
    cpy_PyObject *self;
    HPy_ssize_t index;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_SSIZEOBJARGPROC;

typedef struct {
    cpy_PyObject *self;
    HPy_ssize_t start;
    HPy_ssize_t end;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_SSIZESSIZEOBJARGPROC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *key;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_OBJOBJARGPROC;

typedef struct {
    void *memory;
} _HPyFunc_args_FREEFUNC;

typedef struct {
    cpy_PyObject *self;
    char *name;
    cpy_PyObject *result;
} _HPyFunc_args_GETATTRFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *name;
    cpy_PyObject *result;
} _HPyFunc_args_GETATTROFUNC;

typedef struct {
    cpy_PyObject *self;
    char *name;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_SETATTRFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *name;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_SETATTROFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *result;
} _HPyFunc_args_REPRFUNC;

typedef struct {
    cpy_PyObject *self;
    HPy_hash_t result;
} _HPyFunc_args_HASHFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *other;
    int op;
    cpy_PyObject *result;
} _HPyFunc_args_RICHCMPFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *result;
} _HPyFunc_args_GETITERFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *result;
} _HPyFunc_args_ITERNEXTFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *object;
    cpy_PyObject *type;
    cpy_PyObject *result;
} _HPyFunc_args_DESCRGETFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *object;
    cpy_PyObject *value;
    int result;
} _HPyFunc_args_DESCRSETFUNC;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *args;
    cpy_PyObject *kw;
    int result;
} _HPyFunc_args_INITPROC;

typedef struct {
    cpy_PyObject *type;
    cpy_PyObject *args;
    cpy_PyObject *kw;
    cpy_PyObject *result;
} _HPyFunc_args_NEWFUNC;

typedef struct {
    cpy_PyObject *self;
    void *closure;
    cpy_PyObject *result;
} _HPyFunc_args_GETTER;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *value;
    void *closure;
    int result;
} _HPyFunc_args_SETTER;

typedef struct {
    cpy_PyObject *self;
    cpy_PyObject *key;
    int result;
} _HPyFunc_args_OBJOBJPROC;

typedef struct {
    cpy_PyObject *self;
    cpy_visitproc visit;
    void *arg;
    int result;
} _HPyFunc_args_TRAVERSEPROC;

typedef struct {
    cpy_PyObject *self;
} _HPyFunc_args_DESTRUCTOR;

typedef struct {
    cpy_PyObject *spec;
    cpy_PyObject *result;
} _HPyFunc_args_MOD_CREATE;

#endif
