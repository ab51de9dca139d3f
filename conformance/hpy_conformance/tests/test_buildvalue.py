"""HPy_BuildValue: the units, nesting, separators, ownership and mistakes in the format."""

from __future__ import annotations

import re
from typing import Any

import pytest

IN_FORMAT = " in the format string passed to HPy_BuildValue"


@pytest.mark.parametrize(
    ("fmt", "expected"),
    [
        ("", None),
        ("  ", None),
        ("i", 1),
        (" i ", 1),
        ("ii", (1, 2)),
        ("i,i", (1, 2)),
        ("i, i,\ti", (1, 2, 3)),
        ("()", ()),
        ("(i)", (1,)),
        ("(i,)", (1,)),
        ("( i , i )", (1, 2)),
        ("(ii)", (1, 2)),
        ("[]", []),
        ("[i]", [1]),
        ("[ii,i]", [1, 2, 3]),
        ("{}", {}),
        ("{i:i}", {1: 2}),
        ("{i:i,}", {1: 2}),
        ("{ i : i , i : i }", {1: 2, 3: 4}),
        ("{i:i,i:i}", {1: 2, 3: 4}),
        ("(i)(i)", ((1,), (2,))),
        ("((i)[i(i)])", ((1,), [2, (3,)])),
        ("{i:{i:i},(ii):[i]}", {1: {2: 3}, (4, 5): [6]}),
        ("[{i:i},(),[[]]]", [{1: 2}, (), [[]]]),
        ("i{}", (1, {})),
    ],
)
def test_shapes(ext: Any, fmt: str, expected: object) -> None:
    result = ext.ints(fmt)
    assert result == expected
    assert type(result) is type(expected)


def test_each_result_is_new(ext: Any) -> None:
    assert ext.ints("[i]") is not ext.ints("[i]")
    assert ext.ints("{}") is not ext.ints("{}")


@pytest.mark.parametrize(
    ("fmt", "text"),
    [
        ("q", "bad format char 'q'"),
        ("(q)", "bad format char 'q'"),
        ("i,,i", "bad format char ','"),
        ("(,i)", "bad format char ','"),
        ("i:i", "bad format char ':'"),
        ("{i:}", "bad format char '}'"),
        ("(i", "unmatched '('"),
        ("[i", "unmatched '['"),
        ("{i:i", "unmatched '{'"),
        ("([(i)i", "unmatched '('"),
        ("i)", "unmatched ')'"),
        ("]", "unmatched ']'"),
        ("(i]", "unmatched '('"),
        ("[i)", "unmatched '['"),
        ("{i:i)", "unmatched '{'"),
        ("(i(i]i)", "unmatched '('"),
        ("{i:i,,}", "unexpected ','"),
        ("{,}", "unexpected ','"),
        ("{i:ii:i}", "missing ','"),
        ("{i}", "missing ':'"),
        ("{i,i}", "missing ':'"),
    ],
)
def test_mistakes(ext: Any, fmt: str, text: str) -> None:
    with pytest.raises(SystemError, match=f"^{re.escape(text + IN_FORMAT)}$"):
        ext.ints(fmt)


def test_non_ascii_format(ext: Any) -> None:
    with pytest.raises(SystemError, match="bad format char"):
        ext.ints("ü")


def test_stealing_is_refused(ext: Any) -> None:
    obj = object()
    for fmt in ("N", "(ON)", "[N]", "{O:N}"):
        with pytest.raises(SystemError, match="does not support the 'N' formatting unit"):
            ext.objects(fmt, obj, obj)


def test_limits(ext: Any) -> None:
    sizes = ext.sizes()
    signed = {unit: 2 ** (8 * size - 1) for unit, size in zip("ilLn", sizes)}
    expected = {unit: (-limit, limit - 1) for unit, limit in signed.items()}
    for unsigned, unit in (("I", "i"), ("k", "l"), ("K", "L")):
        expected[unsigned] = (0, 2 * signed[unit] - 1)
    assert ext.limits() == expected


def test_floats(ext: Any) -> None:
    result = ext.floats()
    assert result == [0.25, -1.5, 0.1]
    assert [type(item) for item in result] == [float, float, float]


@pytest.mark.parametrize("text", ["", "abc", "ünï \U0001f40d"])
def test_strings(ext: Any, text: str) -> None:
    data = text.encode()
    assert ext.strings("s", data) == text
    assert ext.strings("[s(s)]", data) == [text, (text,)]


def test_null_string_is_none(ext: Any) -> None:
    assert ext.strings("s", None) is None
    assert ext.strings("(s[s])", None) == (None, [None])


@pytest.mark.parametrize("fmt", ["s", "(s)", "[ss]", "{s:s}"])
def test_string_that_is_not_utf8(ext: Any, fmt: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        ext.strings(fmt, b"a\xff")


@pytest.mark.parametrize("unit", ["O", "S"])
def test_objects(ext: Any, unit: str) -> None:
    a, b = object(), object()
    assert ext.objects(unit, a, b) is a
    assert ext.objects(f"({unit}{unit})", a, b) == (a, b)
    assert ext.objects(f"[{unit},{unit},{unit}]", a, b) == [a, b, a]
    assert ext.objects(f"{{{unit}:{unit}}}", a, b) == {a: b}


@pytest.mark.parametrize(
    ("fmt", "expected"), [("O", []), ("(O)", ([],)), ("[O]", [[]]), ("{i:O}", None)]
)
def test_handles_stay_with_the_caller(ext: Any, fmt: str, expected: object) -> None:
    if expected is None:
        with pytest.raises(TypeError):
            ext.new_object("{O:i}")
    else:
        assert ext.new_object(fmt) == expected


@pytest.mark.parametrize("fmt", ["O", "S", "(O)", "OO", "[O]", "{O:O}", "([{O:O}])"])
def test_null_handle(ext: Any, fmt: str) -> None:
    with pytest.raises(SystemError, match="HPy_NULL object passed to HPy_BuildValue"):
        ext.objects(fmt, None, 1)
    if fmt not in ("O", "S", "(O)", "[O]"):
        with pytest.raises(SystemError, match="HPy_NULL object passed to HPy_BuildValue"):
            ext.objects(fmt, 1, None)


@pytest.mark.parametrize("fmt", ["O", "S", "(O)", "[O]", "{O:O}"])
def test_null_handle_after_an_error(ext: Any, fmt: str) -> None:
    with pytest.raises(ValueError, match="^from the failed call$"):
        ext.null_after_error(fmt)


def test_key_that_cannot_be_hashed(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.objects("{O:O}", [], 1)
    with pytest.raises(TypeError):
        ext.ints("[i,{i:i,[i]:i}]")


def test_nested(ext: Any) -> None:
    obj = object()
    assert ext.nested(obj) == ({"list": [1, (2.5,)], "dict": {}, 7: obj}, [[]], (), obj)
