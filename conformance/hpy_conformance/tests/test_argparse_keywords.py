"""HPyArg_ParseKeywords and HPyArg_ParseKeywordsDict: names, options and the error texts."""

from __future__ import annotations

import re
from typing import Any

import pytest

FIXTURE = "argparse"


def by_vector(ext: Any, fmt: str, names: Any, args: Any, kwargs: Any) -> Any:
    return ext.keywords(fmt, names, *args, **kwargs)


def by_dict(ext: Any, fmt: str, names: Any, args: Any, kwargs: Any) -> Any:
    return ext.keywords_dict(fmt, names, args, kwargs)


both = pytest.mark.parametrize("call", [by_vector, by_dict])


@both
def test_keywords(ext: Any, call: Any) -> None:
    names = ("a", "b")
    for args, kwargs in (
        ((1, 2), {}),
        ((1,), {"b": 2}),
        ((), {"a": 1, "b": 2}),
        ((), {"b": 2, "a": 1}),
    ):
        assert call(ext, "OO", names, args, kwargs) == (1, 2)


@both
def test_optional_keywords(ext: Any, call: Any) -> None:
    names = ("a", "b", "c")
    assert call(ext, "O|OO", names, (1,), {}) == (1, "kept", "kept")
    assert call(ext, "O|OO", names, (1,), {"c": 3}) == (1, "kept", 3)
    assert call(ext, "O|OO", names, (1, 2), {"c": 3}) == (1, 2, 3)
    assert call(ext, "|OOO", names, (), {}) == ("kept", "kept", "kept")


@both
def test_non_ascii_keywords(ext: Any, call: Any) -> None:
    names = ("größe", "名")
    assert call(ext, "OO", names, (), {"名": 2, "größe": 1}) == (1, 2)


@both
def test_prefixes_are_other_names(ext: Any, call: Any) -> None:
    names = ("ab", "a", "abc")
    assert call(ext, "OOO", names, (), {"a": 2, "abc": 3, "ab": 1}) == (1, 2, 3)


@both
def test_values_are_the_objects_themselves(ext: Any, call: Any) -> None:
    a, b = object(), object()
    result = call(ext, "OO", ("a", "b"), (a,), {"b": b})
    assert result[0] is a
    assert result[1] is b


@both
@pytest.mark.parametrize("fmt", ["O|$OO", "O$OO"])
def test_keyword_only(ext: Any, call: Any, fmt: str) -> None:
    names = ("a", "b", "c")
    assert call(ext, fmt, names, (1,), {"c": 3}) == (1, "kept", 3)
    assert call(ext, fmt, names, (), {"a": 1, "b": 2}) == (1, 2, "kept")
    with pytest.raises(TypeError) as caught:
        call(ext, fmt + ":f", names, (1, 2), {})
    assert str(caught.value) == "f() takes at most 1 positional argument (2 given)"


@both
def test_only_keywords(ext: Any, call: Any) -> None:
    assert call(ext, "|$O", ("a",), (), {"a": 1}) == (1,)
    with pytest.raises(TypeError) as caught:
        call(ext, "|$O:f", ("a",), (1,), {})
    assert str(caught.value) == "f() takes no positional arguments (1 given)"


@both
def test_positional_only(ext: Any, call: Any) -> None:
    names = ("", "", "c")
    assert call(ext, "OO|O", names, (1, 2), {}) == (1, 2, "kept")
    assert call(ext, "OO|O", names, (1, 2), {"c": 3}) == (1, 2, 3)
    assert call(ext, "O|OO", names, (1,), {"c": 3}) == (1, "kept", 3)
    with pytest.raises(TypeError) as caught:
        call(ext, "OO|O:f", names, (1,), {"c": 3})
    assert str(caught.value) == "f() takes at least 2 positional arguments (1 given)"
    with pytest.raises(TypeError, match="unexpected keyword argument ''"):
        call(ext, "OO|O:f", names, (1, 2), {"": 3})


@both
@pytest.mark.parametrize(
    ("fmt", "names", "args", "kwargs", "text"),
    [
        ("OO", ("a", "b"), (1,), {}, "missing required argument 'b' (pos 2)"),
        ("OO", ("a", "b"), (), {"b": 1}, "missing required argument 'a' (pos 1)"),
        ("OO", ("a", "b"), (), {}, "missing required argument 'a' (pos 1)"),
        ("O|O", ("a", "b"), (1, 2, 3), {}, "takes at most 2 positional arguments (3 given)"),
        ("", (), (1,), {}, "takes no positional arguments (1 given)"),
        ("O", ("",), (), {}, "takes exactly 1 positional argument (0 given)"),
        ("O|O", ("a", "b"), (1,), {"x": 2}, "got an unexpected keyword argument 'x'"),
        ("O", ("a",), (1,), {"ä": 2}, "got an unexpected keyword argument 'ä'"),
        ("O", ("a",), (1,), {"\ud800": 2}, "got an unexpected keyword argument '\\ud800'"),
        ("O|O", ("a", "b"), (1,), {"a": 2}, "got multiple values for argument 'a'"),
        ("OO", ("a", "b"), (1, 2), {"b": 2}, "got multiple values for argument 'b'"),
    ],
)
def test_keyword_errors(
    ext: Any, call: Any, fmt: str, names: Any, args: Any, kwargs: Any, text: str
) -> None:
    for name, expected in (("", "function " + text), (":my_func", "my_func() " + text)):
        with pytest.raises(TypeError) as caught:
            call(ext, fmt + name, names, args, kwargs)
        assert str(caught.value) == expected
    with pytest.raises(TypeError, match="^see the manual$"):
        call(ext, fmt + ";see the manual", names, args, kwargs)


@both
@pytest.mark.parametrize(
    ("fmt", "names", "text"),
    [
        ("OO", ("a",), "too few keywords for fmt"),
        ("O", ("a", "b"), "too many keywords for fmt"),
        ("OOO", ("a", "", "c"), "empty keyword parameter name"),
        ("OO", ("a", ""), "empty keyword parameter name"),
        ("OZ", ("a", "b"), "unknown arg format code 'Z'"),
    ],
)
def test_mistakes_of_the_author(ext: Any, call: Any, fmt: str, names: Any, text: str) -> None:
    with pytest.raises(SystemError, match=re.escape("f() ") + ".*" + re.escape(text)):
        call(ext, fmt + ":f", names, (1, 2, 3), {})


def test_dict_may_be_missing(ext: Any) -> None:
    assert ext.keywords_dict("O|O", ("a", "b"), (1,), None) == (1, "kept")
    with pytest.raises(TypeError, match="missing required argument 'a'"):
        ext.keywords_dict("O|O", ("a", "b"), (), None)


def test_dict_with_keys_that_are_no_strings(ext: Any) -> None:
    with pytest.raises(TypeError, match="keywords must be strings"):
        ext.keywords_dict("O|O", ("a", "b"), (1,), {2: 3})


class Broken:
    def __index__(self) -> int:
        raise LookupError("from __index__")


class BadKey:
    def __hash__(self) -> int:
        return hash("a")

    def __eq__(self, other: object) -> bool:
        raise LookupError("from __eq__")


def test_dict_lookup_errors_pass(ext: Any) -> None:
    with pytest.raises(LookupError, match="^from __eq__$"):
        ext.keywords_dict("|O", ("a",), (), {BadKey(): 1})


def test_dict_is_not_changed(ext: Any) -> None:
    kwargs = {"a": 1, "b": 2}
    ext.keywords_dict("OO", ("a", "b"), (), kwargs)
    assert kwargs == {"a": 1, "b": 2}


def mixed_by_vector(ext: Any, *args: Any, **kwargs: Any) -> Any:
    return ext.mixed(*args, **kwargs)


def mixed_by_dict(ext: Any, *args: Any, **kwargs: Any) -> Any:
    return ext.mixed_dict(args, kwargs)


both_mixed = pytest.mark.parametrize("call", [mixed_by_vector, mixed_by_dict])


@both_mixed
def test_mixed_units(ext: Any, call: Any) -> None:
    obj = object()
    assert call(ext, obj, 3) == (obj, 3, b"none", 0.5)
    assert call(ext, obj, number=3, text="x" * 50) == (obj, 3, b"x" * 50, 0.5)
    assert call(ext, obj, 3, "tüxt", ratio=2) == (obj, 3, "tüxt".encode(), 2.0)


@both_mixed
@pytest.mark.parametrize(
    ("kwargs", "error", "text"),
    [
        ({"text": 5}, TypeError, "mixed() argument 'text' must be str, not int"),
        ({"text": "a\0"}, ValueError, "mixed() argument 'text' has an embedded null character"),
        ({"number": 2**40}, OverflowError, "mixed() argument 'number': signed integer is greater"),
        # the host's own text for a wrong type, which names that type
        ({"number": "x"}, TypeError, "str"),
        ({"ratio": "x"}, TypeError, "str"),
        ({"number": Broken()}, LookupError, "from __index__"),
    ],
)
def test_mixed_errors(ext: Any, call: Any, kwargs: Any, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=re.escape(text)):
        call(ext, object(), **{"number": 3, **kwargs})


def test_without_tracker(ext: Any) -> None:
    assert ext.untracked("l|l", 1) == (1, 77)
    assert ext.untracked("l|l", 1, b=2) == (1, 2)
    assert ext.untracked_dict("ll", {"a": 1, "b": 2}) == (1, 2)
    assert ext.untracked_dict("l|l", {"a": 1}) == (1, 77)
    with pytest.raises(TypeError, match="missing required argument 'b'"):
        ext.untracked_dict("ll", {"a": 1})


@pytest.mark.parametrize("name", ["untracked", "untracked_dict"])
def test_objects_need_a_tracker(ext: Any, name: str) -> None:
    args: Any = ({},) if name == "untracked_dict" else ()
    with pytest.raises(SystemError, match="'O' needs an HPyTracker"):
        getattr(ext, name)("|OO", *args)
    # what follows the colon is no unit
    assert getattr(ext, name)("|ll:Os", *args) == (77, 77)


def test_strings_from_a_dict_need_a_tracker(ext: Any) -> None:
    with pytest.raises(SystemError, match="'s' needs an HPyTracker"):
        ext.untracked_dict("|ss", {})
