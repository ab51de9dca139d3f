"""deviations.json: what may stand in it, and which test an entry means."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PACKAGE = Path(__file__).parents[2] / "conformance" / "hpy_conformance"


def load_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("deviations", PACKAGE / "_deviations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["deviations"] = module
    spec.loader.exec_module(module)
    return module


deviations: Any = load_module()


def entry(test: str, **more: object) -> dict[str, object]:
    return {"test": test, "reason": "known", **more}


def test_parse() -> None:
    document = {
        "pypy": [entry("test_a.py::test_b"), entry("test_a.py::test_c[1]", crash=True)],
        "hpy": [],
    }
    assert deviations.parse(document) == {
        "pypy": [
            deviations.Deviation("test_a.py::test_b", "known", crash=False),
            deviations.Deviation("test_a.py::test_c[1]", "known", crash=True),
        ],
        "hpy": [],
    }


@pytest.mark.parametrize(
    "document",
    [
        [],
        None,
        {"pypy": {}},
        {"pypy": ["test_a.py::test_b"]},
        {"pypy": [{"test": "test_a.py::test_b"}]},
        {"pypy": [{"reason": "known"}]},
        {"pypy": [entry("test_b")]},
        {"pypy": [{"test": 5, "reason": "known"}]},
        {"pypy": [{"test": "test_a.py::test_b", "reason": "  "}]},
        {"pypy": [entry("test_a.py::test_b", crash="yes")]},
        {"pypy": [entry("test_a.py::test_b", since="0.9")]},
        {"pypy": [entry("test_a.py::test_b"), entry("test_a.py::test_b")]},
    ],
)
def test_parse_refuses(document: object) -> None:
    with pytest.raises(deviations.DeviationError):
        deviations.parse(document)


def test_load(tmp_path: Path) -> None:
    file = tmp_path / "deviations.json"
    file.write_text(json.dumps({"pypy": [entry("test_a.py::test_b")]}), encoding="utf-8")
    assert [d.test for d in deviations.load("pypy", file)] == ["test_a.py::test_b"]
    assert deviations.load("hpy", file) == []


def test_find() -> None:
    listed = deviations.parse(
        {"h": [entry("t.py::all"), entry("t.py::one[1]"), entry("t.py::all[2]", crash=True)]}
    )["h"]
    assert deviations.find(listed, "t.py::all").test == "t.py::all"
    assert deviations.find(listed, "t.py::all[1]").test == "t.py::all"
    assert deviations.find(listed, "t.py::all[2]").crash is True
    assert deviations.find(listed, "t.py::one[1]").test == "t.py::one[1]"
    assert deviations.find(listed, "t.py::one[2]") is None
    assert deviations.find(listed, "t.py::one") is None
    assert deviations.find(listed, "other.py::all") is None


def test_stale() -> None:
    listed = deviations.parse(
        {"h": [entry("t.py::a"), entry("t.py::b[1]"), entry("t.py::gone"), entry("t.py::b[9]")]}
    )["h"]
    tests = ["t.py::a[x]", "t.py::a[y]", "t.py::b[1]", "t.py::b[2]"]
    assert deviations.stale(listed, tests) == ["t.py::gone", "t.py::b[9]"]


def test_the_file_itself() -> None:
    document = json.loads((PACKAGE / "deviations.json").read_text(encoding="utf-8"))
    parsed = deviations.parse(document)
    assert set(parsed) <= {"hpy", "hpy_runtime-pypy", "pypy", "graalpy"}
    for listed in parsed.values():
        for deviation in listed:
            file = deviation.test.partition("::")[0]
            assert (PACKAGE / "tests" / file).is_file(), deviation.test
