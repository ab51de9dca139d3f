"""The sequence and the mapping slots: reading, writing, deleting, errors."""

from __future__ import annotations

import operator
from typing import Any

import pytest


@pytest.fixture
def seq(ext: Any) -> Any:
    return ext.Sequence(10, 20, 30)


@pytest.fixture
def mapping(ext: Any) -> Any:
    return ext.Mapping(10, 20, 30)


class TestSequence:
    def test_length(self, ext: Any, seq: Any) -> None:
        assert len(seq) == 3
        assert len(ext.Sequence()) == 0
        assert not ext.Sequence()
        assert bool(seq) is True

    def test_item(self, seq: Any) -> None:
        assert (seq[0], seq[2]) == (10, 30)

    def test_negative_index_counts_from_the_end(self, seq: Any) -> None:
        assert (seq[-1], seq[-3]) == (30, 10)
        with pytest.raises(IndexError):
            seq[-4]

    @pytest.mark.parametrize("index", [3, 100, 2**62])
    def test_out_of_range(self, seq: Any, index: int) -> None:
        with pytest.raises(IndexError):
            seq[index]

    def test_index_too_large(self, seq: Any) -> None:
        with pytest.raises(IndexError):
            seq[2**100]

    @pytest.mark.parametrize("index", ["0", None, 1.5])
    def test_index_of_a_wrong_type(self, seq: Any, index: Any) -> None:
        with pytest.raises(TypeError):
            seq[index]

    def test_iteration(self, seq: Any) -> None:
        assert list(seq) == [10, 20, 30]
        assert list(reversed(seq)) == [30, 20, 10]
        first, *rest = seq
        assert (first, rest) == (10, [20, 30])

    def test_assign(self, seq: Any) -> None:
        seq[1] = 21
        seq[-1] = 31
        assert seq.values() == [10, 21, 31]
        with pytest.raises(IndexError):
            seq[3] = 1
        with pytest.raises(TypeError):
            seq[0] = "text"
        assert seq.values() == [10, 21, 31]

    def test_delete(self, seq: Any) -> None:
        del seq[0]
        assert seq.values() == [20, 30]
        del seq[-1]
        assert seq.values() == [20]
        with pytest.raises(IndexError):
            del seq[1]

    def test_concat(self, seq: Any) -> None:
        other = object()
        assert seq + other == (seq, other)

    def test_operator_concat(self, ext: Any) -> None:
        assert operator.concat(ext.Fixed(1), [5])[1] == [5]

    def test_in_place_concat(self, seq: Any) -> None:
        same = seq
        same += 40
        assert same is seq
        assert seq.values() == [10, 20, 30, 40]

    @pytest.mark.parametrize("count", [3, 0, -2, 2**62])
    def test_repeat(self, seq: Any, count: int) -> None:
        assert seq * count == count

    def test_repeat_from_the_left(self, seq: Any) -> None:
        assert 3 * seq == 3

    def test_repeat_too_often(self, seq: Any) -> None:
        with pytest.raises((OverflowError, MemoryError)):
            seq * 2**100

    def test_repeat_by_a_wrong_type(self, seq: Any) -> None:
        with pytest.raises(TypeError):
            seq * 1.5
        with pytest.raises(TypeError):
            seq * "2"

    def test_in_place_repeat(self, seq: Any) -> None:
        same = seq
        same *= 4
        assert same is seq
        assert seq.repeated == 4

    def test_in_place_falls_back(self, ext: Any) -> None:
        fixed = ext.Fixed(1)
        value = fixed
        value += 5
        assert value == (fixed, 5)
        value = fixed
        value *= 6
        assert value == 6

    def test_contains(self, seq: Any) -> None:
        assert 20 in seq
        assert 21 not in seq
        with pytest.raises(TypeError):
            "text" in seq  # noqa: B015

    def test_contains_by_iteration(self, ext: Any) -> None:
        assert 20 in ext.Fixed(10, 20)
        assert "text" not in ext.Fixed(10, 20)

    def test_immutable(self, ext: Any) -> None:
        fixed = ext.Fixed(10, 20)
        with pytest.raises(TypeError):
            fixed[0] = 1
        with pytest.raises(TypeError):
            del fixed[0]

    def test_item_without_length(self, ext: Any) -> None:
        items = ext.Items(10, 20)
        assert items[1] == 20
        assert list(items) == [10, 20]
        with pytest.raises(TypeError):
            len(items)

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Sequence):  # type: ignore[misc]
            def __len__(self) -> int:
                return 100 + int(super().__len__())

        sub = Sub(1, 2)
        assert (len(sub), sub[0], list(sub)) == (102, 1, [1, 2])

    def test_dunder_methods(self, seq: Any) -> None:
        assert seq.__len__() == 3
        assert seq.__getitem__(1) == 20
        seq.__setitem__(0, 5)
        seq.__delitem__(1)
        assert seq.values() == [5, 30]
        assert seq.__contains__(30) is True

    @pytest.mark.parametrize(
        ("slot", "call"),
        [
            ("sq_length", len),
            ("sq_item", lambda s: s[0]),
            ("sq_ass_item", lambda s: s.__setitem__(0, 1)),
            ("sq_ass_item", lambda s: s.__delitem__(0)),
            ("sq_concat", lambda s: s + 1),
            ("sq_inplace_concat", lambda s: s.__iadd__(1)),
            ("sq_repeat", lambda s: s * 2),
            ("sq_inplace_repeat", lambda s: s.__imul__(2)),
            ("sq_contains", lambda s: 1 in s),
        ],
    )
    def test_error(self, seq: Any, slot: str, call: Any) -> None:
        seq.fail = 1
        with pytest.raises(LookupError, match=slot):
            call(seq)
        seq.fail = 0
        assert seq.values() == [10, 20, 30]


class TestMapping:
    def test_length(self, mapping: Any) -> None:
        assert len(mapping) == 3

    def test_subscript(self, mapping: Any) -> None:
        assert mapping[1] == 20
        assert mapping["key"] == (mapping, "key")
        assert mapping[1:2] == (mapping, slice(1, 2))
        assert mapping[1, 2] == (mapping, (1, 2))
        assert mapping[None] == (mapping, None)
        assert mapping[...] == (mapping, ...)

    def test_negative_index_is_passed_on(self, mapping: Any) -> None:
        with pytest.raises(IndexError):
            mapping[-1]

    def test_assign(self, mapping: Any) -> None:
        mapping[0] = 5
        assert mapping.values() == [5, 20, 30]
        with pytest.raises(TypeError):
            mapping["key"] = 5
        with pytest.raises(IndexError):
            mapping[7] = 5

    def test_delete(self, mapping: Any) -> None:
        del mapping[1]
        assert mapping.values() == [10, 30]
        with pytest.raises(IndexError):
            del mapping[2]
        with pytest.raises(TypeError):
            del mapping["key"]

    def test_read_only(self, ext: Any) -> None:
        only = ext.ReadOnly(1)
        assert only[0] == 1
        with pytest.raises(TypeError):
            only[0] = 2
        with pytest.raises(TypeError):
            del only[0]

    @pytest.mark.parametrize(
        ("slot", "call"),
        [
            ("mp_length", len),
            ("mp_subscript", lambda m: m["key"]),
            ("mp_ass_subscript", lambda m: m.__setitem__(0, 1)),
            ("mp_ass_subscript", lambda m: m.__delitem__(0)),
        ],
    )
    def test_error(self, mapping: Any, slot: str, call: Any) -> None:
        mapping.fail = 1
        with pytest.raises(LookupError, match=slot):
            call(mapping)

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Mapping):  # type: ignore[misc]
            def __getitem__(self, key: Any) -> Any:
                return "python", super().__getitem__(key)

        sub = Sub(1, 2)
        assert sub[0] == ("python", 1)
        sub[0] = 3
        assert sub.values() == [3, 2]
