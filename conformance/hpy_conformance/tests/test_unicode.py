"""Python strings."""

from __future__ import annotations

import array
import os
import sys
from typing import Any

import pytest

SHORT = ["", "a", "ascii text", "\xe4\xff", "\u20ac", "\U0001f40d", "a\xe4\u20ac\U0001f40d"]
TEXTS = [*SHORT, "x" * 5000]
WITH_NUL = ["\0", "a\0b", "\u20ac\0\0\U0001f40d\0"]
SURROGATE = "lone \ud800 surrogate"
NO_STRINGS = [b"bytes", None, 1, [], object()]


class Subclass(str):
    pass


def test_check(ext: Any) -> None:
    assert ext.check("") is True
    assert ext.check(Subclass("a")) is True
    for other in NO_STRINGS:
        assert ext.check(other) is False


@pytest.mark.parametrize("text", TEXTS + WITH_NUL, ids=ascii)
def test_from_string(ext: Any, text: str) -> None:
    result = ext.from_string(text.encode())
    assert type(result) is str
    assert result == text.partition("\0")[0]


@pytest.mark.parametrize("data", [b"\xff", b"a\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
def test_from_string_invalid(ext: Any, data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        ext.from_string(data)


@pytest.mark.parametrize("text", TEXTS + WITH_NUL, ids=ascii)
@pytest.mark.parametrize("name", ["ascii", "latin1", "utf8"])
def test_encode(ext: Any, name: str, text: str) -> None:
    encode = getattr(ext, f"as_{name}")
    try:
        expected = text.encode(name)
    except UnicodeEncodeError as error:
        with pytest.raises(UnicodeEncodeError) as caught:
            encode(text)
        assert caught.value.object == text
        assert (caught.value.start, caught.value.end) == (error.start, error.end)
    else:
        result = encode(text)
        assert type(result) is bytes
        assert result == expected


@pytest.mark.parametrize("name", ["as_ascii", "as_latin1", "as_utf8", "as_utf8_and_size"])
def test_encode_surrogate(ext: Any, name: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        getattr(ext, name)(SURROGATE)


@pytest.mark.parametrize("obj", NO_STRINGS, ids=type)
@pytest.mark.parametrize(
    "name", ["as_ascii", "as_latin1", "as_utf8", "as_utf8_and_size", "encode_fs"]
)
def test_encode_something_else(ext: Any, name: str, obj: object) -> None:
    with pytest.raises(TypeError):
        getattr(ext, name)(obj)


@pytest.mark.parametrize("text", TEXTS + WITH_NUL, ids=ascii)
def test_as_utf8_and_size(ext: Any, text: str) -> None:
    assert ext.as_utf8_and_size(text) == text.encode()
    assert ext.as_utf8_without_size(text) == text.encode().partition(b"\0")[0]
    assert ext.as_utf8_and_size(Subclass(text)) == text.encode()
    assert ext.utf8_stays(text) is True


@pytest.mark.parametrize("text", SHORT, ids=ascii)
def test_from_wide(ext: Any, text: str) -> None:
    units: tuple[int, ...] = tuple(map(ord, text))
    if ext.wchar_size() == 2:
        units = tuple(array.array("H", text.encode("utf-16-le")))
    assert ext.from_wide(units, len(units)) == text
    assert ext.from_wide(units, -1) == text
    assert ext.from_wide((*units, 65), len(units)) == text


@pytest.mark.skipif(sys.platform == "win32", reason="wchar_t has 16 bits here")
@pytest.mark.parametrize("unit", [0x110000, 0x7FFFFFFF])
def test_from_wide_that_is_no_character(ext: Any, unit: int) -> None:
    with pytest.raises(ValueError):
        ext.from_wide((97, unit), 2)


def test_from_wide_with_nul(ext: Any) -> None:
    assert ext.from_wide((97, 0, 98), 3) == "a\0b"
    assert ext.from_wide((97, 0, 98), -1) == "a"
    assert ext.from_wide((97, 98), 0) == ""


@pytest.mark.parametrize("data", [b"", b"name", "n\xe4me".encode(), b"a\0b", b"\xff\xfe", b"a\x80"])
def test_decode_fs(ext: Any, data: bytes) -> None:
    assert ext.decode_fs_and_size(data) == os.fsdecode(data)
    assert ext.decode_fs(data) == os.fsdecode(data.partition(b"\0")[0])


@pytest.mark.parametrize("text", ["", "name", os.fsdecode(b"\xff"), "a\0b"], ids=ascii)
def test_encode_fs(ext: Any, text: str) -> None:
    result = ext.encode_fs(text)
    assert type(result) is bytes
    assert result == os.fsencode(text)


def test_encode_fs_error(ext: Any) -> None:
    with pytest.raises(UnicodeEncodeError):
        ext.encode_fs("\ud800")


@pytest.mark.parametrize("text", [*TEXTS[1:], *WITH_NUL, SURROGATE], ids=ascii)
def test_read_char(ext: Any, text: str) -> None:
    for index in {0, len(text) // 2, len(text) - 1}:
        assert ext.read_char(text, index) == ord(text[index])


@pytest.mark.parametrize("index", [4, 5, -1, -4, -5, sys.maxsize, -sys.maxsize - 1])
def test_read_char_out_of_range(ext: Any, index: int) -> None:
    with pytest.raises(IndexError):
        ext.read_char("four", index)


def test_read_char_of_nothing(ext: Any) -> None:
    with pytest.raises(IndexError):
        ext.read_char("", 0)


def test_from_string_of_each_length(ext: Any) -> None:
    for size in range(40):
        for place in range(size):
            data = b"x" * place + "\xe4".encode() + b"x" * (size - place - 1)
            assert ext.from_string(data) == data.decode()


def test_decode_ascii_of_each_length(ext: Any) -> None:
    """Hosts look at several bytes at once: none may be passed over."""
    for size in range(40):
        data = bytes(ord("a") + place % 26 for place in range(size))
        for decode in (ext.from_string, lambda data: ext.decode_ascii(data, None)):
            result = decode(data)
            assert (type(result), result, result.isascii()) == (str, data.decode(), True)
            assert hash(result) == hash(data.decode())
        for place in range(size):
            wrong = data[:place] + b"\x80" + data[place + 1 :]
            with pytest.raises(UnicodeDecodeError) as caught:
                ext.decode_ascii(wrong, None)
            assert (caught.value.start, caught.value.end) == (place, place + 1)
            assert ext.decode_ascii(wrong, "replace") == wrong.decode("ascii", "replace")


@pytest.mark.parametrize("name", ["ascii", "latin1"])
@pytest.mark.parametrize("errors", [None, "strict", "ignore", "replace", "surrogateescape"])
@pytest.mark.parametrize("data", [b"", b"text", b"a\0b\0", b"a\x80b", b"\xff\xfe"])
def test_decode(ext: Any, name: str, errors: Any, data: bytes) -> None:
    decode = getattr(ext, f"decode_{name}")
    try:
        expected = data.decode(name, errors or "strict")
    except UnicodeDecodeError as error:
        with pytest.raises(UnicodeDecodeError) as caught:
            decode(data, errors)
        assert (caught.value.start, caught.value.end) == (error.start, error.end)
        assert caught.value.object == data
    else:
        assert decode(data, errors) == expected


def test_decode_unknown_error_handler(ext: Any) -> None:
    with pytest.raises(LookupError):
        ext.decode_ascii(b"\xff", "no such handler")


@pytest.mark.parametrize(
    "obj", [b"abc", bytearray(b"abc"), memoryview(b"abc"), array.array("B", b"abc")], ids=type
)
def test_from_encoded(ext: Any, obj: object) -> None:
    for encoding in (None, "utf-8", "ascii", "latin-1"):
        result = ext.from_encoded(obj, encoding, None)
        assert type(result) is str
        assert result == "abc"


@pytest.mark.parametrize(
    ("data", "encoding", "errors", "expected"),
    [
        (b"", None, None, ""),
        ("\xe4\u20ac\U0001f40d".encode(), None, None, "\xe4\u20ac\U0001f40d"),
        (b"\xe4", "latin-1", None, "\xe4"),
        (b"a\0b", "ascii", None, "a\0b"),
        (b"a\xffb", "utf-8", "replace", "a\ufffdb"),
        (b"a\xffb", None, "ignore", "ab"),
        (b"a\xffb", "ascii", "surrogateescape", "a\udcffb"),
        ("text".encode("utf-16"), "utf-16", None, "text"),
    ],
)
def test_from_encoded_with(
    ext: Any, data: bytes, encoding: Any, errors: Any, expected: str
) -> None:
    assert ext.from_encoded(data, encoding, errors) == expected


def test_from_encoded_errors(ext: Any) -> None:
    with pytest.raises(UnicodeDecodeError):
        ext.from_encoded(b"\xff", None, None)
    with pytest.raises(UnicodeDecodeError):
        ext.from_encoded(b"\xff", "ascii", "strict")
    with pytest.raises(LookupError):
        ext.from_encoded(b"a", "no-such-encoding", None)
    with pytest.raises(LookupError):
        ext.from_encoded(b"\xff", "utf-8", "no-such-handler")


@pytest.mark.parametrize("obj", ["text", None, 1, [], object()], ids=type)
def test_from_encoded_of_something_else(ext: Any, obj: object) -> None:
    with pytest.raises(TypeError):
        ext.from_encoded(obj, "utf-8", None)


def test_from_encoded_of_null(ext: Any) -> None:
    with pytest.raises(SystemError):
        ext.from_encoded_null()


@pytest.mark.parametrize("text", ["", "a", "abcdef", "a\xe4\u20ac\U0001f40d\0z"], ids=ascii)
def test_substring(ext: Any, text: str) -> None:
    borders = [0, 1, 2, 3, len(text) - 1, len(text), len(text) + 1, sys.maxsize]
    for start in borders:
        for end in borders:
            if start >= 0 and end >= 0:
                assert ext.substring(text, start, end) == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, -1), (-2, -1), (-sys.maxsize - 1, 1)])
def test_substring_negative(ext: Any, start: int, end: int) -> None:
    with pytest.raises(IndexError):
        ext.substring("text", start, end)


def test_substring_narrows(ext: Any) -> None:
    assert ext.substring("\U0001f40dabc", 1, 4) == "abc"
    assert ext.substring("\U0001f40dabc", 1, 4).isascii()
