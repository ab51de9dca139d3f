from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from hpy_abi import process


def python(code: str, timeout: float = 30, limit: int = 1000) -> process.Ended:
    return process.run([sys.executable, "-I", "-c", code], timeout=timeout, limit=limit)


def test_code_and_output_in_order() -> None:
    ended = python("import os; os.write(1, b'one\\n'); os.write(2, b'two\\n\\n'); os._exit(3)")
    assert (ended.code, ended.output, ended.reason) == (3, "one\ntwo\n\n", "exit code 3")
    assert ended.last_line == "two"
    assert not ended.ok


def test_input_is_empty() -> None:
    assert python("import sys; print(len(sys.stdin.read()))").output == "0\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_signal() -> None:
    ended = python("import os; os.abort()")
    assert (ended.code, ended.reason) == (-6, "killed by SIGABRT")


def test_timeout_keeps_what_was_written() -> None:
    start = time.monotonic()
    ended = python("import time; print('first', flush=True); time.sleep(60)", timeout=3)
    assert time.monotonic() - start < 20
    assert (ended.code, ended.reason) == (None, "no answer in 3 s")
    assert ended.output == "first\n"


def test_one_that_closes_its_output_and_stays() -> None:
    ended = python("import os, time; os.close(1); os.close(2); time.sleep(60)", timeout=2)
    assert (ended.code, ended.reason) == (None, "no answer in 2 s")


def test_output_without_end_is_cut() -> None:
    ended = python("while True: print('x' * 999)")
    assert ended.code is None
    assert len(ended.output) == 1000
    assert ended.reason == "wrote more than 1000 bytes"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sessions")
def test_a_child_that_left_the_session_holds_nothing_up() -> None:
    code = (
        "import os, time\n"
        "if os.fork() == 0:\n"
        "    os.setsid(); time.sleep(6); os._exit(0)\n"
        "os._exit(0)"
    )
    start = time.monotonic()
    ended = python(code, timeout=1)
    assert time.monotonic() - start < 5
    assert ended.code is None


def test_undecodable_output() -> None:
    assert python("import os; os.write(1, bytes([255]))").output == "\ufffd"


def test_what_cannot_be_started(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        process.run([str(tmp_path / "nothing")], timeout=1)
