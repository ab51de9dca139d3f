"""Installing a wheel into one environment and running its tests there, whatever they do.

`python -m hpy_abi.verify.tested` is what the tox run of `testing` starts, with an order as JSON.
What was seen is written as JSON too, for `testing` to judge.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import signal
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hpy_abi import process
from hpy_abi.verify import environments, installer, reaper, toxrun
from hpy_abi.verify.surroundings import cleared

_OUTPUT = 30_000
_JUNIT = 32 << 20


def run(
    command: Sequence[str], timeout: float, mode: str, work: Path, also: Mapping[str, str]
) -> dict[str, Any]:
    """Run a command in a folder, `work`, which is its home too; JSON-ready data.

    Of our variables it sees those in `also`. The keys: `code` (None where it had to be stopped),
    `crash`, `reason`, `output` (the end of it), `seconds`.
    """
    variables = {reaper.VARIABLE: os.environ.get(reaper.VARIABLE, ""), **also}
    started = time.monotonic()
    try:
        ended = process.run(
            command,
            timeout=timeout,
            env=cleared(str(work), mode, variables),
            cwd=work,
            limit=_OUTPUT,
            drain=True,
        )
    except OSError as error:
        ended = process.Ended(127, "", f"cannot be started: {error}")
    return {
        "code": ended.code,
        "crash": ended.crash,
        "reason": ended.reason,
        "output": ended.output,
        "seconds": round(time.monotonic() - started, 3),
    }


def run_tests(
    command: str, python: Path, timeout: float, mode: str, folder: Path
) -> dict[str, Any]:
    """Run a command with an environment's programs before all others, in a folder of its own.

    That is made in `folder`. The keys are those of `run`, and `junit`: what pytest, or whoever
    heeds its variable, wrote; or None.
    """
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as home:
        junit = Path(home) / "junit.xml"
        work = Path(home) / "work"
        work.mkdir()
        also = {
            "PATH": os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)]),
            "PYTHONFAULTHANDLER": "1",
            # pytest reads it, whoever starts it
            "PYTEST_ADDOPTS": shlex.join([f"--junitxml={junit}", "-p", "no:cacheprovider"]),
        }
        seen = run(shlex.split(command), timeout, mode, work, also)
        seen["junit"] = None
        if junit.is_file() and junit.stat().st_size <= _JUNIT:
            seen["junit"] = junit.read_text(encoding="utf-8", errors="replace")
    return seen


def main(arguments: Sequence[str] | None = None) -> int:
    """Install or run; what became of the tests is in the file alone."""
    parser = argparse.ArgumentParser(prog="python -m hpy_abi.verify.tested", description=__doc__)
    parser.add_argument("what", choices=["install", "run"])
    parser.add_argument("order", type=Path)
    parser.add_argument("python", type=Path, help="the environment's")
    options = parser.parse_args(arguments)
    order = json.loads(options.order.read_text(encoding="utf-8"))
    if options.what == "install":
        try:
            for packages in order["install"]:
                installer.install(options.python, packages)
        except installer.InstallError as error:
            for one in order["runs"]:
                toxrun.leave(Path(one["output"]), {"lacking": str(error)})
            return error.exit_code
        environments.complete(Path(order["environment"]))
        return 0
    # tox ends us with this signal; leaving by an exception also ends what we started
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    for one in order["runs"]:
        seen = run_tests(
            order["command"], options.python, order["timeout"], one["mode"], Path.cwd()
        )
        toxrun.leave(Path(one["output"]), seen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
