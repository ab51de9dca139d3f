"""The pytest plug-in: `pytest --hpy-debug` fails each test that leaks handles.

pytest imports this module in every run, wanted or not: the rest of the plug-in is in
`_pytest_debug`, which only that option imports.
"""

from __future__ import annotations

import os

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_FRAMES = 16


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("hpy", "HPy extension modules")
    group.addoption(
        "--hpy-debug",
        action="store_true",
        help="load universal extension modules in debug mode, and fail each test that leaves "
        "handles open",
    )
    group.addoption(
        "--hpy-debug-frames",
        type=int,
        default=_FRAMES,
        metavar="N",
        help="C frames to show of where a handle was opened; 0: none; default: %(default)s",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Choose the mode before a conftest.py imports an extension module."""
    if not early_config.known_args_namespace.hpy_debug:
        return
    setting = os.environ.setdefault("HPY", "debug")
    if "debug" not in setting:
        raise pytest.UsageError(
            f"--hpy-debug: the environment has HPY={setting}, which names no module to debug"
        )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and what watches the tests if it is wanted."""
    config.addinivalue_line(
        "markers",
        "hpy_leaks(reason=''): this test may leave HPy handles open (see --hpy-debug)",
    )
    if config.getoption("hpy_debug"):
        from hpy_runtime import _pytest_debug

        _pytest_debug.register(config)


@pytest.fixture
def hpy_leaks(request: pytest.FixtureRequest) -> Callable[[], list[Any]]:
    """Allow the test to leave HPy handles open.

    The value is a function that gives the handles (`DebugHandle`) which were opened since the
    test asked for this, and are open now, oldest first; none without `--hpy-debug`.
    """
    if not request.config.getoption("hpy_debug"):
        return list
    from hpy_runtime import _pytest_debug

    return _pytest_debug.allow(request.node)
