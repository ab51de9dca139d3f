"""The result as a table for the terminal."""

from __future__ import annotations

import io

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hpy_abi.model import Outcome, Result, Verdict
from hpy_abi.report import grid

_STYLES = {Verdict.PASSED: "green", Verdict.NOT_RUN: "dim"}
_WIDE = 400
_FEW = 3


def render(result: Result) -> str:
    """The table without colour, as wide as it needs to be."""
    # a file that is no terminal, so that rich asks nothing of the one we may be on
    console = Console(file=io.StringIO(), width=_WIDE, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        show(result, console)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def show(result: Result, console: Console) -> None:
    """Print the table, with colour where the console has it, and what needs a word."""
    console.print(table(result))
    if result.artifact:
        console.print(_plain(f"{result.artifact}\nsha256:{result.sha256}", "bold"))
    for who, note in grid.troubles(result):
        console.print(_plain(f"{who}: {note.subject}: {note.text}".rstrip(": "), "red"))
    for note in grid.not_run(result):
        console.print(_plain(f"{note.subject}: not run: {note.text}", "yellow"))
    for mark, groups in (("*", grid.deviations(result)), ("skipped on", grid.skips(result))):
        for group in groups:
            told = f"{mark} {group.where}: {group.reason}: {_tests(group.tests)}"
            console.print(_plain(told, "yellow" if mark == "*" else "dim"))
    good = "bold green" if result.ok else "bold red"
    console.print(_plain(grid.summary(result), good))


def table(result: Result) -> Table:
    """API areas down, interpreters across."""
    made = Table(header_style="bold", pad_edge=False)
    made.add_column("area", no_wrap=True)
    for outcome in result.outcomes:
        # one word below the other: there are many columns
        head = f"{grid.label(outcome.cell.interpreter)}\n{grid.way(outcome.cell)}".rstrip()
        made.add_column(head, justify="right", no_wrap=True)
    for row in grid.rows(result):
        made.add_row(row.area, *(_plain(e.text, _style(e.verdict)) for e in row.entries))
    made.add_section()
    outcomes = result.outcomes
    made.add_row("tests passed", *(str(grid.passed(o)) for o in outcomes))
    made.add_row("members", *(str(o.members_exercised or grid.NOTHING) for o in outcomes))
    made.add_row("seconds", *map(_seconds, outcomes))
    made.add_row("", *(_plain(grid.verdict_word(o), _style(o.verdict)) for o in outcomes))
    return made


def _tests(names: tuple[str, ...]) -> str:
    """The names where they are few; matrix.md has them all."""
    if len(names) <= _FEW:
        return ", ".join(names)
    return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def _seconds(outcome: Outcome) -> str:
    return grid.NOTHING if outcome.verdict is Verdict.NOT_RUN else f"{outcome.seconds:.1f}"


def _style(verdict: Verdict) -> str:
    return _STYLES.get(verdict, "bold red")


def _plain(text: str, style: str) -> Text:
    """Text as it is: square brackets in a test's name are no markup."""
    return Text(text, style=style)
