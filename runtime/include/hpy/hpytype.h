/* Types: flags, and helpers that find the author's struct in an object. */
#ifndef HPY_HPYTYPE_H
#define HPY_HPYTYPE_H

/* What every type has. */
#define HPy_TPFLAGS_DEFAULT ((1UL << 9) | (1UL << 18))
/* The type can be subclassed. */
#define HPy_TPFLAGS_BASETYPE (1UL << 10)
/* Instances can be called by the vectorcall protocol; implied by HPy_tp_call. */
#define HPy_TPFLAGS_HAVE_VECTORCALL (1UL << 11)
/* Instances take part in garbage collection; needs HPy_tp_traverse. */
#define HPy_TPFLAGS_HAVE_GC (1UL << 14)

/**
 * HPyType_HELPERS(STRUCT) or HPyType_HELPERS(STRUCT, SHAPE), where SHAPE is one of
 * HPyType_BuiltinShape and Object is assumed, defines
 *
 *   STRUCT *STRUCT_AsStruct(HPyContext *ctx, HPy h)
 *       the struct of an instance of the type; anything else is undefined behaviour
 *   SHAPE(STRUCT)
 *       what to write as .builtin_shape in the HPyType_Spec
 */
#define HPyType_HELPERS(...) \
    _HPY_EXPAND(_HPyType_HELPERS(__VA_ARGS__, HPyType_BuiltinShape_Object, 0))

/* For a struct that begins with PyObject_HEAD: hybrid and cpython mode only. */
#define HPyType_LEGACY_HELPERS(STRUCT) HPyType_HELPERS(STRUCT, HPyType_BuiltinShape_Legacy)

#define SHAPE(STRUCT) ((HPyType_BuiltinShape)STRUCT##_SHAPE)

/* MSVC passes __VA_ARGS__ on as one argument unless it is expanded once more. */
#define _HPY_EXPAND(X) X

#define _HPyType_HELPERS(STRUCT, SHAPE_NAME, ...)                               \
    enum { STRUCT##_SHAPE = (int)SHAPE_NAME };                                  \
    _HPy_UNUSED static inline STRUCT *STRUCT##_AsStruct(HPyContext *ctx, HPy h) \
    {                                                                           \
        return (STRUCT *)SHAPE_NAME##_AsStruct(ctx, h);                         \
    }

#define HPyType_BuiltinShape_Legacy_AsStruct  _HPy_AsStruct_Legacy
#define HPyType_BuiltinShape_Object_AsStruct  _HPy_AsStruct_Object
#define HPyType_BuiltinShape_Type_AsStruct    _HPy_AsStruct_Type
#define HPyType_BuiltinShape_Long_AsStruct    _HPy_AsStruct_Long
#define HPyType_BuiltinShape_Float_AsStruct   _HPy_AsStruct_Float
#define HPyType_BuiltinShape_Unicode_AsStruct _HPy_AsStruct_Unicode
#define HPyType_BuiltinShape_Tuple_AsStruct   _HPy_AsStruct_Tuple
#define HPyType_BuiltinShape_List_AsStruct    _HPy_AsStruct_List
#if HPY_TARGET_ABI_MINOR >= 1
#define HPyType_BuiltinShape_Dict_AsStruct _HPy_AsStruct_Dict
#endif

#endif /* HPY_HPYTYPE_H */
