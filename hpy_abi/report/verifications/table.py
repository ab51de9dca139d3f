"""The table that all formats show: interpreters down; platforms, modes and steps across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hpy_abi.errors import WrongUsage
from hpy_abi.interpreters import Spec
from hpy_abi.judgement import REFUTES, SEEN
from hpy_abi.model import Step, Verdict, Verification, VerifiedCell

NAMES = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalPy"}
"""Of implementations, by `sys.implementation.name`."""
SYMBOLS = {
    Verdict.PASSED: "✓",
    Verdict.IMPORT_ERROR: "✗",
    Verdict.DIFFERS: "≠",
    Verdict.FAILED: "✗",
    Verdict.CRASHED: "✗",
    Verdict.HUNG: "✗",
    Verdict.NOT_INSTALLED: "✗",
    Verdict.NOT_RUN: "–",
}
_GROUPS = ("CPython", "CPython, free-threaded", "CPython, debug build", "PyPy", "GraalPy")
_WORST = (
    Verdict.CRASHED,
    Verdict.HUNG,
    Verdict.IMPORT_ERROR,
    Verdict.DIFFERS,
    Verdict.FAILED,
    Verdict.NOT_INSTALLED,
    Verdict.NOT_RUN,
    Verdict.PASSED,
)


class Reality(StrEnum):
    """What became of the promise to one interpreter."""

    BROKEN = "broken"
    OPEN = "not run"
    PARTLY = "kept where run"
    KEPT = "kept"
    BEYOND = "not promised, works"
    OUTSIDE = "not promised, fails"
    NEITHER = "not promised, not run"


SIGNS = {
    Reality.BROKEN: "✗",
    Reality.OPEN: "–",
    Reality.PARTLY: "✓",
    Reality.KEPT: "✓",
    Reality.BEYOND: "+",
    Reality.OUTSIDE: "·",
    Reality.NEITHER: "·",
}
"""What stands before each; the words follow, for a sign alone tells too little."""


@dataclass(frozen=True)
class Name:
    """An interpreter's key for people."""

    group: str
    """Its implementation and kind of build."""
    short: str
    """Within that group: "3.14", "3.11 (7.3)"."""
    order: tuple[int, ...]

    @property
    def full(self) -> str:
        """By itself: "CPython 3.14, free-threaded"."""
        first, comma, kind = self.group.partition(",")
        return f"{first} {self.short}{comma}{kind}".strip()


@dataclass(frozen=True)
class Column:
    """What is alike in all cells of a column."""

    platform: str
    mode: str
    step: Step

    @property
    def title(self) -> str:
        """Beneath the platform: "load", "load, debug mode"."""
        return f"{self.step}, {self.mode} mode" if self.mode else str(self.step)


@dataclass(frozen=True)
class Row:
    """One interpreter."""

    interpreter: str
    name: Name
    cells: tuple[VerifiedCell | None, ...]
    """One for each column, None where nothing was planned."""
    reality: Reality

    @property
    def promised(self) -> bool:
        """Whether the claim is judged by it."""
        return self.reality not in (Reality.BEYOND, Reality.OUTSIDE, Reality.NEITHER)

    @property
    def seconds(self) -> float:
        """Of all its cells together."""
        return sum(cell.seconds for cell in self.cells if cell)

    @property
    def version(self) -> str:
        """In full, and of the implementation where that differs; nothing where it is absent."""
        for cell in self.cells:
            if cell and cell.python:
                own = cell.python.implementation_version
                version = cell.python.version
                return version if own == version else f"{version}, {own}"
        return ""


@dataclass(frozen=True)
class Table:
    """A verification arranged."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]

    @property
    def rows(self) -> list[Row]:
        """Of all groups."""
        return [row for _, rows in self.groups for row in rows]


def arrange(verification: Verification) -> Table:
    """Every cell in its place; what is promised has a row also where no cell is for it."""
    cells = verification.cells
    platforms = list(dict.fromkeys(cell.platform for cell in cells))
    modes = list(dict.fromkeys(cell.mode for cell in cells))
    columns = sorted(
        {column_of(cell) for cell in cells},
        key=lambda c: (platforms.index(c.platform), list(Step).index(c.step), modes.index(c.mode)),
    )
    found: dict[str, dict[Column, VerifiedCell]] = {key: {} for key in verification.claim.promised}
    for cell in cells:
        found.setdefault(cell.interpreter, {})[column_of(cell)] = cell
    rows = []
    for key, own in found.items():
        here = tuple(own.get(column) for column in columns)
        promised = key in verification.claim.promised or any(c.promised for c in own.values())
        rows.append(Row(key, name_of(key), here, _reality(promised, list(own.values()))))
    rows.sort(key=lambda row: (row.name.order, row.interpreter))
    groups = list(dict.fromkeys(row.name.group for row in rows))
    return Table(
        tuple(columns),
        tuple((one, tuple(row for row in rows if row.name.group == one)) for one in groups),
    )


def column_of(cell: VerifiedCell) -> Column:
    """The column that a cell stands in."""
    return Column(cell.platform, cell.mode, cell.step)


def name_of(key: str) -> Name:
    """The name of the interpreter with this key."""
    try:
        spec = Spec.parse(key)
    except WrongUsage:
        return Name("other", key, (len(_GROUPS),))
    group = NAMES[spec.implementation]
    kinds = (*(["debug build"] * spec.debug), *(["free-threaded"] * spec.free_threaded))
    group = ", ".join([group, *kinds])
    version = ".".join(map(str, spec.version))
    own = ".".join(map(str, spec.implementation_version))
    place = _GROUPS.index(group) if group in _GROUPS else len(_GROUPS)
    order = (place, *spec.version, *spec.implementation_version)
    return Name(group, f"{version} ({own})" if own else version, order)


def place(cell: VerifiedCell) -> str:
    """A cell in words: "CPython 3.14 on linux-x86_64, load, debug mode"."""
    return f"{name_of(cell.interpreter).full} on {cell.platform}, {column_of(cell).title}"


def refutes(cell: VerifiedCell) -> bool:
    """Whether the wheel did not work in this cell, promised or not."""
    return cell.verdict in REFUTES


def unseen(cell: VerifiedCell) -> bool:
    """Whether it says nothing of the wheel, for it did not come so far."""
    return cell.verdict not in SEEN


def sign(verdict: Verdict) -> str:
    """What stands before the verdict's word."""
    return SYMBOLS[Verdict.NOT_RUN if verdict is Verdict.NOT_INSTALLED else verdict]


def word(cell: VerifiedCell) -> str:
    """The verdict with its sign: "✓ passed"."""
    return f"{sign(cell.verdict)} {cell.verdict}"


def weight(verdict: Verdict) -> int:
    """To sort by: the worst is 0."""
    return _WORST.index(verdict)


def counted(verifications: Sequence[Verification]) -> list[tuple[Verdict, int]]:
    """How many cells have each verdict, best first; those that none has are left out."""
    numbers = Counter(cell.verdict for one in verifications for cell in one.cells)
    return [(verdict, numbers[verdict]) for verdict in reversed(_WORST) if numbers[verdict]]


def _reality(promised: bool, cells: Sequence[VerifiedCell]) -> Reality:
    seen = [cell for cell in cells if not unseen(cell)]
    bad = any(map(refutes, seen))
    if not promised:
        if not seen:
            return Reality.NEITHER
        return Reality.OUTSIDE if bad else Reality.BEYOND
    if bad:
        return Reality.BROKEN
    if not seen:
        return Reality.OPEN
    return Reality.KEPT if len(seen) == len(cells) else Reality.PARTLY
