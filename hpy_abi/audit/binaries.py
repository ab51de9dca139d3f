"""Rules BIN: what could not be read, and what must not be unpacked."""

from __future__ import annotations

from collections.abc import Iterator

from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import Subject
from hpy_abi.model import Severity


@rule(
    "BIN001",
    "a part of the artifact is damaged",
    Severity.ERROR,
    why="""The file is truncated, or contradicts itself, so that it cannot be read. No interpreter
    will load it either, or it loads what nobody audited.""",
    mend="Build and pack the artifact again, and compare its hash after each copy.",
)
def damaged(subject: Subject) -> Iterator[Hit]:
    """What could not be read."""
    return _told(subject, "BIN001")


@rule(
    "BIN002",
    "the archive has a member that must not be unpacked",
    Severity.ERROR,
    why="""A path that leaves the target folder, a second member of the same name, a symbolic link
    or an encrypted member: installers refuse such an archive, or unpack something else than what
    was audited.""",
    mend="Pack the wheel with a build back end or with `wheel pack`, which write none of these.",
)
def unsafe(subject: Subject) -> Iterator[Hit]:
    """Members that no installer should unpack."""
    return _told(subject, "BIN002")


@rule(
    "BIN003",
    "a part of the artifact is too large to be read",
    Severity.ERROR,
    why="""Audit reads within bounds, so that no file can fill memory or disk. What is beyond them
    was not audited, and a verdict without it would be worth nothing.""",
    mend="""Look whether the size is meant: a file that unpacks to thousands of times its size
    is an attack. Split what is really that large.""",
)
def too_much(subject: Subject) -> Iterator[Hit]:
    """What is beyond the bounds."""
    return _told(subject, "BIN003")


@rule(
    "BIN004",
    "reading the artifact did not end well",
    Severity.ERROR,
    why="""The process that read the artifact crashed, took too much memory or did not end in time.
    Such a file is damaged or was made to do that.""",
    mend="""Treat the file as hostile until its origin is clear. If it is sound, report it: reading
    must not fail.""",
)
def not_ended(subject: Subject) -> Iterator[Hit]:
    """What ended the process that read."""
    return _told(subject, "BIN004")


def _told(subject: Subject, rule_id: str) -> Iterator[Hit]:
    return (Hit(one.path, one.text) for one in subject.problems(rule_id))
