/* Globals: one object per interpreter behind a C variable.
 *
 * The variable holds the address of its cell, made when something is first stored. A cell holds one
 * value, that of the interpreter that stored first, and a list of those of others: a process with
 * one interpreter never looks further. What an interpreter stored is released when it ends, by a
 * capsule in the interpreter's dictionary. Cells are never freed: the variable lives on. */
#include "internal.h"

typedef struct value {
    PyInterpreterState *owner; /* NULL: free to be taken */
    PyObject *object;          /* owned, may be NULL */
    struct value *next;
} value;

typedef struct cell {
    value first;
    struct cell *next_cell;
} cell;

static cell *cells;
static hpy_compat_lock cells_lock;

static const char capsule_name[] = "hpy_runtime.globals";

/* The interpreter's value, or NULL. The lock is held. */
static value *find_value(cell *c, PyInterpreterState *owner)
{
    value *v;
    for (v = &c->first; v != NULL && v->owner != owner; v = v->next)
        ;
    return v;
}

/* Releases what the interpreter stored, in any global. */
static void forget_interpreter(PyObject *capsule)
{
    PyInterpreterState *owner = (PyInterpreterState *)PyCapsule_GetPointer(capsule, capsule_name);
    PyObject *object;
    cell *c;
    value *v;
    do {
        object = NULL;
        hpy_compat_acquire(&cells_lock);
        for (c = cells; c != NULL && object == NULL; c = c->next_cell) {
            v = find_value(c, owner);
            if (v != NULL) {
                object = v->object;
                v->object = NULL;
                if (object == NULL)
                    v->owner = NULL;
            }
        }
        hpy_compat_release(&cells_lock);
        Py_XDECREF(object);
    } while (object != NULL);
}

/* Makes sure that the interpreter's values are released when it ends. */
static int remember_interpreter(PyInterpreterState *owner)
{
    PyObject *dict = PyInterpreterState_GetDict(owner);
    PyObject *capsule;
    int result;
    if (dict == NULL) {
        PyErr_SetString(PyExc_RuntimeError, "HPyGlobal_Store: the interpreter is ending");
        return -1;
    }
    if (PyDict_GetItemString(dict, capsule_name) != NULL)
        return 0;
    capsule = PyCapsule_New(owner, capsule_name, forget_interpreter);
    if (capsule == NULL)
        return -1;
    result = PyDict_SetItemString(dict, capsule_name, capsule);
    Py_DECREF(capsule);
    return result;
}

/* The cell of a global, made if there is none. */
static cell *get_cell(HPyGlobal *global)
{
    cell *c = (cell *)global->_i;
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
        global->_i = (intptr_t)made;
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
        c->first.next = made;
        made = NULL;
    }
    v->owner = owner;
    hpy_compat_release(&cells_lock);
    PyMem_RawFree(made);
    return v;
}

HPyAPI_IMPL void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h)
{
    PyInterpreterState *owner = PyInterpreterState_Get();
    PyObject *old;
    cell *c = get_cell(global);
    value *v = c != NULL ? get_value(c, owner) : NULL;
    /* there is no way to report an error, and a global that was not stored would be found out only
     * much later */
    if (v == NULL || remember_interpreter(owner) < 0)
        Py_FatalError("HPyGlobal_Store failed");
    old = v->object;
    v->object = _h2py(HPy_Dup(ctx, h));
    Py_XDECREF(old);
}

HPyAPI_IMPL HPy HPyGlobal_Load(HPyContext *ctx, HPyGlobal global)
{
    cell *c = (cell *)global._i;
    PyInterpreterState *owner;
    value *v;
    if (c == NULL)
        return HPy_NULL;
    owner = PyInterpreterState_Get();
    if (c->first.owner == owner)
        return HPy_Dup(ctx, _py2h(c->first.object));
    hpy_compat_acquire(&cells_lock);
    v = find_value(c, owner);
    hpy_compat_release(&cells_lock);
    return v != NULL ? HPy_Dup(ctx, _py2h(v->object)) : HPy_NULL;
}
