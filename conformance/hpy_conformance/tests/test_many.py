"""Functions of one signature, more than a host may have prepared for: each is called as itself."""

from __future__ import annotations

from typing import Any

import pytest

NUMBERS = range(1000, 1300)

# In a process of its own, for a mode is chosen before the import.
IN_A_MODE = """
from hpy_conformance.fixtures import many
for number in range(1000, 1300):
    assert getattr(many, f"noargs_{number}")() == (number, many)
    assert getattr(many, f"varargs_{number}")(1, "last") == (number, "last")
    assert getattr(many.Many(), f"get_{number}")[0] == number
print("all")
"""


def test_without_arguments(ext: Any) -> None:
    assert [getattr(ext, f"noargs_{n}")() for n in NUMBERS] == [(n, ext) for n in NUMBERS]


@pytest.mark.parametrize("args", [(1,), (1, 2, "last")], ids=len)
def test_arguments(ext: Any, args: tuple[Any, ...]) -> None:
    results = [getattr(ext, f"varargs_{n}")(*args) for n in NUMBERS]
    assert results == [(n, args[-1]) for n in NUMBERS]


def test_wrong_arguments(ext: Any) -> None:
    for number in NUMBERS:
        with pytest.raises(TypeError):
            getattr(ext, f"noargs_{number}")(1)
        with pytest.raises(TypeError):
            getattr(ext, f"varargs_{number}")(a=1)


def test_getters(ext: Any) -> None:
    for kind in (ext.Many, type("Sub", (ext.Many,), {})):
        made = kind()
        assert [getattr(made, f"get_{n}") for n in NUMBERS] == [(n, made) for n in NUMBERS]


def test_module_made_again(ext: Any, load: Any) -> None:
    """The definitions are the same, and both modules' functions stay what they are."""
    again = load.fresh("many")
    for number in NUMBERS:
        assert getattr(ext, f"noargs_{number}")() == (number, ext)
        assert getattr(again, f"noargs_{number}")() == (number, again)


@pytest.mark.parametrize("mode", ["debug", "trace"])
def test_modes(run_child: Any, mode: str) -> None:
    """A host looks at HPY when it loads a binary; one that knows no modes has nothing to change."""
    child = run_child(f"import os; os.environ['HPY'] = {mode!r}\n{IN_A_MODE}")
    assert child.stdout.split()[:1] == ["all"], child.stderr
