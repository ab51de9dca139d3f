/* What is told of an object whose handle was closed. Nothing of Python's runs here, and no
 * reference is kept: the object's life is the same as without the debug mode. */
#include "debug/hpy_debug.h"

#include <stdio.h>

/* forms of a note */
enum {
    NOTHING,
    OBJECT = HPY_DEBUG_NOTE_OBJECT,
    INTEGER = HPY_DEBUG_NOTE_INTEGER,
    REAL = HPY_DEBUG_NOTE_REAL,
    STRING,
    BYTES,
    INSTANCE
};

static void note_text(hpy_debug_note *note, char form, const char *text, size_t length)
{
    note->form = form;
    note->truncated = length > sizeof(note->value.text);
    if (note->truncated)
        length = sizeof(note->value.text);
    note->length = (unsigned char)length;
    memcpy(note->value.text, text, length);
}

static int note_integer(hpy_debug_note *note, PyObject *object)
{
    int overflow;
    note->value.integer = PyLong_AsLongLongAndOverflow(object, &overflow);
    note->form = INTEGER;
    return !overflow;
}

static int note_string(hpy_debug_note *note, PyObject *object)
{
    const char *ascii = hpy_compat_ascii(object);
    if (ascii == NULL)
        return 0;
    note_text(note, STRING, ascii, (size_t)PyUnicode_GET_LENGTH(object));
    return 1;
}

/* A copy of the name: the type may die too. Some such notes are kept, and told from that of a later
 * type in the same place by the type's version. */
static void note_instance(hpy_debug_state *state, hpy_debug_note *note, PyTypeObject *type)
{
    hpy_debug_type_note *kept = hpy_debug_type_note_of(state, type);
    note_text(note, INSTANCE, type->tp_name, strlen(type->tp_name));
    if (HPY_COMPAT_FREE_THREADED || !hpy_compat_give_type_version(type))
        return;
    kept->type = type;
    kept->name = type->tp_name;
    kept->version = hpy_compat_type_version(type);
    kept->note = *note;
}

void hpy_debug_note_object(hpy_debug_state *state, hpy_debug_note *note, PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    if (type == &PyLong_Type && note_integer(note, object))
        return;
    if (type == &PyUnicode_Type && note_string(note, object))
        return;
    if (type == &PyFloat_Type) {
        note->form = REAL;
        note->value.real = PyFloat_AS_DOUBLE(object);
    } else if (type == &PyBytes_Type)
        note_text(note, BYTES, PyBytes_AS_STRING(object), (size_t)PyBytes_GET_SIZE(object));
    else if (type->tp_flags & Py_TPFLAGS_HEAPTYPE)
        note_instance(state, note, type);
    else {
        note->form = OBJECT;
        note->value.object.address = (void *)object;
        note->value.object.type = type->tp_name;
    }
}

/* As Python shows it, but for quotes in it. */
static void quoted(const hpy_debug_note *note, char *text, size_t size)
{
    size_t used = 0;
    unsigned i;
    if (note->form == BYTES && used + 1 < size)
        text[used++] = 'b';
    if (used + 1 < size)
        text[used++] = '\'';
    for (i = 0; i < note->length && used + 8 < size; i++) {
        unsigned char c = (unsigned char)note->value.text[i];
        if (c == '\\' || c == '\'')
            used += (size_t)snprintf(text + used, size - used, "\\%c", c);
        else if (c >= 32 && c < 127)
            text[used++] = (char)c;
        else
            used += (size_t)snprintf(text + used, size - used, "\\x%02x", c);
    }
    snprintf(text + used, size - used, "%s", note->truncated ? "'..." : "'");
}

void hpy_debug_note_text(const hpy_debug_note *note, char *text, size_t size)
{
    switch (note->form) {
    case INTEGER:
        snprintf(text, size, "%lld", note->value.integer);
        return;
    case REAL:
        snprintf(text, size, "%.17g", note->value.real);
        return;
    case STRING:
    case BYTES:
        quoted(note, text, size);
        return;
    case INSTANCE:
        snprintf(text, size, "<%.*s%s object>", (int)note->length, note->value.text,
                 note->truncated ? "..." : "");
        return;
    case OBJECT:
        if (note->value.object.address == (void *)Py_None)
            snprintf(text, size, "None");
        else if (note->value.object.address == (void *)Py_True)
            snprintf(text, size, "True");
        else if (note->value.object.address == (void *)Py_False)
            snprintf(text, size, "False");
        else
            snprintf(text, size, "<%s object at %p>", note->value.object.type,
                     note->value.object.address);
        return;
    }
    snprintf(text, size, "<unknown>");
}
