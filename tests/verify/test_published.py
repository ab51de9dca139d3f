"""Wheels from the index, good and bad, and what was seen of each.

`HPY_ABI_PUBLISHED=1 pytest tests/verify/test_published.py` fetches them. In `published.json`
stands what was seen of them on 22 November 2026, on Linux x86-64.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hpy_abi import artifact
from hpy_abi.artifact.metadata import file_name
from hpy_abi.digest import sha256
from hpy_abi.interpreters import find
from hpy_abi.verify.claim import promised
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.verification import Options

from . import made

PUBLISHED: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("published.json").read_text(encoding="utf-8")
)


def test_there_are_good_ones_and_bad_ones() -> None:
    assert len(PUBLISHED) >= 15
    standings = {entry["standing"] for entry in PUBLISHED.values()}
    assert {"broken", "holds", "holds where run"} <= standings
    kinds = {entry["kind"] for entry in PUBLISHED.values()}
    assert {"abi3", "pure", "version-specific"} <= kinds


def fetch(name: str, folder: Path) -> Path:
    """That very file, whatever this machine's Python would take."""
    named = file_name(name)
    assert named is not None
    python = named.tags[-1].python
    version = ["--python-version", f"{python[2]}.{python[3:]}"] if len(python) > 3 else []
    options = [part for tag in named.tags for part in ("--platform", tag.platform)]
    options += [part for tag in named.tags for part in ("--abi", tag.abi)]
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary=:all:",
    ]
    requirement = f"{named.name}=={named.version}"
    subprocess.run([*command, *options, *version, "--dest", str(folder), requirement], check=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.mark.network
@pytest.mark.skipif(
    "HPY_ABI_PUBLISHED" not in os.environ,
    reason="on demand: HPY_ABI_PUBLISHED=1 fetches published wheels",
)
@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="what was recorded was seen on Linux"
)
@pytest.mark.parametrize("name", PUBLISHED)
def test_what_was_seen_is_seen_again(name: str, tmp_path: Path, kept: Path) -> None:
    entry = PUBLISHED[name]
    path = fetch(name, tmp_path)
    assert sha256(path) == entry["sha256"]
    read = artifact.read(path)
    here = [one for one in find().best() if promised(read, one) and one.key in entry["seen"]]
    if not here:
        pytest.skip("none of the interpreters that it was seen on is here")
    seen = made.verify(path, here, timeout=120, options=Options(source=Source()))
    assert seen.claim.kind == entry["kind"]
    assert {cell.interpreter: cell.verdict.value for cell in made.cells(seen)} == {
        one.key: entry["seen"][one.key] for one in here
    }
