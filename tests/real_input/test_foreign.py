"""Binaries that the published hpy 0.9.0 compiled, with its headers, loaded by our runtime."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.model import Interpreter

from . import places
from .test_examples import EXAMPLE_TESTS, POF_TESTS, every_cpython

pytestmark = pytest.mark.network

# tests of the archive that call the hybrid module, and the last, which pytest takes along: a
# deselected name stands for all that begin with it
USE_MIXED = (
    "test_mixed_add_ints",
    "test_leak_detector",
    "test_that_uses_leak_detector_fixture",
    "test_leak_detector_with_traces",
    "test_leak_detector_with_traces_output",
)

# upstream's own stubs import its own host, so each binary gets one that calls ours
_STUB = """\
import os
import sys

from hpy_runtime.universal import _load_bootstrap

sys.modules[__name__] = _load_bootstrap(
    {module!r},
    __name__,
    __package__,
    os.path.join(os.path.dirname(os.path.abspath(__file__)), {file!r}),
    __loader__,
    __spec__,
    os.environ,
)
"""


@pytest.fixture(scope="module")
def upstream() -> Interpreter:
    """The Python that the published wheel is for."""
    found = places.matching("3.11")
    if found is None:
        pytest.skip("needs CPython 3.11")
    return found


def foreign_build(interpreter: Interpreter, part: str, abi: str = "universal") -> Path:
    source, modules = {
        "pof": ("proof-of-concept", places.POF),
        "examples": ("docs/examples", places.EXAMPLES),
        "mixed": ("docs/examples", places.HYBRID),
    }[part]
    python = places.with_upstream(interpreter)
    return places.compiled(python, f"upstream-{part}", abi, modules, places.sources(source))


def take_binaries(build: Path, target: Path) -> Path:
    """Copy a build, with our stubs in place of upstream's."""
    shutil.copytree(build, target, dirs_exist_ok=True)
    binaries = [path for path in build.rglob("*.hpy0*") if path.suffix in (".so", ".pyd")]
    assert binaries
    for binary in binaries:
        module = binary.name.partition(".")[0]
        assert "hpy.universal" in binary.with_name(f"{module}.py").read_text(encoding="utf-8")
        stub = (target / binary.relative_to(build)).with_name(f"{module}.py")
        stub.write_text(_STUB.format(module=module, file=binary.name), encoding="utf-8")
    return target


def test_what_they_use_is_read(upstream: Interpreter) -> None:
    """Out of what other headers came to, for the least version that they need."""
    read = {one.module: one for one in artifact.read(foreign_build(upstream, "examples")).binaries}
    assert set(read) == set(places.EXAMPLES)
    assert {one.hpy_version for one in read.values()} == {(0, 0)}
    assert {"ctx_Absolute", "ctx_Add"} <= set(read["simple"].context or ())
    assert "ctx_AsStruct_Object" in (read["simple_type"].context or ())


@every_cpython
def test_proof_of_concept(interpreter: Interpreter, upstream: Interpreter, tmp_path: Path) -> None:
    folder = take_binaries(foreign_build(upstream, "pof"), tmp_path / "pof")
    python = places.with_runtime(interpreter)
    assert places.run_tests(python, folder / "test_pof.py") == POF_TESTS


@every_cpython
def test_examples(interpreter: Interpreter, upstream: Interpreter, tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    shutil.copytree(places.HERE / "stand_in", folder)
    deselected: list[str] = []
    if interpreter.language == upstream.language and not interpreter.debug:
        take_binaries(foreign_build(upstream, "mixed", "hybrid"), folder)
    else:
        # hybrid: it uses the C API of the one Python that it was compiled for
        (folder / "mixed.py").write_text("")
        deselected += USE_MIXED
    take_binaries(foreign_build(upstream, "examples"), folder)
    python = places.with_runtime(interpreter)
    passed = places.run_tests(python, folder / "tests.py", deselected)
    assert passed == EXAMPLE_TESTS - len(deselected)
