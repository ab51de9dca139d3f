"""The formats of a Result, by the ending of their files."""

from __future__ import annotations

from typing import Protocol

from hpy_abi.model import Result
from hpy_abi.report import jsonout, markdown, svg, terminal


class Format(Protocol):
    """What each module of a format is."""

    def render(self, result: Result) -> str:
        """The whole result in this format, ending in a newline."""


FORMATS: dict[str, Format] = {
    "json": jsonout,
    "md": markdown,
    "svg": svg,
    "txt": terminal,
}
"""By file name ending."""

__all__ = ["FORMATS", "Format"]
