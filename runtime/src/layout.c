/* What binaries are told of this interpreter's objects: include/hpy/hostlayout.h. */
#include "context/type.h"
#include "load.h"

#if !defined(PYPY_VERSION) && SIZEOF_VOID_P == 8 && PY_LITTLE_ENDIAN

const HPyHostLayout *hpy_layout_of(HPyContext *ctx)
{
    static HPyHostLayout layout;
    if (ctx != &hpy_universal_context)
        return NULL;
    layout.size = sizeof(layout);
    layout.ctx = ctx;
#if HPY_COMPAT_COUNTS == HPY_COMPAT_COUNTS_OWN
    if (offsetof(PyObject, ob_tid) == 0 && offsetof(PyObject, ob_ref_local) == 12)
        layout.counts_own = layout.places = ctx;
#elif HPY_COMPAT_COUNTS == HPY_COMPAT_COUNTS_32
    layout.counts_32 = ctx;
#elif HPY_COMPAT_COUNTS == HPY_COMPAT_COUNTS_64
    layout.counts_64 = ctx;
#endif
    layout.object_struct = hpy_shape_offset(HPyType_BuiltinShape_Object);
    layout.type = offsetof(PyObject, ob_type);
    layout.list_items = offsetof(PyListObject, ob_item);
    layout.tuple_items = offsetof(PyTupleObject, ob_item);
    layout.type_flags = offsetof(PyTypeObject, tp_flags);
    layout.item_count = offsetof(PyVarObject, ob_size);
    layout.globals = ctx;
    return &layout;
}

#else

const HPyHostLayout *hpy_layout_of(HPyContext *ctx)
{
    (void)ctx;
    return NULL;
}

#endif
