"""Recording to a file in Chrome's Trace Event Format, as Perfetto and chrome://tracing open it."""

from __future__ import annotations

import json
import os

from hpy_runtime.universal import _core

_descriptors: list[int] = []


def start(path: str, title: str) -> None:
    """Write every call from now on to a new file; `title` names the process. OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    name = {"name": "process_name", "ph": "M", "pid": os.getpid(), "tid": 0, "args": {}}
    try:
        _core.trace_start_recording(descriptor, json.dumps({**name, "args": {"name": title}}))
    except BaseException:
        os.close(descriptor)
        raise
    _descriptors.append(descriptor)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_core.trace_abandon_recording)


def stop() -> None:
    """End the file, if one is being written in this process. OSError where writing failed."""
    if not _descriptors:
        return
    try:
        _core.trace_stop_recording()
    finally:
        os.close(_descriptors.pop())
