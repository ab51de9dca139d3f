/* Fields without a GIL.
 *
 * HPyField_Load gets the word of a field, not its address: between the moment when an extension
 * read that word and the call, another thread may store something else and let the object go. So
 * the word does not name the object but a place where it stands. Places are taken and given back
 * but their memory never is, and each time that one is given back its generation goes up: a word
 * whose generation is not its place's is that of a field that has been nulled meanwhile. A place's
 * lock makes "read the object and count a reference" one step; a thread's own objects need none.
 *
 * Where there is a GIL, the word is the object: see hpy/cpython/inline.h. */
#include "field.h"

#if HPY_COMPAT_FREE_THREADED

/* A word is a generation and the number of a place, which is not 0 (that is the null field). */
#define NUMBER_BITS (sizeof(intptr_t) == 8 ? 32 : 22)
#define NUMBER_MASK (((uintptr_t)1 << NUMBER_BITS) - 1)
#define GENERATIONS (UINTPTR_MAX >> NUMBER_BITS)

#define CHUNK_BITS 16
#define CHUNK_SIZE ((uintptr_t)1 << CHUNK_BITS)
/* a word of 32 bits names less of them */
#define CHUNKS ((uintptr_t)1 << 16)

typedef struct {
    PyObject *object;    /* owned; NULL: the place is free */
    uint32_t generation; /* written under the lock */
    uint32_t next_free;  /* of a free one */
    hpy_compat_lock lock;
} place;

/* Chunks are made when the last place of those that exist is taken. */
static place *chunks[CHUNKS];
static hpy_compat_lock places_lock;
static uint32_t first_free;
static uintptr_t places_used = 1; /* 0 is no place */

static uintptr_t number_of(intptr_t word)
{
    return (uintptr_t)word & NUMBER_MASK;
}

static uintptr_t generation_of(intptr_t word)
{
    return (uintptr_t)word >> NUMBER_BITS;
}

static place *place_of(uintptr_t number)
{
    return &HPY_COMPAT_LOAD(chunks[number >> CHUNK_BITS])[number & (CHUNK_SIZE - 1)];
}

/* The number of a place that nobody has; 0 when there is no memory. */
static uintptr_t take_place(void)
{
    uintptr_t number = 0;
    hpy_compat_acquire(&places_lock);
    if (first_free != 0) {
        number = first_free;
        first_free = place_of(number)->next_free;
    } else if (places_used <= NUMBER_MASK) {
        place **chunk = &chunks[places_used >> CHUNK_BITS];
        if (*chunk == NULL)
            HPY_COMPAT_STORE(*chunk, (place *)PyMem_RawCalloc(CHUNK_SIZE, sizeof(place)));
        if (*chunk != NULL)
            number = places_used++;
    }
    hpy_compat_release(&places_lock);
    return number;
}

static void give_back(uintptr_t number)
{
    hpy_compat_acquire(&places_lock);
    place_of(number)->next_free = first_free;
    first_free = (uint32_t)number;
    hpy_compat_release(&places_lock);
}

/* The word for a field that holds `object`, whose reference it takes. */
static intptr_t make_word(PyObject *object)
{
    uintptr_t number = take_place();
    uintptr_t generation;
    place *p;
    /* there is no way to report an error, and a field that was not stored would be found out only
     * much later */
    if (number == 0)
        Py_FatalError("HPyField_Store: out of memory");
    p = place_of(number);
    hpy_compat_acquire(&p->lock);
    HPY_COMPAT_STORE(p->object, object);
    generation = p->generation;
    hpy_compat_release(&p->lock);
    return (intptr_t)(generation << NUMBER_BITS | number);
}

/* Puts `object`, whose reference it takes, where `word` says; NULL nulls the field. Returns 0 if
 * the field no longer has this word, else 1 and what was there. */
static int replace(HPyField *field, intptr_t word, PyObject *object, PyObject **old)
{
    uintptr_t number = number_of(word);
    place *p = place_of(number);
    int current;
    hpy_compat_acquire(&p->lock);
    current = p->generation == generation_of(word);
    if (current) {
        *old = p->object;
        HPY_COMPAT_STORE(p->object, object);
    }
    if (!current || object == NULL) {
        hpy_compat_replace(&field->_i, word, 0);
        if (current)
            HPY_COMPAT_STORE(p->generation, (uint32_t)((p->generation + 1) & GENERATIONS));
    }
    hpy_compat_release(&p->lock);
    if (current && object == NULL)
        give_back(number);
    return current;
}

void hpy_field_store(HPyField *field, PyObject *object)
{
    PyObject *old = NULL;
    Py_XINCREF(object);
    for (;;) {
        intptr_t word = HPY_COMPAT_LOAD(field->_i);
        if (word != 0) {
            if (replace(field, word, object, &old))
                break;
        } else if (object == NULL) {
            break;
        } else {
            HPyField made;
            made._i = make_word(object);
            if (hpy_compat_replace(&field->_i, 0, made._i))
                break;
            /* another thread stored at the same time: its place is the field's */
            replace(&made, made._i, NULL, &old);
            old = NULL;
        }
    }
    Py_XDECREF(old);
}

/* The object, with a reference, for a word; under the place's lock. */
static inline PyObject *locked_object(const place *p, intptr_t word)
{
    PyObject *object = p->generation == generation_of(word) ? p->object : NULL;
    Py_XINCREF(object);
    return object;
}

static _HPy_NO_INLINE PyObject *load_locked(place *p, intptr_t word)
{
    PyObject *object;
    hpy_compat_acquire(&p->lock);
    object = locked_object(p, word);
    hpy_compat_release(&p->lock);
    return object;
}

/* Gives back what was counted in vain. */
static _HPy_NO_INLINE PyObject *load_instead(place *p, intptr_t word, PyObject *object)
{
    Py_DECREF(object);
    return load_locked(p, word);
}

PyObject *hpy_field_load(HPyField field)
{
    PyObject *object;
    place *p;
    if (field._i == 0)
        return NULL;
    p = place_of(number_of(field._i));
    object = HPY_COMPAT_LOAD(p->object);
    if (object == NULL || !hpy_compat_count_own(object))
        return load_locked(p, field._i);
    /* generations only go up: the place was this field's all the time */
    if (HPY_COMPAT_LOAD(p->object) == object &&
        HPY_COMPAT_LOAD(p->generation) == generation_of(field._i))
        return object;
    return load_instead(p, field._i, object);
}

PyObject *hpy_field_peek(const HPyField *field)
{
    intptr_t word = HPY_COMPAT_LOAD(field->_i);
    return word != 0 ? HPY_COMPAT_LOAD(place_of(number_of(word))->object) : NULL;
}

#else

/* an empty file is not C */
typedef int hpy_no_places;

#endif
