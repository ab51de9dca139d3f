"""Judging what was read: rules with IDs, and what they leave of an artifact's promises.

`check(artifact)` gives an Audit. Each rule stands once, in the module of its family, with its
reason and how to mend what it finds; `docs/rules` is generated from there.
"""

from __future__ import annotations

from hpy_abi.audit.check import check, unread
from hpy_abi.audit.config import Config, Ignore
from hpy_abi.audit.rule import Rule, rules

__all__ = ["Config", "Ignore", "Rule", "check", "rules", "unread"]
