"""A run that is killed leaves nothing: no process, no folder, nothing in the next one's way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hpy_abi.verify import reaper
from hpy_abi.verify.session import Session

from . import made

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells other processes' environments"
)


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(600):
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it did not come to pass in a minute")


def belonging_to(run: str) -> list[int]:
    mark = f"{reaper.VARIABLE}={run}".encode()
    found = []
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                found += [int(path.name)] * (mark in (path / "environ").read_bytes().split(b"\0"))
            except OSError:
                continue
    return found


def test_a_run_leaves_neither_folder_nor_lock(kept: Path) -> None:
    with Session() as session:
        assert session.folder.is_dir()
    assert list((kept / "runs").iterdir()) == []


def test_what_left_its_session_is_ended_with_the_run(kept: Path) -> None:
    with Session() as session:
        code = "import time; time.sleep(600)"
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            env={**os.environ, **session.environment},
            start_new_session=True,
        )
        wait_until(lambda: len(belonging_to(session.name)) == 1)
    assert process.wait(60) == -signal.SIGKILL


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_while_a_module_hangs(tmp_path: Path, kept: Path, number: int) -> None:
    path = made.one_module(
        tmp_path, "signal(SIGTERM, SIG_IGN); if (fork() == 0) setsid(); for (;;) sleep(1);"
    )
    python = made.here()[-1].executable
    run = subprocess.Popen(
        [sys.executable, "-m", "hpy_abi", "verify", str(path), "--python", python],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
        # a shell's background job begins with this signal ignored, and hands that down
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    runs = kept / "runs"

    def folders() -> list[Path]:
        return [one for one in runs.iterdir() if one.is_dir()] if runs.is_dir() else []

    # the module, and what it forked
    wait_until(lambda: any(len(belonging_to(one.name)) >= 2 for one in folders()))
    (name,) = (one.name for one in folders())
    run.send_signal(number)
    run.wait(60)
    wait_until(lambda: belonging_to(name) == [])
    wait_until(lambda: folders() == [])
    assert made.verify(made.one_module(tmp_path / "good")).ok
    assert list(runs.iterdir()) == []


def test_a_killed_run_is_swept_by_the_next_where_its_reaper_died_too(kept: Path) -> None:
    left = kept / "runs" / "0123456789abcdef"
    left.mkdir(parents=True)
    (left / "file").touch()
    left.with_suffix(".lock").touch()
    with Session() as other, Session() as session:
        assert not left.exists()
        # what lives is nobody's to sweep
        assert other.folder.is_dir()
        assert session.folder.is_dir()


def test_what_is_to_be_kept_is_kept(kept: Path) -> None:
    with Session(keep=True) as session:
        (session.folder / "file").touch()
    assert (session.kept / "file").exists()
    assert not session.folder.exists()
