"""The number protocol."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest

BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "matrix_multiply": operator.matmul,
    "floor_divide": operator.floordiv,
    "true_divide": operator.truediv,
    "modulo": operator.mod,
    "divmod": divmod,
    "lshift": operator.lshift,
    "rshift": operator.rshift,
    "and_": operator.and_,
    "xor_": operator.xor,
    "or_": operator.or_,
}
INPLACE: dict[str, Callable[[Any, Any], Any]] = {
    "inplace_add": operator.iadd,
    "inplace_subtract": operator.isub,
    "inplace_multiply": operator.imul,
    "inplace_matrix_multiply": operator.imatmul,
    "inplace_floor_divide": operator.ifloordiv,
    "inplace_true_divide": operator.itruediv,
    "inplace_remainder": operator.imod,
    "inplace_lshift": operator.ilshift,
    "inplace_rshift": operator.irshift,
    "inplace_and": operator.iand,
    "inplace_xor": operator.ixor,
    "inplace_or": operator.ior,
}
UNARY: dict[str, Callable[[Any], Any]] = {
    "negative": operator.neg,
    "positive": operator.pos,
    "absolute": abs,
    "invert": operator.invert,
    "as_index": operator.index,
    "as_int": int,
    "as_float": float,
}
NO_MATRICES = sorted((BINARY | INPLACE).keys() - {"matrix_multiply", "inplace_matrix_multiply"})
EVERY = BINARY | INPLACE


class Recorder:
    """Answers every operator with its name and operands, in-place ones as themselves."""

    def __init__(self) -> None:
        self.seen: list[Any] = []


def _add_methods() -> None:
    plain = "add sub mul matmul floordiv truediv mod divmod lshift rshift and xor or pow".split()
    for name in plain:
        for special in (f"__{name}__", f"__r{name}__"):
            setattr(Recorder, special, lambda self, other, *rest, s=special: (s, other, *rest))
    for name in plain:
        if name == "divmod":
            continue

        def inplace(self: Recorder, *operands: Any, s: str = f"__i{name}__") -> Recorder:
            self.seen.append((s, *operands))
            return self

        setattr(Recorder, f"__i{name}__", inplace)


_add_methods()


class Raising:
    """Every operator raises."""


def _raise(*_operands: Any) -> Any:
    raise LookupError("from the operator")


for _name in "add sub mul matmul floordiv truediv mod divmod lshift rshift and xor or pow".split():
    setattr(Raising, f"__{_name}__", _raise)
for _name in "neg pos abs invert index int float".split():
    setattr(Raising, f"__{_name}__", _raise)


@pytest.mark.parametrize("name", NO_MATRICES)
@pytest.mark.parametrize(("left", "right"), [(7, 3), (0, 1), (-7, 3), (2**70, 5), (True, 2)])
def test_ints(ext: Any, name: str, left: int, right: int) -> None:
    result, expected = getattr(ext, name)(left, right), EVERY[name](left, right)
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize("name", ["add", "subtract", "multiply", "true_divide", "floor_divide"])
@pytest.mark.parametrize(("left", "right"), [(1.5, 2), (2, 0.5), (1e308, 10.0), (1 + 2j, 3)])
def test_mixed(ext: Any, name: str, left: Any, right: Any) -> None:
    try:
        expected = EVERY[name](left, right)
    except TypeError:
        with pytest.raises(TypeError):
            getattr(ext, name)(left, right)
    else:
        result = getattr(ext, name)(left, right)
        assert result == expected
        assert type(result) is type(expected)


@pytest.mark.parametrize("name", BINARY)
def test_special_method(ext: Any, name: str) -> None:
    special = name.rstrip("_")
    special = {
        "subtract": "sub",
        "multiply": "mul",
        "matrix_multiply": "matmul",
        "floor_divide": "floordiv",
        "true_divide": "truediv",
        "modulo": "mod",
    }.get(special, special)
    thing, other = Recorder(), object()
    function = getattr(ext, name)
    assert function(thing, other) == (f"__{special}__", other)
    assert function(other, thing) == (f"__r{special}__", other)


@pytest.mark.parametrize("name", INPLACE)
def test_inplace_special_method(ext: Any, name: str) -> None:
    thing, other = Recorder(), object()
    assert getattr(ext, name)(thing, other) is thing
    assert thing.seen[0][1] is other
    direct = Recorder()
    INPLACE[name](direct, other)
    assert direct.seen == thing.seen


@pytest.mark.parametrize("name", EVERY)
def test_unsupported_operands(ext: Any, name: str) -> None:
    with pytest.raises(TypeError):
        getattr(ext, name)(object(), 1)
    with pytest.raises(TypeError):
        getattr(ext, name)("text", None)


@pytest.mark.parametrize("name", BINARY)
def test_error_passes_through(ext: Any, name: str) -> None:
    with pytest.raises(LookupError, match="^from the operator$"):
        getattr(ext, name)(Raising(), 1)


@pytest.mark.parametrize("name", INPLACE)
def test_inplace_falls_back_and_passes_errors(ext: Any, name: str) -> None:
    with pytest.raises(LookupError, match="^from the operator$"):
        getattr(ext, name)(Raising(), 1)


@pytest.mark.parametrize(
    "name",
    ["floor_divide", "true_divide", "modulo", "divmod"]
    + ["inplace_floor_divide", "inplace_true_divide", "inplace_remainder"],
)
@pytest.mark.parametrize(("left", "right"), [(1, 0), (1.0, 0.0)])
def test_division_by_zero(ext: Any, name: str, left: float, right: float) -> None:
    with pytest.raises(ZeroDivisionError):
        getattr(ext, name)(left, right)


@pytest.mark.parametrize("name", ["lshift", "rshift", "inplace_lshift", "inplace_rshift"])
def test_negative_shift(ext: Any, name: str) -> None:
    with pytest.raises(ValueError):
        getattr(ext, name)(1, -1)


@pytest.mark.parametrize("name", ["add", "inplace_add"])
def test_add_concatenates(ext: Any, name: str) -> None:
    function = getattr(ext, name)
    assert function("ab", "cd") == "abcd"
    assert function((1,), (2,)) == (1, 2)
    assert function(b"a", b"b") == b"ab"


@pytest.mark.parametrize("name", ["multiply", "inplace_multiply"])
def test_multiply_repeats(ext: Any, name: str) -> None:
    function = getattr(ext, name)
    assert function("ab", 3) == "ababab"
    assert function(2, (1,)) == (1, 1)


def test_inplace_changes_a_list(ext: Any) -> None:
    items = [1]
    assert ext.inplace_add(items, (2, 3)) is items
    assert items == [1, 2, 3]
    assert ext.inplace_multiply(items, 2) is items
    assert items == [1, 2, 3, 1, 2, 3]
    other = [1]
    assert ext.add(other, [2]) == [1, 2]
    assert other == [1]


@pytest.mark.parametrize("name", ["power", "inplace_power"])
def test_power(ext: Any, name: str) -> None:
    power = getattr(ext, name)
    assert power(2, 10, None) == 1024
    assert power(2, -1, None) == 0.5
    assert power(3, 5, 7) == 5
    assert power(3, -1, 7) == 5
    assert power(2.0, 0.5, None) == 2.0**0.5
    with pytest.raises(ValueError):
        power(3, 5, 0)
    with pytest.raises(ZeroDivisionError):
        power(0, -1, None)
    with pytest.raises(TypeError):
        power(2.0, 3, 5)
    with pytest.raises(TypeError):
        power("text", 3, None)


def test_power_special_methods(ext: Any) -> None:
    thing = Recorder()
    assert ext.power(thing, 3, None) == ("__pow__", 3)
    assert ext.power(thing, 3, 5) == ("__pow__", 3, 5)
    assert ext.power(3, thing, None) == ("__rpow__", 3)
    assert ext.inplace_power(thing, 4, None) is thing
    assert thing.seen[0][:2] == ("__ipow__", 4)
    with pytest.raises(LookupError, match="^from the operator$"):
        ext.power(Raising(), 1, None)
    with pytest.raises(LookupError, match="^from the operator$"):
        ext.inplace_power(Raising(), 1, None)


@pytest.mark.parametrize("name", ["negative", "positive", "absolute", "invert", "as_index"])
@pytest.mark.parametrize("value", [0, 5, -5, 2**80])
def test_unary_ints(ext: Any, name: str, value: int) -> None:
    result = getattr(ext, name)(value)
    assert type(result) is int
    assert result == UNARY[name](value)


@pytest.mark.parametrize("name", ["negative", "positive", "absolute", "as_index"])
def test_unary_bools(ext: Any, name: str) -> None:
    # Without `invert`, which Python deprecated for bools. `as_index` may return a bool itself.
    assert getattr(ext, name)(True) == UNARY[name](1)


@pytest.mark.parametrize("name", ["negative", "positive", "absolute"])
@pytest.mark.parametrize("value", [1.5, -1.5, 1 + 2j])
def test_unary_others(ext: Any, name: str, value: complex) -> None:
    assert getattr(ext, name)(value) == UNARY[name](value)


@pytest.mark.parametrize("name", ["negative", "positive", "absolute", "invert", "as_index"])
def test_unary_wrong_type(ext: Any, name: str) -> None:
    for value in ("text", None, [], object()):
        with pytest.raises(TypeError):
            getattr(ext, name)(value)


@pytest.mark.parametrize("name", UNARY)
def test_unary_error_passes_through(ext: Any, name: str) -> None:
    with pytest.raises(LookupError, match="^from the operator$"):
        getattr(ext, name)(Raising())


def test_invert_float(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.invert(1.5)


def test_index(ext: Any) -> None:
    class Index:
        def __index__(self) -> int:
            return 12

    class Wrong:
        def __index__(self) -> Any:
            return 1.5

    assert ext.as_index(Index()) == 12
    with pytest.raises(TypeError):
        ext.as_index(Wrong())
    with pytest.raises(TypeError):
        ext.as_index(1.0)


def test_long(ext: Any) -> None:
    class Int:
        def __int__(self) -> int:
            return 13

    for value, expected in [(3, 3), (3.9, 3), (-3.9, -3), ("12", 12), (b"12", 12), (Int(), 13)]:
        result = ext.as_int(value)
        assert type(result) is int
        assert result == expected
    for wrong in (None, [], object(), 1j):
        with pytest.raises(TypeError):
            ext.as_int(wrong)
    with pytest.raises(ValueError):
        ext.as_int("no number")
    with pytest.raises(OverflowError):
        ext.as_int(float("inf"))


def test_float(ext: Any) -> None:
    class Float:
        def __float__(self) -> float:
            return 0.25

    for value, expected in [(3, 3.0), (1.5, 1.5), ("1e3", 1000.0), (Float(), 0.25)]:
        result = ext.as_float(value)
        assert type(result) is float
        assert result == expected
    for wrong in (None, [], object(), 1j):
        with pytest.raises(TypeError):
            ext.as_float(wrong)
    with pytest.raises(ValueError):
        ext.as_float("no number")
    with pytest.raises(OverflowError):
        ext.as_float(10**400)


class Int:
    def __int__(self) -> int:
        return 1


class Index:
    def __index__(self) -> int:
        return 1


class Float:
    def __float__(self) -> float:
        return 1.0


@pytest.mark.parametrize("obj", [1, True, 1.5, 1j, Int(), Index(), Float()], ids=type)
def test_check(ext: Any, obj: object) -> None:
    assert ext.check(obj) is True


@pytest.mark.parametrize("obj", ["1", b"1", None, [], {}, object(), int], ids=type)
def test_check_others(ext: Any, obj: object) -> None:
    assert ext.check(obj) is False
