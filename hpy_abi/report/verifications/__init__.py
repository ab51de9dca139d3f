"""Verifications as text: one format one module, each with one function `render`.

`jsonio` also reads what it wrote; `changes` shows how two results differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from hpy_abi.model import Verification
from hpy_abi.report.verifications import badge, html, jsonio, junit, markdown, terminal
from hpy_abi.report.verifications.areas import svg


class Format(Protocol):
    """What each module of this package is."""

    def render(self, verifications: Sequence[Verification]) -> str:
        """All of them in this format, ending in a newline."""


FORMATS: dict[str, Format] = {
    "text": terminal,
    "html": html,
    "markdown": markdown,
    "json": jsonio,
    "junit": junit,
    "badge": badge,
    "svg": svg,
}
"""By the name that `--format` takes."""

__all__ = ["FORMATS", "Format", "jsonio", "terminal"]
