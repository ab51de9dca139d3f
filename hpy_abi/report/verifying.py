"""A verification while it runs: a table whose cells fill, or a line for each cell in a pipe."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from types import TracebackType

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from hpy_abi.model import Claim, Step, Verdict, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.verify.cells import Planned

STYLES = {Verdict.PASSED: "green", Verdict.NOT_RUN: "dim", Verdict.NOT_INSTALLED: "yellow"}
_WAITING, _RUNNING = "·", "…"


Entry = tuple[str, Planned]
"""A wheel's path, as it was named, and one of its cells."""


def where(planned: Planned) -> str:
    """A cell in words: "cp314", "cp314 debug", "cp314 test"."""
    mode = planned.mode if planned.mode not in ("", "universal") else ""
    step = "test" if planned.step is Step.TEST else ""
    return " ".join(filter(None, (planned.key, mode, step)))


def promise(wheel: str, claim: Claim) -> str:
    """What a wheel claims, in a few lines."""
    number = len(claim.promised)
    lines = [
        plain.line(wheel),
        f"  {claim.kind}, promised to {number} interpreter{'s' * (number != 1)}: "
        + (", ".join(claim.promised) or "none that is known"),
    ]
    if claim.requires_python:
        lines.append(f"  Requires-Python: {plain.line(claim.requires_python)}")
    return "\n".join(lines)


class Lines:
    """For a pipe: a line for each cell as it ends."""

    def __init__(self, cells: Sequence[Entry], console: Console) -> None:
        self._console = console
        self._several = len({wheel for wheel, _ in cells}) > 1
        self._lock = threading.Lock()

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left open."""

    def begin(self, cell: Entry) -> None:
        """Nothing is said of what only begins."""

    def end(self, cell: Entry, seen: VerifiedCell) -> None:
        """Say what was seen."""
        wheel = f"{plain.line(cell[0])}: " if self._several else ""
        with self._lock:
            self._console.print(Text(f"{wheel}{where(cell[1])}: {_said(seen)}"), soft_wrap=True)


class Table_:  # noqa: N801 - rich's own is Table
    """For a terminal: a table whose cells fill as they end."""

    def __init__(self, cells: Sequence[Entry], console: Console) -> None:
        self._cells = cells
        self._lock = threading.Lock()
        self._state = {one: Text(_WAITING, "dim") for one in cells}
        self._live = Live(self._made(), console=console, refresh_per_second=8, transient=True)

    def __enter__(self) -> Table_:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def begin(self, cell: Entry) -> None:
        """Show that it runs."""
        self._set(cell, Text(_RUNNING, "cyan"))

    def end(self, cell: Entry, seen: VerifiedCell) -> None:
        """Show what was seen."""
        self._set(cell, Text(_said(seen), STYLES.get(seen.verdict, "bold red")))

    def _set(self, cell: Entry, text: Text) -> None:
        with self._lock:
            self._state[cell] = text
            self._live.update(self._made())

    def _made(self) -> Group:
        parts: list[Table | Text] = []
        for wheel in dict.fromkeys(wheel for wheel, _ in self._cells):
            table = Table.grid(padding=(0, 2))
            for entry in self._cells:
                if entry[0] == wheel:
                    state = self._state[entry].copy()
                    state.no_wrap, state.overflow = True, "ellipsis"
                    table.add_row(Text(where(entry[1])), state)
            parts += [Text(plain.line(wheel), "bold"), table]
        return Group(*parts)


def _said(seen: VerifiedCell) -> str:
    beyond = "" if seen.promised else " (not promised)"
    told = f": {plain.line(seen.detail)}" if seen.detail else ""
    if seen.attempts and seen.step is Step.LOAD and seen.verdict is Verdict.PASSED:
        number = len(seen.attempts)
        told += f", {number} module{'s' * (number != 1)} in {seen.seconds:.2f} s"
    return f"{seen.verdict}{beyond}{told}"


def watch(cells: Sequence[Entry], console: Console) -> Lines | Table_:
    """What fits the console."""
    return Table_(cells, console) if console.is_terminal else Lines(cells, console)
