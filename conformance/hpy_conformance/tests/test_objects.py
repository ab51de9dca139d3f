"""What every object answers: its type, truth, text, hash, and how it compares."""

from __future__ import annotations

import operator
import sys
from typing import Any

import pytest

OPERATORS = [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge]
SPECIAL = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"]


class Base:
    pass


class Derived(Base):
    pass


class Lying:
    """Says that it is a Base."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        return Base


class Failing:
    def __bool__(self) -> bool:
        raise LookupError("bool")

    def __repr__(self) -> str:
        raise LookupError("repr")

    def __str__(self) -> str:
        raise LookupError("str")

    def __bytes__(self) -> bytes:
        raise LookupError("bytes")

    def __hash__(self) -> int:
        raise LookupError("hash")

    def __eq__(self, other: object) -> bool:
        raise LookupError("eq")


class Wrong:
    """Every method returns something of another type than it must."""

    def wrong(self) -> Any:
        return 5.5

    __bool__ = __repr__ = __str__ = __bytes__ = __hash__ = wrong


class Answering:
    """Answers each comparison with its name."""


for _name in SPECIAL:
    setattr(Answering, _name, lambda self, other, name=_name: name)


@pytest.mark.parametrize("obj", [None, 5, "text", [], Base(), Base, type, len, Lying()], ids=type)
def test_type(ext: Any, obj: object) -> None:
    assert ext.type(obj) is type(obj)


def test_type_check(ext: Any) -> None:
    class Meta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return True

    class Claiming(metaclass=Meta):
        pass

    assert ext.type_check(Derived(), Base) is True
    assert ext.type_check(Base(), Base) is True
    assert ext.type_check(Base(), object) is True
    assert ext.type_check(True, int) is True
    assert ext.type_check(Base(), Derived) is False
    assert ext.type_check(5, str) is False
    assert ext.type_check(Base, type) is True
    assert ext.type_check(Lying(), Base) is False
    assert ext.type_check(5, Claiming) is False


@pytest.mark.parametrize(
    "base", [int, list, tuple, bytes, str, dict, BaseException, type, float, set]
)
def test_type_check_of_builtin_types(ext: Any, base: Any) -> None:
    class Mixin:
        pass

    class Late(Mixin, base):  # type: ignore[misc]
        pass

    class Later(Late):
        pass

    def made(cls: Any) -> Any:
        return cls("Name", (), {}) if issubclass(cls, type) else cls()

    for cls in (base, Late, Later):
        assert ext.type_check(made(cls), base) is True
        assert ext.type_check(made(cls), Late) is (cls is not base)
        assert ext.type_check(Mixin(), cls) is False
        assert ext.type_check(made(cls), property) is False


def test_is(ext: Any) -> None:
    obj = object()
    assert ext.is_same(obj, obj) is True
    assert ext.is_same(obj, object()) is False
    assert ext.is_same(None, None) is True
    assert ext.is_same([], []) is False
    assert ext.is_same(True, 1) is False
    assert ext.is_same(ext, ext) is True


@pytest.mark.parametrize("obj", [0, 1, -1, 0.0, "", "a", [], [0], None, True, False, {}, Base()])
def test_is_true(ext: Any, obj: object) -> None:
    assert ext.is_true(obj) is bool(obj)


def test_is_true_errors(ext: Any) -> None:
    with pytest.raises(LookupError, match="^bool$"):
        ext.is_true(Failing())
    with pytest.raises(TypeError):
        ext.is_true(Wrong())


@pytest.mark.parametrize("name", ["repr", "str", "ascii"])
@pytest.mark.parametrize("obj", [None, 5, "text", "\xe4\u20ac\U0001f40d'\n", b"\0", [1], Base])
def test_text(ext: Any, name: str, obj: object) -> None:
    functions: dict[str, Any] = {"repr": repr, "str": str, "ascii": ascii}
    result = getattr(ext, name)(obj)
    assert type(result) is str
    assert result == functions[name](obj)


def test_str_of_a_string_is_itself(ext: Any) -> None:
    text = "".join(["some", " text"])
    assert ext.str(text) is text


@pytest.mark.parametrize("digits", range(1, 24))
def test_repr_of_ints(ext: Any, digits: int) -> None:
    low, high = 10 ** (digits - 1), 10**digits - 1
    for value in (low, high, (low + high) // 2, int("1234567890" * 3) % high):
        for number in (value, -value):
            result = ext.repr(number)
            assert (type(result), result, result.isascii()) == (str, repr(number), True)


def test_repr_of_a_subclass_of_int(ext: Any) -> None:
    class Named(int):
        def __repr__(self) -> str:
            return "its own"

    assert ext.repr(Named(12)) == "its own"
    assert (ext.repr(True), ext.repr(0)) == ("True", "0")


@pytest.mark.parametrize("name", ["repr", "str", "ascii", "bytes", "hash"])
def test_text_and_hash_errors(ext: Any, name: str) -> None:
    expected = "repr" if name == "ascii" else name
    with pytest.raises(LookupError, match=f"^{expected}$"):
        getattr(ext, name)(Failing())
    with pytest.raises(TypeError):
        getattr(ext, name)(Wrong())


@pytest.mark.parametrize(
    "obj", [b"ab\0", bytearray(b"xy"), memoryview(b"mem"), [1, 2], (), range(3)], ids=type
)
def test_bytes(ext: Any, obj: Any) -> None:
    result = ext.bytes(obj)
    assert type(result) is bytes
    assert result == bytes(obj)


def test_bytes_method(ext: Any) -> None:
    class Bytes:
        def __bytes__(self) -> bytes:
            return b"from the method"

    assert ext.bytes(Bytes()) == b"from the method"


@pytest.mark.parametrize("obj", [5, "text", None, object()], ids=type)
def test_bytes_of_something_else(ext: Any, obj: object) -> None:
    # Unlike bytes(5), an int is no number of zero bytes here.
    with pytest.raises(TypeError):
        ext.bytes(obj)


def test_bytes_out_of_range(ext: Any) -> None:
    with pytest.raises(ValueError):
        ext.bytes([256])


@pytest.mark.parametrize(("left", "right"), [(1, 2), (2, 2), (3.5, 2), ("a", "b"), ((1, 2), (1,))])
def test_compare(ext: Any, left: Any, right: Any) -> None:
    for op, function in enumerate(OPERATORS):
        expected = function(left, right)
        assert ext.compare(left, right, op) is expected
        assert ext.compare_bool(left, right, op) is expected


class Backwards(int):
    """An int that says the opposite."""

    def __lt__(self, other: object) -> bool:
        return not int.__lt__(self, other)  # type: ignore[operator]


@pytest.mark.parametrize("left", [0, 1, -1, 2**29, 2**30, -(2**30), 2**62, 2**63, -(2**63), True])
@pytest.mark.parametrize("right", [0, -1, 2**30 - 1, 2**30, -(2**30), 2**63, -(2**64), False, 0.5])
def test_compare_numbers_of_any_size(ext: Any, left: Any, right: Any) -> None:
    for op, function in enumerate(OPERATORS):
        assert ext.compare_bool(left, right, op) is function(left, right)
        assert ext.compare_bool(right, left, op) is function(right, left)


def test_compare_asks_a_subclass_of_int(ext: Any) -> None:
    assert ext.compare_bool(Backwards(1), 2, 0) is False
    assert ext.compare_bool(3, Backwards(2), 4) is False  # the reflected one


def test_compare_returns_what_the_method_does(ext: Any) -> None:
    for op, name in enumerate(SPECIAL):
        assert ext.compare(Answering(), 5, op) == name
        assert ext.compare_bool(Answering(), 5, op) is True


def test_compare_unordered(ext: Any) -> None:
    for op in (0, 1, 4, 5):
        with pytest.raises(TypeError):
            ext.compare(1, "a", op)
        with pytest.raises(TypeError):
            ext.compare_bool(1, "a", op)
    assert ext.compare(1, "a", 2) is False
    assert ext.compare(1, "a", 3) is True


def test_compare_errors(ext: Any) -> None:
    with pytest.raises(LookupError, match="^eq$"):
        ext.compare(Failing(), 5, 2)
    with pytest.raises(LookupError, match="^eq$"):
        ext.compare_bool(Failing(), 5, 2)


def test_compare_bool_knows_identity(ext: Any) -> None:
    nan, failing = float("nan"), Failing()
    assert ext.compare(nan, nan, 2) is False
    assert ext.compare_bool(nan, nan, 2) is True
    assert ext.compare_bool(nan, nan, 3) is False
    assert ext.compare_bool(failing, failing, 2) is True


def test_compare_bool_of_something_without_truth(ext: Any) -> None:
    class Untrue:
        def __lt__(self, other: object) -> Any:
            return Failing()

    with pytest.raises(LookupError, match="^bool$"):
        ext.compare_bool(Untrue(), 5, 0)


@pytest.mark.parametrize("obj", [0, 1, -1, 2**61, 2**200, "text", b"", (1, 2), None, 1.5, len])
def test_hash(ext: Any, obj: object) -> None:
    assert ext.hash(obj) == hash(obj)


def test_hash_method(ext: Any) -> None:
    class Hash:
        def __init__(self, value: int) -> None:
            self.value = value

        def __hash__(self) -> int:
            return self.value

    for value in (0, 1, -1, -2, sys.maxsize, 10**30):
        assert ext.hash(Hash(value)) == hash(Hash(value))


@pytest.mark.parametrize("obj", [[], {}, set(), ([],)], ids=type)
def test_unhashable(ext: Any, obj: object) -> None:
    with pytest.raises(TypeError):
        ext.hash(obj)


def test_callable(ext: Any) -> None:
    class Call:
        def __call__(self) -> None:
            pass

    for obj in (len, Base, Call(), lambda: None, "".join, ext.hash):
        assert ext.is_callable(obj) is True
    others: list[Any] = [5, None, "len", Base(), []]
    for other in others:
        assert ext.is_callable(other) is False


def test_dump_writes_to_stderr(ext: Any, run_child: Any, exercised: Any) -> None:
    child = run_child(
        "from hpy_conformance.fixtures import objects\n"
        "print(objects.dump('some text to be dumped'))\n"
    )
    assert child.returncode == 0, child.stderr
    assert child.stdout == "None\n"
    assert child.stderr.strip()
    exercised("_HPy_Dump")
