/* cpython mode: what src/context/shortcut.c and shortcut_text.c have, in less time than the
 * function of the C API that each is named after. */
#ifndef HPY_CPYTHON_SHORTCUTS_H
#define HPY_CPYTHON_SHORTCUTS_H

_HPy_HIDDEN PyObject *hpy_get_item(PyObject *object, PyObject *key);
_HPy_HIDDEN PyObject *hpy_dict_keys(PyObject *dict);
_HPy_HIDDEN int hpy_rich_compare_bool(PyObject *left, PyObject *right, int op);
_HPy_HIDDEN int hpy_list_append(PyObject *list, PyObject *item);
_HPy_HIDDEN PyObject *hpy_repr(PyObject *object);
_HPy_HIDDEN const char *hpy_utf8_and_size(PyObject *string, Py_ssize_t *size);
_HPy_HIDDEN PyObject *hpy_decode_ascii(const char *ascii, Py_ssize_t size, const char *errors);

#endif /* HPY_CPYTHON_SHORTCUTS_H */
