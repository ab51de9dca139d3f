/* The life of instances: traversal, clearing and deallocation. */
#include "type.h"
#include "field.h"
#include "hpy/generated/universal_args.h"

/* ---- what is done to each field ---- */

typedef struct {
    visitproc visit;
    void *arg;
} field_visitor;

static int visit_field(HPyField *field, void *arg)
{
    const field_visitor *visitor = (const field_visitor *)arg;
    PyObject *object = hpy_field_peek(field);
    return object != NULL ? visitor->visit(object, visitor->arg) : 0;
}

static int clear_field(HPyField *field, void *arg)
{
    (void)arg;
    if (!HPyField_IsNull(*field))
        HPyField_Store(NULL, HPy_NULL, field, HPy_NULL);
    return 0;
}

/* Calls the author's traverse functions, most derived type first. Returns the first type that is
 * not HPy's through `base`. */
static int each_field(PyObject *self, PyTypeObject *type, HPyFunc_visitproc visit, void *arg,
                      PyTypeObject **base)
{
    hpy_type_info *info;
    for (; type != NULL && (info = hpy_type_info_of(type)) != NULL; type = type->tp_base) {
        if (info->traverse != NULL) {
            int result = info->traverse(hpy_type_data(info->shape, self), visit, arg);
            if (result != 0)
                return result;
        }
    }
    *base = type;
    return 0;
}

static int take_first(HPyField *field, void *arg)
{
    *(HPyField **)arg = field;
    return 1;
}

static int is_field(HPyField *field, void *arg)
{
    return field == (HPyField *)arg;
}

/* Whether a type derived from `base` visits the fields of it too: its author may have written it
 * to, as is done for CPython, or may have left them to the base. All of them, or none. */
static int is_visited(PyObject *self, PyTypeObject *type, PyTypeObject *base)
{
    hpy_type_info *info = hpy_type_info_of(base);
    HPyField *first = NULL;
    info->traverse(hpy_type_data(info->shape, self), take_first, &first);
    for (; first != NULL && type != base; type = type->tp_base) {
        info = hpy_type_info_of(type);
        if (info->traverse != NULL &&
            info->traverse(hpy_type_data(info->shape, self), is_field, first))
            return 1;
    }
    return 0;
}

/* As each_field, each field once: the garbage collector counts. */
static int each_field_once(PyObject *self, PyTypeObject *type, field_visitor *visitor,
                           PyTypeObject **base)
{
    PyTypeObject *step;
    hpy_type_info *info;
    int result, seen = 0;
    for (step = type; step != NULL && (info = hpy_type_info_of(step)) != NULL;
         step = step->tp_base) {
        if (info->traverse == NULL || (seen && is_visited(self, type, step)))
            continue;
        seen = 1;
        result = info->traverse(hpy_type_data(info->shape, self), visit_field, visitor);
        if (result != 0)
            return result;
    }
    *base = step;
    return 0;
}

/* The instance dictionary that `type` has by a __dictoffset__ member and `base` has not. */
static PyObject **own_dict(PyObject *self, PyTypeObject *type, PyTypeObject *base)
{
    if (type->tp_dictoffset <= 0 || base->tp_dictoffset != 0)
        return NULL;
    return (PyObject **)((char *)self + type->tp_dictoffset);
}

/* ---- slots ---- */

int hpy_type_traverse(PyObject *self, visitproc visit, void *arg)
{
    PyTypeObject *type = hpy_type_nearest(Py_TYPE(self));
    PyTypeObject *base = NULL;
    PyObject **dict;
    field_visitor visitor;
    int result;
    visitor.visit = visit;
    visitor.arg = arg;
    result = each_field_once(self, type, &visitor, &base);
    if (result != 0)
        return result;
    dict = own_dict(self, type, base);
    if (dict != NULL)
        Py_VISIT(*dict);
    /* a base that is a heap type visits the object's type itself */
    if (!(base->tp_flags & Py_TPFLAGS_HEAPTYPE))
        Py_VISIT(Py_TYPE(self));
    return base->tp_traverse != NULL ? base->tp_traverse(self, visit, arg) : 0;
}

int hpy_type_clear(PyObject *self)
{
    PyTypeObject *type = hpy_type_nearest(Py_TYPE(self));
    PyTypeObject *base = NULL;
    PyObject **dict;
    each_field(self, type, clear_field, NULL, &base);
    dict = own_dict(self, type, base);
    if (dict != NULL)
        Py_CLEAR(*dict);
    return base->tp_clear != NULL ? base->tp_clear(self) : 0;
}

/* The whole of it for a type with fields and nothing else. */
static inline void end_fields(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    hpy_type_info_behind(type)->traverse((char *)self + _HPY_DATA_OFFSET(Object), clear_field,
                                         NULL);
    type->tp_free(self);
    Py_DECREF(type);
}

/* Ends the part of the object that belongs to HPy types, then has the base end the rest. */
static void dealloc_body(PyObject *self)
{
    PyTypeObject *actual = Py_TYPE(self);
    PyTypeObject *type = hpy_type_nearest(actual);
    PyTypeObject *base = NULL;
    PyTypeObject *step;
    PyObject **dict;
    hpy_type_info *info;

    if (hpy_type_is_marked(actual) && hpy_type_info_behind(actual)->kind == HPY_TYPE_FIELDS) {
        end_fields(self);
        return;
    }
    each_field(self, type, clear_field, NULL, &base);
    for (step = type; step != base; step = step->tp_base) {
        info = hpy_type_info_of(step);
        if (info->destroy != NULL)
            info->destroy(hpy_type_data(info->shape, self));
    }
    dict = own_dict(self, type, base);
    if (dict != NULL)
        Py_CLEAR(*dict);
    if (base->tp_flags & Py_TPFLAGS_HEAPTYPE) {
        /* its deallocator would look for the object's type and come back here */
        Py_INCREF(base);
        Py_SET_TYPE(self, base);
    } else if (HPY_COMPAT_DEALLOC_RELEASES_TYPE) {
        actual = NULL;
    }
    if (PyType_IS_GC(base))
        PyObject_GC_Track(self);
    base->tp_dealloc(self);
    Py_XDECREF((PyObject *)actual);
}

/* Objects in each other's fields would take a C stack frame each when they die together. Beyond
 * some depth they wait here, dead but whole, until the outermost one is done. */
#define MAX_DEPTH 50
static HPY_COMPAT_FAST_THREAD_LOCAL struct {
    int depth;
    size_t length;
    size_t capacity;
    PyObject **objects;
} waiting;

static int wait_for_outermost(PyObject *self)
{
    if (waiting.length == waiting.capacity) {
        size_t capacity = 2 * waiting.capacity + 8;
        PyObject **objects =
            (PyObject **)PyMem_RawRealloc(waiting.objects, capacity * sizeof(PyObject *));
        if (objects == NULL)
            return 0;
        waiting.objects = objects;
        waiting.capacity = capacity;
    }
    waiting.objects[waiting.length++] = self;
    return 1;
}

/* By the outermost one, which is done itself. */
static _HPy_NO_INLINE void end_waiting(void)
{
    waiting.depth = 1;
    while (waiting.length > 0)
        dealloc_body(waiting.objects[--waiting.length]);
    waiting.depth = 0;
    PyMem_RawFree(waiting.objects);
    waiting.objects = NULL;
    waiting.capacity = 0;
}

/* Whether the object is to be ended now; then comes leave_bounded(). */
static inline int enter_bounded(PyObject *self)
{
    if (waiting.depth >= MAX_DEPTH && wait_for_outermost(self))
        return 0;
    waiting.depth++;
    return 1;
}

static inline void leave_bounded(void)
{
    if (--waiting.depth == 0 && waiting.objects != NULL)
        end_waiting();
}

static _HPy_NO_INLINE void dealloc_bounded(PyObject *self)
{
    if (PyType_IS_GC(Py_TYPE(self)))
        PyObject_GC_UnTrack(self);
    if (enter_bounded(self)) {
        end_fields(self);
        leave_bounded();
    }
}

static _HPy_NO_INLINE void dealloc_fields(PyObject *self)
{
    if (!HPY_COMPAT_BOUNDS_DEALLOC || !PyType_IS_GC(Py_TYPE(self))) {
        dealloc_bounded(self);
        return;
    }
    PyObject_GC_UnTrack(self);
    end_fields(self);
}

static _HPy_NO_INLINE void dealloc_plain(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static _HPy_NO_INLINE void dealloc_general(PyObject *self);

/* Needs no registers: ends in a jump to one of the above. */

void hpy_type_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    hpy_type_kind kind = HPY_TYPE_GENERAL;
    if (hpy_type_is_marked(type))
        kind = hpy_type_info_behind(type)->kind;
    /* one comparison, which the order of the kinds is for */
    if (kind == HPY_TYPE_FIELDS)
        dealloc_fields(self);
    else if (kind < HPY_TYPE_FIELDS)
        dealloc_general(self);
    else
        dealloc_plain(self);
}

static void dealloc_general(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    /* of a subclass made in Python, CPython has called the finalizer already */
    if (hpy_type_is_marked(type) && type->tp_finalize != NULL &&
        PyObject_CallFinalizerFromDealloc(self) < 0)
        return;
    if (PyType_IS_GC(type))
        PyObject_GC_UnTrack(self);
    if (type->tp_weaklistoffset > 0 && !HPY_COMPAT_CLEARS_WEAK_REFERENCES)
        PyObject_ClearWeakRefs(self);
    if (enter_bounded(self)) {
        dealloc_body(self);
        leave_bounded();
    }
}

/* The trampoline of a traverse function, for whoever calls it as CPython's tp_traverse. */
void hpy_dispatch_traverseproc(HPyCFunction func, void *args)
{
    _HPyFunc_args_TRAVERSEPROC *a = (_HPyFunc_args_TRAVERSEPROC *)args;
    hpy_type_info *info = hpy_type_info_of(hpy_type_nearest(Py_TYPE(a->self)));
    field_visitor visitor;
    visitor.visit = a->visit;
    visitor.arg = a->arg;
    a->result =
        ((HPyFunc_traverseproc)func)(hpy_type_data(info->shape, a->self), visit_field, &visitor);
}
