"""The definition macros, as authors write them."""

from __future__ import annotations

import copy
import copyreg
import importlib
import pickle
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle


@pytest.fixture
def obj(ext: Any) -> Any:
    return ext.Both()


def test_type(ext: Any, obj: Any) -> None:
    assert type(obj) is ext.Both
    assert ext.Both.__name__ == "Both"
    assert ext.Both.__doc__ == "every macro"


def test_methods(ext: Any, obj: Any) -> None:
    assert ext.Both.use_second.__doc__ == "call the other function"
    assert obj.visit(0) == (0, 0)


def test_call_functions(obj: Any) -> None:
    assert obj() == 20
    assert obj(1, 2) == 22
    obj.use_second()
    assert obj("one") == 41


def test_member(obj: Any, exercised: Any) -> None:
    assert obj.direct == -3
    obj.direct = 5
    assert obj.direct == 5
    exercised("HPyDef_MEMBER")


@pytest.mark.parametrize(("name", "expected"), [("got", 20), ("got_by", 120)])
def test_get(obj: Any, name: str, expected: int) -> None:
    assert getattr(obj, name) == expected


@pytest.mark.parametrize("name", ["got", "got_by"])
def test_get_has_no_setter(obj: Any, name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(obj, name, 1)


@pytest.mark.parametrize("name", ["put", "put_by"])
def test_set(obj: Any, name: str) -> None:
    setattr(obj, name, 7)
    assert obj.number == 7


@pytest.mark.parametrize("name", ["put", "put_by"])
def test_set_has_no_getter(obj: Any, name: str) -> None:
    with pytest.raises(AttributeError):
        getattr(obj, name)


@pytest.mark.parametrize(("name", "more"), [("number", 0), ("number_by", 100)])
def test_getset(obj: Any, name: str, more: int) -> None:
    setattr(obj, name, 30)
    assert getattr(obj, name) == 30 + more


@pytest.mark.parametrize("name", ["put", "number", "number_by"])
def test_setter_errors(obj: Any, name: str) -> None:
    with pytest.raises(TypeError):
        setattr(obj, name, "30")
    with pytest.raises(TypeError, match="cannot be deleted"):
        delattr(obj, name)
    assert obj.number == 20


def test_richcompare(ext: Any, obj: Any) -> None:
    other = ext.Both()
    assert (obj < other, obj <= other, obj == other) == (False, True, True)
    assert (obj != other, obj > other, obj >= other) == (False, False, True)
    other.number = 21
    assert (obj < other, obj <= other, obj == other) == (True, True, False)
    assert (obj != other, obj > other, obj >= other) == (True, False, False)


def test_visit(obj: Any) -> None:
    assert obj.visit(5) == (0, 0)
    obj.hold(obj)
    assert obj.visit(0) == (0, 1)
    assert obj.visit(5) == (5, 1)


def test_capsule_destructor(ext: Any) -> None:
    before = ext.capsules_ended()
    ext.new_capsule()
    collect(done=lambda: ext.capsules_ended() > before)
    settle()
    assert ext.capsules_ended() == before + 1


def test_outside(ext: Any) -> None:
    assert ext.outside(41) == 42


def rebuild(number: int) -> Any:
    made = importlib.import_module("hpy_conformance.fixtures.definitions").Both()
    made.number = number
    return made


def test_pickled_and_copied(ext: Any, obj: Any) -> None:
    obj.number = 30
    copyreg.pickle(ext.Both, lambda original: (rebuild, (original.number,)))
    try:
        copies = [copy.copy(obj), *copy.deepcopy([obj, obj])]
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            copies.append(pickle.loads(pickle.dumps(obj, protocol)))  # noqa: S301
    finally:
        del copyreg.dispatch_table[ext.Both]
    assert copies[1] is copies[2]
    for made in copies:
        assert type(made) is ext.Both
        assert made is not obj
        assert made.number == 30


def test_plain_modinit(run_child: Any, exercised: Any) -> None:
    """In a process of its own: where there is no GIL, such a module brings it back."""
    child = run_child(
        "import warnings; warnings.simplefilter('ignore');"
        "from hpy_conformance.fixtures import threads_silent; print(threads_silent.__doc__)"
    )
    assert child.stdout == "Says nothing.\n", child.stderr
    exercised("HPy_MODINIT")
