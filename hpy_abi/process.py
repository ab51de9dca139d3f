"""Runs programs that may crash, hang or print without end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

OUTPUT_LIMIT = 1_000_000
"""Bytes of output after which a program is stopped."""


@dataclass(frozen=True)
class Ended:
    """How a program ended: `code` is negative for a signal, None where it had to be stopped."""

    code: int | None
    output: str
    """What it wrote to stdout and stderr, in order, as far as it was read."""
    reason: str
    """One line for a person: "exit code 1", "killed by SIGSEGV", "no answer in 10 s"."""

    @property
    def ok(self) -> bool:
        """Whether it ended by itself with exit code 0."""
        return self.code == 0

    @property
    def last_line(self) -> str:
        """The last line that it wrote that is not blank."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1] if lines else ""


def run(
    command: Sequence[str],
    *,
    timeout: float,
    env: Mapping[str, str] | None = None,
    cwd: str | Path | None = None,
    limit: int = OUTPUT_LIMIT,
) -> Ended:
    """Run `command` with no input; after `timeout` seconds or `limit` bytes it is killed.

    The program gets a session of its own, so that what it started dies with it. Raises OSError
    when it cannot be started.
    """
    read_end, write_end = os.pipe()
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=write_end,
            stderr=subprocess.STDOUT,
            env=None if env is None else dict(env),
            cwd=cwd,
            start_new_session=True,
        )
    except BaseException:
        os.close(read_end)
        raise
    finally:
        os.close(write_end)
    chunks: list[bytes] = []
    # a thread, not select: pipes cannot be selected on Windows; a daemon, because a program that
    # left its session may keep the pipe open for ever
    reader = threading.Thread(target=_read, args=(read_end, chunks, limit), daemon=True)
    reader.start()
    try:
        reader.join(timeout)
        too_long = reader.is_alive()
        too_much = sum(map(len, chunks)) > limit
        if not (too_long or too_much):
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired:  # it closed its output and sleeps on
                too_long = True
    finally:  # also on KeyboardInterrupt
        _kill(process)
        process.wait()
        reader.join(1)
        if not reader.is_alive():
            os.close(read_end)
    output = b"".join(chunks)[:limit].decode("utf-8", "replace")
    if too_long:
        return Ended(None, output, f"no answer in {timeout:g} s")
    if too_much:
        return Ended(None, output, f"wrote more than {limit} bytes")
    return Ended(process.returncode, output, describe(process.returncode))


def _read(pipe: int, chunks: list[bytes], limit: int) -> None:
    size = 0
    while size <= limit and (chunk := os.read(pipe, 65536)):
        chunks.append(chunk)
        size += len(chunk)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it is empty already
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()


def describe(code: int) -> str:
    """Say how a process ended, of its return code: "exit code 1", "killed by SIGSEGV"."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"killed by signal {-code}"
