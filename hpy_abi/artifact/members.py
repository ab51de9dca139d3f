"""The members of HPy's context, in its order: what an offset from its start means.

`members.tsv` is written from the one place where the ABI stands, by

    python -m hpy_abi.artifact.members runtime/abi/hpy0.toml
"""

from __future__ import annotations

import functools
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_name("members.tsv")
_HEAD = "field\tminor\tdisplaced\n"
_HANDLE = "h_"
_FIRST = 24
"""Bytes before the first member where a pointer has 8: name, private pointer, version."""
WORD = 8
"""Bytes of a member."""


@dataclass(frozen=True)
class Member:
    """One member of the context."""

    field: str
    """Its name in `HPyContext`: h_None, ctx_Long_FromLong."""
    minor: int
    """Of the ABI, with which it came."""
    displaced: bool
    """Whether some hosts have it a word later, so that binaries first look."""

    @property
    def is_function(self) -> bool:
        """Functions are called, handles are read."""
        return not self.field.startswith(_HANDLE)


@functools.cache
def members() -> tuple[Member, ...]:
    """Every member of the newest minor version, in order."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return tuple(Member(name, int(minor), bool(displaced)) for name, minor, displaced in rows)


@functools.cache
def by_name() -> dict[str, Member]:
    """Every member by its field's name."""
    return {one.field: one for one in members()}


def at(offset: int) -> Member | None:
    """The member that begins so many bytes after the context's start, where a pointer has 8."""
    number, rest = divmod(offset - _FIRST, WORD)
    return members()[number] if not rest and 0 <= number < len(members()) else None


@functools.cache
def newest_minor() -> int:
    """The newest minor version of the ABI."""
    return max(one.minor for one in members())


def least_minor(fields: Iterable[str]) -> int:
    """The first minor version that has all of these members."""
    return max((by_name()[one].minor for one in fields), default=0)


def table(document: str) -> str:
    """What `members.tsv` has to be, from the text of hpy0.toml."""
    abi = tomllib.loads(document)
    names = [(_name(entry), part["number"]) for part in abi["minor"] for entry in part["members"]]
    first, last = (
        next(n for n, (name, _) in enumerate(names) if name == abi["displaced"][end])
        for end in ("first", "last")
    )
    rows = [
        f"{_field(name)}\t{minor}\t{'displaced' * (first <= number <= last)}\n"
        for number, (name, minor) in enumerate(names)
    ]
    return _HEAD + "".join(rows)


def _name(entry: dict[str, str]) -> str:
    """Of a handle, or of a function by its prototype."""
    if "handle" in entry:
        return entry["handle"]
    found = re.search(r"(\w+)\(", entry["function"])
    if found is None:
        raise ValueError(f"no prototype: {entry['function']}")
    return found[1]


def _field(name: str) -> str:
    return name if name.startswith(_HANDLE) else "ctx_" + re.sub(r"^_?HPy_?", "", name)


def main(arguments: Sequence[str]) -> int:
    """Write the table anew; the one argument is the path of hpy0.toml."""
    (path,) = arguments
    text = table(Path(path).read_text(encoding="utf-8"))
    _TABLE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10)) - 1} members written to {_TABLE}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
