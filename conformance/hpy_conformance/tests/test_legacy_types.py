"""Types of which one part is the C API's and another HPy's, and inheritance between the kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hpy_conformance.tests.collecting import deaths

pytestmark = pytest.mark.legacy


@pytest.fixture
def died(ext: Any) -> Callable[[], tuple[int, int]]:
    return deaths(ext)


# -- one type of both ----------------------------------------------------------------------------


def test_definitions_of_both(ext: Any) -> None:
    point = ext.Point(3, 4)
    assert (point.sum(), point.product()) == (7, 12)
    assert (point.x, point.y, point.double_x) == (3, 4, 6)
    assert repr(point) == "Point(3, 4)"
    assert point + 5 == 8
    assert ext.Point.sum.__doc__ == "x + y, by HPy."
    assert ext.Point.product.__doc__ == "x * y, by C."


def test_members_of_both_are_of_one_struct(ext: Any) -> None:
    point = ext.Point(3, 4)
    point.x, point.y = 10, 20
    assert (point.sum(), point.product()) == (30, 200)
    assert ext.struct_is_object(point) is True


def test_attribute_of_c(ext: Any) -> None:
    point = ext.Point(1, 2)
    assert point.tag is None
    tag = object()
    point.tag = tag
    assert point.tag is tag
    del point.tag
    assert point.tag is None


@pytest.mark.parametrize(
    ("what", "error"),
    [
        (lambda point: point + "text", TypeError),
        (lambda point: point + 2**80, OverflowError),
        (lambda point: point.product(1), TypeError),
        (lambda point: point.sum(1), TypeError),
        (lambda point: setattr(point, "y", "text"), TypeError),
        (lambda point: setattr(point, "double_x", 1), AttributeError),
        (lambda point: type(point)(1), TypeError),
    ],
)
def test_errors_of_both(ext: Any, what: Any, error: type[Exception]) -> None:
    point = ext.Point(1, 2)
    with pytest.raises(error):
        what(point)
    assert point.x == 1


def test_deallocator_of_c(ext: Any, died: Any) -> None:
    points = [ext.Point(n, n) for n in range(5)]
    assert died() == (0, 0)
    points[0].tag = points.pop()
    points.clear()
    assert died() == (5, 0)


# -- inheritance ---------------------------------------------------------------------------------


def test_legacy_type_on_a_legacy_type(ext: Any, died: Any) -> None:
    point = ext.Point3(1, 2)
    assert isinstance(point, ext.Point)
    assert point.z == 0
    point.z = 10
    assert (point.total(), point.sum(), point.product()) == (13, 3, 2)
    assert ext.Point3.__base__ is ext.Point
    del point
    assert died() == (1, 0)


def test_pure_type_on_a_legacy_type(ext: Any, died: Any) -> None:
    named = ext.Named(3, 4)
    assert (named.name(), named.sum(), named.product(), named + 1) == ("named", 7, 12, 4)
    del named
    assert died() == (1, 0)


def test_pure_type_with_a_struct_on_a_legacy_type_is_refused(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.pure_on(ext.Point)


def test_legacy_type_needs_a_struct_of_its_own_on_a_pure_type(ext: Any) -> None:
    assert issubclass(ext.without_struct_on(ext.Point), ext.Point)
    pure = ext.pure_on(object)
    with pytest.raises(TypeError, match="should not inherit its memory layout from a pure type"):
        ext.without_struct_on(pure)


def test_type_on_a_static_type_of_c(ext: Any, died: Any) -> None:
    obj = ext.OnStatic()
    assert (obj.get(), obj.both()) == (40, 42)
    assert ext.OnStatic.__base__.__name__ == "Static"
    del obj
    assert died() == (0, 1)


@pytest.mark.parametrize("name", ["Point", "Point3", "Named"])
def test_subclass_in_python(ext: Any, died: Any, name: str) -> None:
    class Sub(getattr(ext, name)):  # type: ignore[misc]
        def doubled(self) -> int:
            return 2 * int(self.sum())

    sub = Sub(3, 4)
    sub.anything = 1
    assert (sub.doubled(), sub.product(), sub.anything) == (14, 12, 1)
    del sub
    assert died() == (1, 0)


@pytest.mark.parametrize(
    ("name", "arguments", "ends"),
    [("Point", (3, 4), (1, 0)), ("OnStatic", (), (0, 1))],
)
def test_subclass_by_c(
    ext: Any, died: Any, name: str, arguments: tuple[int, ...], ends: tuple[int, int]
) -> None:
    base = getattr(ext, name)
    sub = ext.subclass_by_c(base)
    assert sub.__base__ is base
    obj = sub(*arguments)
    assert obj.origin() == "the C API"
    assert isinstance(obj, base)
    del obj
    assert died() == ends
