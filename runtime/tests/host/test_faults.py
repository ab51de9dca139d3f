"""The faults of conformance/faults in debug mode: each must be found, and told rightly."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from binaries import compile_file, compiler

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

FAULTS = Path(__file__).resolve().parents[3] / "conformance" / "faults"
if not FAULTS.is_dir():
    pytest.skip("conformance/faults is not here: no clone", allow_module_level=True)

DESCRIPTIONS: dict[str, dict[str, Any]] = json.loads((FAULTS / "faults.json").read_text())["faults"]
SIGNALS = {"abort": (signal.SIGABRT,), "memory": (signal.SIGSEGV, signal.SIGBUS)}
# the file and line of a frame, which debug mode has from the tool that reads debug info
LINES = sys.platform == "linux" and shutil.which("addr2line") is not None
PYPY = sys.implementation.name == "pypy"
# where the view of a list's items is a copy
COPIED = PYPY or bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What each fault said: `code`, `out` and `err` of its process."""
    folder = tmp_path_factory.mktemp("faults")
    compiler()

    def make(name: str) -> None:
        compile_file(FAULTS / f"{name}.c", name, folder, ["-Wall", "-Wextra", "-Werror"])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(make, DESCRIPTIONS))
    done = subprocess.run(
        [sys.executable, str(FAULTS / "run.py"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={key: value for key, value in os.environ.items() if not key.startswith("HPY")},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return answer


def marked_line(name: str) -> int:
    """The line of the source that must be named: where a leak was opened, else the mistake."""
    lines = (FAULTS / f"{name}.c").read_text(encoding="utf-8").splitlines()
    for mark in ("opened here", "wrong"):
        for number, line in enumerate(lines, 1):
            if f"/* {mark}" in line:
                return number
    raise AssertionError(f"{name}.c: no line is marked")


def function_of(name: str) -> str:
    """The C function with the marked line."""
    lines = (FAULTS / f"{name}.c").read_text(encoding="utf-8").splitlines()
    heads = [re.match(r"static .*?\*?(\w+_impl)\(", line) for line in lines[: marked_line(name)]]
    return [head[1] for head in heads if head][-1]


def has_place(text: str, name: str) -> bool:
    """Whether a stack trace leads to the marked line; where nothing can tell, any text does."""
    place = rf"{function_of(name)} at \S*{name}\.c:{marked_line(name)}\b"
    return not LINES or re.search(place, text) is not None


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_found(found: dict[str, dict[str, Any]], name: str) -> None:
    about, seen = DESCRIPTIONS[name], found[name]
    if about.get("second") and "No module named" in seen["out"]:
        pytest.skip("subinterpreters are offered on CPython alone")
    if COPIED and about.get("copied") == "silent":
        assert (seen["code"], seen["err"]) == (0, ""), seen
        assert json.loads(seen["out"])["ended"] == "finished", seen
        return
    if about["ends"] in SIGNALS:
        assert -seen["code"] in SIGNALS[about["ends"]], seen
        told = seen["err"]
    else:
        assert seen["code"] == 0, seen
        answer = json.loads(seen["out"])
        assert answer["ended"] == about["ends"], answer
        told = answer["text"]
    {"abort": check_abort, "leak": check_leak, "error": check_error, "memory": check_memory}[
        about["ends"]
    ](name, about, told)


def check_abort(name: str, about: dict[str, Any], told: str) -> None:
    (head,) = re.findall(r"^HPy debug mode: (.*)", told, re.MULTILINE)
    function, _, message = head.partition(": ")
    assert function == about["function"]
    assert about["says"] in told
    assert message
    assert f"  in the function: {name}." in told or "  in the function: faults." in told
    if "object" in about:
        shown = about["object"]
        if PYPY and "  closed by: " in told and shown.startswith("'"):
            # what a closed handle's text was cannot be noted there without running Python
            shown = "<str object at "
        assert f"  object: {shown}" in told
    if "opened" in about:
        assert f"  opened by: {about['opened']} " in told
    if function != "return":
        # of a function that has returned, the stack has nothing left
        assert has_place(told.partition("Stacktrace of the call")[2], name)


def check_leak(name: str, about: dict[str, Any], told: str) -> None:
    count = about["count"]
    assert told.startswith(f"{count} unclosed handle{'s' * (count > 1)}:\n")
    handles = re.findall(r"<DebugHandle 0x[0-9a-f]+ for (.*)> opened by (\w+)", told)
    assert len(handles) == count
    assert (about["object"], about["opened"]) in handles
    assert has_place(told, name)


def check_error(name: str, about: dict[str, Any], told: str) -> None:
    function = f"{about['function']}: " if "function" in about else ""
    assert told.startswith(f"SystemError: HPy debug mode: {function}{about['says']}")
    if function:
        assert has_place(told, name)
    if "set and forgotten" in (FAULTS / f"{name}.c").read_text(encoding="utf-8"):
        assert told.endswith("<- ValueError: set and forgotten")


def check_memory(name: str, about: dict[str, Any], told: str) -> None:
    # nothing is told: the process ends where the memory was touched
    assert "HPy debug mode" not in told


def test_each_fault_is_described_and_each_description_has_its_fault() -> None:
    sources = {path.stem for path in FAULTS.glob("*.c")}
    assert sources == set(DESCRIPTIONS)
    assert len(DESCRIPTIONS) >= 40
    for name, about in DESCRIPTIONS.items():
        text = (FAULTS / f"{name}.c").read_text(encoding="utf-8")
        assert text.count("/* wrong") == 1, name
        assert " ".join(text.partition("*/")[0].split()).replace(" * ", " ") == (
            f"/* {about['mistake']}"
        ), name


def test_the_table_in_the_documentation_is_current() -> None:
    command = [sys.executable, str(FAULTS / "table.py"), "--check"]
    assert subprocess.run(command, check=False).returncode == 0, "run conformance/faults/table.py"


def test_faults_are_silent_in_universal_mode(found: dict[str, dict[str, Any]]) -> None:
    """A leak is what debug mode says, not what the module does: nothing is wrong to be seen."""
    code = (
        "import importlib.machinery as m, sys; from hpy_runtime import universal as v; "
        "p = sys.argv[1]; s = m.ModuleSpec('leak_new', None, origin=p); "
        "print(v.load('leak_new', p, s).fault())"
    )
    place = re.search(r"(\S+leak_new\.hpy0\.so)", found["leak_new"]["out"])
    if place is None:
        pytest.skip("only where stack traces name the binary")
    done = subprocess.run(
        [sys.executable, "-c", code, place[1].rpartition("\\n")[2]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "None\n"), done.stderr
