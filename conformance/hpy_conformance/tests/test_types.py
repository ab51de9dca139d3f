"""HPyType_FromSpec: names, documentation, methods, bases, and questions about types."""

from __future__ import annotations

import gc
import warnings
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect


class TestNames:
    def test_dotted(self, ext: Any) -> None:
        assert ext.Point.__name__ == "Point"
        assert ext.Point.__qualname__ == "Point"
        assert ext.Point.__module__ == "types_fixture.sub"
        assert "types_fixture.sub.Point" in repr(ext.Point)

    def test_without_a_dot(self, ext: Any) -> None:
        with warnings.catch_warnings():
            # CPython deprecates types without a module.
            warnings.simplefilter("ignore", DeprecationWarning)
            made = ext.make_named("Plain", None)
        assert made.__name__ == "Plain"
        assert made.__qualname__ == "Plain"

    def test_not_ascii(self, ext: Any) -> None:
        made = ext.make_named("paket.Größe", None)
        assert made.__name__ == "Größe"
        assert made.__module__ == "paket"
        assert ext.get_name(made) == "Größe"

    def test_the_spec_may_go_away(self, ext: Any) -> None:
        """The name and the documentation of a spec on the stack are the type's own copies."""
        made = [ext.make_named(f"package.Type{i}", f"Number {i}.") for i in range(20)]
        gc.collect()
        assert [t.__name__ for t in made] == [f"Type{i}" for i in range(20)]
        assert [t.__doc__ for t in made] == [f"Number {i}." for i in range(20)]
        assert all("package.Type" in repr(t) for t in made)

    @pytest.mark.parametrize("kind", [int, str, KeyError, type, object])
    def test_get_name_of_builtins(self, ext: Any, kind: type) -> None:
        assert ext.get_name(kind) == kind.__name__

    def test_get_name(self, ext: Any) -> None:
        class Local:
            pass

        assert ext.get_name(ext.Point) == "Point"
        assert ext.get_name(ext.Empty) == "Empty"
        assert ext.get_name(Local) == "Local"

    def test_get_name_after_renaming(self, ext: Any) -> None:
        class Local:
            pass

        Local.__name__ = "Renamed"
        assert ext.get_name(Local) == "Renamed"


class TestDoc:
    def test_doc(self, ext: Any) -> None:
        assert ext.Point.__doc__ == "A point in the plane: größer."
        assert ext.Point.sum.__doc__ == "The sum of both coordinates."

    def test_no_doc(self, ext: Any) -> None:
        assert ext.Empty.__doc__ is None
        assert ext.make_named("m.T", None).__doc__ is None
        assert ext.Point.echo.__doc__ is None

    def test_empty_doc(self, ext: Any) -> None:
        assert not ext.make_named("m.T", "").__doc__


class TestMethods:
    def test_signatures(self, ext: Any) -> None:
        point = ext.Point(3, 4)
        assert point.sum() == 7
        assert point.echo("x") == (point, "x")
        assert point.count() == 3
        assert point.count(1, 2) == 5
        assert point.names(1, a=2, b=3) == ("a", "b")
        assert point.names() in (None, ())

    def test_unbound(self, ext: Any) -> None:
        point = ext.Point(3, 4)
        assert ext.Point.sum(point) == 7
        assert ext.Point.echo(point, 1) == (point, 1)

    def test_wrong_arguments(self, ext: Any) -> None:
        point = ext.Point()
        with pytest.raises(TypeError):
            point.sum(1)
        with pytest.raises(TypeError):
            point.echo()
        with pytest.raises(TypeError):
            point.echo(1, 2)
        with pytest.raises(TypeError):
            point.count(a=1)

    @pytest.mark.parametrize("method", ["sum", "count"])
    def test_wrong_receiver(self, ext: Any, method: str) -> None:
        with pytest.raises(TypeError):
            getattr(ext.Point, method)(3)
        with pytest.raises(TypeError):
            getattr(ext.Point, method)(ext.Final())
        with pytest.raises(TypeError):
            getattr(ext.Point, method)()

    def test_member_and_getset(self, ext: Any) -> None:
        point = ext.Point(3, 4)
        point.x = 10
        assert (point.x, point.y, point.sum()) == (10, 4, 14)

    def test_no_dict_by_itself(self, ext: Any) -> None:
        with pytest.raises(AttributeError):
            ext.Final().anything = 1


class TestNew:
    def test_hpy_new_zeroes(self, ext: Any) -> None:
        for _ in range(200):
            point = ext.Point(-1, -1)
            assert ext.read_point(point) == (-1, -1)
            del point
            assert ext.read_point(ext.Point()) == (0, 0)

    def test_hpy_new_in_c(self, ext: Any) -> None:
        point = ext.new_point(ext.Point, 5, 6)
        assert type(point) is ext.Point
        assert ext.read_point(point) == (5, 6)

    def test_error_in_new(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.Point("one")

    def test_generic_new_as_slot(self, ext: Any) -> None:
        made = ext.Generic()
        assert type(made) is ext.Generic
        assert (made.x, made.y, made.sum()) == (0, 0, 0)

    def test_generic_new_called(self, ext: Any) -> None:
        class Sub(ext.Generic):  # type: ignore[misc]
            pass

        for kind in (ext.Generic, Sub):
            made = ext.generic_new(kind)
            assert type(made) is kind
            assert ext.read_point(made) == (0, 0)

    def test_type_without_new(self, ext: Any) -> None:
        made = ext.Empty()
        assert type(made) is ext.Empty
        assert isinstance(made, object)

    def test_hash_and_equality_by_identity(self, ext: Any) -> None:
        first, second = ext.Point(1, 1), ext.Point(1, 1)
        assert first != second
        assert len({first, second, first}) == 2


class TestBases:
    def test_default(self, ext: Any) -> None:
        assert ext.Point.__bases__ == (object,)
        assert ext.Point.__mro__ == (ext.Point, object)

    @pytest.mark.parametrize("make", ["make_with_bases", "make_with_tuple"])
    def test_one(self, ext: Any, make: str) -> None:
        heir = getattr(ext, make)((ext.Point,))
        assert heir.__bases__ == (ext.Point,)
        made = heir(3, 4)
        assert type(made) is heir
        assert (made.x, made.y, made.sum(), made.twice()) == (3, 4, 7, 6)
        assert ext.read_point(made) == (3, 4)

    @pytest.mark.parametrize("make", ["make_with_bases", "make_with_tuple"])
    def test_several(self, ext: Any, make: str) -> None:
        heir = getattr(ext, make)((ext.Point, ext.Mixin))
        assert heir.__bases__ == (ext.Point, ext.Mixin)
        made = heir(3, 4)
        assert (made.sum(), made.twice(), made.mixed()) == (7, 6, "mixed in")

    def test_python_base(self, ext: Any) -> None:
        class Mixin:
            def hello(self) -> str:
                return "hello"

        heir = ext.make_with_tuple((ext.Point, Mixin))
        assert heir(1, 2).hello() == "hello"
        assert heir(1, 2).twice() == 2

    def test_python_subclass_as_base(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            pass

        heir = ext.make_with_bases((Sub,))
        assert heir(3, 4).twice() == 6

    def test_wider(self, ext: Any) -> None:
        wider = ext.make_wider(ext.Point)
        made = wider(3, 4)
        assert (made.x, made.y, made.z) == (3, 4, 0)
        made.z = 2**62
        made.x = -1
        assert (made.x, made.y, made.z, made.sum()) == (-1, 4, 2**62, 3)

    def test_no_bases(self, ext: Any) -> None:
        assert ext.make_with_bases(()).__bases__ == (object,)

    def test_final_base_is_refused(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_with_bases((ext.Final,))

    def test_final_base_of_a_python_class_is_refused(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            type("Sub", (ext.Final,), {})

    @pytest.mark.parametrize("base", [3, "object", None])
    def test_base_is_not_a_type(self, ext: Any, base: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_with_bases((base,))

    def test_bool_cannot_be_a_base(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_with_tuple((bool,))


class TestQuestions:
    def test_type_of(self, ext: Any) -> None:
        assert ext.type_of(ext.Point()) is ext.Point
        assert ext.type_of(ext.Point) is type
        assert ext.type_of(3) is int

    def test_type_check(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            pass

        assert ext.type_check(ext.Point(), ext.Point)
        assert ext.type_check(Sub(), ext.Point)
        assert ext.type_check(ext.Point(), object)
        assert not ext.type_check(ext.Point(), Sub)
        assert not ext.type_check(3, ext.Point)
        assert ext.type_check(True, int)
        assert ext.type_check(ext.Point, type)

    def test_type_check_ignores_overrides(self, ext: Any) -> None:
        class Meta(type):
            def __instancecheck__(cls, instance: Any) -> bool:
                return True

        class Anything(metaclass=Meta):
            pass

        class Liar:
            @property  # type: ignore[misc]
            def __class__(self) -> Any:
                return int

        assert isinstance(3, Anything)
        assert not ext.type_check(3, Anything)
        assert isinstance(Liar(), int)
        assert not ext.type_check(Liar(), int)

    def test_isinstance(self, ext: Any) -> None:
        assert isinstance(ext.Point(), ext.Point)
        assert not isinstance(ext.Final(), ext.Point)
        assert issubclass(ext.make_with_bases((ext.Point,)), ext.Point)

    def test_is_subtype(self, ext: Any) -> None:
        class Sub(ext.Point):  # type: ignore[misc]
            pass

        assert ext.is_subtype(Sub, ext.Point)
        assert ext.is_subtype(ext.Point, ext.Point)
        assert ext.is_subtype(ext.Point, object)
        assert not ext.is_subtype(ext.Point, Sub)
        assert not ext.is_subtype(ext.Final, ext.Point)
        assert ext.is_subtype(bool, int)
        assert not ext.is_subtype(int, bool)

    def test_is_subtype_ignores_overrides(self, ext: Any) -> None:
        class Meta(type):
            def __subclasscheck__(cls, subclass: type) -> bool:
                return True

        class Anything(metaclass=Meta):
            pass

        assert issubclass(int, Anything)
        assert not ext.is_subtype(int, Anything)


class TestManyTypes:
    def test_same_spec_again(self, ext: Any) -> None:
        first, second = ext.make_point_type(), ext.make_point_type()
        assert first is not second
        assert first is not ext.Point
        assert (first(1, 2).sum(), second(3, 4).sum()) == (3, 7)
        with pytest.raises(TypeError):
            first.sum(second())

    def test_a_thousand(self, ext: Any) -> None:
        for i in range(1000):
            made = ext.make_point_type()
            assert made(i, 1).sum() == i + 1
            assert made.__name__ == "Point"

    @pytest.mark.before_threads
    def test_types_die(self, ext: Any) -> None:
        made = ext.make_point_type()
        ref = weakref.ref(made)
        instance = made(3, 4)
        del made
        gc.collect()
        assert ref() is not None
        assert instance.sum() == 7
        del instance
        collect(ref)
        assert ref() is None
