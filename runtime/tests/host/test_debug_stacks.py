"""The C stacks that the debug mode keeps, with and without debug information."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


def test_stack_traces(watched: Any, debug: Any, watched_binary: Path) -> None:
    generation = debug.new_generation()
    debug.set_handle_stack_trace_limit(4)
    watched.leak("traced")
    (handle,) = debug.get_open_handles(generation)
    lines = repr(handle).splitlines()
    assert lines[1] == "Allocation stacktrace:"
    if sys.platform.startswith(("linux", "darwin")) and len(lines) > 2:
        assert len(lines) == 6
        assert watched_binary.name in lines[2]
    handle._force_close()
    assert "Close stacktrace:" in repr(handle)
    debug.set_handle_stack_trace_limit(None)
    generation = debug.new_generation()
    watched.leak("not traced")
    assert "stacktrace" not in repr(debug.get_open_handles(generation))


def strip(binary: Path, target: Path) -> Path:
    """A copy of the binary without debug information and without the names of its functions."""
    if sys.platform != "linux" or shutil.which("strip") is None:
        pytest.skip("strip of binutils is not here")
    target.mkdir()
    copy = Path(shutil.copy(binary, target))
    subprocess.run(["strip", "--strip-all", str(copy)], check=True)
    return copy


@pytest.mark.parametrize("tools", [True, False], ids=["with addr2line", "without"])
def test_a_stripped_binary_is_reported_all_the_same(
    watched_binary: Path, tmp_path: Path, tools: bool
) -> None:
    """A leak and then a fatal mistake: both are told of, with the library for want of more."""
    copy = strip(watched_binary, tmp_path / "stripped")
    code = (
        "import sys; from importlib.machinery import ModuleSpec\n"
        "from hpy_runtime import debug, universal\n"
        "path = sys.argv[1]\n"
        "debug.set_handle_stack_trace_limit(8)\n"
        "m = universal.load('watched', path, ModuleSpec('watched', None, origin=path), mode=1)\n"
        "try:\n    with debug.LeakDetector(): m.leak('left open')\n"
        "except debug.HPyLeakError as error: print(error, flush=True)\n"
        "m.double_close('twice')\n"
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith("HPY")}
    if not tools:
        environment["PATH"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", code, str(copy)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGABRT, done.stderr
    assert "for 'left open'> opened by HPy_Dup" in done.stdout
    assert "HPy_Close: Invalid usage of already closed handle" in done.stderr
    # elsewhere what C holds of an object may go before the object does
    if sys.implementation.name == "cpython":
        assert "object: 'twice'" in done.stderr
    if "stacktrace:\n" in done.stdout:
        assert copy.name in done.stdout
        assert copy.name in done.stderr
        assert "watched.c" not in done.stdout + done.stderr
