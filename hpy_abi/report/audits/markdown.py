"""Audits as GitHub's Markdown: a table of the artifacts, and below it what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hpy_abi.model import Audit, Finding
from hpy_abi.report.audits import words


def render(audits: Sequence[Audit]) -> str:
    """A page."""
    lines = [f"# {words.summary(audits)}", "", "| artifact | | verdict |", "| --- | --- | --- |"]
    for audit in audits:
        mark = "ok" if audit.ok else "**bad**"
        lines.append(f"| `{_code(words.name(audit))}` | {mark} | {_escape(words.verdict(audit))} |")
    for audit in audits:
        if audit.findings:
            lines += ["", f"## `{_code(words.name(audit))}`", ""]
            lines += [_item(finding) for finding in audit.findings]
    return "\n".join(lines) + "\n"


def _item(finding: Finding) -> str:
    place = f"`{_code(finding.path)}`: " if finding.path else ""
    text = f"- **{finding.severity.value} {finding.rule}** {place}{_escape(finding.message)}"
    return f"{text} (ignored: {_escape(finding.ignored)})" if finding.ignored else text


def _code(text: str) -> str:
    return " ".join(words.clean(text).replace("`", "'").replace("|", "¦").split())


def _escape(text: str) -> str:
    text = " ".join(words.clean(text).split())
    return re.sub(r"([\\`*_|<>\[\]])", r"\\\1", text)
