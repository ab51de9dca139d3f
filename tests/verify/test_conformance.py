"""Whatever a suite does to its process, its cell has an outcome."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpy_abi.model import Verdict
from hpy_abi.process import Ended
from hpy_abi.verify import conformance

from .clone import GOOD, suite_source

CRASHED, FAILED, HUNG, PASSED = Verdict.CRASHED, Verdict.FAILED, Verdict.HUNG, Verdict.PASSED


def run(tmp_path: Path, suite: str, timeout: float = 30) -> dict[str, Any]:
    program = tmp_path / "suite.py"
    program.write_text(suite_source(suite))
    report = tmp_path / "report.json"
    command = [sys.executable, "-I", "-X", "faulthandler", str(program), "--json", str(report)]
    return conformance.run(command, report, timeout)


@pytest.mark.parametrize(
    ("suite", "verdict", "detail"),
    [
        (GOOD, PASSED, ""),
        ("report['areas']['calls']['failed'] = 2; report['exit'] = 1; write(report); sys.exit(1)",
         FAILED, "2 failed"),
        ("report['areas'] = {}; write(report)", FAILED, "no test passed"),
        ("report['exit'] = 3; write(report); sys.exit(3)", FAILED, "exit code 3"),
        # a good report does not make up for a bad end
        ("write(report); sys.exit(1)", CRASHED, "reported exit code 0, ended with 1"),
        ("write(report); os.abort()", CRASHED, "SIGABRT"),
        ("os._exit(0)", CRASHED, "exit code 0, and no report"),
        ("raise SystemError", FAILED, "exit code 1, and no report"),
        ("report['schema'] = 2; write(report)", CRASHED, "no report"),
        ("open(FILE, 'w').write('{')", CRASHED, "no report"),
    ],
)  # fmt: skip
def test_outcomes(tmp_path: Path, suite: str, verdict: Verdict, detail: str) -> None:
    seen = run(tmp_path, suite)
    assert Verdict(seen["verdict"]) is verdict, seen
    assert detail in seen["detail"]


@pytest.mark.skipif(os.name != "posix", reason="only where signals are missing on no platform")
def test_crash_names_its_signal_and_keeps_the_stack(tmp_path: Path) -> None:
    seen = run(tmp_path, "def deep(): os.kill(os.getpid(), signal.SIGSEGV)\ndeep()")
    assert Verdict(seen["verdict"]) is CRASHED
    assert "SIGSEGV" in seen["detail"]
    assert "in deep" in seen["output"]


def test_hang_ends_at_its_time(tmp_path: Path) -> None:
    started = time.monotonic()
    seen = run(tmp_path, "time.sleep(600)", timeout=1)
    assert Verdict(seen["verdict"]) is HUNG
    assert time.monotonic() - started < 10


@pytest.mark.skipif(os.name != "posix", reason="only where process groups are missing")
def test_nothing_that_it_started_is_left(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    suite = f"""
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        open({str(mark)!r}, "w").write(str(child.pid))
        write(report)
    """
    assert Verdict(run(tmp_path, suite)["verdict"]) in (PASSED, HUNG)
    pid = int(mark.read_text())
    for _ in range(50):
        if not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text():
            return
        time.sleep(0.1)
    pytest.fail(f"process {pid} is still there")


def test_endless_output_is_bounded(tmp_path: Path) -> None:
    seen = run(tmp_path, "while True: print('x' * 10000)", timeout=2)
    assert Verdict(seen["verdict"]) is not PASSED
    assert len(seen["output"]) < 100_000


def test_the_callers_variables_do_not_reach_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HPY", "debug")
    monkeypatch.setenv("HPY_CONFORMANCE_STRESS", "1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    seen = run(tmp_path, "report['members']['names'] = sorted(os.environ); write(report)")
    names = set(seen["report"]["members"]["names"])
    assert not names & {"HPY", "PYTHONPATH"}
    # but for what the suite itself is told
    assert "HPY_CONFORMANCE_STRESS" in names
    assert "PATH" in names


def test_an_old_report_does_not_speak_for_a_new_run(tmp_path: Path) -> None:
    assert Verdict(run(tmp_path, GOOD)["verdict"]) is PASSED
    assert Verdict(run(tmp_path, "pass")["verdict"]) is CRASHED


def test_main_writes_the_outcome(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "cells" / "load-py0.json"
    # no hpy_conformance beside this Python, or one that passes: both have an outcome
    code = conformance.main(
        ["--python", sys.executable, "--output", str(output), "--timeout", "60"]
    )
    seen = json.loads(output.read_text())
    assert code == (0 if seen["verdict"] == "passed" else 1)
    assert seen["verdict"] in capsys.readouterr().out


_reports = st.none() | st.fixed_dictionaries(
    {
        "exit": st.integers(0, 3),
        "areas": st.dictionaries(
            st.text(max_size=3),
            st.fixed_dictionaries({"passed": st.integers(0, 2), "failed": st.integers(0, 2)}),
            max_size=2,
        ),
    }
)


@given(st.none() | st.integers(-64, 300) | st.just(0xC0000005), _reports)
def test_passed_needs_a_good_end_and_a_good_report(
    code: int | None, report: dict[str, Any] | None
) -> None:
    verdict, detail = conformance.judge(
        code, Ended(code, "", "how it ended").crash, "how it ended", report
    )
    counts = report["areas"].values() if report else []
    good = (
        code == 0
        and report is not None
        and report["exit"] == 0
        and not any(area["failed"] for area in counts)
        and any(area["passed"] for area in counts)
    )
    assert (verdict is PASSED) == good
    assert bool(detail) != good
