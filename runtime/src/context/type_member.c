/* Members that CPython's own member descriptors cannot reach. */
#include "type.h"
#include "field.h"

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
    return PyMember_GetOne((const char *)self, &def);
}

static int set_tail_member(PyObject *self, PyObject *value, void *closure)
{
    PyMemberDef def = tail_member((const HPyMember *)closure, self);
    return PyMember_SetOne((char *)self, &def, value);
}

/* ---- fields whose word is not the object ---- */

#if HPY_COMPAT_FREE_THREADED

static HPyField *field_of(const HPyMember *member, HPyType_BuiltinShape shape, PyObject *self)
{
    return (HPyField *)((char *)hpy_type_data(shape, self) + member->offset);
}

static PyObject *get_field(PyObject *self, void *closure, HPyType_BuiltinShape shape)
{
    const HPyMember *member = (const HPyMember *)closure;
    PyObject *object = hpy_field_load(*field_of(member, shape, self));
    if (object != NULL)
        return object;
    if (member->type == HPyMember_OBJECT)
        return Py_NewRef(Py_None);
    PyErr_Format(PyExc_AttributeError, "'%.200s' object has no attribute '%s'",
                 Py_TYPE(self)->tp_name, member->name);
    return NULL;
}

static int set_field(PyObject *self, PyObject *value, void *closure, HPyType_BuiltinShape shape)
{
    const HPyMember *member = (const HPyMember *)closure;
    HPyField *field = field_of(member, shape, self);
    if (member->readonly) {
        PyErr_SetString(PyExc_AttributeError, "readonly attribute");
        return -1;
    }
    if (value == NULL && member->type == HPyMember_OBJECT_EX && hpy_field_peek(field) == NULL) {
        PyErr_SetString(PyExc_AttributeError, member->name);
        return -1;
    }
    hpy_field_store(field, value);
    return 0;
}

/* Neither self nor the member tells which shape the type has that defines the member. */
#define FIELD_MEMBER(SHAPE)                                                        \
    static PyObject *get_##SHAPE##_field(PyObject *self, void *closure)            \
    {                                                                              \
        return get_field(self, closure, HPyType_BuiltinShape_##SHAPE);             \
    }                                                                              \
    static int set_##SHAPE##_field(PyObject *self, PyObject *value, void *closure) \
    {                                                                              \
        return set_field(self, value, closure, HPyType_BuiltinShape_##SHAPE);      \
    }
FIELD_MEMBER(Legacy)
FIELD_MEMBER(Object)
FIELD_MEMBER(Type)
FIELD_MEMBER(Long)
FIELD_MEMBER(Float)
FIELD_MEMBER(Unicode)
FIELD_MEMBER(Tuple)
FIELD_MEMBER(List)
FIELD_MEMBER(Dict)

static const struct {
    getter get;
    setter set;
} field_members[] = {
#define FIELD_FUNCTIONS(SHAPE) \
    [HPyType_BuiltinShape_##SHAPE + 1] = {get_##SHAPE##_field, set_##SHAPE##_field}
    FIELD_FUNCTIONS(Legacy), FIELD_FUNCTIONS(Object), FIELD_FUNCTIONS(Type),
    FIELD_FUNCTIONS(Long),   FIELD_FUNCTIONS(Float),  FIELD_FUNCTIONS(Unicode),
    FIELD_FUNCTIONS(Tuple),  FIELD_FUNCTIONS(List),   FIELD_FUNCTIONS(Dict),
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
#if HPY_COMPAT_FREE_THREADED
    if (hpy_member_is_field(member)) {
        getset->get = field_members[shape + 1].get;
        getset->set = field_members[shape + 1].set;
    }
#endif
}
