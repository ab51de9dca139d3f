"""Metaclasses: given to a spec, taken from a base, written in Python and in C."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect


class Meta(type):
    @property
    def shout(cls) -> str:
        return cls.__name__.upper()

    def __call__(cls, *args: Any) -> Any:
        return "called", super().__call__(*args)


class OtherMeta(type):
    pass


class MetaWithNew(type):
    def __new__(mcs, *args: Any) -> Any:
        return super().__new__(mcs, *args)


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """A type that cannot be collected ends the test that made it, not another one."""
    yield
    if sys.implementation.name == "cpython":  # elsewhere no type is ever freed
        collect()


def check_item(made: Any) -> None:
    """`made` works as the plain type would."""
    assert (made.__name__, made.__module__, made.__doc__) == ("Item", "types_meta", "An item.")
    assert made.method.__doc__ == "A method."
    instance = made.__new__(made)
    assert type(instance) is made
    assert (instance.value, instance.method()) == (7, 7)
    instance.value = 8
    assert instance.method() == 8


class TestPythonMetaclass:
    def test_given(self, ext: Any) -> None:
        made = ext.make(Meta)
        assert type(made) is Meta
        assert made.shout == "ITEM"
        check_item(made)
        label, instance = made()
        assert (label, instance.value) == ("called", 7)

    def test_type_itself(self, ext: Any) -> None:
        made = ext.make(type)
        assert type(made) is type
        check_item(made)

    def test_with_base(self, ext: Any) -> None:
        base = ext.make(Meta)
        made = ext.make_with_base(Meta, base)
        assert type(made) is Meta
        assert made.__bases__ == (base,)
        check_item(made)

    def test_taken_from_the_base(self, ext: Any) -> None:
        made = ext.make_from_base(ext.make(Meta))
        assert type(made) is Meta
        check_item(made)

    def test_python_subclass(self, ext: Any) -> None:
        made = ext.make(Meta)

        class Sub(made):  # type: ignore[misc,valid-type]
            pass

        assert type(Sub) is Meta
        assert Sub.shout == "SUB"
        label, instance = Sub()
        instance.note = 1
        assert (label, instance.method(), instance.note) == ("called", 7, 1)

    def test_many(self, ext: Any) -> None:
        for _ in range(200):
            check_item(ext.make(Meta))
        gc.collect()

    @pytest.mark.before_threads
    def test_types_die(self, ext: Any) -> None:
        made = ext.make(Meta)
        made.itself = made
        ref = weakref.ref(made)
        del made
        collect(ref)
        assert ref() is None


class TestRefused:
    def test_twice(self, ext: Any) -> None:
        with pytest.raises(ValueError):
            ext.make_twice(Meta)

    @pytest.mark.parametrize("metaclass", [3, "type", len, None, object()])
    def test_not_a_type(self, ext: Any, metaclass: Any) -> None:
        with pytest.raises(TypeError):
            ext.make(metaclass)

    def test_not_a_metaclass(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make(int)

    def test_own_new(self, ext: Any) -> None:
        """What CPython documents for PyType_FromMetaclass."""
        with pytest.raises(TypeError):
            ext.make(MetaWithNew)

    def test_conflict(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_with_base(OtherMeta, ext.make(Meta))


class TestMetaclassInC:
    def test_given(self, ext: Any) -> None:
        made = ext.make(ext.Registry)
        assert type(made) is ext.Registry
        assert repr(made) == "<registered type>"
        check_item(made)
        assert (made.number, made.note) == (0, None)
        assert made.describe() == (made, 0)

    def test_data_of_the_type(self, ext: Any) -> None:
        first, second = ext.make(ext.Registry), ext.make(ext.Registry)
        first.number, second.number = 1, 2**62
        first.note = ["a note"]
        assert (first.number, second.number) == (1, 2**62)
        assert ext.registry_number(second) == 2**62
        assert second.describe() == (second, 2**62)
        assert (first.note, second.note) == (["a note"], None)
        check_item(first)
        check_item(second)

    def test_class_statement(self, ext: Any) -> None:
        class Made(metaclass=ext.Registry):  # type: ignore[metaclass]
            attribute = 1

        Made.number = 5
        assert repr(Made) == "<registered type>"
        assert (Made.number, Made.attribute, Made.describe()) == (5, 1, (Made, 5))
        assert Made().attribute == 1

    def test_python_subclass_of_the_metaclass(self, ext: Any) -> None:
        class Sub(ext.Registry):  # type: ignore[misc]
            def extra(cls) -> str:
                return "extra"

        made = ext.make(Sub)
        made.number = 4
        assert type(made) is Sub
        assert (made.extra(), made.describe()) == ("extra", (made, 4))
        check_item(made)

    @pytest.mark.before_threads
    def test_cycle_through_the_data_is_collected(self, ext: Any) -> None:
        class Thing:
            pass

        made, thing = ext.make(ext.Registry), Thing()
        thing.back = made  # type: ignore[attr-defined]
        made.note = thing
        refs = weakref.ref(made), weakref.ref(thing)
        del made, thing
        collect(*refs)
        assert refs[0]() is None
        assert refs[1]() is None
