/* Modules. */
#include "internal.h"

typedef PyObject *(*create_function)(PyObject *spec, PyModuleDef *def);

/* What CPython needs to make a module of a definition; it keeps the address of `def`, so one is
 * made for each HPyModuleDef and context and lives as long as the process. */
typedef struct module_info {
    struct module_info *next;
    HPyModuleDef *hpy;
    HPyContext *ctx;
    uint32_t flags;
    int enters; /* whether an interpreter that makes the module enters ctx first */
    PyModuleDef def;
    create_function create; /* the create slot's trampoline, or NULL */
    PyModuleDef_Slot *slots;
    PyMethodDef methods[1];
} module_info;

static module_info *modules;
static hpy_compat_lock modules_lock;

typedef struct {
    size_t methods;
    size_t slots;
    size_t create_slots;
} def_counts;

static size_t count_legacy(const PyMethodDef *method)
{
    size_t count = 0;
    for (; method != NULL && method->ml_name != NULL; method++)
        count++;
    return count;
}

static int count_defs(const HPyModuleDef *hpy, def_counts *counts)
{
    HPyDef **def;
    memset(counts, 0, sizeof(*counts));
    counts->methods = count_legacy(hpy->legacy_methods);
    for (def = hpy->defines; def != NULL && *def != NULL; def++) {
        switch ((int)(*def)->kind) {
        case HPyDef_Kind_Meth:
            counts->methods++;
            break;
        case HPyDef_Kind_Slot:
            if ((*def)->slot.slot != HPy_mod_create && (*def)->slot.slot != HPy_mod_exec) {
                PyErr_Format(PyExc_SystemError,
                             "Unsupported slot in HPyModuleDef.defines (value: %d).",
                             (int)(*def)->slot.slot);
                return -1;
            }
            counts->slots++;
            counts->create_slots += (*def)->slot.slot == HPy_mod_create;
            break;
        default:
            PyErr_Format(PyExc_SystemError,
                         "Unsupported definition in HPyModuleDef.defines (kind: %d).",
                         (int)(*def)->kind);
            return -1;
        }
    }
    return 0;
}

/* What a create slot returns is the author's own object: nothing else of the definition could apply
 * to it. */
static int check_create(const HPyModuleDef *hpy, const def_counts *counts)
{
    static const char advice[] = "A module with a HPy_mod_create slot defines nothing else: "
                                 "everything is up to the object that the slot returns.";
    if (counts->create_slots == 0)
        return 0;
    if (counts->create_slots > 1) {
        PyErr_SetString(PyExc_SystemError, "Multiple definitions of the HPy_mod_create slot in "
                                           "HPyModuleDef.defines.");
        return -1;
    }
    if (counts->slots > 1 || counts->methods > 0) {
        PyErr_Format(PyExc_SystemError,
                     "HPyModuleDef defines a HPy_mod_create slot and some other slots or methods. "
                     "%s",
                     advice);
        return -1;
    }
    if (hpy->doc != NULL || hpy->size != 0 || hpy->globals != NULL) {
        PyErr_Format(PyExc_SystemError,
                     "HPyModuleDef defines a HPy_mod_create slot and some of the other fields are "
                     "not set to their default value. %s",
                     advice);
        return -1;
    }
    return 0;
}

static int check_size(const HPyModuleDef *hpy)
{
    if (hpy->size == 0)
        return 0;
    PyErr_SetString(PyExc_SystemError,
                    hpy->size < 0
                        ? "HPy does not permit HPyModuleDef.size < 0"
                        : "Module state is not supported yet in HPy, set HPyModuleDef.size = 0 if "
                          "module state is not needed");
    return -1;
}

static int check_flags(uint32_t flags)
{
    const uint32_t opposites = HPy_MOD_PER_INTERPRETER_GIL | HPy_MOD_NO_SUBINTERPRETERS;
    if ((flags & opposites) != opposites)
        return 0;
    PyErr_SetString(PyExc_SystemError, "HPy_MODINIT_FLAGS: HPy_MOD_PER_INTERPRETER_GIL and "
                                       "HPy_MOD_NO_SUBINTERPRETERS exclude each other");
    return -1;
}

static module_info *info_of_def(PyModuleDef *def)
{
    return (module_info *)((char *)def - offsetof(module_info, def));
}

/* cpython mode's first exec slot. PyInit cannot do this: it may run in the main interpreter while
 * another one imports the module. */
static int enter_interpreter(PyObject *module)
{
    module_info *info = info_of_def(PyModule_GetDef(module));
    if (hpy_interpreter_enter(info->ctx) < 0)
        return -1;
    return hpy_global_reserve(info->hpy->globals);
}

/* Every module's create slot: the author's, and a look at what it returned. */
static PyObject *create_checked(PyObject *spec, PyModuleDef *def)
{
    module_info *info = info_of_def(def);
    PyObject *module;
    if (info->enters && hpy_interpreter_enter(info->ctx) < 0)
        return NULL;
    module = info->create(spec, def);
    if (module != NULL && PyModule_Check(module)) {
        PyErr_SetString(PyExc_SystemError, "HPy_mod_create slot returned a builtin module object. "
                                           "This is currently not supported.");
        Py_DECREF(module);
        return NULL;
    }
    return module;
}

static int fill_info(module_info *info, const def_counts *counts)
{
    PyMethodDef *method = info->methods;
    PyModuleDef_Slot *slot;
    const PyMethodDef *legacy = info->hpy->legacy_methods;
    HPyDef **def;
    info->slots = slot = (PyModuleDef_Slot *)(info->methods + counts->methods + 1);
    slot = hpy_compat_add_flag_slots(slot, info->flags);
    if (info->enters && counts->create_slots == 0) {
        slot->slot = Py_mod_exec;
        slot->value = (void *)enter_interpreter;
        slot++;
    }
    for (def = info->hpy->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Meth) {
            if (hpy_fill_method(info->ctx, method++, &(*def)->meth) < 0)
                return -1;
            continue;
        }
        if ((*def)->slot.slot == HPy_mod_create) {
            info->create = _HPY_CPY_FUNCTION(create_function, (*def)->slot.cpy_trampoline);
            slot->slot = Py_mod_create;
            slot->value = (void *)create_checked;
        } else {
            slot->slot = Py_mod_exec;
            slot->value = (void *)(HPyCFunction)(*def)->slot.cpy_trampoline;
        }
        slot++;
    }
    for (; legacy != NULL && legacy->ml_name != NULL; legacy++)
        *method++ = *legacy;
    return 0;
}

static module_info *make_info(HPyContext *ctx, HPyModuleDef *hpy, uint32_t flags, int enters)
{
    static const PyModuleDef blank = {
        PyModuleDef_HEAD_INIT, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL};
    def_counts counts;
    module_info *info;
    if (check_size(hpy) < 0 || count_defs(hpy, &counts) < 0 || check_create(hpy, &counts) < 0 ||
        check_flags(flags) < 0)
        return NULL;
    info = (module_info *)PyMem_RawCalloc(1, sizeof(module_info) +
                                                 counts.methods * sizeof(PyMethodDef) +
                                                 (counts.slots + 4) * sizeof(PyModuleDef_Slot));
    if (info == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    info->hpy = hpy;
    info->ctx = ctx;
    info->flags = flags;
    info->enters = enters;
    if (fill_info(info, &counts) < 0) {
        PyMem_RawFree(info);
        return NULL;
    }
    info->def = blank;
    /* the module's name is that of its spec; this one is for CPython's messages */
    info->def.m_name = "hpy_module";
    info->def.m_doc = hpy->doc;
    info->def.m_methods = counts.methods > 0 ? info->methods : NULL;
    info->def.m_slots = info->slots;
    /* now, while nobody else has it: later calls only look */
    if (PyModuleDef_Init(&info->def) == NULL) {
        PyMem_RawFree(info);
        return NULL;
    }
    return info;
}

static module_info *find_info(HPyContext *ctx, HPyModuleDef *hpy)
{
    module_info *info;
    for (info = modules; info != NULL; info = info->next) {
        if (info->hpy == hpy && info->ctx == ctx)
            break;
    }
    return info;
}

static module_info *get_info(HPyContext *ctx, HPyModuleDef *hpy, uint32_t flags, int enters)
{
    module_info *info, *made;
    hpy_compat_acquire(&modules_lock);
    info = find_info(ctx, hpy);
    hpy_compat_release(&modules_lock);
    if (info != NULL)
        return info;
    made = make_info(ctx, hpy, flags, enters);
    if (made == NULL)
        return NULL;
    hpy_compat_acquire(&modules_lock);
    info = find_info(ctx, hpy);
    if (info == NULL) {
        made->next = modules;
        modules = info = made;
    }
    hpy_compat_release(&modules_lock);
    if (info != made)
        PyMem_RawFree(made);
    return info;
}

PyModuleDef *hpy_module_def(HPyContext *ctx, HPyModuleDef *hpy, uint32_t flags)
{
    module_info *info = get_info(ctx, hpy, flags, 1);
    return info != NULL ? &info->def : NULL;
}

/* Sets the attributes that an exec slot may want to read; the importer sets the rest. */
static int set_origin(PyObject *module, PyObject *spec, PyObject *path)
{
    if (PyObject_SetAttrString(module, "__file__", path) < 0)
        return -1;
    return PyObject_SetAttrString(module, "__spec__", spec);
}

PyObject *hpy_module_create(HPyContext *ctx, HPyModuleDef *hpy, uint32_t flags, PyObject *spec,
                            PyObject *path)
{
    PyObject *module;
    module_info *info = get_info(ctx, hpy, flags, 0);
    if (info == NULL)
        return NULL;
    module = PyModule_FromDefAndSpec(&info->def, spec);
    if (module == NULL)
        return NULL;
    if (info->create != NULL)
        return module;
    if (hpy_global_reserve(hpy->globals) < 0 || set_origin(module, spec, path) < 0 ||
        PyModule_ExecDef(module, &info->def) < 0)
        goto fail;
    return module;
fail:
    Py_DECREF(module);
    return NULL;
}
