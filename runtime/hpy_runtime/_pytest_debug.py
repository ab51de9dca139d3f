"""What `pytest --hpy-debug` does: each test runs under a LeakDetector."""

from __future__ import annotations

import functools
import os
import sys

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

_ALLOWED = pytest.StashKey[bool]()


def register(config: pytest.Config) -> None:
    """Watch the tests of this run; UsageError where there is no debug mode."""
    try:
        from hpy_runtime import debug
    except ImportError as error:
        raise pytest.UsageError(f"--hpy-debug: {error}") from None
    frames = config.getoption("hpy_debug_frames")
    if frames > 0:
        debug.set_handle_stack_trace_limit(frames)
    else:
        debug.disable_handle_stack_traces()
    config.pluginmanager.register(_Watch(), "hpy_runtime_debug")


def allow(item: pytest.Item) -> Callable[[], list[Any]]:
    """Let the test leak; the function gives the handles that are open, opened from now on."""
    from hpy_runtime.universal import _debug

    item.stash[_ALLOWED] = True
    return functools.partial(_debug.get_open_handles, _debug.new_generation())


class _Watch:
    """The plug-in of one run."""

    def pytest_report_header(self) -> str:
        return f"hpy: debug mode (HPY={os.environ['HPY']}), a test that leaks handles fails"

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        from hpy_runtime.debug import HPyLeakError, LeakDetector

        detector = LeakDetector()
        detector.start()
        try:
            result = yield
        except BaseException:
            # the test's own end is the news; what it leaked stands beside it
            try:
                detector.stop()
            except HPyLeakError as leak:
                if not _is_allowed(item):
                    item.add_report_section("call", "HPy", _text(leak))
            raise
        try:
            detector.stop()
        except HPyLeakError as leak:
            if not _is_allowed(item):
                pytest.fail(_text(leak), pytrace=False)
        return result

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, config: pytest.Config
    ) -> None:
        # with xdist the tests, and the modules, are in other processes
        if config.getoption("dist", "no") == "no" and not _loaded():
            terminalreporter.write_line(
                "--hpy-debug: no universal extension module was imported, so nothing was watched",
                yellow=True,
            )


def _is_allowed(item: pytest.Item) -> bool:
    return item.stash.get(_ALLOWED, False) or item.get_closest_marker("hpy_leaks") is not None


def _text(leak: Exception) -> str:
    return f"the test leaves HPy handles open: {leak}"


def _loaded() -> bool:
    """Whether a universal binary is imported: `<module>.hpy0.so`, or with a platform's suffix."""
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return any(".hpy0" in os.path.basename(file) for file in files if isinstance(file, str))
