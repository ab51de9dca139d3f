/* Views of sequences as numbers of C: specified in hpy/sequenceview.h. */
#include "internal.h"

typedef enum { INT64, DOUBLE } number_type;

/* Both have as many bytes, and the same border. */
#define NUMBER_SIZE sizeof(int64_t)
typedef char number_sizes_are_equal[sizeof(int64_t) == sizeof(double) ? 1 : -1];

/* What a view of numbers owns: a buffer, or the numbers themselves behind the struct. */
typedef struct {
    int is_buffer;
    Py_buffer buffer;
} owned_buffer;

typedef union {
    int is_buffer;
    double border[2];
} owned_copy;

void hpy_view_free_numbers(void *numbers)
{
    if (*(int *)numbers)
        PyBuffer_Release(&((owned_buffer *)numbers)->buffer);
    PyMem_Free(numbers);
}

static void fill_view(HPySequenceView *view, void *owned, const void *data, Py_ssize_t length,
                      uintptr_t flags)
{
    view->data = data;
    view->length = length;
    view->itemsize = (HPy_ssize_t)NUMBER_SIZE;
    view->flags = flags;
    view->_host[_HPY_VIEW_NUMBERS] = owned;
}

/* Memory for as many numbers, behind the struct; NULL with MemoryError set. */
static owned_copy *new_copy(Py_ssize_t length)
{
    owned_copy *owned = NULL;
    if ((size_t)length < ((size_t)PY_SSIZE_T_MAX - sizeof(owned_copy)) / NUMBER_SIZE)
        owned = (owned_copy *)PyMem_Malloc(sizeof(owned_copy) + (size_t)length * NUMBER_SIZE);
    if (owned == NULL)
        PyErr_NoMemory();
    else
        owned->is_buffer = 0;
    return owned;
}

/* ---- buffers ---- */

/* Whether a format of the module struct is of one number of the type, as C has it. */
static int is_native(const char *format, number_type type)
{
    int has_c_sizes = 1;
    switch (format[0]) {
    case '@':
        format++;
        break;
    case '=':
    case PY_LITTLE_ENDIAN ? '<':
        '>' : has_c_sizes = 0;
        format++;
        break;
    }
    if (format[0] == 0 || format[1] != 0)
        return 0;
    if (type == DOUBLE)
        return format[0] == 'd';
    if (format[0] == 'q')
        return 1;
    return has_c_sizes && ((format[0] == 'l' && sizeof(long) == NUMBER_SIZE) ||
                           (format[0] == 'n' && sizeof(Py_ssize_t) == NUMBER_SIZE));
}

static int is_array(const Py_buffer *buffer, number_type type)
{
    return buffer->format != NULL && is_native(buffer->format, type) &&
           buffer->itemsize == (Py_ssize_t)NUMBER_SIZE && buffer->ndim == 1 &&
           buffer->suboffsets == NULL && PyBuffer_IsContiguous(buffer, 'C') &&
           (buffer->len == 0 || (uintptr_t)buffer->buf % NUMBER_SIZE == 0);
}

/* Copies the numbers, and lets the buffer go. */
static int copy_buffer(HPySequenceView *view, owned_buffer *from)
{
    Py_ssize_t length = from->buffer.len / (Py_ssize_t)NUMBER_SIZE;
    owned_copy *owned = new_copy(length);
    if (owned != NULL) {
        if (length > 0)
            memcpy(owned + 1, from->buffer.buf, (size_t)length * NUMBER_SIZE);
        fill_view(view, owned, owned + 1, length, 0);
    }
    hpy_view_free_numbers(from);
    return owned != NULL ? 1 : -1;
}

static int view_buffer(PyObject *object, HPySequenceView *view, number_type type)
{
    owned_buffer *owned = (owned_buffer *)PyMem_Malloc(sizeof(owned_buffer));
    if (owned == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    owned->is_buffer = 1;
    /* anything is asked for, since objects differ in how they say that they have no array */
    if (PyObject_GetBuffer(object, &owned->buffer, PyBUF_FULL_RO) < 0) {
        PyMem_Free(owned);
        if (!PyErr_ExceptionMatches(PyExc_BufferError) &&
            !PyErr_ExceptionMatches(PyExc_TypeError) && !PyErr_ExceptionMatches(PyExc_ValueError))
            return -1;
        PyErr_Clear();
        return 0;
    }
    if (!is_array(&owned->buffer, type)) {
        hpy_view_free_numbers(owned);
        return 0;
    }
    if (!HPY_COMPAT_PINS_BUFFERS)
        return copy_buffer(view, owned);
    /* where there are none, the address is any */
    fill_view(view, owned, owned->buffer.len > 0 ? owned->buffer.buf : NULL,
              owned->buffer.len / (Py_ssize_t)NUMBER_SIZE, HPySequenceView_DIRECT);
    return 1;
}

/* ---- lists and tuples ---- */

/* Of a list that no cache holds, most of the time goes into waiting for its items' memory: it is
 * asked for early, up to the index that this gives. */
#define AHEAD 16
static Py_ssize_t ask_early_until(Py_ssize_t length)
{
    return length > 10000 ? length - AHEAD : 0;
}
#if defined(__GNUC__)
#define ASK_EARLY(ITEM) __builtin_prefetch(ITEM)
#else
#define ASK_EARLY(ITEM) (void)(ITEM)
#endif

/* Converts items as long as nothing of Python's runs for it; how many, or -1 with an exception. */
static Py_ssize_t fill_int64s(PyObject *const *items, Py_ssize_t length, int64_t *numbers)
{
    const Py_ssize_t early = ask_early_until(length);
    Py_ssize_t i;
    for (i = 0; i < length; i++) {
        PyObject *item = items[i];
        long long value;
        if (i < early)
            ASK_EARLY(items[i + AHEAD]);
        if (!PyLong_Check(item))
            return i;
        if (!hpy_compat_small_int(item, &value)) {
            value = PyLong_AsLongLong(item);
            if (value == -1 && PyErr_Occurred())
                return -1;
        }
        numbers[i] = value;
    }
    return length;
}

static Py_ssize_t fill_doubles(PyObject *const *items, Py_ssize_t length, double *numbers)
{
    const Py_ssize_t early = ask_early_until(length);
    Py_ssize_t i;
    for (i = 0; i < length; i++) {
        PyObject *item = items[i];
        long long value;
        if (i < early)
            ASK_EARLY(items[i + AHEAD]);
        if (PyFloat_Check(item))
            numbers[i] = PyFloat_AS_DOUBLE(item);
        else if (!PyLong_CheckExact(item))
            return i;
        else if (hpy_compat_small_int(item, &value))
            numbers[i] = (double)value;
        else {
            numbers[i] = PyLong_AsDouble(item);
            if (numbers[i] == -1.0 && PyErr_Occurred())
                return -1;
        }
    }
    return length;
}

/* Converts the items from `start` on, of a tuple that nobody else changes; -1 with an exception
 * set.
 */
static int fill_rest(PyObject *const *items, Py_ssize_t length, Py_ssize_t start, void *numbers,
                     number_type type)
{
    Py_ssize_t i;
    int is_error = 0;
    for (i = start; i < length && !is_error; i++) {
        if (type == INT64) {
            int64_t value = ((int64_t *)numbers)[i] = _hpy_as_long_long(items[i]);
            is_error = value == -1 && PyErr_Occurred();
        } else {
            double value = ((double *)numbers)[i] = _hpy_as_double(items[i]);
            is_error = value == -1.0 && PyErr_Occurred();
        }
    }
    return is_error ? -1 : 0;
}

/* Makes the view of items, if nothing of Python's need run for it; 0 if it does, -1 with an
 * exception set. What it got so far is at *owned then, to be freed. */
static int copy_quickly(PyObject *const *items, Py_ssize_t length, HPySequenceView *view,
                        number_type type, owned_copy **owned, Py_ssize_t *filled)
{
    void *numbers;
    *owned = new_copy(length);
    if (*owned == NULL)
        return -1;
    numbers = *owned + 1;
    *filled = type == INT64 ? fill_int64s(items, length, (int64_t *)numbers)
                            : fill_doubles(items, length, (double *)numbers);
    if (*filled != length)
        return *filled < 0 ? -1 : 0;
    fill_view(view, *owned, numbers, length, 0);
    return 1;
}

static int copy_tuple(PyObject *tuple, HPySequenceView *view, number_type type)
{
    PyObject *const *items = ((PyTupleObject *)tuple)->ob_item;
    Py_ssize_t length = PyTuple_GET_SIZE(tuple), filled;
    owned_copy *owned;
    int found = copy_quickly(items, length, view, type, &owned, &filled);
    if (found == 0 && fill_rest(items, length, filled, owned + 1, type) == 0) {
        fill_view(view, owned, owned + 1, length, 0);
        return 1;
    }
    if (found != 1)
        PyMem_Free(owned);
    return found == 1 ? 1 : -1;
}

static int copy_list(PyObject *list, HPySequenceView *view, number_type type)
{
    int found = 0;
#if HPY_COMPAT_LOCKS_ITEMS
    owned_copy *owned;
    Py_ssize_t filled;
    HPY_COMPAT_BEGIN_ITEMS(list);
    found = copy_quickly(((PyListObject *)list)->ob_item, PyList_GET_SIZE(list), view, type, &owned,
                         &filled);
    HPY_COMPAT_END_ITEMS();
    if (found != 1)
        PyMem_Free(owned);
#endif
    if (found == 0) {
        /* what Python code does to the list has no effect on this */
        PyObject *items = PyList_AsTuple(list);
        if (items == NULL)
            return -1;
        found = copy_tuple(items, view, type);
        Py_DECREF(items);
    }
    return found;
}

static int view_numbers(PyObject *object, HPySequenceView *view, number_type type)
{
    _hpy_view_clear(view);
    if (PyList_Check(object))
        return copy_list(object, view, type);
    if (PyTuple_Check(object))
        return copy_tuple(object, view, type);
    return PyObject_CheckBuffer(object) ? view_buffer(object, view, type) : 0;
}

HPyAPI_IMPL int HPySequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    (void)ctx;
    return view_numbers(_h2py(seq), view, INT64);
}

HPyAPI_IMPL int HPySequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    (void)ctx;
    return view_numbers(_h2py(seq), view, DOUBLE);
}
