/* Macros that define slots, methods, members and attributes.
 *
 * Each defines a variable `HPyDef SYM` to be listed (as &SYM) in the `defines` of a type or module,
 * declares the static function that the author then writes, and makes its trampoline. `...` takes
 * further fields of the definition, such as `.doc = "…"`. Strings are UTF-8 and must live as long
 * as the type or module; literals do. */
#ifndef HPY_HPYDEF_H
#define HPY_HPYDEF_H

#define _HPY_CPY_FUNCTION(TYPE, FUNCTION) ((TYPE)(HPyCFunction)(FUNCTION))

/* What a definition says of the author's function. In cpython mode only the trampoline calls it,
 * and having no other use it is compiled into that; but the host calls these two itself. */
#ifdef HPY_ABI_CPYTHON
#define _HPY_IMPL(IMPL, SIG)                                                              \
    ((SIG) == HPyFunc_TRAVERSEPROC || (SIG) == HPyFunc_DESTROYFUNC ? (HPyCFunction)(IMPL) \
                                                                   : (HPyCFunction)0)
#else
#define _HPY_IMPL(IMPL, SIG) ((HPyCFunction)(IMPL))
#endif

/* The signature of a slot. */
#define HPySlot_SIG(SLOT) _HPySlot_SIG__##SLOT

/**
 * A slot: SLOT is one of HPySlot_Slot, the function is SYM_impl.
 */
#define HPyDef_SLOT(SYM, SLOT) HPyDef_SLOT_IMPL(SYM, SYM##_impl, SLOT)

/* The same with a name of the author's for the function. */
#define HPyDef_SLOT_IMPL(SYM, IMPL, SLOT) \
    enum { SYM##_slot = SLOT };           \
    _HPyDef_SLOT(SYM, IMPL, SLOT, HPySlot_SIG(SLOT))

#define _HPyDef_SLOT(SYM, IMPL, SLOT, SIG)                                              \
    HPyFunc_DECLARE(IMPL, SIG);                                                         \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, IMPL, SIG) _HPy_HIDDEN HPyDef SYM = {          \
        .kind = HPyDef_Kind_Slot,                                                       \
        .slot =                                                                         \
            {                                                                           \
                .slot = SLOT,                                                           \
                .impl = _HPY_IMPL(IMPL, SIG),                                           \
                .cpy_trampoline = _HPY_CPY_FUNCTION(cpy_PyCFunction, SYM##_trampoline), \
            },                                                                          \
    };

/**
 * A method, or a function of a module: NAME is its name in Python, SIG one of HPyFunc_NOARGS,
 * HPyFunc_O, HPyFunc_VARARGS and HPyFunc_KEYWORDS; the function is SYM_impl. Takes `.doc`.
 */
#define HPyDef_METH(SYM, NAME, SIG, ...) HPyDef_METH_IMPL(SYM, NAME, SYM##_impl, SIG, __VA_ARGS__)

#define HPyDef_METH_IMPL(SYM, NAME, IMPL, SIG, ...)                                      \
    HPyFunc_DECLARE(IMPL, SIG);                                                          \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, IMPL, SIG) _HPy_HIDDEN HPyDef SYM = {           \
        .kind = HPyDef_Kind_Meth,                                                        \
        .meth = {.name = NAME,                                                           \
                 .impl = _HPY_IMPL(IMPL, SIG),                                           \
                 .cpy_trampoline = _HPY_CPY_FUNCTION(cpy_PyCFunction, SYM##_trampoline), \
                 .signature = SIG,                                                       \
                 __VA_ARGS__},                                                           \
    };

/**
 * An attribute that is a field of the object's struct: TYPE is one of HPyMember_FieldType, OFFSET
 * its distance in bytes from the struct's start (use offsetof). Takes `.readonly` and `.doc`.
 */
#define HPyDef_MEMBER(SYM, NAME, TYPE, OFFSET, ...)                            \
    _HPy_HIDDEN HPyDef SYM = {                                                 \
        .kind = HPyDef_Kind_Member,                                            \
        .member = {.name = NAME, .type = TYPE, .offset = OFFSET, __VA_ARGS__}, \
    };

/**
 * Attributes that are computed, by SYM_get, SYM_set or both. Take `.doc` and `.closure`, a pointer
 * that the functions get. The setter gets a null handle when the attribute is deleted.
 */
#define HPyDef_GET(SYM, NAME, ...) HPyDef_GET_IMPL(SYM, NAME, SYM##_get, __VA_ARGS__)
#define HPyDef_SET(SYM, NAME, ...) HPyDef_SET_IMPL(SYM, NAME, SYM##_set, __VA_ARGS__)
#define HPyDef_GETSET(SYM, NAME, ...) \
    HPyDef_GETSET_IMPL(SYM, NAME, SYM##_get, SYM##_set, __VA_ARGS__)

#define _HPyDef_GETTER_FUNCTION(SYM, IMPL) \
    HPyFunc_DECLARE(IMPL, HPyFunc_GETTER); \
    HPyFunc_TRAMPOLINE(SYM##_get_trampoline, IMPL, HPyFunc_GETTER)
#define _HPyDef_SETTER_FUNCTION(SYM, IMPL) \
    HPyFunc_DECLARE(IMPL, HPyFunc_SETTER); \
    HPyFunc_TRAMPOLINE(SYM##_set_trampoline, IMPL, HPyFunc_SETTER)

#define HPyDef_GET_IMPL(SYM, NAME, GETIMPL, ...)                      \
    _HPyDef_GETTER_FUNCTION(SYM, GETIMPL) _HPy_HIDDEN HPyDef SYM = {  \
        .kind = HPyDef_Kind_GetSet,                                   \
        .getset = {.name = NAME,                                      \
                   .getter_impl = _HPY_IMPL(GETIMPL, HPyFunc_GETTER), \
                   .getter_cpy_trampoline = SYM##_get_trampoline,     \
                   __VA_ARGS__},                                      \
    };

#define HPyDef_SET_IMPL(SYM, NAME, SETIMPL, ...)                      \
    _HPyDef_SETTER_FUNCTION(SYM, SETIMPL) _HPy_HIDDEN HPyDef SYM = {  \
        .kind = HPyDef_Kind_GetSet,                                   \
        .getset = {.name = NAME,                                      \
                   .setter_impl = _HPY_IMPL(SETIMPL, HPyFunc_SETTER), \
                   .setter_cpy_trampoline = SYM##_set_trampoline,     \
                   __VA_ARGS__},                                      \
    };

#define HPyDef_GETSET_IMPL(SYM, NAME, GETIMPL, SETIMPL, ...)                    \
    _HPyDef_GETTER_FUNCTION(SYM, GETIMPL) _HPyDef_SETTER_FUNCTION(SYM, SETIMPL) \
        _HPy_HIDDEN HPyDef SYM = {                                              \
            .kind = HPyDef_Kind_GetSet,                                         \
            .getset = {.name = NAME,                                            \
                       .getter_impl = _HPY_IMPL(GETIMPL, HPyFunc_GETTER),       \
                       .setter_impl = _HPY_IMPL(SETIMPL, HPyFunc_SETTER),       \
                       .getter_cpy_trampoline = SYM##_get_trampoline,           \
                       .setter_cpy_trampoline = SYM##_set_trampoline,           \
                       __VA_ARGS__},                                            \
    };

/**
 * A call function for HPy_SetCallFunction: `static HPyCallFunction SYM`; the author writes SYM_impl
 * with the signature HPyFunc_KEYWORDS.
 */
#define HPyDef_CALL_FUNCTION(SYM)                                       \
    HPyFunc_DECLARE(SYM##_impl, HPyFunc_KEYWORDS);                      \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, SYM##_impl,                    \
                       HPyFunc_KEYWORDS) static HPyCallFunction SYM = { \
        .cpy_trampoline = SYM##_trampoline,                             \
        .impl = SYM##_impl,                                             \
    };

/**
 * A capsule's destructor: `static HPyCapsule_Destructor SYM`; the author writes
 * `static void SYM_impl(const char *name, void *pointer, void *context)`.
 */
#define HPyCapsule_DESTRUCTOR(SYM)                                                      \
    HPyFunc_DECLARE(SYM##_impl, HPyFunc_CAPSULE_DESTRUCTOR);                            \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, SYM##_impl,                                    \
                       HPyFunc_CAPSULE_DESTRUCTOR) static HPyCapsule_Destructor SYM = { \
        .cpy_trampoline = SYM##_trampoline,                                             \
        .impl = SYM##_impl,                                                             \
    };

#endif /* HPY_HPYDEF_H */
