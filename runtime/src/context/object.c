/* Looking at an object from a debugger. */
#include "internal.h"

HPyAPI_IMPL void _HPy_Dump(HPyContext *ctx, HPy h)
{
    PyObject *type, *value, *traceback;
    PyObject *object = _h2py(h);
    PyObject *text;
    const char *utf8;
    (void)ctx;
    if (object == NULL) {
        fprintf(stderr, "null handle\n");
        return;
    }
    hpy_compat_save_error(&type, &value, &traceback);
    fprintf(stderr, "object address  : %p\n", (void *)object);
    fprintf(stderr, "object refcount : %ld\n", (long)Py_REFCNT(object));
    fprintf(stderr, "object type     : %p\n", (void *)Py_TYPE(object));
    fprintf(stderr, "object type name: %s\n", Py_TYPE(object)->tp_name);
    text = PyObject_Repr(object);
    utf8 = text != NULL ? PyUnicode_AsUTF8(text) : NULL;
    fprintf(stderr, "object repr     : %s\n", utf8 != NULL ? utf8 : "<the repr failed>");
    fflush(stderr);
    Py_XDECREF(text);
    PyErr_Clear();
    hpy_compat_restore_error(type, value, traceback);
}
