/* Makes types from a spec; before CPython 3.12 also those whose metaclass is not `type`. */
#include "internal.h"

#if HPY_COMPAT_KEEPS_MEMBERS

/* The tables that types refer to. Equal ones are one: a type can be made a thousand times. */
typedef struct kept_members {
    struct kept_members *next;
    size_t size;
    PyMemberDef members[1];
} kept_members;

static kept_members *all_kept;

static size_t members_size(const PyMemberDef *members)
{
    const PyMemberDef *end = members;
    while (end->name != NULL)
        end++;
    return (size_t)(end + 1 - members) * sizeof(PyMemberDef);
}

/* The table that has this content and stays; NULL with MemoryError set. There is a GIL. */
static PyMemberDef *keep_members(const PyMemberDef *members)
{
    size_t size = members_size(members);
    kept_members *kept;
    for (kept = all_kept; kept != NULL; kept = kept->next) {
        if (kept->size == size && memcmp(kept->members, members, size) == 0)
            return kept->members;
    }
    kept = (kept_members *)PyMem_RawCalloc(1, sizeof(kept_members) + size);
    if (kept == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    kept->next = all_kept;
    kept->size = size;
    memcpy(kept->members, members, size);
    all_kept = kept;
    return kept->members;
}

static int keep_all_members(PyType_Spec *spec)
{
    PyType_Slot *slot;
    for (slot = spec->slots; slot->slot != 0; slot++) {
        if (slot->slot != Py_tp_members)
            continue;
        slot->pfunc = keep_members((const PyMemberDef *)slot->pfunc);
        if (slot->pfunc == NULL)
            return -1;
    }
    return 0;
}

#else

static int keep_all_members(PyType_Spec *spec)
{
    (void)spec;
    return 0;
}

#endif

#if !HPY_COMPAT_OWN_FROM_METACLASS

PyObject *hpy_compat_type_from_spec(PyTypeObject *metaclass, PyType_Spec *spec, PyObject *bases)
{
    if (keep_all_members(spec) < 0)
        return NULL;
    return hpy_compat_made_type(PyType_FromMetaclass(metaclass, NULL, spec, bases));
}

#else

/* Where the function of a slot is in PyHeapTypeObject, by slot number. */
#define IN_TYPE(FIELD)     offsetof(PyHeapTypeObject, ht_type.FIELD)
#define IN_NUMBER(FIELD)   offsetof(PyHeapTypeObject, as_number.FIELD)
#define IN_MAPPING(FIELD)  offsetof(PyHeapTypeObject, as_mapping.FIELD)
#define IN_SEQUENCE(FIELD) offsetof(PyHeapTypeObject, as_sequence.FIELD)
#define IN_ASYNC(FIELD)    offsetof(PyHeapTypeObject, as_async.FIELD)
#define IN_BUFFER(FIELD)   offsetof(PyHeapTypeObject, as_buffer.FIELD)

static const size_t slot_offsets[] = {
    [Py_bf_getbuffer] = IN_BUFFER(bf_getbuffer),
    [Py_bf_releasebuffer] = IN_BUFFER(bf_releasebuffer),
    [Py_mp_ass_subscript] = IN_MAPPING(mp_ass_subscript),
    [Py_mp_length] = IN_MAPPING(mp_length),
    [Py_mp_subscript] = IN_MAPPING(mp_subscript),
    [Py_nb_absolute] = IN_NUMBER(nb_absolute),
    [Py_nb_add] = IN_NUMBER(nb_add),
    [Py_nb_and] = IN_NUMBER(nb_and),
    [Py_nb_bool] = IN_NUMBER(nb_bool),
    [Py_nb_divmod] = IN_NUMBER(nb_divmod),
    [Py_nb_float] = IN_NUMBER(nb_float),
    [Py_nb_floor_divide] = IN_NUMBER(nb_floor_divide),
    [Py_nb_index] = IN_NUMBER(nb_index),
    [Py_nb_inplace_add] = IN_NUMBER(nb_inplace_add),
    [Py_nb_inplace_and] = IN_NUMBER(nb_inplace_and),
    [Py_nb_inplace_floor_divide] = IN_NUMBER(nb_inplace_floor_divide),
    [Py_nb_inplace_lshift] = IN_NUMBER(nb_inplace_lshift),
    [Py_nb_inplace_multiply] = IN_NUMBER(nb_inplace_multiply),
    [Py_nb_inplace_or] = IN_NUMBER(nb_inplace_or),
    [Py_nb_inplace_power] = IN_NUMBER(nb_inplace_power),
    [Py_nb_inplace_remainder] = IN_NUMBER(nb_inplace_remainder),
    [Py_nb_inplace_rshift] = IN_NUMBER(nb_inplace_rshift),
    [Py_nb_inplace_subtract] = IN_NUMBER(nb_inplace_subtract),
    [Py_nb_inplace_true_divide] = IN_NUMBER(nb_inplace_true_divide),
    [Py_nb_inplace_xor] = IN_NUMBER(nb_inplace_xor),
    [Py_nb_int] = IN_NUMBER(nb_int),
    [Py_nb_invert] = IN_NUMBER(nb_invert),
    [Py_nb_lshift] = IN_NUMBER(nb_lshift),
    [Py_nb_multiply] = IN_NUMBER(nb_multiply),
    [Py_nb_negative] = IN_NUMBER(nb_negative),
    [Py_nb_or] = IN_NUMBER(nb_or),
    [Py_nb_positive] = IN_NUMBER(nb_positive),
    [Py_nb_power] = IN_NUMBER(nb_power),
    [Py_nb_remainder] = IN_NUMBER(nb_remainder),
    [Py_nb_rshift] = IN_NUMBER(nb_rshift),
    [Py_nb_subtract] = IN_NUMBER(nb_subtract),
    [Py_nb_true_divide] = IN_NUMBER(nb_true_divide),
    [Py_nb_xor] = IN_NUMBER(nb_xor),
    [Py_sq_ass_item] = IN_SEQUENCE(sq_ass_item),
    [Py_sq_concat] = IN_SEQUENCE(sq_concat),
    [Py_sq_contains] = IN_SEQUENCE(sq_contains),
    [Py_sq_inplace_concat] = IN_SEQUENCE(sq_inplace_concat),
    [Py_sq_inplace_repeat] = IN_SEQUENCE(sq_inplace_repeat),
    [Py_sq_item] = IN_SEQUENCE(sq_item),
    [Py_sq_length] = IN_SEQUENCE(sq_length),
    [Py_sq_repeat] = IN_SEQUENCE(sq_repeat),
    [Py_tp_alloc] = IN_TYPE(tp_alloc),
    [Py_tp_call] = IN_TYPE(tp_call),
    [Py_tp_clear] = IN_TYPE(tp_clear),
    [Py_tp_dealloc] = IN_TYPE(tp_dealloc),
    [Py_tp_del] = IN_TYPE(tp_del),
    [Py_tp_descr_get] = IN_TYPE(tp_descr_get),
    [Py_tp_descr_set] = IN_TYPE(tp_descr_set),
    [Py_tp_getattr] = IN_TYPE(tp_getattr),
    [Py_tp_getattro] = IN_TYPE(tp_getattro),
    [Py_tp_hash] = IN_TYPE(tp_hash),
    [Py_tp_init] = IN_TYPE(tp_init),
    [Py_tp_is_gc] = IN_TYPE(tp_is_gc),
    [Py_tp_iter] = IN_TYPE(tp_iter),
    [Py_tp_iternext] = IN_TYPE(tp_iternext),
    [Py_tp_methods] = IN_TYPE(tp_methods),
    [Py_tp_new] = IN_TYPE(tp_new),
    [Py_tp_repr] = IN_TYPE(tp_repr),
    [Py_tp_richcompare] = IN_TYPE(tp_richcompare),
    [Py_tp_setattr] = IN_TYPE(tp_setattr),
    [Py_tp_setattro] = IN_TYPE(tp_setattro),
    [Py_tp_str] = IN_TYPE(tp_str),
    [Py_tp_traverse] = IN_TYPE(tp_traverse),
    [Py_tp_getset] = IN_TYPE(tp_getset),
    [Py_tp_free] = IN_TYPE(tp_free),
    [Py_nb_matrix_multiply] = IN_NUMBER(nb_matrix_multiply),
    [Py_nb_inplace_matrix_multiply] = IN_NUMBER(nb_inplace_matrix_multiply),
    [Py_am_await] = IN_ASYNC(am_await),
    [Py_am_aiter] = IN_ASYNC(am_aiter),
    [Py_am_anext] = IN_ASYNC(am_anext),
    [Py_tp_finalize] = IN_TYPE(tp_finalize),
};

/* The most derived of the metaclass asked for and those of the bases. */
static PyTypeObject *winning_metaclass(PyTypeObject *metaclass, PyObject *bases)
{
    PyTypeObject *winner = metaclass != NULL ? metaclass : &PyType_Type;
    Py_ssize_t i;
    for (i = 0; i < PyTuple_GET_SIZE(bases); i++) {
        PyTypeObject *other = Py_TYPE(PyTuple_GET_ITEM(bases, i));
        if (PyType_IsSubtype(winner, other))
            continue;
        if (!PyType_IsSubtype(other, winner)) {
            PyErr_SetString(PyExc_TypeError,
                            "metaclass conflict: the metaclass of a derived class must be a "
                            "(non-strict) subclass of the metaclasses of all its bases");
            return NULL;
        }
        winner = other;
    }
    return winner;
}

/* A type without content of its own: it tells which base CPython chooses to extend, and what
 * deallocates a heap type that says nothing of it. */
static PyTypeObject *make_plain_type(PyType_Spec *spec, PyObject *bases)
{
    PyType_Slot slots[] = {{0, NULL}};
    PyType_Spec plain = {spec->name, 0, 0, Py_TPFLAGS_DEFAULT, slots};
    return (PyTypeObject *)hpy_compat_from_spec_with_bases(&plain, bases);
}

static Py_ssize_t count_members(const PyType_Spec *spec)
{
    const PyType_Slot *slot;
    const PyMemberDef *member;
    Py_ssize_t count = 0;
    if (HPY_COMPAT_KEEPS_MEMBERS)
        return 0;
    for (slot = spec->slots; slot->slot != 0; slot++) {
        if (slot->slot != Py_tp_members)
            continue;
        for (member = (const PyMemberDef *)slot->pfunc; member->name != NULL; member++)
            count++;
    }
    return count;
}

/* Copies the members into the type, where CPython keeps those of a heap type, and takes the offsets
 * that some of them stand for. */
static void fill_members(PyHeapTypeObject *heap_type, PyMemberDef *members)
{
    PyTypeObject *type = &heap_type->ht_type;
    PyMemberDef *copy = (PyMemberDef *)((char *)heap_type + Py_TYPE(type)->tp_basicsize);
    type->tp_members = HPY_COMPAT_KEEPS_MEMBERS ? members : copy;
    for (; members->name != NULL; members++) {
        if (!HPY_COMPAT_KEEPS_MEMBERS)
            *copy++ = *members;
        if (strcmp(members->name, "__weaklistoffset__") == 0)
            type->tp_weaklistoffset = members->offset;
        else if (strcmp(members->name, "__dictoffset__") == 0)
            type->tp_dictoffset = members->offset;
        else if (strcmp(members->name, "__vectorcalloffset__") == 0)
            type->tp_vectorcall_offset = members->offset;
    }
}

static int fill_doc(PyTypeObject *type, const char *doc)
{
    size_t size;
    char *copy;
    if (doc == NULL)
        return 0;
    size = strlen(doc) + 1;
    copy = (char *)PyObject_Malloc(size);
    if (copy == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    memcpy(copy, doc, size);
    type->tp_doc = copy;
    return 0;
}

static int fill_slots(PyHeapTypeObject *heap_type, const PyType_Spec *spec)
{
    const PyType_Slot *slot;
    for (slot = spec->slots; slot->slot != 0; slot++) {
        size_t index = (size_t)slot->slot;
        if (slot->slot == Py_tp_doc) {
            if (fill_doc(&heap_type->ht_type, (const char *)slot->pfunc) < 0)
                return -1;
        } else if (slot->slot == Py_tp_members) {
            fill_members(heap_type, (PyMemberDef *)slot->pfunc);
        } else if (index < sizeof(slot_offsets) / sizeof(slot_offsets[0]) &&
                   slot_offsets[index] != 0) {
            memcpy((char *)heap_type + slot_offsets[index], &slot->pfunc, sizeof(void *));
        } else {
            PyErr_Format(PyExc_RuntimeError, "invalid slot %d in type %s", slot->slot, spec->name);
            return -1;
        }
    }
    return 0;
}

static int fill_names(PyHeapTypeObject *heap_type, const char *name)
{
    const char *dot = strrchr(name, '.');
    PyObject *short_name = PyUnicode_FromString(dot != NULL ? dot + 1 : name);
    if (short_name == NULL)
        return -1;
    heap_type->ht_name = short_name;
    Py_INCREF(short_name);
    heap_type->ht_qualname = short_name;
    heap_type->ht_type.tp_name = name;
    return 0;
}

static int set_module(PyTypeObject *type, const char *name)
{
    const char *dot = strrchr(name, '.');
    PyObject *module;
    int result;
    if (dot == NULL)
        return PyErr_WarnFormat(PyExc_DeprecationWarning, 1,
                                "builtin type %.200s has no __module__ attribute", name);
    module = PyUnicode_FromStringAndSize(name, dot - name);
    if (module == NULL)
        return -1;
    result = PyDict_SetItemString(type->tp_dict, "__module__", module);
    Py_DECREF(module);
    PyType_Modified(type);
    return result;
}

/* Whether types of the metaclass are made otherwise than by type.__new__. PyPy has a function of
 * its own in the slot of each type; what the types' attributes are is the same. */
static int has_own_new(PyTypeObject *metaclass)
{
#if defined(PYPY_VERSION)
    PyObject *own = PyObject_GetAttrString((PyObject *)metaclass, "__new__");
    PyObject *plain = PyObject_GetAttrString((PyObject *)&PyType_Type, "__new__");
    int result = own == NULL || own != plain;
    PyErr_Clear();
    Py_XDECREF(own);
    Py_XDECREF(plain);
    return result;
#else
    return metaclass->tp_new != PyType_Type.tp_new;
#endif
}

PyObject *hpy_compat_type_from_spec(PyTypeObject *metaclass, PyType_Spec *spec, PyObject *bases)
{
    PyHeapTypeObject *heap_type = NULL;
    PyTypeObject *type, *plain;
    metaclass = winning_metaclass(metaclass, bases);
    if (metaclass == NULL || keep_all_members(spec) < 0)
        return NULL;
    if (metaclass == &PyType_Type)
        return hpy_compat_from_spec_with_bases(spec, bases);
    if (has_own_new(metaclass)) {
        PyErr_SetString(PyExc_TypeError, "Metaclasses with custom tp_new are not supported.");
        return NULL;
    }
    plain = make_plain_type(spec, bases);
    if (plain == NULL)
        return NULL;
    heap_type = (PyHeapTypeObject *)metaclass->tp_alloc(metaclass, count_members(spec));
    if (heap_type == NULL)
        goto fail;
    type = &heap_type->ht_type;
    type->tp_flags = spec->flags | Py_TPFLAGS_HEAPTYPE;
    type->tp_basicsize = spec->basicsize;
    type->tp_itemsize = spec->itemsize;
    type->tp_as_async = &heap_type->as_async;
    type->tp_as_number = &heap_type->as_number;
    type->tp_as_sequence = &heap_type->as_sequence;
    type->tp_as_mapping = &heap_type->as_mapping;
    type->tp_as_buffer = &heap_type->as_buffer;
    Py_INCREF(bases);
    type->tp_bases = bases;
    Py_INCREF(plain->tp_base);
    type->tp_base = plain->tp_base;
    if (fill_names(heap_type, spec->name) < 0 || fill_slots(heap_type, spec) < 0)
        goto fail;
    if (type->tp_dealloc == NULL)
        type->tp_dealloc = plain->tp_dealloc;
    if (PyType_Ready(type) < 0 || set_module(type, spec->name) < 0)
        goto fail;
    Py_DECREF(plain);
    return (PyObject *)type;
fail:
    Py_DECREF(plain);
    Py_XDECREF(heap_type);
    return NULL;
}

#endif
