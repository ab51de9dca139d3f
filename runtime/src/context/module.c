/* Modules. */
#include "internal.h"

/* What CPython needs to make a module of a definition; it keeps the address of `def`, so one is
 * made for each HPyModuleDef and lives as long as the process. */
typedef struct module_info {
    struct module_info *next;
    HPyModuleDef *hpy;
    PyModuleDef def;
    int has_create;
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

static int fill_info(module_info *info, const def_counts *counts)
{
    PyMethodDef *method = info->methods;
    PyModuleDef_Slot *slot;
    const PyMethodDef *legacy = info->hpy->legacy_methods;
    HPyDef **def;
    info->slots = slot = (PyModuleDef_Slot *)(info->methods + counts->methods + 1);
    for (def = info->hpy->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Meth) {
            if (hpy_fill_method(method++, &(*def)->meth) < 0)
                return -1;
            continue;
        }
        info->has_create |= (*def)->slot.slot == HPy_mod_create;
        slot->slot = (*def)->slot.slot == HPy_mod_create ? Py_mod_create : Py_mod_exec;
        slot->value = (void *)(HPyCFunction)(*def)->slot.cpy_trampoline;
        slot++;
    }
    for (; legacy != NULL && legacy->ml_name != NULL; legacy++)
        *method++ = *legacy;
    return 0;
}

static module_info *make_info(HPyModuleDef *hpy)
{
    static const PyModuleDef blank = {
        PyModuleDef_HEAD_INIT, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL};
    def_counts counts;
    module_info *info;
    if (check_size(hpy) < 0 || count_defs(hpy, &counts) < 0 || check_create(hpy, &counts) < 0)
        return NULL;
    info = (module_info *)PyMem_RawCalloc(1, sizeof(module_info) +
                                                 counts.methods * sizeof(PyMethodDef) +
                                                 (counts.slots + 1) * sizeof(PyModuleDef_Slot));
    if (info == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    info->hpy = hpy;
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
    return info;
}

static module_info *find_info(HPyModuleDef *hpy)
{
    module_info *info;
    for (info = modules; info != NULL && info->hpy != hpy; info = info->next)
        ;
    return info;
}

static module_info *get_info(HPyModuleDef *hpy)
{
    module_info *info, *made;
    hpy_compat_acquire(&modules_lock);
    info = find_info(hpy);
    hpy_compat_release(&modules_lock);
    if (info != NULL)
        return info;
    made = make_info(hpy);
    if (made == NULL)
        return NULL;
    hpy_compat_acquire(&modules_lock);
    info = find_info(hpy);
    if (info == NULL) {
        made->next = modules;
        modules = info = made;
    }
    hpy_compat_release(&modules_lock);
    if (info != made)
        PyMem_RawFree(made);
    return info;
}

PyModuleDef *hpy_module_def(HPyModuleDef *hpy)
{
    module_info *info = get_info(hpy);
    return info != NULL ? &info->def : NULL;
}

/* Sets the attributes that an exec slot may want to read; the importer sets the rest. */
static int set_origin(PyObject *module, PyObject *spec, PyObject *path)
{
    if (PyObject_SetAttrString(module, "__file__", path) < 0)
        return -1;
    return PyObject_SetAttrString(module, "__spec__", spec);
}

PyObject *hpy_module_create(HPyModuleDef *hpy, PyObject *spec, PyObject *path)
{
    PyObject *module;
    module_info *info = get_info(hpy);
    if (info == NULL)
        return NULL;
    module = PyModule_FromDefAndSpec(&info->def, spec);
    if (module == NULL)
        return NULL;
    if (info->has_create) {
        if (PyModule_Check(module)) {
            PyErr_SetString(PyExc_SystemError, "HPy_mod_create slot returned a builtin module "
                                               "object. This is currently not supported.");
            goto fail;
        }
        return module;
    }
    if (set_origin(module, spec, path) < 0 || PyModule_ExecDef(module, &info->def) < 0)
        goto fail;
    return module;
fail:
    Py_DECREF(module);
    return NULL;
}
