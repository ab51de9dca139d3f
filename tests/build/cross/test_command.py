"""`hpy-abi build --platform`: what it says of what it built, whatever else failed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hpy_abi import cli
from hpy_abi.digest import sha256
from tests.build.cross import samples

OTHER = "riscv64" if os.name != "nt" and os.uname().machine == "aarch64" else "aarch64"


@pytest.mark.usefixtures("shared")
def test_a_wheel_for_another_machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is audited, never called verified, and no reason to fail."""
    project = samples.project(tmp_path / "tiny", samples.source())
    out = tmp_path / "out"
    links = [f"--find-links={link}" for link in samples.find_links()]
    asked = ["--platform", f"linux-{OTHER}", "--output", str(out), "--verify", *links]
    assert cli.main(["build", str(project), *asked]) == 0
    (wheel,) = out.iterdir()
    told = capsys.readouterr().out
    assert f"sha256:{sha256(wheel)}" in told
    assert f"ok  {wheel.name}" in told
    assert "audited, not run here" in told
    assert " promises cp" not in told.partition("audited, not run here")[2]


@pytest.mark.usefixtures("shared")
def test_what_was_built_is_told_beside_what_was_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = samples.source("#ifdef __APPLE__\n#error not here\n#endif")
    project = samples.project(tmp_path / "tiny", text)
    out = tmp_path / "out"
    links = [f"--find-links={link}" for link in samples.find_links()]
    asked = ["--platform", "macos-arm64", "--platform", f"linux-{OTHER}"]
    assert cli.main(["build", str(project), *asked, "--output", str(out), *links]) == 3
    (wheel,) = out.iterdir()
    told = capsys.readouterr()
    assert f"sha256:{sha256(wheel)}" in told.out
    assert f"ok  {wheel.name}" in told.out
    assert "1 of 2 did not build" in told.err
