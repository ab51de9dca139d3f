"""The result as a picture for a README: no times, so that the same outcome is the same file."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from hpy_abi.model import Verdict, Verification
from hpy_abi.report import plain
from hpy_abi.report.verifications.areas import grid
from hpy_abi.report.verifications.areas.grid import Column
from hpy_abi.report.verifications.table import SYMBOLS

_COLUMN, _ROW, _GAP = 68, 20, 3
_LEFT, _TOP, _MARGIN = 132, 108, 20
_FOOT = 70
_LEAST_WIDTH = 560
# fixed colours would vanish on one of the two backgrounds that README pages have
_STYLE = """
  text { font-size: 12px; font-family: system-ui, 'Segoe UI', Helvetica, Arial, sans-serif }
  text { fill: #1f2328 }
  .title { font-size: 19px; font-weight: 600 }
  .small { font-size: 11px; fill: #59636e }
  .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
  .head { font-size: 12px; font-weight: 600 }
  .mid { text-anchor: middle }
  .right { text-anchor: end }
  .page { fill: #ffffff; stroke: #d1d9e0 }
  .passed { fill: #d2f4da } .failed { fill: #ffd7d5 } .idle { fill: #f0f2f4 }
  .deviates { fill: #fff1c2 }
  .bad { fill: #a40e26; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .small { fill: #9198a1 }
    .page { fill: #0d1117; stroke: #3d444d }
    .passed { fill: #16422a } .failed { fill: #6b1d20 } .idle { fill: #1d232b }
    .deviates { fill: #54430f }
    .bad { fill: #ffb3ad }
  }
"""


def render(verifications: Sequence[Verification]) -> str:
    """The table as a self-contained SVG, readable on light and on dark, and without colour."""
    columns = grid.columns(verifications)
    rows = grid.rows(columns)
    binary = grid.binary(verifications)
    width = max(_LEAST_WIDTH, _LEFT + _COLUMN * len(columns) + _MARGIN)
    bottom = _TOP + _ROW * len(rows)
    title, *others = grid.summaries(columns)
    notes = [*others, *_notes(verifications)]
    height = bottom + _FOOT + 18 * len(notes) + _MARGIN // 2
    body = [
        f'<rect class="page" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
        _text(_MARGIN, 36, title, "title"),
    ]
    if binary is not None:
        body.append(_text(_MARGIN, 56, binary.artifact, "small mono"))
        body.append(_text(_MARGIN, 72, f"sha256:{binary.sha256}", "small mono"))
    for number, column in enumerate(columns):
        y = _TOP - (22 if column.way else 10)
        body.append(_text(_middle(number), y, column.label, "head mid"))
        if column.way:
            body.append(_text(_middle(number), _TOP - 8, column.way, "small mid"))
    for line, row in enumerate(rows):
        y = _TOP + _ROW * line
        body.append(_text(_LEFT - 12, y + 13, row.area, "right"))
        for number, entry in enumerate(row.entries):
            kind = _kind(entry.verdict, entry.deviates)
            body += _field(number, y, entry.text, kind)
    body.append(_text(_LEFT - 12, bottom + 22, "tests passed", "right head"))
    body.append(_text(_LEFT - 12, bottom + 43, "verdict", "right head"))
    for number, column in enumerate(columns):
        body.append(_text(_middle(number), bottom + 22, str(column.passed), "mid head"))
        kind = _kind(column.verdict, deviates=False)
        body += _field(number, bottom + 30, _short(column), kind)
    for line, note in enumerate(notes):
        body.append(_text(_MARGIN, bottom + _FOOT + 18 * line, note, "small"))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="title description">',
            f'<title id="title">{_clean(title)}</title>',
            f'<desc id="description">{_clean(_description(columns))}</desc>',
            f"<style>{_STYLE}</style>",
            *body,
            "</svg>",
            "",
        ]
    )


def _middle(column: int) -> float:
    return _LEFT + _COLUMN * column + (_COLUMN - _GAP) / 2


def _field(column: int, y: int, text: str, kind: str) -> list[str]:
    x = _LEFT + _COLUMN * column
    style = "mid bad" if kind == "failed" else "mid"
    return [
        f'<rect class="{kind}" x="{x}" y="{y}" width="{_COLUMN - _GAP}" height="{_ROW - _GAP}" '
        'rx="4"/>',
        _text(_middle(column), y + 13, text, style),
    ]


def _kind(verdict: Verdict, deviates: bool) -> str:
    if verdict is Verdict.PASSED:
        return "deviates" if deviates else "passed"
    return "idle" if verdict is Verdict.NOT_RUN else "failed"


def _short(column: Column) -> str:
    """The verdict in a word that fits; a word, because colour alone tells some readers nothing."""
    if column.verdict in (Verdict.PASSED, Verdict.NOT_RUN):
        return SYMBOLS[column.verdict]
    return "no build" if column.verdict is Verdict.NOT_INSTALLED else column.verdict.value


def _notes(verifications: Sequence[Verification]) -> list[str]:
    """Lines below the table: what its signs mean, and who is not in it."""
    found = ["a number counts the tests that passed; d: debug build, t: free-threaded build"]
    if any(column.told.deviations for column in grid.columns(verifications)):
        found.append("* a foreign host's known deviations, each by name in build/matrix/matrix.md")
    absent = [note.subject for note in grid.not_run(verifications)]
    if absent:
        found.append("not run: " + ", ".join(absent))
    return found


def _description(columns: Sequence[Column]) -> str:
    """The table for those who cannot see it."""
    told = [f"{one.title}: {one.verdict.value}, {one.passed} tests" for one in columns]
    return "; ".join(told)


def _text(x: float, y: float, text: str, style: str) -> str:
    return f'<text class="{style}" x="{x:g}" y="{y:g}">{_clean(text)}</text>'


def _clean(text: str) -> str:
    return escape(plain.xml(text))
