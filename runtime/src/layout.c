/* What binaries are told of this interpreter's objects: include/hpy/hostlayout.h. */
#include "context/type.h"
#include "load.h"

#if !defined(PYPY_VERSION) && SIZEOF_VOID_P == 8 && PY_LITTLE_ENDIAN
#define IS_KNOWN 1
#else
#define IS_KNOWN 0
#endif

const HPyHostLayout *hpy_layout_of(HPyContext *ctx)
{
    static HPyHostLayout layout;
    if (!IS_KNOWN || ctx != &hpy_universal_context)
        return NULL;
    layout.size = sizeof(layout);
    layout.ctx = ctx;
    /* before 3.12, 64 bits are counted, which processors read at once only if all were written */
#if HPY_COMPAT_COUNTS_KNOWN && defined(Py_GIL_DISABLED)
    layout.counts_own = ctx;
    layout.own_thread = offsetof(PyObject, ob_tid);
    layout.own_count = offsetof(PyObject, ob_ref_local);
#elif HPY_COMPAT_COUNTS_KNOWN
    layout.counts_32 = ctx;
#endif
    layout.object_struct = hpy_shape_offset(HPyType_BuiltinShape_Object);
    layout.type = offsetof(PyObject, ob_type);
    layout.type_flags = offsetof(PyTypeObject, tp_flags);
    return &layout;
}
