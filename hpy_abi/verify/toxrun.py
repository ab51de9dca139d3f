"""Running tox environments in parallel, and looking at what they leave while they run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TAIL = 1500
# making an environment and filling it, on top of the time that its command itself may take
_SETUP_SECONDS = 300


@dataclass(frozen=True)
class Run:
    """What to run: environments of the tox.ini in `root`; tox's own words go to `log`."""

    root: Path
    environments: Sequence[str]
    log: Path
    jobs: int
    timeout: float
    """Seconds for the command of one environment."""
    variables: Mapping[str, str]


def run(wanted: Run, look: Callable[[], None]) -> str:
    """Run them and call `look` several times a second; what tox said, all of it.

    Whatever ends this ends tox and its environments too.
    """
    command = [sys.executable, "-m", "tox", "run-parallel", "--parallel", str(wanted.jobs)]
    command += ["--parallel-no-spinner", "-e", ",".join(wanted.environments)]
    rounds = -(-len(wanted.environments) // max(1, wanted.jobs))
    limit = rounds * (wanted.timeout + _SETUP_SECONDS)
    with wanted.log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            command,
            cwd=wanted.root,
            env={**_inherited(), **wanted.variables},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            deadline = time.monotonic() + limit
            while process.poll() is None and time.monotonic() < deadline:
                look()
                time.sleep(0.2)
        finally:
            _end(process)
    look()
    return wanted.log.read_text(encoding="utf-8", errors="replace")


def _inherited() -> dict[str, str]:
    """Our environment, without what a tox around us says of its own folders and environments.

    tox takes TOX_WORK_DIR and its like for options: environments would be made in the outer one's
    folder, and removed from there.
    """
    return {key: value for key, value in os.environ.items() if not key.startswith("TOX")}


def about(name: str, log: str) -> str:
    """The lines of tox's log that speak of one environment, or its end where none do."""
    lines = [line for line in log.splitlines() if line.startswith(name)]
    return ("\n".join(lines) or log)[-_TAIL:].strip()


def left(path: Path) -> dict[str, Any] | None:
    """What an environment's command wrote as JSON; None where it did not (yet)."""
    try:
        seen = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return seen if isinstance(seen, dict) else None


def leave(path: Path, seen: Mapping[str, Any]) -> None:
    """Write what `left` reads, whole or not at all."""
    partial = path.with_suffix(".part")
    partial.write_text(json.dumps(seen, indent=1) + "\n", encoding="utf-8")
    partial.replace(path)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End tox and the environments that it still runs."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGTERM)
        else:
            process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
