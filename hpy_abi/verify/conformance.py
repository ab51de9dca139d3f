"""This project's own suite in one environment, and what its end and its report mean together.

`python -m hpy_abi.verify.conformance` is what the tox environments `load-…` run: the suite is
foreign code, so it is run as every wheel's tests are. What was seen is left as JSON, for
`hpy_abi.verify.matrix` to read.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hpy_abi.model import Area, Attempt, Conformance, Interpreter, Note, Verdict
from hpy_abi.verify import tested, toxrun

COMMAND = "python -I -X faulthandler -m hpy_conformance"
_STACK = 1500
# what the suite itself is told of how to run
_TOLD = "HPY_CONFORMANCE_"


def run(
    command: Sequence[str], report: Path, timeout: float, mode: str = "universal"
) -> dict[str, Any]:
    """Run a command that writes `report`, and tell what happened as JSON-ready data.

    `mode` is what HPY is set to. `timeout` is in seconds; at its end the command and all that it
    started are killed. The keys: `verdict` (a Verdict), `detail` (a line), `seconds`, `output` (the
    last of what it printed), `signal`, `report` (what it wrote, or None).
    """
    report.unlink(missing_ok=True)
    told = {key: value for key, value in os.environ.items() if key.startswith(_TOLD)}
    with tempfile.TemporaryDirectory(prefix="hpy-abi-cell-", ignore_cleanup_errors=True) as home:
        seen = tested.run(command, timeout, mode, Path(home), told)
    found = _read(report)
    verdict, detail = judge(seen["code"], seen["crash"], seen["reason"], found)
    return {
        "verdict": verdict.value,
        "detail": detail,
        "seconds": seen["seconds"],
        "output": seen["output"],
        "signal": seen["crash"].removeprefix("killed by "),
        "report": found,
    }


def judge(
    code: int | None, crash: str, reason: str, report: Mapping[str, Any] | None
) -> tuple[Verdict, str]:
    """What the end of the process and its report mean together.

    Both must say that all went well: a process that dies after it wrote a good report crashed.
    """
    if code is None:
        return Verdict.HUNG, reason
    if crash:
        return Verdict.CRASHED, crash
    if report is None:
        # with a code of its own the suite told that it came to no verdict; 0 it cannot have meant
        return (Verdict.FAILED if code else Verdict.CRASHED), f"{reason}, and no report"
    if report.get("exit") != code:
        return Verdict.CRASHED, f"reported exit code {report.get('exit')}, ended with {code}"
    areas = report["areas"].values()
    if failed := sum(area["failed"] for area in areas):
        return Verdict.FAILED, f"{failed} failed"
    if code:
        return Verdict.FAILED, reason
    if not sum(area["passed"] for area in areas):
        return Verdict.FAILED, "no test passed"
    return Verdict.PASSED, ""


def attempt(
    seen: Mapping[str, Any], interpreter: Interpreter, *, compiled: str, mode: str
) -> Attempt:
    """What `run` left, as an attempt; `interpreter` is that which was meant.

    A report from another interpreter, of another way to compile or from another mode is no proof
    of anything, so it fails.
    """
    verdict, detail = Verdict(seen["verdict"]), str(seen["detail"])
    report, output = seen["report"], str(seen["output"])
    told = None
    if report is not None:
        if another := _another(report, interpreter, compiled, mode):
            verdict, detail = Verdict.FAILED, another
        told = _told(report)
    return Attempt(
        subject=COMMAND,
        verdict=verdict,
        detail=detail,
        command=COMMAND,
        output=output,
        python_stack=_stack(output) if verdict in (Verdict.CRASHED, Verdict.HUNG) else "",
        signal=str(seen["signal"]),
        seconds=float(seen["seconds"]),
        failures=_notes(report["failures"], "message") if report is not None else (),
        host=f"{report['host']['name']} {report['host']['version']}" if report is not None else "",
        tests=sum(area.passed + area.failed + area.skipped for area in told.areas)
        if told
        else None,
        conformance=told,
    )


def _another(report: Mapping[str, Any], meant: Interpreter, compiled: str, mode: str) -> str:
    """How the run is not the one that was meant; nothing where it is."""
    python = report["python"]
    ran = (python["implementation"], python["debug"], python["free_threaded"])
    version = tuple(python["version"].split(".")[:2])
    if (
        ran != (meant.implementation, meant.debug, meant.free_threaded)
        or version != tuple(meant.version.split(".")[:2])
    ):  # fmt: skip
        return f"ran on another interpreter: {python['executable']}"
    if report["compiled"] != compiled:
        return f"ran what was compiled for {report['compiled']}"
    return f"ran in {report['mode']} mode" if report["mode"] != mode else ""


def _told(report: Mapping[str, Any]) -> Conformance:
    return Conformance(
        areas=tuple(
            Area(name, *(counts[key] for key in ("passed", "failed", "skipped", "deviations")))
            for name, counts in sorted(report["areas"].items())
        ),
        members_exercised=report["members"]["exercised"],
        members_total=report["members"]["total"],
        skips=_notes(report["skips"], "reason"),
        deviations=_notes(report["deviations"], "reason"),
    )


def _notes(entries: Sequence[Mapping[str, str]], key: str) -> tuple[Note, ...]:
    """The report's lists; half characters in a test's message could not be written to a file."""
    return tuple(
        Note(entry["test"], entry[key].encode("utf-8", "backslashreplace").decode())
        for entry in entries
    )


def _stack(output: str) -> str:
    """Where the suite was when it crashed, of what it printed."""
    before, mark, after = output.strip().rpartition("Fatal Python error")
    # the line before it is where the run was
    where = before.rstrip().rpartition("\n")[2]
    return f"{where[-200:]}\n{mark}{after}"[:_STACK].strip() if mark else ""


def _read(path: Path) -> dict[str, Any] | None:
    """The report, or None where the suite wrote none that can be read."""
    found = toxrun.left(path)
    return found if found is not None and found.get("schema") == 1 else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite with one environment's Python; 0 passed, 1 anything else."""
    parser = argparse.ArgumentParser(
        prog="python -m hpy_abi.verify.conformance", description=__doc__
    )
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
    command = [options.python, *COMMAND.split()[1:], "--json", str(report)]
    seen = run(command, report, options.timeout, options.mode)
    report.unlink(missing_ok=True)
    toxrun.leave(options.output, seen)
    verdict = Verdict(seen["verdict"])
    print(seen["output"].rstrip())
    print(f"{verdict.value} {seen['detail']}".rstrip() + f" in {seen['seconds']:.1f} s")
    return 0 if verdict is Verdict.PASSED else 1


if __name__ == "__main__":
    sys.exit(main())
