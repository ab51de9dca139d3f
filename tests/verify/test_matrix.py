"""The matrix from end to end in a small clone: real tox, real environments, real processes."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import pytest

from hpy_abi.cli import main
from hpy_abi.digest import sha256
from hpy_abi.model import Interpreter, Standing, Verdict, Verification, VerifiedCell
from hpy_abi.verify import Checkout
from hpy_abi.verify.builder import choose_builder
from hpy_abi.verify.conformance import attempt
from hpy_abi.verify.matrix import Settings, run
from hpy_abi.verify.plan import Cell, environment_factor

from .clone import GOOD, ROOT, make_clone


@pytest.fixture(scope="module")
def builder() -> Interpreter:
    return choose_builder()


def run_one(
    clone: Path,
    interpreter: Interpreter,
    timeout: float = 60,
    abi: str = "universal",
    mode: str = "universal",
) -> tuple[Verification, VerifiedCell]:
    lines: list[str] = []
    settings = Settings(clone / "build" / "matrix", jobs=2, timeout=timeout)
    settings.output.mkdir(parents=True, exist_ok=True)
    (seen,) = run(Checkout(clone), [Cell(interpreter, mode, abi)], settings, say=lines.append)
    assert any((seen.sha256 if abi == "universal" else "built") in line for line in lines)
    assert seen.compiled == abi
    (cell,) = seen.cells
    assert cell.mode == mode
    return seen, cell


def test_passes_again_without_building_again(tmp_path: Path, builder: Interpreter) -> None:
    clone = make_clone(tmp_path)
    first, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.PASSED, outcome
    assert outcome.host == "hpy_runtime 0.1.0"
    (told,) = (one.conformance for one in outcome.attempts)
    assert told is not None
    assert told.areas[0].passed == 3
    wheels = {path: path.stat().st_mtime_ns for path in clone.glob("build/wheels/*/*.whl")}
    second, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.PASSED
    assert second.sha256 == first.sha256
    assert wheels == {path: path.stat().st_mtime_ns for path in clone.glob("build/wheels/*/*.whl")}
    # in another mode it is the same wheel
    traced, outcome = run_one(clone, builder, mode="trace")
    assert outcome.verdict is Verdict.PASSED, outcome
    assert traced.sha256 == first.sha256
    # and a changed suite does reach the environment that is there already
    suite = clone / "conformance" / "hpy_conformance" / "__main__.py"
    suite.write_text(suite.read_text().removesuffix(f"{GOOD}\n") + "os._exit(0)\n")
    third, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.CRASHED
    assert third.sha256 != first.sha256
    assert third.standing is Standing.BROKEN


def test_a_wheel_of_its_own_for_each_way_to_compile(tmp_path: Path, builder: Interpreter) -> None:
    # the runtime must be there for the one and must not be needed by the other
    suite = """
        import importlib.util as util
        here = util.find_spec("hpy_runtime") is not None
        assert here == (report["compiled"] != "cpython")
        write(report)
    """
    clone = make_clone(tmp_path, suite, core=False)
    for abi in ("hybrid", "cpython"):
        result, outcome = run_one(clone, builder, abi=abi)
        assert outcome.verdict is Verdict.PASSED, outcome
        (wheel,) = clone.glob(f"build/wheels/conformance-{abi}-*/*.whl")
        assert (result.artifact, result.sha256) == (wheel.name, sha256(wheel))
    assert not list(clone.glob("build/wheels/conformance-????????????????/*.whl"))


@pytest.mark.parametrize(
    ("suite", "verdict", "detail"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", Verdict.CRASHED, "SIGSEGV"),
        ("time.sleep(600)", Verdict.HUNG, "5 s"),
    ],
)
def test_crash_and_hang_are_outcomes(
    tmp_path: Path, builder: Interpreter, suite: str, verdict: Verdict, detail: str
) -> None:
    _, outcome = run_one(make_clone(tmp_path, suite), builder, timeout=5)
    assert outcome.verdict is verdict
    assert detail in outcome.detail


def test_a_runtime_that_does_not_build_is_an_outcome(tmp_path: Path, builder: Interpreter) -> None:
    clone = make_clone(tmp_path)
    core = clone / "runtime" / "core.c"
    run_one(clone, builder)
    core.write_text("#error no such thing\n")
    _, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.NOT_INSTALLED
    assert "no such thing" in outcome.detail


def test_an_environment_that_does_not_come_up_is_an_outcome(
    tmp_path: Path, builder: Interpreter
) -> None:
    clone = make_clone(tmp_path)
    ini = (clone / "tox.ini").read_text()
    (clone / "tox.ini").write_text(
        ini.replace("load,runtime,plugin: pytest", "load: no-such-thing-zz")
    )
    _, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.NOT_INSTALLED
    assert "no-such-thing-zz" in outcome.detail


def test_a_tox_around_it_keeps_its_environments(
    tmp_path: Path, builder: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = tmp_path / "outer"
    monkeypatch.setenv("TOX_WORK_DIR", str(outer))
    clone = make_clone(tmp_path)
    _, outcome = run_one(clone, builder)
    assert outcome.verdict is Verdict.PASSED, outcome
    assert not outer.exists()
    assert (clone / ".tox" / f"load-{environment_factor(builder)}").is_dir()


@pytest.mark.network
def test_tox_environment_works_by_itself(tmp_path: Path, builder: Interpreter) -> None:
    clone = make_clone(tmp_path)
    name = f"load-{environment_factor(builder)}"
    done = subprocess.run(
        [sys.executable, "-m", "tox", "run", "-e", name],
        cwd=clone,
        capture_output=True,
        text=True,
        check=False,
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(Path.home()),
            "HPY_ABI_PYTHONS": builder.executable,
        },
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed in" in done.stdout
    seen = json.loads((clone / "build" / "matrix" / "cells" / f"{name}.json").read_text())
    assert seen["verdict"] == "passed"


def test_command_writes_all_reports_and_says_1_for_a_failure(
    tmp_path: Path, builder: Interpreter, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = make_clone(tmp_path, "os.abort()")
    key = ".".join(map(str, builder.language))
    arguments = ["matrix", "--pythons", key, "--root", str(clone), "--output", str(tmp_path / "o")]
    assert main(arguments) == 1
    document = json.loads((tmp_path / "o" / "matrix.json").read_text())
    (seen,) = document["verifications"]
    assert seen["cells"][0]["verdict"] == "crashed"
    printed = capsys.readouterr().out
    assert seen["sha256"] in printed
    assert f"load-py{key.replace('.', '')}: crashed, killed by SIGABRT" in printed
    assert f"compiled once, with {seen['built_with']}" in printed
    # what it wrote is a result like any other
    assert main(["report", str(tmp_path / "o" / "matrix.json"), "--format", "html"]) == 0
    for ending in ("md", "svg"):
        assert (tmp_path / "o" / f"matrix.{ending}").stat().st_size > 300


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pythons", "3.99"],
        ["--pythons", "nonsense"],
        ["--jobs", "0"],
        ["--timeout", "-1"],
        ["--unknown"],
        ["--abi", ""],
        ["--modes", "debug,limited"],
        ["--abi", "universal,limited"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "--root", str(ROOT), *arguments]) == 2
    assert capsys.readouterr().err


def test_outside_a_clone_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "--root", str(tmp_path)]) == 2
    assert "--root" in capsys.readouterr().err


def test_a_report_of_another_interpreter_proves_nothing(builder: Interpreter) -> None:
    report = {
        "host": {"name": "hpy_runtime", "version": "0.1.0"},
        "python": {
            "implementation": "cpython",
            "version": builder.version,
            "debug": False,
            "free_threaded": False,
            "executable": "/somewhere/python",
        },
        "compiled": "universal",
        "mode": "universal",
        "areas": {"calls": {"passed": 1, "failed": 0, "skipped": 0, "deviations": 0}},
        "members": {"exercised": 1, "total": 273},
        "skips": [],
        "deviations": [],
        "failures": [],
    }
    seen = {"verdict": "passed", "detail": "", "seconds": 1, "output": "", "signal": ""}
    seen |= {"report": report}

    def told(interpreter: Interpreter, compiled: str = "universal", mode: str = "universal") -> str:
        found = attempt(seen, interpreter, compiled=compiled, mode=mode)
        assert found.verdict is (Verdict.FAILED if found.detail else Verdict.PASSED)
        return found.detail

    assert told(builder) == ""
    for other in (
        dataclasses.replace(builder, version="3.8.0"),
        dataclasses.replace(builder, debug=True),
        dataclasses.replace(builder, implementation="pypy"),
    ):
        assert "/somewhere/python" in told(other)
    assert "compiled for universal" in told(builder, compiled="cpython")
    assert "ran in universal mode" in told(builder, mode="debug")
