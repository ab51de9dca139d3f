/* The tables that a type's definitions come to. */
#include "type.h"

/* All infos, in buckets by the hash of their content. Infos are never removed. */
#define BUCKETS 64
static hpy_type_info *buckets[BUCKETS];
static hpy_compat_lock buckets_lock;

/* ---- attributes of structs whose place differs from object to object ---- */

static PyMemberDef tail_member(const HPyMember *member, PyObject *self)
{
    hpy_type_info *info = hpy_type_info_of(hpy_type_nearest(Py_TYPE(self)));
    char *data = (char *)hpy_type_data(info->shape, self);
    PyMemberDef def;
    def.name = member->name;
    def.type = (int)member->type;
    def.offset = data - (char *)self + member->offset;
    def.flags = member->readonly ? READONLY : 0;
    def.doc = member->doc;
    return def;
}

static PyObject *get_tail_member(PyObject *self, void *closure)
{
    PyMemberDef def = tail_member((const HPyMember *)closure, self);
    return PyMember_GetOne((const char *)self, &def);
}

static int set_tail_member(PyObject *self, PyObject *value, void *closure)
{
    PyMemberDef def = tail_member((const HPyMember *)closure, self);
    return PyMember_SetOne((char *)self, &def, value);
}

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
        else if ((*def)->kind == HPyDef_Kind_Member && hpy_shape_is_tail(spec->builtin_shape))
            counts.getsets++;
    }
    count_legacy(spec, &counts);
    return counts;
}

/* ---- filling in ---- */

static void fill_getset(PyGetSetDef *getset, const HPyDef *def)
{
    if (def->kind == HPyDef_Kind_GetSet) {
        getset->name = def->getset.name;
        getset->get = def->getset.getter_cpy_trampoline;
        getset->set = def->getset.setter_cpy_trampoline;
        getset->doc = def->getset.doc;
        getset->closure = def->getset.closure;
    } else {
        getset->name = def->member.name;
        getset->get = get_tail_member;
        getset->set = def->member.readonly ? NULL : set_tail_member;
        getset->doc = def->member.doc;
        getset->closure = (void *)&def->member;
    }
}

static int fill_info(hpy_type_info *info, const HPyType_Spec *spec)
{
    PyMethodDef *method = info->methods;
    PyGetSetDef *getset = hpy_type_info_getsets(info);
    const PyType_Slot *slot;
    HPyDef **def;
    for (def = spec->defines; def != NULL && *def != NULL; def++) {
        switch ((*def)->kind) {
        case HPyDef_Kind_Meth:
            if (hpy_fill_method(method++, &(*def)->meth) < 0)
                return -1;
            break;
        case HPyDef_Kind_Member:
            if (!hpy_shape_is_tail(spec->builtin_shape))
                break;
            fill_getset(getset++, *def);
            break;
        case HPyDef_Kind_GetSet:
            fill_getset(getset++, *def);
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
        *bucket = info;
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
    hpy_compat_acquire(&buckets_lock);
    for (i = 0; i < BUCKETS && !found; i++) {
        const hpy_type_info *info;
        for (info = buckets[i]; info != NULL && !found; info = info->next)
            found = info->methods == methods;
    }
    hpy_compat_release(&buckets_lock);
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

hpy_type_info *hpy_type_info_get(const HPyType_Spec *spec, vectorcallfunc call)
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
    info->shape = spec->builtin_shape;
    info->call = call;
    info->method_count = counts.methods;
    info->getset_count = counts.getsets;
    memcpy((char *)hpy_type_info_name(info), spec->name, name_size);
    if (fill_info(info, spec) < 0) {
        PyMem_RawFree(info);
        return NULL;
    }
    return intern(info);
}
