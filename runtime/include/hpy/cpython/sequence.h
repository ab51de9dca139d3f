/* cpython mode: views of sequences, as far as they are small enough to inline. The specification is
 * in hpy/sequenceview.h. */
#ifndef HPY_CPYTHON_SEQUENCE_H
#define HPY_CPYTHON_SEQUENCE_H

#if HPY_TARGET_ABI_MINOR >= 2

/* What a view owns: a reference in the first of the host's words, for whatever has the items, or in
 * the second what src/context/sequence.c has made. */
#define _HPY_VIEW_OWNER   0
#define _HPY_VIEW_NUMBERS 1

HPyAPI_FUNC void _hpy_view_clear(HPySequenceView *view)
{
    static const HPySequenceView empty = {{NULL}, 0, 0, 0, {NULL, NULL, NULL, NULL}};
    *view = empty;
}

/* Fills in a view of the items of `tuple` or, where C sees them, of a list; takes the reference. */
HPyAPI_FUNC int _hpy_view_items(HPySequenceView *view, PyObject *owner, PyObject *const *items,
                                Py_ssize_t length, uintptr_t flags)
{
    view->items = (const HPy *)items;
    view->length = length;
    view->itemsize = (HPy_ssize_t)sizeof(HPy);
    view->flags = flags;
    view->_host[_HPY_VIEW_OWNER] = owner;
    return 1;
}

HPyAPI_FUNC int HPySequence_ViewItems(HPyContext *ctx, HPy seq, HPySequenceView *view)
{
    PyObject *object = _h2py(seq);
    (void)ctx;
    _hpy_view_clear(view);
    if (PyTuple_Check(object)) {
        Py_INCREF(object);
        return _hpy_view_items(view, object, ((PyTupleObject *)object)->ob_item,
                               PyTuple_GET_SIZE(object), HPySequenceView_DIRECT);
    }
    if (!PyList_Check(object))
        return 0;
#if defined(PYPY_VERSION) || defined(Py_GIL_DISABLED)
    /* C does not see the items, or other threads may change them: a tuple of them, made at once */
    object = PyList_AsTuple(object);
    if (object == NULL)
        return -1;
    return _hpy_view_items(view, object, ((PyTupleObject *)object)->ob_item,
                           PyTuple_GET_SIZE(object), 0);
#else
    Py_INCREF(object);
    return _hpy_view_items(view, object, ((PyListObject *)object)->ob_item, PyList_GET_SIZE(object),
                           HPySequenceView_DIRECT);
#endif
}

_HPy_HIDDEN void hpy_view_free_numbers(void *numbers);

HPyAPI_FUNC void HPySequenceView_Release(HPyContext *ctx, HPySequenceView *view)
{
    PyObject *owner = (PyObject *)view->_host[_HPY_VIEW_OWNER];
    void *numbers = view->_host[_HPY_VIEW_NUMBERS];
    (void)ctx;
    _hpy_view_clear(view);
    if (numbers != NULL)
        hpy_view_free_numbers(numbers);
    Py_XDECREF(owner);
}

#endif

#endif /* HPY_CPYTHON_SEQUENCE_H */
