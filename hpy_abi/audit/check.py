"""Judging an artifact: every rule, and what remains of the promises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hpy_abi.audit.config import Config
from hpy_abi.audit.rule import Rule, rules
from hpy_abi.audit.subject import Subject
from hpy_abi.model import Artifact, Audit, Finding, Promise, Severity

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def check(artifact: Artifact, config: Config | None = None) -> Audit:
    """Every rule's findings, gravest first, and what the tags promise with what breaks it."""
    config = config or Config()
    subject = Subject(artifact)
    found: list[Finding] = []
    for rule in rules().values():
        if config.selects(rule.id):
            found += _findings(rule, subject, config)
    found.sort(key=lambda one: (_ORDER.index(one.severity), one.rule, one.path, one.message))
    promises = tuple(_promise(target.key, found) for target in subject.promised)
    return Audit(artifact, tuple(found), promises)


def unread(path: str, text: str) -> Audit:
    """The audit of what could not even be read."""
    finding = Finding("BIN004", Severity.ERROR, "", text)
    return Audit(Artifact(path=path, form="file"), (finding,))


def _findings(rule: Rule, subject: Subject, config: Config) -> Iterable[Finding]:
    for hit in rule.check(subject):
        finding = Finding(
            rule=rule.id,
            severity=rule.severity,
            path=hit.path,
            message=hit.message,
            symbols=hit.symbols,
            breaks=hit.breaks,
            doubts=hit.doubts,
        )
        yield replace(finding, ignored=config.reason(finding, subject.artifact))


def _promise(key: str, found: Sequence[Finding]) -> Promise:
    """Ignored or not: that somebody accepts a finding does not make a binary load."""
    breaking = []
    doubting = []
    for one in found:
        broken = one.breaks is None or key in one.breaks
        if one.severity is Severity.ERROR:
            if broken:
                breaking.append(one.rule)
            elif one.breaks == () and (one.doubts is None or key in one.doubts):
                doubting.append(one.rule)
        elif broken and one.breaks is not None:
            breaking.append(one.rule)
    holds = False if breaking else None if doubting else True
    return Promise(key, holds, tuple(sorted(set(breaking or doubting))))
