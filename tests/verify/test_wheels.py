"""Wheels are built once for what went into them, and from nothing but that."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from hpy_abi.digest import sha256
from hpy_abi.model import Interpreter
from hpy_abi.verify.builder import choose_builder, interpreter_of
from hpy_abi.verify.wheels import BuildError, Checkout, built_with

from .clone import make_clone


@pytest.fixture(scope="module")
def builder() -> Interpreter:
    return choose_builder()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(make_clone(tmp_path / "a clone with blanks"))


def test_a_virtual_environment_is_described_by_its_base() -> None:
    assert interpreter_of(sys.executable).executable != sys.executable or (
        sys.prefix == sys.base_prefix
    )


def test_same_sources_same_file(checkout: Checkout, builder: Interpreter) -> None:
    first = checkout.runtime(builder)
    made = first.stat().st_mtime_ns
    assert checkout.runtime(builder) == first
    assert first.stat().st_mtime_ns == made
    # what Python leaves beside its sources is no source
    cache = checkout.root / "runtime" / "hpy_runtime" / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"")
    assert checkout.runtime(builder) == first
    assert not list((checkout.root / "runtime").glob("*.egg-info"))


def test_other_sources_other_file(
    checkout: Checkout, builder: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checkout.runtime(builder)
    monkeypatch.setenv("CFLAGS", "-DOTHER")
    assert checkout.runtime(builder) != first
    monkeypatch.delenv("CFLAGS")
    core = checkout.root / "runtime" / "core.c"
    core.write_text(core.read_text() + "/* one more line */\n")
    second = checkout.runtime(builder)
    assert second != first
    assert first.exists()


def test_conformance_is_the_same_bytes_again(tmp_path: Path, builder: Interpreter) -> None:
    digests = set()
    for name in ("one", "two"):
        wheel = Checkout(make_clone(tmp_path / name)).conformance(builder)
        digests.add(sha256(wheel))
        assert builder.version in built_with(wheel)
        with zipfile.ZipFile(wheel) as archive:
            assert "hpy_conformance/__main__.py" in archive.namelist()
    assert len(digests) == 1


def test_a_host_changes_without_the_conformance_wheel(
    checkout: Checkout, builder: Interpreter
) -> None:
    first = checkout.conformance(builder)
    core = checkout.root / "runtime" / "core.c"
    core.write_text(core.read_text() + "/* a mended host */\n")
    assert checkout.conformance(builder) == first
    (checkout.root / "runtime" / "include" / "hpy.h").write_text("/* another header */\n")
    assert checkout.conformance(builder) != first


def test_a_compiler_error_is_shown(checkout: Checkout, builder: Interpreter) -> None:
    core = checkout.root / "runtime" / "core.c"
    core.write_text(core.read_text() + "int broken(void) { return unheard_of; }\n")
    with pytest.raises(BuildError, match="unheard_of"):
        checkout.runtime(builder)
    # nothing half-made is taken for a wheel the next time
    core.write_text(core.read_text().replace("unheard_of", "0"))
    assert checkout.runtime(builder).exists()
