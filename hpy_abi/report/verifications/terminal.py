"""Verifications for the terminal, and as plain text where there is none."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hpy_abi.model import Standing, Verdict, Verification, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.report.verifications import table, words
from hpy_abi.report.verifications.areas import grid
from hpy_abi.report.verifications.areas import terminal as areas

_STYLES = {Verdict.PASSED: "green", Verdict.NOT_RUN: "dim", Verdict.NOT_INSTALLED: "yellow"}
_STANDINGS = {Standing.HOLDS: "bold green", Standing.BROKEN: "bold red"}
_WIDE = 10_000


def render(verifications: Sequence[Verification]) -> str:
    """Everything without colour, no line broken."""
    console = Console(file=io.StringIO(), width=_WIDE, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        show(verifications, console)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def show(verifications: Sequence[Verification], console: Console) -> None:
    """Print each wheel: its claim, the table, what did not work, and the verdict."""
    if grid.there(verifications):
        areas.show(verifications, console)
        return
    for verification in verifications:
        _show(verification, console)
    if len(verifications) != 1:
        _print(console, Text(words.summary(verifications), "bold"))


def _show(verification: Verification, console: Console) -> None:
    claim = verification.claim
    _print(console, Text(plain.line(verification.artifact), "bold"))
    _print(console, Text(f"{plain.line(claim.kind)}, tagged {words.tags(claim.tags)}"))
    console.print(_table(verification))
    for cell in words.troubles(verification):
        _trouble(cell, console)
    for note in words.unseen(verification):
        _print(console, Text(f"not run: {plain.line(note.subject)}: {note.text}", "yellow"))
    for note in verification.notes:
        _print(console, Text(f"{plain.line(note.subject)}: {plain.line(note.text)}"))
    style = _STANDINGS.get(verification.standing, "bold yellow")
    sign = words.SIGNS[verification.standing]
    _print(console, Text(f"{sign} {words.headline(verification)}", style))
    if honest := words.honest(verification):
        _print(console, Text(f"  by what was seen, the tag could say {honest}"))


def _table(verification: Verification) -> Table:
    arranged = table.arrange(verification)
    several = len({column.platform for column in arranged.columns}) > 1
    made = Table(header_style="bold", pad_edge=False)
    made.add_column("interpreter", no_wrap=True)
    made.add_column("promise", no_wrap=True)
    for column in arranged.columns:
        title = f"{plain.line(column.platform)}\n{column.title}" if several else column.title
        made.add_column(Text(plain.clean(title) if not several else title), no_wrap=True)
    for _, rows in arranged.groups:
        for row in rows:
            cells = [_cell(cell) for cell in row.cells]
            reality = f"{table.SIGNS[row.reality]} {row.reality}"
            made.add_row(Text(plain.line(row.name.full)), reality, *cells)
        made.add_section()
    return made


def _cell(cell: VerifiedCell | None) -> Text:
    return Text(table.word(cell), _style(cell.verdict)) if cell else Text()


def _trouble(cell: VerifiedCell, console: Console) -> None:
    beyond = "" if cell.promised else " (not promised)"
    head = f"{plain.line(table.place(cell))}{beyond}: {cell.verdict}"
    _print(console, Text(head, _style(cell.verdict)))
    for attempt in words.attempts(cell):
        told = f"    {plain.line(attempt.subject)}: {plain.line(attempt.detail or attempt.verdict)}"
        _print(console, Text(told))
        if attempt.explanation:
            _print(console, Text(f"        {plain.line(attempt.explanation)}"))


def _style(verdict: Verdict) -> str:
    return _STYLES.get(verdict, "bold red")


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)
