"""Running the conformance suite in one environment, whatever it does to its process.

`python -m hpy_abi.verify.cell` is what tox runs: the suite is foreign code, so it gets a process
of its own, an environment without the caller's variables, a folder of its own and a time limit.
What was seen is written as JSON for `hpy_abi.verify.matrix` to read.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hpy_abi import process
from hpy_abi.model import Verdict
from hpy_abi.verify import toxrun
from hpy_abi.verify.surroundings import cleared

# enough for the stacks of Python and C that a crash leaves
_TAIL = 30_000


def run_cell(
    command: Sequence[str], report: Path, timeout: float, mode: str = "universal"
) -> dict[str, Any]:
    """Run a command that writes `report`, and tell what happened as JSON-ready data.

    `mode` is what HPY is set to. `timeout` is in seconds; at its end the command and all that it
    started are killed. The keys: `verdict` (a Verdict), `detail` (a line), `seconds`, `output` (the
    last of what it printed), `report` (what it wrote, or None).
    """
    report.unlink(missing_ok=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hpy-abi-cell-", ignore_cleanup_errors=True) as home:
        ended = process.run(command, timeout=timeout, env=cleared(home, mode), cwd=home)
    seconds = time.monotonic() - started
    found = _read(report)
    verdict, detail = judge(ended, found)
    return {
        "verdict": verdict.value,
        "detail": detail,
        "seconds": round(seconds, 2),
        "output": ended.output[-_TAIL:],
        "report": found,
    }


def judge(ended: process.Ended, report: dict[str, Any] | None) -> tuple[Verdict, str]:
    """What the end of the process and its report mean together.

    Both must say that all went well: a process that dies after it wrote a good report crashed.
    """
    code = ended.code
    if code is None:
        return Verdict.HUNG, ended.reason
    if ended.crash:
        return Verdict.CRASHED, ended.crash
    if report is None:
        # with a code of its own the suite told that it came to no verdict; 0 it cannot have meant
        return (Verdict.FAILED if code else Verdict.CRASHED), f"{ended.reason}, and no report"
    if report.get("exit") != code:
        return Verdict.CRASHED, f"reported exit code {report.get('exit')}, ended with {code}"
    areas = report["areas"].values()
    if failed := sum(area["failed"] for area in areas):
        return Verdict.FAILED, f"{failed} failed"
    if code:
        return Verdict.FAILED, ended.reason
    if not sum(area["passed"] for area in areas):
        return Verdict.FAILED, "no test passed"
    return Verdict.PASSED, ""


def _read(path: Path) -> dict[str, Any] | None:
    """The report, or None where the suite wrote none that can be read."""
    found = toxrun.left(path)
    return found if found is not None and found.get("schema") == 1 else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite with one environment's Python; 0 passed, 1 anything else."""
    parser = argparse.ArgumentParser(prog="python -m hpy_abi.verify.cell", description=__doc__)
    parser.add_argument("--python", required=True, help="the environment's Python")
    parser.add_argument("--output", required=True, type=Path, help="where to write what was seen")
    parser.add_argument("--timeout", type=float, default=300, help="in seconds")
    parser.add_argument("--mode", default=os.environ.get("HPY_ABI_MODE", "universal"))
    options = parser.parse_args(arguments)
    # tox ends us with this signal; leaving by an exception also ends what we started
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    options.output.parent.mkdir(parents=True, exist_ok=True)
    report = options.output.resolve().with_suffix(".report.json")
    # -I: neither the caller's variables nor the folder that we are in reach the interpreter
    command = [options.python, "-I", "-X", "faulthandler", "-m", "hpy_conformance"]
    seen = run_cell([*command, "--json", str(report)], report, options.timeout, options.mode)
    report.unlink(missing_ok=True)
    toxrun.leave(options.output, seen)
    verdict = Verdict(seen["verdict"])
    print(seen["output"].rstrip())
    print(f"{verdict.value} {seen['detail']}".rstrip() + f" in {seen['seconds']:.1f} s")
    return 0 if verdict is Verdict.PASSED else 1


if __name__ == "__main__":
    sys.exit(main())
