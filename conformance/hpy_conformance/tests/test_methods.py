"""Functions of a module: the four signatures, and their docstrings."""

from __future__ import annotations

from typing import Any

import pytest


def test_noargs(ext: Any) -> None:
    assert ext.noargs() is ext
    assert ext.noargs(*()) is ext
    assert ext.noargs(**{}) is ext


def test_o(ext: Any) -> None:
    arg = object()
    self, given = ext.one(arg)
    assert self is ext
    assert given is arg


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 300])
def test_varargs(ext: Any, count: int) -> None:
    args = tuple(object() for _ in range(count))
    self, given = ext.varargs(*args)
    assert self is ext
    assert len(given) == count
    assert all(a is b for a, b in zip(given, args))


@pytest.mark.parametrize("count", [0, 1, 2, 10, 300])
def test_keywords_without_names(ext: Any, count: int) -> None:
    args = tuple(object() for _ in range(count))
    self, positional, names, values = ext.keywords(*args)
    assert self is ext
    assert positional == args
    assert not names
    assert values == ()


@pytest.mark.parametrize("count", [0, 1, 5])
def test_keywords_with_names(ext: Any, count: int) -> None:
    args = tuple(range(count))
    self, positional, names, values = ext.keywords(*args, alpha=1, beta=[2])
    assert self is ext
    assert positional == args
    assert names == ("alpha", "beta")
    assert values == (1, [2])


def test_keywords_keep_their_order_and_spelling(ext: Any) -> None:
    given = {"z": 1, "a": 2, "\xe4\u20ac": 3, "not an identifier": 4}
    _self, _positional, names, values = ext.keywords(**given)
    assert dict(zip(names, values)) == given
    assert list(names) == list(given)


def test_many_keywords(ext: Any) -> None:
    given = {f"name{i}": i for i in range(200)}
    _self, positional, names, values = ext.keywords("first", **given)
    assert positional == ("first",)
    assert dict(zip(names, values)) == given


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("noargs", (1,)),
        ("noargs", (1, 2)),
        ("one", ()),
        ("one", (1, 2)),
        ("other_name", ()),
        ("other_name", (1, 2, 3)),
    ],
)
def test_wrong_number_of_arguments(ext: Any, name: str, args: tuple[int, ...]) -> None:
    with pytest.raises(TypeError):
        getattr(ext, name)(*args)


@pytest.mark.parametrize(("name", "args"), [("noargs", ()), ("one", (1,)), ("varargs", (1, 2))])
def test_keywords_where_none_are_taken(ext: Any, name: str, args: tuple[int, ...]) -> None:
    with pytest.raises(TypeError):
        getattr(ext, name)(*args, key=1)


@pytest.mark.parametrize(
    ("name", "args"), [("noargs", ()), ("o", (1,)), ("varargs", (1, 2)), ("keywords", (1,))]
)
def test_error(ext: Any, name: str, args: tuple[int, ...]) -> None:
    with pytest.raises(LookupError, match=f"^{name}$"):
        getattr(ext, f"fail_{name}")(*args)


def test_name_in_python(ext: Any) -> None:
    assert ext.other_name(5) == 5
    assert ext.other_name.__name__ == "other_name"
    assert ext.other_name.__doc__ is None
    assert not hasattr(ext, "renamed")


def test_doc(ext: Any) -> None:
    assert ext.noargs.__doc__ == "takes nothing"
    assert ext.varargs.__doc__ == "Takes any number."
    assert ext.keywords.__doc__ is None


def test_text_signature(ext: Any) -> None:
    assert ext.one.__text_signature__ == "(arg)"
    assert ext.one.__doc__ == "Takes one."
    assert ext.varargs.__text_signature__ is None


def test_name_and_module(ext: Any) -> None:
    assert ext.noargs.__name__ == "noargs"
    assert ext.noargs.__module__ == "hpy_conformance.fixtures.methods"


def test_is_callable_from_python_code(ext: Any) -> None:
    assert list(map(ext.one, "ab")) == [(ext, "a"), (ext, "b")]
    assert sorted([3, 1, 2], key=lambda n: ext.one(-n)[1]) == [3, 2, 1]
