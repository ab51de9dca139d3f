/* DebugHandle: what Python sees of a handle. It stands for the slot: when that is used again, for
 * the handle that is there then. */
#include "debug/hpy_debug.h"

#include <stdio.h>

typedef struct {
    PyObject_HEAD
    hpy_debug_state *state;
    hpy_debug_slot *slot;
} debug_handle;

static debug_handle *cast(PyObject *self)
{
    return (debug_handle *)self;
}

/* The object of an open handle as a new reference, or NULL: of a closed one, and of what is no
 * handle. */
static PyObject *object_of(PyObject *self)
{
    hpy_debug_slot *slot = cast(self)->slot;
    PyObject *object = NULL;
    HPY_DEBUG_LOCK(cast(self)->state);
    /* who else sees a builder's object would see its holes */
    if (slot->word != 0 && slot->kind <= HPY_DEBUG_CONSTANT)
        object = (PyObject *)slot->content;
    Py_XINCREF(object);
    HPY_DEBUG_UNLOCK(cast(self)->state);
    return object;
}

static PyObject *get_obj(PyObject *self, void *closure)
{
    PyObject *object = object_of(self);
    (void)closure;
    if (object == NULL)
        Py_RETURN_NONE;
    return object;
}

static PyObject *get_id(PyObject *self, void *closure)
{
    (void)closure;
    return PyLong_FromVoidPtr(cast(self)->slot);
}

static PyObject *get_is_closed(PyObject *self, void *closure)
{
    (void)closure;
    return PyBool_FromLong(cast(self)->slot->word == 0);
}

static PyObject *get_raw_data_size(PyObject *self, void *closure)
{
    hpy_debug_extra *extra;
    Py_ssize_t size = -1;
    (void)closure;
    HPY_DEBUG_LOCK(cast(self)->state);
    extra = cast(self)->slot->extra;
    if (extra != NULL && extra->data != NULL)
        size = (Py_ssize_t)extra->data_size;
    HPY_DEBUG_UNLOCK(cast(self)->state);
    return PyLong_FromSsize_t(size);
}

static PyObject *get_opened_by(PyObject *self, void *closure)
{
    (void)closure;
    return PyUnicode_FromString(cast(self)->slot->opened_by);
}

static PyObject *force_close(PyObject *self, PyObject *noargs)
{
    debug_handle *h = cast(self);
    hpy_debug_thread thread = {NULL, h->state, NULL, NULL};
    (void)noargs;
    if (h->slot->word == 0 || h->slot->kind == HPY_DEBUG_CONSTANT)
        Py_RETURN_NONE;
    if (h->slot->kind == HPY_DEBUG_HANDLE)
        Py_DECREF((PyObject *)hpy_debug_close_slot(&thread, h->slot, "_force_close"));
    else if (h->slot->kind == HPY_DEBUG_ARGUMENT) {
        PyErr_SetString(PyExc_ValueError, "an argument is open until its call ends");
        return NULL;
    } else if (h->slot->kind == HPY_DEBUG_ITEM) {
        PyErr_SetString(PyExc_ValueError, "an item is open until its view is released");
        return NULL;
    } else {
        PyErr_SetString(PyExc_ValueError,
                        "only its own function ends a builder, a tracker or a view");
        return NULL;
    }
    Py_RETURN_NONE;
}

/* ---- text ---- */

/* `trace` may be NULL; a new string. */
static PyObject *trace_text(const hpy_debug_trace *trace)
{
    PyObject *result;
    char *text = trace != NULL ? hpy_debug_trace_text(trace, "") : NULL;
    if (text == NULL)
        return PyUnicode_FromString("");
    result = PyUnicode_DecodeFSDefault(text);
    PyMem_RawFree(text);
    return result;
}

static PyObject *add_trace(PyObject *text, const char *title, const hpy_debug_trace *trace)
{
    PyObject *lines, *result;
    if (text == NULL || trace == NULL)
        return text;
    lines = trace_text(trace);
    result = lines != NULL ? PyUnicode_FromFormat("%U\n%s:\n%U", text, title, lines) : NULL;
    Py_XDECREF(lines);
    Py_DECREF(text);
    return result;
}

static const char *content_text(const hpy_debug_slot *slot)
{
    switch (slot->kind) {
    case HPY_DEBUG_LIST_BUILDER:
        return "a list builder";
    case HPY_DEBUG_TUPLE_BUILDER:
        return "a tuple builder";
    case HPY_DEBUG_VIEW:
        return "a view of a sequence";
    default:
        return "a tracker";
    }
}

static PyObject *handle_repr(PyObject *self)
{
    const hpy_debug_slot *slot = cast(self)->slot;
    const hpy_debug_extra *extra = slot->extra;
    PyObject *object = object_of(self);
    PyObject *text;
    char id[32];
    snprintf(id, sizeof(id), "0x%zx", (size_t)(uintptr_t)slot);
    if (object != NULL) {
        text = PyUnicode_FromFormat("<DebugHandle %s for %R>", id, object);
        Py_DECREF(object);
    } else if (slot->word != 0)
        text = PyUnicode_FromFormat("<DebugHandle %s for %s>", id, content_text(slot));
    else
        text = PyUnicode_FromFormat("<DebugHandle %s CLOSED>", id);
    if (extra == NULL)
        return text;
    text = add_trace(text, "Allocation stacktrace", extra->opened);
    return slot->word == 0 ? add_trace(text, "Close stacktrace", extra->closed) : text;
}

/* ---- the rest ---- */

static PyObject *compare(PyObject *self, PyObject *other, int op)
{
    int same;
    if ((op != Py_EQ && op != Py_NE) || Py_TYPE(self) != Py_TYPE(other))
        Py_RETURN_NOTIMPLEMENTED;
    same = cast(self)->slot == cast(other)->slot;
    return PyBool_FromLong(same == (op == Py_EQ));
}

static Py_hash_t handle_hash(PyObject *self)
{
    return (Py_hash_t)((uintptr_t)cast(self)->slot >> 4);
}

static void handle_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"_force_close", force_close, METH_NOARGS,
     "_force_close()\n--\n\nCloses the handle in the extension's place."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef getsets[] = {
    {"obj", get_obj, NULL, "The object; None once the handle is closed.", NULL},
    {"id", get_id, NULL, "A number that differs from that of any other handle.", NULL},
    {"is_closed", get_is_closed, NULL, "Whether the handle is closed.", NULL},
    {"raw_data_size", get_raw_data_size, NULL,
     "Bytes of the C data that the handle gave out and that are kept; -1 if there are none.", NULL},
    {"opened_by", get_opened_by, NULL, "The function of the API that opened the handle.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

PyObject *hpy_debug_make_handle_type(void)
{
    PyType_Slot slots[] = {
        {Py_tp_dealloc, (void *)(HPyCFunction)handle_dealloc},
        {Py_tp_repr, (void *)(HPyCFunction)handle_repr},
        {Py_tp_richcompare, (void *)(HPyCFunction)compare},
        {Py_tp_hash, (void *)(HPyCFunction)handle_hash},
        {Py_tp_methods, methods},
        {Py_tp_getset, getsets},
        {Py_tp_doc, "A handle, open or closed, of the debug mode."},
        {0, NULL},
    };
    PyType_Spec spec = {"hpy_runtime.universal._debug.DebugHandle", sizeof(debug_handle), 0,
                        Py_TPFLAGS_DEFAULT, NULL};
    spec.slots = slots;
    return PyType_FromSpec(&spec);
}

PyObject *hpy_debug_handle_object(hpy_debug_state *state, hpy_debug_slot *slot)
{
    PyTypeObject *type = (PyTypeObject *)state->handle_type;
    debug_handle *made = (debug_handle *)type->tp_alloc(type, 0);
    if (made == NULL)
        return NULL;
    made->state = state;
    made->slot = slot;
    return (PyObject *)made;
}
