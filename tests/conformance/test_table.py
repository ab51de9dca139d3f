"""The list of binaries in conformance/pyproject.toml against the sources and the tests."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

CONFORMANCE = Path(__file__).parents[2] / "conformance"
# tests that use the binaries of other areas
OVERALL = {"nomemory"}
SOURCES = sorted(path.stem for path in (CONFORMANCE / "fixtures").glob("*.c"))


def table() -> list[dict[str, Any]]:
    document = tomllib.loads((CONFORMANCE / "pyproject.toml").read_text(encoding="utf-8"))
    entries: list[dict[str, Any]] = document["tool"]["hpy"]["ext-modules"]
    return entries


def test_each_source_is_one_binary() -> None:
    assert len(SOURCES) > 30
    assert [entry["name"] for entry in table()] == [
        f"hpy_conformance.fixtures.{name}" for name in SOURCES
    ]
    for entry in table():
        assert entry["sources"] == [f"fixtures/{entry['name'].rpartition('.')[2]}.c"]
        assert entry["include-dirs"] == ["fixtures"]


def test_later_minors_are_asked_for_by_name() -> None:
    for entry in table():
        named = re.match(r"minor(\d)", entry["name"].rpartition(".")[2])
        macros = [["HPY_TARGET_ABI_MINOR", named[1]]] if named else None
        assert entry.get("define-macros") == macros


def test_each_area_has_a_binary_and_tests() -> None:
    areas = set()
    for path in CONFORMANCE.glob("hpy_conformance/tests/test_*.py"):
        shared = re.search(r'^FIXTURE = "(\w+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        areas.add(shared[1] if shared else path.stem[len("test_") :])
    assert areas - OVERALL <= set(SOURCES)
    for name in SOURCES:
        assert any(name == area or name.startswith(f"{area}_") for area in areas), name


def test_no_source_includes_python() -> None:
    for path in (CONFORMANCE / "fixtures").glob("*.[ch]"):
        assert "include <Python.h>" not in path.read_text(encoding="utf-8"), path
