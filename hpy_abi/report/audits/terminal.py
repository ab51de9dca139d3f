"""Audits for the terminal, and as plain text where there is none."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from hpy_abi.model import Audit, Finding, Severity
from hpy_abi.report.audits import words
from hpy_abi.report.plain import clean

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WIDE = 10_000


def render(audits: Sequence[Audit]) -> str:
    """Everything without colour, no line broken."""
    console = Console(file=io.StringIO(), width=_WIDE, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        for audit in audits:
            show(audit, console)
        close(audits, console)
    return capture.get()


def show(audit: Audit, console: Console) -> None:
    """Print one artifact: its name, what was found, and the verdict."""
    good = Text("ok  ", "bold green") if audit.ok else Text("BAD ", "bold red")
    _print(console, good + Text(words.name(audit), "bold"))
    for finding in audit.findings:
        _print(console, _line(finding))
    style = "green" if audit.ok else "red"
    _print(console, Text("    ") + Text(words.verdict(audit), style))


def close(audits: Sequence[Audit], console: Console) -> None:
    """Print the sum of it all."""
    style = "bold green" if all(audit.ok for audit in audits) else "bold red"
    _print(console, Text(words.summary(audits), style))


def _line(finding: Finding) -> Text:
    text = Text("    ")
    if finding.ignored:
        text += Text(f"ignored {finding.rule} ", "dim")
    else:
        text += Text(f"{finding.severity.value} {finding.rule} ", _STYLES[finding.severity])
    if finding.path:
        text += Text(f"{clean(finding.path)}: ")
    text += Text(clean(finding.message))
    if finding.ignored:
        text += Text(f" (reason: {clean(finding.ignored)})", "dim")
    return text


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)
