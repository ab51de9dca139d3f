"""Our conformance wheel, the very file, on hosts that are not ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hpy_abi import artifact, audit
from hpy_abi.artifact import members
from hpy_abi.model import Severity
from hpy_abi.verify import Checkout, conformance
from hpy_abi.verify.builder import choose_builder

from . import places

pytestmark = pytest.mark.network


def run_suite(python: Path, tmp_path: Path, *options: str) -> dict[str, Any]:
    report = tmp_path / "report.json"
    command = [str(python), "-I", "-X", "faulthandler", "-m", "hpy_conformance"]
    command += ["--json", str(report), "--", *options]
    seen = conformance.run(command, report, timeout=600)
    assert seen["verdict"] == "passed", f"{seen['detail']}\n{seen['output']}"
    found: dict[str, Any] = seen["report"]
    assert all(skip["reason"] for skip in found["skips"])
    assert all(deviation["reason"] for deviation in found["deviations"])
    return found


def test_its_claim_is_not_refuted() -> None:
    """By our own audit; it asks for each minor version that there is."""
    found = audit.check(artifact.read(Checkout(places.ROOT).conformance(choose_builder())))
    assert [one for one in found.findings if one.severity is Severity.ERROR] == []
    asked = {binary.hpy_version for binary in found.artifact.binaries}
    assert asked == {(0, minor) for minor in range(members.newest_minor() + 1)}


def test_published_hpy(tmp_path: Path) -> None:
    interpreter = places.matching("3.11")
    if interpreter is None:
        pytest.skip("needs CPython 3.11")
    report = run_suite(places.with_upstream(interpreter, conformance=True), tmp_path)
    assert report["host"]["name"] == "hpy"
    assert report["host"]["version"].startswith("0.9.0")
    assert any("minor 1" in skip["reason"] for skip in report["skips"])


def test_pypys_own(tmp_path: Path) -> None:
    interpreter = places.matching("pypy3.11-7.3")
    if interpreter is None:
        pytest.skip("needs PyPy 7.3")
    # all of it, which takes a minute and more, is a column of `make matrix`
    some = ("-k", "minor1 or module or types_getsets or integers or unicode")
    report = run_suite(places.with_conformance(interpreter), tmp_path, *some)
    assert report["host"]["name"] == "pypy"
    assert any("minor 1" in skip["reason"] for skip in report["skips"])
