/* The C stack: where a handle was opened and closed. */
#ifdef __linux__
#define _GNU_SOURCE 1 /* dladdr, popen */
#endif
#include "debug/hpy_debug.h"

#include <stdio.h>

#if defined(__APPLE__) || defined(__GLIBC__)
#define HAVE_BACKTRACE 1
#include <dlfcn.h>
#include <execinfo.h>
#elif defined(_WIN32)
#define HAVE_BACKTRACE 1
#include <windows.h>
#else
#define HAVE_BACKTRACE 0
#endif

#define MOST_FRAMES 256
/* what is shown of a place in the source */
#define MOST_LINE 400
/* frames of the runtime itself, which are taken off again */
#define OWN_FRAMES 8

#if HAVE_BACKTRACE

static int walk(void **frames, int limit)
{
#ifdef _WIN32
    return (int)CaptureStackBackTrace(0, (DWORD)limit, frames, NULL);
#else
    return backtrace(frames, limit);
#endif
}

/* The file that an address is in, and what of it is known; 0 where nothing is. */
typedef struct {
    const char *file;
    const char *symbol;
    size_t file_offset;
    size_t symbol_offset;
} place;

#ifdef _WIN32
static int find_place(void *address, place *found, char *path, size_t size)
{
    HMODULE module;
    if (!GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
                                GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                            (LPCSTR)address, &module) ||
        !GetModuleFileNameA(module, path, (DWORD)size))
        return 0;
    path[size - 1] = 0;
    found->file = path;
    found->symbol = NULL;
    found->file_offset = (size_t)((char *)address - (char *)module);
    return 1;
}
#else
static int find_place(void *address, place *found, char *path, size_t size)
{
    Dl_info info;
    (void)path;
    (void)size;
    if (!dladdr(address, &info) || info.dli_fname == NULL)
        return 0;
    found->file = info.dli_fname;
    found->symbol = info.dli_sname;
    found->file_offset = (size_t)((char *)address - (char *)info.dli_fbase);
    found->symbol_offset =
        info.dli_saddr != NULL ? (size_t)((char *)address - (char *)info.dli_saddr) : 0;
    return 1;
}
#endif

/* Whether an address is in the runtime. */
static int is_own(void *address)
{
    char own_path[1024], path[1024];
    place own, other;
    HPyCFunction function = (HPyCFunction)hpy_debug_trace_take;
    void *here;
    memcpy(&here, &function, sizeof(here));
    return find_place(here, &own, own_path, sizeof(own_path)) &&
           find_place(address, &other, path, sizeof(path)) && strcmp(own.file, other.file) == 0;
}

hpy_debug_trace *hpy_debug_trace_take(int limit)
{
    void *frames[MOST_FRAMES + OWN_FRAMES];
    hpy_debug_trace *trace;
    int count, skip = 0;
    if (limit > MOST_FRAMES)
        limit = MOST_FRAMES;
    count = walk(frames, limit + OWN_FRAMES);
    while (skip < count && skip < OWN_FRAMES && is_own(frames[skip]))
        skip++;
    count -= skip;
    if (count > limit)
        count = limit;
    trace = (hpy_debug_trace *)PyMem_RawMalloc(sizeof(hpy_debug_trace) +
                                               (size_t)count * sizeof(void *));
    if (trace == NULL)
        return NULL;
    trace->count = count;
    memcpy(trace->frames, frames + skip, (size_t)count * sizeof(void *));
    return trace;
}

/* ---- file and line ---- */

#ifdef _WIN32
static int find_line(const place *at, char *text, size_t size)
{
    (void)at;
    (void)text;
    (void)size;
    return 0;
}
#else
/* Asks addr2line, where that is installed: "function at file:line", and the same for each function
 * that this one is compiled into. A name with a quote in it is not asked for. */
static int find_line(const place *at, char *text, size_t size)
{
    char command[2048];
    FILE *answer;
    size_t used = 0, length;
    int found;
    if (strchr(at->file, '\'') != NULL ||
        (size_t)snprintf(command, sizeof(command), "addr2line -fipe '%s' 0x%zx 2>/dev/null",
                         at->file, at->file_offset - 1) >= sizeof(command))
        return 0;
    answer = popen(command, "r");
    if (answer == NULL)
        return 0;
    while (used + 2 < size && fgets(text + used, (int)(size - used - 1), answer) != NULL) {
        length = strcspn(text + used, "\r\n");
        used += length;
        text[used++] = ',';
    }
    text[used > 0 ? used - 1 : 0] = 0;
    found = strchr(text, '?') == NULL && used > 1;
    return pclose(answer) == 0 && found;
}
#endif

/* Lines that were found out, by address: a program that leaks much does so at few places. */
#define LINES 256
static struct {
    void *address;
    char text[MOST_LINE];
} lines[LINES];
static hpy_compat_lock lines_lock;

static void known_line(void *address, const place *at, char *text, size_t size)
{
    size_t i = ((uintptr_t)address >> 2) % LINES;
    int known;
    hpy_compat_acquire(&lines_lock);
    known = lines[i].address == address;
    if (known)
        snprintf(text, size, "%s", lines[i].text);
    hpy_compat_release(&lines_lock);
    if (known)
        return;
    if (!find_line(at, text, size))
        *text = 0;
    hpy_compat_acquire(&lines_lock);
    lines[i].address = address;
    snprintf(lines[i].text, sizeof(lines[i].text), "%s", text);
    hpy_compat_release(&lines_lock);
}

static void describe(void *address, char *text, size_t size)
{
    char path[1024], line[MOST_LINE];
    place at = {NULL, NULL, 0, 0};
    int used;
    if (!find_place(address, &at, path, sizeof(path))) {
        snprintf(text, size, "[%p]", address);
        return;
    }
    if (at.symbol != NULL)
        used = snprintf(text, size, "%s(%s+0x%zx) [%p]", at.file, at.symbol, at.symbol_offset,
                        address);
    else
        used = snprintf(text, size, "%s(+0x%zx) [%p]", at.file, at.file_offset, address);
    known_line(address, &at, line, sizeof(line));
    if (used > 0 && (size_t)used < size && *line != 0)
        snprintf(text + used, size - (size_t)used, " %s", line);
}

#else

hpy_debug_trace *hpy_debug_trace_take(int limit)
{
    (void)limit;
    return NULL;
}

static void describe(void *address, char *text, size_t size)
{
    snprintf(text, size, "[%p]", address);
}

#endif

char *hpy_debug_trace_text(const hpy_debug_trace *trace, const char *indent)
{
    const size_t line_size = 2000;
    size_t used = 0;
    char *text;
    int i;
    text = (char *)PyMem_RawMalloc((size_t)(trace->count + 1) * line_size);
    if (text == NULL)
        return NULL;
    *text = 0;
    for (i = 0; i < trace->count; i++) {
        char line[1900];
        describe(trace->frames[i], line, sizeof(line));
        used += (size_t)snprintf(text + used, line_size, "%.20s%s\n", indent, line);
    }
    return text;
}
