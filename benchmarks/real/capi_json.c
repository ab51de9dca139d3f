/* JSON, in the C API. */
#include "capi.h"

enum { DEPTH = 200 };

static int encode_value(Text *text, PyObject *value, int depth);

static int encode_string(Text *text, PyObject *value)
{
    Py_ssize_t size;
    const char *utf8 = PyUnicode_AsUTF8AndSize(value, &size);
    if (utf8 == NULL)
        return -1;
    json_add_string(text, utf8, (size_t)size);
    return 0;
}

/* A number as Python writes it. */
static int encode_repr(Text *text, PyObject *value)
{
    Py_ssize_t size;
    const char *utf8;
    PyObject *repr = PyObject_Repr(value);
    if (repr == NULL)
        return -1;
    utf8 = PyUnicode_AsUTF8AndSize(repr, &size);
    if (utf8 != NULL)
        text_add(text, utf8, (size_t)size);
    Py_DECREF(repr);
    return utf8 != NULL ? 0 : -1;
}

static int encode_list(Text *text, PyObject *list, int depth)
{
    text_add_char(text, '[');
    for (Py_ssize_t i = 0; i < LIST_SIZE(list); i++) {
        int result;
        PyObject *item = list_item(list, i); /* held: a repr may run anything */
        if (item == NULL)
            return -1;
        if (i > 0)
            text_add_char(text, ',');
        result = encode_value(text, item, depth);
        Py_DECREF(item);
        if (result < 0)
            return -1;
    }
    text_add_char(text, ']');
    return 0;
}

static int encode_pair(Text *text, PyObject *key, PyObject *value, int depth)
{
    int result;
    if (!PyUnicode_Check(key)) {
        PyErr_SetString(PyExc_TypeError, "keys must be strings");
        return -1;
    }
    if (encode_string(text, key) < 0)
        return -1;
    text_add_char(text, ':');
    Py_INCREF(value);
    result = encode_value(text, value, depth);
    Py_DECREF(value);
    return result;
}

static int encode_dict(Text *text, PyObject *dict, int depth)
{
    PyObject *key, *value;
    Py_ssize_t position = 0;
    int first = 1, result = 0;
    text_add_char(text, '{');
    LOCK(dict)
    while (result == 0 && PyDict_Next(dict, &position, &key, &value)) {
        if (!first)
            text_add_char(text, ',');
        first = 0;
        result = encode_pair(text, key, value, depth);
    }
    UNLOCK
    text_add_char(text, '}');
    return result;
}

static int encode_value(Text *text, PyObject *value, int depth)
{
    if (depth > DEPTH) {
        PyErr_SetString(PyExc_RecursionError, "nested too deeply");
        return -1;
    }
    if (PyUnicode_Check(value))
        return encode_string(text, value);
    if (value == Py_None)
        text_add(text, "null", 4);
    else if (value == Py_True)
        text_add(text, "true", 4);
    else if (value == Py_False)
        text_add(text, "false", 5);
    else if (PyDict_Check(value))
        return encode_dict(text, value, depth + 1);
    else if (PyList_Check(value))
        return encode_list(text, value, depth + 1);
    else if (PyLong_Check(value) || PyFloat_Check(value))
        return encode_repr(text, value);
    else {
        PyErr_SetString(PyExc_TypeError, "not of JSON");
        return -1;
    }
    return 0;
}

PyObject *encode(PyObject *self, PyObject *value)
{
    Text text = {0};
    PyObject *result = NULL;
    (void)self;
    if (encode_value(&text, value, 0) == 0) {
        if (text.failed)
            PyErr_NoMemory();
        else
            result = PyUnicode_DecodeASCII(text.bytes, (Py_ssize_t)text.length, NULL);
    }
    free(text.bytes);
    return result;
}

static PyObject *decode_value(Reader *reader, int depth);

static PyObject *malformed(Reader *reader)
{
    PyErr_Format(PyExc_ValueError, "no JSON at byte %zd", (Py_ssize_t)(reader->at - reader->start));
    return NULL;
}

static PyObject *decode_string(Reader *reader)
{
    const char *bytes;
    size_t size;
    int is_ascii;
    reader->at++;
    if (!read_string(reader, &bytes, &size, &is_ascii))
        return malformed(reader);
    if (is_ascii)
        return PyUnicode_DecodeASCII(bytes, (Py_ssize_t)size, NULL);
    return PyUnicode_FromString(bytes);
}

static PyObject *decode_list(Reader *reader, int depth)
{
    PyObject *list = PyList_New(0);
    reader->at++;
    if (list == NULL)
        return NULL;
    if (skip_space(reader) == ']') {
        reader->at++;
        return list;
    }
    for (;;) {
        int failed;
        PyObject *item = decode_value(reader, depth);
        if (item == NULL)
            goto failed;
        failed = PyList_Append(list, item) < 0;
        Py_DECREF(item);
        if (failed)
            goto failed;
        if (skip_space(reader) == ']')
            break;
        if (*reader->at++ != ',') {
            malformed(reader);
            goto failed;
        }
    }
    reader->at++;
    return list;
failed:
    Py_DECREF(list);
    return NULL;
}

static int decode_pair(Reader *reader, PyObject *dict, int depth)
{
    PyObject *key, *value = NULL;
    int result = -1;
    if (skip_space(reader) != '"') {
        malformed(reader);
        return -1;
    }
    key = decode_string(reader);
    if (key == NULL)
        return -1;
    if (skip_space(reader) != ':') {
        malformed(reader);
    } else {
        reader->at++;
        value = decode_value(reader, depth);
    }
    if (value != NULL) {
        result = PyDict_SetItem(dict, key, value);
        Py_DECREF(value);
    }
    Py_DECREF(key);
    return result;
}

static PyObject *decode_dict(Reader *reader, int depth)
{
    PyObject *dict = PyDict_New();
    reader->at++;
    if (dict == NULL)
        return NULL;
    if (skip_space(reader) == '}') {
        reader->at++;
        return dict;
    }
    for (;;) {
        if (decode_pair(reader, dict, depth) < 0)
            goto failed;
        if (skip_space(reader) == '}')
            break;
        if (*reader->at++ != ',') {
            malformed(reader);
            goto failed;
        }
    }
    reader->at++;
    return dict;
failed:
    Py_DECREF(dict);
    return NULL;
}

static PyObject *decode_word(Reader *reader, const char *word, PyObject *value)
{
    size_t length = strlen(word);
    if (strncmp(reader->at, word, length) != 0)
        return malformed(reader);
    reader->at += length;
    return given(value);
}

static PyObject *decode_value(Reader *reader, int depth)
{
    int64_t whole;
    double real;
    if (depth > DEPTH) {
        PyErr_SetString(PyExc_RecursionError, "nested too deeply");
        return NULL;
    }
    switch (skip_space(reader)) {
    case '"':
        return decode_string(reader);
    case '[':
        return decode_list(reader, depth + 1);
    case '{':
        return decode_dict(reader, depth + 1);
    case 'n':
        return decode_word(reader, "null", Py_None);
    case 't':
        return decode_word(reader, "true", Py_True);
    case 'f':
        return decode_word(reader, "false", Py_False);
    default:
        switch (read_number(reader, &whole, &real)) {
        case 1:
            return PyLong_FromLongLong(whole);
        case 2:
            return PyFloat_FromDouble(real);
        default:
            return malformed(reader);
        }
    }
}

PyObject *decode(PyObject *self, PyObject *arg)
{
    Reader reader = {0};
    Py_ssize_t size;
    PyObject *result;
    (void)self;
    reader.start = reader.at = PyUnicode_AsUTF8AndSize(arg, &size);
    if (reader.start == NULL)
        return NULL;
    reader.end = reader.start + size;
    result = decode_value(&reader, 0);
    if (result != NULL) {
        skip_space(&reader);
        if (reader.at != reader.end) {
            Py_DECREF(result);
            result = malformed(&reader);
        }
    }
    free(reader.scratch.bytes);
    return result;
}
