/* Each call as an event of Chrome's Trace Event Format: a JSON array, written piece by piece, that
 * its readers also take without the bracket at its end. The memory it needs does not grow. */
#include "trace/trace.h"

#include <errno.h>
#include <stdio.h>

#ifdef _WIN32
#include <io.h>
#include <process.h>
#define write_some(DESCRIPTOR, DATA, LENGTH) _write(DESCRIPTOR, DATA, (unsigned)(LENGTH))
#define process_id()                         _getpid()
#else
#include <unistd.h>
#define write_some(DESCRIPTOR, DATA, LENGTH) write(DESCRIPTOR, DATA, LENGTH)
#define process_id()                         getpid()
#endif

#define EVENTS 4096
/* longer names are cut off */
#define NAME_SIZE 256
/* room for what stands around a name */
#define EVENT_SIZE (NAME_SIZE + 256)
#define TEXT_SIZE  (64 * EVENT_SIZE)

typedef struct {
    uint64_t start;
    uint64_t ticks;
    HPyCFunction function;
    int member;
    unsigned thread;
} event;

volatile int hpy_trace_recording;

/* The lock guards all of these. A thread may wait for it without the interpreter: what is done
 * under it is C only. */
static PyThread_type_lock lock;
static event events[EVENTS];
static int event_count;
static char text[TEXT_SIZE];
static size_t text_length;
static int descriptor;
static long owner;
static uint64_t origin;
static int failed; /* the errno of a write that failed */

/* ---- writing ---- */

static void write_all(const char *data, size_t length)
{
    while (length > 0 && failed == 0) {
        long written = (long)write_some(descriptor, data, length);
        if (written > 0) {
            data += written;
            length -= (size_t)written;
        } else if (errno != EINTR) {
            failed = errno != 0 ? errno : EIO;
            hpy_trace_recording = 0;
        }
    }
}

static void write_text(void)
{
    write_all(text, text_length);
    text_length = 0;
}

/* A name as the inside of a JSON string. */
static void quote(char *target, const char *name)
{
    char *end = target + NAME_SIZE - 8;
    for (; *name != '\0' && target < end; name++) {
        unsigned char c = (unsigned char)*name;
        if (c < 0x20 || c == '"' || c == '\\')
            target += sprintf(target, "\\u%04x", (unsigned)c);
        else
            *target++ = c < 0x7f ? (char)c : '?';
    }
    *target = '\0';
}

static void write_event(const event *e)
{
    char name[NAME_SIZE];
    const char *known = e->function != NULL ? hpy_trace_name_of(e->function) : NULL;
    uint64_t start = hpy_trace_nanoseconds(e->start - origin);
    uint64_t duration = hpy_trace_nanoseconds(e->ticks);
    quote(name, known != NULL ? known : hpy_trace_names[e->member]);
    if (text_length + EVENT_SIZE > TEXT_SIZE)
        write_text();
    text_length += (size_t)sprintf(
        text + text_length,
        ",\n{\"name\":\"%s\",\"cat\":\"%s\",\"ph\":\"X\",\"ts\":%llu.%03u,\"dur\":%llu.%03u,"
        "\"pid\":%ld,\"tid\":%u}",
        name, e->function != NULL ? "extension" : "context", (unsigned long long)(start / 1000),
        (unsigned)(start % 1000), (unsigned long long)(duration / 1000),
        (unsigned)(duration % 1000), owner, e->thread);
}

/* Writes the events that were noted; the lock is held. */
static void write_events(void)
{
    int i;
    if ((long)process_id() == owner)
        for (i = 0; i < event_count; i++)
            write_event(&events[i]);
    event_count = 0;
    write_text();
}

/* ---- recording ---- */

void hpy_trace_record(const hpy_trace_thread *thread, int member, uint64_t start, uint64_t ticks,
                      HPyCFunction function)
{
    event *e;
    PyThread_acquire_lock(lock, WAIT_LOCK);
    /* it may have ended since the caller looked, or begun when the call had begun already */
    if (hpy_trace_recording && start >= origin) {
        e = &events[event_count++];
        e->start = start;
        e->ticks = ticks;
        e->function = function;
        e->member = member;
        e->thread = thread->id;
        if (event_count == EVENTS)
            write_events();
    }
    PyThread_release_lock(lock);
}

int hpy_trace_start_recording(int target, const char *header)
{
    if (lock == NULL)
        lock = PyThread_allocate_lock();
    if (lock == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    hpy_trace_clock_init();
    /* may take a while, and must not while the lock is held */
    (void)hpy_trace_nanoseconds(1);
    Py_BEGIN_ALLOW_THREADS PyThread_acquire_lock(lock, WAIT_LOCK);
    Py_END_ALLOW_THREADS if (hpy_trace_recording)
    {
        PyThread_release_lock(lock);
        PyErr_SetString(PyExc_RuntimeError, "a recording is going on already");
        return -1;
    }
    failed = event_count = 0;
    text_length = 0;
    descriptor = target;
    owner = (long)process_id();
    origin = hpy_trace_now();
    write_all("[\n", 2);
    write_all(header, strlen(header));
    hpy_trace_recording = failed == 0;
    PyThread_release_lock(lock);
    if (failed == 0)
        return 0;
    errno = failed;
    PyErr_SetFromErrno(PyExc_OSError);
    return -1;
}

int hpy_trace_stop_recording(void)
{
    int error;
    if (lock == NULL)
        return 0;
    Py_BEGIN_ALLOW_THREADS PyThread_acquire_lock(lock, WAIT_LOCK);
    Py_END_ALLOW_THREADS if (hpy_trace_recording)
    {
        write_events();
        write_all("\n]\n", 3);
        hpy_trace_recording = 0;
    }
    error = failed;
    failed = 0;
    PyThread_release_lock(lock);
    if (error == 0)
        return 0;
    errno = error;
    PyErr_SetFromErrno(PyExc_OSError);
    return -1;
}

void hpy_trace_flush_recording(void)
{
    if (!hpy_trace_recording)
        return;
    PyThread_acquire_lock(lock, WAIT_LOCK);
    write_events();
    PyThread_release_lock(lock);
}

void hpy_trace_abandon_recording(void)
{
    hpy_trace_recording = 0;
    event_count = 0;
    text_length = 0;
    /* another thread of the parent may have held the old one */
    lock = NULL;
}
