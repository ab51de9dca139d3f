"""The test step: real tox, real environments; and what the end of tests comes to."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hpy_abi import judgement
from hpy_abi.model import Interpreter, Note, Step, Verdict, VerifiedCell
from hpy_abi.verify import junit, suite
from hpy_abi.verify.cells import Asked, Planned
from hpy_abi.verify.suite import Suite
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
    # of what is installed, a package's tests among others, the path is told as well
    text = JUNIT.replace('classname="t"', 'classname="...env.lib.python3.9.site-packages.spam.t"')
    installed = junit.read(text)
    assert installed is not None
    assert installed.passed == {"spam.t::good"}
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
    attempt = suite.judge(Suite("pytest"), told, tests)
    assert (attempt.verdict, attempt.detail) == (verdict, detail)


def cell(interpreter: Interpreter, text: str) -> VerifiedCell:
    planned = Planned(interpreter.key, interpreter, True, "", Step.TEST, "linux-x86_64")
    told = {"code": 1, "crash": "", "reason": "", "output": "", "seconds": 1, "junit": text}
    attempt = suite.judge(Suite("pytest"), told, junit.read(text) or junit.Tests())
    return replace(
        planned.not_run(), verdict=attempt.verdict, detail=attempt.detail, attempts=(attempt,)
    )


def test_results_that_differ_between_interpreters() -> None:
    one = made.here()[-1]
    other = replace(one, debug=True)
    cells = [
        cell(one, JUNIT),
        cell(other, JUNIT.replace('<failure message="assert 1 == 2">…</failure>', "")),
    ]
    here, there = judgement.compared(cells)
    assert here.verdict is here.attempts[0].verdict is Verdict.DIFFERS
    assert here.detail == f"1 failed that passed on {other.key}: t::bad"
    # this one fails wherever it is run
    assert (there.verdict, there.detail) == (Verdict.FAILED, "1 failed: t::broken")
    assert judgement.compared([here, there]) == (here, there)


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


_TESTS = """
import sys, spam, pytest

def test_always():
    assert "site-packages" in spam.__file__

def test_newest():
    assert sys.version_info[:2] == {newest}
"""


@pytest.mark.skipif(sys.platform == "win32", reason="these modules are written for POSIX")
def test_environments_are_kept_and_mended(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = made.ends()
    files = {
        "spam.abi3.so": made.compiled("spam"),
        "eggs/__init__.py": b"",
        "eggs/test_it.py": _TESTS.format(newest=new.language).encode(),
    }
    path = made.wheel(tmp_path, files)
    options = Options(test=Suite("pytest --pyargs eggs", timeout=100))
    asked = Asked(chosen=True, steps=(Step.TEST,))

    def seen() -> dict[str, VerifiedCell]:
        found = made.verify(path, (old, new), options=options, asked=asked)
        return {cell.interpreter: cell for cell in made.cells(found)}

    first = seen()
    assert first[new.key].verdict is Verdict.PASSED, first[new.key].attempts[0].output
    assert first[new.key].attempts[0].passed == ("test_it::test_always", "test_it::test_newest")
    # the same test by the same name, wherever the wheel is installed
    assert first[old.key].detail == f"1 failed that passed on {new.key}: test_it::test_newest"
    assert first[old.key].verdict is Verdict.DIFFERS
    # nothing is installed the second time: nothing could be
    with monkeypatch.context() as patch:
        patch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
        patch.setenv("UV_DEFAULT_INDEX", "http://127.0.0.1:9/")
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("UV_NO_INDEX", "1")
        for name, cell in seen().items():
            assert cell.verdict is first[name].verdict, cell.attempts[0].output
    # but what foreign code changed is made anew
    (module,) = kept.glob(f"environments/{new.key}-*/environment/lib/*/site-packages/spam.abi3.so")
    module.write_bytes(b"")
    assert seen()[new.key].verdict is Verdict.PASSED
    assert module.stat().st_size
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
