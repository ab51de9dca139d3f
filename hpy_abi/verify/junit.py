"""What a JUnit file says of tests: pytest's, or whoever else writes one."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from hpy_abi.model import Note

_MESSAGE = 2000


@dataclass(frozen=True)
class Tests:
    """The tests of one run, by name."""

    passed: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    failures: tuple[Note, ...] = ()

    @property
    def count(self) -> int:
        """How many were run, those that skipped themselves among them."""
        return len(self.passed) + len(self.skipped) + len(self.failures)


def read(text: str) -> Tests | None:
    """Read a file; None where it is none."""
    # entities can be nested without end: no JUnit file has any
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return None
    try:
        root = ET.fromstring(text)  # noqa: S314 - without entities it can do no harm
    except ET.ParseError:
        return None
    passed, skipped, failures = set(), set(), {}
    for case in root.iter("testcase"):
        # what is installed is told with its whole path, which is another one in each environment
        where = (case.get("classname") or "").rpartition("site-packages.")[2]
        name = "::".join(filter(None, (where, case.get("name"))))
        bad = case.find("failure")
        bad = case.find("error") if bad is None else bad
        if bad is not None:
            told = bad.get("message") or bad.text or ""
            failures[name] = Note(name, told.strip()[:_MESSAGE])
        elif case.find("skipped") is not None:
            skipped.add(name)
        else:
            passed.add(name)
    # a test may pass, and its teardown fail
    return Tests(frozenset(passed - set(failures)), frozenset(skipped), tuple(failures.values()))
