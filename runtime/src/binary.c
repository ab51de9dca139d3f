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
    /* addresses in the binary: what is between them is, too */
    uintptr_t low, high;
} binary;

static binary *binaries;
static hpy_compat_lock lock;
static int several;

static int is_same_binary(uintptr_t one, uintptr_t other)
{
#ifdef _WIN32
    const DWORD flags =
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    HMODULE of_one, of_other;
    return GetModuleHandleExW(flags, (LPCWSTR)one, &of_one) &&
           GetModuleHandleExW(flags, (LPCWSTR)other, &of_other) && of_one == of_other;
#else
    Dl_info of_one, of_other;
    return dladdr((void *)one, &of_one) != 0 && dladdr((void *)other, &of_other) != 0 &&
           of_one.dli_fbase == of_other.dli_fbase;
#endif
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

int hpy_binary_calls_directly(HPyCFunction trampoline)
{
    const uintptr_t address = (uintptr_t)trampoline;
    binary *one;
    hpy_compat_acquire(&lock);
    for (one = binaries; one != NULL; one = one->next) {
        if (!one->is_direct)
            continue;
        if (address >= one->low && address <= one->high)
            break;
        if (is_same_binary(address, (uintptr_t)one->setter)) {
            if (address < one->low)
                one->low = address;
            else
                one->high = address;
            break;
        }
    }
    hpy_compat_release(&lock);
    return one != NULL;
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
