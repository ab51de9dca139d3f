"""The modules that the tests of the debug and of the trace mode load, and their settings."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest
from binaries import make_module

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def watched_binary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The binary of `watched.c`, importable from its folder."""
    return make_module((HERE / "watched.c").read_text(), "watched", tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def watched(watched_binary: Path) -> Any:
    """The module in debug mode."""
    from hpy_runtime import universal

    spec = ModuleSpec("watched", None, origin=str(watched_binary))
    return universal.load("watched", watched_binary, spec, debug=True)


@pytest.fixture
def debug() -> Iterator[Any]:
    """`_debug`, whose settings are put back; what the test leaked is closed."""
    from hpy_runtime.universal import _debug

    closed = _debug.get_closed_handles_queue_max_size()
    data = _debug.get_protected_raw_data_max_size()
    generation = _debug.new_generation()
    yield _debug
    for handle in _debug.get_open_handles(generation):
        if handle.obj is not None:
            handle._force_close()
    _debug.set_closed_handles_queue_max_size(closed)
    _debug.set_protected_raw_data_max_size(data)
    _debug.set_on_invalid_handle(None)
    _debug.set_on_invalid_builder_handle(None)
    _debug.set_handle_stack_trace_limit(None)


@pytest.fixture(scope="session")
def traced_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `traced`, of `traced.c`, can be imported from."""
    folder = tmp_path_factory.mktemp("traced")
    make_module((HERE / "traced.c").read_text(), "traced", folder)
    return folder
