/* Globals: one object per interpreter behind a C variable.
 *
 * The variable holds the address of its cell, made when something is first stored. A cell holds one
 * value, that of the interpreter that stored first, and a list of those of others. What an
 * interpreter stored is released when it ends. Neither cells nor values are ever freed: the
 * variable lives on, and readers need no lock to find a value.
 *
 * As long as there is one interpreter, the object also stands in the cell itself, where loads find
 * it; when a second one enters, that is emptied, and loads go on to the values.
 *
 * A value is touched by the threads of its own interpreter alone. Where those have no GIL, a lock
 * makes "read the object and count a reference" one step; a thread's own objects need none. */
#include "internal.h"

typedef struct value {
    PyInterpreterState *owner; /* NULL: free to be taken */
    PyObject *object;          /* owned, may be NULL */
    int was_stored;            /* if only the null handle */
    struct value *next;
#if HPY_COMPAT_FREE_THREADED
    hpy_compat_lock lock;
#endif
} value;

#if HPY_COMPAT_FREE_THREADED
#define LOCK(VALUE)   hpy_compat_acquire(&(VALUE)->lock)
#define UNLOCK(VALUE) hpy_compat_release(&(VALUE)->lock)
#else
#define LOCK(VALUE)   ((void)0)
#define UNLOCK(VALUE) ((void)0)
#endif

typedef struct cell {
    PyObject *only; /* borrowed from the first value; NULL: to be looked for. Binaries know of it */
    value first;
    struct cell *next_cell;
} cell;

static cell *cells;
static hpy_compat_lock cells_lock;

/* The interpreter's value, or NULL. */
static value *find_value(cell *c, PyInterpreterState *owner)
{
    value *v;
    for (v = &c->first; v != NULL && HPY_COMPAT_LOAD(v->owner) != owner;
         v = HPY_COMPAT_LOAD(v->next))
        ;
    return v;
}

/* Puts an object, whose reference it takes, in the place of another, which it returns. */
static PyObject *exchange(cell *c, value *v, PyObject *object)
{
    PyObject *old;
    LOCK(v);
    old = v->object;
    HPY_COMPAT_STORE(v->object, object);
    /* a second interpreter says that it is there, and then empties the cells under the lock: what
     * stood here is not to be found again in between */
    hpy_compat_acquire(&cells_lock);
    HPY_COMPAT_STORE(c->only, HPY_COMPAT_LOAD(hpy_interpreter_many) ? NULL : object);
    hpy_compat_release(&cells_lock);
    UNLOCK(v);
    return old;
}

void hpy_global_share(void)
{
    cell *c;
    hpy_compat_acquire(&cells_lock);
    for (c = cells; c != NULL; c = c->next_cell)
        HPY_COMPAT_STORE(c->only, NULL);
    hpy_compat_release(&cells_lock);
}

/* The object, with a reference. */
static PyObject *read_value(value *v)
{
    PyObject *object;
    LOCK(v);
    object = v->object;
    Py_XINCREF(object);
    UNLOCK(v);
    return object;
}

void hpy_global_forget(PyInterpreterState *owner)
{
    cell *c;
    hpy_compat_acquire(&cells_lock);
    c = cells;
    hpy_compat_release(&cells_lock);
    for (; c != NULL; c = c->next_cell) {
        value *v = find_value(c, owner);
        if (v == NULL)
            continue;
        /* what this runs may store again: once more then, before the value is given up */
        do
            Py_XDECREF(exchange(c, v, NULL));
        while (v->object != NULL);
        HPY_COMPAT_STORE(v->was_stored, 0);
        HPY_COMPAT_STORE(v->owner, NULL);
    }
}

/* The cell of a global, made if there is none. */
static cell *get_cell(HPyGlobal *global)
{
    cell *c = (cell *)HPY_COMPAT_LOAD(global->_i);
    cell *made;
    if (c != NULL)
        return c;
    made = (cell *)PyMem_RawCalloc(1, sizeof(cell));
    if (made == NULL)
        return NULL;
    hpy_compat_acquire(&cells_lock);
    c = (cell *)global->_i;
    if (c == NULL) {
        made->next_cell = cells;
        cells = c = made;
        HPY_COMPAT_STORE(global->_i, (intptr_t)made);
    }
    hpy_compat_release(&cells_lock);
    if (c != made)
        PyMem_RawFree(made);
    return c;
}

/* The interpreter's value in a cell, made if there is none. */
static value *get_value(cell *c, PyInterpreterState *owner)
{
    value *v;
    value *made = (value *)PyMem_RawCalloc(1, sizeof(value));
    if (made == NULL)
        return NULL;
    hpy_compat_acquire(&cells_lock);
    v = find_value(c, owner);
    if (v == NULL)
        v = find_value(c, NULL);
    if (v == NULL) {
        v = made;
        made->next = c->first.next;
        HPY_COMPAT_STORE(c->first.next, made);
        made = NULL;
    }
    HPY_COMPAT_STORE(v->owner, owner);
    hpy_compat_release(&cells_lock);
    PyMem_RawFree(made);
    return v;
}

/* The interpreter's value of a global, made if there is none; NULL where there is no memory. */
static value *own_value(HPyGlobal *global)
{
    PyInterpreterState *owner = PyInterpreterState_Get();
    cell *c = get_cell(global);
    value *v = c != NULL ? find_value(c, owner) : NULL;
    return c != NULL && v == NULL ? get_value(c, owner) : v;
}

int hpy_global_reserve(HPyGlobal **globals)
{
    for (; globals != NULL && *globals != NULL; globals++) {
        if (own_value(*globals) == NULL) {
            PyErr_NoMemory();
            return -1;
        }
    }
    return 0;
}

HPyAPI_IMPL void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h)
{
    value *v = own_value(global);
    cell *c = (cell *)HPY_COMPAT_LOAD(global->_i);
    /* only a global that its module did not list can have no value yet: there is no way to report
     * an error, and one that was not stored would be found out only much later */
    if (v == NULL)
        Py_FatalError("HPyGlobal_Store: out of memory");
    HPY_COMPAT_STORE(v->was_stored, 1);
    Py_XDECREF(exchange(c, v, _h2py(HPy_Dup(ctx, h))));
}

int hpy_global_was_stored(HPyGlobal global)
{
    cell *c = (cell *)global._i;
    value *v = c != NULL ? find_value(c, PyInterpreterState_Get()) : NULL;
    return v != NULL && HPY_COMPAT_LOAD(v->was_stored);
}

/* Not inlined: what is asked for when there is one interpreter needs no registers saved. */
static _HPy_NO_INLINE PyObject *read_own(cell *c)
{
    value *v = find_value(c, PyInterpreterState_Get());
    return v != NULL ? read_value(v) : NULL;
}

HPyAPI_IMPL HPy HPyGlobal_Load(HPyContext *ctx, HPyGlobal global)
{
    cell *c = (cell *)global._i;
    PyObject *object;
    (void)ctx;
    if (c == NULL)
        return HPy_NULL;
    object = HPY_COMPAT_LOAD(c->only);
#if HPY_COMPAT_FREE_THREADED
    if (object == NULL || !hpy_compat_count_own(object, &c->only))
        return _py2h(read_own(c));
#else
    if (object == NULL)
        return _py2h(read_own(c));
    Py_INCREF(object);
#endif
    return _py2h(object);
}
