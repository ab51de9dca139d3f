"""repr, str, hash and the rich comparisons."""

from __future__ import annotations

import operator
from typing import Any, Callable

import pytest

RAISE, DECLINE, WRONG = 1, 2, 3
OPERATORS: list[Callable[[Any, Any], Any]] = [
    operator.lt,
    operator.le,
    operator.eq,
    operator.ne,
    operator.gt,
    operator.ge,
]
MIRRORED = [
    operator.gt,
    operator.ge,
    operator.eq,
    operator.ne,
    operator.lt,
    operator.le,
]


class TestText:
    def test_repr(self, ext: Any) -> None:
        assert repr(ext.Value(1)) == "<repr ü>"
        assert f"{ext.Value(1)!r}" == "<repr ü>"
        assert repr([ext.Value(1)]) == "[<repr ü>]"
        assert ascii(ext.Value(1)) == "<repr \\xfc>"

    def test_str(self, ext: Any) -> None:
        assert str(ext.Value(1)) == "the str"
        assert f"{ext.Value(1)}" == "the str"

    def test_str_falls_back_to_repr(self, ext: Any) -> None:
        assert str(ext.OnlyRepr()) == "<repr ü>"

    def test_default_repr(self, ext: Any) -> None:
        assert "slots_object.OnlyCompare object" in repr(ext.OnlyCompare())

    @pytest.mark.parametrize("function", [repr, str])
    def test_error(self, ext: Any, function: Any) -> None:
        with pytest.raises(LookupError, match=function.__name__):
            function(ext.Value(1, RAISE))

    @pytest.mark.parametrize("function", [repr, str])
    def test_wrong_type(self, ext: Any, function: Any) -> None:
        with pytest.raises(TypeError):
            function(ext.Value(1, WRONG))

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Value):  # type: ignore[misc]
            def __repr__(self) -> str:
                return f"python {super().__repr__()}"

        assert repr(Sub(1)) == "python <repr ü>"
        assert str(Sub(1)) == "the str"


class TestHash:
    @pytest.mark.parametrize("value", [0, 1, 2**62, -5, 2**63 - 1, -(2**63)])
    def test_value(self, ext: Any, value: int) -> None:
        assert hash(ext.Value(value)) == value

    def test_error(self, ext: Any) -> None:
        with pytest.raises(LookupError, match="hash"):
            hash(ext.Value(1, RAISE))
        with pytest.raises(LookupError, match="hash"):
            {ext.Value(1, RAISE): 1}

    def test_in_a_dict(self, ext: Any) -> None:
        key = ext.Value(7)
        table = {key: "found"}
        assert table[key] == "found"
        assert table[7] == "found"
        assert ext.Value(8) not in table

    def test_comparison_without_hash(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            hash(ext.OnlyCompare())


class TestCompare:
    @pytest.mark.parametrize("compare", OPERATORS)
    @pytest.mark.parametrize("right", [4, 5, 6])
    def test_result(self, ext: Any, compare: Any, right: int) -> None:
        assert compare(ext.Value(5), right) is compare(5, right)

    @pytest.mark.parametrize("op", range(6))
    def test_reflected(self, ext: Any, op: int) -> None:
        for left in (4, 5, 6):
            assert OPERATORS[op](left, ext.Value(5)) is MIRRORED[op](5, left)

    @pytest.mark.parametrize("op", range(6))
    def test_operator_and_any_result(self, ext: Any, op: int) -> None:
        assert OPERATORS[op](ext.Value(5, WRONG), object()) == op

    @pytest.mark.parametrize("compare", OPERATORS)
    def test_error(self, ext: Any, compare: Any) -> None:
        with pytest.raises(LookupError, match="richcompare"):
            compare(ext.Value(5, RAISE), 1)
        with pytest.raises(LookupError, match="richcompare"):
            ext.Value(5, RAISE) in [1]  # noqa: B015

    @pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
    def test_not_implemented_orders_nothing(self, ext: Any, compare: Any) -> None:
        with pytest.raises(TypeError):
            compare(ext.Value(5, DECLINE), 1)
        with pytest.raises(TypeError):
            compare(ext.Value(5), "text")

    def test_not_implemented_means_identity(self, ext: Any) -> None:
        first = ext.Value(5, DECLINE)
        assert (first == first) is True
        assert (first != first) is False
        assert (first == 5) is False
        assert (first != 5) is True

    def test_not_implemented_asks_the_other(self, ext: Any) -> None:
        class Other:
            def __eq__(self, other: Any) -> Any:
                return "asked"

            def __gt__(self, other: Any) -> Any:
                return "asked"

        assert (ext.Value(5, DECLINE) == Other()) == "asked"
        assert (ext.Value(5) < Other()) == "asked"

    def test_dunder_methods(self, ext: Any) -> None:
        assert ext.Value(5).__lt__(6) is True
        assert ext.Value(5).__eq__("text") is NotImplemented

    def test_sorting(self, ext: Any) -> None:
        class Sub(ext.Value):  # type: ignore[misc]
            def __lt__(self, other: Any) -> Any:
                return hash(self) < hash(other)

        made = [Sub(n) for n in (3, 1, 2)]
        assert [hash(v) for v in sorted(made)] == [1, 2, 3]
