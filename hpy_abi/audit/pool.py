"""Auditing many files at once, each read by a process that may crash or hang without harm."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.audit import worker
from hpy_abi.audit.check import check, unread
from hpy_abi.audit.config import Config
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.model import Artifact, Audit
from hpy_abi.process import describe

_MEMORY = 4 << 30
"""Address space of one process, in bytes; lief's own code takes a tenth of it."""


@dataclass(frozen=True)
class Settings:
    """How to work."""

    jobs: int = 1
    timeout: float = 300.0
    """Seconds for reading one artifact."""
    memory: int = _MEMORY


def audit(
    paths: Iterable[Path], config: Config, settings: Settings
) -> Iterator[Audit | HpyAbiError]:
    """Audit each, in the order in which they get ready; an error for what is no artifact."""
    workers: list[_Worker] = []
    local = threading.local()

    def one(path: Path) -> Audit | HpyAbiError:
        if not hasattr(local, "worker"):
            local.worker = _Worker(settings)
            workers.append(local.worker)
        mine: _Worker = local.worker
        return _audited(path, mine.read(path), config)

    waiting: set[Future[Audit | HpyAbiError]] = set()
    executor = ThreadPoolExecutor(settings.jobs)
    try:
        for path in paths:
            waiting.add(executor.submit(one, path))
            if len(waiting) >= settings.jobs * 4:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    finally:
        for each in workers:
            each.close()
        executor.shutdown(cancel_futures=True)


def _audited(path: Path, answer: object, config: Config) -> Audit | HpyAbiError:
    if isinstance(answer, Artifact):
        return check(answer, config)
    if isinstance(answer, tuple):
        code, text = answer
        return (WrongUsage if code == WrongUsage.exit_code else HpyAbiError)(text)
    return unread(str(path), str(answer))


class _Worker:
    """One process, which is started again after it died."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, path: Path) -> object:
        """The Artifact, (exit code, words) of an error, or the reason why there is no answer."""
        process = self._running()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(self._settings.timeout, stop)
        timer.daemon = True
        timer.start()
        try:
            assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018
            worker.send(process.stdin, os.fsencode(path))  # type: ignore[arg-type]
            message = worker.receive(process.stdout)  # type: ignore[arg-type]
        except (OSError, ValueError):
            message = None
        finally:
            timer.cancel()
        if message is None:
            self.close()
            if late.is_set():
                return f"it was not read within {self._settings.timeout:g} s"
            return f"the process that read it ended: {describe(process.returncode)}"
        answer: object = pickle.loads(message)  # noqa: S301  (our own process wrote it)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            root = str(Path(__file__).parents[2])
            paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(
                [sys.executable, "-m", worker.__name__, str(self._settings.memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    try:
                        pipe.close()
                    except OSError:  # what was not written is of no use any more
                        continue
            process.wait()
