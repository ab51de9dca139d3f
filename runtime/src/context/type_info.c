/* The tables that a type's definitions come to. */
#include "type.h"

/* All infos, in buckets by the hash of their content. Infos are never removed. */
#define BUCKETS 64
static hpy_type_info *buckets[BUCKETS];
static hpy_compat_lock buckets_lock;

/* ---- counting ---- */

typedef struct {
    size_t methods;
    size_t getsets;
} def_counts;

static const PyType_Slot *legacy_slots(const HPyType_Spec *spec)
{
    static const PyType_Slot none[] = {{0, NULL}};
    return spec->legacy_slots != NULL ? (const PyType_Slot *)spec->legacy_slots : none;
}

static void count_legacy(const HPyType_Spec *spec, def_counts *counts)
{
    const PyType_Slot *slot;
    for (slot = legacy_slots(spec); slot->slot != 0; slot++) {
        if (slot->slot == Py_tp_methods) {
            const PyMethodDef *method = (const PyMethodDef *)slot->pfunc;
            for (; method->ml_name != NULL; method++)
                counts->methods++;
        } else if (slot->slot == Py_tp_getset) {
            const PyGetSetDef *getset = (const PyGetSetDef *)slot->pfunc;
            for (; getset->name != NULL; getset++)
                counts->getsets++;
        }
    }
}

static def_counts count_defs(const HPyType_Spec *spec)
{
    def_counts counts = {0, 0};
    HPyDef **def;
    for (def = spec->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Meth)
            counts.methods++;
        else if ((*def)->kind == HPyDef_Kind_GetSet)
            counts.getsets++;
        else if ((*def)->kind == HPyDef_Kind_Member &&
                 hpy_member_is_getset(&(*def)->member, spec->builtin_shape))
            counts.getsets++;
    }
    count_legacy(spec, &counts);
    return counts;
}

/* ---- filling in ---- */

/* What CPython says by itself of an attribute without getter. */
static PyObject *get_unreadable(PyObject *self, void *closure)
{
    (void)closure;
    PyErr_Format(PyExc_AttributeError, "attribute of '%.100s' objects is not readable",
                 Py_TYPE(self)->tp_name);
    return NULL;
}

static void fill_getset(HPyContext *ctx, PyGetSetDef *getset, const HPyGetSet *def)
{
    getset->name = def->name;
    getset->get = _HPY_CPY_FUNCTION(getter, hpy_bound(ctx, HPyFunc_GETTER, def->getter_impl,
                                                      (HPyCFunction)def->getter_cpy_trampoline));
    getset->set = _HPY_CPY_FUNCTION(setter, hpy_bound(ctx, HPyFunc_SETTER, def->setter_impl,
                                                      (HPyCFunction)def->setter_cpy_trampoline));
    getset->doc = def->doc;
    getset->closure = def->closure;
    if (HPY_COMPAT_CALLS_MISSING_GETTER && getset->get == NULL)
        getset->get = get_unreadable;
}

static int fill_info(HPyContext *ctx, hpy_type_info *info, const HPyType_Spec *spec)
{
    PyMethodDef *method = info->methods;
    PyGetSetDef *getset = hpy_type_info_getsets(info);
    const PyType_Slot *slot;
    HPyDef **def;
    for (def = spec->defines; def != NULL && *def != NULL; def++) {
        switch ((*def)->kind) {
        case HPyDef_Kind_Meth:
            if (hpy_fill_method(ctx, method++, &(*def)->meth) < 0)
                return -1;
            break;
        case HPyDef_Kind_Member:
            if (hpy_member_is_getset(&(*def)->member, spec->builtin_shape))
                hpy_member_fill_getset(getset++, &(*def)->member, spec->builtin_shape);
            break;
        case HPyDef_Kind_GetSet:
            fill_getset(ctx, getset++, &(*def)->getset);
            break;
        case HPyDef_Kind_Slot:
            if ((*def)->slot.slot == HPy_tp_traverse)
                info->traverse = (HPyFunc_traverseproc)(*def)->slot.impl;
            else if ((*def)->slot.slot == HPy_tp_destroy)
                info->destroy = (HPyFunc_destroyfunc)(*def)->slot.impl;
            break;
        }
    }
    for (slot = legacy_slots(spec); slot->slot != 0; slot++) {
        if (slot->slot == Py_tp_methods) {
            const PyMethodDef *legacy = (const PyMethodDef *)slot->pfunc;
            for (; legacy->ml_name != NULL; legacy++)
                *method++ = *legacy;
        } else if (slot->slot == Py_tp_getset) {
            const PyGetSetDef *legacy = (const PyGetSetDef *)slot->pfunc;
            for (; legacy->name != NULL; legacy++)
                *getset++ = *legacy;
        }
    }
    return 0;
}

/* ---- the cache ---- */

#define COMPARED offsetof(hpy_type_info, size)

static size_t bucket_of(const hpy_type_info *info)
{
    const unsigned char *bytes = (const unsigned char *)info;
    size_t hash = 2166136261u;
    size_t i;
    for (i = COMPARED; i < info->size; i++)
        hash = (hash ^ bytes[i]) * 16777619u;
    return hash % BUCKETS;
}

/* Returns the equal info that there is already and frees this one, or keeps this one. */
static hpy_type_info *intern(hpy_type_info *info)
{
    hpy_type_info **bucket = &buckets[bucket_of(info)];
    hpy_type_info *other;
    hpy_compat_acquire(&buckets_lock);
    for (other = *bucket; other != NULL; other = other->next) {
        if (other->size == info->size &&
            memcmp((char *)other + COMPARED, (char *)info + COMPARED, info->size - COMPARED) == 0)
            break;
    }
    if (other == NULL) {
        info->next = *bucket;
        HPY_COMPAT_STORE(*bucket, info);
    }
    hpy_compat_release(&buckets_lock);
    if (other == NULL)
        return info;
    PyMem_RawFree(info);
    return other;
}

int hpy_type_info_has_methods(const PyMethodDef *methods)
{
    int found = 0;
    size_t i;
    /* no lock: infos are only ever added, in front */
    for (i = 0; i < BUCKETS && !found; i++) {
        const hpy_type_info *info;
        for (info = HPY_COMPAT_LOAD(buckets[i]); info != NULL && !found; info = info->next)
            found = info->methods == methods;
    }
    return found;
}

PyGetSetDef *hpy_type_info_getsets(hpy_type_info *info)
{
    return (PyGetSetDef *)(info->methods + info->method_count + 1);
}

const char *hpy_type_info_name(hpy_type_info *info)
{
    return (const char *)(hpy_type_info_getsets(info) + info->getset_count + 1);
}

hpy_type_info *hpy_type_info_get(HPyContext *ctx, const HPyType_Spec *spec,
                                 HPyType_BuiltinShape shape, vectorcallfunc call,
                                 hpy_type_kind kind)
{
    def_counts counts = count_defs(spec);
    size_t name_size = strlen(spec->name) + 1;
    size_t size = sizeof(hpy_type_info) + counts.methods * sizeof(PyMethodDef) +
                  (counts.getsets + 1) * sizeof(PyGetSetDef) + name_size;
    /* raw memory: infos outlive the interpreter that made them; zeroed: padding is compared too */
    hpy_type_info *info = (hpy_type_info *)PyMem_RawCalloc(1, size);
    if (info == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    info->size = size;
    info->shape = shape;
    info->kind = kind;
    info->call = call;
    info->method_count = counts.methods;
    info->getset_count = counts.getsets;
    memcpy((char *)hpy_type_info_name(info), spec->name, name_size);
    if (fill_info(ctx, info, spec) < 0) {
        PyMem_RawFree(info);
        return NULL;
    }
    return intern(info);
}
