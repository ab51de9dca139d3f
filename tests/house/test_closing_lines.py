"""`.ci/closing_lines.py` fails a run in which something that CI provides was not used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / ".ci" / "closing_lines.py"
PASSED = '<testcase classname="tests.test_one" name="test_a"/>'


def skipped(message: str, text: str = "") -> str:
    name = '<testcase classname="tests.test_one" name="test_b">'
    return f'{name}<skipped message="{message}">{text}</skipped></testcase>'


def run(folder: Path, *cases: str) -> subprocess.CompletedProcess[str]:
    text = f'<testsuites><testsuite time="1.5">{"".join(cases)}</testsuite></testsuites>'
    (folder / "runtime-py314.xml").write_text(text, encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_passed(tmp_path: Path) -> None:
    told = run(tmp_path, PASSED, PASSED)
    assert told.returncode == 0
    assert "runtime-py314: 2 passed in 1.50s" in told.stdout


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("<testcase><failure/></testcase>", 1),
        ("<testcase><error/></testcase>", 1),
        (skipped("somebody forgot the compiler"), 1),
        (skipped("no native host"), 0),
        # a module that skips itself as a whole: the reason is the text
        (skipped("collection skipped", "('test_b.py', 1, 'Skipped: native HPy host')"), 0),
        (skipped("collection skipped", "('test_b.py', 1, 'Skipped: out of paper')"), 1),
    ],
)
def test_what_fails_a_run(tmp_path: Path, case: str, code: int) -> None:
    told = run(tmp_path, PASSED, case)
    assert told.returncode == code, told.stdout
    assert ("not expected" in told.stdout) == (code == 1 and "skipped" in case)


def test_nothing_passed(tmp_path: Path) -> None:
    told = run(tmp_path, skipped("no native host"))
    assert told.returncode == 1
    assert "nothing passed" in told.stdout


def test_no_results(tmp_path: Path) -> None:
    assert subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=False).returncode == 1
