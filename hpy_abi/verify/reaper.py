"""Ends what a run left, when the run itself was ended: started beside it, it outlives it.

`reaper.py RUN FOLDER…` waits until its standard input is closed. Unless it read a word before, the
run did not come to its end: every process that has the run's name in its environment is killed,
and the folders are removed. Only the standard library, because it is started for each run.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

VARIABLE = "HPY_ABI_RUN"
"""Everything that a run starts has the run's name in this variable of its environment."""


def reap(run: str) -> int:
    """Kill every process that belongs to a run, however it left its parents; how many there were.

    Linux alone tells other processes' environments: elsewhere nothing is found here, and what
    left its session lives until the alarm that `probe.py` set.
    """
    mark = f"{VARIABLE}={run}".encode()
    killed = 0
    # one that is killed may have started another meanwhile
    for _ in range(50):
        found = [number for number in _processes() if mark in _environment(number)]
        if not found:
            break
        for number in found:
            try:
                os.kill(number, signal.SIGKILL)
                killed += 1
            except OSError:
                continue
        time.sleep(0.02)
    return killed


def _processes() -> list[int]:
    try:
        names = os.listdir("/proc")  # noqa: PTH208 - pathlib is not worth its import here
    except OSError:
        return []
    return [int(name) for name in names if name.isdigit() and int(name) != os.getpid()]


def _environment(number: int) -> list[bytes]:
    try:
        with Path(f"/proc/{number}/environ").open("rb") as file:
            return file.read().split(b"\0")
    except OSError:
        return []


def main() -> None:
    """Wait, then do it."""
    run, *folders = sys.argv[1:]
    if sys.stdin.buffer.read():
        return
    reap(run)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
