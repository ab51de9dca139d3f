"""HPyUnicode_FromFormat: the conversions of C's own types with their options, and mistakes."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest

LENGTHS = ["", "l", "ll", "z", "j", "t"]
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
VALUES = [0, 1, 9, 10, 123, -1, -123, 2**31 - 1, -(2**31)]
OPTIONS = ["", "1", "5", "05", "-5", "-05", ".1", ".5", "7.5", "07.5", "5.7", "-7.5", "012", "0"]


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
