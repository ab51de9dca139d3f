/* A tokenizer, in the C API. */
#include "capi.h"

/* (kind, text, line); whether a name is a keyword is looked up. */
static PyObject *make_token(State *state, PyObject *words, Kind kind, const char *bytes,
                            size_t size, PyObject *line)
{
    PyObject *name = state->kinds[kind], *result;
    PyObject *word = PyUnicode_DecodeASCII(bytes, (Py_ssize_t)size, NULL);
    if (word == NULL)
        return NULL;
    if (kind == NAME) {
        int found = PySequence_Contains(words, word);
        if (found < 0) {
            Py_DECREF(word);
            return NULL;
        }
        if (found)
            name = state->kinds[KINDS];
    }
    result = PyTuple_New(3);
    if (result == NULL) {
        Py_DECREF(word);
        return NULL;
    }
    (void)SET_TUPLE(result, 0, given(name));
    (void)SET_TUPLE(result, 1, word);
    (void)SET_TUPLE(result, 2, given(line));
    return result;
}

static int add_tokens(State *state, PyObject *list, const char *source)
{
    PyObject *words = given(state->keywords), *line = PyLong_FromLong(1);
    long number = 1;
    int result = 0;
    while (*source != '\0' && result == 0 && line != NULL) {
        const char *end;
        Kind kind;
        PyObject *token;
        if (*source == ' ' || *source == '\t') {
            source++;
            continue;
        }
        kind = scan_token(source, &end);
        token = make_token(state, words, kind, source, (size_t)(end - source), line);
        result = token == NULL ? -1 : PyList_Append(list, token);
        Py_XDECREF(token);
        if (kind == NEWLINE) {
            Py_DECREF(line);
            line = PyLong_FromLong(++number);
        }
        source = end;
    }
    if (line == NULL)
        result = -1;
    Py_XDECREF(line);
    Py_DECREF(words);
    return result;
}

PyObject *tokenize(PyObject *module, PyObject *source)
{
    const char *utf8 = PyUnicode_AsUTF8AndSize(source, NULL);
    PyObject *list;
    if (utf8 == NULL)
        return NULL;
    list = PyList_New(0);
    if (list != NULL && add_tokens((State *)PyModule_GetState(module), list, utf8) < 0)
        Py_CLEAR(list);
    return list;
}

/* What the tokenizer takes for a keyword: any container of strings. */
PyObject *set_keywords(PyObject *module, PyObject *words)
{
    State *state = (State *)PyModule_GetState(module);
    PyObject *old = state->keywords;
    state->keywords = given(words);
    Py_DECREF(old);
    return given(Py_None);
}
