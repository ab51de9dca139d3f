/* Raw data: what is behind a C pointer that the API gives out, in memory that can be read as long
 * as the handle is open. */
#ifdef __linux__
#define _GNU_SOURCE 1 /* MAP_ANONYMOUS */
#endif
#include "debug/hpy_debug.h"

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

/* No character of UTF-8, and no end of a string. */
#define OVERWRITTEN 0xFB

#if defined(_WIN32)

static void *make_data(hpy_debug_data_pool *pool, HPyCFunction user, const char *data, size_t size,
                       hpy_debug_data_run **run)
{
    DWORD old;
    void *copy = VirtualAlloc(NULL, size, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    (void)pool;
    (void)user;
    *run = NULL;
    if (copy == NULL)
        return NULL;
    memcpy(copy, data, size);
    VirtualProtect(copy, size, PAGE_READONLY, &old);
    return copy;
}

static void protect_data(void *data, size_t size, hpy_debug_data_run *run)
{
    DWORD old;
    (void)run;
    VirtualProtect(data, size, PAGE_NOACCESS, &old);
}

static void free_data(hpy_debug_data_pool *pool, void *data, size_t size, hpy_debug_data_run *run)
{
    (void)pool;
    (void)size;
    (void)run;
    VirtualFree(data, 0, MEM_RELEASE);
}

#elif HAVE_PROTECTION

/* What fits into a page, as nearly all does, gets one of a run of pages, which are taken in turn,
 * so that a system call serves many. A run that has no open page any more is used again as a whole:
 * closed pages wait behind it, as those of handles do. */
#define RUN_PAGES         64
/* Two system calls for each page are most of what a call costs in debug mode. A function that has
 * asked for data so often gets pages of late runs: those are overwritten when their handle is
 * closed, and protected all at once when the last is. */
#define PROTECTED_AT_ONCE 1000

struct hpy_debug_data_run {
    hpy_debug_data_run *next; /* of the unused ones */
    char *pages;
    int is_late;
    int taken;
    int closed;
    int freed;
};

static size_t page_size(void)
{
    static size_t size;
    size_t known = HPY_COMPAT_LOAD(size);
    if (known == 0) {
        known = (size_t)sysconf(_SC_PAGESIZE);
        HPY_COMPAT_STORE(size, known);
    }
    return known;
}

static size_t whole_pages(size_t size)
{
    const size_t page = page_size();
    return (size + page - 1) & ~(page - 1);
}

static char *map_pages(size_t size)
{
    void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return pages != MAP_FAILED ? (char *)pages : NULL;
}

/* One with pages to be had; NULL without memory. */
static hpy_debug_data_run *find_run(hpy_debug_data_pool *pool, int is_late)
{
    const size_t size = RUN_PAGES * page_size();
    hpy_debug_data_run *run = pool->current[is_late];
    if (run != NULL && run->taken < RUN_PAGES)
        return run;
    run = pool->unused;
    if (run != NULL) {
        if (mprotect(run->pages, size, PROT_READ | PROT_WRITE) != 0)
            return NULL;
        pool->unused = run->next;
    } else {
        run = (hpy_debug_data_run *)PyMem_RawMalloc(sizeof(hpy_debug_data_run));
        if (run == NULL)
            return NULL;
        run->pages = map_pages(size);
        if (run->pages == NULL) {
            PyMem_RawFree(run);
            return NULL;
        }
    }
    run->is_late = is_late;
    run->taken = run->closed = run->freed = 0;
    pool->current[is_late] = run;
    return run;
}

/* Whether the function has asked for data often; where two share a place, neither has. */
static int asks_often(hpy_debug_data_pool *pool, HPyCFunction user)
{
    const size_t place = ((size_t)(uintptr_t)user >> 4) % HPY_DEBUG_DATA_USERS;
    if (pool->users[place].function != user) {
        pool->users[place].function = user;
        pool->users[place].count = 0;
    }
    if (pool->users[place].count >= PROTECTED_AT_ONCE)
        return 1;
    pool->users[place].count++;
    return 0;
}

static void *make_data(hpy_debug_data_pool *pool, HPyCFunction user, const char *data, size_t size,
                       hpy_debug_data_run **run)
{
    char *copy;
    *run = NULL;
    if (size > page_size())
        copy = map_pages(whole_pages(size));
    else {
        *run = find_run(pool, asks_often(pool, user));
        copy = *run != NULL ? (*run)->pages + (size_t)(*run)->taken++ * page_size() : NULL;
    }
    if (copy == NULL)
        return NULL;
    memcpy(copy, data, size);
    if (*run == NULL || !(*run)->is_late)
        mprotect(copy, whole_pages(size), PROT_READ);
    return copy;
}

static void protect_data(void *data, size_t size, hpy_debug_data_run *run)
{
    if (run == NULL || !run->is_late) {
        mprotect(data, whole_pages(size), PROT_NONE);
        return;
    }
    memset(data, OVERWRITTEN, size);
    if (++run->closed == RUN_PAGES)
        mprotect(run->pages, RUN_PAGES * page_size(), PROT_NONE);
}

static void free_data(hpy_debug_data_pool *pool, void *data, size_t size, hpy_debug_data_run *run)
{
    if (run == NULL) {
        munmap(data, whole_pages(size));
        return;
    }
    if (++run->freed < RUN_PAGES)
        return;
    /* taken to the end, since all of it was freed */
    if (pool->current[run->is_late] == run)
        pool->current[run->is_late] = NULL;
    run->next = pool->unused;
    pool->unused = run;
}

#else

static void *make_data(hpy_debug_data_pool *pool, HPyCFunction user, const char *data, size_t size,
                       hpy_debug_data_run **run)
{
    void *copy = PyMem_RawMalloc(size);
    (void)pool;
    (void)user;
    *run = NULL;
    if (copy != NULL)
        memcpy(copy, data, size);
    return copy;
}

static void protect_data(void *data, size_t size, hpy_debug_data_run *run)
{
    (void)run;
    memset(data, OVERWRITTEN, size);
}

static void free_data(hpy_debug_data_pool *pool, void *data, size_t size, hpy_debug_data_run *run)
{
    (void)pool;
    (void)size;
    (void)run;
    PyMem_RawFree(data);
}

#endif

const char *hpy_debug_data(hpy_debug_thread *thread, HPy h, const char *data, size_t size)
{
    hpy_debug_slot *slot = hpy_debug_find(thread, (uintptr_t)h._i);
    hpy_debug_extra *extra;
    hpy_debug_data_run *run;
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
        copy = make_data(&thread->state->data_pool, thread->function, data, size, &run);
        if (copy != NULL && extra->data == NULL) {
            extra->data = copy;
            extra->data_run = run;
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
    protect_data(extra->data, extra->data_size, extra->data_run);
    if ((Py_ssize_t)extra->data_size > state->data_max - state->data_size) {
        free_data(&state->data_pool, extra->data, extra->data_size, extra->data_run);
        extra->data = NULL;
        return;
    }
    extra->data_is_kept = 1;
    state->data_size += (Py_ssize_t)extra->data_size;
}

void hpy_debug_data_free(hpy_debug_state *state, hpy_debug_extra *extra)
{
    if (extra->data == NULL)
        return;
    if (extra->data_is_kept)
        state->data_size -= (Py_ssize_t)extra->data_size;
    free_data(&state->data_pool, extra->data, extra->data_size, extra->data_run);
    extra->data = NULL;
    extra->data_is_kept = 0;
}
