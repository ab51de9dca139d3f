"""Running what may end the process in a copy of it."""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
import time
import warnings
from collections.abc import Callable

__all__ = ["run_forked"]

_TIMEOUT = 120
_PAUSE = 0.005


def run_forked(call: Callable[[], object]) -> str:
    """Call it in a fork; returns how that went wrong, or nothing. POSIX only."""
    with warnings.catch_warnings():
        # Of other threads, which nothing here waits for.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _run_and_exit(call)
    end = time.monotonic() + _TIMEOUT
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return f"did not end within {_TIMEOUT} s"
        time.sleep(_PAUSE)
    if os.WIFSIGNALED(status):
        return f"ended by signal {os.WTERMSIG(status)}"
    return "failed" if os.WEXITSTATUS(status) else ""


def _run_and_exit(call: Callable[[], object]) -> None:
    """Call it, silently and without leaving a core file, and end the process."""
    import resource

    status = 1
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        faulthandler.disable()
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        call()
        # Some damage shows only when somebody looks at every object.
        gc.collect()
        status = 0
    finally:
        # Nothing may run after this: not the caller's exits, nor the destructors of a broken host.
        os._exit(status)
