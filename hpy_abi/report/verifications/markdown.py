"""Verifications as GitHub's Markdown: the table, then everything that needs a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hpy_abi.model import Attempt, Verification, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.report.plain import markdown, markdown_code
from hpy_abi.report.verifications import table, words
from hpy_abi.report.verifications.areas import grid
from hpy_abi.report.verifications.areas import markdown as areas

_LIMIT = 3_000
"""Characters of one block: a job's summary takes a mebibyte in all."""
_MOST = 40
"""Cells that are told at length, and failed tests of each."""


def render(verifications: Sequence[Verification]) -> str:
    """A page."""
    if grid.there(verifications):
        return areas.render(verifications)
    lines = []
    if len(verifications) != 1:
        lines += [f"# {words.summary(verifications)}", ""]
    for one in verifications:
        lines += _page(one, "#" if len(verifications) == 1 else "##")
    return "\n".join(lines).rstrip() + "\n"


def _page(verification: Verification, level: str) -> list[str]:
    claim = verification.claim
    sign = words.SIGNS[verification.standing]
    lines = [
        f"{level} {sign} {words.headline(verification)}",
        "",
        f"`{markdown_code(verification.artifact)}`  ",
        f"{markdown(claim.kind)}, tagged `{markdown_code(words.tags(claim.tags))}`  ",
        f"SHA-256 `{markdown_code(verification.sha256)}`",
    ]
    if honest := words.honest(verification):
        lines[-1] += "  "
        lines.append(f"By what was seen, the tag could say `{markdown_code(honest)}`")
    lines += ["", *_table(verification)]
    troubles = words.troubles(verification)
    lines += _section(f"{level}# What did not work", [_trouble(one) for one in troubles[:_MOST]])
    if len(troubles) > _MOST:
        lines.append(f"- and {len(troubles) - _MOST} more, all in the JSON")
    lines += _section(
        f"{level}# Not run",
        [f"{markdown(n.subject)}: {_text(n.text)}" for n in words.unseen(verification)],
    )
    lines += _section(
        f"{level}# Notes",
        [f"**{markdown(n.subject)}**: {_text(n.text)}" for n in verification.notes],
    )
    return [*lines, ""]


def _table(verification: Verification) -> list[str]:
    arranged = table.arrange(verification)
    several = len({column.platform for column in arranged.columns}) > 1
    head = ["interpreter", "promise"]
    for column in arranged.columns:
        head.append(f"{column.platform}: {column.title}" if several else column.title)
    body = []
    for row in arranged.rows:
        fields = [row.name.full, f"{table.SIGNS[row.reality]} {row.reality}"]
        fields += [table.word(cell) if cell else "" for cell in row.cells]
        body.append(fields)
    lines = [head, ["---"] * len(head), *body]
    escaped = [[markdown(plain.line(field)) for field in line] for line in lines]
    return ["| " + " | ".join(line) + " |" for line in escaped]


def _trouble(cell: VerifiedCell) -> str:
    beyond = "" if cell.promised else " (not promised)"
    text = f"**{markdown(table.place(cell))}**{beyond}: {cell.verdict}"
    if cell.detail and not cell.attempts:
        text += f": {_text(cell.detail)}"
    return text + "".join(_attempt(one) for one in words.attempts(cell))


def _attempt(attempt: Attempt) -> str:
    text = f"\n  - `{markdown_code(plain.line(attempt.subject))}`: {attempt.verdict}"
    if attempt.detail:
        text += f": {_text(attempt.detail)}"
    if attempt.explanation:
        text += f"\n\n    {_text(attempt.explanation)}"
    if attempt.command:
        text += _block("command", attempt.command)
    for title in ("output", "python_stack", "c_stack"):
        text += _block(title.replace("_", " "), getattr(attempt, title))
    for note in attempt.failures[:_MOST]:
        text += f"\n    - `{markdown_code(plain.line(note.subject))}`: {_text(note.text)}"
    if len(attempt.failures) > _MOST:
        text += f"\n    - and {len(attempt.failures) - _MOST} more, all in the JSON"
    return text


def _block(title: str, text: str) -> str:
    """Folded, and fenced with more backticks than the text has in a row."""
    if not text.strip():
        return ""
    shown = plain.block(text, _LIMIT)
    fence = "`" * (1 + max([2, *(len(run) for run in re.findall("`+", shown))]))
    lines = ["", f"<details><summary>{title}</summary>", "", f"{fence}text"]
    lines += [*shown.split("\n"), fence, "", "</details>", ""]
    return "\n" + "\n".join(f"    {line}".rstrip() for line in lines)


def _section(title: str, entries: list[str]) -> list[str]:
    return ["", title, "", *(f"- {entry}" for entry in entries)] if entries else []


def _text(text: str) -> str:
    return markdown(plain.line(text))
