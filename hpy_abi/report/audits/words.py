"""What all formats say alike: verdicts, promises and places."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

from hpy_abi.model import Audit, Finding, Promise, Severity
from hpy_abi.report.plain import clean

_CPYTHON = re.compile(r"cp3(\d+)(t?)")


def name(audit: Audit) -> str:
    """How an artifact is called: the last component of its path."""
    return clean(posixpath.basename(audit.artifact.path.replace("\\", "/").rstrip("/")))


def where(audit: Audit, finding: Finding) -> str:
    """Where a finding is: the artifact, and the path in it."""
    return f"{name(audit)}/{clean(finding.path)}" if finding.path else name(audit)


def active(audit: Audit) -> list[Finding]:
    """The findings that nobody ignores."""
    return [one for one in audit.findings if not one.ignored]


def counts(audits: Sequence[Audit]) -> str:
    """2 errors, 1 warning; over all artifacts, those that are ignored apart."""
    every = [one for audit in audits for one in audit.findings]
    told = []
    for severity in Severity:
        number = sum(one.severity is severity and not one.ignored for one in every)
        if number:
            told.append(f"{number} {severity.value}{'s' * (number != 1)}")
    ignored = sum(bool(one.ignored) for one in every)
    if ignored:
        told.append(f"{ignored} ignored")
    return ", ".join(told) or "nothing found"


def summary(audits: Sequence[Audit]) -> str:
    """The last line: how many artifacts keep their claim."""
    if not audits:
        return "nothing was audited"
    bad = sum(not audit.ok for audit in audits)
    total = f"{len(audits)} artifact{'s' * (len(audits) != 1)}"
    verdict = f"the claims of {bad} are false" if bad else "no claim was refuted"
    return f"{total} audited, {verdict}: {counts(audits)}"


def verdict(audit: Audit) -> str:
    """What the tag promises, and which of it can hold: one line."""
    if not audit.promises:
        what = "no promise: it has no tags" if not audit.artifact.tags else "no known interpreter"
        return f"{what}; {'nothing refutes it' if audit.ok else 'errors were found'}"
    told = [f"promises {spans(audit.promises)}"]
    for holds, words in ((False, "cannot hold on"), (None, "doubtful on")):
        those = [one for one in audit.promises if one.holds is holds]
        if those:
            rules = sorted({rule for one in those for rule in one.rules})
            told.append(f"{words} {spans(those)} ({', '.join(rules)})")
    if all(one.holds for one in audit.promises):
        told.append("can hold on all of them")
    return "; ".join(told)


def spans(promises: Sequence[Promise]) -> str:
    """cp39, cp310, cp311 as cp39–cp311; what has no row stands by itself."""
    told: list[list[str]] = []
    before: tuple[str, int] | None = None
    for one in promises:
        found = _CPYTHON.fullmatch(one.interpreter)
        now = (found[2], int(found[1])) if found else None
        if now and before == (now[0], now[1] - 1):
            told[-1].append(one.interpreter)
        else:
            told.append([one.interpreter])
        before = now
    return ", ".join(one[0] if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in told)
