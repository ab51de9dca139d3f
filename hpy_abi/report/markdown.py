"""The result as GitHub's Markdown: the table, then everything that needs a word."""

from __future__ import annotations

import re

from hpy_abi.model import Note, Result, Verdict
from hpy_abi.report import grid


def render(result: Result) -> str:
    """A page with the table; what did not hold, deviations and skips are listed below it."""
    lines = [
        f"# {grid.summary(result)}",
        "",
        *_artifact(result),
        *_table(result),
    ]
    lines += _section(
        "What did not hold",
        [f"**{_escape(who)}**: {_told(note)}" for who, note in grid.troubles(result)],
    )
    lines += _section("Not run", [_told(note) for note in grid.not_run(result)])
    lines += _section("Known deviations of foreign hosts (*)", _groups(grid.deviations(result)))
    lines += _section("Skipped tests", _groups(grid.skips(result)))
    lines += _section(
        "Wheels for one interpreter",
        [
            f"{_escape(who)}: `{_code(file)}`, SHA-256 `{digest}`"
            for who, file, digest in grid.own_artifacts(result)
        ],
    )
    return "\n".join(lines) + "\n"


def _artifact(result: Result) -> list[str]:
    if not result.artifact:
        return []
    return [
        f"`{_code(result.artifact)}`  ",
        f"SHA-256 `{result.sha256}`, compiled once with {_escape(result.built_with)}.",
        "",
    ]


def _table(result: Result) -> list[str]:
    outcomes = result.outcomes
    head = ["", *(grid.column(o.cell) for o in outcomes)]
    body = [[row.area, *(entry.text for entry in row.entries)] for row in grid.rows(result)]
    body.append(["**tests passed**", *(str(grid.passed(o)) for o in outcomes)])
    body.append(
        [
            "**members**",
            *(
                f"{o.members_exercised}/{o.members_total}" if o.members_total else grid.NOTHING
                for o in outcomes
            ),
        ]
    )
    body.append(["**host**", *(o.host or grid.NOTHING for o in outcomes)])
    body.append(
        [
            "**seconds**",
            *(
                f"{o.seconds:.1f}" if o.verdict is not Verdict.NOT_RUN else grid.NOTHING
                for o in outcomes
            ),
        ]
    )
    body.append(["**verdict**", *(grid.verdict_word(o) for o in outcomes)])
    rule = ["---", *("---:" for _ in outcomes)]
    cells = [[_escape(cell) for cell in row] for row in (head, *body)]
    return ["| " + " | ".join(row) + " |" for row in (cells[0], rule, *cells[1:])]


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
