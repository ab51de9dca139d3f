/* Members that CPython's own member descriptors cannot reach. */
#include "type.h"
#include "field.h"

/* ---- bytes with a sign ---- */

#if HPY_OWN_BYTE_MEMBERS

static PyObject *get_byte(const void *byte)
{
    return PyLong_FromLong(*(const signed char *)byte);
}

/* As CPython sets its members: what is too large is cut off, with a warning. */
static int set_byte(void *byte, PyObject *value)
{
    long number;
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "can't delete numeric/char attribute");
        return -1;
    }
    number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred())
        return -1;
    *(unsigned char *)byte = (unsigned char)number;
    if (number < SCHAR_MIN || number > SCHAR_MAX)
        return PyErr_WarnEx(PyExc_RuntimeWarning, "Truncation of value to char", 1);
    return 0;
}

#endif

/* ---- of structs whose place differs from object to object ---- */

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
#if HPY_OWN_BYTE_MEMBERS
    if (hpy_member_is_byte((const HPyMember *)closure))
        return get_byte((const char *)self + def.offset);
#endif
    return PyMember_GetOne((const char *)self, &def);
}

static int set_tail_member(PyObject *self, PyObject *value, void *closure)
{
    PyMemberDef def = tail_member((const HPyMember *)closure, self);
#if HPY_OWN_BYTE_MEMBERS
    if (hpy_member_is_byte((const HPyMember *)closure))
        return set_byte((char *)self + def.offset, value);
#endif
    return PyMember_SetOne((char *)self, &def, value);
}

/* ---- fields whose word is not the object ---- */

#if HPY_COMPAT_FREE_THREADED

static PyObject *get_field(HPyField *field, const HPyMember *member, PyObject *self)
{
    PyObject *object = hpy_field_load(*field);
    if (object != NULL)
        return object;
    if (member->type == HPyMember_OBJECT)
        return Py_NewRef(Py_None);
    PyErr_Format(PyExc_AttributeError, "'%.200s' object has no attribute '%s'",
                 Py_TYPE(self)->tp_name, member->name);
    return NULL;
}

static int set_field(HPyField *field, const HPyMember *member, PyObject *value)
{
    if (value == NULL && member->type == HPyMember_OBJECT_EX && hpy_field_peek(field) == NULL) {
        PyErr_SetString(PyExc_AttributeError, member->name);
        return -1;
    }
    hpy_field_store(field, value);
    return 0;
}

#endif

/* ---- either, of structs whose place the shape tells ---- */

#if HPY_COMPAT_FREE_THREADED || HPY_OWN_BYTE_MEMBERS

static PyObject *get_own_member(PyObject *self, void *closure, HPyType_BuiltinShape shape)
{
    const HPyMember *member = (const HPyMember *)closure;
    char *place = (char *)hpy_type_data(shape, self) + member->offset;
#if HPY_OWN_BYTE_MEMBERS
    if (hpy_member_is_byte(member))
        return get_byte(place);
#endif
#if HPY_COMPAT_FREE_THREADED
    return get_field((HPyField *)place, member, self);
#else
    Py_UNREACHABLE();
#endif
}

static int set_own_member(PyObject *self, PyObject *value, void *closure,
                          HPyType_BuiltinShape shape)
{
    const HPyMember *member = (const HPyMember *)closure;
    char *place = (char *)hpy_type_data(shape, self) + member->offset;
    if (member->readonly) {
        PyErr_SetString(PyExc_AttributeError, "readonly attribute");
        return -1;
    }
#if HPY_OWN_BYTE_MEMBERS
    if (hpy_member_is_byte(member))
        return set_byte(place, value);
#endif
#if HPY_COMPAT_FREE_THREADED
    return set_field((HPyField *)place, member, value);
#else
    Py_UNREACHABLE();
#endif
}

/* Neither self nor the member tells which shape the type has that defines the member. */
#define OWN_MEMBER(SHAPE)                                                           \
    static PyObject *get_##SHAPE##_member(PyObject *self, void *closure)            \
    {                                                                               \
        return get_own_member(self, closure, HPyType_BuiltinShape_##SHAPE);         \
    }                                                                               \
    static int set_##SHAPE##_member(PyObject *self, PyObject *value, void *closure) \
    {                                                                               \
        return set_own_member(self, value, closure, HPyType_BuiltinShape_##SHAPE);  \
    }
OWN_MEMBER(Legacy)
OWN_MEMBER(Object)
OWN_MEMBER(Type)
OWN_MEMBER(Long)
OWN_MEMBER(Float)
OWN_MEMBER(Unicode)
OWN_MEMBER(Tuple)
OWN_MEMBER(List)
OWN_MEMBER(Dict)

static const struct {
    getter get;
    setter set;
} own_members[] = {
#define OWN_FUNCTIONS(SHAPE) \
    [HPyType_BuiltinShape_##SHAPE + 1] = {get_##SHAPE##_member, set_##SHAPE##_member}
    OWN_FUNCTIONS(Legacy), OWN_FUNCTIONS(Object), OWN_FUNCTIONS(Type),
    OWN_FUNCTIONS(Long),   OWN_FUNCTIONS(Float),  OWN_FUNCTIONS(Unicode),
    OWN_FUNCTIONS(Tuple),  OWN_FUNCTIONS(List),   OWN_FUNCTIONS(Dict),
};

#endif

void hpy_member_fill_getset(PyGetSetDef *getset, const HPyMember *member,
                            HPyType_BuiltinShape shape)
{
    (void)shape;
    getset->name = member->name;
    getset->get = get_tail_member;
    getset->set = member->readonly ? NULL : set_tail_member;
    getset->doc = member->doc;
    getset->closure = (void *)member;
#if HPY_COMPAT_FREE_THREADED || HPY_OWN_BYTE_MEMBERS
    /* the tail's own way knows bytes too */
    if (hpy_member_is_field(member) || (hpy_member_is_byte(member) && !hpy_shape_is_tail(shape))) {
        getset->get = own_members[shape + 1].get;
        getset->set = own_members[shape + 1].set;
    }
#endif
}
