"""The number slots: result, reflection, in-place forms, errors and NotImplemented."""

from __future__ import annotations

import operator
from typing import Any, Callable

import pytest

RAISE, DECLINE, WRONG = 1, 2, 3

UNARY: dict[str, Callable[[Any], Any]] = {
    "negative": operator.neg,
    "positive": operator.pos,
    "absolute": abs,
    "invert": operator.invert,
}
BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "matrix_multiply": operator.matmul,
    "floor_divide": operator.floordiv,
    "true_divide": operator.truediv,
    "remainder": operator.mod,
    "divmod": divmod,
    "lshift": operator.lshift,
    "rshift": operator.rshift,
    "and": operator.and_,
    "xor": operator.xor,
    "or": operator.or_,
}
INPLACE: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.iadd,
    "subtract": operator.isub,
    "multiply": operator.imul,
    "matrix_multiply": operator.imatmul,
    "floor_divide": operator.ifloordiv,
    "true_divide": operator.itruediv,
    "remainder": operator.imod,
    "lshift": operator.ilshift,
    "rshift": operator.irshift,
    "and": operator.iand,
    "xor": operator.ixor,
    "or": operator.ior,
}


class Other:
    """Knows no operation."""


class Polite:
    """Answers every reflected operation."""


_NAMES = "add sub mul matmul floordiv truediv mod divmod lshift rshift and xor or pow"
for _name in _NAMES.split():
    setattr(Polite, f"__r{_name}__", lambda self, other: "reflected")


@pytest.fixture
def num(ext: Any) -> Any:
    ext.set_mode(0)
    yield ext.Number()
    ext.set_mode(0)


class TestUnary:
    @pytest.mark.parametrize("name", UNARY)
    def test_result(self, num: Any, name: str) -> None:
        assert UNARY[name](num) == (name, num)

    @pytest.mark.parametrize("name", UNARY)
    def test_error(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match=name):
            UNARY[name](num)

    @pytest.mark.parametrize("name", UNARY)
    def test_missing(self, ext: Any, name: str) -> None:
        with pytest.raises(TypeError):
            UNARY[name](ext.Indexed())


class TestBinary:
    @pytest.mark.parametrize("name", BINARY)
    def test_result(self, num: Any, name: str) -> None:
        other = Other()
        assert BINARY[name](num, other) == (name, num, other)

    @pytest.mark.parametrize("name", BINARY)
    def test_both(self, ext: Any, num: Any, name: str) -> None:
        other = ext.Number()
        assert BINARY[name](num, other) == (name, num, other)

    @pytest.mark.parametrize("name", BINARY)
    def test_error(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match=name):
            BINARY[name](num, 1)

    @pytest.mark.parametrize("name", BINARY)
    def test_not_implemented(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(DECLINE)
        with pytest.raises(TypeError):
            BINARY[name](num, Other())
        with pytest.raises(TypeError):
            BINARY[name](Other(), num)
        assert BINARY[name](num, Polite()) == "reflected"

    @pytest.mark.parametrize("name", BINARY)
    def test_python_subclass(self, ext: Any, num: Any, name: str) -> None:
        class Sub(ext.Number):  # type: ignore[misc]
            pass

        sub = Sub()
        assert BINARY[name](sub, 1) == (name, sub, 1)

    def test_dunder_methods(self, num: Any) -> None:
        assert num.__add__(1) == ("add", num, 1)
        assert type(num).__sub__(num, 1) == ("subtract", num, 1)

    def test_override_in_python(self, ext: Any, num: Any) -> None:
        class Sub(ext.Number):  # type: ignore[misc]
            def __add__(self, other: Any) -> Any:
                return "python", super().__add__(other)

        sub: Any = Sub()
        assert sub + 1 == ("python", ("add", sub, 1))
        assert sub - 1 == ("subtract", sub, 1)


class TestReflected:
    """The slot of the right operand is asked when the left one does not know the operation."""

    @pytest.mark.parametrize("name", BINARY)
    def test_result(self, num: Any, name: str) -> None:
        lefts: list[Any] = [3, None, 2.5, Other(), []]
        for left in lefts:
            assert BINARY[name](left, num) == (name, left, num)

    @pytest.mark.parametrize("name", BINARY)
    def test_error(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match=name):
            BINARY[name](1, num)

    @pytest.mark.parametrize("name", BINARY)
    def test_python_subclass(self, ext: Any, num: Any, name: str) -> None:
        class Sub(ext.Number):  # type: ignore[misc]
            pass

        sub = Sub()
        assert BINARY[name](1, sub) == (name, 1, sub)

    def test_power(self, ext: Any, num: Any) -> None:
        assert 2**num == ("power", 2, num, None)
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match="power"):
            2**num

    def test_dunder_method(self, num: Any) -> None:
        assert num.__radd__(1) == ("add", 1, num)


class TestInPlace:
    @pytest.mark.parametrize("name", INPLACE)
    def test_result(self, num: Any, name: str) -> None:
        assert INPLACE[name](num, 1) == (f"inplace_{name}", num, 1)

    @pytest.mark.parametrize("name", INPLACE)
    def test_error(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match=f"inplace_{name}"):
            INPLACE[name](num, 1)

    @pytest.mark.parametrize("name", INPLACE)
    def test_not_implemented(self, ext: Any, num: Any, name: str) -> None:
        ext.set_mode(DECLINE)
        assert INPLACE[name](num, Polite()) == "reflected"
        with pytest.raises(TypeError):
            INPLACE[name](num, Other())

    @pytest.mark.parametrize("name", INPLACE)
    def test_falls_back(self, ext: Any, num: Any, name: str) -> None:
        plain = ext.Plain()
        assert INPLACE[name](plain, 1) == (name, plain, 1)

    def test_statement(self, num: Any) -> None:
        value = num
        value += 5
        assert value == ("inplace_add", num, 5)


class TestPower:
    def test_two(self, num: Any) -> None:
        assert num**2 == ("power", num, 2, None)
        assert pow(num, 2) == ("power", num, 2, None)

    def test_three(self, num: Any) -> None:
        assert pow(num, 2, 5) == ("power", num, 2, 5)

    def test_in_place(self, num: Any) -> None:
        value = num
        value **= 2
        assert value == ("inplace_power", num, 2, None)

    def test_in_place_falls_back(self, ext: Any, num: Any) -> None:
        plain = ext.Plain()
        value = plain
        value **= 2
        assert value == ("power", plain, 2, None)

    def test_error(self, ext: Any, num: Any) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match="^power"):
            num**2
        with pytest.raises(LookupError, match="^power"):
            pow(num, 2, 5)
        with pytest.raises(LookupError, match="inplace_power"):
            num **= 2

    def test_not_implemented(self, ext: Any, num: Any) -> None:
        ext.set_mode(DECLINE)
        with pytest.raises(TypeError):
            num**2
        with pytest.raises(TypeError):
            pow(num, 2, 5)
        assert num ** Polite() == "reflected"


class TestConversions:
    def test_bool(self, ext: Any, num: Any) -> None:
        assert bool(num) is False
        assert (not num) is True
        ext.set_mode(DECLINE)
        assert bool(num) is True
        assert [1 if num else 2] == [1]

    def test_bool_error(self, ext: Any, num: Any) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match="bool"):
            bool(num)
        with pytest.raises(LookupError, match="bool"):
            if num:
                pass

    def test_int(self, num: Any) -> None:
        assert int(num) == 42

    def test_index(self, ext: Any, num: Any) -> None:
        assert operator.index(num) == 3
        assert "abcdef"[num] == "d"
        assert list(range(num)) == [0, 1, 2]
        assert hex(ext.Indexed()) == "0x3"
        assert int(ext.Indexed()) == 3

    def test_float(self, num: Any) -> None:
        assert float(num) == 2.5

    @pytest.mark.parametrize("convert", [int, float, operator.index])
    def test_error(self, ext: Any, num: Any, convert: Any) -> None:
        ext.set_mode(RAISE)
        with pytest.raises(LookupError, match=convert.__name__):
            convert(num)

    @pytest.mark.parametrize("convert", [int, float, operator.index])
    def test_wrong_type(self, ext: Any, num: Any, convert: Any) -> None:
        ext.set_mode(WRONG)
        with pytest.raises(TypeError):
            convert(num)

    def test_missing(self, ext: Any, num: Any) -> None:
        plain = ext.Plain()
        for convert in (int, float, operator.index):
            with pytest.raises(TypeError):
                convert(plain)
        assert bool(plain) is True
