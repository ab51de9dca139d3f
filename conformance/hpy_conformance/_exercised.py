"""Which members, slots, helpers and macros each test really used, as the binaries noted it."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from hpy_conformance._host import FIXTURES

__all__ = ["Exercised", "ranges"]

_RETURNED = 1
_FAILED = 2
_NOTED = re.compile(rb"[^\0]")


class Exercised:
    """What was used (a feature), by the numbers of the tests that used it."""

    def __init__(self) -> None:
        self._returned: dict[str, list[int]] = {}
        self._failed: dict[str, list[int]] = {}
        self._extra: dict[str, int] = {}

    @functools.cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each feature, in the order of their indices."""
        pairs = sys.modules[f"{FIXTURES}.constants"].features()
        return {str(name): str(kind) for kind, name in pairs}

    @functools.cached_property
    def _names(self) -> list[str]:
        return list(self.kinds)

    def note(self, name: str, *, failed: bool = False) -> None:
        """The running test used this, which no binary can note itself."""
        if name not in self.kinds:
            raise LookupError(f"nothing that is measured is called {name}")
        self._extra[name] = self._extra.get(name, 0) | (_FAILED if failed else _RETURNED)

    def end(self, test: int) -> None:
        """What was used since the last call belongs to this test."""
        noted, self._extra = self._extra, {}
        for flags in _flags():
            for match in _NOTED.finditer(flags):
                name = self._names[match.start()]
                noted[name] = noted.get(name, 0) | match[0][0]
        for name, how in noted.items():
            if how & _RETURNED:
                self._returned.setdefault(name, []).append(test)
            if how & _FAILED:
                self._failed.setdefault(name, []).append(test)

    def members(self) -> tuple[list[str], list[str]]:
        """The context's members in the table's order: those exercised, and all."""
        everything = [name for name, kind in self.kinds.items() if kind == "member"]
        seen = self._returned.keys() | self._failed.keys()
        return [name for name in everything if name in seen], everything

    def missing(self) -> list[str]:
        """What no test used."""
        seen = self._returned.keys() | self._failed.keys()
        return [name for name in self.kinds if name not in seen]

    def document(self) -> dict[str, Any]:
        """Each feature, and the numbers of the tests in which it returned and failed."""
        return {
            name: {
                "kind": kind,
                "returned": ranges(self._returned.get(name, ())),
                "failed": ranges(self._failed.get(name, ())),
            }
            for name, kind in self.kinds.items()
        }


def ranges(numbers: Iterable[int]) -> str:
    """Ascending numbers as text: "0-3 7 9-10"."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def _flags() -> Iterator[bytes]:
    """What each loaded binary noted since it was asked last."""
    for module in list(vars(sys.modules[FIXTURES]).values()):
        take = getattr(module, "_exercised", None)
        if take is not None:
            yield take()
