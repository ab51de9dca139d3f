"""Which rules are asked, and what a project ignores, with its reasons."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hpy_abi import pyproject
from hpy_abi.errors import WrongUsage
from hpy_abi.model import Artifact, Finding

_KEYS = {"select", "ignore"}
_ENTRY_KEYS = {"rule", "reason", "path", "symbol"}


@dataclass(frozen=True)
class Ignore:
    """One finding, or a group of them, that is accepted."""

    rule: str
    """An ID or the beginning of one."""
    reason: str
    path: str = "*"
    """Pattern for the path inside the artifact, as a shell's."""
    symbol: str = "*"

    def matches(self, finding: Finding) -> bool:
        """Whether this is what was accepted."""
        return (
            finding.rule.startswith(self.rule)
            and fnmatch.fnmatchcase(finding.path, self.path)
            and (
                self.symbol == "*"
                or any(fnmatch.fnmatchcase(one, self.symbol) for one in finding.symbols)
            )
        )


@dataclass(frozen=True)
class Config:
    """What to ask; empty `select` means every rule."""

    select: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    """IDs, or beginnings of them, of rules that are not asked at all."""
    ignores: tuple[Ignore, ...] = ()

    def selects(self, rule: str) -> bool:
        """Whether a rule is asked; of two beginnings that fit, the longer one decides."""
        wanted = max((len(one) for one in self.select if rule.startswith(one)), default=-1)
        left = max((len(one) for one in self.leave_out if rule.startswith(one)), default=-1)
        if not self.select:
            wanted = 0
        return wanted > left or (wanted == left == -1 and not self.select)

    def reason(self, finding: Finding, artifact: Artifact) -> str:
        """Why the project accepts a finding, or nothing."""
        return next((one.reason for one in self.ignores if one.matches(finding)), "")


def load(start: Path, known: set[str]) -> Config:
    """`[tool.hpy-abi]` of the nearest pyproject.toml at or above a folder; WrongUsage if wrong."""
    table, where = pyproject.table(start, "audit")
    return parse(table, where, known) if where else Config()


def parse(table: dict[str, Any], where: str, known: set[str]) -> Config:
    """A table such as `{"select": ["ABI"], "ignore": [{"rule": "ABI002", "reason": "…"}]}`."""
    if unknown := sorted(set(table) - _KEYS):
        raise WrongUsage(f"{where}: {unknown[0]!r} means nothing; known are select and ignore")
    select = table.get("select", [])
    entries = table.get("ignore", [])
    if not isinstance(select, list) or not all(isinstance(one, str) for one in select):
        raise WrongUsage(f"{where}: select wants a list of rule IDs")
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise WrongUsage(
            f"{where}: ignore wants a list of tables, each with a reason: "
            '{ rule = "ABI002", reason = "…" }'
        )
    return Config(
        select=prefixes(select, where, known),
        ignores=tuple(_entry(one, where, known) for one in entries),
    )


def _entry(table: dict[str, Any], where: str, known: set[str]) -> Ignore:
    if unknown := sorted(set(table) - _ENTRY_KEYS):
        raise WrongUsage(f"{where}: {unknown[0]!r} means nothing in ignore")
    if not all(isinstance(value, str) for value in table.values()) or not table.get("rule"):
        raise WrongUsage(f"{where}: each ignore wants the ID of a rule, as text")
    if not table.get("reason", "").strip():
        raise WrongUsage(f"{where}: the ignore of {table['rule']} wants a reason")
    prefixes([table["rule"]], where, known)
    return Ignore(**table)


def prefixes(given: list[str], where: str, known: set[str]) -> tuple[str, ...]:
    """Check that each is the beginning of some rule's ID."""
    for one in given:
        if not one or not any(rule.startswith(one) for rule in known):
            raise WrongUsage(f"{where}: no rule begins with {one!r}; known are {_families(known)}")
    return tuple(given)


def _families(known: set[str]) -> str:
    return ", ".join(sorted({rule.rstrip("0123456789") for rule in known}))
