"""`pytest --hpy-debug` and `python -m hpy_runtime.debug`, each in a process of its own."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from binaries import make_module

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

SOURCE = """
#include "hpy.h"

HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Dup(ctx, arg);
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(mode, "mode", HPyFunc_NOARGS)
static HPy mode_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

static HPyDef *defines[] = {&leak, &keep, &mode, NULL};
static HPyModuleDef moduledef = {.doc = "leaky", .defines = defines};
HPy_MODINIT_FLAGS(leaky, moduledef, HPy_MOD_GIL_NOT_USED)
"""

TESTS = """
import leaky, pytest

def test_good():
    assert leaky.keep("kept") == "kept"

def test_leak():
    leaky.leak("left open here")

def test_fails_too():
    leaky.leak("left open, too")
    assert leaky.keep(1) == 2

def test_skips_after_a_leak():
    leaky.leak("left by a skip")
    pytest.skip("for a reason")

@pytest.mark.hpy_leaks(reason="on purpose")
def test_marked():
    leaky.leak("allowed by a mark")

def test_fixture(hpy_leaks):
    assert hpy_leaks() == []
    leaky.leak("allowed by a fixture")
    if "Debug" in leaky.mode():
        assert [handle.obj for handle in hpy_leaks()] == ["allowed by a fixture"]

@pytest.fixture
def wide():
    yield leaky.keep("of a fixture")

def test_with_a_fixture(wide):
    assert wide

class TestCase(__import__("unittest").TestCase):
    def test_old(self):
        leaky.leak("in a TestCase")
"""


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a module that leaks, and its tests."""
    folder = tmp_path_factory.mktemp("leaky")
    make_module(SOURCE, "leaky", folder)
    (folder / "test_leaky.py").write_text(TESTS)
    (folder / "pytest.ini").write_text(
        "[pytest]\naddopts = --strict-markers -p no:cacheprovider\nfilterwarnings = error\n"
    )
    return folder


def run(place: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(place), *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("HPY", "PYTEST"))
    }
    return subprocess.run(
        [sys.executable, *command],
        cwd=place,
        env={**kept, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )


def run_pytest(place: Path, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run pytest with the plug-in."""
    return run(place, "-m", "pytest", *_PLUGIN, *options, **env)


def _is_installed() -> bool:
    from importlib import metadata

    found = metadata.entry_points()
    group = (
        found.select(group="pytest11")
        if hasattr(found, "select")
        else found.get("pytest11", ())  # Python 3.9
    )
    return "hpy_runtime._pytest" in {point.value for point in group}


# a checkout that is not installed names the plug-in
_PLUGIN = () if _is_installed() else ("-p", "hpy_runtime._pytest")


def test_a_leak_fails_the_test_that_leaked(place: Path) -> None:
    done = run_pytest(place, "--hpy-debug", "-rA")
    out = done.stdout
    assert done.returncode == 1, out
    assert "hpy: debug mode (HPY=debug)" in out
    verdicts = {}
    for line in out.splitlines():
        verdict, found, test = line.split(" - ")[0].partition(" test_leaky.py::")
        if found and verdict in ("PASSED", "FAILED"):
            verdicts[test] = verdict
    assert verdicts == {
        "test_good": "PASSED",
        "test_leak": "FAILED",
        "test_fails_too": "FAILED",
        "test_marked": "PASSED",
        "test_fixture": "PASSED",
        "test_with_a_fixture": "PASSED",
        "TestCase::test_old": "FAILED",
    }, out
    assert "the test leaves HPy handles open: 1 unclosed handle:" in out
    assert "for 'left open here'> opened by HPy_Dup" in out
    assert "assert 1 == 2" in out
    assert "for 'left open, too'>" in out
    assert "for 'in a TestCase'>" in out
    assert "allowed by" not in out
    if sys.platform == "linux":
        assert "leaky.hpy0.so" in out


def test_without_the_option_nothing_changes(place: Path) -> None:
    done = run_pytest(place, "-k", "not fails_too")
    assert done.returncode == 0, done.stdout
    assert "6 passed, 1 skipped" in done.stdout
    code = (
        "import sys, pytest; code = pytest.main(sys.argv[1:]); "
        "print(sorted(m for m in sys.modules if m.startswith('hpy_runtime')))"
    )
    (place / "test_empty.py").write_text("def test_empty(): pass\n")
    done = run(place, "-c", code, *_PLUGIN, "-q", "test_empty.py")
    assert done.stdout.splitlines()[-1] == "['hpy_runtime', 'hpy_runtime._pytest']"


def test_stack_traces_can_be_left_out(place: Path) -> None:
    done = run_pytest(place, "--hpy-debug", "--hpy-debug-frames=0", "-k", "test_leak")
    assert "for 'left open here'>" in done.stdout
    assert "stacktrace" not in done.stdout


def test_a_run_that_watches_nothing_says_so(place: Path) -> None:
    (place / "test_empty.py").write_text("def test_empty(): pass\n")
    done = run_pytest(place, "--hpy-debug", "test_empty.py")
    assert done.returncode == 0
    assert "no universal extension module was imported" in done.stdout


@pytest.mark.parametrize("setting", ["trace", "universal", "other:trace"])
def test_another_mode_is_wrong_usage(place: Path, setting: str) -> None:
    done = run_pytest(place, "--hpy-debug", HPY=setting)
    assert done.returncode == 4
    assert f"HPY={setting}" in done.stdout


def test_one_module_of_several(place: Path) -> None:
    done = run_pytest(place, "--hpy-debug", "-k", "test_leak", HPY="leaky:debug")
    assert "for 'left open here'>" in done.stdout


def test_with_xdist(place: Path) -> None:
    if importlib.util.find_spec("xdist") is None:
        pytest.skip("pytest-xdist is not installed")
    done = run_pytest(place, "-p", "xdist", "--hpy-debug", "-n2", "test_leaky.py")
    assert done.returncode == 1, done.stdout
    assert "3 failed, 4 passed, 1 skipped" in done.stdout
    assert "for 'left open here'>" in done.stdout


# ---- the command ----


def debug(place: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    (place / "script.py").write_text(f"import sys, leaky\n{text}\n")
    return run(place, "-m", "hpy_runtime.debug", *options, "script.py", "x")


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("leaky.keep(1); print(sys.argv)", 0, "['script.py', 'x']"),
        ("leaky.leak('left by a script')", 1, "1 unclosed handle:"),
        ("leaky.leak('left by a script'); sys.exit(0)", 1, "1 unclosed handle:"),
        ("leaky.leak('left by a script'); sys.exit(7)", 7, "1 unclosed handle:"),
        ("leaky.leak('left by a script'); 1/0", 1, "ZeroDivisionError"),
        ("print(leaky.mode())", 0, "HPy Debug Mode ABI"),
    ],
)
def test_command(place: Path, text: str, code: int, told: str) -> None:
    done = debug(place, text)
    assert done.returncode == code, done.stdout
    assert told in done.stdout
    assert ("for 'left by a script'> opened by HPy_Dup" in done.stdout) == ("left by" in text)


def test_command_waits_for_threads(place: Path) -> None:
    work = (
        "import threading, time\n"
        "def work():\n    time.sleep(0.2); leaky.leak('left by a thread')\n"
        "threading.Thread(target=work).start()"
    )
    done = debug(place, work, "--frames", "0")
    assert done.returncode == 1
    assert "left by a thread" in done.stdout
    assert "stacktrace" not in done.stdout
