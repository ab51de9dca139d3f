"""Every rule fires on a real binary or wheel that is wrong, and is silent on one that is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.audit import check, rules
from hpy_abi.model import Audit, Finding
from tests.audit.cases import CASES, Case

EVERY = CASES()


def audited(path: Path) -> Audit:
    return check(artifact.read(path))


def fired(audit: Audit, rule: str) -> list[Finding]:
    return [one for one in audit.findings if one.rule == rule]


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_rule_fires(case: Case, tmp_path: Path) -> None:
    found = fired(audited(case.bad(tmp_path)), case.rule)
    assert found, audited(case.bad(tmp_path)).findings
    those = [one for one in found if case.message in one.message]
    assert those, found
    if case.breaks is None:
        assert those[0].breaks is None
    elif case.breaks != ("any",):
        broken = those[0].breaks
        assert broken is not None
        assert set(case.breaks) <= set(broken)
        assert case.breaks or not broken


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_rule_is_silent(case: Case, tmp_path: Path) -> None:
    audit = audited(case.good(tmp_path))
    assert not fired(audit, case.rule)
    assert audit.ok, audit.findings
    assert audit.artifact.binaries


def test_every_rule_has_a_case() -> None:
    # BIN004 is about processes that die: test_pool
    assert {case.rule for case in EVERY} | {"BIN004"} == set(rules())


def test_rules_are_told_in_sentences() -> None:
    for rule in rules().values():
        assert rule.id[:3].isupper()
        assert rule.id[3:].isdigit()
        assert not rule.title.endswith(".")
        for text in (rule.why, rule.mend):
            assert text[0].isupper() or text[0] == "`"
            assert text.endswith((".", ".'", '."'))


def test_verdict_names_only_those_in_doubt(tmp_path: Path) -> None:
    """CPython 3.9 exports what came into the stable ABI with 3.10, but on Windows it does not."""
    made = {case.what: case for case in EVERY if case.rule == "ABI003"}
    for what, holds in (("there-all-the-same", None), ("not-on-windows", False)):
        found = {one.interpreter: one.holds for one in audited(made[what].bad(tmp_path)).promises}
        assert found.pop("cp39") is holds
        assert set(found.values()) == {True}
