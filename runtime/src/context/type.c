/* HPyType_FromSpec. */
#include "type_builder.h"

/* ---- layout ---- */

static Py_ssize_t pointer_aligned(Py_ssize_t size)
{
    const Py_ssize_t mask = (Py_ssize_t)sizeof(void *) - 1;
    return (size + mask) & ~mask;
}

/* The size of an instance without hidden fields, 0 to inherit the base's. A multiple of a
 * pointer's: CPython puts more behind it for subclasses made in Python. */
static Py_ssize_t instance_size(const hpy_type_builder *b)
{
    HPyType_BuiltinShape shape = b->spec->builtin_shape;
    Py_ssize_t before = hpy_shape_offset(shape);
    if (b->spec->basicsize == 0)
        return 0;
    if (hpy_shape_is_tail(shape))
        before = hpy_shape_type(shape)->tp_basicsize + hpy_tail_padding(shape);
    return pointer_aligned(before + b->spec->basicsize);
}

/* Whether instances need a hidden field for their call function: where the type says how instances
 * are called, or extends a base whose own field is behind the base's, now shorter, struct. */
static int needs_call_field(const hpy_type_builder *b)
{
    if (b->has_call_member || b->base->tp_itemsize > 0)
        return 0;
    if (b->call != NULL)
        return 1;
    return b->spec->basicsize > 0 && b->info->call != NULL;
}

/* Whether instances need a hidden field for their dictionary: where a base other than the one that
 * decides the layout has one. CPython would take over that base's offset, and find something else.
 */
static int needs_dict_field(const hpy_type_builder *b)
{
    Py_ssize_t i;
    if (b->has_dict_member || b->base->tp_dictoffset != 0)
        return 0;
    for (i = 0; i < PyTuple_GET_SIZE(b->bases); i++) {
        if (((PyTypeObject *)PyTuple_GET_ITEM(b->bases, i))->tp_dictoffset != 0)
            return 1;
    }
    return 0;
}

/* ---- tables ---- */

/* Adds a field of one pointer behind the instance, and the member that tells CPython where. */
static void add_hidden_field(const hpy_type_builder *b, PyMemberDef *def, const char *name,
                             Py_ssize_t *size)
{
    def->name = name;
    def->type = T_PYSSIZET;
    def->offset = pointer_aligned(*size > 0 ? *size : b->base->tp_basicsize);
    def->flags = READONLY;
    *size = def->offset + (Py_ssize_t)sizeof(void *);
}

static void add_member(PyMemberDef *def, const HPyMember *member, Py_ssize_t data_offset)
{
    def->name = member->name;
    def->type = (int)member->type;
    def->offset = data_offset + member->offset;
    def->flags = member->readonly || hpy_is_offset_member(member->name) ? READONLY : 0;
    def->doc = member->doc;
}

/* Decides the layout, and lists the members. */
static int make_members(hpy_type_builder *b)
{
    const PyType_Slot *legacy = (const PyType_Slot *)b->spec->legacy_slots;
    Py_ssize_t data_offset = hpy_shape_offset(b->spec->builtin_shape);
    Py_ssize_t size = instance_size(b);
    PyMemberDef *next;
    HPyDef **def;
    b->members = (PyMemberDef *)PyMem_Calloc(b->member_count + 3, sizeof(PyMemberDef));
    if (b->members == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    next = b->members;
    for (def = b->spec->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Member &&
            !hpy_member_is_getset(&(*def)->member, b->spec->builtin_shape))
            add_member(next++, &(*def)->member, data_offset);
    }
    for (; legacy != NULL && legacy->slot != 0; legacy++) {
        const PyMemberDef *member = (const PyMemberDef *)legacy->pfunc;
        if (legacy->slot != Py_tp_members)
            continue;
        while (member->name != NULL)
            *next++ = *member++;
    }
    if (needs_call_field(b)) {
        add_hidden_field(b, next++, "__vectorcalloffset__", &size);
        b->result.flags |= HPy_TPFLAGS_HAVE_VECTORCALL;
    }
    if (needs_dict_field(b)) {
        if (b->base->tp_itemsize > 0)
            return hpy_type_builder_refuse(b, PyExc_TypeError,
                                           "instances of different sizes cannot have the "
                                           "dictionary that a further base brings");
        add_hidden_field(b, next++, "__dictoffset__", &size);
        b->has_dict_field = 1;
    }
    if (b->has_call_member)
        b->result.flags |= HPy_TPFLAGS_HAVE_VECTORCALL;
    if (size > INT_MAX)
        return hpy_type_builder_refuse(b, PyExc_OverflowError, "instances are too large");
    b->result.basicsize = (int)size;
    return 0;
}

static void add_slot(PyType_Slot **next, int slot, void *value)
{
    (*next)->slot = slot;
    (*next)->pfunc = value;
    (*next)++;
}

#define FUNCTION(F) ((void *)(HPyCFunction)(F))

/* Whether the type ends its instances itself. CPython's own deallocator does where the type has
 * nothing to end and a base is a class of Python's or somebody else's. */
static int has_own_dealloc(const hpy_type_builder *b)
{
    PyTypeObject *base = b->base;
    if (b->has_legacy_dealloc)
        return 0;
    if (b->has_traverse || b->has_destroy || b->has_dict_field)
        return 1;
    while (base->tp_dealloc == hpy_type_dealloc)
        base = base->tp_base;
    return !(base->tp_flags & Py_TPFLAGS_HEAPTYPE);
}

static int make_slots(HPyContext *ctx, hpy_type_builder *b)
{
    const PyType_Slot *legacy = (const PyType_Slot *)b->spec->legacy_slots;
    int base_is_gc = PyType_IS_GC(b->base);
    int own_dealloc = has_own_dealloc(b);
    PyType_Slot *next;
    HPyDef **def;
    b->slots = (PyType_Slot *)PyMem_Calloc(b->slot_count + 10, sizeof(PyType_Slot));
    if (b->slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    next = b->slots;
    add_slot(&next, Py_tp_methods, b->info->methods);
    add_slot(&next, Py_tp_getset, hpy_type_info_getsets(b->info));
    add_slot(&next, Py_tp_members, b->members);
    if (b->spec->doc != NULL)
        add_slot(&next, Py_tp_doc, (void *)b->spec->doc);
    if (own_dealloc)
        add_slot(&next, Py_tp_dealloc, FUNCTION(hpy_type_dealloc));
    if (b->has_traverse || b->has_dict_field || (own_dealloc && base_is_gc)) {
        add_slot(&next, Py_tp_traverse, FUNCTION(hpy_type_traverse));
        add_slot(&next, Py_tp_clear, FUNCTION(hpy_type_clear));
        if (base_is_gc || b->has_dict_field)
            b->result.flags |= HPy_TPFLAGS_HAVE_GC;
    }
    if (b->call != NULL || b->has_call_member)
        add_slot(&next, Py_tp_call, FUNCTION(hpy_type_call));
    for (def = b->spec->defines; def != NULL && *def != NULL; def++) {
        int slot = (int)(*def)->slot.slot;
        if ((*def)->kind != HPyDef_Kind_Slot || slot == HPy_tp_traverse || slot == HPy_tp_destroy ||
            slot == HPy_tp_call)
            continue;
        add_slot(&next, slot, FUNCTION(hpy_bound_slot(ctx, &(*def)->slot)));
    }
    for (; legacy != NULL && legacy->slot != 0; legacy++) {
        if (legacy->slot != Py_tp_methods && legacy->slot != Py_tp_members &&
            legacy->slot != Py_tp_getset)
            add_slot(&next, legacy->slot, legacy->pfunc);
    }
    return 0;
}

/* An instance of the type ends as one of the base, so both must have been allocated alike. */
static int check_made(const hpy_type_builder *b, PyTypeObject *type)
{
    PyTypeObject *base = type->tp_base;
    const unsigned long alike = Py_TPFLAGS_HAVE_GC | HPY_COMPAT_PREHEADER_FLAGS;
    if (type->tp_dealloc != hpy_type_dealloc)
        return 0;
    while (base->tp_dealloc == hpy_type_dealloc)
        base = base->tp_base;
    if (!(base->tp_flags & Py_TPFLAGS_HEAPTYPE))
        return 0;
    if (((type->tp_flags ^ base->tp_flags) & alike) == 0 && type->tp_free == base->tp_free)
        return 0;
    PyErr_Format(PyExc_TypeError,
                 "type '%s': with HPy_tp_traverse or HPy_tp_destroy it cannot have '%s' as base, "
                 "whose instances are allocated differently",
                 b->spec->name, base->tp_name);
    return -1;
}

/* The shape by which the struct is found: without one of its own, the type inherits the base's. */
static HPyType_BuiltinShape shape_of_data(const hpy_type_builder *b)
{
    if (b->spec->basicsize == 0 && b->hpy_base != NULL)
        return hpy_type_info_of(b->hpy_base)->shape;
    return b->spec->builtin_shape;
}

/* Flags of types whose instances are more than a header and a struct. */
#define HPY_TYPE_ALLOCATED (HPy_TPFLAGS_HAVE_GC | HPY_COMPAT_PREHEADER_FLAGS)

static hpy_type_kind kind_of(const hpy_type_builder *b)
{
    HPyDef **def;
    if (b->spec->builtin_shape != HPyType_BuiltinShape_Object || b->base != &PyBaseObject_Type ||
        PyTuple_GET_SIZE(b->bases) != 1 || b->has_destroy || b->call != NULL)
        return HPY_TYPE_GENERAL;
    for (def = b->spec->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Member && hpy_is_offset_member((*def)->member.name))
            return HPY_TYPE_GENERAL;
        if ((*def)->kind == HPyDef_Kind_Slot && (*def)->slot.slot == HPy_tp_finalize)
            return HPY_TYPE_GENERAL;
    }
    if (b->has_traverse)
        return HPY_TYPE_FIELDS;
    return b->spec->itemsize == 0 && !(b->spec->flags & HPY_TYPE_ALLOCATED) ? HPY_TYPE_PLAIN
                                                                            : HPY_TYPE_GENERAL;
}

HPyAPI_IMPL HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params)
{
    hpy_type_builder b;
    PyObject *type = NULL;
    vectorcallfunc call = NULL;
    memset(&b, 0, sizeof(b));
    b.spec = spec;
    if (hpy_type_builder_read(&b, params) < 0)
        goto out;
    if (b.call != NULL)
        call = _HPY_CPY_FUNCTION(vectorcallfunc, hpy_bound_slot(ctx, &b.call->slot));
    else if (b.hpy_base != NULL && !b.has_call_member)
        call = hpy_type_info_of(b.hpy_base)->call;
    b.info = hpy_type_info_get(ctx, spec, shape_of_data(&b), call, kind_of(&b));
    if (b.info == NULL)
        goto out;
    b.result.name = hpy_type_info_name(b.info);
    b.result.itemsize = spec->itemsize;
    b.result.flags = (unsigned int)spec->flags | Py_TPFLAGS_DEFAULT;
    if (make_members(&b) < 0 || make_slots(ctx, &b) < 0)
        goto out;
    b.result.slots = b.slots;
    type = hpy_compat_type_from_spec(b.metaclass, &b.result, b.bases);
    if (type != NULL && check_made(&b, (PyTypeObject *)type) < 0)
        Py_CLEAR(type);
out:
    PyMem_Free(b.slots);
    PyMem_Free(b.members);
    Py_XDECREF((PyObject *)b.base);
    Py_XDECREF(b.bases);
    return _py2h(type);
}
