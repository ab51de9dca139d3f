"""The known deviations of foreign hosts, read from deviations.json.

JSON, because the suite must run on Pythons without tomllib and depend on pytest alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["FILE", "Deviation", "DeviationError", "find", "load", "parse", "stale"]

FILE = Path(__file__).with_name("deviations.json")


class DeviationError(ValueError):
    """deviations.json does not say what it must."""


@dataclass(frozen=True)
class Deviation:
    """One test that a host fails: `test_area.py::test_name`, with or without `[parameters]`.

    Without parameters it means all of them. `crash` is for one that ends the process.
    """

    test: str
    reason: str
    crash: bool = False


def load(host: str, path: Path = FILE) -> list[Deviation]:
    """The deviations listed for a host, by its name; none for a host that is not listed."""
    return parse(json.loads(path.read_text(encoding="utf-8"))).get(host, [])


def parse(document: Any) -> dict[str, list[Deviation]]:
    """Deviations by host out of the decoded document; raises DeviationError on anything odd."""
    if not isinstance(document, dict):
        raise DeviationError("deviations: an object with host names as keys is wanted")
    return {host: _entries(host, entries) for host, entries in document.items()}


def find(deviations: Iterable[Deviation], test: str) -> Deviation | None:
    """The deviation that covers a test, the one with the same parameters first."""
    listed = {deviation.test: deviation for deviation in deviations}
    return listed.get(test) or listed.get(test.partition("[")[0])


def stale(deviations: Iterable[Deviation], tests: Iterable[str]) -> list[str]:
    """Those deviations that name no existing test."""
    names: set[str] = set()
    for test in tests:
        names.update((test, test.partition("[")[0]))
    return [deviation.test for deviation in deviations if deviation.test not in names]


def _entries(host: str, entries: Any) -> list[Deviation]:
    if not isinstance(entries, list):
        raise DeviationError(f"deviations of {host}: an array is wanted")
    result = [_entry(host, entry) for entry in entries]
    tests = [deviation.test for deviation in result]
    twice = sorted({test for test in tests if tests.count(test) > 1})
    if twice:
        raise DeviationError(f"deviations of {host}: listed twice: {', '.join(twice)}")
    return result


def _entry(host: str, entry: Any) -> Deviation:
    if not isinstance(entry, dict) or not set(entry) <= {"test", "reason", "crash"}:
        raise DeviationError(f"deviations of {host}: {entry!r} is not {{test, reason[, crash]}}")
    test, reason, crash = entry.get("test"), entry.get("reason"), entry.get("crash", False)
    if not isinstance(test, str) or "::" not in test:
        raise DeviationError(f"deviations of {host}: {test!r} is not test_area.py::test_name")
    if not isinstance(reason, str) or not reason.strip():
        raise DeviationError(f"deviations of {host}: {test} has no reason")
    if not isinstance(crash, bool):
        raise DeviationError(f"deviations of {host}: {test}: crash must be true or false")
    return Deviation(test, reason, crash)
