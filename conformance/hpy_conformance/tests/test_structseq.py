"""Struct sequences."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(name="point")
def _point(ext: Any) -> Any:
    return ext.new_type(
        "conformance.shapes.Point", "a point", ("x", "y", None), ("the abscissa", None, "hidden")
    )


def test_type_is_a_tuple_type(point: Any) -> None:
    assert isinstance(point, type)
    assert issubclass(point, tuple)


def test_type(point: Any) -> None:
    assert point.__name__ == "Point"
    assert point.__qualname__ == "Point"
    assert point.__module__ == "conformance.shapes"
    assert point.__doc__ == "a point"
    assert point.x.__doc__ == "the abscissa"


def test_counts(ext: Any, point: Any) -> None:
    assert (point.n_fields, point.n_sequence_fields, point.n_unnamed_fields) == (3, 3, 1)
    empty = ext.new_type("conformance.Empty", None, (), ())
    assert (empty.n_fields, empty.n_sequence_fields, empty.n_unnamed_fields) == (0, 0, 0)


def test_without_module_and_doc(ext: Any) -> None:
    cls = ext.new_type("Lonely", None, ("a",), (None,))
    assert cls.__name__ == "Lonely"
    assert cls.__module__ == "builtins"
    assert cls.__doc__ is None


def test_non_ascii(ext: Any) -> None:
    cls = ext.new_type("mödul.Größe", "höhe", ("länge",), ("brëite",))
    assert (cls.__module__, cls.__name__, cls.__doc__) == ("mödul", "Größe", "höhe")
    assert ext.new(cls, 1).länge == 1
    assert cls.länge.__doc__ == "brëite"


def test_instance(ext: Any, point: Any) -> None:
    items = (object(), "two", 3.0)
    value = ext.new(point, *items)
    assert type(value) is point
    assert value == items
    assert value.x is items[0]
    assert value.y is items[1]
    assert value[2] is items[2]
    assert value[-1] is items[2]
    assert len(value) == 3
    assert list(value) == list(items)
    assert hash(value) == hash(items)


def test_empty_instance(ext: Any) -> None:
    cls = ext.new_type("conformance.Empty", None, (), ())
    assert ext.new(cls) == ()
    assert type(ext.new(cls)) is cls


def test_repr_names_type_and_fields(ext: Any) -> None:
    cls = ext.new_type("conformance.Pair", None, ("left", "right"), (None, None))
    assert repr(ext.new(cls, 1, "2")) == "Pair(left=1, right='2')"


def test_instances_are_immutable(ext: Any, point: Any) -> None:
    value = ext.new(point, 1, 2, 3)
    with pytest.raises(AttributeError):
        value.x = 4
    with pytest.raises(TypeError):
        value[0] = 4
    with pytest.raises(AttributeError):
        value.other = 4


def test_unnamed_fields_have_no_attribute(ext: Any, point: Any) -> None:
    value = ext.new(point, 1, 2, 3)
    assert not hasattr(value, "_")
    assert not hasattr(value, "_2")
    only = ext.new_type("conformance.Only", None, (None, None), (None, None))
    assert ext.new(only, 1, 2) == (1, 2)
    assert only.n_unnamed_fields == 2


def test_names_that_are_no_identifiers(ext: Any) -> None:
    cls = ext.new_type("my module.my-type", None, ("class", "two words"), (None, "doc"))
    assert cls.__name__ == "my-type"
    assert cls.__module__ == "my module"
    value = ext.new(cls, 1, 2)
    assert getattr(value, "class") == 1
    assert getattr(value, "two words") == 2
    assert getattr(cls, "two words").__doc__ == "doc"


def test_name_given_twice(ext: Any) -> None:
    cls = ext.new_type("conformance.Twice", None, ("a", "a"), (None, None))
    value = ext.new(cls, 1, 2)
    assert value == (1, 2)
    assert value.a == 1


def test_field_named_like_a_method_of_tuple(ext: Any) -> None:
    cls = ext.new_type("conformance.Counted", None, ("count", "index"), (None, None))
    value = ext.new(cls, 5, 6)
    assert (value.count, value.index) == (5, 6)


@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_wrong_number_of_items(ext: Any, point: Any, count: int) -> None:
    with pytest.raises(TypeError, match=f"^expected exactly 3 arguments but got {count}$"):
        ext.new(point, *range(count))


@pytest.mark.parametrize("cls", [str, tuple, int, type, 5, "x", None, (), len])
def test_not_a_struct_sequence_type(ext: Any, cls: object) -> None:
    with pytest.raises(TypeError, match="does not look like a struct sequence type"):
        ext.new(cls)


def test_null_type(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.new_of_null()


def test_descriptor_without_name_or_fields(ext: Any) -> None:
    with pytest.raises(SystemError):
        ext.new_type(None, "doc", ("a",), (None,))
    with pytest.raises(SystemError):
        ext.without_fields()


def test_types_are_independent(ext: Any) -> None:
    first = ext.new_type("conformance.Same", None, ("a",), (None,))
    second = ext.new_type("conformance.Same", None, ("a",), (None,))
    assert first is not second
    assert not isinstance(ext.new(first, 1), second)


def test_subclass(ext: Any, point: Any) -> None:
    cls: Any = type("Sub", (point,), {"total": lambda self: self.x + self.y})
    value = ext.new(cls, 1, 2, 3)
    assert type(value) is cls
    assert value.total() == 3
