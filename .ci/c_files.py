"""`python .ci/c_files.py COMMAND…`: run a command on every C and C++ file that people write."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (
    *("runtime/include", "runtime/src", "runtime/helpers"),
    *("conformance/fixtures", "conformance/faults", "docs", "tests", "wheels"),
)


def c_files() -> list[Path]:
    """Sorted, without generated files."""
    found = [p for folder in FOLDERS for p in (ROOT / folder).rglob("*") if p.is_file()]
    return sorted(
        p for p in found if p.suffix in {".c", ".h", ".cpp"} and "generated" not in p.parts
    )


if __name__ == "__main__":
    sys.exit(subprocess.run([*sys.argv[1:], *map(str, c_files())], check=False).returncode)
