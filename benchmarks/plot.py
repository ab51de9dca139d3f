"""The ratios as a picture: one strip for each interpreter and way to compile, one dot a case."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from benchmarks.cases import BARE
from benchmarks.table import Measured, means, ratios

_LEFT, _WIDTH, _ROW, _TOP, _MARGIN = 210, 520, 22, 66, 24
_LOW, _HIGH = 0.8, 1.6
_SHOWN = ("abi3", "universal", "cpython", "hpy 0.9.0")
# readable on light and on dark pages
_STYLE = """
  text { font: 12px system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 16px; font-weight: 600 } .head { font-weight: 600 }
  .small { font-size: 11px; fill: #59636e }
  .page { fill: #ffffff; stroke: #d1d9e0 } .grid { stroke: #d1d9e0 } .one { stroke: #59636e }
  .dot { fill: #0969da; fill-opacity: 0.35 } .mean { stroke: #cf222e; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .small { fill: #9198a1 }
    .page { fill: #0d1117; stroke: #3d444d } .grid { stroke: #3d444d } .one { stroke: #9198a1 }
    .dot { fill: #4493f8 } .mean { stroke: #ff7b72 }
  }
"""


def render(all_measured: Sequence[Measured]) -> str:
    """Instructions of the small and the real cases beside the C API's, as a self-contained SVG."""
    body: list[str] = []
    y = _TOP
    for measured in all_measured:
        for program, rows in measured.counted.items():
            body.append(_text(_MARGIN, y + 4, f"{measured.name}, {program}", "head"))
            y += _ROW
            ratio = ratios(rows)
            mean = means(ratio)
            for name in (name for name in _SHOWN if name in mean):
                values = [row[name] for case, row in ratio.items() if case != BARE.name]
                body += _strip(y, name, values, mean[name])
                y += _ROW
            y += 6
    width, height = _LEFT + _WIDTH + 70 + _MARGIN, y + _MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img">',
            "<title>Instructions beside the C API</title>",
            f"<style>{_STYLE}</style>",
            f'<rect class="page" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" '
            'rx="8"/>',
            _text(
                _MARGIN, 30, "Instructions beside the C API: a dot a case, the mean in red", "title"
            ),
            *_scale(height),
            *body,
            "</svg>\n",
        ]
    )


def _x(ratio: float) -> float:
    return _LEFT + _WIDTH * (min(max(ratio, _LOW), _HIGH) - _LOW) / (_HIGH - _LOW)


def _scale(height: int) -> list[str]:
    lines = []
    for tenth in range(round(10 * _LOW), round(10 * _HIGH) + 1):
        x = _x(tenth / 10)
        kind = "one" if tenth == 10 else "grid"
        lines.append(f'<path class="{kind}" d="M{x:.1f} 56V{height - 20}"/>')
        lines.append(_text(x, 50, f"{tenth / 10:.1f}", "small", "middle"))
    return lines


def _strip(y: int, name: str, values: Sequence[float], mean: float) -> list[str]:
    dots = [f'<circle class="dot" cx="{_x(value):.1f}" cy="{y}" r="4"/>' for value in values]
    x = _x(mean)
    return [
        _text(_MARGIN + 12, y + 4, name),
        *dots,
        f'<path class="mean" d="M{x:.1f} {y - 8}V{y + 8}"/>',
        _text(_LEFT + _WIDTH + 14, y + 4, f"{mean:.3f}"),
    ]


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
