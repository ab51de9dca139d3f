/* What a type's spec and parameters say, and what of it is refused. */
#include "type_builder.h"

/* ---- parameters ---- */

static int take_metaclass(hpy_type_builder *b, PyObject *object)
{
    if (b->metaclass != NULL) {
        PyErr_SetString(PyExc_ValueError, "metaclass was specified multiple times");
        return -1;
    }
    if (!PyType_Check(object) || !PyType_IsSubtype((PyTypeObject *)object, &PyType_Type)) {
        PyErr_Format(PyExc_TypeError, "Metaclass '%R' is not a subclass of 'type'.", object);
        return -1;
    }
    b->metaclass = (PyTypeObject *)object;
    return 0;
}

/* The bases of the parameters, or the builtin type of the shape. */
static PyObject *make_bases(const HPyType_SpecParam *params, Py_ssize_t base_count,
                            PyObject *bases_tuple, const HPyType_Spec *spec)
{
    PyObject *bases;
    Py_ssize_t i = 0;
    if (bases_tuple != NULL && PyTuple_GET_SIZE(bases_tuple) > 0) {
        Py_INCREF(bases_tuple);
        return bases_tuple;
    }
    if (base_count == 0)
        return PyTuple_Pack(1, (PyObject *)hpy_shape_type(spec->builtin_shape));
    bases = PyTuple_New(base_count);
    if (bases == NULL)
        return NULL;
    for (; (int)params->kind != 0; params++) {
        if (params->kind == HPyType_SpecParam_Base) {
            PyObject *base = _h2py(params->object);
            Py_INCREF(base);
            PyTuple_SET_ITEM(bases, i++, base);
        }
    }
    return bases;
}

static int read_params(hpy_type_builder *b, const HPyType_SpecParam *params)
{
    const HPyType_SpecParam *param;
    PyObject *bases_tuple = NULL;
    Py_ssize_t base_count = 0;
    for (param = params; param != NULL && (int)param->kind != 0; param++) {
        PyObject *object = _h2py(param->object);
        switch ((int)param->kind) {
        case HPyType_SpecParam_Base:
            base_count++;
            break;
        case HPyType_SpecParam_BasesTuple:
            if (bases_tuple != NULL) {
                PyErr_SetString(PyExc_TypeError,
                                "multiple specifications of HPyType_SpecParam_BasesTuple");
                return -1;
            }
            if (!PyTuple_Check(object)) {
                PyErr_SetString(PyExc_TypeError, "HPyType_SpecParam_BasesTuple must be a tuple");
                return -1;
            }
            bases_tuple = object;
            break;
        case HPyType_SpecParam_Metaclass:
            if (take_metaclass(b, object) < 0)
                return -1;
            break;
        default:
            PyErr_Format(PyExc_TypeError, "unknown HPyType_SpecParam specification for '%s'",
                         b->spec->name);
            return -1;
        }
    }
    if (base_count > 0 && bases_tuple != NULL) {
        PyErr_SetString(PyExc_TypeError, "cannot specify both HPyType_SpecParam_Base and "
                                         "HPytype_SpecParam_BasesTuple");
        return -1;
    }
    b->bases = make_bases(params, base_count, bases_tuple, b->spec);
    return b->bases != NULL ? 0 : -1;
}

/* The base whose layout instances extend, by CPython's own choice: that of a type that adds nothing
 * to the same bases. New reference. */
static PyTypeObject *best_base(const hpy_type_builder *b)
{
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Spec plain = {"hpy.plain", 0, 0, Py_TPFLAGS_DEFAULT, NULL};
    PyTypeObject *type, *base;
    plain.slots = no_slots;
    if (PyTuple_GET_SIZE(b->bases) == 1) {
        base = (PyTypeObject *)PyTuple_GET_ITEM(b->bases, 0);
        Py_INCREF(base);
        return base;
    }
    type = (PyTypeObject *)hpy_compat_from_spec_with_bases(&plain, b->bases);
    if (type == NULL)
        return NULL;
    base = type->tp_base;
    Py_INCREF(base);
    Py_DECREF(type);
    return base;
}

static int choose_base(hpy_type_builder *b)
{
    Py_ssize_t i;
    for (i = 0; i < PyTuple_GET_SIZE(b->bases); i++) {
        PyObject *base = PyTuple_GET_ITEM(b->bases, i);
        if (!PyType_Check(base)) {
            PyErr_Format(PyExc_TypeError, "type '%s': base %R is not a type", b->spec->name, base);
            return -1;
        }
        if (HPY_COMPAT_TAKES_FINAL_BASES && hpy_type_info_of((PyTypeObject *)base) != NULL &&
            !PyType_HasFeature((PyTypeObject *)base, Py_TPFLAGS_BASETYPE)) {
            PyErr_Format(PyExc_TypeError, "type '%s' is not an acceptable base type",
                         ((PyTypeObject *)base)->tp_name);
            return -1;
        }
    }
    b->base = best_base(b);
    if (b->base == NULL)
        return -1;
    b->hpy_base = hpy_type_nearest(b->base);
    return 0;
}

/* ---- what the definitions say ---- */

static int survey_slot(hpy_type_builder *b, HPyDef *def)
{
    switch ((int)def->slot.slot) {
    case HPy_tp_traverse:
        b->has_traverse = 1;
        return 0;
    case HPy_tp_destroy:
        b->has_destroy = 1;
        return 0;
    case HPy_tp_call:
        b->call = def;
        return 0;
    case HPy_mod_create:
    case HPy_mod_exec:
        PyErr_Format(PyExc_TypeError, "type '%s': slot %d is for modules", b->spec->name,
                     (int)def->slot.slot);
        return -1;
    }
    b->slot_count++;
    return 0;
}

static int survey_defs(hpy_type_builder *b)
{
    const PyType_Slot *legacy = (const PyType_Slot *)b->spec->legacy_slots;
    HPyDef **def;
    for (def = b->spec->defines; def != NULL && *def != NULL; def++) {
        switch ((int)(*def)->kind) {
        case HPyDef_Kind_Slot:
            if (survey_slot(b, *def) < 0)
                return -1;
            break;
        case HPyDef_Kind_Member:
            if (hpy_is_call_member((*def)->member.name))
                b->has_call_member = 1;
            if (hpy_is_dict_member((*def)->member.name))
                b->has_dict_member = 1;
            b->member_count++;
            break;
        case HPyDef_Kind_Meth:
        case HPyDef_Kind_GetSet:
            break;
        default:
            PyErr_Format(PyExc_TypeError, "type '%s': there is no HPyDef_Kind %d", b->spec->name,
                         (int)(*def)->kind);
            return -1;
        }
    }
    for (; legacy != NULL && legacy->slot != 0; legacy++) {
        if (legacy->slot == Py_tp_members) {
            const PyMemberDef *member = (const PyMemberDef *)legacy->pfunc;
            for (; member->name != NULL; member++)
                b->member_count++;
        } else if (legacy->slot == Py_tp_dealloc) {
            b->has_legacy_dealloc = 1;
        } else if (legacy->slot == Py_tp_traverse) {
            b->has_legacy_traverse = 1;
        }
        b->slot_count++;
    }
    return 0;
}

/* ---- what is not allowed ---- */

int hpy_type_builder_refuse(const hpy_type_builder *b, PyObject *exception, const char *why)
{
    PyErr_Format(exception, "type '%s': %s", b->spec->name, why);
    return -1;
}

static int check_spec(const hpy_type_builder *b)
{
    const HPyType_Spec *spec = b->spec;
    int legacy = spec->builtin_shape == HPyType_BuiltinShape_Legacy;
    if (spec->legacy_slots != NULL && !legacy) {
        PyErr_SetString(PyExc_TypeError, "cannot specify .legacy_slots without setting "
                                         ".builtin_shape=HPyType_BuiltinShape_Legacy");
        return -1;
    }
    if (b->has_legacy_dealloc && (b->has_traverse || b->has_destroy)) {
        PyErr_SetString(PyExc_TypeError, "legacy tp_dealloc is incompatible with HPy_tp_traverse "
                                         "or HPy_tp_destroy.");
        return -1;
    }
    if (b->has_legacy_traverse && b->has_traverse) {
        PyErr_SetString(PyExc_TypeError,
                        "legacy tp_traverse is incompatible with HPy_tp_traverse.");
        return -1;
    }
    if ((spec->flags & HPy_TPFLAGS_HAVE_GC) && !b->has_traverse && !b->has_legacy_traverse) {
        PyErr_SetString(PyExc_ValueError, "You must provide an HPy_tp_traverse slot if you specify "
                                          "HPy_TPFLAGS_HAVE_GC");
        return -1;
    }
    if (spec->basicsize < 0 || spec->itemsize < 0)
        return hpy_type_builder_refuse(b, PyExc_ValueError,
                                       "basicsize and itemsize cannot be negative");
    if (spec->basicsize == 0 && b->member_count > 0 && !legacy)
        return hpy_type_builder_refuse(b, PyExc_TypeError,
                                       "Type claims to have basicsize==0 but defines members");
    if (b->call != NULL && b->has_call_member) {
        PyErr_SetString(PyExc_TypeError, "Cannot have HPy_tp_call and explicit member "
                                         "'__vectorcalloffset__'. Specify just one of them.");
        return -1;
    }
    return 0;
}

static int check_bases(const hpy_type_builder *b)
{
    HPyType_BuiltinShape shape = b->spec->builtin_shape;
    PyTypeObject *builtin = hpy_shape_type(shape);
    hpy_type_info *base_info = b->hpy_base != NULL ? hpy_type_info_of(b->hpy_base) : NULL;
    if (!PyType_IsSubtype(b->base, builtin)) {
        PyErr_Format(PyExc_TypeError, "type '%s': its builtin shape needs '%s' among its bases",
                     b->spec->name, builtin->tp_name);
        return -1;
    }
    if (shape == HPyType_BuiltinShape_Legacy) {
        if (b->spec->basicsize == 0 && base_info != NULL &&
            base_info->shape != HPyType_BuiltinShape_Legacy) {
            PyErr_SetString(PyExc_TypeError, "A legacy type should not inherit its memory layout "
                                             "from a pure type");
            return -1;
        }
        return 0;
    }
    if (b->spec->basicsize > 0) {
        if (base_info != NULL && base_info->shape != shape)
            return hpy_type_builder_refuse(b, PyExc_TypeError,
                                           "its struct and its base's begin at different places; "
                                           "give both the same builtin shape");
        if (base_info == NULL && !hpy_shape_is_tail(shape) &&
            b->base->tp_basicsize > hpy_shape_offset(shape))
            return hpy_type_builder_refuse(b, PyExc_TypeError,
                                           "its struct would overlap with what instances of its "
                                           "base hold there");
    }
    if (b->spec->itemsize > 0 && hpy_shape_is_tail(shape))
        return hpy_type_builder_refuse(b, PyExc_TypeError, "int and tuple have items of their own");
    if (b->call != NULL && b->spec->itemsize > 0) {
        PyErr_SetString(PyExc_TypeError, "Cannot use HPy call protocol with var objects");
        return -1;
    }
    return 0;
}

int hpy_type_builder_read(hpy_type_builder *b, const HPyType_SpecParam *params)
{
    if (hpy_shape_offset(b->spec->builtin_shape) < 0) {
        PyErr_Format(PyExc_ValueError, "invalid shape: %d", (int)b->spec->builtin_shape);
        return -1;
    }
    if (survey_defs(b) < 0 || check_spec(b) < 0 || read_params(b, params) < 0 || choose_base(b) < 0)
        return -1;
    return check_bases(b);
}
