"""Audits as GitHub's Markdown: a table of the artifacts, and below it what was found."""

from __future__ import annotations

from collections.abc import Sequence

from hpy_abi.model import Audit, Finding
from hpy_abi.report.audits import words
from hpy_abi.report.plain import markdown, markdown_code


def render(audits: Sequence[Audit]) -> str:
    """A page."""
    lines = [f"# {words.summary(audits)}", "", "| artifact | | verdict |", "| --- | --- | --- |"]
    for audit in audits:
        mark = "ok" if audit.ok else "**bad**"
        name = markdown_code(words.name(audit))
        lines.append(f"| `{name}` | {mark} | {markdown(words.verdict(audit))} |")
    for audit in audits:
        if audit.findings:
            lines += ["", f"## `{markdown_code(words.name(audit))}`", ""]
            lines += [_item(finding) for finding in audit.findings]
    return "\n".join(lines) + "\n"


def _item(finding: Finding) -> str:
    place = f"`{markdown_code(finding.path)}`: " if finding.path else ""
    text = f"- **{finding.severity.value} {finding.rule}** {place}{markdown(finding.message)}"
    return f"{text} (ignored: {markdown(finding.ignored)})" if finding.ignored else text
