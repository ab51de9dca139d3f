"""The suite's table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hpy_abi.model import Verdict, Verification
from hpy_abi.report.verifications.areas import grid
from hpy_abi.report.verifications.areas.grid import Column

_STYLES = {Verdict.PASSED: "green", Verdict.NOT_RUN: "dim"}
_FEW = 3


def show(verifications: Sequence[Verification], console: Console) -> None:
    """Print the table, with colour where the console has it, and what needs a word."""
    across = grid.columns(verifications)
    console.print(table(across))
    if (binary := grid.binary(verifications)) is not None:
        console.print(_plain(f"{binary.artifact}\nsha256:{binary.sha256}", "bold"))
    for who, note in grid.troubles(across):
        console.print(_plain(f"{who}: {note.subject}: {note.text}".rstrip(": "), "red"))
    for note in grid.not_run(verifications):
        console.print(_plain(f"{note.subject}: not run: {note.text}", "yellow"))
    for mark, groups in (("*", grid.deviations(across)), ("skipped on", grid.skips(across))):
        for group in groups:
            told = f"{mark} {group.where}: {group.reason}: {_tests(group.tests)}"
            console.print(_plain(told, "yellow" if mark == "*" else "dim"))
    good = "bold green" if all(column.ok for column in across) else "bold red"
    console.print(_plain(grid.summary(across), good))


def table(across: Sequence[Column]) -> Table:
    """API areas down, interpreters across."""
    made = Table(header_style="bold", pad_edge=False)
    made.add_column("area", no_wrap=True)
    for column in across:
        # one word below the other: there are many columns
        made.add_column(f"{column.label}\n{column.way}".rstrip(), justify="right", no_wrap=True)
    for row in grid.rows(across):
        made.add_row(row.area, *(_plain(e.text, _style(e.verdict)) for e in row.entries))
    made.add_section()
    made.add_row("tests passed", *(str(c.passed) for c in across))
    made.add_row("members", *(str(c.told.members_exercised or grid.NOTHING) for c in across))
    made.add_row("seconds", *map(_seconds, across))
    made.add_row("", *(_plain(grid.verdict_word(c), _style(c.verdict)) for c in across))
    return made


def _tests(names: tuple[str, ...]) -> str:
    """The names where they are few; matrix.md has them all."""
    if len(names) <= _FEW:
        return ", ".join(names)
    return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def _seconds(column: Column) -> str:
    return grid.NOTHING if column.verdict is Verdict.NOT_RUN else f"{column.cell.seconds:.1f}"


def _style(verdict: Verdict) -> str:
    return _STYLES.get(verdict, "bold red")


def _plain(text: str, style: str) -> Text:
    """Text as it is: square brackets in a test's name are no markup."""
    return Text(text, style=style)
