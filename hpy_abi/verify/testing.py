"""The test step: commands in tox environments, in parallel, and what was seen of each cell.

Which environments there are, and what a command's end means, says a `Setup`: `suite` has that of
any wheel's tests, `matrix` that of this project's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from hpy_abi.judgement import names
from hpy_abi.model import Attempt, VerifiedCell
from hpy_abi.verify import toxrun
from hpy_abi.verify.cells import Planned
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.load import Wheel
from hpy_abi.verify.session import Session

__all__ = ["Job", "Setup", "Test", "names", "run"]


@dataclass(frozen=True, eq=False)
class Job:
    """One cell whose tests are to be run."""

    wheel: Wheel
    planned: Planned


class Setup(Protocol):
    """The environments of one tox run; to be closed after it."""

    @property
    def root(self) -> Path:
        """The folder of the tox.ini."""

    @property
    def log(self) -> Path:
        """Where tox's own words go."""

    @property
    def timeout(self) -> float:
        """Seconds for the commands of one environment."""

    @property
    def variables(self) -> Mapping[str, str]:
        """What is told to tox beside our own environment."""

    @property
    def environments(self) -> Mapping[str, Sequence[Job]]:
        """The jobs of each, by the name that tox knows it by."""

    @property
    def unprepared(self) -> Mapping[Job, Attempt]:
        """The jobs for which there can be none, and why."""

    def __enter__(self) -> Any: ...

    def __exit__(self, *_: Any) -> bool | None: ...

    def left(self, job: Job) -> Path:
        """The file in which the end of a job is told."""

    def attempt(self, job: Job, seen: Mapping[str, Any]) -> Attempt:
        """What that means."""

    def lacking(self, detail: str, output: str) -> Attempt:
        """That of a job whose environment did not come up."""


class Test(Protocol):
    """Something to run once a wheel is installed."""

    def setup(self, jobs: Sequence[Job], session: Session, source: Source, *, deps: bool) -> Setup:
        """The environments for these jobs."""


def run(
    setup: Setup, parallel: int, ended: Callable[[Job, VerifiedCell], None]
) -> dict[Job, VerifiedCell]:
    """Run every job; `ended` gets each as it ends."""
    done: dict[Job, VerifiedCell] = {}

    def end(job: Job, attempt: Attempt) -> None:
        done[job] = _cell(job.planned, attempt)
        ended(job, done[job])

    for job, attempt in setup.unprepared.items():
        end(job, attempt)

    def look() -> None:
        for jobs in setup.environments.values():
            for job in jobs:
                if job not in done and (seen := toxrun.left(setup.left(job))) is not None:
                    end(job, setup.attempt(job, seen))

    if not setup.environments:
        return done
    wanted = toxrun.Run(
        root=setup.root,
        environments=list(setup.environments),
        log=setup.log,
        jobs=parallel,
        timeout=setup.timeout,
        variables=setup.variables,
    )
    said = toxrun.run(wanted, look)
    for name, jobs in setup.environments.items():
        for job in jobs:
            if job not in done:
                end(job, setup.lacking("its environment did not come up", toxrun.about(name, said)))
    return done


def _cell(planned: Planned, attempt: Attempt) -> VerifiedCell:
    return replace(
        planned.not_run(),
        verdict=attempt.verdict,
        detail=attempt.detail,
        attempts=(attempt,),
        seconds=attempt.seconds,
        host=attempt.host,
    )
