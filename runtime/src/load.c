/* Loading a universal binary: the library, its versions, its module. */
#include "binary.h"
#include "load.h"
#include "trace/trace.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

#define MAJOR HPY_ABI_VERSION
#define MINOR HPY_TARGET_ABI_MINOR

typedef uint32_t (*version_function)(void);
typedef HPyModuleDef *(*init_function)(void);
typedef uint32_t (*flags_function)(void);

/* ---- the platform ---- */

#ifdef _WIN32

static void *open_library(PyObject *path)
{
    wchar_t *wide = PyUnicode_AsWideCharString(path, NULL);
    HMODULE library;
    DWORD error;
    char message[256];
    if (wide == NULL)
        return NULL;
    library = LoadLibraryExW(wide, NULL,
                             LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
    error = GetLastError();
    PyMem_Free(wide);
    if (library != NULL)
        return (void *)library;
    if (!FormatMessageA(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL, error, 0,
                        message, sizeof(message), NULL))
        strcpy(message, "unknown error");
    PyErr_Format(PyExc_RuntimeError,
                 "Error during loading of the HPy extension module at path '%U'. "
                 "Error message from dlopen/WinAPI: %lu: %s",
                 path, error, message);
    return NULL;
}

static HPyCFunction find_symbol(void *library, const char *symbol)
{
    return (HPyCFunction)GetProcAddress((HMODULE)library, symbol);
}

static void close_library(void *library)
{
    FreeLibrary((HMODULE)library);
}

#else

static void *open_library(PyObject *path)
{
    PyObject *encoded = PyUnicode_EncodeFSDefault(path);
    void *library;
    const char *message;
    if (encoded == NULL)
        return NULL;
    /* a name without a slash would be looked for in the system's folders */
    if (strchr(PyBytes_AS_STRING(encoded), '/') == NULL) {
        PyObject *relative = PyBytes_FromFormat("./%s", PyBytes_AS_STRING(encoded));
        Py_DECREF(encoded);
        if (relative == NULL)
            return NULL;
        encoded = relative;
    }
    library = dlopen(PyBytes_AS_STRING(encoded), RTLD_NOW | RTLD_LOCAL);
    Py_DECREF(encoded);
    if (library != NULL)
        return library;
    message = dlerror();
    PyErr_Format(PyExc_RuntimeError,
                 "Error during loading of the HPy extension module at path '%U'. "
                 "Error message from dlopen/WinAPI: %s",
                 path, message != NULL ? message : "unknown error");
    return NULL;
}

static HPyCFunction find_symbol(void *library, const char *symbol)
{
    HPyCFunction function;
    void *address = dlsym(library, symbol);
    memcpy(&function, &address, sizeof(function));
    return function;
}

static void close_library(void *library)
{
    dlclose(library);
}

#endif

/* ---- symbols ---- */

/* Has the function `prefix` + `name` of the library, or NULL if it exports none, in `found`. -1
 * with an exception set. */
static int look_for_symbol(void *library, const char *prefix, const char *name, HPyCFunction *found)
{
    PyObject *symbol = PyBytes_FromFormat("%s%s", prefix, name);
    if (symbol == NULL)
        return -1;
    *found = find_symbol(library, PyBytes_AS_STRING(symbol));
    Py_DECREF(symbol);
    return 0;
}

/* What the author said with HPy_MODINIT_FLAGS; 0 for nothing. -1 with an exception set. */
static int read_flags(void *library, const char *name, uint32_t *flags)
{
    HPyCFunction function;
    if (look_for_symbol(library, "get_hpy_module_flags_", name, &function) < 0)
        return -1;
    *flags = function != NULL ? ((flags_function)function)() : 0;
    return 0;
}

/* The function `prefix` + `name` of the library; NULL with RuntimeError if it exports none. */
static HPyCFunction require_symbol(void *library, const char *prefix, const char *name,
                                   PyObject *path)
{
    HPyCFunction function = NULL;
    if (look_for_symbol(library, prefix, name, &function) == 0 && function == NULL)
        PyErr_Format(
            PyExc_RuntimeError,
            "Error during loading of the HPy extension module at path '%U': it does not "
            "export '%s%s'. Did you use the HPy_MODINIT macro, with this module's name, to "
            "register your module?",
            path, prefix, name);
    return function;
}

/* ---- versions ---- */

/* The number after ".hpy" in the file's name; -1 with RuntimeError if there is none. */
static long tag_of_path(PyObject *path, const char *name, uint32_t major, uint32_t minor)
{
    PyObject *encoded = PyUnicode_EncodeFSDefault(path);
    const char *text, *base, *tag;
    char *end;
    long number = -1;
    if (encoded == NULL)
        return -1;
    text = PyBytes_AS_STRING(encoded);
    base = text + PyBytes_GET_SIZE(encoded);
    while (base > text && base[-1] != '/' && base[-1] != '\\')
        base--;
    for (tag = strstr(base, ".hpy"); tag != NULL && number < 0; tag = strstr(tag + 1, ".hpy")) {
        if (tag[4] < '0' || tag[4] > '9')
            continue;
        number = strtol(tag + 4, &end, 10);
        if (*end != '.' && *end != '-')
            number = -1;
    }
    Py_DECREF(encoded);
    if (number >= 0)
        return number;
    PyErr_Format(
        PyExc_RuntimeError,
        "HPy extension module '%s' at path '%U': could not find HPy ABI tag encoded in the "
        "filename. The extension claims to be compiled with HPy ABI version: %u.%u.",
        name, path, (unsigned)major, (unsigned)minor);
    return -1;
}

static int check_versions(void *library, const char *name, PyObject *path)
{
    HPyCFunction major_function, minor_function;
    uint32_t major, minor;
    long tag;
    major_function = require_symbol(library, "get_required_hpy_major_version_", name, path);
    if (major_function == NULL)
        return -1;
    minor_function = require_symbol(library, "get_required_hpy_minor_version_", name, path);
    if (minor_function == NULL)
        return -1;
    major = ((version_function)major_function)();
    minor = ((version_function)minor_function)();
    if (major != MAJOR || minor > MINOR) {
        PyErr_Format(PyExc_RuntimeError,
                     "HPy extension module '%s' requires unsupported version of the HPy runtime. "
                     "Requested version: %u.%u. Current HPy version: %u.%u. (path '%U')",
                     name, (unsigned)major, (unsigned)minor, (unsigned)MAJOR, (unsigned)MINOR,
                     path);
        return -1;
    }
    tag = tag_of_path(path, name, major, minor);
    if (tag < 0)
        return -1;
    if ((uint32_t)tag != major) {
        PyErr_Format(PyExc_RuntimeError,
                     "HPy extension module '%s' at path '%U': mismatch between the HPy ABI tag "
                     "encoded in the filename and the major version requested by the HPy extension "
                     "itself. Major version tag parsed from filename: %ld. Requested version: "
                     "%u.%u.",
                     name, path, tag, (unsigned)major, (unsigned)minor);
        return -1;
    }
    return 0;
}

/* ---- loading ---- */

static HPyModuleDef *init_module(void *library, HPyContext *ctx, const char *name, PyObject *path)
{
    HPyModuleDef *def;
    HPyCFunction setter, teller, caller, init;
    setter = require_symbol(library, "HPyInitGlobalContext_", name, path);
    if (setter == NULL)
        return NULL;
    init = require_symbol(library, "HPyInit_", name, path);
    if (init == NULL)
        return NULL;
    if (look_for_symbol(library, "HPyInitHostLayout_", name, &teller) < 0 ||
        look_for_symbol(library, "HPyInitDirectCalls_", name, &caller) < 0 ||
        hpy_binary_prepare((hpy_binary_setter)setter, (hpy_binary_teller)teller,
                           (hpy_binary_caller)caller, ctx) < 0)
        return NULL;
    def = ((init_function)init)();
    if (def == NULL)
        PyErr_Format(PyExc_RuntimeError,
                     "Error during loading of the HPy extension module at path '%U'. Function "
                     "'HPyInit_%s' returned NULL.",
                     path, name);
    return def;
}

PyObject *hpy_load(PyObject *self, HPyContext *ctx, const char *name, PyObject *path,
                   PyObject *spec)
{
    const char *dot = strrchr(name, '.');
    const char *short_name = dot != NULL ? dot + 1 : name;
    HPyModuleDef *def;
    uint32_t flags = 0;
    void *library = open_library(path);
    if (library == NULL)
        return NULL;
    if (check_versions(library, short_name, path) < 0 ||
        read_flags(library, short_name, &flags) < 0 ||
        (!(flags & HPy_MOD_GIL_NOT_USED) && hpy_compat_require_gil(self, spec, name) < 0)) {
        close_library(library);
        return NULL;
    }
    /* from here on something may be kept that is the library's: it stays */
    def = init_module(library, ctx, short_name, path);
    if (def == NULL)
        return NULL;
    hpy_trace_name_module(ctx, def, name);
    return hpy_module_create(ctx, def, flags, spec, path);
}
