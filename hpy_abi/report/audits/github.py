"""Audits as GitHub Actions' workflow commands, which become annotations."""

from __future__ import annotations

from collections.abc import Sequence

from hpy_abi.model import Audit, Finding, Severity
from hpy_abi.report.audits import words
from hpy_abi.report.plain import clean

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(audits: Sequence[Audit]) -> str:
    """A line for each finding that is not ignored, and one for the sum."""
    lines = [_line(audit, one) for audit in audits for one in words.active(audit)]
    return "\n".join([*lines, words.summary(audits)]) + "\n"


def _line(audit: Audit, finding: Finding) -> str:
    title = _property(f"{finding.rule} {words.name(audit)}")
    file = _property(audit.artifact.path)
    text = _data(f"{words.where(audit, finding)}: {clean(finding.message)}")
    return f"::{_COMMANDS[finding.severity]} file={file},title={title}::{text}"


def _data(text: str) -> str:
    """Text as a workflow command wants it; an unescaped line end would begin another command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
