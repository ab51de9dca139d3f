"""What a build leaves behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.errors import HpyAbiError


@dataclass(frozen=True)
class Built:
    """One wheel in the output folder."""

    wheel: Path
    sha256: str
    """In hexadecimal, of the whole file."""
    seconds: float
    """How long it took, from the project's source to this file."""
    notes: tuple[str, ...] = ()
    """One line each: what was done to it beside compiling, as in "auditwheel put in libz.so.1"."""


class BuildFailed(HpyAbiError):
    """A wheel could not be built; the text ends with what the build printed last.

    `output` is all that the build's own programs printed, where one of them failed; `built` are the
    wheels that were built all the same, where several were asked for.
    """

    def __init__(self, text: str, output: str = "", built: Sequence[Built] = ()) -> None:
        super().__init__(text)
        self.output = output
        self.built = tuple(built)
