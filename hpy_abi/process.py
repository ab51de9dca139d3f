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
# seconds to read what a program wrote, where somebody that it started holds its output
_GRACE = 0.3
# Windows ends a process that crashed with an NTSTATUS where others send a signal
_NTSTATUS = {
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction",
    0xC0000094: "integer division by zero",
    0xC00000FD: "stack overflow",
    0xC0000374: "heap corruption",
    0xC0000409: "stack buffer overrun",
}


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
    def crash(self) -> str:
        """What killed it, where it did not end by itself and was not stopped; else nothing."""
        if self.code is not None and self.code in _NTSTATUS:
            return f"{_NTSTATUS[self.code]} ({self.code:#x})"
        return self.reason if self.code is not None and self.code < 0 else ""

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
    drain: bool = False,
) -> Ended:
    """Run `command` with no input; after `timeout` seconds or `limit` bytes it is killed.

    With `drain` it may write without end, and the last `limit` bytes are kept; then it is also
    enough that it ends itself, whoever else still holds its output. The program gets a session of
    its own, so that what it started dies with it. Raises OSError when it cannot be started.
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
    reader = threading.Thread(target=_read, args=(read_end, chunks, limit, drain), daemon=True)
    reader.start()
    try:
        _wait(process, reader, timeout) if drain else reader.join(timeout)
        too_long = process.returncode is None if drain else reader.is_alive()
        too_much = not drain and sum(map(len, chunks)) > limit
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
    read = b"".join(chunks)
    output = (read[-limit:] if drain else read[:limit]).decode("utf-8", "replace")
    if too_long:
        return Ended(None, output, f"no answer in {timeout:g} s")
    if too_much:
        return Ended(None, output, f"wrote more than {limit} bytes")
    return Ended(process.returncode, output, describe(process.returncode))


def _read(pipe: int, chunks: list[bytes], limit: int, drain: bool) -> None:
    size = 0
    while (drain or size <= limit) and (chunk := os.read(pipe, 65536)):
        chunks.append(chunk)
        size += len(chunk)
        while drain and size - len(chunks[0]) > limit:
            size -= len(chunks.pop(0))


def _wait(process: subprocess.Popen[bytes], reader: threading.Thread, timeout: float) -> None:
    """Until the program itself has ended, and then as long as it takes to read what it wrote."""
    ended = threading.Thread(target=process.wait, daemon=True)  # Popen's own time limit polls
    ended.start()
    ended.join(timeout)
    if not ended.is_alive():
        reader.join(_GRACE)


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
