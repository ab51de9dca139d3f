/* Shorter ways than the C API's own for strings of ASCII, which most are. */
#include "shortcut.h"

static inline uint64_t eight(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof(word));
    return word;
}

static inline uint32_t four(const char *bytes)
{
    uint32_t word;
    memcpy(&word, bytes, sizeof(word));
    return word;
}

static inline uint16_t two(const char *bytes)
{
    uint16_t word;
    memcpy(&word, bytes, sizeof(word));
    return word;
}

/* Two bytes or more: words of them, the last of which may overlap the one before. */
static inline int is_ascii(const char *bytes, size_t size)
{
    if (size >= 8) {
        uint64_t all = eight(bytes + size - 8);
        for (; size > 8; bytes += 8, size -= 8)
            all |= eight(bytes);
        return (all & 0x8080808080808080) == 0;
    }
    if (size >= 4)
        return ((four(bytes) | four(bytes + size - 4)) & 0x80808080) == 0;
    return ((two(bytes) | two(bytes + size - 2)) & 0x8080) == 0;
}

static inline void copy(char *to, const char *from, size_t size)
{
    if (size > 16) {
        memcpy(to, from, size);
    } else if (size >= 8) {
        memcpy(to, from, 8);
        memcpy(to + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        memcpy(to, from, 4);
        memcpy(to + size - 4, from + size - 4, 4);
    } else {
        memcpy(to, from, 2);
        memcpy(to + size - 2, from + size - 2, 2);
    }
}

/* Of two bytes or more, which are ASCII. */
static inline PyObject *ascii_string(const char *bytes, size_t size)
{
    PyObject *string = PyUnicode_New((Py_ssize_t)size, 127);
    if (string != NULL)
        copy((char *)PyUnicode_1BYTE_DATA(string), bytes, size);
    return string;
}

/* Strings of no or one character exist once: they are CPython's business. */
static inline int makes_ascii(const char *bytes, Py_ssize_t size)
{
    return HPY_COMPAT_MAKES_STRINGS && size >= 2 && is_ascii(bytes, (size_t)size);
}

static inline PyObject *decoded(const char *ascii, Py_ssize_t size, const char *errors)
{
    if (makes_ascii(ascii, size))
        return ascii_string(ascii, (size_t)size);
    return PyUnicode_DecodeASCII(ascii, size, errors);
}

PyObject *hpy_decode_ascii(const char *ascii, Py_ssize_t size, const char *errors)
{
    return decoded(ascii, size, errors);
}

static hpy_word ctx_decode_ascii(HPyContext *ctx, const char *ascii, HPy_ssize_t size,
                                 const char *errors)
{
    (void)ctx;
    return HPY_TO_WORD(decoded(ascii, size, errors));
}

/* CPython's own is as quick since 3.14: what remains is the call. */
static hpy_word ctx_from_string(HPyContext *ctx, const char *utf8)
{
    size_t size = strlen(utf8);
    (void)ctx;
    if (size <= PY_SSIZE_T_MAX && makes_ascii(utf8, (Py_ssize_t)size))
        return HPY_TO_WORD(ascii_string(utf8, size));
    return HPY_TO_WORD(PyUnicode_FromString(utf8));
}

static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                            "25262728293031323334353637383940414243444546474849"
                            "50515253545556575859606162636465666768697071727374"
                            "75767778798081828384858687888990919293949596979899";

/* Of two digits or a sign and digits, in any case of two characters or more. */
static _HPy_NO_INLINE PyObject *int_repr(long long value)
{
    char digits[24];
    char *end = digits + sizeof(digits), *first = end;
    unsigned long long left = value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value;
    for (; left > 9; left /= 100)
        memcpy(first -= 2, pairs + 2 * (left % 100), 2);
    /* an odd number of digits ends with one */
    if (left != 0)
        *--first = (char)('0' + left);
    if (value < 0)
        *--first = '-';
    return ascii_string(first, (size_t)(end - first));
}

/* An int or a float runs nothing of anybody's: no depth is to be bounded. */
static inline PyObject *repr_of(PyObject *object)
{
    long long value;
    if (!HPY_COMPAT_SEES_SLOTS || object == NULL)
        return PyObject_Repr(object);
    if (PyLong_CheckExact(object)) {
        if (HPY_COMPAT_MAKES_STRINGS && hpy_compat_small_int(object, &value) &&
            (value < 0 || value > 9))
            return int_repr(value);
        return Py_TYPE(object)->tp_repr(object);
    }
    if (PyFloat_CheckExact(object))
        return Py_TYPE(object)->tp_repr(object);
    return PyObject_Repr(object);
}

PyObject *hpy_repr(PyObject *object)
{
    return repr_of(object);
}

static hpy_word ctx_repr(HPyContext *ctx, hpy_word object)
{
    (void)ctx;
    return HPY_TO_WORD(repr_of(HPY_FROM_WORD(object)));
}

static inline const char *utf8_of(PyObject *string, Py_ssize_t *size)
{
    if (string != NULL && PyUnicode_Check(string)) {
        const char *ascii = hpy_compat_ascii(string);
        if (ascii != NULL) {
            if (size != NULL)
                *size = PyUnicode_GET_LENGTH(string);
            return ascii;
        }
    }
    return PyUnicode_AsUTF8AndSize(string, size);
}

const char *hpy_utf8_and_size(PyObject *string, Py_ssize_t *size)
{
    return utf8_of(string, size);
}

static const char *ctx_utf8_and_size(HPyContext *ctx, HPy string, HPy_ssize_t *size)
{
    (void)ctx;
    return utf8_of(_h2py(string), size);
}

void hpy_context_fill_text_shortcuts(HPyContext *ctx)
{
    ctx->ctx_Repr = _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, HPy), ctx_repr);
    ctx->ctx_Unicode_AsUTF8AndSize = ctx_utf8_and_size;
    ctx->ctx_Unicode_FromString =
        _HPY_CPY_FUNCTION(HPy (*)(HPyContext *, const char *), ctx_from_string);
    ctx->ctx_Unicode_DecodeASCII = _HPY_CPY_FUNCTION(
        HPy (*)(HPyContext *, const char *, HPy_ssize_t, const char *), ctx_decode_ascii);
}
