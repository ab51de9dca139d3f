/* What the functions of extensions are called, by their address. Definitions live as long as their
 * binary, which is never unloaded: what is noted here stays. */
#include "trace/trace.h"
#include "debug/hpy_debug.h"

#include <stdio.h>

#define BUCKETS 1024

typedef struct name {
    struct name *next;
    HPyCFunction function;
    char text[1];
} name;

static name *buckets[BUCKETS];
static hpy_compat_lock lock;

static name **bucket_of(HPyCFunction function)
{
    uintptr_t address;
    memcpy(&address, &function, sizeof(address));
    return &buckets[(address >> 4) % BUCKETS];
}

static name *find(HPyCFunction function)
{
    name *found = *bucket_of(function);
    while (found != NULL && found->function != function)
        found = found->next;
    return found;
}

/* The first name stays; without memory for one there is none. */
static void note(HPyCFunction function, const char *owner, const char *own, const char *suffix)
{
    size_t size = strlen(owner) + strlen(own) + strlen(suffix) + 2;
    name *made;
    if (function == NULL)
        return;
    made = (name *)PyMem_RawMalloc(sizeof(name) + size);
    if (made == NULL)
        return;
    snprintf(made->text, size, "%s.%s%s", owner, own, suffix);
    made->function = function;
    hpy_compat_acquire(&lock);
    if (find(function) == NULL) {
        made->next = *bucket_of(function);
        *bucket_of(function) = made;
        made = NULL;
    }
    hpy_compat_release(&lock);
    PyMem_RawFree(made);
}

static void note_all(HPyDef *const *defines, const char *owner)
{
    for (; defines != NULL && *defines != NULL; defines++) {
        const HPyDef *def = *defines;
        switch ((int)def->kind) {
        case HPyDef_Kind_Meth:
            note(def->meth.impl, owner, def->meth.name, "");
            break;
        case HPyDef_Kind_Slot:
            note(def->slot.impl, owner, hpy_trace_slot_name(def->slot.slot), "");
            break;
        case HPyDef_Kind_GetSet:
            note(def->getset.getter_impl, owner, def->getset.name, ".get");
            note(def->getset.setter_impl, owner, def->getset.name, ".set");
            break;
        }
    }
}

void hpy_trace_name_module(const HPyContext *ctx, const HPyModuleDef *def, const char *module)
{
    if (hpy_trace_is_context(ctx) || hpy_debug_is_context(ctx))
        note_all(def->defines, module);
}

void hpy_trace_name_type(const HPyType_Spec *spec)
{
    note_all(spec->defines, spec->name);
}

const char *hpy_trace_name_of(HPyCFunction function)
{
    const name *found;
    hpy_compat_acquire(&lock);
    found = find(function);
    hpy_compat_release(&lock);
    return found != NULL ? found->text : NULL;
}
