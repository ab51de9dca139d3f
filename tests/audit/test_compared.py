"""On published wheels: what `abi3audit` finds is found here, but for explained differences."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.audit import check

FOLDER = os.environ.get("HPY_ABI_COMPARE", "")
TOOL = os.environ.get("HPY_ABI_ABI3AUDIT", "abi3audit")
EXPLAINED: dict[str, str] = json.loads(
    Path(__file__).with_name("compared.json").read_text(encoding="utf-8")
)
WHEELS = sorted(Path(FOLDER).glob("*abi3*.whl")) if FOLDER else []
Named = set[tuple[str, str]]


def theirs(wheel: Path, folder: Path) -> Named:
    """(file, symbol) of what abi3audit calls outside the stable ABI or too new."""
    out = folder / "report.json"
    run = subprocess.run(
        [TOOL, "--report", "-o", str(out), str(wheel)], capture_output=True, check=False
    )
    assert run.returncode in (0, 1), run.stderr
    (spec,) = json.loads(out.read_text())["specs"].values()
    return {
        (each["name"], symbol)
        for each in spec["wheel"]
        for symbol in [*each["result"]["non_abi3_symbols"], *each["result"]["future_abi3_objects"]]
    }


def ours(wheel: Path) -> Named:
    return {
        (one.path.rpartition("/")[2], symbol)
        for one in check(artifact.read(wheel)).findings
        if one.rule in ("ABI001", "ABI002", "ABI003")
        for symbol in one.symbols
    }


@pytest.mark.skipif(not FOLDER, reason="on demand: HPY_ABI_COMPARE names a folder of wheels")
def test_same_symbols(tmp_path: Path) -> None:
    assert WHEELS, f"there are no abi3 wheels in {FOLDER}"
    differing = {}
    for wheel in WHEELS:
        mine, other = ours(wheel), theirs(wheel, tmp_path)
        if mine != other:
            differing[wheel.name] = (sorted(mine - other), sorted(other - mine))
    unexplained = {
        name: pair
        for name, pair in differing.items()
        if "-".join(name.split("-")[:2]) not in EXPLAINED
    }
    assert not unexplained
