"""Running the cells: wheels first, then one tox environment for each interpreter."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hpy_abi.digest import sha256
from hpy_abi.model import Area, Cell, Note, Outcome, Result, Verdict
from hpy_abi.verify import toxrun
from hpy_abi.verify.builder import choose_builder
from hpy_abi.verify.plan import environment_factor, environment_name, why_not
from hpy_abi.verify.wheels import BuildError, Checkout, built_with, describe

_TAIL = 1500
Report = Callable[[str], None]


@dataclass(frozen=True)
class Settings:
    """How to run; `output` is the folder for logs and for what each cell saw."""

    output: Path
    jobs: int = 2
    timeout: float = 300
    """Seconds for the suite in one cell."""


def run(
    checkout: Checkout,
    cells: Sequence[Cell],
    settings: Settings,
    say: Report,
    absent: Sequence[Note] = (),
) -> Result:
    """Build what the cells need, run each, and gather what was seen.

    `say` gets a line for each thing that is done. Raises BuildError where the conformance wheel
    itself cannot be built; whatever goes wrong in one cell stays in that cell's outcome.
    """
    conformance, digest = None, ""
    if any(cell.abi == "universal" for cell in cells):
        conformance = checkout.conformance(choose_builder([cell.interpreter for cell in cells]))
        digest = sha256(conformance)
        say(f"{conformance.name}\nsha256:{digest}, compiled once, with {built_with(conformance)}")
    outcomes: dict[Cell, Outcome] = {}
    for cell in cells:
        if reason := why_not(cell.interpreter):
            outcomes[cell] = Outcome(cell, Verdict.NOT_RUN, reason)
    waiting = [cell for cell in cells if cell not in outcomes]
    failed, own = _build_wheels(checkout, waiting, settings.jobs, say)
    outcomes |= failed
    waiting = [cell for cell in cells if cell not in outcomes]
    outcomes |= _run_tox(checkout, waiting, settings, say)
    if conformance is not None and (now := sha256(conformance)) != digest:
        raise BuildError(f"{conformance} changed while the cells ran: {digest}, now {now}")
    for cell, wheel in own.items():
        outcomes[cell] = replace(outcomes[cell], artifact=wheel.name, sha256=sha256(wheel))
    return Result(
        artifact=conformance.name if conformance is not None else "",
        sha256=digest,
        built_with=built_with(conformance) if conformance is not None else "",
        outcomes=tuple(outcomes[cell] for cell in cells),
        absent=tuple(absent),
    )


def _build_wheels(
    checkout: Checkout, cells: Sequence[Cell], jobs: int, say: Report
) -> tuple[dict[Cell, Outcome], dict[Cell, Path]]:
    """Build what each cell needs for itself: hpy-runtime, and fixtures that are not universal.

    Gives the outcomes of the cells for which that failed, and the others' own fixtures.
    """
    failed: dict[Cell, Outcome] = {}
    own: dict[Cell, Path] = {}

    def tell(make: Callable[[], Path], what: str) -> Path:
        started = time.monotonic()
        wheel = make()
        took = time.monotonic() - started
        say(f"{wheel.name}{what}: " + (f"built in {took:.0f} s" if took > 1 else "built before"))
        return wheel

    def build(cell: Cell) -> None:
        try:
            tell(lambda: checkout.runtime(cell.interpreter), "")
            if cell.abi != "universal":
                what = f" for {describe(cell.interpreter)}, {cell.abi}"
                own[cell] = tell(lambda: checkout.compiled(cell.interpreter, cell.abi), what)
        except BuildError as error:
            failed[cell] = Outcome(cell, Verdict.NOT_INSTALLED, str(error))
            say(f"{environment_name(cell)}: {error}")

    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        list(pool.map(build, [c for c in cells if c.interpreter.native_hpy is None]))
    return failed, own


def _run_tox(
    checkout: Checkout, cells: Sequence[Cell], settings: Settings, say: Report
) -> dict[Cell, Outcome]:
    """Run one tox environment for each cell; every cell gets an outcome."""
    if not cells:
        return {}
    folder = (settings.output / "cells").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    names = {environment_name(cell): cell for cell in cells}
    for name in names:
        (folder / f"{name}.json").unlink(missing_ok=True)
    executables = {
        environment_factor(cell.interpreter): cell.interpreter.executable for cell in cells
    }
    environment = {
        "HPY_ABI_TOX_PYTHONS": json.dumps(executables),
        "HPY_ABI_CELLS": str(folder),
        "HPY_ABI_TIMEOUT": str(settings.timeout),
    }
    outcomes: dict[Cell, Outcome] = {}

    def gather() -> None:
        for name, cell in names.items():
            if cell not in outcomes and (seen := toxrun.left(folder / f"{name}.json")) is not None:
                outcomes[cell] = outcome_of(cell, seen)
                say(f"{name}: {_in_a_line(outcomes[cell])}")

    wanted = toxrun.Run(
        root=checkout.root,
        environments=list(names),
        log=settings.output / "tox.log",
        jobs=settings.jobs,
        timeout=settings.timeout,
        variables=environment,
    )
    said = toxrun.run(wanted, gather)
    for name, cell in names.items():
        if cell not in outcomes:
            detail = f"its tox environment did not come up; all of it is in {wanted.log}:\n"
            outcomes[cell] = Outcome(cell, Verdict.NOT_INSTALLED, detail + toxrun.about(name, said))
            say(f"{name}: {outcomes[cell].detail}")
    return outcomes


def outcome_of(cell: Cell, seen: Mapping[str, Any]) -> Outcome:
    """What a cell's file says, as an Outcome.

    A report from another interpreter than the cell's is no proof of anything, so it fails.
    """
    verdict, detail = Verdict(seen["verdict"]), str(seen["detail"])
    report = seen["report"]
    if report is None:
        return Outcome(cell, verdict, detail, float(seen["seconds"]), failures=_output(seen))
    python = report["python"]
    ran = (python["implementation"], python["debug"], python["free_threaded"])
    meant = cell.interpreter
    version = ".".join(meant.version.split(".")[:2])
    if (
        ran != (meant.implementation, meant.debug, meant.free_threaded)
        or ".".join(python["version"].split(".")[:2]) != version
    ):
        verdict, detail = Verdict.FAILED, f"ran on another interpreter: {python['executable']}"
    elif report["compiled"] != cell.abi:
        verdict, detail = Verdict.FAILED, f"ran what was compiled for {report['compiled']}"
    elif report["mode"] != cell.mode:
        verdict, detail = Verdict.FAILED, f"ran in {report['mode']} mode"
    return Outcome(
        cell,
        verdict,
        detail,
        float(seen["seconds"]),
        host=f"{report['host']['name']} {report['host']['version']}",
        members_exercised=report["members"]["exercised"],
        members_total=report["members"]["total"],
        areas=tuple(
            Area(name, *(counts[key] for key in ("passed", "failed", "skipped", "deviations")))
            for name, counts in sorted(report["areas"].items())
        ),
        skips=_notes(report["skips"], "reason"),
        deviations=_notes(report["deviations"], "reason"),
        failures=_notes(report["failures"], "message"),
    )


def _notes(entries: Sequence[Mapping[str, str]], key: str) -> tuple[Note, ...]:
    """The report's lists; half characters in a test's message could not be written to a file."""
    return tuple(
        Note(entry["test"], entry[key].encode("utf-8", "backslashreplace").decode())
        for entry in entries
    )


def _output(seen: Mapping[str, Any]) -> tuple[Note, ...]:
    """What a suite without a report printed: the stack where it crashed, else the last of it."""
    text = str(seen["output"]).strip()
    before, mark, after = text.rpartition("Fatal Python error")
    if mark:
        # the line before it is where the run was
        where = before.rstrip().rpartition("\n")[2]
        return (Note("where it crashed", f"{where[-200:]}\n{mark}{after}"[:_TAIL].strip()),)
    return (Note("the last of what it printed", text[-_TAIL:]),) if text else ()


def _in_a_line(outcome: Outcome) -> str:
    tests = sum(area.passed for area in outcome.areas)
    counts = f"{tests} tests passed on {outcome.host}" if outcome.ok else outcome.detail
    return f"{outcome.verdict.value}, {counts}, {outcome.seconds:.1f} s"
