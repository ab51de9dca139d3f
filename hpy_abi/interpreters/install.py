"""Makes sure that interpreters are there: what is found is taken, the rest is installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from hpy_abi.interpreters import debian, uvinstall
from hpy_abi.interpreters.errors import NotInstalled, Unreachable
from hpy_abi.interpreters.find import find
from hpy_abi.interpreters.spec import Spec
from hpy_abi.model import Interpreter

DEFAULT = tuple(
    map(Spec.parse, ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15", "pypy3.11-7.3"))
)
"""What `make matrix` runs on, where it can be had."""

Tell = Callable[[Spec, str], None]

_WAYS = {"uv": uvinstall.install, "debian": debian.install}


@dataclass(frozen=True)
class Problem:
    """A request that could not be met, and what was tried for it."""

    spec: Spec
    tried: tuple[str, ...]

    @property
    def reason(self) -> str:
        """What was tried, in one line."""
        return "; ".join(self.tried)

    def __str__(self) -> str:
        return f"{self.spec} could not be installed: {self.reason}"


def _silent(spec: Spec, words: str) -> None:
    pass


def ensure(
    specs: Sequence[Spec] = DEFAULT, tell: Tell = _silent
) -> tuple[list[Interpreter], list[Problem]]:
    """Return one interpreter with headers for each of `specs`, and a problem for each without.

    What is not found on the machine is installed into the cache folder: by uv, else out of the
    distribution's packages. One that fails does not keep the others from being installed. `tell`
    is called with a request and a few words at each step.
    """
    there = find()
    # an implementation's download place that cannot be reached is not asked again
    unreachable: dict[tuple[str, str], str] = {}
    found: list[Interpreter] = []
    problems: list[Problem] = []
    for spec in dict.fromkeys(specs):
        present = there.matching(spec)
        if present is not None and present.has_headers:
            tell(spec, f"found {present.executable}")
            found.append(present)
            continue
        tried = [f"{present.executable} has no headers"] if present is not None else []
        for name, install in _WAYS.items():
            place = name, spec.implementation
            if place in unreachable:
                tried.append(unreachable[place])
                continue
            try:
                installed = install(spec, partial(tell, spec))
            except Unreachable as problem:
                tried.append(str(problem))
                unreachable[place] = str(problem)
            except NotInstalled as problem:
                tried.append(str(problem))
            else:
                tell(spec, f"installed {installed.executable}")
                found.append(installed)
                break
        else:
            tell(spec, "could not be installed")
            problems.append(Problem(spec, tuple(tried)))
    return found, problems
