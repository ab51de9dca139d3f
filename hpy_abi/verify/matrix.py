"""This project's own proof: its suite's wheels are built, and verified as any wheel is.

What is the matrix's own is which wheels there are, and that their tests are run in the clone's
tox environments, `load-…`, which people also run by name.
"""

from __future__ import annotations

import json
import sysconfig
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hpy_abi import judgement
from hpy_abi.digest import sha256
from hpy_abi.interpreters import Spec
from hpy_abi.model import (
    Attempt,
    Claim,
    Interpreter,
    Note,
    Standing,
    Step,
    Verdict,
    Verification,
    VerifiedCell,
)
from hpy_abi.verify import conformance, verification
from hpy_abi.verify.builder import choose_builder
from hpy_abi.verify.cells import Asked, Planned, key
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.plan import Cell, environment_factor, environment_name, why_not
from hpy_abi.verify.session import Session
from hpy_abi.verify.testing import Job
from hpy_abi.verify.verification import Options, Plan, Watcher
from hpy_abi.verify.wheels import BuildError, Checkout, built_with, describe

Report = Callable[[str], None]


@dataclass(frozen=True)
class Settings:
    """How to run; `output` is the folder for logs and for what each cell saw."""

    output: Path
    jobs: int = 2
    timeout: float = 300
    """Seconds for the suite in one cell."""


@dataclass(frozen=True)
class _Part:
    """One wheel and its cells."""

    abi: str
    wheel: Path | None
    """None where it could not be built."""
    cells: tuple[Cell, ...]


def run(
    checkout: Checkout,
    cells: Sequence[Cell],
    settings: Settings,
    say: Report,
    absent: Sequence[Note] = (),
) -> tuple[Verification, ...]:
    """Build what the cells need, verify each wheel that came of it, and gather what was seen.

    `say` gets a line for each thing that is done; `absent` are interpreters that could not be had,
    each with what was tried. Raises BuildError where the universal wheel itself cannot be built;
    whatever goes wrong in one cell stays in that cell.
    """
    parts, failed = _build(checkout, cells, settings.jobs, say)
    parts_of = {part.wheel: part for part in parts if part.wheel is not None}
    plans = [Plan(verification.read(path), _planned(part)) for path, part in parts_of.items()]
    clone = Clone(checkout, settings, {path: part.abi for path, part in parts_of.items()}, failed)
    options = Options(asked=Asked(steps=(Step.TEST,)), jobs=settings.jobs, test=clone)

    def ended(plan: Plan, planned: Planned, cell: VerifiedCell) -> None:
        say(f"{clone.name(plan.wheel.path, planned)}: {_in_a_line(cell)}")

    with Session() as session:
        watcher = Watcher(ended, lambda plan, planned: None)
        seen = verification.run(plans, options, session, watcher)
    for plan in plans:
        if (now := sha256(plan.wheel.path)) != plan.wheel.sha256:
            raise BuildError(
                f"{plan.wheel.path} changed while the cells ran: {plan.wheel.sha256}, now {now}"
            )
    verified = {plan.wheel.path: one for plan, one in zip(plans, seen, strict=True)}
    found = [_with_its_build(part, verified, failed) for part in parts]
    return _with_absent(found, absent)


def _planned(part: _Part) -> tuple[Planned, ...]:
    return tuple(
        Planned(
            key=cell.interpreter.key,
            python=cell.interpreter,
            promised=True,
            mode=cell.mode,
            step=Step.TEST,
            platform=cell.interpreter.platform,
            reason=why_not(cell.interpreter) or "",
        )
        for cell in part.cells
    )


def _build(
    checkout: Checkout, cells: Sequence[Cell], jobs: int, say: Report
) -> tuple[list[_Part], dict[Cell, str]]:
    """Build hpy-runtime for each interpreter, and the suite: once, and for who needs its own.

    Gives the wheels with their cells, and what the build said for cells that lack something.
    """
    parts: list[_Part] = []
    failed: dict[Cell, str] = {}
    if universal := tuple(cell for cell in cells if cell.abi == "universal"):
        wheel = checkout.conformance(choose_builder([cell.interpreter for cell in cells]))
        told = f"{wheel.name}\nsha256:{sha256(wheel)}"
        say(f"{told}, compiled once, with {built_with(wheel)}")
        parts.append(_Part("universal", wheel, universal))
    together: dict[tuple[Interpreter, str], list[Cell]] = {}
    for cell in cells:
        if cell.interpreter.native_hpy is None and why_not(cell.interpreter) is None:
            together.setdefault((cell.interpreter, cell.abi), []).append(cell)

    def build(one: tuple[Interpreter, str]) -> Path | None:
        interpreter, abi = one
        try:
            _told(lambda: checkout.runtime(interpreter), "", say)
            if abi == "universal":
                return None
            what = f" for {describe(interpreter)}, {abi}"
            return _told(lambda: checkout.compiled(interpreter, abi), what, say)
        except BuildError as error:
            failed.update(dict.fromkeys(together[one], str(error)))
            say(f"{environment_name(together[one][0])}: {error}")
            return None

    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        built = list(pool.map(build, together))
    for (one, those), own in zip(together.items(), built, strict=True):
        if one[1] != "universal":
            parts.append(_Part(one[1], own, tuple(those)))
    return parts, failed


def _told(make: Callable[[], Path], what: str, say: Report) -> Path:
    started = time.monotonic()
    wheel = make()
    took = time.monotonic() - started
    say(f"{wheel.name}{what}: " + (f"built in {took:.0f} s" if took > 1 else "built before"))
    return wheel


class Clone:
    """The suite as a test of wheels: the clone's tox environments, one for each cell."""

    def __init__(
        self,
        checkout: Checkout,
        settings: Settings,
        abis: Mapping[Path, str],
        failed: Mapping[Cell, str],
    ) -> None:
        self.root = checkout.root
        self.log = settings.output / "tox.log"
        self.timeout = settings.timeout
        self.variables: dict[str, str] = {}
        self.environments: dict[str, list[Job]] = {}
        self.unprepared: dict[Job, Attempt] = {}
        self._folder = (settings.output / "cells").resolve()
        self._abis = abis
        self._failed = failed

    def setup(self, jobs: Sequence[Job], session: Session, source: Source, *, deps: bool) -> Clone:
        """The environments of these jobs; tox.ini says what is installed in them."""
        self._folder.mkdir(parents=True, exist_ok=True)
        executables = {}
        for job in jobs:
            cell = self._cell(job.wheel.path, job.planned)
            if cell in self._failed:
                self.unprepared[job] = self.lacking(self._failed[cell], "")
                continue
            executables[environment_factor(cell.interpreter)] = cell.interpreter.executable
            self.environments[environment_name(cell)] = [job]
            self.left(job).unlink(missing_ok=True)
        self.variables = {
            **session.environment,
            "HPY_ABI_TOX_PYTHONS": json.dumps(executables),
            "HPY_ABI_CELLS": str(self._folder),
            "HPY_ABI_TIMEOUT": str(self.timeout),
        }
        return self

    def __enter__(self) -> Clone:
        return self

    def __exit__(self, *_: Any) -> None:
        """The environments stay: people run them by their names."""

    def name(self, wheel: Path, planned: Planned) -> str:
        """The tox environment of a cell."""
        return environment_name(self._cell(wheel, planned))

    def left(self, job: Job) -> Path:
        """Where the end of a job is told."""
        return self._folder / f"{self.name(job.wheel.path, job.planned)}.json"

    def attempt(self, job: Job, seen: Mapping[str, Any]) -> Attempt:
        """What that means."""
        cell = self._cell(job.wheel.path, job.planned)
        return conformance.attempt(seen, cell.interpreter, compiled=cell.abi, mode=cell.mode)

    def lacking(self, detail: str, output: str) -> Attempt:
        """That of a job whose environment did not come up."""
        told = f"{detail}; all of it is in {self.log}:\n{output}" if output else detail
        return Attempt(conformance.COMMAND, Verdict.NOT_INSTALLED, told, output=output)

    def _cell(self, wheel: Path, planned: Planned) -> Cell:
        assert planned.python is not None  # noqa: S101 - those of the matrix all are there
        return Cell(planned.python, planned.mode, self._abis[wheel])


def _with_its_build(
    part: _Part, verified: Mapping[Path, Verification], failed: Mapping[Cell, str]
) -> Verification:
    """What was seen of a wheel, and how it was built; or that it was not."""
    if part.wheel is not None:
        return replace(verified[part.wheel], compiled=part.abi, built_with=built_with(part.wheel))
    return Verification(
        artifact="",
        sha256="",
        claim=Claim((), part.abi, tuple(dict.fromkeys(c.interpreter.key for c in part.cells))),
        cells=tuple(
            replace(planned.not_run(), verdict=Verdict.NOT_INSTALLED, detail=failed[cell])
            for planned, cell in zip(_planned(part), part.cells, strict=True)
        ),
        standing=Standing.NOT_RUN,
        compiled=part.abi,
    )


def _with_absent(found: Sequence[Verification], absent: Sequence[Note]) -> tuple[Verification, ...]:
    """With cells, in the first, for interpreters that could not be had."""
    if not found or not absent:
        return tuple(found)
    first, *others = found
    cells = [
        VerifiedCell(
            interpreter=key(Spec.parse(note.subject)),
            python=None,
            platform=sysconfig.get_platform(),
            promised=True,
            mode=first.cells[0].mode,
            step=Step.TEST,
            verdict=Verdict.NOT_RUN,
            detail=note.text,
        )
        for note in absent
    ]
    every = (*first.cells, *cells)
    standing = judgement.standing(first.claim.promised, every)
    return (replace(first, cells=every, standing=standing), *others)


def _in_a_line(cell: VerifiedCell) -> str:
    told = cell.attempts[0].conformance if cell.attempts else None
    tests = sum(area.passed for area in told.areas) if told else 0
    passed = cell.verdict is Verdict.PASSED
    counts = f"{tests} tests passed on {cell.host}" if passed else cell.detail
    return f"{cell.verdict.value}, {counts}, {cell.seconds:.1f} s"
