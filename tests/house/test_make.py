"""The front door opens: without running the long jobs behind it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(os.name == "nt", reason="only where make is missing: Windows")


def make(*arguments: str, cwd: Path = ROOT, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path or os.environ["PATH"], "HOME": "/nonexistent"}
    return subprocess.run(
        [shutil.which("make") or "make", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_names_every_target_for_people() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    told = make("help").stdout
    assert make().stdout == told
    for target in set(phony.split()) - {"help"}:
        assert re.search(rf"^make {target} ", told, re.MULTILINE), target


@pytest.mark.parametrize(
    "target",
    ["matrix", "test", "lint", "codegen", "format", "bench", "sanitize", "tables", "clean"],
)
def test_target_on_a_fresh_clone(tmp_path: Path, target: str) -> None:
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    plan = make("--dry-run", target, cwd=tmp_path)
    assert plan.returncode == 0, plan.stderr
    assert ("-m venv" in plan.stdout) == (target != "clean")
    assert "sudo" not in plan.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [([], "--pythons 'default'"), (["PYTHONS=found", "JOBS=3"], "--pythons 'found' --jobs 3")],
)
def test_variables_reach_the_command(arguments: list[str], expected: str) -> None:
    assert expected in make("--dry-run", "matrix", *arguments).stdout


def test_no_python_is_a_clear_error(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("sh", "make", "touch", "mkdir"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    old = tools / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    clone = tmp_path / "clone"
    clone.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, clone)
    run = make("matrix", cwd=clone, path=str(tools))
    assert run.returncode != 0
    assert "no Python 3.11 or later" in run.stderr
    assert "make PYTHON=" in run.stderr
