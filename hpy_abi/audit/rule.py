"""What a rule is, and the list of them: documentation is made of the same text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hpy_abi.audit.subject import Subject
from hpy_abi.model import Severity


@dataclass(frozen=True)
class Hit:
    """One thing that a rule found."""

    path: str
    message: str
    symbols: tuple[str, ...] = ()
    breaks: tuple[str, ...] | None = None
    """Keys of the interpreters that it breaks the promise for; None for all."""
    doubts: tuple[str, ...] | None = None
    """Where it breaks none for certain: those that it puts in doubt; None for all."""


Check = Callable[[Subject], Iterator[Hit]]


@dataclass(frozen=True)
class Rule:
    """One rule; the texts are Markdown, in whole sentences."""

    id: str
    title: str
    severity: Severity
    why: str
    mend: str
    check: Check


_RULES: dict[str, Rule] = {}


def rule(
    identity: str, title: str, severity: Severity, *, why: str, mend: str
) -> Callable[[Check], Check]:
    """Make a rule of a function that finds things in a subject."""

    def register(check: Check) -> Check:
        if identity in _RULES:
            raise ValueError(f"two rules are called {identity}")
        told, mended = (" ".join(text.split()) for text in (why, mend))
        _RULES[identity] = Rule(identity, title, severity, told, mended, check)
        return check

    return register


def rules() -> dict[str, Rule]:
    """Every rule by its ID, sorted."""
    from hpy_abi.audit import binaries, files, platforms, stability, universal, versions

    # importing them is what registers the rules
    assert all((binaries, files, platforms, stability, universal, versions))  # noqa: S101
    return dict(sorted(_RULES.items()))
