"""The load step on wheels that behave as badly as wheels can, each compiled for the test."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from hpy_abi.model import Attempt, Standing, Verdict, Verification
from hpy_abi.verify.verification import Options

from . import made

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="these modules are written for POSIX"),
    pytest.mark.usefixtures("kept"),
]

_CRASH = "volatile int *nowhere = 0; *nowhere = 1;"


def attempts(seen: Verification) -> list[Attempt]:
    """One for each cell: the wheels here have one module each."""
    found = []
    for cell in made.cells(seen):
        (attempt,) = cell.attempts
        assert attempt.verdict is cell.verdict
        found.append(attempt)
    return found


def test_a_good_module_passes(tmp_path: Path) -> None:
    body = "PyObject *m = PyModule_Create(&definition);"
    body += 'PyModule_AddIntConstant(m, "eggs", 1); return m;'
    seen = made.verify(made.one_module(tmp_path, body))
    assert {one.verdict for one in attempts(seen)} == {Verdict.PASSED}
    assert {one.names for one in attempts(seen)} == {("eggs",)}
    assert seen.honest_tags == seen.claim.tags == (made.EVERYWHERE,)
    assert seen.ok
    assert all(one.python_stack == one.c_stack == one.signal == "" for one in attempts(seen))


def test_a_crash_in_the_import(tmp_path: Path) -> None:
    seen = made.verify(made.one_module(tmp_path, _CRASH))
    for one in attempts(seen):
        assert one.verdict is Verdict.CRASHED
        assert (one.signal, one.detail) == ("SIGSEGV", "killed by SIGSEGV during the import")
        assert "Segmentation fault" in one.python_stack
        if shutil.which("gdb"):
            assert "PyInit_spam" in one.c_stack
    assert seen.standing is Standing.BROKEN
    assert seen.honest_tags == ()


def test_a_crash_in_a_constructor(tmp_path: Path) -> None:
    before = f"__attribute__((constructor)) static void eager(void) {{ {_CRASH} }}"
    for one in attempts(made.verify(made.one_module(tmp_path, before=before))):
        assert (one.verdict, one.signal) == (Verdict.CRASHED, "SIGSEGV")


def test_a_crash_at_exit(tmp_path: Path) -> None:
    before = f"static void late(void) {{ {_CRASH} }}"
    for one in attempts(made.verify(made.one_module(tmp_path, "Py_AtExit(late);", before))):
        assert one.verdict is Verdict.CRASHED
        assert one.detail == "killed by SIGSEGV when the interpreter ended"


def test_a_crash_in_a_destructor_of_the_library(tmp_path: Path) -> None:
    before = "__attribute__((destructor)) static void late(void) { abort(); }"
    for one in attempts(made.verify(made.one_module(tmp_path, before=before))):
        assert one.detail == "killed by SIGABRT when the interpreter ended"


def test_a_crash_in_a_thread_after_the_import(tmp_path: Path) -> None:
    before = f"static void *run(void *x) {{ usleep(200000); {_CRASH} return 0; }}"
    body = "pthread_t thread; pthread_create(&thread, 0, run, 0);"
    for one in attempts(made.verify(made.one_module(tmp_path, body, before))):
        assert one.verdict is Verdict.CRASHED
        assert one.detail == "killed by SIGSEGV right after the import"


@pytest.mark.parametrize("how", ["_exit(0)", "exit(0)", "_exit(7)"])
def test_ending_the_process_is_no_success(tmp_path: Path, how: str) -> None:
    for one in attempts(made.verify(made.one_module(tmp_path, f"{how};"))):
        assert one.verdict is Verdict.CRASHED
        assert one.detail.endswith(f"exit code {how[-2]} during the import")


def test_ending_the_process_from_a_thread_is_no_success(tmp_path: Path) -> None:
    before = "static void *run(void *x) { usleep(200000); _exit(0); }"
    body = "pthread_t thread; pthread_create(&thread, 0, run, 0);"
    for one in attempts(made.verify(made.one_module(tmp_path, body, before))):
        assert one.verdict is Verdict.CRASHED
        assert one.detail.endswith("exit code 0 right after the import")


def test_python_code_that_exits_is_an_import_error(tmp_path: Path) -> None:
    body = 'PyErr_SetString(PyExc_SystemExit, "enough"); return NULL;'
    for one in attempts(made.verify(made.one_module(tmp_path, body))):
        assert (one.verdict, one.detail) == (Verdict.IMPORT_ERROR, "SystemExit: enough")


def test_a_loop_without_end_hangs(tmp_path: Path) -> None:
    path = made.one_module(tmp_path, "for (;;) sleep(1);")
    for one in attempts(made.verify(path, timeout=3)):
        assert (one.verdict, one.detail) == (Verdict.HUNG, "no answer in 3 s, during the import")
        assert "probe.py" in one.python_stack


def test_a_fork_in_the_import(tmp_path: Path) -> None:
    """The child goes on where the parent does; only one of them may report."""
    for one in attempts(made.verify(made.one_module(tmp_path, "fork();"))):
        assert one.verdict is Verdict.PASSED


def test_a_child_that_stays_holds_nothing_up(tmp_path: Path) -> None:
    body = "if (fork() == 0) { setsid(); for (;;) sleep(1); }"
    for one in attempts(made.verify(made.one_module(tmp_path, body), timeout=50)):
        assert one.verdict is Verdict.PASSED


def test_a_fork_whose_parent_ends_is_no_success(tmp_path: Path) -> None:
    for one in attempts(made.verify(made.one_module(tmp_path, "if (fork() != 0) _exit(0);"))):
        assert one.verdict is Verdict.CRASHED


def test_megabytes_are_no_report(tmp_path: Path) -> None:
    body = "for (int i = 0; i < 400000; i++) printf(\"{'event': 'leaving'} %d\\n\", i);"
    body += "fflush(stdout);"
    for one in attempts(made.verify(made.one_module(tmp_path, body))):
        assert one.verdict is Verdict.PASSED
        assert one.output.endswith("399999\n")
        assert len(one.output) <= 30_000


def test_closing_every_file_hides_no_report(tmp_path: Path) -> None:
    body = "for (int i = 0; i < 1000; i++) close(i);"
    for one in attempts(made.verify(made.one_module(tmp_path, body))):
        assert one.verdict in (Verdict.PASSED, Verdict.CRASHED)
        assert one.verdict is Verdict.PASSED or "when the interpreter ended" in one.detail


_DELETES = """
import os

folder = os.path.dirname(__file__)
for name in os.listdir(folder):
    os.remove(os.path.join(folder, name))
"""


def test_files_that_a_module_deletes_are_there_for_the_next(tmp_path: Path, kept: Path) -> None:
    files = {
        "spam/__init__.py": b"",
        "spam/a.abi3.so": made.compiled("a"),
        "spam/bad.py": _DELETES.encode(),
        "spam/c.abi3.so": made.compiled("c", 'PyImport_ImportModule("spam.bad");'),
        "spam/d.abi3.so": made.compiled("d", 'PyImport_ImportModule("spam.bad");'),
        "spam/e.abi3.so": made.compiled("e"),
    }
    path = made.wheel(tmp_path, files)
    for _ in range(2):
        for cell in made.cells(made.verify(path, options=Options(jobs=1))):
            assert [one.subject for one in cell.attempts] == [
                "spam.a",
                "spam.c",
                "spam.d",
                "spam.e",
            ]
            assert cell.verdict is Verdict.PASSED, cell.detail
    (tree,) = (kept / "wheels").glob("*/tree")
    assert sorted(one.name for one in (tree / "spam").iterdir()) == [
        *("__init__.py", "a.abi3.so", "bad.py", "c.abi3.so", "d.abi3.so", "e.abi3.so"),
    ]


def test_a_symbol_of_another_python_is_explained(tmp_path: Path) -> None:
    body = 'return PyUnicode_FromFormat("%p", (void *)&_PyUnicode_Ready);'
    before = "extern int _PyUnicode_Ready(void *);"
    seen = made.verify(made.one_module(tmp_path, body, before), made.here())
    for cell, one in zip(made.cells(seen), attempts(seen), strict=True):
        assert cell.python is not None
        if cell.python.language < (3, 12):
            continue
        assert one.verdict is Verdict.IMPORT_ERROR
        assert "undefined symbol: _PyUnicode_Ready" in one.detail
        assert one.explanation == ("_PyUnicode_Ready is private; CPython exported it up to 3.11")


def test_a_version_specific_binary_under_the_tag_of_the_stable_abi(tmp_path: Path) -> None:
    oldest, newest = made.here()[0], made.here()[-1]
    if oldest == newest:
        pytest.skip("needs two versions of CPython")
    binary = made.compiled("spam", limited=False)
    suffix = oldest.ext_suffixes[0]
    path = made.wheel(tmp_path, {f"spam{suffix}": binary})
    seen = made.verify(path)
    old, new = attempts(seen)
    assert old.verdict is Verdict.PASSED, old.detail
    assert (new.verdict, new.detail) == (
        Verdict.IMPORT_ERROR,
        "ModuleNotFoundError: No module named 'spam'",
    )
    assert f"the wheel has spam{suffix}, and this interpreter looks for" in new.explanation
    major, minor = oldest.language
    assert seen.honest_tags == (f"cp{major}{minor}-cp{major}{minor}-{made.PLATFORM}",)


def test_a_top_level_name_that_is_not_the_distributions(tmp_path: Path) -> None:
    files = {
        "eggs/__init__.py": b"from eggs import _core\n",
        "eggs/_core.abi3.so": made.compiled("_core"),
    }
    for one in attempts(made.verify(made.wheel(tmp_path, files))):
        assert (one.subject, one.verdict) == ("eggs._core", Verdict.PASSED)


def test_namespace_packages(tmp_path: Path) -> None:
    files = {"ns/deep/spam.abi3.so": made.compiled("spam"), "ns/deep/helper.py": b""}
    for one in attempts(made.verify(made.wheel(tmp_path, files))):
        assert (one.subject, one.verdict) == ("ns.deep.spam", Verdict.PASSED)


def test_a_package_whose_init_does_much(tmp_path: Path) -> None:
    """It imports its own modules, some of the standard library, and wants to be the only one."""
    init = b"import asyncio, decimal, unittest, logging.config\nfrom . import helper, _core\n"
    init += b"import sys\nassert __name__ == 'spam' and 'spam._core' in sys.modules\n"
    files = {
        "spam/__init__.py": init,
        "spam/helper.py": b"from spam._core import __name__ as name\n",
        "spam/_core.abi3.so": made.compiled("_core"),
    }
    for one in attempts(made.verify(made.wheel(tmp_path, files))):
        assert one.verdict is Verdict.PASSED, one.detail


def test_an_exception_in_the_init_is_told_with_its_place(tmp_path: Path) -> None:
    init = b"def check():\n    raise RuntimeError('not today')\ncheck()\n"
    files = {"spam/__init__.py": init, "spam/_core.abi3.so": made.compiled("_core")}
    for one in attempts(made.verify(made.wheel(tmp_path, files))):
        assert (one.verdict, one.detail) == (Verdict.IMPORT_ERROR, "RuntimeError: not today")
        assert "line 2, in check" in one.python_stack
        assert "probe.py" not in one.python_stack


def test_what_it_requires_and_lacks_says_nothing_of_the_binary(tmp_path: Path) -> None:
    files = {
        "spam/__init__.py": b"import no_such_module_anywhere\n",
        "spam/_core.abi3.so": made.compiled("_core"),
        "spam/_bad.abi3.so": made.compiled("_bad", 'PyImport_ImportModule("absent"); return NULL;'),
    }
    path = made.wheel(tmp_path, files, requires=["no-such-distribution"])
    seen = made.verify(path, options=Options(deps=False))
    for cell in made.cells(seen):
        bad, core = cell.attempts
        assert core.verdict is Verdict.PASSED
        assert core.detail == (
            "loaded without its package: it needs no_such_module_anywhere, left out by --no-deps"
        )
        assert bad.verdict is cell.verdict is Verdict.NOT_INSTALLED
    assert seen.standing is Standing.NOT_RUN


def test_an_error_of_the_binary_is_told_from_a_missing_dependency(tmp_path: Path) -> None:
    before = "extern int nobody_has_this(void);"
    files = {
        "spam/__init__.py": b"import no_such_module_anywhere\n",
        "spam/_core.abi3.so": made.compiled("_core", "nobody_has_this();", before),
    }
    seen = made.verify(made.wheel(tmp_path, files), options=Options(deps=False))
    for one in attempts(seen):
        assert one.verdict is Verdict.IMPORT_ERROR
        assert one.explanation.startswith("nobody_has_this is none of Python's")
    assert seen.standing is Standing.BROKEN


def test_a_pure_wheel_is_imported_by_its_packages(tmp_path: Path) -> None:
    files = {
        "eggs/__init__.py": b"",
        "eggs/inner.py": b"1/0",
        "single.py": b"",
        "ns/pkg/__init__.py": b"",
    }
    seen = made.verify(made.wheel(tmp_path, files, "py3-none-any"))
    assert seen.claim.kind == "pure"
    for cell in made.cells(seen):
        assert [one.subject for one in cell.attempts] == ["eggs", "ns.pkg", "single"]
        assert cell.verdict is Verdict.PASSED


def test_what_left_the_standard_library_is_no_dependency(tmp_path: Path) -> None:
    """Nobody could install it: the wheel does not work there."""
    path = made.wheel(tmp_path, {"spam.py": b"import binhex, spwd, imp"}, "py3-none-any")
    seen = made.verify(path, made.here()[-1:])
    for cell, one in zip(made.cells(seen), attempts(seen), strict=True):
        assert cell.python is not None
        if cell.python.language < (3, 13):
            continue
        assert one.verdict is Verdict.IMPORT_ERROR
        assert one.explanation.endswith("of the standard library, and this interpreter has none")


def test_a_wheel_for_another_platform_is_not_run(tmp_path: Path) -> None:
    path = made.wheel(tmp_path, {"spam.pyd": b"MZ"}, "cp39-abi3-win_arm64")
    seen = made.verify(path)
    for cell in made.cells(seen):
        assert cell.verdict is Verdict.NOT_RUN
        assert cell.detail.startswith("the wheel is for win_arm64; this machine is ")
    assert seen.standing is Standing.NOT_RUN
    assert not seen.ok


def test_memory_without_end_is_refused(tmp_path: Path) -> None:
    body = "return PyBytes_FromStringAndSize(NULL, (Py_ssize_t)1 << 40);"
    for one in attempts(made.verify(made.one_module(tmp_path, body))):
        assert (one.verdict, one.detail) == (Verdict.IMPORT_ERROR, "MemoryError")


def test_the_environment_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPAM_SECRET", "1")
    body = 'if (getenv("SPAM_SECRET") || getenv("PYTHONPATH")) abort();'
    for one in attempts(made.verify(made.one_module(tmp_path, body))):
        assert one.verdict is Verdict.PASSED


def test_a_binary_that_cannot_be_read_is_imported_all_the_same(tmp_path: Path) -> None:
    seen = made.verify(made.wheel(tmp_path, {"spam.abi3.so": b"\x7fELF" + b"\0" * 100}))
    assert seen.claim.kind == "abi3"
    for one in attempts(seen):
        assert one.verdict is Verdict.IMPORT_ERROR
    assert seen.standing is Standing.BROKEN


_UNIVERSAL = """
#include <stdint.h>
uint32_t get_required_hpy_major_version_spam(void) { return 0; }
uint32_t get_required_hpy_minor_version_spam(void) { return 1; }
void HPyInitGlobalContext_spam(void *context) { (void)context; }
void *HPyInit_spam(void) { return 0; }
"""
_STUB = """
import os, sys, _hpy_universal as host

file = os.path.join(os.path.dirname(os.path.abspath(__file__)), "spam.hpy0.so")
module = host._load_bootstrap(
    "spam", __name__, __package__, file, __loader__, __spec__, os.environ
)
"""


def test_a_universal_binary_that_needs_more_than_the_host_has(tmp_path: Path) -> None:
    """PyPy 7.3's own host is of minor version 0."""
    native = [one for one in find().best() if one.native_hpy is not None]
    if not native:
        pytest.skip("no interpreter with a native HPy host is here")
    files = {"spam.hpy0.so": made.library(_UNIVERSAL), "spam.py": _STUB.encode()}
    seen = made.verify(made.wheel(tmp_path, files, f"py3-none-{made.PLATFORM}"), native)
    assert seen.claim.kind == "universal"
    for one in attempts(seen):
        assert (one.subject, one.verdict) == ("spam", Verdict.IMPORT_ERROR)
        assert one.explanation == (
            "the binary was compiled for version 0.1 of HPy's universal ABI "
            "(HPY_TARGET_ABI_MINOR), and the host here offers 0.0"
        )
