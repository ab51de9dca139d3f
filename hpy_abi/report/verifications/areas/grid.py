"""The table that all formats show: API areas down, interpreters and ways to compile across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpy_abi.model import (
    Area,
    Attempt,
    Conformance,
    Interpreter,
    Note,
    Verdict,
    Verification,
    VerifiedCell,
)
from hpy_abi.report.verifications.table import NAMES, SYMBOLS, name_of

NOTHING = "–"
_ABIS = ("universal", "hybrid", "cpython")
_MODES = ("universal", "debug", "trace")
_TAIL = 1500
"""Characters of what was printed, where it ended without a word."""


def there(verifications: Sequence[Verification]) -> bool:
    """Whether this is the layout for them: all are of the suite."""
    return bool(verifications) and all(one.compiled for one in verifications)


@dataclass(frozen=True)
class Column:
    """The suite on one interpreter, compiled in one way and loaded in one mode."""

    label: str
    """As short as it can be told apart: "3.14", "3.14d", "3.14t", "PyPy 7.3"."""
    way: str
    """How it is compiled and loaded, where that is not the usual: "hybrid", "debug"."""
    cell: VerifiedCell
    compiled: str
    artifact: str = ""
    """The wheel's file name, where it was made for this interpreter alone."""
    sha256: str = ""
    """Of that wheel."""

    @property
    def title(self) -> str:
        """Both in one line."""
        return f"{self.label} {self.way}".rstrip()

    @property
    def verdict(self) -> Verdict:
        """What became of it."""
        return self.cell.verdict

    @property
    def ok(self) -> bool:
        """False when it was tried, or was to be, and did not hold."""
        return self.verdict in (Verdict.PASSED, Verdict.NOT_RUN)

    @property
    def told(self) -> Conformance:
        """What the suite told; empty where it told nothing."""
        found = (one.conformance for one in self.cell.attempts if one.conformance)
        return next(found, Conformance())

    @property
    def passed(self) -> int:
        """Tests that passed, over all areas."""
        return sum(area.passed for area in self.told.areas)


def columns(verifications: Sequence[Verification]) -> list[Column]:
    """Every cell of an interpreter that is there, by ways to compile and modes."""
    several = len({c.platform for one in verifications for c in one.cells}) > 1
    found = []
    for one in verifications:
        own = one.compiled != "universal"
        for cell in one.cells:
            if cell.python is None:
                continue
            named = [cell.platform] if several else []
            named += [name for name in (one.compiled, cell.mode) if name not in ("", "universal")]
            found.append(
                Column(
                    label(cell.python),
                    " ".join(named),
                    cell,
                    one.compiled,
                    *((one.artifact, one.sha256) if own else ()),
                )
            )
    return sorted(found, key=lambda c: (_place(_ABIS, c.compiled), _place(_MODES, c.cell.mode)))


def _place(order: Sequence[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


def binary(verifications: Sequence[Verification]) -> Verification | None:
    """That of the wheel that is one for all; None where there is none."""
    return next((v for v in verifications if v.artifact and v.compiled == "universal"), None)


@dataclass(frozen=True)
class Entry:
    """One field of the table: an area on an interpreter."""

    text: str
    verdict: Verdict
    """PASSED, FAILED, or NOT_RUN where the area has no passed and no failed test."""
    deviates: bool = False


@dataclass(frozen=True)
class Row:
    """One API area."""

    area: str
    entries: tuple[Entry, ...]


def label(interpreter: Interpreter) -> str:
    """As short as it can be told apart: "3.14", "3.14d", "3.14t", "PyPy 7.3"."""
    flags = "t" * interpreter.free_threaded + "d" * interpreter.debug
    if interpreter.implementation == "cpython":
        major, minor = interpreter.language
        return f"{major}.{minor}{flags}"
    name = NAMES.get(interpreter.implementation, interpreter.implementation)
    return f"{name} {'.'.join(interpreter.implementation_version.split('.')[:2])}{flags}"


def areas(across: Sequence[Column]) -> list[str]:
    """Every area that any interpreter reported, sorted."""
    return sorted({area.name for column in across for area in column.told.areas})


def rows(across: Sequence[Column]) -> list[Row]:
    """One row for each area, one entry in it for each column."""
    table = []
    for name in areas(across):
        found = [{area.name: area for area in c.told.areas}.get(name) for c in across]
        table.append(Row(name, tuple(_entry(area) for area in found)))
    return table


def _entry(area: Area | None) -> Entry:
    if area is None:
        return Entry(NOTHING, Verdict.NOT_RUN)
    deviates = bool(area.deviations)
    if area.failed:
        return Entry(f"{area.failed} ✗", Verdict.FAILED, deviates)
    if area.passed or deviates:
        # what a host is known to do otherwise is counted apart, and never as passed
        star = "*" if deviates else ""
        return Entry(f"{area.passed}{star}", Verdict.PASSED, deviates)
    return Entry(NOTHING, Verdict.NOT_RUN)


def verdict_word(column: Column) -> str:
    """The verdict for a narrow column: "✓", "✗ crashed", "–"."""
    symbol = SYMBOLS[column.verdict]
    if column.verdict in (Verdict.PASSED, Verdict.NOT_RUN):
        return symbol
    return f"{symbol} {column.verdict.value}"


@dataclass(frozen=True)
class Group:
    """Tests that one reason speaks for."""

    where: str
    """Labels of the interpreters that it is true for."""
    reason: str
    tests: tuple[str, ...]


def deviations(across: Sequence[Column]) -> list[Group]:
    """Known deviations of foreign hosts: for each interpreter, by reason."""
    found: dict[tuple[str, str], list[str]] = {}
    for column in across:
        for note in column.told.deviations:
            found.setdefault((column.title, note.text), []).append(note.subject)
    return [Group(where, reason, tuple(tests)) for (where, reason), tests in found.items()]


def troubles(across: Sequence[Column]) -> list[tuple[str, Note]]:
    """What did not hold, with the interpreter's label: verdicts first, then failed tests."""
    found = []
    for column in across:
        if column.ok:
            continue
        found.append((column.title, Note(column.verdict.value, column.cell.detail)))
        for attempt in column.cell.attempts:
            found += [(column.title, note) for note in attempt.failures]
            if attempt.conformance is None and attempt.verdict is not Verdict.NOT_INSTALLED:
                found += [(column.title, note) for note in _last(attempt)]
    return found


def _last(attempt: Attempt) -> list[Note]:
    """Of a suite that left no report: the stack where it crashed, else the last of its output."""
    if attempt.python_stack:
        return [Note("where it crashed", attempt.python_stack)]
    text = attempt.output.strip()
    return [Note("the last of what it printed", text[-_TAIL:])] if text else []


def not_run(verifications: Sequence[Verification]) -> list[Note]:
    """Interpreters without a verdict, and why: nothing to try there, or not to be had."""
    across = columns(verifications)
    idle = [Note(c.title, c.cell.detail) for c in across if c.verdict is Verdict.NOT_RUN]
    absent = [cell for one in verifications for cell in one.cells if cell.python is None]
    return [*idle, *(Note(name_of(cell.interpreter).short, cell.detail) for cell in absent)]


def skips(across: Sequence[Column]) -> list[Group]:
    """Skipped tests by reason, with the interpreters that skipped them."""
    labels: dict[Note, list[str]] = {}
    for column in across:
        for note in column.told.skips:
            labels.setdefault(note, []).append(column.title)
    found: dict[tuple[str, str], list[str]] = {}
    for note, names in labels.items():
        found.setdefault((", ".join(names), note.text), []).append(note.subject)
    return [Group(where, reason, tuple(tests)) for (where, reason), tests in found.items()]


def summary(across: Sequence[Column]) -> str:
    """The whole in a sentence."""
    return "; ".join(summaries(across))


def summaries(across: Sequence[Column]) -> list[str]:
    """What came of each way to compile and mode; the parts of a sentence."""
    found = []
    usual = ("universal", "universal")
    for abi, mode in dict.fromkeys((c.compiled, c.cell.mode) for c in across) or [usual]:
        tried = [
            c
            for c in across
            if (c.compiled, c.cell.mode) == (abi, mode) and c.verdict is not Verdict.NOT_RUN
        ]
        held = sum(c.ok for c in tried)
        what = "one binary" if abi == "universal" else f"compiled {abi}"
        what += f" in {mode} mode" if mode not in ("", "universal") else ""
        if not tried:
            found.append(f"{what}, run nowhere")
            continue
        number = f"{held} of {len(tried)}" if held < len(tried) else f"{held}"
        link = ", " if abi == "universal" else " for "
        found.append(f"{what}{link}{number} interpreter{'s' * (len(tried) != 1)}")
    return [found[0][0].upper() + found[0][1:], *found[1:]]


def own_artifacts(across: Sequence[Column]) -> list[tuple[str, str, str]]:
    """Column, file name and SHA-256 of the wheels that were made for one interpreter alone."""
    return [(c.title, c.artifact, c.sha256) for c in across if c.artifact]
