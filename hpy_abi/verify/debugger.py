"""The C stack of a crash: from gdb, which runs it once more, or from Python's own handler."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from hpy_abi import process

_HEAD = "C stack, by gdb:"
_FRAME = re.compile(r"^#\d+ ")
# since 3.14 faulthandler writes both, one after the other
_OWN = "Current thread's C stack trace"
_FRAMES = 40
_SECONDS = 30.0


@functools.cache
def there() -> bool:
    """Whether this machine has a debugger."""
    return shutil.which("gdb") is not None


def stack_of(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, timeout: float
) -> str:
    """Run a command that crashed once more; its C stack below a heading, or nothing."""
    settings = ["set debuginfod enabled off", "set confirm off", "set pagination off"]
    options = [part for one in settings for part in ("-iex", one)]
    wanted = ["-ex", "run", "-ex", f"backtrace {_FRAMES}"]
    gdb = ["gdb", "-batch", "-nx", "-q", *options, *wanted, "--args", *command]
    try:
        ended = process.run(
            gdb, timeout=min(timeout, _SECONDS), env=environment, cwd=folder, drain=True
        )
    except OSError:
        return ""
    frames = [line for line in ended.output.splitlines() if _FRAME.match(line)]
    return "\n".join(["", _HEAD, *frames]) if frames else ""


def split(stack: str) -> tuple[str, str]:
    """Tell the Python stack and the C stack of what `stack_of` and faulthandler wrote apart."""
    python, mark, c = stack.partition(_HEAD)
    if mark:
        return python, c
    python, mark, c = stack.partition(_OWN)
    return (python, mark + c) if mark else (stack, "")
