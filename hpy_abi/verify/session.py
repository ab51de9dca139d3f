"""One run's folder and processes, which are gone when the run has ended, however it ended."""

from __future__ import annotations

import contextlib
import os
import secrets
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import folders
from hpy_abi.verify import reaper
from hpy_abi.verify.kept import lock_file, prune, remove

WHEELS, PACKAGES, ENVIRONMENTS = KEPT = ("wheels", "packages", "environments")
"""What there is in the cache, each a folder in it."""


def cache() -> Path:
    """Where unpacked wheels and installed dependencies are kept from one run to the next."""
    return folders.cache() / "verify"


class Session:
    """A folder of its own for one run, and the name that all its processes carry.

    Whoever kills the run at whatever moment: `reaper` ends its processes and removes the folder;
    and where that was killed too, the next run does the latter.
    """

    def __init__(self, *, keep: bool = False) -> None:
        self._keep = keep
        runs = cache() / "runs"
        try:
            runs.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HpyAbiError(
                f"{runs} cannot be made: {error.strerror}; HPY_ABI_CACHE may name another folder"
            ) from None
        _sweep(runs)
        while True:
            self.name = secrets.token_hex(8)
            self.folder = runs / self.name
            self._lock = FileLock(lock_file(self.folder))
            self._lock.acquire()
            # another run's sweep may have had it first, and removed the file that is now locked
            if lock_file(self.folder).exists():
                break
            self._lock.release()
        self.folder.mkdir()
        command = [sys.executable, "-I", "-S", reaper.__file__, self.name]
        self._reaper = subprocess.Popen(
            [*command, *([] if keep else [str(self.folder)])],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=runs,
            start_new_session=True,
        )
        # from here on for all that is started, installers and tox among them
        self._before = os.environ.get(reaper.VARIABLE)
        os.environ.update(self.environment)

    @property
    def environment(self) -> dict[str, str]:
        """What each process of the run must have in its environment."""
        return {reaper.VARIABLE: self.name}

    @property
    def kept(self) -> Path:
        """Where the folder is after the run, if it is to be kept."""
        return cache() / "kept" / self.name

    def end_processes(self) -> None:
        """Kill everything that the run started and that still lives."""
        reaper.reap(self.name)

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end_processes()
        os.environ.pop(reaper.VARIABLE)
        if self._before is not None:
            os.environ[reaper.VARIABLE] = self._before
        if self._keep:
            self.kept.parent.mkdir(parents=True, exist_ok=True)
            self.folder.rename(self.kept)
        remove(self.folder)
        for name in KEPT:
            prune(cache() / name)
        with contextlib.suppress(OSError):
            self._reaper.communicate(b"done", timeout=10)
        lock_file(self.folder).unlink(missing_ok=True)
        self._lock.release()


def _sweep(runs: Path) -> None:
    """Remove the folders of runs that were killed: nobody holds their locks."""
    for path in {one.with_suffix("") for one in runs.iterdir()}:
        lock = FileLock(lock_file(path))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        try:
            remove(path)
            lock_file(path).unlink(missing_ok=True)
        finally:
            lock.release()
