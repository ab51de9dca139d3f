"""The test step: real tox, real environments; and what the end of tests comes to."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hpy_abi.model import Interpreter, Note, Step, Verdict
from hpy_abi.verify import junit, testing
from hpy_abi.verify.cells import Asked, Planned
from hpy_abi.verify.testing import Suite
from hpy_abi.verify.verification import Options

from . import made

JUNIT = """<?xml version="1.0"?><testsuites><testsuite>
<testcase classname="t" name="good"/>
<testcase classname="t" name="bad"><failure message="assert 1 == 2">…</failure></testcase>
<testcase classname="t" name="broken"><error message="no such fixture"/></testcase>
<testcase classname="t" name="skipped"><skipped/></testcase>
</testsuite></testsuites>"""


def test_a_junit_file() -> None:
    tests = junit.read(JUNIT)
    assert tests is not None
    assert tests.passed == {"t::good"}
    assert tests.failures == (
        *(Note("t::bad", "assert 1 == 2"), Note("t::broken", "no such fixture")),
    )
    assert tests.count == 4
    assert junit.read("<half") is None
    assert junit.read('<!DOCTYPE x [<!ENTITY a "b">]>' + JUNIT) is None


@pytest.mark.parametrize(
    ("seen", "verdict", "detail"),
    [
        ({}, Verdict.PASSED, ""),
        ({"code": 1, "reason": "exit code 1"}, Verdict.FAILED, "exit code 1"),
        ({"code": None, "reason": "no answer in 5 s"}, Verdict.HUNG, "no answer in 5 s"),
        ({"code": -11, "crash": "killed by SIGSEGV"}, Verdict.CRASHED, "killed by SIGSEGV"),
        ({"code": 1, "junit": JUNIT}, Verdict.FAILED, "2 failed: t::bad, t::broken"),
        # whatever the process said of itself at its end
        ({"code": 0, "junit": JUNIT}, Verdict.FAILED, "2 failed: t::bad, t::broken"),
        ({"code": 5, "junit": "<testsuites/>"}, Verdict.FAILED, "no test was found"),
    ],
)
def test_judging(seen: dict[str, Any], verdict: Verdict, detail: str) -> None:
    usual = {"code": 0, "crash": "", "reason": "", "output": "", "seconds": 1, "junit": None}
    told = {**usual, **seen}
    tests = junit.read(told["junit"] or "") or junit.Tests()
    attempt = testing.judge(Suite("pytest"), told, tests)
    assert (attempt.verdict, attempt.detail) == (verdict, detail)


def state(interpreter: Interpreter, text: str) -> testing._State:
    planned = Planned(interpreter.key, interpreter, True, "", Step.TEST, "linux-x86_64")
    told = {"code": 1, "crash": "", "reason": "", "output": "", "seconds": 1, "junit": text}
    tests = junit.read(text) or junit.Tests()
    return testing._State(planned, testing.judge(Suite("pytest"), told, tests), tests)


def test_results_that_differ_between_interpreters() -> None:
    one = made.here()[-1]
    other = replace(one, debug=True)
    here = state(one, JUNIT)
    there = state(other, JUNIT.replace('<failure message="assert 1 == 2">…</failure>', ""))
    testing._compare([here, there])
    assert here.attempt is not None
    assert there.attempt is not None
    assert here.attempt.verdict is Verdict.DIFFERS
    assert here.attempt.detail == f"1 failed that passed on {other.key}: t::bad"
    # this one fails wherever it is run
    assert (there.attempt.verdict, there.attempt.detail) == (Verdict.FAILED, "1 failed: t::broken")


def test_what_is_installed_for_it() -> None:
    assert Suite("pytest --pyargs spam").installed == ("pytest",)
    assert Suite("python -m pytest x").installed == ("pytest",)
    assert Suite("python -m unittest x").installed == ()
    assert Suite("pytest", ("pytest<9", "hypothesis")).installed == ("pytest<9", "hypothesis")


@pytest.mark.skipif(sys.platform == "win32", reason="these modules are written for POSIX")
@pytest.mark.parametrize(
    ("code", "verdict", "detail"),
    [
        ("import spam, sys; sys.exit('site-packages' not in spam.__file__)", Verdict.PASSED, ""),
        ("import os; os.abort()", Verdict.CRASHED, "killed by SIGABRT"),
        ("import sys; sys.exit(3)", Verdict.FAILED, "exit code 3"),
        ("import os; assert not os.environ.get('SPAM_SECRET')", Verdict.PASSED, ""),
    ],
)
def test_a_real_run(
    tmp_path: Path,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    verdict: Verdict,
    detail: str,
) -> None:
    monkeypatch.setenv("SPAM_SECRET", "1")
    test = Suite(f'python -c "{code}"', timeout=100)
    asked = Asked(chosen=True, steps=(Step.LOAD, Step.TEST))
    path = made.one_module(tmp_path)
    seen = made.verify(path, made.here()[-1:], options=Options(test=test), asked=asked)
    load, tested = made.cells(seen)
    assert load.verdict is Verdict.PASSED
    (attempt,) = tested.attempts
    assert (tested.verdict, tested.detail) == (verdict, detail), attempt.output
    assert list((kept / "runs").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="these modules are written for POSIX")
def test_an_environment_that_does_not_come_up(tmp_path: Path, kept: Path) -> None:
    test = Suite("python -c 1", ("no-such-distribution-anywhere",), timeout=100)
    asked = Asked(chosen=True, steps=(Step.TEST,))
    path = made.one_module(tmp_path)
    seen = made.verify(path, made.here()[-1:], options=Options(test=test), asked=asked)
    (cell,) = made.cells(seen)
    assert cell.verdict is Verdict.NOT_INSTALLED
    assert "no-such-distribution-anywhere" in cell.attempts[0].output
