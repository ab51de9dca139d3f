"""HPyUnicode_FromFormat and HPyErr_Format: each conversion with its options, and mistakes."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest

LENGTHS = ["", "l", "ll", "z", "j", "t"]
VALUES = [0, 1, 9, 10, 123, -1, -123, 2**31 - 1, -(2**31)]
OPTIONS = ["", "1", "5", "05", "-5", "-05", ".1", ".5", "7.5", "07.5", "5.7", "-7.5", "012", "0"]


class Shown:
    def __str__(self) -> str:
        return "strß"

    def __repr__(self) -> str:
        return "reprß"

    class Inner:
        """Has a dot in its qualified name."""


class Failing:
    def __str__(self) -> str:
        raise LookupError("from __str__")

    def __repr__(self) -> str:
        raise LookupError("from __repr__")


# ~~~~~~~~ text ~~~~~~~~


@pytest.mark.parametrize("fmt", ["", "a", "plain text", "x" * 255, "x" * 256, "y" * 5000])
def test_plain(ext: Any, fmt: str) -> None:
    assert ext.plain(fmt) == fmt


def test_percent(ext: Any) -> None:
    assert ext.plain("%%") == "%"
    assert ext.plain("a%%b%%%%c") == "a%b%%c"


@pytest.mark.parametrize("fmt", ["ü", "a ü", "%%ü"])
def test_format_must_be_ascii(ext: Any, fmt: str) -> None:
    text = "expected an ASCII-encoded format string, got a non-ASCII byte: 0xc3"
    with pytest.raises(ValueError, match=text):
        ext.plain(fmt)


@pytest.mark.parametrize(
    "fmt",
    ["%", "a%", "%y", "%?", "%5", "%.", "%.3", "%-", "%l", "%ll", "%z", "%5%", "%-%", "%0%", "%.0%"]
    + ["%lld%", "%hd", "%lc", "%lU", "%lS", "%lp", "%zs", "%lls", "%+d", "%#d", "%#s", "%e", "%n"],
)
def test_invalid(ext: Any, fmt: str) -> None:
    with pytest.raises(SystemError, match="^invalid format string: "):
        ext.number(fmt, "", 1)


# ~~~~~~~~ integers ~~~~~~~~


def expected_number(options: str, length: str, conversion: str, value: int, size: int) -> str:
    if conversion in "di":
        magnitude, sign = str(abs(value)), "-" if value < 0 else ""
    else:
        magnitude, sign = format(value % 2**size, "d" if conversion == "u" else conversion), ""
    match = re.fullmatch(r"(-?)(0?)(\d*)(?:\.(\d+))?", options)
    assert match is not None
    left, zero, width, precision = match.groups()
    magnitude = magnitude.rjust(int(precision or 0), "0")
    if zero and not left:
        magnitude = magnitude.rjust(int(width or 0) - len(sign), "0")
    text = sign + magnitude
    return text.ljust(int(width or 0)) if left else text.rjust(int(width or 0))


def bits_of(ext: Any, length: str) -> int:
    return len(ext.number(f"%{length}x", length, -1)) * 4


def test_sizes(ext: Any) -> None:
    assert bits_of(ext, "") == 32
    assert bits_of(ext, "l") in (32, 64)
    assert bits_of(ext, "ll") == 64
    assert bits_of(ext, "z") == bits_of(ext, "t") == (sys.maxsize + 1).bit_length()
    assert bits_of(ext, "j") == 64


@pytest.mark.parametrize("conversion", "diuoxX")
@pytest.mark.parametrize("length", LENGTHS)
def test_numbers(ext: Any, length: str, conversion: str) -> None:
    size = bits_of(ext, length)
    values = [*VALUES, 2 ** (size - 1) - 1, -(2 ** (size - 1))]
    for options in OPTIONS:
        for value in values:
            fmt = f"%{options}{length}{conversion}"
            text = expected_number(options, length, conversion, value, size)
            assert ext.number(f"<{fmt}>", length, value) == f"<{text}>", (fmt, value)


def test_precision_zero_still_shows_zero(ext: Any) -> None:
    for conversion in "diuoxX":
        assert ext.number(f"%.0{conversion}", "", 0) == "0"


def test_wide_numbers(ext: Any) -> None:
    assert ext.number("%1000d", "", -7) == "-7".rjust(1000)
    assert ext.number("%-1000d", "", -7) == "-7".ljust(1000)
    assert ext.number("%.1000d", "", -7) == "-" + "7".rjust(1000, "0")


@pytest.mark.parametrize(
    ("fmt", "a", "b", "expected"),
    [
        ("%*.*d", 6, 3, "   042"),
        ("%-*.*d|", 6, 3, "042   |"),
        ("%0*.*d", 6, 3, "000042"),
        ("%*.*d|", -6, 3, "042   |"),
        ("%*.*d", 4, -1, "  42"),
        ("%*.*d", 0, 0, "42"),
    ],
)
def test_stars(ext: Any, fmt: str, a: int, b: int, expected: str) -> None:
    assert ext.stars(fmt, a, b, 42) == expected


def test_too_big(ext: Any) -> None:
    with pytest.raises(ValueError, match="^width too big$"):
        ext.number(f"%{sys.maxsize + 1}d", "", 1)
    with pytest.raises(ValueError, match="^precision too big$"):
        ext.number(f"%.{sys.maxsize + 1}d", "", 1)
    with pytest.raises(ValueError, match="^width too big$"):
        ext.number("%" + "9" * 40 + "d", "", 1)


@pytest.mark.parametrize(
    "fmt",
    [
        f"%{sys.maxsize}d",
        f"%-{sys.maxsize}d",
        f"%0{sys.maxsize}d",
        f"%.{sys.maxsize}d",
        f"a%{sys.maxsize}.{sys.maxsize}d",
        f"abc%{sys.maxsize - 1}d",
    ],
)
def test_no_memory(ext: Any, fmt: str) -> None:
    with pytest.raises(MemoryError):
        ext.number(fmt, "", -1)


# ~~~~~~~~ characters and pointers ~~~~~~~~


@pytest.mark.parametrize(
    "code",
    [1, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF, 0, 0xD800, 0xDFFF],
)
def test_character(ext: Any, code: int) -> None:
    # it travels as an unsigned int, which C lets a callee read as an int
    assert ext.number("<%c>", "", code) == f"<{chr(code)}>"


@pytest.mark.parametrize("code", [-1, 0x110000, 2**31 - 1])
def test_character_out_of_range(ext: Any, code: int) -> None:
    with pytest.raises(OverflowError, match=re.escape("not in range(0x110000)")):
        ext.stars("%c", code, 0, 0)


@pytest.mark.parametrize("address", [0, 1, 0xBEEF, sys.maxsize])
def test_pointer(ext: Any, address: int) -> None:
    assert ext.pointer("<%p>", address) == f"<{address:#x}>"


@pytest.mark.parametrize("conversion", "cp")
def test_options_of_single_conversions(ext: Any, conversion: str) -> None:
    text = f"'%{conversion}' does not support width nor precision"
    for options in ("4", ".4", "8.4", "-", "-4"):
        with pytest.raises(SystemError, match=text):
            ext.number(f"%{options}{conversion}", "", 1)
    for options in ("0", "04", "08.4"):
        with pytest.raises(SystemError, match=f"'%{conversion}' does not support 0-padding"):
            ext.number(f"%{options}{conversion}", "", 1)


# ~~~~~~~~ C strings ~~~~~~~~

STRING_OPTIONS = [
    ("%s", "None"),
    ("%1s", "None"),
    ("%6s", "  None"),
    ("%-6s", "None  "),
    ("%.1s", "N"),
    ("%.9s", "None"),
    ("%.0s", ""),
    ("%5.2s", "   No"),
    ("%-5.2s", "No   "),
    ("%1.9s", "None"),
]


@pytest.mark.parametrize(("fmt", "expected"), STRING_OPTIONS)
def test_string(ext: Any, fmt: str, expected: str) -> None:
    assert ext.string(f"<{fmt}>", b"None") == f"<{expected}>"


@pytest.mark.parametrize(
    ("fmt", "data", "expected"),
    [
        # width counts characters, precision bytes
        ("%4s|", "äö€".encode(), " äö€|"),
        ("%-4s|", "\U0001f40d".encode(), "\U0001f40d   |"),
        ("%.2s|", "äö".encode(), "ä|"),
        ("%.3s|", "äö".encode(), "ä|"),
        ("%.1s|", "ä".encode(), "|"),
        ("%3.5s|", "a€\U0001f40d".encode(), " a€|"),
        ("%.7s|", "€€\U0001f40d".encode(), "€€|"),
        # each longest wrong part is one U+FFFD
        ("%s|", b"a\xff\xfeb", "a\ufffd\ufffdb|"),
        ("%s|", b"a\xe2\x82", "a\ufffd|"),
        ("%s|", b"a\xe2\x82b", "a\ufffdb|"),
        ("%s|", b"\xf0\x9f\x90b", "\ufffdb|"),
        ("%s|", b"\xc0\x80", "\ufffd\ufffd|"),
        ("%s|", b"\xe0\x80\x80", "\ufffd\ufffd\ufffd|"),
        ("%s|", b"\xed\xa0\x80", "\ufffd\ufffd\ufffd|"),
        ("%s|", b"\xf0\x80\x80\x80", "\ufffd\ufffd\ufffd\ufffd|"),
        ("%s|", b"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd|"),
        ("%s|", b"\xf5", "\ufffd|"),
        ("%.2s|", b"a\xff\xff", "a\ufffd|"),
        ("%5s|", b"\xff", "    \ufffd|"),
    ],
)
def test_string_that_is_not_ascii(ext: Any, fmt: str, data: bytes, expected: str) -> None:
    assert ext.string(fmt, data) == expected


@pytest.mark.parametrize("length", [254, 255, 256, 257, 1000, 100_000])
def test_long_strings(ext: Any, length: int) -> None:
    data = b"x" * length
    assert ext.string("%s", data) == data.decode()
    assert ext.string("a%sb", data) == f"a{data.decode()}b"
    assert ext.string(f"%{length + 300}s", data) == " " * 300 + data.decode()


def test_star_string(ext: Any) -> None:
    assert ext.star_string("%.*s|", 2, b"abc") == "ab|"
    assert ext.star_string("%.*s|", -2, b"abc") == "abc|"
    assert ext.star_string("%*s|", 5, b"abc") == "  abc|"
    assert ext.star_string("%*s|", -5, b"abc") == "abc  |"


def test_precision_guards_a_string_without_end(ext: Any) -> None:
    assert ext.unterminated("%.3s|") == "abc|"
    assert ext.unterminated("%.2s|") == "ab|"


def test_null_string(ext: Any) -> None:
    text = "null c string passed as value for formatting unit '%s'"
    for fmt in ("%s", "%5s", "%.0s", "%ls"):
        with pytest.raises(SystemError, match=text):
            ext.string(fmt, None)


@pytest.mark.parametrize("conversion", "sUVSRATN")
def test_strings_take_no_zeros(ext: Any, conversion: str) -> None:
    for options in ("0", "05", "-05"):
        with pytest.raises(SystemError, match=f"'%{conversion}' does not support 0-padding"):
            ext.object(f"%{options}{conversion}", "text")


def units(text: str) -> tuple[int, ...]:
    return tuple(map(ord, text))


def test_wide(ext: Any) -> None:
    assert ext.wide("<%ls>", units("aß€")) == "<aß€>"
    assert ext.wide("<%5ls>", units("aß€")) == "<  aß€>"
    assert ext.wide("<%-5.2ls>", units("aß€")) == "<aß   >"
    assert ext.wide("<%.0ls>", units("a")) == "<>"
    assert ext.wide("<%ls>", ()) == "<>"


# ~~~~~~~~ handles ~~~~~~~~


@pytest.mark.parametrize("conversion", "USRA")
@pytest.mark.parametrize(("fmt", "expected"), STRING_OPTIONS)
def test_handle_options(ext: Any, conversion: str, fmt: str, expected: str) -> None:
    # %U takes a str only, and repr() of a str has quotes
    class Word:
        def __str__(self) -> str:
            return "None"

        __repr__ = __str__

    value = "None" if conversion == "U" else Word()
    fmt = fmt.replace("s", conversion)
    assert ext.object(f"<{fmt}>", value) == f"<{expected}>"


def test_handles(ext: Any) -> None:
    value = Shown()
    assert ext.object("<%S>", value) == "<strß>"
    assert ext.object("<%R>", value) == "<reprß>"
    assert ext.object("<%A>", value) == "<repr\\xdf>"
    assert ext.object("<%U>", "ß\U0001f40d") == "<ß\U0001f40d>"


def test_handles_count_characters(ext: Any) -> None:
    assert ext.object("%10.5S|", "€urΘpe") == "     €urΘp|"
    assert ext.object("%-6U|", "€\U0001f40d") == "€\U0001f40d    |"
    assert ext.object("%.1R|", "€") == "'|"


@pytest.mark.parametrize("conversion", "US")
@pytest.mark.parametrize("text", ["a\0b", "\0", "\ud800", "x\udc80y", "\udfff€\0"])
def test_text_that_is_no_plain_utf8(ext: Any, conversion: str, text: str) -> None:
    assert ext.object(f"<%{conversion}>", text) == f"<{text}>"
    assert ext.object(f"<%5{conversion}>", text) == f"<{text:>5}>"
    assert ext.object(f"<%.1{conversion}>", text) == f"<{text[:1]}>"


def test_handle_errors(ext: Any) -> None:
    with pytest.raises(LookupError, match="^from __str__$"):
        ext.object("%S", Failing())
    for conversion in "RA":
        with pytest.raises(LookupError, match="^from __repr__$"):
            ext.object(f"%{conversion}", Failing())
    for conversion in "UV":
        with pytest.raises(TypeError, match="needs a str"):
            ext.object(f"%{conversion}", 5)


@pytest.mark.parametrize("conversion", "USRATN")
def test_null_handle(ext: Any, conversion: str) -> None:
    with pytest.raises(SystemError, match=f"HPy_NULL passed as value .* '%{conversion}'"):
        ext.object(f"%{conversion}", None)


@pytest.mark.parametrize(("fmt", "expected"), STRING_OPTIONS)
def test_either(ext: Any, fmt: str, expected: str) -> None:
    fmt = fmt.replace("s", "V")
    assert ext.either(f"<{fmt}>%d", "None", b"ignored") == f"<{expected}>42"
    assert ext.either(f"<{fmt}>%d", "None", None) == f"<{expected}>42"
    assert ext.either(f"<{fmt}>%d", None, b"None") == f"<{expected}>42"


def test_either_wide(ext: Any) -> None:
    assert ext.either_wide("%lV %d", None, units("ß€")) == "ß€ 42"
    assert ext.either_wide("%lV %d", "str", units("ß€")) == "str 42"


def test_either_without_any(ext: Any) -> None:
    with pytest.raises(SystemError, match="null c string passed .* '%V'"):
        ext.either("%V", None, None)


def test_type_names(ext: Any) -> None:
    inner = f"{__name__}.Shown.Inner"
    assert ext.object("%T", 5) == "int"
    assert ext.object("%T", int) == "type"
    assert ext.object("%N", int) == "int"
    assert ext.object("%#T", 5) == "int"
    assert ext.object("<%T>", Shown.Inner()) == f"<{inner}>"
    assert ext.object("%N", Shown.Inner) == inner
    assert ext.object("%#T", Shown.Inner()) == f"{__name__}:Shown.Inner"
    assert ext.object("%#N", Shown.Inner) == f"{__name__}:Shown.Inner"
    assert ext.object("%5.2T|", 5) == "   in|"


def test_type_name_of_main(ext: Any) -> None:
    assert ext.object("%N", type("Made", (), {"__module__": "__main__"})) == "Made"
    assert ext.object("%N", type("Made", (), {"__module__": 5})) == "Made"
    assert ext.object("%N", type("Made", (), {"__module__": "mädchen"})) == "mädchen.Made"


def test_type_name_needs_a_type(ext: Any) -> None:
    for conversion in ("%N", "%#N"):
        with pytest.raises(TypeError, match="'%N' needs a type"):
            ext.object(conversion, 5)


def test_many(ext: Any) -> None:
    expected = "1|    2|ff  |c|text|%|strß|reprß|repr\\xdf|" + f"{__name__}.Shown|-5"
    assert ext.many(Shown()) == expected


def test_many_with_an_error(ext: Any) -> None:
    class Hidden:
        def __str__(self) -> str:
            raise LookupError("from __str__")

    with pytest.raises(LookupError, match="from __str__"):
        ext.many(Hidden())


# ~~~~~~~~ HPyErr_Format ~~~~~~~~


def test_error(ext: Any) -> None:
    with pytest.raises(ValueError, match="^not 'this'!$"):
        ext.error(ValueError, "not %R!", "this")
    with pytest.raises(KeyError) as caught:
        ext.error(KeyError, "%T", 5)
    assert caught.value.args == ("int",)


def test_error_with_text_that_is_no_plain_utf8(ext: Any) -> None:
    with pytest.raises(OSError, match="^cannot open \udcff\0$"):
        ext.error(OSError, "cannot open %S", "\udcff\0")


def test_error_while_formatting(ext: Any) -> None:
    with pytest.raises(LookupError, match="^from __str__$"):
        ext.error(ValueError, "%S", Failing())
    with pytest.raises(SystemError, match="invalid format string"):
        ext.error(ValueError, "%y", 1)


def test_error_replaces_an_error(ext: Any) -> None:
    with pytest.raises(ValueError, match="^the second: reprß$"):
        ext.error_again(Shown())
    with pytest.raises(LookupError, match="^from __repr__$"):
        ext.error_again(Failing())
