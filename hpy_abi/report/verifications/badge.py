"""A badge for a README, as SVG: what it is on the left, on how many Pythons it works."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from hpy_abi.model import Standing, Verification
from hpy_abi.report import plain
from hpy_abi.report.verifications import words

# widths of an 11 px sans-serif, in tenths of a pixel; `textLength` makes every font keep to them
_NARROW, _WIDE, _USUAL = 38, 98, 66
_NARROW_LETTERS, _WIDE_LETTERS = "fijlrtI ·.,1", "mwMW"
_PADDING = 7
_HEIGHT = 20
# white text on each has a contrast of 4.5 or more
_COLOURS = {
    Standing.HOLDS: "#1a7f37",
    Standing.HOLDS_WHERE_RUN: "#1a7f37",
    Standing.BROKEN: "#b3261e",
    Standing.NOT_RUN: "#59636e",
}
_WORST = (Standing.BROKEN, Standing.NOT_RUN, Standing.HOLDS_WHERE_RUN, Standing.HOLDS)


def render(verifications: Sequence[Verification]) -> str:
    """An SVG document of 20 pixels height."""
    standing = min((one.standing for one in verifications), key=_WORST.index, default=None)
    left, right = _left(verifications), _right(verifications, standing)
    colour = _COLOURS[standing or Standing.NOT_RUN]
    wide = _width(left) + 2 * _PADDING
    total = wide + _width(right) + 2 * _PADDING
    title = plain.xml(f"{left} · {right}")
    # no identifiers: a page may have several badges in it
    shape = f"M4 0h{wide - 4}v{_HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="{_HEIGHT}" '
            f'viewBox="0 0 {total} {_HEIGHT}" role="img" aria-label={quoteattr(title)}>',
            f"<title>{escape(title)}</title>",
            f'<rect width="{total}" height="{_HEIGHT}" rx="4" fill="{colour}"/>',
            f'<path d="{shape}" fill="#2b3137"/>',
            '<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" '
            'aria-hidden="true">',
            _text(left, _PADDING),
            _text(right, wide + _PADDING),
            "</g>",
            "</svg>",
            "",
        ]
    )


def _left(verifications: Sequence[Verification]) -> str:
    if len(verifications) != 1:
        return f"{len(verifications)} wheels"
    return "one wheel" if verifications[0].claim.kind == "pure" else "one binary"


def _right(verifications: Sequence[Verification], standing: Standing | None) -> str:
    number = words.working(verifications)
    told = f"{number} Python{'s' * (number != 1)}"
    if standing is Standing.BROKEN:
        return f"claim broken, works on {told}"
    return told if number else "not run"


def _text(text: str, x: int) -> str:
    length = f'textLength="{_width(text)}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x}" y="14" {length}>{escape(plain.xml(text))}</text>'


def _width(text: str) -> int:
    """Whole pixels."""
    tenths = 0
    for letter in text:
        if letter in _NARROW_LETTERS:
            tenths += _NARROW
        else:
            tenths += _WIDE if letter in _WIDE_LETTERS else _USUAL
    return -(-tenths // 10)
