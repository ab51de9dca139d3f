"""HPyUnicode_FromFormat: the conversions of handles with their options; and HPyErr_Format."""

from __future__ import annotations

from typing import Any

import pytest

from hpy_conformance.tests.test_format import STRING_OPTIONS, units

FIXTURE = "format"


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


# ~~~~~~~~ HPyUnicode_FromFormat ~~~~~~~~


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
