"""docs/conformance.md and docs/deviations.md against the ABI, the headers and the tests."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CONFORMANCE = ROOT / "conformance"
PAGE = ROOT / "docs" / "conformance.md"
_ROW = re.compile(r"^\| `(?P<name>.+?)` \| (?P<cells>.*) \|$", re.MULTILINE)

sys.path[:0] = [str(CONFORMANCE), str(ROOT / "runtime")]
from codegen import abi, conformance  # noqa: E402
from tables import deviating, exercised, infallible, reports  # noqa: E402

FEATURES = conformance.features(
    abi.load(ROOT / "runtime" / "abi" / "hpy0.toml"), ROOT / "runtime" / "include" / "hpy"
)


def rows() -> dict[str, list[str]]:
    """The cells of each row with a feature's name, without the name."""
    text = PAGE.read_text(encoding="utf-8").replace("\\|", "\0")
    return {
        match["name"].replace("\0", "|"): match["cells"].split(" | ")
        for match in _ROW.finditer(text)
    }


def test_all_kinds_are_measured() -> None:
    kinds = [kind for kind, _ in FEATURES]
    assert kinds.count("member") == 277
    assert kinds.count("slot") == 61
    assert kinds.count("field type") == 20
    assert kinds.count("helper") >= 37
    assert kinds.count("macro") >= 22
    assert set(kinds) == set(exercised.HEADINGS)


@pytest.mark.parametrize("kind", exercised.HEADINGS)
def test_each_has_a_row_with_tests(kind: str) -> None:
    found = rows()
    for name in [name for its_kind, name in FEATURES if its_kind == kind]:
        assert name in found, f"{name}: no row in {PAGE}; write it anew"
        returned, failed, tests, *hosts = found[name]
        # what ends the process never returns
        assert int(returned) > 0 or name == "HPy_FatalError", f"{name}: no test exercises it"
        reason = infallible.why(kind, name)
        assert (failed == reason) if reason and not failed.isdigit() else int(failed) > 0, (
            f"{name}: no test sees it fail"
        )
        assert tests, name
        assert hosts, name


def test_the_tests_exist() -> None:
    for name, (_returned, _failed, tests, *_hosts) in rows().items():
        for test in re.findall(r"`(.+?)`", tests):
            area, _, function = test.partition("::")
            source = CONFORMANCE / "hpy_conformance" / "tests" / f"test_{area}.py"
            function = function.rpartition("::")[2]
            assert f"def {function}(" in source.read_text(encoding="utf-8"), f"{name}: {test}"


def test_our_own_host_has_no_deviation_on_cpython() -> None:
    titles = PAGE.read_text(encoding="utf-8").split("## Hosts")[1].split("## Members")[0]
    ours = [line for line in titles.splitlines() if "hpy_runtime" in line]
    assert ours
    for line in ours:
        title, _host, passed, deviations, _skipped, failed = line.strip("| ").split(" | ")
        assert int(passed) > 3000, line
        assert int(failed) == 0, line
        assert int(deviations) == 0 or title.startswith("PyPy"), line


def test_deviations_are_current() -> None:
    page = (ROOT / "docs" / "deviations.md").read_text(encoding="utf-8")
    assert page == deviating.page(deviating.load())


def test_no_diagnosis_without_deviation() -> None:
    says: dict[str, dict[str, str]] = tomllib.loads(
        deviating.DOCUMENTED.read_text(encoding="utf-8")
    )
    used = {(group.host, group.does) for group in deviating.load()}
    assert {(host, reason) for host, reasons in says.items() for reason in reasons} == used


def test_reason_without_diagnosis(tmp_path: Path) -> None:
    file = tmp_path / "deviations.json"
    file.write_text(json.dumps({"hpy": [{"test": "test_a.py::test_b", "reason": "new"}]}))
    with pytest.raises(LookupError, match="no entry for 'new'"):
        deviating.load(file)


def report(tmp_path: Path, name: str, **more: Any) -> reports.Report:
    """A report with two members and a slot over four tests."""
    document = {
        "host": {"name": "hpy_runtime", "version": "1", "abi": [0, 1]},
        "python": {
            "implementation": "cpython", "version": "3.14.1", "debug": False,
            "free_threaded": False,
        },
        "tests": {f"test_a.py::test_{n}[x]": "passed" for n in range(4)},
        "features": {
            "HPy_Dup": {"kind": "member", "returned": "0-2", "failed": ""},
            "HPy_Add": {"kind": "member", "returned": "0 3", "failed": "2-3"},
            "HPy_nb_add": {"kind": "slot", "returned": "", "failed": ""},
        },
        "seconds": 1.0,
        **more,
    }  # fmt: skip
    path = tmp_path / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return reports.read(path)


def test_page(tmp_path: Path) -> None:
    tests = {f"test_a.py::test_{n}[x]": "passed" for n in range(4)}
    tests["test_a.py::test_3[x]"] = "deviations"
    foreign = report(
        tmp_path, "b.json", tests=tests, host={"name": "hpy", "version": "0.9.0", "abi": [0, 0]}
    )
    page = exercised.page([report(tmp_path, "a.json"), foreign])
    assert "| 3.14 | hpy_runtime 1 | 4 | 0 | 0 | 0 |" in page
    assert "| 3.14 hpy 0.9.0 | hpy 0.9.0 | 3 | 1 | 0 | 0 |" in page
    assert "| `HPy_Dup` | 3 | never | `a::test_1`, `a::test_0` | ✓ | ✓ |" in page
    assert "| `HPy_Add` | 2 | 2 | `a::test_3`, `a::test_0` | ✓ | 1 dev. |" in page
    assert "| `HPy_nb_add` | 0 | 0 |  | skip | skip |" in page


@pytest.mark.parametrize("text", ["", "[]", '{"schema": 1}'])
def test_what_is_no_report(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(reports.ReportError, match=r"r\.json: not a report"):
        reports.read(path)


def test_command_refuses_what_is_no_report(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tables", "--output", str(tmp_path), str(tmp_path / "gone.json")],
        cwd=CONFORMANCE,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert child.returncode == 2
    assert "gone.json: not a report" in child.stderr
    assert list(tmp_path.iterdir()) == []
