"""What a person asks for: 3.14, 3.13d, cp313t, pypy3.11-7.3."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hpy_abi.errors import WrongUsage
from hpy_abi.model import Interpreter

_IMPLEMENTATIONS = {
    "": "cpython",
    "cp": "cpython",
    "cpython": "cpython",
    "python": "cpython",
    "pypy": "pypy",
    "graalpy": "graalpy",
}
_SPEC = re.compile(
    r"(?P<name>[a-z]*)"
    r"(?P<major>\d)(?:\.(?P<minor>\d{1,2})(?:\.(?P<micro>\d{1,3}))?|(?P<packed>\d{1,2}))"
    r"(?P<flags>t?d?|dt)"
    r"(?:-(?P<own>\d{1,4}(?:\.\d{1,4}){0,2}))?"
)


@dataclass(frozen=True)
class Spec:
    """A request for one interpreter; what is left open matches anything."""

    implementation: str
    version: tuple[int, ...]
    """Of the language: (3, 14) or (3, 14, 1)."""
    debug: bool = False
    free_threaded: bool = False
    implementation_version: tuple[int, ...] = ()
    """Of the implementation, where it has versions of its own: PyPy (7, 3), (8,) or ()."""

    @classmethod
    def parse(cls, text: str) -> Spec:
        """Read `text`; raises WrongUsage that shows how it should look."""
        match = _SPEC.fullmatch(text.strip().lower())
        implementation = _IMPLEMENTATIONS.get(match["name"]) if match else None
        if match is None or implementation is None:
            raise WrongUsage(
                f"{text!r} names no Python; write it like 3.14, 3.13d (debug), "
                "3.13t (free-threaded), pypy3.11 or pypy3.11-7.3"
            )
        own = match["own"]
        if implementation == "cpython" and own:
            raise WrongUsage(f"{text!r}: CPython has no version besides the language's")
        parts = (match["major"], match["minor"] or match["packed"], match["micro"])
        return cls(
            implementation=implementation,
            version=tuple(int(part) for part in parts if part is not None),
            debug="d" in match["flags"],
            free_threaded="t" in match["flags"],
            implementation_version=tuple(map(int, own.split("."))) if own else (),
        )

    def __str__(self) -> str:
        name = "" if self.implementation == "cpython" else self.implementation
        flags = "t" * self.free_threaded + "d" * self.debug
        own = ".".join(map(str, self.implementation_version))
        return f"{name}{'.'.join(map(str, self.version))}{flags}{own and '-' + own}"

    def matches(self, interpreter: Interpreter) -> bool:
        """Whether `interpreter` is what was asked for."""
        return (
            interpreter.implementation == self.implementation
            and interpreter.debug == self.debug
            and interpreter.free_threaded == self.free_threaded
            and starts_with(interpreter.version, self.version)
            and starts_with(interpreter.implementation_version, self.implementation_version)
        )


def starts_with(version: str, numbers: tuple[int, ...]) -> bool:
    """Whether the numbers that `version` begins with begin with `numbers`: "7.3.19", (7, 3)."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    have = tuple(map(int, found[0].split("."))) if found else ()
    return have[: len(numbers)] == numbers
