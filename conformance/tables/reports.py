"""Reading the reports of `python -m hpy_conformance --json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Feature", "Report", "ReportError", "numbers", "read"]


class ReportError(ValueError):
    """A file is no report of the suite, or of an older one."""


@dataclass(frozen=True)
class Feature:
    """A member, slot, helper, macro or unit, and the tests in which it returned and failed."""

    name: str
    kind: str
    returned: tuple[str, ...]
    failed: tuple[str, ...]

    @property
    def tests(self) -> tuple[str, ...]:
        """All tests that exercise it, in the order of the run."""
        return tuple(dict.fromkeys(self.returned + self.failed))


@dataclass(frozen=True)
class Report:
    """One run of the suite: outcomes by test, and what was exercised."""

    title: str
    host: str
    tests: dict[str, str]
    features: dict[str, Feature]
    seconds: float

    def count(self, outcome: str) -> int:
        """How many tests had this outcome."""
        return sum(1 for found in self.tests.values() if found == outcome)


def numbers(text: str) -> list[int]:
    """The numbers of "0-3 7 9-10"."""
    found: list[int] = []
    for part in text.split():
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def read(path: Path) -> Report:
    """One report; raises ReportError, with the file's name."""
    try:
        document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        # a cell that `make matrix` left holds the report that the suite wrote there
        if isinstance(document, dict):
            document = document.get("report") or document
        tests: dict[str, str] = document["tests"]
        names = list(tests)
        features = {
            name: Feature(
                name,
                entry["kind"],
                tuple(names[i] for i in numbers(entry["returned"])),
                tuple(names[i] for i in numbers(entry["failed"])),
            )
            for name, entry in document["features"].items()
        }
        host = f"{document['host']['name']} {document['host']['version']}"
        return Report(_title(document), host, tests, features, document["seconds"])
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise ReportError(f"{path}: not a report of this suite: {error!r}") from error


def _title(document: dict[str, Any]) -> str:
    python = document["python"]
    short = {"cpython": "", "pypy": "PyPy "}.get(python["implementation"], "")
    version = ".".join(python["version"].split(".")[:2])
    suffix = ("t" if python["free_threaded"] else "") + ("d" if python["debug"] else "")
    host = document["host"]
    if host["name"] == "hpy":
        suffix += f" hpy {host['version']}"
    elif host["name"] == python["implementation"]:
        suffix += " native"
    compiled = document.get("compiled", "universal")
    return f"{short}{version}{suffix}" + ("" if compiled == "universal" else f" {compiled}")
