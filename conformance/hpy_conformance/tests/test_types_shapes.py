"""Builtin shapes: an object's own data and its base's value must not touch each other."""

from __future__ import annotations

import copy
import gc
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect

# Values of every size that matters: ints of 0 to many digits, tuples of 0 to many items …
VALUES: dict[str, list[Any]] = {
    "Int": [0, 1, -1, 2**30 - 1, 2**30, -(2**59), 2**60, 2**89 + 1, -(2**90), 10**90, 10**1000],
    "Float": [0.0, -1.5, 1e300],
    "Str": ["", "a", "plain ascii" * 20, "latin ü", "bmp ź" * 30, "astral 🟢"],
    "Tuple": [(), (1,), (1, "two"), (1, 2, 3), (1, 2, 3, 4), (1, 2, 3, 4, 5), tuple(range(1000))],
    "List": [[], [1], list(range(1000))],
}
SHAPES = {"Plain": 0, "Meta": 1, "Int": 2, "Float": 3, "Str": 4, "Tuple": 5, "List": 6}
BASES = {
    "Plain": object,
    "Meta": type,
    "Int": int,
    "Float": float,
    "Str": str,
    "Tuple": tuple,
    "List": list,
}


class Thing:
    pass


def same(left: Any, right: Any) -> bool:
    """Equal, and the same when each is turned into the built-in type itself."""
    base = type(right)
    return bool(left == right) and base(left) == right and repr(base(left)) == repr(right)


@pytest.mark.parametrize("name", SHAPES)
class TestType:
    def test_shape(self, ext: Any, name: str) -> None:
        kind = getattr(ext, name)
        assert ext.get_shape(kind) == SHAPES[name]
        assert kind.__bases__ == (BASES[name],)
        assert issubclass(kind, BASES[name])

    def test_shape_of_a_python_subclass(self, ext: Any, name: str) -> None:
        sub = type("Sub", (getattr(ext, name),), {})
        assert ext.get_shape(sub) == SHAPES[name]

    def test_without_data(self, ext: Any, name: str) -> None:
        made = ext.make_without_data(BASES[name], SHAPES[name])
        assert ext.get_shape(made) == SHAPES[name]
        instance = made("M", (), {}) if name == "Meta" else made()
        assert isinstance(instance, BASES[name])
        assert made.who(instance) == "no data"


def test_shape_of_what_is_not_a_type(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.get_shape(3)


def all_values() -> Iterator[tuple[str, Any]]:
    for name, values in VALUES.items():
        for value in values:
            yield name, value


class TestValues:
    def test_zeroed(self, ext: Any) -> None:
        for name, value in all_values():
            made = getattr(ext, name)(value)
            assert made.is_zero(), value
            assert same(made, value)

    def test_data_and_value_do_not_overlap(self, ext: Any) -> None:
        for name, value in all_values():
            kind = getattr(ext, name)
            made, other = kind(value), kind(value)
            made.stamp()
            assert made.stamped(), value
            assert same(made, value)
            assert other.is_zero()
            assert same(other, value)
            if name != "List":
                assert hash(made) == hash(value)
            assert (made.first, made.last) == (0x1122334455667788, ~0x1122334455667788)
            made.first, made.last = -1, 2**62
            assert (made.first, made.last) == (-1, 2**62)
            assert same(made, value)

    def test_python_subclass(self, ext: Any) -> None:
        for name, value in all_values():
            sub = type("Sub", (getattr(ext, name),), {})
            made = sub(value)
            made.stamp()
            made.note = "in the dict"
            assert made.stamped(), value
            assert made.note == "in the dict"
            assert same(made, value)

    def test_data_survives_collections(self, ext: Any) -> None:
        many = [(getattr(ext, name)(value), value) for name, value in [*all_values()] * 5]
        for made, _ in many:
            made.stamp()
            made.keep([made.first])
        gc.collect()
        for made, value in many:
            assert made.stamped(), value
            assert made.kept() == [made.first]
            assert same(made, value)


def test_list_that_grows_and_shrinks(ext: Any) -> None:
    made = ext.List([1])
    made.stamp()
    made.extend(range(50))
    assert made == [1, *range(50)]
    made.clear()
    assert made == []
    assert made.stamped()


INSTANTIABLE = [name for name in SHAPES if name != "Meta"]


class TestObjects:
    def test_field_is_released(self, ext: Any) -> None:
        alive = {}
        refs = {}
        for name in INSTANTIABLE:
            made, thing = getattr(ext, name)(), Thing()
            refs[name] = weakref.ref(thing)
            made.keep(thing)
            alive[name] = made
        del made, thing
        gc.collect()
        for name in INSTANTIABLE:
            assert refs[name]() is not None, name
            assert refs[name]() is alive[name].kept(), name
        alive.clear()
        collect(*refs.values())
        assert [name for name, ref in refs.items() if ref() is not None] == []

    def test_cycle_is_collected(self, ext: Any) -> None:
        refs = {}
        for name in INSTANTIABLE:
            made, thing = getattr(ext, name)(), Thing()
            refs[name] = weakref.ref(thing)
            thing.back = made  # type: ignore[attr-defined]
            made.keep(thing)
        del thing, made
        collect(*refs.values())
        assert [name for name, ref in refs.items() if ref() is not None] == []

    @pytest.mark.parametrize("name", INSTANTIABLE)
    def test_operations_give_the_builtin_type(self, ext: Any, name: str) -> None:
        made = getattr(ext, name)()
        if name == "Plain":
            assert made == made
        else:
            assert type(made + made) is BASES[name]


def test_arithmetic(ext: Any) -> None:
    made = ext.Int(7)
    made.stamp()
    assert (made + 1, made * 2**100, -made, made**3, int(made)) == (8, 7 * 2**100, -7, 343, 7)
    assert ext.Float(1.5) * 2 == 3.0
    assert ext.Str("ab") + "c" == "abc"
    assert {ext.Str("key"): 1}["key"] == 1
    assert made.stamped()


def test_tuple_items_die_with_it(ext: Any) -> None:
    thing = Thing()
    ref = weakref.ref(thing)
    made = ext.Tuple((thing, thing))
    made.stamp()
    del thing
    gc.collect()
    assert made[0] is ref()
    del made
    collect(ref)
    assert ref() is None


def test_copy(ext: Any) -> None:
    assert copy.copy(ext.Tuple((1, 2))) == (1, 2)
    assert copy.copy(ext.Int(5)) == 5


class TestMetaclass:
    @pytest.fixture(autouse=True)
    def collected(self) -> Iterator[None]:
        """A type that cannot be collected ends the test that made it, not another one."""
        yield
        if sys.implementation.name == "cpython":  # elsewhere no type is ever freed
            collect()

    def test_type_with_data(self, ext: Any) -> None:
        made = ext.Meta("Made", (), {"attribute": 1})
        assert type(made) is ext.Meta
        assert made.is_zero()
        made.stamp()
        instance = made()
        instance.x = 1
        assert made.stamped()
        assert (made.attribute, made.__name__, instance.x) == (1, "Made", 1)

    def test_class_statement(self, ext: Any) -> None:
        class Base(metaclass=ext.Meta):  # type: ignore[metaclass]
            def method(self) -> str:
                return "method"

        class Sub(Base):
            __slots__ = ("a",)

        base: Any = Base
        sub: Any = Sub
        base.stamp()
        assert type(sub) is ext.Meta
        assert base.stamped()
        assert sub.is_zero()
        sub.keep(["kept"])
        assert sub.kept() == ["kept"]
        made = sub()
        made.a = 1
        assert (made.method(), made.a) == ("method", 1)
        assert base.stamped()

    @pytest.mark.before_threads
    def test_types_die(self, ext: Any) -> None:
        made = ext.Meta("Made", (), {})
        thing = Thing()
        made.keep(thing)
        refs = weakref.ref(made), weakref.ref(thing)
        del made, thing
        collect(*refs)
        assert refs[0]() is None
        assert refs[1]() is None
