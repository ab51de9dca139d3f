"""Which interpreters get a cell."""

from __future__ import annotations

import dataclasses

import pytest

from hpy_abi.model import Interpreter
from hpy_abi.verify.plan import environment_factor, plan, why_not

CP314 = Interpreter(
    implementation="cpython",
    version="3.14.0",
    implementation_version="3.14.0",
    executable="/opt/3.14/bin/python",
    debug=False,
    free_threaded=False,
    soabi="cpython-314-x86_64-linux-gnu",
    ext_suffixes=(".so",),
    platform="linux-x86_64",
    native_hpy=None,
    include="/opt/3.14/include",
)
CP39 = dataclasses.replace(CP314, version="3.9.2", implementation_version="3.9.2")
CP38 = dataclasses.replace(CP314, version="3.8.1", implementation_version="3.8.1")
DEBUG = dataclasses.replace(CP314, debug=True)
THREADED = dataclasses.replace(CP314, free_threaded=True)
PYPY73 = dataclasses.replace(
    CP314,
    implementation="pypy",
    version="3.11.1",
    implementation_version="7.3.19",
    native_hpy="0.9.0",
)
PYPY8 = dataclasses.replace(PYPY73, implementation_version="8.0.0", native_hpy=None)


def test_one_cell_for_each_abi_in_order() -> None:
    second = dataclasses.replace(CP314, executable="/elsewhere/python")
    cells = plan([PYPY73, DEBUG, CP314, second, CP39, CP38, THREADED])
    assert [cell.interpreter for cell in cells] == [CP39, CP314, DEBUG, THREADED, PYPY73]


@pytest.mark.parametrize(
    ("interpreter", "factor"),
    [
        (CP39, "py39"),
        (CP314, "py314"),
        (DEBUG, "py314d"),
        (THREADED, "py314t"),
        (PYPY73, "pypy3.11-7.3"),
    ],
)
def test_tox_names(interpreter: Interpreter, factor: str) -> None:
    assert environment_factor(interpreter) == factor


@pytest.mark.parametrize("interpreter", [CP39, CP314, DEBUG, PYPY73])
def test_what_has_a_host_is_tried(interpreter: Interpreter) -> None:
    assert why_not(interpreter) is None


@pytest.mark.parametrize("interpreter", [PYPY8, THREADED])
def test_what_has_none_says_so(interpreter: Interpreter) -> None:
    assert "hpy-runtime" in (why_not(interpreter) or "")
