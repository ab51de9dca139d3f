"""The table that all formats show: API areas down, interpreters and ways to compile across."""

from __future__ import annotations

from dataclasses import dataclass

from hpy_abi.model import Area, Cell, Interpreter, Note, Outcome, Result, Verdict

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
NOTHING = "–"


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


def column(cell: Cell) -> str:
    """What stands above a cell's column: "3.14", or "3.14 hybrid" where that is how it is built."""
    return f"{label(cell.interpreter)} {way(cell)}".rstrip()


def way(cell: Cell) -> str:
    """How the cell is compiled and loaded, where that is not the usual: "hybrid", "debug"."""
    return " ".join(name for name in (cell.abi, cell.mode) if name != "universal")


def areas(result: Result) -> list[str]:
    """Every area that any interpreter reported, sorted."""
    return sorted({area.name for outcome in result.outcomes for area in outcome.areas})


def rows(result: Result) -> list[Row]:
    """One row for each area, one entry in it for each outcome, in the result's order."""
    table = []
    for name in areas(result):
        found = [{area.name: area for area in o.areas}.get(name) for o in result.outcomes]
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


def passed(outcome: Outcome) -> int:
    """Tests that passed, over all areas."""
    return sum(area.passed for area in outcome.areas)


def verdict_word(outcome: Outcome) -> str:
    """The verdict for a narrow column: "✓", "✗ crashed", "–"."""
    symbol = SYMBOLS[outcome.verdict]
    if outcome.verdict in (Verdict.PASSED, Verdict.NOT_RUN):
        return symbol
    return f"{symbol} {outcome.verdict.value}"


@dataclass(frozen=True)
class Group:
    """Tests that one reason speaks for."""

    where: str
    """Labels of the interpreters that it is true for."""
    reason: str
    tests: tuple[str, ...]


def deviations(result: Result) -> list[Group]:
    """Known deviations of foreign hosts: for each interpreter, by reason."""
    found: dict[tuple[str, str], list[str]] = {}
    for outcome in result.outcomes:
        for note in outcome.deviations:
            key = column(outcome.cell), note.text
            found.setdefault(key, []).append(note.subject)
    return [Group(where, reason, tuple(tests)) for (where, reason), tests in found.items()]


def troubles(result: Result) -> list[tuple[str, Note]]:
    """What did not hold, with the interpreter's label: verdicts first, then failed tests."""
    found = []
    for outcome in result.outcomes:
        if outcome.ok:
            continue
        name = column(outcome.cell)
        found.append((name, Note(outcome.verdict.value, outcome.detail)))
        found += [(name, note) for note in outcome.failures]
    return found


def not_run(result: Result) -> list[Note]:
    """Interpreters without a verdict, and why: nothing to try there, or not to be had."""
    idle = [o for o in result.outcomes if o.verdict is Verdict.NOT_RUN]
    return [Note(column(o.cell), o.detail) for o in idle] + list(result.absent)


def skips(result: Result) -> list[Group]:
    """Skipped tests by reason, with the interpreters that skipped them."""
    labels: dict[Note, list[str]] = {}
    for outcome in result.outcomes:
        for note in outcome.skips:
            labels.setdefault(note, []).append(column(outcome.cell))
    found: dict[tuple[str, str], list[str]] = {}
    for note, names in labels.items():
        found.setdefault((", ".join(names), note.text), []).append(note.subject)
    return [Group(where, reason, tuple(tests)) for (where, reason), tests in found.items()]


def summary(result: Result) -> str:
    """The whole in a sentence."""
    return "; ".join(summaries(result))


def summaries(result: Result) -> list[str]:
    """What came of each way to compile and mode; the parts of a sentence."""
    found = []
    usual = ("universal", "universal")
    for abi, mode in dict.fromkeys((o.cell.abi, o.cell.mode) for o in result.outcomes) or [usual]:
        outcomes = [o for o in result.outcomes if (o.cell.abi, o.cell.mode) == (abi, mode)]
        tried = [o for o in outcomes if o.verdict is not Verdict.NOT_RUN]
        held = sum(o.ok for o in tried)
        what = "one binary" if abi == "universal" else f"compiled {abi}"
        what += f" in {mode} mode" if mode != "universal" else ""
        if not tried:
            found.append(f"{what}, run nowhere")
            continue
        number = f"{held} of {len(tried)}" if held < len(tried) else f"{held}"
        link = ", " if abi == "universal" else " for "
        found.append(f"{what}{link}{number} interpreter{'s' * (len(tried) != 1)}")
    return [found[0][0].upper() + found[0][1:], *found[1:]]


def own_artifacts(result: Result) -> list[tuple[str, str, str]]:
    """Column, file name and SHA-256 of the wheels that were made for one cell alone."""
    return [(column(o.cell), o.artifact, o.sha256) for o in result.outcomes if o.artifact]
