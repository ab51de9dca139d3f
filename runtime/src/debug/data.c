/* Raw data: what is behind a C pointer that the API gives out, in memory that can be read as long
 * as the handle is open. */
#ifdef __linux__
#define _GNU_SOURCE 1 /* MAP_ANONYMOUS */
#endif
#include "debug/debug.h"

#if defined(__unix__) || defined(__APPLE__)
#define HAVE_PROTECTION 1
#include <sys/mman.h>
#include <unistd.h>
#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS MAP_ANON
#endif
#elif defined(_WIN32)
#define HAVE_PROTECTION 1
#include <windows.h>
#else
#define HAVE_PROTECTION 0
#endif

#if defined(_WIN32)

static void *make_data(const char *data, size_t size)
{
    DWORD old;
    void *copy = VirtualAlloc(NULL, size, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    if (copy == NULL)
        return NULL;
    memcpy(copy, data, size);
    VirtualProtect(copy, size, PAGE_READONLY, &old);
    return copy;
}

static void protect_data(void *data, size_t size)
{
    DWORD old;
    VirtualProtect(data, size, PAGE_NOACCESS, &old);
}

static void free_data(void *data, size_t size)
{
    (void)size;
    VirtualFree(data, 0, MEM_RELEASE);
}

#elif HAVE_PROTECTION

static size_t whole_pages(size_t size)
{
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (size + page - 1) / page * page;
}

static void *make_data(const char *data, size_t size)
{
    void *copy =
        mmap(NULL, whole_pages(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (copy == MAP_FAILED)
        return NULL;
    memcpy(copy, data, size);
    mprotect(copy, whole_pages(size), PROT_READ);
    return copy;
}

static void protect_data(void *data, size_t size)
{
    mprotect(data, whole_pages(size), PROT_NONE);
}

static void free_data(void *data, size_t size)
{
    munmap(data, whole_pages(size));
}

#else

static void *make_data(const char *data, size_t size)
{
    void *copy = PyMem_RawMalloc(size);
    if (copy != NULL)
        memcpy(copy, data, size);
    return copy;
}

/* No character of UTF-8, and no end of a string. */
static void protect_data(void *data, size_t size)
{
    memset(data, 0xFB, size);
}

static void free_data(void *data, size_t size)
{
    (void)size;
    PyMem_RawFree(data);
}

#endif

const char *hpy_debug_data(hpy_debug_thread *thread, HPy h, const char *data, size_t size)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    hpy_debug_extra *extra;
    void *copy;
    /* constants live on; of a closed handle that was let pass there is nothing to protect */
    if (slot == NULL || slot->kind == HPY_DEBUG_CONSTANT)
        return data;
    HPY_DEBUG_LOCK(thread->state);
    extra = hpy_debug_get_extra(slot);
    if (extra == NULL)
        copy = NULL;
    else if (extra->data != NULL && extra->data_size == size &&
             memcmp(extra->data, data, size) == 0)
        copy = extra->data;
    else {
        copy = make_data(data, size);
        if (copy != NULL && extra->data == NULL) {
            extra->data = copy;
            extra->data_size = size;
        }
    }
    HPY_DEBUG_UNLOCK(thread->state);
    if (copy == NULL)
        PyErr_NoMemory();
    return (const char *)copy;
}

void hpy_debug_data_close(hpy_debug_state *state, hpy_debug_extra *extra)
{
    if (extra->data == NULL)
        return;
    if ((Py_ssize_t)extra->data_size > state->data_max - state->data_size) {
        free_data(extra->data, extra->data_size);
        extra->data = NULL;
        return;
    }
    protect_data(extra->data, extra->data_size);
    extra->data_is_kept = 1;
    state->data_size += (Py_ssize_t)extra->data_size;
}

void hpy_debug_data_free(hpy_debug_state *state, hpy_debug_extra *extra)
{
    if (extra->data == NULL)
        return;
    if (extra->data_is_kept)
        state->data_size -= (Py_ssize_t)extra->data_size;
    free_data(extra->data, extra->data_size);
    extra->data = NULL;
    extra->data_is_kept = 0;
}
