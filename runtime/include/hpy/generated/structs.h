/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */
#ifndef HPY_GENERATED_STRUCTS_H
#define HPY_GENERATED_STRUCTS_H

/** What a getbuffer slot fills in; the fields mean what PEP 3118 says. obj is a handle that belongs to the buffer. */
struct _HPy_buffer_s {
    void *buf;
    HPy obj;
    HPy_ssize_t len;
    HPy_ssize_t itemsize;
    int readonly;
    int ndim;
    char *format;
    HPy_ssize_t *shape;
    HPy_ssize_t *strides;
    HPy_ssize_t *suboffsets;
    void *internal;
};

/** A slot of a type or module. Written by HPyDef_SLOT. */
struct _HPySlot_s {
    HPySlot_Slot slot;
    HPyCFunction impl;
    cpy_PyCFunction cpy_trampoline;
};

/** A method of a type, or a function of a module. Written by HPyDef_METH. */
struct _HPyMeth_s {
    const char *name;
    HPyCFunction impl;
    cpy_PyCFunction cpy_trampoline;
    HPyFunc_Signature signature;
    const char *doc;
};

/** An attribute that is a field of the object's struct, `offset` bytes from its start. Written by HPyDef_MEMBER. */
struct _HPyMember_s {
    const char *name;
    HPyMember_FieldType type;
    HPy_ssize_t offset;
    int readonly;
    const char *doc;
};

/** An attribute that is computed. Either function may be missing. Written by HPyDef_GET, HPyDef_SET and HPyDef_GETSET. */
struct _HPyGetSet_s {
    const char *name;
    HPyCFunction getter_impl;
    HPyCFunction setter_impl;
    cpy_getter getter_cpy_trampoline;
    cpy_setter setter_cpy_trampoline;
    const char *doc;
    void *closure;
};

/** One definition of any kind; types and modules list them by address, ended by NULL. */
struct _HPyDef_s {
    HPyDef_Kind kind;
    union {
        HPySlot slot;
        HPyMeth meth;
        HPyMember member;
        HPyGetSet getset;
    };
};

/** What runs when a capsule dies. Written by HPyCapsule_DESTRUCTOR. */
struct _HPyCapsule_Destructor_s {
    cpy_PyCapsule_Destructor cpy_trampoline;
    HPyFunc_Capsule_Destructor impl;
};

/** A function that is called when its object is. Written by HPyDef_CALL_FUNCTION. */
struct _HPyCallFunction_s {
    cpy_vectorcallfunc cpy_trampoline;
    HPyFunc_keywords impl;
};

/** A parameter of HPyType_FromSpec; an array of them ends with kind 0. */
struct _HPyType_SpecParam_s {
    HPyType_SpecParam_Kind kind;
    HPy object;
};

/** A type to be made by HPyType_FromSpec. name: dotted, UTF-8. basicsize: bytes of the author's struct, 0 to inherit the base's. itemsize: bytes of an item of a variable-sized object, else 0. flags: HPy_TPFLAGS_*. builtin_shape: SHAPE(TYPE). legacy_slots: PyType_Slot array, only with the Legacy shape. defines: ended by NULL, may be NULL. doc: UTF-8, may be NULL. */
struct _HPyType_Spec_s {
    const char *name;
    int basicsize;
    int itemsize;
    unsigned long flags;
    HPyType_BuiltinShape builtin_shape;
    void *legacy_slots;
    HPyDef **defines;
    const char *doc;
};

/** A module, made by the host when it is imported. doc: UTF-8, may be NULL. size: must be 0. legacy_methods: not in the universal ABI. defines: methods, HPy_mod_create and HPy_mod_exec slots, ended by NULL, may be NULL. globals: the module's HPyGlobal variables, ended by NULL, may be NULL. */
struct _HPyModuleDef_s {
    const char *doc;
    HPy_ssize_t size;
    cpy_PyMethodDef *legacy_methods;
    HPyDef **defines;
    HPyGlobal **globals;
};

#if HPY_TARGET_ABI_MINOR >= 2
/** The content of a sequence, for as long as the view is held: see hpy/sequenceview.h. items, int64s and doubles: `length` items, of which the function that filled in the view says which they are. itemsize: bytes of one. flags: HPySequenceView_Flag values joined by |. _host: the host's own. */
struct _HPySequenceView_s {
    union {
        const void *data;
        const HPy *items;
        const int64_t *int64s;
        const double *doubles;
    };
    HPy_ssize_t length;
    HPy_ssize_t itemsize;
    uintptr_t flags;
    void *_host[4];
};
#endif

#endif
