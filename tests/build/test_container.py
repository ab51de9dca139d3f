"""What cibuildwheel is told, and what the local image is made of; no container is started."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from hpy_abi.build import container
from hpy_abi.errors import HpyAbiError
from tests.authoring import ROOT
from wheels import local
from wheels.image import __main__ as image

ENGINE = {"CIBW_CONTAINER_ENGINE": "podman"}
CONFIGURATIONS = ("runtime", "universal", "conformance")


def test_environment(tmp_path: Path) -> None:
    told = container.environment(tmp_path, {**ENGINE, "CFLAGS": "-O1"}, 7, ["links"], "mine")
    assert told["SOURCE_DATE_EPOCH"] == "7"
    assert told["CFLAGS"] == "-O1 -g0"
    assert told["CXXFLAGS"] == "-O2 -DNDEBUG -fwrapv -Wall -g0"
    assert told["CIBW_BUILD"] == container.ONE
    assert told["PIP_FIND_LINKS"] == f"/host{Path('links').resolve()}"
    assert set(told["CIBW_ENVIRONMENT_PASS_LINUX"].split()) == {
        *("SOURCE_DATE_EPOCH", "CFLAGS", "CXXFLAGS", "PIP_FIND_LINKS", "UV_FIND_LINKS")
    }
    machine = os.uname().machine.upper()
    assert told[f"CIBW_MANYLINUX_{machine}_IMAGE"] == "mine"


def test_the_projects_own_choice(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.cibuildwheel]\nbuild = "cp31*"\n')
    base = {**ENGINE, "CIBW_ARCHS": "x86_64", "CIBW_ENVIRONMENT_PASS_LINUX": "MINE"}
    told = container.environment(tmp_path, base, 7)
    assert "CIBW_BUILD" not in told
    assert told["CIBW_ARCHS"] == "x86_64"
    assert told["CIBW_ENVIRONMENT_PASS_LINUX"].split()[0] == "MINE"
    assert "PIP_FIND_LINKS" not in told["CIBW_ENVIRONMENT_PASS_LINUX"]


def test_links(tmp_path: Path) -> None:
    told = container.environment(tmp_path, ENGINE, 7, ["https://example.org/simple", "/a/b"])
    assert told["UV_FIND_LINKS"] == "https://example.org/simple,/host/a/b"


def test_no_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HpyAbiError, match="no container engine"):
        container.environment(tmp_path, {}, 7)


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configurations(name: str) -> None:
    """cibuildwheel takes them, on every platform, for every Python that is promised."""
    project = "runtime" if name == "runtime" else "conformance"
    listed: dict[str, set[str]] = {}
    for platform, archs in (("linux", "x86_64"), ("macos", "arm64"), ("windows", "AMD64")):
        run = subprocess.run(
            [
                *(sys.executable, "-m", "cibuildwheel", "--print-build-identifiers"),
                *("--config-file", str(ROOT / "wheels" / f"{name}.toml")),
                *("--platform", platform, "--archs", archs, str(ROOT / project)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        listed[platform] = set(run.stdout.split())
    pythons = {f"cp3{minor}" for minor in range(9, 16)} | {"cp314t", "cp315t"}
    for where in ("manylinux_x86_64", "musllinux_x86_64"):
        assert {f"{python}-{where}" for python in pythons} <= listed["linux"]
    assert "pp311-manylinux_x86_64" in listed["linux"]
    for platform, where in (("macos", "macosx_arm64"), ("windows", "win_amd64")):
        assert {f"{python}-{where}" for python in pythons} <= listed[platform]


def test_identifiers() -> None:
    folders = ["cp310-cp310", "cp39-cp39", "cp314-cp314t", "cp313-cp313t", "pp311-pypy311_pp80"]
    told = {f"{name}-manylinux_x86_64" for name in ("cp39", "cp310", "cp313t", "cp314t", "pp311")}
    assert set(local.identifiers(folders)) == told


def test_a_universal_project_is_built_by_one_cibuildwheel() -> None:
    """The older one builds hpy-runtime for what it alone knows, where the image has that."""
    universal = ROOT / "wheels" / "examples" / "editdistance"
    alone = local.jobs(universal, ["cp314-manylinux_x86_64"])
    assert [job.configuration for job in alone] == list(CONFIGURATIONS)
    both = local.jobs(universal, ["cp313t-manylinux_x86_64", "cp314-manylinux_x86_64"])
    assert both[1:] == alone
    assert (both[0].configuration, both[0].older) == ("runtime", True)


def test_indexes_that_a_container_reaches() -> None:
    told = image.reachable(
        {
            "index-url": "https://index.example/simple",
            "extra-index-url": "file:///opt/one https://more.example/simple",
            "find-links": "/opt/wheels",
        }
    )
    assert image.pip_conf(told).splitlines() == [
        "[global]",
        "index-url = https://index.example/simple",
        "extra-index-url = https://more.example/simple",
    ]
    uv = tomllib.loads(image.uv_toml(told))
    assert uv["index-strategy"] == "unsafe-best-match"
    assert uv["index"] == [
        {"url": "https://index.example/simple", "default": True},
        {"url": "https://more.example/simple", "default": False},
    ]
    assert image.uv_toml({}).strip() == ""


def test_what_the_image_is_given_is_enough(tmp_path: Path) -> None:
    """Of hpy_abi what is copied, of other packages what tools.txt names."""
    image.package(tmp_path / "hpy_abi")
    code = (
        "import sys\nbefore = set(sys.modules)\nimport hpy_abi.interpreters\n"
        "print(hpy_abi.__file__, *{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    where, *imported = run.stdout.split()
    assert where == str(tmp_path / "hpy_abi" / "__init__.py")
    lines = (image.HERE / "tools.txt").read_text(encoding="utf-8").splitlines()
    named = {Requirement(line).name for line in lines if line and not line.startswith("#")}
    assert set(imported) - sys.stdlib_module_names - {"hpy_abi"} <= named


def test_no_mirror_is_written_down() -> None:
    for path in [*(ROOT / "wheels").glob("*.*"), *(ROOT / "wheels" / "image").glob("*.*")]:
        text = path.read_text(encoding="utf-8")
        for line in text.splitlines():
            assert "://" not in line or "cibuildwheel" in line or '"http' in line, (path, line)
