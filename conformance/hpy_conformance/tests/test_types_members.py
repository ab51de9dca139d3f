"""HPyDef_MEMBER: every field type, read and written, at its borders, read-only, deleted."""

from __future__ import annotations

import gc
import struct
import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect


def signed(fmt: str) -> tuple[int, int]:
    bits = struct.calcsize(fmt) * 8
    return -(2 ** (bits - 1)), 2 ** (bits - 1) - 1


def unsigned(fmt: str) -> tuple[int, int]:
    return 0, 2 ** (struct.calcsize(fmt) * 8) - 1


INTEGERS = {
    "short_": signed("h"),
    "int_": signed("i"),
    "long_": signed("l"),
    "byte": signed("b"),
    "ubyte": unsigned("B"),
    "ushort_": unsigned("H"),
    "uint_": unsigned("I"),
    "ulong_": unsigned("L"),
    "longlong": signed("q"),
    "ulonglong": unsigned("Q"),
    "ssize": signed("n"),
}
FLOATS = ["float_", "double_"]
OBJECTS = ["object", "object_ex"]
ALL = [*INTEGERS, *FLOATS, *OBJECTS, "string", "inplace", "char_", "bool_", "none"]


class Indexed:
    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Thing:
    pass


FIELD_TYPES = {
    "short_": "SHORT", "int_": "INT", "long_": "LONG", "float_": "FLOAT", "double_": "DOUBLE",
    "string": "STRING", "object": "OBJECT", "char_": "CHAR", "byte": "BYTE", "ubyte": "UBYTE",
    "ushort_": "USHORT", "uint_": "UINT", "ulong_": "ULONG", "inplace": "STRING_INPLACE",
    "bool_": "BOOL", "object_ex": "OBJECT_EX", "longlong": "LONGLONG", "ulonglong": "ULONGLONG",
    "ssize": "HPYSSIZET", "none": "NONE",
}  # fmt: skip


class Noted:
    """An object whose fields are read and written without C code: that they were is noted here."""

    def __init__(self, obj: Any, note: Any) -> None:
        self.__dict__.update(obj=obj, note=note)

    def __getattr__(self, name: str) -> Any:
        return self._noted(name, getattr, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._noted(name, setattr, name, value)

    def __delattr__(self, name: str) -> None:
        self._noted(name, delattr, name)

    def _noted(self, name: str, access: Any, *arguments: Any) -> Any:
        field = FIELD_TYPES.get(name[3:] if name.startswith("ro_") else name)
        failed = True
        try:
            result = access(self.__dict__["obj"], *arguments)
            failed = False
        finally:
            if field is not None:
                self.__dict__["note"](f"HPyMember_{field}", failed=failed)
        return result


@pytest.fixture
def obj(ext: Any, exercised: Any) -> Any:
    return Noted(ext.Members(), exercised)


@pytest.fixture
def filled(ext: Any, exercised: Any) -> Any:
    made = ext.Members()
    made.fill()
    return Noted(made, exercised)


class TestReading:
    def test_zeroed(self, obj: Any) -> None:
        for name in INTEGERS:
            assert getattr(obj, name) == 0
        assert (obj.float_, obj.double_) == (0.0, 0.0)
        assert obj.char_ == "\0"
        assert obj.bool_ is False
        assert obj.inplace == ""
        assert obj.string is None
        assert obj.object is None
        assert obj.none is None

    def test_object_ex_that_is_null(self, obj: Any) -> None:
        with pytest.raises(AttributeError):
            obj.object_ex
        with pytest.raises(AttributeError):
            obj.ro_object_ex

    @pytest.mark.parametrize("prefix", ["", "ro_"])
    def test_written_in_c(self, filled: Any, prefix: str) -> None:
        expected = {
            "short_": INTEGERS["short_"][0],
            "int_": INTEGERS["int_"][0],
            "long_": INTEGERS["long_"][0],
            "float_": 0.25,
            "double_": -1e300,
            "string": "grün",
            "object": Ellipsis,
            "char_": "Z",
            "byte": -128,
            "ubyte": 255,
            "ushort_": INTEGERS["ushort_"][1],
            "uint_": INTEGERS["uint_"][1],
            "ulong_": INTEGERS["ulong_"][1],
            "inplace": "seven77",
            "bool_": True,
            "object_ex": NotImplemented,
            "longlong": -(2**63),
            "ulonglong": 2**64 - 1,
            "ssize": -sys.maxsize - 1,
            "none": None,
        }
        for name, value in expected.items():
            got = getattr(filled, prefix + name)
            assert type(got) is type(value), name
            assert got == value, name

    def test_in_the_type(self, ext: Any) -> None:
        for name in ALL:
            assert name in vars(ext.Members)
            assert f"ro_{name}" in vars(ext.Members)

    def test_doc(self, ext: Any) -> None:
        assert ext.Members.int_.__doc__ == "a INT"
        assert ext.Members.object.__doc__ == "a OBJECT"
        assert not ext.Members.ro_int_.__doc__


class TestIntegers:
    @pytest.mark.parametrize("name", INTEGERS)
    def test_borders(self, obj: Any, name: str) -> None:
        low, high = INTEGERS[name]
        for value in (low, high, 0, 1, low + 1, high - 1):
            setattr(obj, name, value)
            assert getattr(obj, name) == value
            assert getattr(obj, "ro_" + name) == value
            assert obj.read(name) == value
            assert obj.intact()

    @pytest.mark.parametrize("name", INTEGERS)
    @pytest.mark.parametrize("beyond", [1, 2**70])
    def test_too_large(self, obj: Any, name: str, beyond: int) -> None:
        """An OverflowError, or the RuntimeWarning that CPython gives when it truncates."""
        with pytest.raises((OverflowError, RuntimeWarning)):
            setattr(obj, name, INTEGERS[name][1] + beyond)
        assert obj.intact()

    @pytest.mark.parametrize("name", INTEGERS)
    def test_too_small(self, obj: Any, name: str) -> None:
        with pytest.raises((OverflowError, RuntimeWarning, ValueError)):
            setattr(obj, name, INTEGERS[name][0] - 1)
        assert obj.intact()

    @pytest.mark.parametrize("name", INTEGERS)
    @pytest.mark.parametrize("value", ["1", None, [], 1j])
    def test_wrong_type(self, obj: Any, name: str, value: Any) -> None:
        setattr(obj, name, 5)
        with pytest.raises(TypeError):
            setattr(obj, name, value)
        assert obj.intact()

    @pytest.mark.parametrize("name", ["short_", "int_", "long_", "byte", "ubyte", "ushort_"])
    def test_index(self, obj: Any, name: str) -> None:
        setattr(obj, name, Indexed(12))
        assert obj.read(name) == 12


class TestFloats:
    @pytest.mark.parametrize("name", FLOATS)
    @pytest.mark.parametrize("value", [0.0, -1.5, 2.0**100, float("inf"), -0.0])
    def test_values(self, obj: Any, name: str, value: float) -> None:
        setattr(obj, name, value)
        assert repr(getattr(obj, name)) == repr(value)
        assert obj.intact()

    def test_precision(self, obj: Any) -> None:
        obj.float_ = obj.double_ = 0.1
        assert obj.double_ == 0.1
        assert obj.float_ == struct.unpack("f", struct.pack("f", 0.1))[0]

    @pytest.mark.parametrize("name", FLOATS)
    def test_nan(self, obj: Any, name: str) -> None:
        setattr(obj, name, float("nan"))
        assert getattr(obj, name) != getattr(obj, name)

    @pytest.mark.parametrize("name", FLOATS)
    def test_int_is_accepted(self, obj: Any, name: str) -> None:
        setattr(obj, name, 3)
        assert obj.read(name) == 3
        assert type(getattr(obj, name)) is float

    @pytest.mark.parametrize("name", FLOATS)
    @pytest.mark.parametrize("value", ["1", None, 1j])
    def test_wrong_type(self, obj: Any, name: str, value: Any) -> None:
        with pytest.raises(TypeError):
            setattr(obj, name, value)


class TestCharAndBool:
    @pytest.mark.parametrize("value", ["a", "\0", "\x7f"])
    def test_char(self, obj: Any, value: str) -> None:
        obj.char_ = value
        assert obj.char_ == value
        assert obj.read("char_") == ord(value)
        assert obj.intact()

    @pytest.mark.parametrize("value", ["ab", "", 3, None, b"a"])
    def test_not_a_char(self, obj: Any, value: Any) -> None:
        with pytest.raises(TypeError):
            obj.char_ = value

    @pytest.mark.parametrize("value", [True, False])
    def test_bool(self, obj: Any, value: bool) -> None:
        obj.bool_ = not value
        obj.bool_ = value
        assert obj.bool_ is value
        assert obj.read("bool_") == int(value)
        assert obj.intact()

    @pytest.mark.parametrize("value", [1, 0, None, "True"])
    def test_not_a_bool(self, obj: Any, value: Any) -> None:
        with pytest.raises(TypeError):
            obj.bool_ = value


class TestStrings:
    @pytest.mark.parametrize("name", ["string", "inplace"])
    def test_never_writable(self, filled: Any, name: str) -> None:
        before = getattr(filled, name)
        with pytest.raises(TypeError):
            setattr(filled, name, "other")
        assert getattr(filled, name) == before

    @pytest.mark.parametrize("name", ["string", "inplace"])
    def test_not_deletable(self, filled: Any, name: str) -> None:
        with pytest.raises(TypeError):
            delattr(filled, name)


class TestObjects:
    @pytest.mark.parametrize("name", OBJECTS)
    @pytest.mark.parametrize("value", [3, "text", None, [1]], ids=repr)
    def test_values(self, obj: Any, name: str, value: Any) -> None:
        setattr(obj, name, value)
        assert getattr(obj, name) is value
        assert getattr(obj, "ro_" + name) is value
        assert obj.intact()

    @pytest.mark.parametrize("name", OBJECTS)
    def test_old_value_is_released(self, obj: Any, name: str) -> None:
        thing = Thing()
        ref = weakref.ref(thing)
        setattr(obj, name, thing)
        del thing
        gc.collect()
        assert ref() is not None
        setattr(obj, name, 1)
        collect(ref)
        assert ref() is None

    @pytest.mark.parametrize("name", OBJECTS)
    def test_value_dies_with_the_object(self, ext: Any, name: str) -> None:
        made, thing = ext.Members(), Thing()
        ref = weakref.ref(thing)
        setattr(made, name, thing)
        del thing, made
        collect(ref)
        assert ref() is None

    @pytest.mark.parametrize("name", OBJECTS)
    def test_cycle_is_collected(self, ext: Any, name: str) -> None:
        made, thing = ext.Members(), Thing()
        ref = weakref.ref(thing)
        thing.back = made  # type: ignore[attr-defined]
        setattr(made, name, thing)
        del thing, made
        collect(ref)
        assert ref() is None

    def test_deleted_object_is_none(self, obj: Any) -> None:
        obj.object = 3
        del obj.object
        assert obj.object is None

    def test_deleted_object_ex_is_missing(self, obj: Any) -> None:
        obj.object_ex = 3
        del obj.object_ex
        with pytest.raises(AttributeError):
            obj.object_ex
        with pytest.raises(AttributeError):
            del obj.object_ex
        obj.object_ex = 4
        assert obj.object_ex == 4


class TestReadOnly:
    @pytest.mark.parametrize("name", ALL)
    def test_write(self, filled: Any, name: str) -> None:
        before = getattr(filled, name)
        with pytest.raises((AttributeError, TypeError)):
            setattr(filled, "ro_" + name, before)
        with pytest.raises((AttributeError, TypeError)):
            setattr(filled, "ro_" + name, 1)
        assert getattr(filled, name) == before

    @pytest.mark.parametrize("name", [*INTEGERS, *FLOATS, *OBJECTS, "char_", "bool_"])
    def test_delete(self, filled: Any, name: str) -> None:
        with pytest.raises((AttributeError, TypeError)):
            delattr(filled, "ro_" + name)
        assert getattr(filled, name) is not None


@pytest.mark.parametrize("name", [*INTEGERS, *FLOATS, "char_", "bool_"])
def test_scalar_is_not_deletable(filled: Any, name: str) -> None:
    before = getattr(filled, name)
    with pytest.raises(TypeError):
        delattr(filled, name)
    assert getattr(filled, name) == before


def test_python_subclass(ext: Any) -> None:
    class Sub(ext.Members):  # type: ignore[misc]
        pass

    made = Sub()
    made.int_, made.object, made.other = -7, "kept", "in the dict"
    assert (made.int_, made.object, made.other) == (-7, "kept", "in the dict")
    assert made.intact()


def test_type_made_again(ext: Any) -> None:
    """Making a type leaves the spec and its definitions as they were."""
    for _ in range(3):
        made = ext.make_members_type()()
        made.fill()
        assert made.object is Ellipsis
        made.object, made.object_ex, made.int_ = "a", "b", 5
        assert (made.object, made.object_ex, made.int_) == ("a", "b", 5)
        assert made.intact()
    again = ext.Members()
    again.fill()
    assert again.object is Ellipsis


def test_members_without_data(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.make_members_without_data()
