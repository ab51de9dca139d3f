"""Verifying wheels: reading, planning, running the cells in parallel, and what they come to."""

from __future__ import annotations

import sysconfig
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from hpy_abi import __version__, artifact, judgement
from hpy_abi.digest import sha256
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.model import (
    Attempt,
    Interpreter,
    Step,
    Verdict,
    Verification,
    VerifiedCell,
)
from hpy_abi.verify import cells as planning
from hpy_abi.verify import load, testing
from hpy_abi.verify.attempt import Limits
from hpy_abi.verify.cells import Asked, Planned
from hpy_abi.verify.claim import claim
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.load import Ready, Wheel, Workers
from hpy_abi.verify.session import WHEELS, Session, cache
from hpy_abi.verify.testing import Job
from hpy_abi.verify.unpack import unpack


@dataclass(frozen=True)
class Options:
    """How to verify."""

    asked: Asked = field(default_factory=Asked)
    limits: Limits = field(default_factory=Limits)
    jobs: int = 2
    deps: bool = True
    """Whether what the wheel requires is installed."""
    source: Source = field(default_factory=Source)
    test: testing.Test | None = None


@dataclass(frozen=True)
class Plan:
    """One wheel and its cells."""

    wheel: Wheel
    cells: tuple[Planned, ...]


@dataclass(frozen=True)
class Watcher:
    """Who wants to know how far it is."""

    ended: Callable[[Plan, Planned, VerifiedCell], None]
    started: Callable[[Plan, Planned], None]


@dataclass
class _Progress:
    """A cell whose modules are being imported."""

    ready: Ready
    attempts: dict[str, Attempt] = field(default_factory=dict)


def plan(
    paths: Sequence[Path], interpreters: Sequence[Interpreter], options: Options
) -> list[Plan]:
    """Read each wheel, and say which cells it has."""
    found = []
    machine = sysconfig.get_platform()
    for path in paths:
        wheel = read(path)
        planned = planning.cells(wheel.artifact, wheel.claim, interpreters, machine, options.asked)
        found.append(Plan(wheel, tuple(planned)))
    return found


def read(path: Path) -> Wheel:
    """One wheel and what it claims; raises WrongUsage for what is none."""
    found = artifact.read(path)
    if found.form != "wheel":
        raise WrongUsage(f"{path} is no wheel: verify loads wheels, audit also reads libraries")
    return Wheel(path, sha256(path), found, claim(found))


def run(
    plans: Sequence[Plan], options: Options, session: Session, watcher: Watcher
) -> list[Verification]:
    """Run every cell; whatever goes wrong in one is that cell's verdict."""
    done: dict[tuple[int, Planned], VerifiedCell] = {}
    loads = []
    for number, one in enumerate(plans):
        for planned in one.cells:
            if planned.reason:
                done[number, planned] = planned.not_run()
                watcher.ended(one, planned, done[number, planned])
            elif planned.step is Step.LOAD:
                loads.append((number, planned))

    def finish(number: int, planned: Planned, cell: VerifiedCell) -> None:
        done[number, planned] = cell
        watcher.ended(plans[number], planned, cell)

    _load(plans, loads, options, session, watcher, finish)
    tests = {
        Job(one.wheel, planned): number
        for number, one in enumerate(plans)
        for planned in one.cells
        if planned.step is Step.TEST and (number, planned) not in done
    }
    if tests and options.test is not None:
        with options.test.setup([*tests], session, options.source, deps=options.deps) as setup:
            testing.run(
                setup,
                options.jobs,
                lambda job, cell: finish(tests[job], job.planned, cell),
            )
    return [
        _verification(one, [done[number, planned] for planned in one.cells])
        for number, one in enumerate(plans)
    ]


def _load(
    plans: Sequence[Plan],
    todo: Iterable[tuple[int, Planned]],
    options: Options,
    session: Session,
    watcher: Watcher,
    finish: Callable[[int, Planned, VerifiedCell], None],
) -> None:
    """Prepare the cells and import their modules, as many at once as there are jobs."""
    todo = list(todo)
    wheels = {plans[number].wheel.sha256: plans[number].wheel for number, _ in todo}
    workers = Workers(
        session,
        {
            key: unpack(wheel.path, key, cache() / WHEELS, session.folder)
            for key, wheel in wheels.items()
        },
    )
    stop = threading.Event()
    running: dict[Future[Ready | Attempt], tuple[int, Planned, str]] = {}
    progress: dict[tuple[int, Planned], _Progress] = {}
    waiting = list(reversed(todo))
    with ThreadPoolExecutor(max_workers=options.jobs) as pool:
        try:
            while running or waiting:
                # not all at once: so a cell that is begun is finished before the next one begins
                while waiting and len(running) < 2 * options.jobs:
                    number, planned = waiting.pop()
                    watcher.started(plans[number], planned)
                    ready = pool.submit(_prepare, plans[number].wheel, planned, session, options)
                    running[ready] = (number, planned, "")
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    number, planned, module = running.pop(future)
                    result = future.result()
                    if isinstance(result, Ready):
                        state = progress[number, planned] = _Progress(result)
                        for name in result.modules:
                            attempt = pool.submit(
                                _attempt, plans[number].wheel, result, name, workers, options, stop
                            )
                            running[attempt] = (number, planned, name)
                    else:
                        state = progress[number, planned]
                        state.attempts[module] = result
                    if len(state.attempts) == len(state.ready.modules):
                        ordered = [state.attempts[name] for name in state.ready.modules]
                        finish(number, planned, load.cell(state.ready, ordered))
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            session.end_processes()
            raise


def _prepare(wheel: Wheel, planned: Planned, session: Session, options: Options) -> Ready | Attempt:
    return load.prepare(wheel, planned, session, options.source, deps=options.deps)


def _attempt(
    wheel: Wheel,
    ready: Ready,
    module: str,
    workers: Workers,
    options: Options,
    stop: threading.Event,
) -> Ready | Attempt:
    if stop.is_set():
        return Attempt(module, Verdict.NOT_RUN, "interrupted")
    return load.load(wheel, ready, module, workers, options.limits)


def _verification(one: Plan, cells: Sequence[VerifiedCell]) -> Verification:
    claimed = one.wheel.claim
    seen = judgement.compared(cells)
    tags, notes = judgement.honest(claimed, seen)
    return Verification(
        artifact=one.wheel.path.name,
        sha256=one.wheel.sha256,
        claim=claimed,
        cells=seen,
        standing=judgement.standing(claimed.promised, seen),
        honest_tags=tags,
        notes=(*notes, *judgement.differences(seen)),
        platforms=tuple(sorted({cell.platform for cell in seen if cell.python is not None})),
        tool=f"hpy-abi {__version__}",
    )


def wheels_in(paths: Sequence[Path]) -> list[Path]:
    """The wheels that are meant: each file, and those directly in each folder; each once."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.glob("*.whl")) if path.is_dir() else [path]
        if not inside:
            raise HpyAbiError(f"{path} has no wheel in it")
        found.update(dict.fromkeys(inside))
    return list(found)
