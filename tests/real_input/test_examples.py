"""The examples that ship with hpy 0.9.0: compiled unchanged by us, they pass their own tests."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from hpy_abi.model import Interpreter
from hpy_abi.verify.builder import choose_builder

from . import places

pytestmark = pytest.mark.network

# tests of the archive that choose a mode, and so need universal binaries
NEED_MODES = ("test_leak_detector_with_traces_output", "test_trace_mode_output")
POF_TESTS = 12
EXAMPLE_TESTS = 13

every_cpython = pytest.mark.parametrize(
    "interpreter", [pytest.param(one, id=one.key) for one in places.cpythons()]
)


def own_build(interpreter: Interpreter, abi: str, part: str) -> Path:
    """One part of the archive, built by our plug-in."""
    source, modules = {
        "pof": ("proof-of-concept", places.POF),
        "examples": ("docs/examples", places.EXAMPLES),
        "mixed": ("docs/examples", places.HYBRID),
        "plain": ("docs/examples", places.PLAIN),
    }[part]
    name = f"{interpreter.key}-{abi}-{part}"
    python = places.with_runtime(interpreter)
    return places.compiled(python, name, abi, modules, places.sources(source))


def universal(part: str) -> Path:
    """The one universal build that every interpreter runs."""
    return own_build(choose_builder(), "universal", part)


def join(target: Path, *builds: Path) -> Path:
    """One folder with what several builds of one part of the archive made."""
    for build in builds:
        shutil.copytree(build, target, dirs_exist_ok=True)
    return target


def run_examples(interpreter: Interpreter, folder: Path, deselected: Sequence[str] = ()) -> int:
    shutil.copytree(places.HERE / "stand_in", folder, dirs_exist_ok=True)
    python = places.with_runtime(interpreter)
    return places.run_tests(python, folder / "tests.py", deselected)


@every_cpython
def test_proof_of_concept(interpreter: Interpreter, tmp_path: Path) -> None:
    folder = join(tmp_path / "pof", universal("pof"))
    python = places.with_runtime(interpreter)
    assert places.run_tests(python, folder / "test_pof.py") == POF_TESTS


@every_cpython
def test_examples(interpreter: Interpreter, tmp_path: Path) -> None:
    mixed = own_build(interpreter, "hybrid", "mixed")
    folder = join(tmp_path / "examples", mixed, universal("examples"))
    assert run_examples(interpreter, folder) == EXAMPLE_TESTS
    # the tests do not import this one: a module with nothing in it
    places.check([str(places.with_runtime(interpreter)), "-c", "import hpyinit"], cwd=folder)


@every_cpython
def test_a_plain_extension_beside_them(interpreter: Interpreter) -> None:
    folder = own_build(interpreter, "plain", "plain")
    code = "import legacyinit; assert legacyinit.__file__.endswith(('.so', '.pyd'))"
    places.check([str(places.with_runtime(interpreter)), "-c", code], cwd=folder)


# each way at one end of the versions: tests/migration and `make matrix ABIS=…` try the others
@pytest.mark.parametrize(
    ("interpreter", "abi"),
    [
        pytest.param(one, {"cp39": "hybrid", "cp315": "cpython"}[one.key], id=one.key)
        for one in places.cpythons()
        if one.key in ("cp39", "cp315")
    ],
)
def test_other_ways_to_compile(interpreter: Interpreter, abi: str, tmp_path: Path) -> None:
    python = places.with_runtime(interpreter)
    pof = join(tmp_path / "pof", own_build(interpreter, abi, "pof"))
    assert places.run_tests(python, pof / "test_pof.py") == POF_TESTS
    examples = own_build(interpreter, abi, "examples")
    mixed = own_build(interpreter, abi, "mixed")
    passed = run_examples(interpreter, join(tmp_path / "e", examples, mixed), NEED_MODES)
    assert passed == EXAMPLE_TESTS - len(NEED_MODES)


def test_the_archive_is_the_one_that_was_counted() -> None:
    text = (places.sources("docs/examples") / "tests.py").read_text(encoding="utf-8")
    assert text.count("\ndef test_") == EXAMPLE_TESTS
    assert all(f"def {test}(" in text for test in NEED_MODES)
    text = (places.sources("proof-of-concept") / "test_pof.py").read_text(encoding="utf-8")
    assert text.count("\ndef test_") == POF_TESTS
