"""Which interpreters get a cell."""

from __future__ import annotations

import dataclasses

import pytest

from hpy_abi.model import Interpreter
from hpy_abi.verify.plan import environment_factor, environment_name, plan, why_not
from tests.pythons import interpreter

CP314 = interpreter("3.14.0")
CP39 = interpreter("3.9.2")
CP38 = interpreter("3.8.1")
DEBUG = interpreter("3.14.0", debug=True)
THREADED = interpreter("3.14.0", free_threaded=True)
PYPY73 = interpreter("3.11.1", "pypy", "7.3.19")
PYPY8 = interpreter("3.11.1", "pypy", "8.0.0")
GRAALPY = interpreter("3.11.1", "graalpy", "25.0")


def test_one_cell_for_each_abi_in_order() -> None:
    second = dataclasses.replace(CP314, executable="/elsewhere/python")
    cells = plan([PYPY73, DEBUG, CP314, second, CP39, CP38, THREADED])
    assert [cell.interpreter for cell in cells] == [CP39, CP314, DEBUG, THREADED, PYPY73]


def test_hybrid_and_cpython_are_for_cpython_alone() -> None:
    cells = plan([PYPY73, CP314, CP39], ["universal", "cpython"])
    assert [(cell.interpreter, cell.abi) for cell in cells] == [
        (CP39, "universal"),
        (CP314, "universal"),
        (PYPY73, "universal"),
        (CP39, "cpython"),
        (CP314, "cpython"),
    ]
    assert [environment_name(cell) for cell in cells[1::2]] == [
        "load-py314",
        "load-py39-abi_cpython",
    ]


def test_modes_are_those_of_our_host() -> None:
    cells = plan([PYPY73, CP314], ["universal", "hybrid", "cpython"], ["universal", "trace"])
    assert [(cell.interpreter, environment_name(cell)) for cell in cells] == [
        (CP314, "load-py314"),
        (PYPY73, "load-pypy3.11-7.3"),
        (CP314, "load-py314-mode_trace"),
        (CP314, "load-py314-abi_hybrid"),
        (CP314, "load-py314-abi_hybrid-mode_trace"),
        (CP314, "load-py314-abi_cpython"),
    ]


@pytest.mark.parametrize(
    ("python", "factor"),
    [
        (CP39, "py39"),
        (CP314, "py314"),
        (DEBUG, "py314d"),
        (THREADED, "py314t"),
        (PYPY73, "pypy3.11-7.3"),
        (PYPY8, "pypy3.11-8.0"),
    ],
)
def test_tox_names(python: Interpreter, factor: str) -> None:
    assert environment_factor(python) == factor


@pytest.mark.parametrize("python", [CP39, CP314, DEBUG, THREADED, PYPY73, PYPY8])
def test_what_has_a_host_is_tried(python: Interpreter) -> None:
    assert why_not(python) is None


def test_what_has_none_says_so() -> None:
    assert "hpy-runtime" in (why_not(GRAALPY) or "")
