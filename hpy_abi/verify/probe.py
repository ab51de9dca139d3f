"""Imports one module and tells what happened; run by the interpreter under test.

One file, nothing but the standard library, and syntax that Python 3.6 and every later one read.
What it has to tell goes into the file that its only argument names, each line begun with a word
that this file held at first and that nobody else has seen: whatever the module prints, closes,
deletes, or however it ends the process, it cannot be taken for a report.

Order and events are Python literals, and what is seldom needed is imported late: json, platform
and the like would take longer than the rest.
"""

import os
import sys

# how long native threads that the import left may run on, in seconds: they may crash yet
_THREADS = 1.0
_TEXT = 20000


class Channel:
    """The file that everything is reported in."""

    def __init__(self, path):
        self._path = path
        self._file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        order = b""
        while True:
            part = os.read(self._file, 65536)
            if not part:
                break
            order += part
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        self.order = eval(order.decode("ascii"))  # noqa: S307 - it is from who started us
        self._word = self.order.pop("word")
        self._process = os.getpid()

    def tell(self, event, **fields):
        """Write one event, as long as this is the process that was started."""
        if os.getpid() != self._process:
            os._exit(0)  # the module forked, and this is the other one
        line = self._word + " " + ascii(dict(fields, event=event)) + "\n"
        data = line.encode("ascii")
        try:
            os.write(self._file, data)
        except OSError:  # the module closed what was not its own
            self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND)
            os.write(self._file, data)


def limit(bytes_of_memory, seconds):
    """Bound what the module can take of the machine, also where nobody is left to end us."""
    try:
        # not signal, which makes enumerations of it all
        import _signal  # type: ignore[import-not-found]
        import resource
    except ImportError:  # Windows
        return
    # time before memory: a limit that cannot be set must not keep the others from being set
    _signal.alarm(int(seconds) + 30)
    wanted = (("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 1 << 30), ("RLIMIT_AS", bytes_of_memory))
    for name, value in wanted:
        try:
            number = getattr(resource, name)
            hard = resource.getrlimit(number)[1]
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            resource.setrlimit(number, (value, hard))
        except (AttributeError, ValueError, OSError):
            pass


def watch(path, seconds):
    """Have faulthandler write the Python stack of a crash, or of one that hangs, to a file."""
    try:
        import faulthandler
    except ImportError:
        return
    # never closed: a crash may come as late as the end of the process
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    faulthandler.enable(file)
    faulthandler.dump_traceback_later(seconds, file=file)


def threads():
    """How many threads of the system this process has; 1 where it cannot be told."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        import threading

        return threading.active_count()


def parents(name, folders):
    """Put empty packages in the place of those that the module is in, so that none is run."""
    import types

    package = name.rpartition(".")[0]
    where = list(folders)
    done = ""
    for part in package.split(".") if package else []:
        done = done + "." + part if done else part
        where = [os.path.join(folder, part) for folder in where]
        stand_in = types.ModuleType(done)
        stand_in.__path__ = [folder for folder in where if os.path.isdir(folder)]
        sys.modules[done] = stand_in


def describe(error):
    """What an exception says, and where it was raised, without the steps of the import itself."""
    import traceback

    try:
        text = str(error)
    except BaseException as second:
        text = "(its text cannot be had: " + type(second).__name__ + ")"
    try:
        steps = traceback.extract_tb(error.__traceback__)
        own = [s for s in steps if s[0] != __file__ and "importlib" not in str(s[0])]
        stack = "".join(traceback.format_list(own))
    except BaseException:
        stack = ""
    return {
        "type": type(error).__name__,
        "text": text[:_TEXT],
        "name": plain(getattr(error, "name", None)),
        "path": plain(getattr(error, "path", None)),
        "stack": stack[-_TEXT:],
    }


def plain(value):
    """A text, or None."""
    return value if isinstance(value, str) else None


def names(module):
    """The public names that a module defines."""
    try:
        found = sorted(n for n in vars(module) if isinstance(n, str) and n[:1] != "_")
    except BaseException:
        return []
    return found[:2000]


def host():
    """Who loaded HPy modules, as far as it was imported."""
    for name in ("hpy_runtime", "hpy.universal", "_hpy_universal"):
        if name in sys.modules:
            about = sys.modules[name]
            own = plain(getattr(about, "__version__", None))
            if own is None and hasattr(about, "get_version"):
                own = about.get_version()[0]
            return (name + " " + own) if own else name
    return ""


def gil():
    """Whether there is a global interpreter lock now."""
    return sys._is_gil_enabled() if hasattr(sys, "_is_gil_enabled") else True


def main():
    """Do as the order says."""
    channel = Channel(sys.argv[1])
    order = channel.order
    # what the module sees is what it would see of an interpreter that was started without a script
    sys.argv[:] = [""]
    limit(order["memory"], order["timeout"])
    # well before the time is over, so that the stack is there when we are killed
    watch(order["stack"], order["timeout"] * 0.8)
    if order["packages"]:
        import site

        site.addsitedir(order["packages"])
    sys.path.append(order["tree"])
    name = order["module"]
    if order["alone"]:
        parents(name, [order["tree"]])
    channel.tell(
        "started",
        implementation=sys.implementation.name,
        version=tuple(sys.version_info[:2]),
        gil=gil(),
    )
    before = threads()
    try:
        __import__(name)
        module = sys.modules[name]
    except BaseException as error:
        channel.tell("failed", **describe(error))
        return
    channel.tell(
        "loaded",
        names=names(module),
        file=plain(getattr(module, "__file__", None)),
        host=host(),
        gil=gil(),
    )
    import time

    until = time.time() + _THREADS
    while threads() > before and time.time() < until:
        time.sleep(0.02)
    channel.tell("leaving")


main()
