"""The suite in small: its own runner, a few tests, and Python in the place of binaries."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[2] / "conformance" / "hpy_conformance"

CONSTANTS = """
def compiled_for():
    return ("universal", "0.9.0")

def context_name():
    return "HPy Universal ABI"

def features():
    members = ["h_None", "HPy_Dup", "HPy_Close", "HPy_FatalError"]
    return [("member", name) for name in members] + [("slot", "HPy_nb_add")]

loaded = bytes([1, 3, 0, 0, 2])

def _exercised():
    global loaded
    found, loaded = loaded, bytes(5)
    return found
"""

# what puts the host into sys.modules, for a binary that is Python
HOST = "import hpy.universal\n"

_HOST = """
def get_version():
    return ("0.9.0", "abcdef")

def _load_bootstrap(*args):
    raise AssertionError
"""


class Suite:
    """A copy of the package below a folder, with other tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.package = folder / "hpy_conformance"
        self.report_file = folder / "report.json"
        self.output = ""
        ignored = shutil.ignore_patterns("test_*.py", "*.so", "__pycache__", "deviations.json")
        shutil.copytree(PACKAGE, self.package, ignore=ignored)
        self.write("fixtures/constants.py", CONSTANTS + HOST)
        self.write("fixtures/minor1.py", 'raise RuntimeError("Requested version: 0.1")\n')
        self.write("../hpy/__init__.py", "")
        self.write("../hpy/universal.py", _HOST)
        self.deviations([])

    def write(self, name: str, text: str) -> None:
        path = self.package / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")

    def tests(self, text: str, area: str = "things") -> None:
        head = "import os, sys\nimport pytest\n\n"
        self.write(f"tests/test_{area}.py", head + textwrap.dedent(text))

    def deviations(self, entries: list[dict[str, Any]]) -> None:
        self.write("deviations.json", json.dumps({"hpy": entries, "pypy": []}))

    def python(self, *arguments: str, folder: Path | None = None) -> int:
        """Run Python in a folder with the small suite importable; returns the exit code."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder)}
        for name in ("PYTEST_ADDOPTS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD", "HPY_HOST"):
            environment.pop(name, None)
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        child = subprocess.run(
            [sys.executable, *arguments],
            cwd=folder or self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        self.output = child.stdout
        return child.returncode

    def run(self, *arguments: str) -> int:
        """Run `python -m hpy_conformance` with a report."""
        return self.python("-m", "hpy_conformance", "--json", str(self.report_file), *arguments)

    @property
    def report(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self.report_file.read_text(encoding="utf-8"))
        return document
