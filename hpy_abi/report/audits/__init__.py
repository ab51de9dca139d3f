"""Audits as text: one format one module, each with one function `render(audits) -> str`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from hpy_abi.model import Audit
from hpy_abi.report.audits import github, jsonout, junit, markdown, sarif, terminal


class Format(Protocol):
    """What each module of this package is."""

    def render(self, audits: Sequence[Audit]) -> str:
        """All of them in this format, ending in a newline."""


FORMATS: dict[str, Format] = {
    "text": terminal,
    "json": jsonout,
    "sarif": sarif,
    "junit": junit,
    "markdown": markdown,
    "github": github,
}
"""By the name that `--format` takes."""

__all__ = ["FORMATS", "Format"]
