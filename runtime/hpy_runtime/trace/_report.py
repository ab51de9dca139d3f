"""What was traced, as a table or as JSON."""

from __future__ import annotations

import json

from hpy_runtime.universal import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple, TextIO

    class Function(NamedTuple):
        """One function of the context; times in nanoseconds."""

        name: str
        calls: int
        time: int
        own: int

else:
    from collections import namedtuple

    Function = namedtuple("Function", "name calls time own")

SORTS = ("time", "own", "calls")
_TITLES = ("function", "calls", "time (ms)", "own (ms)", "per call (ns)")


def functions(sort: str) -> list[Function]:
    """Return the functions that were called, those with the most of `sort` first."""
    called = [Function(*counter) for counter in _core.trace_counters() if counter[1]]
    return sorted(called, key=lambda one: (-getattr(one, sort), -one.calls, one.name))


def write(stream: TextIO, sort: str, as_json: bool) -> None:
    """Write the report: JSON, or a table, by rich where it is installed."""
    called = functions(sort)
    if as_json:
        stream.write(_json(called))
        return
    rows = [_row(one) for one in called]
    try:
        from rich.console import Console
        from rich.table import Table
    except ImportError:
        stream.write(_plain(rows))
        return
    table = Table(title="HPy calls")
    for title in _TITLES:
        table.add_column(title, justify="left" if title == "function" else "right")
    for row in rows:
        table.add_row(*row)
    console = Console(file=stream)
    # a file or pipe has no width that the table would have to be cut to
    (console if console.is_terminal else Console(file=stream, width=120)).print(table)


def _row(one: Function) -> tuple[str, ...]:
    return (
        one.name,
        str(one.calls),
        f"{one.time / 1e6:.3f}",
        f"{one.own / 1e6:.3f}",
        f"{one.time / one.calls:.0f}",
    )


def _plain(rows: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(_TITLES, *rows)]
    lines = [
        f"{row[0]:{widths[0]}}"
        + "".join(f"  {text:>{width}}" for text, width in zip(row[1:], widths[1:]))
        for row in (_TITLES, *rows)
    ]
    return "\n".join(lines) + "\n"


def _json(called: list[Function]) -> str:
    document = {
        "schema": 1,
        "functions": [
            {"name": f.name, "calls": f.calls, "nanoseconds": f.time, "own_nanoseconds": f.own}
            for f in called
        ],
    }
    return json.dumps(document, indent=1) + "\n"
