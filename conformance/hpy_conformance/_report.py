"""What a run saw, gathered test by test, and written as JSON (schema 1)."""

from __future__ import annotations

import json
import os
import sys
import sysconfig
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hpy_conformance import __version__
from hpy_conformance._exercised import Exercised
from hpy_conformance._host import Host

__all__ = ["NO_TEST", "RECORDER", "Recorder", "write_json"]

NO_TEST = "the suite itself"
_OUTCOMES = ("passed", "failed", "skipped", "deviations")


@dataclass
class Recorder:
    """Outcomes of one run."""

    host: Host
    areas: dict[str, dict[str, int]] = field(default_factory=dict)
    skips: list[dict[str, str]] = field(default_factory=list)
    deviations: list[dict[str, str]] = field(default_factory=list)
    failures: list[dict[str, str]] = field(default_factory=list)
    tests: dict[str, str] = field(default_factory=dict)
    exercised: Exercised = field(default_factory=Exercised)
    started: float = field(default_factory=time.monotonic)

    def add(self, test: str, outcome: str, text: str = "") -> None:
        """Count one test's outcome; `text` is a reason or a failure message."""
        self.exercised.end(len(self.tests))
        self.tests[test] = outcome
        area = test.partition("::")[0]
        area = area[len("test_") :] if area.startswith("test_") else area
        area = area[: -len(".py")] if area.endswith(".py") else area
        self.areas.setdefault(area, dict.fromkeys(_OUTCOMES, 0))[outcome] += 1
        if outcome == "skipped":
            self.skips.append({"test": test, "reason": text})
        elif outcome == "deviations":
            self.deviations.append({"test": test, "reason": text})
        elif outcome == "failed":
            self.failures.append({"test": test, "message": text})

    def add_missing(self, feature: str) -> None:
        """No test exercised this: a failure of the suite itself."""
        self.failures.append({"test": NO_TEST, "message": f"no test exercised {feature}"})

    def total(self, outcome: str) -> int:
        """How many tests had this outcome."""
        return sum(counts[outcome] for counts in self.areas.values())

    def document(self, exit_code: int) -> dict[str, Any]:
        """The run as JSON-ready data."""
        exercised, everything = self.exercised.members()
        return {
            "schema": 1,
            "suite": __version__,
            "host": {
                "name": self.host.name,
                "version": self.host.version,
                "abi": list(self.host.abi),
            },
            "compiled": self.host.compiled,
            "mode": self.host.mode,
            "python": _python(),
            "areas": {area: self.areas[area] for area in sorted(self.areas)},
            "members": {"exercised": len(exercised), "total": len(everything), "names": exercised},
            "features": self.exercised.document(),
            "tests": self.tests,
            "skips": self.skips,
            "deviations": self.deviations,
            "failures": self.failures,
            "seconds": round(time.monotonic() - self.started, 3),
            "exit": exit_code,
        }


RECORDER = pytest.StashKey[Recorder]()


def write_json(path: Path, document: dict[str, Any]) -> None:
    """Write the document so that the file is either whole or not there."""
    text = json.dumps(document, indent=1, ensure_ascii=True) + "\n"
    handle, name = tempfile.mkstemp(prefix=path.name + ".", dir=path.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        written.replace(path)
    except BaseException:
        written.unlink()
        raise


def _python() -> dict[str, Any]:
    return {
        "implementation": sys.implementation.name,
        "version": ".".join(map(str, sys.version_info[:3])),
        "debug": hasattr(sys, "gettotalrefcount"),
        "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "executable": sys.executable,
        "ext_suffix": sysconfig.get_config_var("EXT_SUFFIX") or "",
    }
