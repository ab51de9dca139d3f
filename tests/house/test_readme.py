"""What README.md says is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hpy_abi.verify import Checkout, installer
from hpy_abi.verify.builder import choose_builder

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def shown_help() -> dict[str, str]:
    """The help texts in the README, by the command that stands above each."""
    pattern = (
        r"^```console\n\$ (hpy-abi [a-z ]*--help)\n```\n(?:\n|<!--.*-->\n)*```text\n(.*?)^```$"
    )
    return dict(re.findall(pattern, README, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("command", ["hpy-abi --help", "hpy-abi matrix --help"])
def test_help_is_what_the_command_prints(command: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", *command.replace("-abi", "_abi", 1).split()],
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "80", "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
    )
    # where lines are broken is click's own business
    assert shown_help()[command].split() == run.stdout.split()


def test_make_targets_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`?make ([a-z]+)", README))
    assert {"matrix", "test"} <= named
    for target in named - {"your"}:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("path", ["README.md", "CONTRIBUTING.md", "tests/README.md"])
def test_links_lead_somewhere(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    missing = [link for link in links if not ((ROOT / path).parent / link).exists()]
    assert not missing


@pytest.mark.network
def test_example_builds_one_wheel_and_runs(tmp_path: Path) -> None:
    """The project of the README, as its two commands build it."""
    builder = choose_builder()
    project = tmp_path / "project"
    project.mkdir()
    (project / "answer.c").write_text(blocks("c")[0])
    (project / "pyproject.toml").write_text(blocks("toml")[0])
    runtime = Checkout(ROOT).runtime(builder)
    venv = tmp_path / "venv"
    subprocess.run(installer.create_command(venv, builder.executable), check=True)
    python = installer.environment_python(venv)
    done = subprocess.run(
        [python, "-m", "pip", "wheel", "-w", "dist", "--find-links", str(runtime.parent), "."],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = (project / "dist").glob("answer-*.whl")
    assert re.fullmatch(r"answer-1\.0-py3-none-\w+\.whl", wheel.name)
    installer.install(python, ["--find-links", str(runtime.parent), str(wheel)])
    printed = subprocess.run(
        [python, "-c", "import answer; print(answer.add(40, 2))"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert printed.stdout == "42\n"


def test_picture_shows_what_the_text_claims() -> None:
    picture = ElementTree.parse(ROOT / "docs" / "matrix.svg")  # noqa: S314  (our own file)
    svg = "{http://www.w3.org/2000/svg}"
    words = [element.text for element in picture.iter(f"{svg}text")]
    wanted = [f"3.{minor}" for minor in range(9, 16)] + ["PyPy 7.3"]
    assert [name for name in wanted if name not in words] == []
    assert any(re.fullmatch(r"3\.\d+d", word or "") for word in words)
    kinds = [element.attrib["class"] for element in picture.iter(f"{svg}rect")]
    assert "failed" not in kinds
    assert kinds.count("passed") > 100
