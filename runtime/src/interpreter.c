/* Interpreters: the context that each one has, and what is done when one ends.
 *
 * A binary keeps one context for its trampolines, the main interpreter's. What differs between
 * interpreters is h_Builtins alone (types, exceptions and singletons are shared by all): each of
 * the others has a copy with its own, and whoever calls an author's function passes that copy. */
#include "internal.h"

int hpy_interpreter_many;

#if HPY_COMPAT_INTERPRETERS

/* Entries are never freed; one whose interpreter has ended is taken for the next. */
typedef struct interpreter {
    struct interpreter *next;
    PyInterpreterState *owner;
    int entered; /* under the lock */
    int is_main; /* has no context of its own */
    HPyContext own;
} interpreter;

static interpreter *interpreters;
static hpy_compat_lock interpreters_lock;

static const char capsule_name[] = "hpy_runtime.interpreter";

static interpreter *find_interpreter(PyInterpreterState *owner)
{
    interpreter *one = HPY_COMPAT_LOAD(interpreters);
    while (one != NULL && HPY_COMPAT_LOAD(one->owner) != owner)
        one = one->next;
    return one;
}

/* An entry for an interpreter that has none: one of an interpreter that ended, or `made`. The lock
 * is held. */
static interpreter *take_entry(interpreter **made)
{
    interpreter *one;
    for (one = interpreters; one != NULL && one->entered; one = one->next)
        ;
    if (one == NULL) {
        one = *made;
        *made = NULL;
        one->next = interpreters;
        HPY_COMPAT_STORE(interpreters, one);
    }
    return one;
}

/* Gives the interpreter the context that is filled in `made->own`, unless it has one already. */
static interpreter *publish(interpreter *made, PyInterpreterState *owner, HPyContext *shared)
{
    PyObject *builtins = _h2py(made->own.h_Builtins);
    HPyContext filled = made->own;
    int is_new;
    interpreter *one;
    hpy_compat_acquire(&interpreters_lock);
    one = find_interpreter(owner);
    /* an entry of this owner that nobody entered is that of an interpreter that had its address */
    is_new = one == NULL || !one->entered;
    if (one == NULL)
        one = take_entry(&made);
    if (is_new) {
        one->is_main = owner == PyInterpreterState_Main();
        one->own = filled;
        if (one->is_main) {
            *shared = filled;
        } else if (HPy_IsNull(shared->h_None)) {
            /* the first to enter: what all have alike is also for whoever asks for no context */
            *shared = filled;
            shared->h_Builtins = HPy_NULL;
        }
        one->entered = 1;
        HPY_COMPAT_STORE(one->owner, owner);
    }
    hpy_compat_release(&interpreters_lock);
    PyMem_RawFree(made);
    if (is_new)
        hpy_global_forget(owner);
    else
        Py_DECREF(builtins);
    return one;
}

/* The interpreter ends. Finalizers may still run after this and use the context: what it holds
 * stays as it is, and CPython keeps the builtins to the very end. */
static void leave_interpreter(PyObject *capsule)
{
    interpreter *one = (interpreter *)PyCapsule_GetPointer(capsule, capsule_name);
    PyObject *builtins = _h2py(one->own.h_Builtins);
    hpy_global_forget(one->owner);
    hpy_compat_acquire(&interpreters_lock);
    one->entered = 0;
    hpy_compat_release(&interpreters_lock);
    Py_DECREF(builtins);
}

/* Has `one` left when the interpreter whose dictionary this is ends. */
static int watch_end(interpreter *one, PyObject *dict, PyObject *key)
{
    PyObject *capsule = PyCapsule_New(one, capsule_name, NULL);
    PyObject *present;
    int result = -1;
    if (capsule == NULL)
        return -1;
    /* borrowed from the dictionary, which keeps it to the end; another thread's may be there */
    present = PyDict_SetDefault(dict, key, capsule);
    if (present == capsule)
        result = PyCapsule_SetDestructor(capsule, leave_interpreter);
    else if (present != NULL)
        result = 0;
    Py_DECREF(capsule);
    return result;
}

/* 1 if the interpreter was entered before, else 0 after entering it; -1 with an exception set. */
static int enter(HPyContext *shared, PyInterpreterState *owner, PyObject *dict, PyObject *key)
{
    interpreter *made;
    PyObject *present = PyDict_GetItemWithError(dict, key);
    if (present != NULL || PyErr_Occurred())
        return present != NULL ? 1 : -1;
    made = (interpreter *)PyMem_RawCalloc(1, sizeof(interpreter));
    if (made == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    made->own = *shared;
    if (hpy_context_fill_handles(&made->own) < 0) {
        PyMem_RawFree(made);
        return -1;
    }
    return watch_end(publish(made, owner, shared), dict, key);
}

int hpy_interpreter_enter(HPyContext *shared)
{
    PyInterpreterState *owner = PyInterpreterState_Get();
    PyObject *dict = PyInterpreterState_GetDict(owner);
    PyObject *key;
    int result;
    if (dict == NULL) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_RuntimeError, "the interpreter is ending");
        return -1;
    }
    /* in cpython mode each extension has a copy of this file, and its own entries */
    key = PyUnicode_FromFormat("%s %p", capsule_name, (void *)&interpreters);
    if (key == NULL)
        return -1;
    result = enter(shared, owner, dict, key);
    Py_DECREF(key);
    if (result >= 0 && owner != PyInterpreterState_Main()) {
        HPY_COMPAT_STORE(hpy_interpreter_many, 1);
        hpy_global_share();
    }
    return result < 0 ? -1 : 0;
}

HPyContext *hpy_interpreter_context(HPyContext *ctx)
{
    static HPY_COMPAT_THREAD_LOCAL interpreter *last;
    PyInterpreterState *owner = PyInterpreterState_Get();
    interpreter *one = last;
    if (one == NULL || HPY_COMPAT_LOAD(one->owner) != owner)
        one = last = find_interpreter(owner);
    return one != NULL && !one->is_main ? &one->own : ctx;
}

#else

int hpy_interpreter_enter(HPyContext *shared)
{
    if (!HPy_IsNull(shared->h_None))
        return 0;
    return hpy_context_fill_handles(shared);
}

HPyContext *hpy_interpreter_context(HPyContext *ctx)
{
    return ctx;
}

#endif
