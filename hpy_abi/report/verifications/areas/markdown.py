"""The suite's table as GitHub's Markdown, then everything that needs a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hpy_abi.model import Note, Verdict, Verification
from hpy_abi.report.verifications.areas import grid
from hpy_abi.report.verifications.areas.grid import Column


def render(verifications: Sequence[Verification]) -> str:
    """A page with the table; what did not hold, deviations and skips are listed below it."""
    across = grid.columns(verifications)
    lines = [
        f"# {grid.summary(across)}",
        "",
        *_artifact(grid.binary(verifications)),
        *_table(across),
    ]
    lines += _section(
        "What did not hold",
        [f"**{_escape(who)}**: {_told(note)}" for who, note in grid.troubles(across)],
    )
    lines += _section("Not run", [_told(note) for note in grid.not_run(verifications)])
    lines += _section("Known deviations of foreign hosts (*)", _groups(grid.deviations(across)))
    lines += _section("Skipped tests", _groups(grid.skips(across)))
    lines += _section(
        "Wheels for one interpreter",
        [
            f"{_escape(who)}: `{_code(file)}`, SHA-256 `{digest}`"
            for who, file, digest in grid.own_artifacts(across)
        ],
    )
    return "\n".join(lines) + "\n"


def _artifact(binary: Verification | None) -> list[str]:
    if binary is None:
        return []
    return [
        f"`{_code(binary.artifact)}`  ",
        f"SHA-256 `{binary.sha256}`, compiled once with {_escape(binary.built_with)}.",
        "",
    ]


def _table(across: Sequence[Column]) -> list[str]:
    head = ["", *(c.title for c in across)]
    body = [[row.area, *(entry.text for entry in row.entries)] for row in grid.rows(across)]
    body.append(["**tests passed**", *(str(c.passed) for c in across)])
    body.append(["**members**", *map(_members, across)])
    body.append(["**host**", *(c.cell.host or grid.NOTHING for c in across)])
    body.append(["**seconds**", *map(_seconds, across)])
    body.append(["**verdict**", *(grid.verdict_word(c) for c in across)])
    rule = ["---", *("---:" for _ in across)]
    cells = [[_escape(cell) for cell in row] for row in (head, *body)]
    return ["| " + " | ".join(row) + " |" for row in (cells[0], rule, *cells[1:])]


def _members(column: Column) -> str:
    told = column.told
    return f"{told.members_exercised}/{told.members_total}" if told.members_total else grid.NOTHING


def _seconds(column: Column) -> str:
    return grid.NOTHING if column.verdict is Verdict.NOT_RUN else f"{column.cell.seconds:.1f}"


def _section(title: str, entries: list[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {entry}" for entry in entries)] if entries else []


def _groups(groups: list[grid.Group]) -> list[str]:
    """The reason, and below it every test by name."""
    return [
        f"{_escape(group.where)}: {_escape(group.reason)}"
        + "".join(f"\n  - `{_code(test)}`" for test in group.tests)
        for group in groups
    ]


def _told(note: Note) -> str:
    """A note on one line: Markdown takes a line that begins otherwise for something else."""
    first, *more = note.text.strip().splitlines() or [""]
    text = f"`{_code(note.subject)}`: {_escape(first)}" if first else f"`{_code(note.subject)}`"
    if more:
        fence = "`" * (1 + max([2, *(len(run) for run in re.findall("`+", note.text))]))
        block = "\n".join(f"  {line}" for line in more)
        text += f"\n\n  {fence}text\n{block}\n  {fence}"
    return text


def _code(text: str) -> str:
    return " ".join(text.replace("`", "'").split())


def _escape(text: str) -> str:
    """Text that a table's cell shows as it is, whatever a test's message holds."""
    text = " ".join(text.split())
    bold = re.fullmatch(r"\*\*[a-z ]+\*\*", text)  # our own row names
    return text if bold else re.sub(r"([\\`*_|<>\[\]])", r"\\\1", text)
