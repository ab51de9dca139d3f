"""HPyContextVar_New, _Get and _Set."""

from __future__ import annotations

import contextvars
import sys
import threading
from typing import Any

import pytest


class Thing:
    pass


class TestNew:
    def test_type_and_name(self, ext: Any) -> None:
        variable = ext.new("größe", None)
        assert isinstance(variable, contextvars.ContextVar)
        assert variable.name == "größe"

    def test_default(self, ext: Any) -> None:
        default = Thing()
        assert ext.new("v", default).get() is default

    def test_no_default(self, ext: Any) -> None:
        with pytest.raises(LookupError):
            ext.new("v", None).get()

    def test_name_that_is_not_utf8(self, ext: Any) -> None:
        with pytest.raises(UnicodeDecodeError):
            ext.new_with_bytes(b"a\xff")


class TestGet:
    def test_no_value(self, ext: Any) -> None:
        with pytest.raises(LookupError, match="no value"):
            ext.get(ext.new("v", None), None)

    def test_default_of_the_variable(self, ext: Any) -> None:
        default = Thing()
        assert ext.get(ext.new("v", default), None) is default

    def test_default_of_the_call_comes_first(self, ext: Any) -> None:
        default = Thing()
        assert ext.get(ext.new("v", None), default) is default
        assert ext.get(ext.new("v", 1), default) is default

    def test_value(self, ext: Any) -> None:
        value, variable = Thing(), ext.new("v", 1)
        variable.set(value)
        assert ext.get(variable, None) is value
        assert ext.get(variable, 2) is value

    def test_made_in_python(self, ext: Any) -> None:
        variable = contextvars.ContextVar("v", default=5)
        assert ext.get(variable, None) == 5

    @pytest.mark.parametrize("obj", [3, "text", None])
    def test_not_a_variable(self, ext: Any, obj: Any) -> None:
        with pytest.raises(TypeError):
            ext.get(obj, None)

    @pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
    def test_reference_counts(self, ext: Any) -> None:
        default, value = Thing(), Thing()
        variable = ext.new("v", default)
        other = ext.new("w", None)
        other.set(value)
        before = sys.getrefcount(default), sys.getrefcount(value)
        for _ in range(10):
            ext.get(variable, None)
            ext.get(variable, value)
            ext.get(other, None)
        assert (sys.getrefcount(default), sys.getrefcount(value)) == before


class TestSet:
    def test_value(self, ext: Any) -> None:
        value, variable = Thing(), ext.new("v", None)
        ext.set(variable, value)
        assert variable.get() is value

    def test_token(self, ext: Any) -> None:
        variable = ext.new("v", None)
        first = ext.set(variable, 1)
        second = ext.set(variable, 2)
        assert isinstance(second, contextvars.Token)
        assert second.var is variable
        assert second.old_value == 1
        variable.reset(second)
        assert ext.get(variable, None) == 1
        variable.reset(first)
        with pytest.raises(LookupError):
            ext.get(variable, None)

    @pytest.mark.parametrize("obj", [3, "text", None])
    def test_not_a_variable(self, ext: Any, obj: Any) -> None:
        with pytest.raises(TypeError):
            ext.set(obj, 1)


class TestContexts:
    def test_copied_context(self, ext: Any) -> None:
        variable = ext.new("v", None)
        ext.set(variable, "outside")

        def inside() -> Any:
            before = ext.get(variable, None)
            ext.set(variable, "inside")
            return before, ext.get(variable, None)

        assert contextvars.copy_context().run(inside) == ("outside", "inside")
        assert ext.get(variable, None) == "outside"

    def test_thread_has_its_own(self, ext: Any) -> None:
        variable = ext.new("v", "default")
        variable.set("main")
        seen: list[Any] = []

        def work() -> None:
            contextvars.Context().run(lambda: seen.append(ext.get(variable, None)))

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert seen == ["default"]
        assert ext.get(variable, None) == "main"
