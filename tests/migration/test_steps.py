"""The migration of docs/migration.md: each step compiles and does the same, and the guide is so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from hpy_abi.model import Interpreter
from hpy_abi.verify.builder import choose_builder
from tests.real_input import places

GUIDE = Path(__file__).parents[2] / "docs" / "migration.md"
FOLDER = GUIDE.parent / "migration"
STEPS = sorted(path.name for path in FOLDER.iterdir() if path.name[0].isdigit())
TESTS = 14
# what PyPy 7.3's own host does otherwise, as conformance/hpy_conformance/deviations.json has it:
# keyword arguments reach HPy_tp_new as a tuple, and errors of setters are lost
PYPY = ["test_node", "test_unknown_keyword", "test_next", "test_subclass"]
_BUILD = "from setuptools import setup; setup()"

_cpythons = [one for one in places.cpythons() if not one.debug]
ends = pytest.mark.parametrize(
    "interpreter",
    [pytest.param(one, id=one.key) for one in dict.fromkeys(_cpythons[:1] + _cpythons[-1:])],
)


def build(step: str, interpreter: Interpreter, folder: Path) -> Path:
    """Build a step in place, in a copy; returns that copy with the shared test beside it."""
    made = folder / step
    shutil.copytree(FOLDER / step, made)
    done = subprocess.run(
        [str(places.with_runtime(interpreter)), "-c", _BUILD, "-q", "build_ext", "--inplace"],
        cwd=made,
        env={**os.environ, "CFLAGS": "-O0 -Wall -Wextra -Werror=implicit"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    shutil.copy(FOLDER / "tests" / "test_chain.py", made)
    return made


def passed(interpreter: Interpreter, folder: Path, deselected: Sequence[str] = ()) -> int:
    python = places.with_runtime(interpreter)
    return places.run_tests(python, folder / "test_chain.py", deselected)


@ends
@pytest.mark.parametrize("step", STEPS)
def test_step(step: str, interpreter: Interpreter, tmp_path: Path) -> None:
    made = build(step, interpreter, tmp_path)
    assert passed(interpreter, made) == TESTS
    (binary,) = made.glob("chain*.so") if os.name == "posix" else made.glob("chain*.pyd")
    kind = {"0": "plain", "4": "universal"}.get(step[0], "hybrid")
    assert (".hpy0." in binary.name) == (kind == "universal")
    assert (".hpy0-" in binary.name) == (kind == "hybrid")


def test_the_last_step_is_one_binary(tmp_path: Path) -> None:
    builder = choose_builder()
    made = build(STEPS[-1], builder, tmp_path)
    others = [
        one for one in find().best() if one.native_hpy or one in (_cpythons[0], _cpythons[-1])
    ]
    for interpreter in others:
        deselected = PYPY if interpreter.implementation == "pypy" else []
        assert passed(interpreter, made, deselected) == TESTS - len(deselected)


def test_each_step_says_how_it_is_built() -> None:
    for step in STEPS:
        text = (FOLDER / step / "pyproject.toml").read_text(encoding="utf-8")
        found = re.findall(r'^abi = "(\w+)"', text, re.MULTILINE)
        assert found == {"0": [], "4": ["universal"]}.get(step[0], ["hybrid"])


def test_legacy_code_becomes_less() -> None:
    left = []
    for step in STEPS:
        text = (FOLDER / step / "chain.c").read_text(encoding="utf-8")
        left.append(len(re.findall(r"\bPy[A-Z_]\w*", text)))
    assert left == sorted(left, reverse=True)
    assert left[-2] > left[-1] == 0


def quoted() -> list[tuple[str, str]]:
    """The C code of the guide, each with the step's folder that it is said to be from."""
    pattern = re.compile(r"<!-- from (\S+) -->\n```c\n(.*?)```", re.DOTALL)
    return pattern.findall(GUIDE.read_text(encoding="utf-8"))


def test_the_guide_shows_the_code_that_is_tested() -> None:
    assert len(quoted()) == GUIDE.read_text(encoding="utf-8").count("```c\n")
    assert {where for where, _ in quoted()} == set(STEPS)
    for where, code in quoted():
        source = (FOLDER / where / "chain.c").read_text(encoding="utf-8")
        # what the guide leaves out stands there as an ellipsis
        for part in code.split("    …\n"):
            assert part in source, f"{where}:\n{part}"
