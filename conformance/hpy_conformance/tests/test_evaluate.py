"""HPy_Compile_s with each source kind, and HPy_EvalCode."""

from __future__ import annotations

import sys
import types
from collections import UserDict
from typing import Any

import pytest

EXPR, FILE, SINGLE = 0, 1, 2


def test_kinds(ext: Any) -> None:
    assert ext.kinds() == (EXPR, FILE, SINGLE)


class TestCompile:
    @pytest.mark.parametrize(
        ("kind", "source"), [(EXPR, "1 + 2"), (FILE, "a = 1\nb = 2\n"), (SINGLE, "a = 1\n")]
    )
    def test_code(self, ext: Any, kind: int, source: str) -> None:
        code = ext.compile(source, "the-file.py", kind)
        assert isinstance(code, types.CodeType)
        assert code.co_filename == "the-file.py"

    def test_filename_is_utf8(self, ext: Any) -> None:
        assert ext.compile("1", "größe.py", EXPR).co_filename == "größe.py"

    def test_source_is_utf8(self, ext: Any) -> None:
        code = ext.compile("größe = 'ü🟢'", "f.py", FILE)
        names: dict[str, Any] = {}
        exec(code, names)  # noqa: S102
        assert names["größe"] == "ü🟢"

    @pytest.mark.parametrize(
        ("kind", "source"),
        [(EXPR, "a = 1"), (EXPR, "1 +"), (EXPR, ""), (FILE, "def f(:\n"), (FILE, "a b")]
        + [(SINGLE, "if")],
    )
    def test_syntax_error(self, ext: Any, kind: int, source: str) -> None:
        with pytest.raises(SyntaxError) as caught:
            ext.compile(source, "bad.py", kind)
        assert caught.value.filename == "bad.py"

    def test_place_of_a_syntax_error(self, ext: Any) -> None:
        with pytest.raises(SyntaxError) as caught:
            ext.compile("a = 1\nb = 2\nc = = 3\n", "bad.py", FILE)
        assert caught.value.lineno == 3

    def test_indentation_error(self, ext: Any) -> None:
        with pytest.raises(IndentationError):
            ext.compile("if 1:\npass\n", "bad.py", FILE)

    @pytest.mark.parametrize("kind", [3, 100, -7])
    def test_unknown_kind(self, ext: Any, kind: int) -> None:
        with pytest.raises(SystemError):
            ext.compile("1", "f.py", kind)

    def test_no_inherited_future(self, ext: Any) -> None:
        """The source is not compiled with the future statements of whoever calls."""
        names: dict[str, Any] = {}
        exec(ext.compile("def f(x: int): pass", "f.py", FILE), names)  # noqa: S102
        assert names["f"].__annotations__ == {"x": int}


class TestEvaluate:
    def test_expression(self, ext: Any) -> None:
        code = ext.compile("a * b", "f.py", EXPR)
        assert ext.evaluate(code, {"a": 6}, {"b": 7}) == 42

    def test_file(self, ext: Any) -> None:
        code = ext.compile("x = a + 1\ndef f():\n    return a\n", "f.py", FILE)
        names: dict[str, Any] = {"a": 1}
        assert ext.evaluate(code, names, names) is None
        assert names["x"] == 2
        assert names["f"]() == 1

    def test_locals_get_the_names(self, ext: Any) -> None:
        code = ext.compile("x = a", "f.py", FILE)
        outer: dict[str, Any] = {"a": 1}
        inner: dict[str, Any] = {}
        ext.evaluate(code, outer, inner)
        assert inner == {"x": 1}
        assert "x" not in outer

    def test_locals_come_first(self, ext: Any) -> None:
        code = ext.compile("a", "f.py", EXPR)
        assert ext.evaluate(code, {"a": "global"}, {"a": "local"}) == "local"

    def test_locals_may_be_any_mapping(self, ext: Any) -> None:
        class Echo(UserDict):  # type: ignore[type-arg]
            def __missing__(self, key: str) -> str:
                return f"<{key}>"

        code = ext.compile("y = anything", "f.py", FILE)
        names = Echo()
        ext.evaluate(code, {}, names)
        assert names["y"] == "<anything>"

    def test_single_prints(self, ext: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[Any] = []
        monkeypatch.setattr(sys, "displayhook", shown.append)
        code = ext.compile("40 + 2\n", "f.py", SINGLE)
        names: dict[str, Any] = {}
        assert ext.evaluate(code, names, names) is None
        assert shown == [42]

    def test_builtins_are_there(self, ext: Any) -> None:
        names: dict[str, Any] = {}
        assert ext.evaluate(ext.compile("len('abc')", "f.py", EXPR), names, names) == 3

    def test_import(self, ext: Any) -> None:
        names: dict[str, Any] = {}
        ext.evaluate(ext.compile("import sys as s", "f.py", FILE), names, names)
        assert names["s"] is sys

    def test_error(self, ext: Any) -> None:
        code = ext.compile("\n\n1 / 0", "f.py", EXPR)
        with pytest.raises(ZeroDivisionError) as caught:
            ext.evaluate(code, {}, {})
        last = caught.tb
        while last.tb_next is not None:
            last = last.tb_next
        assert (last.tb_frame.f_code.co_filename, last.tb_lineno) == ("f.py", 3)

    def test_missing_name(self, ext: Any) -> None:
        with pytest.raises(NameError):
            ext.evaluate(ext.compile("nowhere", "f.py", EXPR), {}, {})

    def test_code_from_python(self, ext: Any) -> None:
        assert ext.evaluate(compile("a + 1", "f.py", "eval"), {"a": 1}, {}) == 2

    def test_repeated(self, ext: Any) -> None:
        code = ext.compile("a + 1", "f.py", EXPR)
        assert [ext.evaluate(code, {"a": n}, {}) for n in range(5)] == [1, 2, 3, 4, 5]
