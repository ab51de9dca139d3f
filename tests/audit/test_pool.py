"""Artifacts are read by processes of their own: what becomes of one harms no other."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from hpy_abi import cli
from hpy_abi.audit import Config, pool, worker
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.model import Audit
from tests.audit.binaries import LINUX
from tests.audit.cases import abi3

GOOD = abi3(LINUX, "PyLong_FromLong")


def run(paths: list[Path], **settings: object) -> dict[str, Audit | HpyAbiError]:
    found = {}
    for answer in pool.audit(paths, Config(), pool.Settings(**settings)):  # type: ignore[arg-type]
        key = answer.artifact.path if isinstance(answer, Audit) else str(answer)
        found[key] = answer
    return found


def test_each_is_read(tmp_path: Path) -> None:
    paths = []
    for number in range(9):
        (tmp_path / str(number)).mkdir()
        paths.append(GOOD(tmp_path / str(number)))
    sdist = tmp_path / "spam.tar.gz"
    sdist.touch()
    found = run([*paths, sdist], jobs=2)
    assert {key for key in found if key.endswith(".whl")} == set(map(str, paths))
    assert all(one.ok for one in found.values() if isinstance(one, Audit))
    (error,) = (one for one in found.values() if isinstance(one, HpyAbiError))
    assert isinstance(error, WrongUsage)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_one_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = GOOD(tmp_path)
    stuck = tmp_path / "stuck.py"
    # the process is asked for the one file, and never answers
    stuck.write_text("import time\ntime.sleep(600)\n")
    monkeypatch.setattr(worker, "__name__", "stuck")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    found = run([good], timeout=0.5)
    (audit,) = found.values()
    assert isinstance(audit, Audit)
    assert not audit.ok
    assert audit.findings[0].rule == "BIN004"
    assert audit.findings[0].message == "it was not read within 0.5 s"


def test_one_that_crashes_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process dies on one file, and another one reads the rest."""
    marked = tmp_path / "bad"
    marked.mkdir()
    paths = [GOOD(marked), GOOD(tmp_path)]
    (tmp_path / "dying.py").write_text(
        "import os, signal, sys\n"
        "from hpy_abi.audit import worker\n"
        "read = worker._read\n"
        "def die(path):\n"
        "    if os.path.basename(os.path.dirname(path)) == 'bad':\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return read(path)\n"
        "worker._read = die\n"
        "sys.exit(worker.main(0))\n"
    )
    monkeypatch.setattr(worker, "__name__", "dying")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    found = run(paths)
    crashed, read = (found[str(path)] for path in paths)
    assert isinstance(crashed, Audit)
    assert isinstance(read, Audit)
    assert crashed.findings[0].rule == "BIN004"
    if os.name == "posix":
        assert signal.SIGTERM.name in crashed.findings[0].message
    assert read.ok


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's address space")
def test_one_that_wants_all_memory_is_a_finding(tmp_path: Path) -> None:
    found = run([GOOD(tmp_path)], memory=60 << 20)
    (audit,) = found.values()
    assert isinstance(audit, Audit)
    assert audit.findings[0].rule == "BIN004"


def test_messages_keep_their_ends(tmp_path: Path) -> None:
    with (tmp_path / "pipe").open("w+b") as file:
        worker.send(file, b"one")
        worker.send(file, b"")
        file.write(b"\x09\0\0\0\0\0\0\0half")
        file.seek(0)
        assert worker.receive(file) == b"one"
        assert worker.receive(file) == b""
        assert worker.receive(file) is None
        assert worker.receive(file) is None


def test_command_uses_processes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["audit", "--jobs", "1", str(GOOD(tmp_path))]) == 0
    assert "can hold on all of them" in capsys.readouterr().out
