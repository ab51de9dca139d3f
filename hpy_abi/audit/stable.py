"""The stable ABI: which symbol belongs to it since when, and where it is there at all.

The list is that of `abi3info`, which is made of CPython's own `Misc/stable_abi.toml`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

_WINDOWS_ONLY = ("MS_WINDOWS", "USE_STACKCHECK")
_DEBUG_ONLY = ("Py_REF_DEBUG", "Py_TRACE_REFS")
_UNIX_ONLY = ("HAVE_FORK",)


@dataclass(frozen=True)
class Member:
    """One symbol of the stable ABI."""

    since: tuple[int, int]
    condition: str
    """The macro without which CPython does not define it."""

    def missing(self, format: str) -> str:  # noqa: A002  (the field's own name)
        """Where the symbol is missing from release builds of a platform, why; else nothing."""
        if self.condition in _WINDOWS_ONLY and format != "pe":
            return "it is there on Windows alone"
        if self.condition in _UNIX_ONLY and format == "pe":
            return "it is not there on Windows"
        if self.condition in _DEBUG_ONLY:
            return "it is there in debug builds alone"
        return ""


@functools.cache
def members() -> dict[str, Member]:
    """Every symbol of the stable ABI."""
    from abi3info import DATAS, FUNCTIONS

    return {
        one.symbol.name: Member(
            (one.added.major, one.added.minor), one.ifdef.name if one.ifdef else ""
        )
        for table in (FUNCTIONS, DATAS)
        for one in table.values()
    }


def version(pair: tuple[int, int]) -> str:
    """(3, 9) as "3.9"."""
    return f"{pair[0]}.{pair[1]}"
