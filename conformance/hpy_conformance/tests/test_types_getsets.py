"""HPyDef_GET, HPyDef_SET and HPyDef_GETSET."""

from __future__ import annotations

import sys
from typing import Any

import pytest


@pytest.fixture
def obj(ext: Any) -> Any:
    return ext.Getsets()


class TestGetOnly:
    def test_read(self, obj: Any) -> None:
        assert obj.get_only == 0
        obj.both = 5
        assert obj.get_only == 5

    def test_write(self, obj: Any) -> None:
        with pytest.raises(AttributeError):
            obj.get_only = 1
        assert obj.get_only == 0

    def test_delete(self, obj: Any) -> None:
        with pytest.raises(AttributeError):
            del obj.get_only
        assert (obj.get_only, obj.deletions) == (0, 0)

    def test_doc(self, ext: Any) -> None:
        assert ext.Getsets.get_only.__doc__ == "Only to be read."
        assert ext.Getsets.both.__doc__ == "For both: ü."
        assert not ext.Getsets.failing.__doc__


class TestSetOnly:
    def test_write(self, obj: Any) -> None:
        obj.set_only = 7
        assert obj.get_only == 7

    def test_read(self, obj: Any) -> None:
        with pytest.raises(AttributeError):
            obj.set_only

    def test_delete(self, obj: Any) -> None:
        del obj.set_only
        assert (obj.get_only, obj.deletions) == (-1, 1)


class TestBoth:
    def test_read_and_write(self, obj: Any) -> None:
        obj.both = 7
        assert obj.both == 7
        setattr(obj, "both", -(2**63))
        assert getattr(obj, "both") == -(2**63)

    def test_delete_gives_the_setter_a_null_value(self, obj: Any) -> None:
        del obj.both
        assert (obj.both, obj.deletions) == (-1, 1)
        delattr(obj, "both")
        assert obj.deletions == 2

    def test_wrong_value(self, obj: Any) -> None:
        with pytest.raises(TypeError):
            obj.both = "text"
        with pytest.raises(OverflowError):
            obj.both = 2**63
        assert obj.both == 0

    def test_objects_are_apart(self, ext: Any) -> None:
        first, second = ext.Getsets(), ext.Getsets()
        first.both = 1
        second.both = 2
        assert (first.both, second.both) == (1, 2)


class TestClosure:
    def test_getset(self, obj: Any) -> None:
        obj.both = 21
        assert obj.doubled == 42
        obj.doubled = 5
        assert (obj.both, obj.doubled) == (10, 20)

    def test_get(self, obj: Any) -> None:
        obj.both = 3
        assert obj.percent == 300
        with pytest.raises(AttributeError):
            obj.percent = 1

    def test_set(self, obj: Any) -> None:
        obj.percent_set_only = 2
        assert obj.both == 200


class TestErrors:
    def test_getter(self, obj: Any) -> None:
        with pytest.raises(LookupError, match="from the getter"):
            obj.failing
        with pytest.raises(LookupError):
            getattr(obj, "failing", None)

    def test_setter(self, obj: Any) -> None:
        with pytest.raises(BufferError, match="from the setter"):
            obj.failing = 1

    def test_deleter(self, obj: Any) -> None:
        with pytest.raises(BufferError, match="from the setter"):
            del obj.failing


class TestDescriptor:
    def test_on_the_type(self, ext: Any, obj: Any) -> None:
        descriptor = vars(ext.Getsets)["both"]
        assert descriptor.__get__(obj) == 0
        descriptor.__set__(obj, 4)
        assert obj.both == 4
        descriptor.__delete__(obj)
        assert obj.deletions == 1

    def test_wrong_receiver(self, ext: Any) -> None:
        descriptor = vars(ext.Getsets)["both"]
        with pytest.raises(TypeError):
            descriptor.__get__(3)
        with pytest.raises(TypeError):
            descriptor.__set__(3, 1)

    def test_self_is_the_object(self, obj: Any) -> None:
        assert obj.itself is obj

    @pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
    def test_no_reference_is_kept(self, obj: Any) -> None:
        before = sys.getrefcount(obj)
        for _ in range(10):
            obj.itself
            obj.both = 1
        assert sys.getrefcount(obj) == before

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Getsets):  # type: ignore[misc]
            @property
            def get_only(self) -> Any:
                return "python", super().get_only

        made = Sub()
        made.both = 3
        assert made.get_only == ("python", 3)
