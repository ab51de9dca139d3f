"""Capsules: New, Get, Set, IsValid, and when and with what destructors are called."""

from __future__ import annotations

from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle


@pytest.fixture
def capsule(ext: Any) -> Any:
    return ext.new(0, "a", 0)


class TestNew:
    def test_capsule(self, ext: Any, capsule: Any) -> None:
        assert ext.is_capsule(capsule)
        assert type(capsule).__name__ == "PyCapsule"
        assert not ext.is_capsule("text")

    def test_without_name(self, ext: Any) -> None:
        made = ext.new(1, None, 0)
        assert ext.get_name(made) is None
        assert ext.get_pointer(made, None) == 1

    def test_null_pointer(self, ext: Any) -> None:
        with pytest.raises(ValueError):
            ext.new(None, "a", 0)

    def test_destructor_without_functions(self, ext: Any) -> None:
        with pytest.raises(ValueError):
            ext.new(0, "a", 2)


class TestPointer:
    def test_get(self, ext: Any, capsule: Any) -> None:
        assert ext.get_pointer(capsule, "a") == 0

    @pytest.mark.parametrize("name", ["b", None])
    def test_wrong_name(self, ext: Any, capsule: Any, name: Any) -> None:
        with pytest.raises(ValueError):
            ext.get_pointer(capsule, name)

    def test_name_where_there_is_none(self, ext: Any) -> None:
        with pytest.raises(ValueError):
            ext.get_pointer(ext.new(0, None, 0), "a")

    def test_set(self, ext: Any, capsule: Any) -> None:
        ext.set_pointer(capsule, 1)
        assert ext.get_pointer(capsule, "a") == 1

    def test_set_null(self, ext: Any, capsule: Any) -> None:
        with pytest.raises(ValueError):
            ext.set_pointer(capsule, None)
        assert ext.get_pointer(capsule, "a") == 0


class TestName:
    def test_get(self, ext: Any, capsule: Any) -> None:
        assert ext.get_name(capsule) == "capsule.a"

    def test_set(self, ext: Any, capsule: Any) -> None:
        ext.set_name(capsule, "b")
        assert ext.get_name(capsule) == "capsule.b"
        assert ext.get_pointer(capsule, "b") == 0
        with pytest.raises(ValueError):
            ext.get_pointer(capsule, "a")

    def test_set_null(self, ext: Any, capsule: Any) -> None:
        ext.set_name(capsule, None)
        assert ext.get_name(capsule) is None
        assert ext.get_pointer(capsule, None) == 0


class TestContext:
    def test_null_at_first(self, ext: Any, capsule: Any) -> None:
        assert ext.get_context(capsule) is None

    def test_set(self, ext: Any, capsule: Any) -> None:
        for index in (0, 1):
            ext.set_context(capsule, index)
            assert ext.get_context(capsule) == index
        ext.set_context(capsule, None)
        assert ext.get_context(capsule) is None
        assert ext.get_pointer(capsule, "a") == 0


class TestIsValid:
    def test_names(self, ext: Any, capsule: Any) -> None:
        assert ext.is_valid(capsule, "a") is True
        assert ext.is_valid(capsule, "b") is False
        assert ext.is_valid(capsule, None) is False
        assert ext.is_valid(ext.new(0, None, 0), None) is True
        assert ext.is_valid(ext.new(0, None, 0), "a") is False

    @pytest.mark.parametrize("obj", [3, "text", None, object()])
    def test_not_a_capsule(self, ext: Any, obj: Any) -> None:
        assert ext.is_valid(obj, "a") is False


@pytest.mark.parametrize("obj", [3, "text", None])
class TestNotACapsule:
    def test_get(self, ext: Any, obj: Any) -> None:
        with pytest.raises(ValueError):
            ext.get_pointer(obj, "a")
        with pytest.raises(ValueError):
            ext.get_name(obj)
        with pytest.raises(ValueError):
            ext.get_context(obj)

    def test_set(self, ext: Any, obj: Any) -> None:
        with pytest.raises(ValueError):
            ext.set_pointer(obj, 1)
        with pytest.raises(ValueError):
            ext.set_name(obj, "a")
        with pytest.raises(ValueError):
            ext.set_context(obj, 1)


class TestDestructor:
    @pytest.fixture(autouse=True)
    def fresh(self, ext: Any) -> Any:
        settle()
        ext.reset()

    def test_called_with(self, ext: Any) -> None:
        made = ext.new(1, "b", 1)
        ext.set_context(made, 1)
        assert ext.destroyed()[0] == 0
        del made
        collect(done=lambda: ext.destroyed()[0] == 1)
        assert ext.destroyed() == (1, 0, "capsule.b", 1, True)
        settle()
        assert ext.destroyed()[0] == 1

    def test_called_with_nulls(self, ext: Any) -> None:
        ext.new(0, None, 1)
        collect(done=lambda: ext.destroyed()[0] == 1)
        assert ext.destroyed() == (1, 0, None, 0, False)

    def test_called_with_what_was_set_last(self, ext: Any) -> None:
        made = ext.new(0, "a", 1)
        ext.set_pointer(made, 1)
        ext.set_name(made, "b")
        del made
        collect(done=lambda: ext.destroyed()[0] == 1)
        assert ext.destroyed() == (1, 0, "capsule.b", 1, False)

    def test_many(self, ext: Any) -> None:
        many = [ext.new(0, "a", 1) for _ in range(100)]
        del many
        collect(done=lambda: ext.destroyed()[0] == 100)
        assert ext.destroyed()[0] == 100

    def test_set(self, ext: Any) -> None:
        made = ext.new(0, "a", 0)
        ext.set_destructor(made, 1)
        del made
        collect(done=lambda: ext.destroyed()[0] == 1)
        assert ext.destroyed()[:2] == (1, 0)

    def test_replaced(self, ext: Any) -> None:
        made = ext.new(0, "a", 1)
        ext.set_destructor(made, 3)
        del made
        collect(done=lambda: ext.destroyed()[1] == 1)
        settle()
        assert ext.destroyed()[:2] == (0, 1)

    def test_removed(self, ext: Any) -> None:
        made = ext.new(0, "a", 1)
        ext.set_destructor(made, 0)
        del made
        collect()
        assert ext.destroyed()[:2] == (0, 0)

    def test_set_without_functions(self, ext: Any) -> None:
        made = ext.new(0, "a", 1)
        with pytest.raises(ValueError):
            ext.set_destructor(made, 2)
        del made
        collect(done=lambda: ext.destroyed()[0] == 1)
        assert ext.destroyed()[:2] == (1, 0)

    def test_set_on_another_object(self, ext: Any) -> None:
        with pytest.raises(ValueError):
            ext.set_destructor(3, 1)
