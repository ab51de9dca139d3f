"""The pytest plug-in: which tests run on this host, what became of them, and the report."""

from __future__ import annotations

import functools
import gc
import importlib
import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from hpy_conformance import __version__, _deviations, _leaks
from hpy_conformance._alone import run_forked
from hpy_conformance._fixtures import exercised, ext, host, load, run_child
from hpy_conformance._host import HostError, detect
from hpy_conformance._report import NO_TEST, RECORDER, Recorder, write_json

__all__ = ["exercised", "ext", "host", "load", "run_child"]

_DEVIATION = pytest.StashKey[_deviations.Deviation]()
_OUTCOME = pytest.StashKey[tuple[str, str]]()
_LEAK_CHECKED = pytest.StashKey[set[str]]()
_PACKAGE = Path(__file__).resolve().parent
# pytest's options by which an expected failure is shown
_SHOWING = ("xfail_tb", "runxfail")
_MESSAGE_LIMIT = 2000
_MISSING_LIMIT = 40


def pytest_addoption(parser: pytest.Parser) -> None:
    # Not called when `--pyargs` finds the package's conftest.py only while collecting: whoever
    # reads an option gives a default.
    group = parser.getgroup("hpy_conformance")
    group.addoption("--hpyc-json", metavar="FILE", help="write the report there")
    group.addoption(
        "--hpyc-complete",
        action="store_true",
        help="the whole suite runs: a deviation that names no test is an error",
    )
    group.addoption(
        "--hpyc-leaks",
        choices=_leaks.CHOICES,
        help="repeat each test, or one for each test function, and fail what leaves references"
        " behind; needs a debug build of CPython, where some is the default",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "minor(n): needs a host whose ABI minor is at least n")
    config.addinivalue_line("markers", "before_threads: runs before tests that start threads")
    config.addinivalue_line("markers", "legacy: is about C API, which no universal binary has")
    if "error" not in config.getini("filterwarnings"):
        # Not started with the suite's own pytest.ini; tests rely on it.
        config.addinivalue_line("filterwarnings", "error")
    config.stash[_LEAK_CHECKED] = set()
    try:
        config.stash[RECORDER] = Recorder(detect())
    except HostError as error:
        raise pytest.UsageError(str(error)) from None
    if config.getoption("hpyc_leaks", default=None) in ("all", "some") and not _leaks.can_count():
        raise pytest.UsageError("leaks: this Python is no debug build, it counts no references")


def pytest_collection() -> None:
    # what PyPy would compile to machine code for nothing: pytest, and reading test files
    _set_jit("off")


def pytest_report_header(config: pytest.Config) -> str:
    found = config.stash[RECORDER].host
    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"hpy_conformance {__version__} on {found.name} {found.version}"
        f" (ABI {found.abi[0]}.{found.abi[1]}), {sys.implementation.name} {python},"
        f" compiled for {found.compiled}"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    found = config.stash[RECORDER].host
    try:
        deviations = _deviations.load(found.listed_as)
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    items.sort(key=_turn)
    ours = [item for item in items if _is_ours(item)]
    if found.compiled == "universal":
        # not skipped: there is no such thing in the binaries that could be tested
        legacy = [item for item in ours if item.get_closest_marker("legacy")]
        items[:] = [item for item in items if item not in legacy]
        config.hook.pytest_deselected(items=legacy)
    if config.getoption("hpyc_complete", default=False):
        unknown = _deviations.stale(deviations, map(_identity, ours))
        if unknown:
            raise pytest.UsageError(f"deviations.json names no such test: {', '.join(unknown)}")
    for item in ours:
        minor = item.get_closest_marker("minor")
        if minor is not None and found.abi[1] < minor.args[0]:
            reason = f"needs ABI minor {minor.args[0]}, {found.name} offers {found.abi[1]}"
            item.add_marker(pytest.mark.skip(reason=reason))
            continue
        deviation = _deviations.find(deviations, _identity(item))
        if deviation is not None:
            item.stash[_DEVIATION] = deviation
            item.add_marker(pytest.mark.xfail(reason=deviation.reason, strict=True))
            if not any(config.getoption(name, default=False) for name in _SHOWING):
                _shorten_failure(item)


def pytest_collection_finish() -> None:
    _freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, None, None]:
    _set_jit("default")
    try:
        return (yield)
    finally:
        _set_jit("off")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, None, None]:
    yield
    if nextitem is not None and nextitem.path != item.path:
        _freeze()


def _turn(item: pytest.Item) -> tuple[bool, bool]:
    """When a test is run: the least come first."""
    return (
        # a free-threaded CPython 3.13 keeps every type alive from when the first thread starts
        item.get_closest_marker("before_threads") is None,
        # each of PyPy's collections looks at what earlier tests left, pytest's reports for one
        not hasattr(getattr(item, "module", None), "collect"),
    )


def _set_jit(parameters: str) -> None:
    if "pypyjit" in sys.builtin_module_names:
        importlib.import_module("pypyjit").set_param(parameters)


def _freeze() -> None:
    """Hide what is alive now from the garbage collector, which tests run many times."""
    if hasattr(gc, "freeze"):
        gc.collect()
        gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Look for leaks, and run what is known to crash this host in a process of its own."""
    deviation = pyfuncitem.stash.get(_DEVIATION, None)
    if deviation is None and _is_ours(pyfuncitem):
        return _look_for_leaks(pyfuncitem)
    if deviation is None or not deviation.crash:
        return None
    if not hasattr(os, "fork"):
        pytest.skip(f"ends the process, and there is no fork: {deviation.reason}")
    del pyfuncitem.stash[_DEVIATION]
    trouble = run_forked(pyfuncitem.runtest)
    if trouble:
        pytest.fail(trouble, pytrace=False)
    return True


def _look_for_leaks(item: pytest.Function) -> bool | None:
    """Repeat a test, where that is wanted; it counts as run then."""
    wanted = item.config.getoption("hpyc_leaks", default=None)
    if wanted is None:
        wanted = "some" if _leaks.can_count() else "none"
    if not _leaks.eligible(item, wanted, item.config.stash[_LEAK_CHECKED]):
        return None
    leak = _leaks.find_leak(item)
    if leak:
        pytest.fail(leak, pytrace=False)
    return True


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if _is_ours(item):
        _judge(item, report)
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Write the report, unless the run did not get to its end."""
    path = session.config.getoption("hpyc_json", default=None)
    if exitstatus == pytest.ExitCode.OK and _must_exercise_all(session.config):
        for name in session.config.stash[RECORDER].exercised.missing():
            session.config.stash[RECORDER].add_missing(name)
            session.exitstatus = exitstatus = pytest.ExitCode.TESTS_FAILED
    if path and exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        write_json(Path(path), session.config.stash[RECORDER].document(int(exitstatus)))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    recorder = config.stash[RECORDER]
    write = terminalreporter.write_line
    terminalreporter.section("conformance")
    write(pytest_report_header(config))
    for test in recorder.deviations:
        write(f"deviation: {test['test']}: {test['reason']}")
    for test in recorder.skips:
        write(f"skipped: {test['test']}: {test['reason']}")
    for failure in recorder.failures:
        if failure["test"] == NO_TEST:
            write(failure["message"])
    exercised_names, names = recorder.exercised.members()
    write(f"members exercised: {len(exercised_names)} of {len(names)}")
    missing = [name for name in names if name not in exercised_names]
    if 0 < len(missing) <= _MISSING_LIMIT:
        write(f"not exercised: {', '.join(missing)}")


def _must_exercise_all(config: pytest.Config) -> bool:
    """Whether the whole suite ran on the host that it is complete for."""
    found = config.stash[RECORDER].host
    return bool(
        config.getoption("hpyc_complete", default=False)
        and not config.getoption("keyword", default="")
        and not config.getoption("markexpr", default="")
        and found.name == "hpy_runtime"
        and found.compiled == "universal"
        and sys.implementation.name == "cpython"
        and sys.platform != "win32"
    )


def _shorten_failure(item: pytest.Item) -> None:
    """Have an expected failure, which nobody reads, reported in one line.

    Finding the source of each traceback took pytest a fifth of the suite's time on PyPy.
    """

    def repr_failure(excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        return excinfo.exconly()

    item.repr_failure = repr_failure  # type: ignore[method-assign]


def _is_ours(item: pytest.Item) -> bool:
    return _is_within_package(item.path)


@functools.cache
def _is_within_package(path: Path) -> bool:
    return _PACKAGE in path.resolve().parents


def _identity(item: pytest.Item) -> str:
    """`test_area.py::test_name[parameters]`, the same wherever the suite is installed."""
    return f"{item.path.name}::{item.nodeid.partition('::')[2]}"


def _judge(item: pytest.Item, report: pytest.TestReport) -> None:
    """Gather the outcome over the phases of one test; the worst one counts."""
    expected = getattr(report, "wasxfail", None)
    if report.failed:
        item.stash[_OUTCOME] = ("failed", _message(report))
    elif report.skipped and item.stash.get(_OUTCOME, ("", ""))[0] != "failed":
        if expected is not None:
            item.stash[_OUTCOME] = ("deviations", expected)
        else:
            item.stash[_OUTCOME] = ("skipped", _skip_reason(report))
    if report.when == "teardown":
        outcome, text = item.stash.get(_OUTCOME, ("passed", ""))
        item.config.stash[RECORDER].add(_identity(item), outcome, text)


def _skip_reason(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
    return reason.partition("Skipped: ")[2] or reason


def _message(report: pytest.TestReport) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else report.longreprtext
    return str(text)[:_MESSAGE_LIMIT]
