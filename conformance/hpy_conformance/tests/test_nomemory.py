"""Memory that runs out: MemoryError at each allocation, and never a crash."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hpy_conformance import _starve
from hpy_conformance.tests.scarce import AREAS


@pytest.fixture(autouse=True)
def _refusing(host: Any) -> None:
    """What other hosts do without memory is theirs to say."""
    reason = _starve.why_not()
    if reason:
        pytest.skip(reason)
    if host.name != "hpy_runtime":
        pytest.skip(f"{host.name} makes no promise for when memory runs out")


@pytest.mark.parametrize("area", AREAS)
def test_memory_error_and_no_crash(run_child: Any, area: str) -> None:
    child = run_child(f"from hpy_conformance.tests.scarce import main; main({area!r})")
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    assert child.returncode == 0, (lines[-1:], child.stderr[-2000:])
    found = {line[0]: line[1] for line in lines if len(line) == 2}
    assert len(found) > 10
    assert {name: texts for name, texts in found.items() if texts} == {}


ATTEMPTS = """
from hpy_conformance import _starve
for refused, raised in _starve.attempts(bytes, lambda: (10_000,)):
    print(refused, type(raised).__name__)
"""


def test_what_is_refused(run_child: Any) -> None:
    """The means of the test above do refuse memory, and end when nothing is left to refuse."""
    lines = run_child(ATTEMPTS).stdout.splitlines()
    later = [line.split()[-1] for line in lines if " and later " in line]
    alone = [line.split()[-1] for line in lines if " and later " not in line]
    assert later == ["MemoryError"] * (len(later) - 1) + ["NoneType"]
    assert len(later) > 1
    assert alone[0] == "MemoryError"
    assert alone[-1] == "NoneType"


def test_other_exceptions_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    refused: list[int] = []
    monkeypatch.setattr(_starve, "_hooks", lambda: (lambda n, end: refused.append(n), lambda: None))

    def call() -> None:
        if refused[-1] < 3:
            raise MemoryError if refused[-1] else LookupError("instead")

    found = ["allocation 0 and later: LookupError: instead", "allocation 0: LookupError: instead"]
    assert _starve.troubles(call) == found
