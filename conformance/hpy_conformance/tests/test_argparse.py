"""HPyArg_Parse: the units, the options and the error texts."""

from __future__ import annotations

import re
from typing import Any

import pytest

SIGNED = ["h", "i", "l", "L", "n"]
UNSIGNED_MASKS = {"B": "b", "H": "h", "I": "i", "k": "l", "K": "L"}


class Index:
    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Broken:
    def __index__(self) -> int:
        raise LookupError("from __index__")

    def __float__(self) -> float:
        raise LookupError("from __float__")

    def __bool__(self) -> bool:
        raise LookupError("from __bool__")


def bits(ext: Any, unit: str) -> int:
    return 8 if unit == "b" else 8 * int(ext.sizes()[unit])


# ~~~~~~~~ units ~~~~~~~~


@pytest.mark.parametrize("unit", SIGNED)
def test_signed(ext: Any, unit: str) -> None:
    limit = 2 ** (bits(ext, unit) - 1)
    for value in (0, 1, -1, 127, -128, limit - 1, -limit):
        assert ext.one(unit, unit, value) == value
    assert ext.one(unit, unit, Index(5)) == 5
    for value in (limit, -limit - 1, 2**70, -(2**70)):
        with pytest.raises(OverflowError):
            ext.one(unit, unit, value)


def test_unsigned_char(ext: Any) -> None:
    for value in (0, 1, 127, 128, 255):
        assert ext.one("b", "b", value) == value
    with pytest.raises(OverflowError, match="unsigned byte integer is less than minimum"):
        ext.one("b", "b", -1)
    with pytest.raises(OverflowError, match="unsigned byte integer is greater than maximum"):
        ext.one("b", "b", 256)


@pytest.mark.parametrize("unit", sorted(UNSIGNED_MASKS))
def test_masks(ext: Any, unit: str) -> None:
    modulus = 2 ** bits(ext, UNSIGNED_MASKS[unit])
    for value in (0, 1, -1, modulus - 1, modulus, modulus + 5, -modulus, 2**70 + 3, -(2**70)):
        assert ext.one(unit, unit, value) == value % modulus
    assert ext.one(unit, unit, Index(5)) == 5


@pytest.mark.parametrize("unit", [*SIGNED, "b", *sorted(UNSIGNED_MASKS)])
def test_integers_refuse_other_types(ext: Any, unit: str) -> None:
    wrong: tuple[object, ...] = ("1", 1.5, None, b"1", [])
    for value in wrong:
        with pytest.raises(TypeError):
            ext.one(unit, unit, value)
    with pytest.raises(LookupError, match="^from __index__$"):
        ext.one(unit, unit, Broken())


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("h", -(2**15) - 1, "f() argument 1: signed short integer is less than minimum"),
        ("h", 2**15, "f() argument 1: signed short integer is greater than maximum"),
        ("b", 256, "f() argument 1: unsigned byte integer is greater than maximum"),
    ],
)
def test_overflow_names_function_and_argument(ext: Any, unit: str, value: int, text: str) -> None:
    with pytest.raises(OverflowError) as caught:
        ext.one(unit, unit + ":f", value)
    assert str(caught.value) == text


@pytest.mark.parametrize("unit", ["f", "d"])
def test_floats(ext: Any, unit: str) -> None:
    for value in (0.0, 1.5, -2.25, float("inf"), 3, True):
        result = ext.one(unit, unit, value)
        assert type(result) is float
        assert result == value
    not_numbers: tuple[object, ...] = ("1.5", None, [])
    for wrong in not_numbers:
        with pytest.raises(TypeError):
            ext.one(unit, unit, wrong)
    with pytest.raises(LookupError, match="^from __float__$"):
        ext.one(unit, unit, Broken())


def test_float_rounds_and_double_does_not(ext: Any) -> None:
    assert ext.one("d", "d", 0.1) == 0.1
    assert ext.one("f", "f", 0.1) == pytest.approx(0.1)
    assert ext.one("f", "f", 0.1) != 0.1
    assert ext.one("d", "d", -1.0) == -1.0


@pytest.mark.parametrize(
    ("value", "truth"), [(0, 0), (7, 1), ("", 0), ("0", 1), (None, 0), ([0], 1), (object(), 1)]
)
def test_predicate(ext: Any, value: object, truth: int) -> None:
    assert ext.one("p", "p", value) == truth


def test_predicate_error(ext: Any) -> None:
    with pytest.raises(LookupError, match="^from __bool__$"):
        ext.one("p", "p", Broken())


@pytest.mark.parametrize("text", ["", "abc", "ünï", "\U0001f40d" * 100])
def test_string(ext: Any, text: str) -> None:
    assert ext.one("s", "s", text) == text.encode()


def test_string_errors(ext: Any) -> None:
    with pytest.raises(TypeError) as caught:
        ext.one("s", "s:f", 3)
    assert str(caught.value) == "f() argument 1 must be str, not int"
    with pytest.raises(TypeError, match="must be str, not bytes"):
        ext.one("s", "s", b"abc")
    with pytest.raises(TypeError, match="must be str, not NoneType"):
        ext.one("s", "s", None)
    with pytest.raises(ValueError, match="embedded null character"):
        ext.one("s", "s", "a\0b")


def test_string_with_surrogates(ext: Any) -> None:
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        ext.one("s", "s", "\ud800")
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        ext.mixed(None, 3, text="\ud800")
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        ext.mixed_dict((None, 3), {"text": "\ud800"})


@pytest.mark.parametrize("tracked", [False, True])
def test_objects(ext: Any, tracked: bool) -> None:
    a, b, c = object(), object(), object()
    assert ext.objects("OOO", tracked, a, b, c) == (a, b, c)
    assert ext.objects("O", tracked, a) == (a, "kept", "kept")


def test_objects_without_keywords_are_borrowed(ext: Any) -> None:
    assert ext.borrows(object()) is True


def test_forgotten_handle_belongs_to_the_function(ext: Any) -> None:
    value = object()
    assert ext.forgotten(value) is value
    assert ext.forgotten(a=value) is value


# ~~~~~~~~ HPyArg_Parse ~~~~~~~~


@pytest.mark.parametrize("unit", [*SIGNED, *sorted(UNSIGNED_MASKS), "b", "f", "d", "p"])
def test_optional_units_keep_their_value(ext: Any, unit: str) -> None:
    assert ext.one(unit, "|" + unit) == 77
    assert ext.one(unit, "|" + unit, 1) == 1


def test_optional_string_keeps_its_value(ext: Any) -> None:
    assert ext.one("s", "|s") == b"kept"


@pytest.mark.parametrize("tracked", [False, True])
def test_optional_objects(ext: Any, tracked: bool) -> None:
    assert ext.objects("O|OO", tracked, 1) == (1, "kept", "kept")
    assert ext.objects("O|OO", tracked, 1, 2) == (1, 2, "kept")
    assert ext.objects("|OOO", tracked) == ("kept", "kept", "kept")
    assert ext.objects("", tracked) == ("kept", "kept", "kept")


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize(
    ("fmt", "count", "text"),
    [
        ("", 1, "takes no arguments (1 given)"),
        ("O", 0, "takes exactly 1 argument (0 given)"),
        ("OO", 1, "takes exactly 2 arguments (1 given)"),
        ("OO", 3, "takes exactly 2 arguments (3 given)"),
        ("O|O", 0, "takes at least 1 argument (0 given)"),
        ("O|O", 3, "takes at most 2 arguments (3 given)"),
        ("|O", 2, "takes at most 1 argument (2 given)"),
    ],
)
def test_number_of_arguments(ext: Any, tracked: bool, fmt: str, count: int, text: str) -> None:
    args = range(count)
    for name, expected in (("", "function " + text), (":my_func", "my_func() " + text)):
        with pytest.raises(TypeError) as caught:
            ext.objects(fmt + name, tracked, *args)
        assert str(caught.value) == expected
    with pytest.raises(TypeError) as caught:
        ext.objects(fmt + ";give: the right number; please", tracked, *args)
    assert str(caught.value) == "give: the right number; please"


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("fmt", ["Z", "OZ", "O$O", "O O", "(OO)", "O,"])
def test_unknown_unit(ext: Any, tracked: bool, fmt: str) -> None:
    with pytest.raises(SystemError, match=re.escape("f() unknown arg format code")):
        ext.objects(fmt + ":f", tracked, 1, 2)
    # the message is for those who call the function, not for its author
    with pytest.raises(SystemError, match="function unknown arg format code"):
        ext.objects(fmt + ";message", tracked, 1, 2)


def test_message_replaces_conversion_errors(ext: Any) -> None:
    with pytest.raises(TypeError, match="^a str, please$"):
        ext.one("s", "s;a str, please", 3)
    assert ext.one("s", "s;a str, please", "text") == b"text"
    with pytest.raises(OverflowError, match="^a byte, please$"):
        ext.one("b", "b;a byte, please", 300)


def test_long_names_are_not_cut(ext: Any) -> None:
    name = "name" * 200
    with pytest.raises(TypeError) as caught:
        ext.objects("O:" + name, False)
    assert str(caught.value) == name + "() takes exactly 1 argument (0 given)"
