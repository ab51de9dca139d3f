"""C data that handles give out: how much is kept of it, and who cannot read it any more."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


def test_raw_data_is_kept_up_to_a_size(watched: Any, debug: Any) -> None:
    def sizes(generation: int) -> list[int]:
        return sorted(handle.raw_data_size for handle in debug.get_closed_handles(generation))

    watched.many(debug.get_closed_handles_queue_max_size())  # no data is kept now
    debug.set_protected_raw_data_max_size(100)
    assert debug.get_protected_raw_data_max_size() == 100
    generation = debug.new_generation()
    assert watched.length("x" * 150) == 150
    assert sizes(generation) == [-1, -1, -1]
    generation = debug.new_generation()
    for text in ("a" * 31, "b" * 32, "c" * 50):
        assert watched.length(text) == len(text)
    assert sizes(generation) == [-1] * 7 + [32, 33]
    watched.many(debug.get_closed_handles_queue_max_size())
    generation = debug.new_generation()
    watched.length("d" * 90)
    assert sizes(generation) == [-1, -1, 91]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows: data is always protected at once")
@pytest.mark.parametrize(
    ("count", "read"),
    [
        (1, None),
        (1000, None),
        # a function that asks so often has its data overwritten, and protected 64 at a time
        (1001, 0xFB),
        (1063, 0xFB),
        (1064, None),
    ],
)
def test_stale_data(watched_binary: Path, count: int, read: int | None) -> None:
    """What is read of it: nothing, for the process dies, or what it was overwritten with."""
    code = (
        "import sys; from importlib.machinery import ModuleSpec\n"
        "from hpy_runtime import universal\n"
        "path = sys.argv[1]\n"
        "m = universal.load('watched', path, ModuleSpec('watched', None, origin=path), mode=1)\n"
        "print(m.stale(int(sys.argv[2])))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(watched_binary), str(count)],
        capture_output=True,
        text=True,
        check=False,
    )
    if read is None:
        assert -done.returncode in (signal.SIGSEGV, signal.SIGBUS), done.stdout + done.stderr
    else:
        assert (done.returncode, done.stdout) == (0, f"{read}\n"), done.stderr
