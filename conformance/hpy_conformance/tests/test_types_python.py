"""Python classes below types made from specs: data, attributes, copies, questions."""

from __future__ import annotations

import copy
import gc
import pickle
import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

FIXTURE = "types"


class TestPythonSubclass:
    def test_data_and_dict(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            extra = "class attribute"

            def sum(self) -> Any:
                return 100 + super().sum()

        made = Sub(3, 4)
        made.note = "instance attribute"
        assert (made.x, made.y, made.sum(), made.extra, made.note) == (
            3,
            4,
            107,
            "class attribute",
            "instance attribute",
        )
        assert ext.read_point(made) == (3, 4)
        made.x = 9
        assert ext.read_point(made) == (9, 4)
        assert made.__dict__ == {"note": "instance attribute"}

    def test_slots(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            __slots__ = ("a", "b")

        made = Sub(3, 4)
        made.a, made.b = "a", "b"
        assert (made.x, made.y, made.a, made.b) == (3, 4, "a", "b")
        with pytest.raises(AttributeError):
            made.c = 1

    def test_weak_reference(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            pass

        made = Sub(3, 4)
        ref = weakref.ref(made)
        assert ref() is made
        del made
        collect(ref)
        assert ref() is None

    def test_multiple_inheritance(self, ext: Any) -> None:
        class Mixin:
            def __init__(self, *args: Any) -> None:
                self.args = args

        class Sub(Mixin, ext.Point):  # type: ignore[misc]
            pass

        class Both(ext.Point, ext.Mixin):  # type: ignore[misc]
            pass

        made = Sub(3, 4)
        assert (made.args, made.sum()) == ((3, 4), 7)
        assert Both(3, 4).mixed() == "mixed in"
        assert Both(3, 4).sum() == 7

    def test_two_layouts_conflict(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            type("Sub", (ext.Point, ext.Generic), {})

    def test_class_assignment(self, ext: Any) -> None:
        class First(ext.Point):  # type: ignore[misc]
            pass

        class Second(ext.Point):  # type: ignore[misc]
            def which(self) -> str:
                return "second"

        made = First(3, 4)
        made.__class__ = Second
        assert made.which() == "second"
        assert made.sum() == 7

    def test_deep_hierarchy(self, ext: Any) -> None:
        kind = ext.Point
        for depth in range(30):
            kind = type(f"Level{depth}", (kind,), {})
        made = kind(3, 4)
        assert made.sum() == 7
        assert ext.new_point(kind, 5, 6).sum() == 11

    def test_weak_reference_with_slots(self, ext: Any) -> None:
        sub = type("Sub", (ext.Point,), {"__slots__": ("__weakref__",)})
        seen: list[Any] = []
        made = sub(3, 4)
        ref = weakref.ref(made, seen.append)
        assert ref() is made
        del made
        collect(done=lambda: bool(seen))
        settle()
        assert seen == [ref]

    def test_slots_are_released(self, ext: Any) -> None:
        thing = Pickled()
        ref = weakref.ref(thing)
        made = type("Sub", (ext.Point,), {"__slots__": ("held",)})(3, 4)
        made.held = thing
        del thing
        gc.collect()
        assert ref() is made.held
        del made
        collect(ref)
        assert ref() is None

    def test_cycle_through_the_dict(self, ext: Any) -> None:
        made = type("Sub", (ext.Point,), {})(3, 4)
        ref = weakref.ref(made)
        made.itself = [made]
        del made
        collect(ref)
        assert ref() is None

    def test_error_in_new(self, ext: Any) -> None:
        sub = type("Sub", (ext.Point,), {})
        for _ in range(10):
            with pytest.raises(TypeError):
                sub(3, "four")
        settle()
        assert sub(3, 4).sum() == 7

    def test_resurrection(self, ext: Any) -> None:
        back: list[Any] = []
        body = {"__del__": lambda self: back.append(self)}
        made = type("Sub", (ext.Point,), body)(3, 4)
        del made
        collect(done=lambda: bool(back))
        settle()
        assert [again.sum() for again in back] == [7]
        back[0].x = 10
        assert ext.read_point(back[0]) == (10, 4)
        ref = weakref.ref(back[0])
        del back[0]
        collect(ref)
        # __del__ is called once for each object
        assert back == []
        assert ref() is None


class TestSuper:
    def test_cooperative(self, ext: Any) -> None:
        """The next class is that of the object's order, whichever of them is written in C."""

        class Before(ext.Point):  # type: ignore[misc]
            def sum(self) -> Any:
                return "before", super().sum()

        class After(ext.Point):  # type: ignore[misc]
            def sum(self) -> Any:
                return "after", super().sum()

        class Both(Before, After):
            pass

        assert Both(3, 4).sum() == ("before", ("after", 7))
        assert super(After, Both(3, 4)).sum() == 7

    def test_new_and_attributes(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            def __new__(cls, *args: Any) -> Any:
                return super().__new__(cls, *(arg + 1 for arg in args))

            @property
            def y(self) -> Any:
                return -super().y

        assert (Sub(3, 4).x, Sub(3, 4).y) == (4, -5)

    def test_new_of_a_type_that_is_no_subclass(self, ext: Any) -> None:
        for wrong in (int, object, ext.Generic):
            with pytest.raises(TypeError):
                ext.Point.__new__(wrong)

    def test_object_new_is_not_enough(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            object.__new__(ext.Point)


class TestOverrides:
    def test_instance_and_subclass_check(self, ext: Any) -> None:
        class Meta(type):
            def __instancecheck__(cls, instance: Any) -> bool:
                return bool(instance == 3)

            def __subclasscheck__(cls, subclass: type) -> bool:
                return subclass is str

        sub = Meta("Sub", (ext.Point,), {})
        assert isinstance(3, sub)
        assert not isinstance(ext.Point(), sub)
        assert issubclass(str, sub)
        assert not ext.type_check(3, sub)
        assert ext.type_check(sub(), ext.Point)

    def test_lies_about_its_class(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            __class__ = int  # type: ignore[assignment]

        made = Sub(3, 4)
        assert isinstance(made, int)
        assert isinstance(made, ext.Point)
        assert not ext.type_check(made, int)
        assert ext.type_of(made) is Sub
        assert ext.read_point(made) == (3, 4)


class Pickled:
    pass


def make_pickled(ext: Any) -> type:
    """A subclass that pickle finds by its name: in this module."""

    class Copied(ext.Point):  # type: ignore[misc]
        def __reduce__(self) -> Any:
            return type(self), ext.read_point(self), self.__dict__

    Copied.__qualname__ = "Copied"
    Copied.__module__ = __name__
    setattr(sys.modules[__name__], "Copied", Copied)
    return Copied


class TestCopies:
    def test_of_a_python_subclass(self, ext: Any) -> None:
        made = make_pickled(ext)(3, 4)
        made.note = ["a note"]
        copies = [copy.copy(made), copy.deepcopy(made)]
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            copies.append(pickle.loads(pickle.dumps(made, protocol)))  # noqa: S301
        for again in copies:
            assert type(again) is type(made)
            assert again is not made
            assert (ext.read_point(again), again.note) == ((3, 4), ["a note"])
        assert copies[0].note is made.note
        assert copies[1].note is not made.note

    def test_deep_copy_of_a_cycle(self, ext: Any) -> None:
        made = make_pickled(ext)(3, 4)
        made.itself = made
        again = copy.deepcopy(made)
        assert again.itself is again
        assert ext.read_point(again) == (3, 4)
        del made.itself, again.itself

    def test_data_that_only_c_knows(self, ext: Any) -> None:
        """Better no copy than one without the data."""
        for kind in (ext.Point, type("Sub", (ext.Point,), {})):
            for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
                with pytest.raises((TypeError, pickle.PicklingError)):
                    pickle.dumps(kind(3, 4), protocol)
            with pytest.raises(TypeError):
                copy.copy(kind(3, 4))
