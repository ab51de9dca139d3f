"""Verifications as one HTML file that needs nothing beside it: no network, no script of others."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from hpy_abi.judgement import REFUTES
from hpy_abi.model import Attempt, Note, Verdict, Verification, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.report.verifications import table, words

_HERE = Path(__file__).parent
_BLOCK = 20_000
"""Characters of one stream or stack."""
_PAGE = 8_000_000
"""Of all of them together: a browser opens a page of that size at once."""
_MOST_NAMES = 300
_MOST_FAILURES = 100


@dataclass(frozen=True)
class _Column:
    title: str
    short: str
    """Beneath its platform."""


@dataclass(frozen=True)
class _Field:
    """One cell of the table."""

    identity: str
    kind: str
    """For the style sheet: good, bad, idle."""
    verdict: str
    sign: str
    weight: int
    place: str
    detail: str


@dataclass(frozen=True)
class _Line:
    """One row of the table."""

    name: str
    full: str
    version: str
    reality: str
    sign: str
    kind: str
    weight: int
    promised: bool
    seconds: float
    fields: tuple[_Field | None, ...]


@dataclass(frozen=True)
class _Block:
    title: str
    text: str
    open: bool = True


@dataclass(frozen=True)
class _Told:
    """One attempt."""

    subject: str
    sign: str
    kind: str
    verdict: str
    detail: str
    explanation: str
    blocks: tuple[_Block, ...]
    failures: tuple[Note, ...]
    more_failures: int


@dataclass(frozen=True)
class _Detail:
    """What happened in one cell."""

    identity: str
    title: str
    sign: str
    kind: str
    verdict: str
    detail: str
    facts: tuple[tuple[str, str], ...]
    attempts: tuple[_Told, ...]


@dataclass(frozen=True)
class _Wheel:
    """One section of the page."""

    identity: str
    name: str
    kind: str
    sign: str
    headline: str
    facts: tuple[tuple[str, str], ...]
    filters: tuple[tuple[str, str, str, int], ...]
    """Verdict, sign, kind and how many cells have it."""
    platforms: tuple[tuple[str, int], ...]
    """Each with how many columns are below it."""
    columns: tuple[_Column, ...]
    groups: tuple[tuple[str, tuple[_Line, ...]], ...]
    troubles: tuple[_Detail, ...]
    unseen: tuple[Note, ...]
    notes: tuple[Note, ...]
    details: tuple[_Detail, ...]


def render(verifications: Sequence[Verification]) -> str:
    """The page."""
    budget = _Budget(_PAGE)
    style, script = _asset("page.css"), _asset("page.js")
    return _template().render(
        title=words.summary(verifications),
        wheels=[_wheel(one, f"w{number}", budget) for number, one in enumerate(verifications)],
        tool=", ".join(dict.fromkeys(plain.line(one.tool) for one in verifications if one.tool)),
        style=style,
        script=script,
        # nothing but our own style and script may run or be fetched, whatever slipped through
        policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}",
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")


class _Budget:
    """What is left of the characters for streams and stacks."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def block(self, text: str) -> str:
        if not text.strip():
            return ""
        shown = plain.block(text, min(_BLOCK, self._left))
        self._left -= min(len(text), _BLOCK, self._left)
        return shown


def _wheel(verification: Verification, identity: str, budget: _Budget) -> _Wheel:
    arranged = table.arrange(verification)
    identities = {
        id(cell): f"{identity}-c{number}"
        for number, cell in enumerate(cell for row in arranged.rows for cell in row.cells if cell)
    }
    details = {
        id(cell): _detail(cell, identities[id(cell)], budget)
        for cell in words.in_order(verification)
    }
    platforms: dict[str, int] = {}
    for column in arranged.columns:
        platforms[column.platform] = platforms.get(column.platform, 0) + 1
    return _Wheel(
        identity=identity,
        name=plain.line(verification.artifact),
        kind=_KINDS[verification.standing.value],
        sign=words.SIGNS[verification.standing],
        headline=words.headline(verification),
        facts=_facts(verification),
        filters=tuple(
            (verdict.value, table.sign(verdict), _kind(verdict), number)
            for verdict, number in table.counted([verification])
        ),
        platforms=tuple((plain.line(name), number) for name, number in platforms.items()),
        columns=tuple(
            _Column(plain.line(f"{one.platform}, {one.title}"), one.title)
            for one in arranged.columns
        ),
        groups=tuple(
            (group, tuple(_row(row, identities) for row in rows)) for group, rows in arranged.groups
        ),
        troubles=tuple(details[id(cell)] for cell in words.troubles(verification)),
        unseen=_lines(words.unseen(verification)),
        notes=_lines(verification.notes),
        details=tuple(details.values()),
    )


_KINDS = {"holds": "good", "holds where run": "good", "broken": "bad", "not run": "idle"}
_REALITIES = {
    table.Reality.BROKEN: "bad",
    table.Reality.KEPT: "good",
    table.Reality.PARTLY: "good",
}


def _facts(verification: Verification) -> tuple[tuple[str, str], ...]:
    claim = verification.claim
    told = [
        ("Tag", words.tags(claim.tags)),
        ("By what was seen, it could say", words.honest(verification)),
        ("Kind", claim.kind),
        ("Modules", ", ".join(claim.modules[:8]) + " …" * (len(claim.modules) > 8)),
        ("Requires-Python", claim.requires_python),
        ("Run on", ", ".join(verification.platforms)),
        ("SHA-256", verification.sha256),
    ]
    return tuple((title, plain.line(text)) for title, text in told if text)


def _row(row: table.Row, identities: dict[int, str]) -> _Line:
    fields = [_field(cell, identities[id(cell)]) if cell else None for cell in row.cells]
    return _Line(
        name=plain.line(row.name.short),
        full=plain.line(row.name.full),
        version=plain.line(row.version),
        reality=row.reality.value,
        sign=table.SIGNS[row.reality],
        kind=_REALITIES.get(row.reality, "idle"),
        weight=list(table.Reality).index(row.reality),
        promised=row.promised,
        seconds=row.seconds,
        fields=tuple(fields),
    )


def _field(cell: VerifiedCell, identity: str) -> _Field:
    return _Field(
        identity=identity,
        kind=_kind(cell.verdict),
        verdict=cell.verdict.value,
        sign=table.sign(cell.verdict),
        weight=table.weight(cell.verdict),
        place=plain.line(table.place(cell)),
        detail=plain.line(cell.detail),
    )


def _detail(cell: VerifiedCell, identity: str, budget: _Budget) -> _Detail:
    python = cell.python
    told = [
        ("Promised", "yes" if cell.promised else "no: beyond the claim, not judged"),
        ("Interpreter", python.executable if python else "not on the machine"),
        ("Version", f"{python.implementation} {python.implementation_version}" if python else ""),
        ("HPy host", cell.host),
        ("Took", words.seconds(cell.seconds) if cell.attempts else ""),
    ]
    return _Detail(
        identity=identity,
        title=plain.line(table.place(cell)),
        sign=table.sign(cell.verdict),
        kind=_kind(cell.verdict),
        verdict=cell.verdict.value,
        detail=plain.line(cell.detail),
        facts=tuple((title, plain.line(text)) for title, text in told if text),
        attempts=tuple(_attempt(one, budget) for one in cell.attempts),
    )


def _attempt(attempt: Attempt, budget: _Budget) -> _Told:
    passed = attempt.verdict is Verdict.PASSED
    names = list(attempt.names[:_MOST_NAMES])
    names += [f"and {len(attempt.names) - _MOST_NAMES} more"] * (len(attempt.names) > _MOST_NAMES)
    tests = "" if attempt.tests is None else f"{attempt.tests} tests"
    took = words.seconds(attempt.seconds) if attempt.seconds else ""
    blocks = (
        _Block("Command", budget.block(attempt.command)),
        _Block("Output", budget.block(attempt.output)),
        _Block("Python stack", budget.block(attempt.python_stack)),
        _Block("C stack", budget.block(attempt.c_stack)),
        _Block(
            f"Names that it defines ({len(attempt.names)})",
            budget.block(", ".join(names)),
            open=False,
        ),
    )
    return _Told(
        subject=plain.line(attempt.subject),
        sign=table.sign(attempt.verdict),
        kind=_kind(attempt.verdict),
        verdict=", ".join(filter(None, (attempt.verdict.value, tests, took))),
        detail="" if passed else plain.line(attempt.detail),
        explanation=budget.block(attempt.explanation),
        blocks=tuple(one for one in blocks if one.text),
        failures=tuple(
            Note(plain.line(one.subject), budget.block(one.text))
            for one in attempt.failures[:_MOST_FAILURES]
        ),
        more_failures=max(0, len(attempt.failures) - _MOST_FAILURES),
    )


def _kind(verdict: Verdict) -> str:
    if verdict is Verdict.PASSED:
        return "good"
    return "bad" if verdict in REFUTES else "idle"


def _lines(notes: Sequence[Note]) -> tuple[Note, ...]:
    return tuple(Note(plain.line(one.subject), plain.line(one.text)) for one in notes)


def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
