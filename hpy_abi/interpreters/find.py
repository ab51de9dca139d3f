"""Finds the interpreters of this machine: each once, in order, the broken ones told apart."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from hpy_abi.interpreters import candidates
from hpy_abi.interpreters.describe import TIMEOUT, Broken, Described, Old, describe_all
from hpy_abi.interpreters.spec import Spec
from hpy_abi.model import Interpreter

OLDEST = (3, 9)
_IMPLEMENTATIONS = ("cpython", "pypy", "graalpy")


@dataclass(frozen=True)
class Found:
    """What is there.

    Of several interpreters with one key the one to take comes first: one that was named in
    HPY_ABI_PYTHONS, then one with headers, then the newest.
    """

    interpreters: tuple[Interpreter, ...]
    broken: tuple[Broken, ...]
    older: tuple[Old, ...] = ()
    """Too old even to be described (Python 2)."""

    def best(self) -> tuple[Interpreter, ...]:
        """Return the first of each key."""
        chosen: dict[str, Interpreter] = {}
        for interpreter in self.interpreters:
            chosen.setdefault(interpreter.key, interpreter)
        return tuple(chosen.values())

    def matching(self, spec: Spec) -> Interpreter | None:
        """Return the one to take for `spec`; where its version is open, the newest."""
        fitting = [one for one in self.interpreters if spec.matches(one)]
        fitting = [one for one in fitting if one.key == fitting[-1].key]
        return fitting[0] if fitting else None


def find(*, old: bool = False, timeout: float = TIMEOUT) -> Found:
    """Find and describe all interpreters; those below 3.9 only with `old`."""
    named = candidates.named()
    described = describe_all(one_each([*named, *candidates.elsewhere()]), timeout)
    first: dict[str, Interpreter] = {}
    for one in described:
        if isinstance(one, Described):
            first.setdefault(one.identity, one.interpreter)
    theirs = {str(path) for path in named}
    return Found(
        interpreters=tuple(
            sorted(
                (one for one in first.values() if old or one.language >= OLDEST),
                key=lambda one: _order(one, one.executable in theirs),
            )
        ),
        broken=tuple(one for one in described if isinstance(one, Broken)),
        older=tuple(one for one in described if old and isinstance(one, Old)),
    )


def one_each(paths: Iterable[Path]) -> list[Path]:
    """Drop paths that lead to a file which an earlier one leads to."""
    first: dict[str, Path] = {}
    for path in paths:
        real = os.path.realpath(path)
        # the python of a virtual environment is a link to its base: start that by its own name
        first.setdefault(real, Path(real) if _is_virtual(path) else path)
    return list(first.values())


def _is_virtual(path: Path) -> bool:
    return any((parent / "pyvenv.cfg").is_file() for parent in path.parents[:2])


def _order(one: Interpreter, named: bool) -> tuple[object, ...]:
    """Sort key: CPython by version, then free-threaded and debug builds, then the others."""
    known = one.implementation in _IMPLEMENTATIONS
    place = _IMPLEMENTATIONS.index(one.implementation) if known else len(_IMPLEMENTATIONS)
    own = () if one.implementation == "cpython" else _numbers(one.implementation_version)[:2]
    newest_first = tuple(-number for number in _numbers(one.implementation_version))
    return (
        (place, one.implementation, one.language, own, one.debug, one.free_threaded),
        (not named, not one.has_headers, newest_first, one.executable),
    )


def _numbers(version: str) -> tuple[int, ...]:
    try:
        return Version(version).release
    except InvalidVersion:
        return ()
