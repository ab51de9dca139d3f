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

/* Four of them fill a line of the processor's cache. */
typedef struct {
    /* Owned. Of a free place: the number of the next one, made odd as no object's address is. */
    PyObject *object;
    uint32_t generation; /* written under the lock */
    hpy_compat_lock lock;
} place;

#define FREE(NEXT)      ((PyObject *)((uintptr_t)(NEXT) << 1 | 1))
#define NEXT_OF(OBJECT) ((uintptr_t)(OBJECT) >> 1)
#define IS_FREE(OBJECT) ((uintptr_t)(OBJECT) & 1)

/* A word is a generation and a place's number, which is not 0 (that is the null field). Places are
 * made in chunks. */
#define NUMBER_BITS (sizeof(intptr_t) == 8 ? 44 : 22)
#define NUMBER_MASK (((uintptr_t)1 << NUMBER_BITS) - 1)
#define GENERATIONS (UINTPTR_MAX >> NUMBER_BITS)
#define CHUNK_BITS  16
#define CHUNK_SIZE  ((uintptr_t)1 << CHUNK_BITS)

static uintptr_t number_of(intptr_t word)
{
    return (uintptr_t)word & NUMBER_MASK;
}

static uintptr_t generation_of(intptr_t word)
{
    return (uintptr_t)word >> NUMBER_BITS;
}

#if UINTPTR_MAX > UINT32_MAX
/* The number is a sixteenth of the address, which need not be looked up: it has 48 bits, since no
 * system gives out higher ones unasked. */
static place *place_of(uintptr_t word)
{
    return (place *)(word << (64 - NUMBER_BITS) >> (60 - NUMBER_BITS));
}

/* The number of the first place of a new chunk; 0 when there is no memory. */
static uintptr_t make_chunk(void)
{
    /* three more, so that the first one can begin a line of the cache */
    const uintptr_t address = (uintptr_t)PyMem_RawCalloc(CHUNK_SIZE + 3, sizeof(place));
    return address >> (NUMBER_BITS + 4) == 0 ? (address + 63) / 64 * 4 : 0;
}
#else
static place *chunks[(NUMBER_MASK >> CHUNK_BITS) + 1];
static place *place_of(uintptr_t word)
{
    const uintptr_t number = number_of((intptr_t)word);
    return &HPY_COMPAT_LOAD(chunks[number >> CHUNK_BITS])[number & (CHUNK_SIZE - 1)];
}

static uintptr_t make_chunk(void)
{
    static uintptr_t last; /* 0 is no place's number, so the first chunk stays null */
    place *chunk = NULL;
    if (last >> CHUNK_BITS < NUMBER_MASK >> CHUNK_BITS)
        chunk = (place *)PyMem_RawCalloc(CHUNK_SIZE, sizeof(place));
    if (chunk == NULL)
        return 0;
    last += CHUNK_SIZE;
    HPY_COMPAT_STORE(chunks[last >> CHUNK_BITS], chunk);
    return last;
}
#endif

static hpy_compat_lock places_lock;
static uintptr_t first_free; /* a number; 0: all places are taken but those that are new */
static uintptr_t first_new, end_new;

/* The number of a place that nobody has; 0 when there is no memory. */
static uintptr_t take_place(void)
{
    uintptr_t number;
    hpy_compat_acquire(&places_lock);
    number = first_free;
    if (number != 0) {
        first_free = NEXT_OF(place_of(number)->object);
    } else {
        if (first_new == end_new) {
            first_new = make_chunk();
            end_new = first_new != 0 ? first_new + CHUNK_SIZE : 0;
        }
        if (first_new != 0)
            number = first_new++;
    }
    hpy_compat_release(&places_lock);
    return number;
}

static void give_back(uintptr_t number)
{
    hpy_compat_acquire(&places_lock);
    HPY_COMPAT_STORE(place_of(number)->object, FREE(first_free));
    first_free = number;
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
    place *p = place_of((uintptr_t)word);
    int current;
    hpy_compat_acquire(&p->lock);
    current = p->generation == generation_of(word);
    if (current) {
        *old = p->object;
        HPY_COMPAT_STORE(p->object, object != NULL ? object : FREE(0));
    }
    if (!current || object == NULL) {
        hpy_compat_replace(&field->_i, word, 0);
        if (current)
            HPY_COMPAT_STORE(p->generation, (uint32_t)((p->generation + 1) & GENERATIONS));
    }
    hpy_compat_release(&p->lock);
    if (current && object == NULL)
        give_back(number_of(word));
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

/* The object, with a reference, of a place; under its lock. Generations come around some day, and
 * the place may be free then. */
static _HPy_NO_INLINE PyObject *load_locked(place *p, intptr_t word)
{
    PyObject *object = NULL;
    hpy_compat_acquire(&p->lock);
    if (p->generation == generation_of(word) && !IS_FREE(p->object)) {
        object = p->object;
        Py_INCREF(object);
    }
    hpy_compat_release(&p->lock);
    return object;
}

/* Who finds the field's generation after having read an object has read the field's. */
PyObject *hpy_field_load(HPyField field)
{
    PyObject *object;
    place *p;
    if (field._i == 0)
        return NULL;
    p = place_of((uintptr_t)field._i);
    object = HPY_COMPAT_LOAD(p->object);
    if (!IS_FREE(object) && HPY_COMPAT_LOAD(p->generation) == generation_of(field._i) &&
        hpy_compat_count_own(object, &p->object))
        return object;
    return load_locked(p, field._i);
}

PyObject *hpy_field_peek(const HPyField *field)
{
    const uintptr_t word = (uintptr_t)HPY_COMPAT_LOAD(field->_i);
    PyObject *object = word != 0 ? HPY_COMPAT_LOAD(place_of(word)->object) : FREE(0);
    return IS_FREE(object) ? NULL : object;
}

#else

/* an empty file is not C */
typedef int hpy_no_places;

#endif
