/* Binaries keep what they are told in plain variables, which functions of theirs that run in other
 * threads read: nothing is written that is there already. */
#include "binary.h"
#include "load.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

/* One for each module: several may be in one binary, and share its variables. */
typedef struct binary {
    struct binary *next;
    hpy_binary_setter setter;
    hpy_binary_caller caller;
    HPyContext *ctx;
    int is_told;
    int is_direct;
    int had_others; /* contexts of other modes */
    void *base;
    /* addresses in the binary, where asking is spared: what is between them is, too */
    uintptr_t low, high;
} binary;

static binary *binaries;
static hpy_compat_lock lock;
static int several;

/* What an address is in: the same for all of one binary; NULL where that is not known. */
static void *base_of(uintptr_t address)
{
#ifdef _WIN32
    HMODULE module;
    if (GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
                               GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                           (LPCWSTR)address, &module))
        return (void *)module;
#else
    Dl_info found;
    if (dladdr((void *)address, &found) != 0)
        return found.dli_fbase;
#endif
    return NULL;
}

static void set_direct(binary *one, int is_direct)
{
    if (one->is_direct != is_direct)
        one->caller(is_direct);
    one->is_direct = is_direct;
}

/* The entry of a module's binary, which may be `*made`. */
static binary *find_binary(hpy_binary_setter setter, binary **made)
{
    binary *one;
    for (one = binaries; one != NULL && one->setter != setter; one = one->next)
        ;
    if (one == NULL) {
        one = *made;
        *made = NULL;
        one->setter = setter;
        one->low = one->high = (uintptr_t)setter;
        one->base = base_of(one->low);
        one->next = binaries;
        binaries = one;
    }
    return one;
}

int hpy_binary_prepare(hpy_binary_setter setter, hpy_binary_teller teller, hpy_binary_caller caller,
                       HPyContext *ctx)
{
    const HPyHostLayout *layout;
    binary *one;
    binary *made = (binary *)PyMem_RawCalloc(1, sizeof(binary));
    if (made == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    hpy_compat_acquire(&lock);
    one = find_binary(setter, &made);
    one->caller = caller;
    if (one->ctx != ctx)
        setter(ctx);
    one->ctx = ctx;
    layout = teller != NULL && !one->is_told ? hpy_layout_of(ctx) : NULL;
    if (layout != NULL) {
        teller(layout);
        one->is_told = 1;
    }
    /* trampolines do not know in which mode their function was defined */
    one->had_others |= ctx != &hpy_universal_context;
    if (caller != NULL)
        set_direct(one, one->is_told && !one->had_others && !several);
    hpy_compat_release(&lock);
    PyMem_RawFree(made);
    return 0;
}

static binary *find_direct_between(uintptr_t address)
{
    binary *one;
    for (one = binaries; one != NULL; one = one->next) {
        if (one->is_direct && address >= one->low && address <= one->high)
            break;
    }
    return one;
}

static binary *find_direct_at(void *base, uintptr_t address)
{
    binary *one;
    for (one = binaries; one != NULL; one = one->next) {
        if (one->is_direct && one->base == base && base != NULL)
            break;
    }
    if (one != NULL && address < one->low)
        one->low = address;
    if (one != NULL && address > one->high)
        one->high = address;
    return one;
}

int hpy_binary_calls_directly(HPyCFunction trampoline)
{
    const uintptr_t address = (uintptr_t)trampoline;
    binary *found;
    hpy_compat_acquire(&lock);
    found = find_direct_between(address);
    if (found == NULL)
        found = find_direct_at(base_of(address), address);
    hpy_compat_release(&lock);
    return found != NULL;
}

void hpy_binary_ask_interpreter(void)
{
    binary *one;
    hpy_compat_acquire(&lock);
    several = 1;
    for (one = binaries; one != NULL; one = one->next) {
        if (one->is_direct)
            set_direct(one, 0);
    }
    hpy_compat_release(&lock);
}
