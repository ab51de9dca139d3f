"""Reading slices."""

from __future__ import annotations

import sys
from typing import Any

import pytest

MAX, MIN = sys.maxsize, -sys.maxsize - 1


class Index:
    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> Any:
        return self.value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (slice(None), (0, MAX, 1)),
        (slice(5), (0, 5, 1)),
        (slice(1, 5), (1, 5, 1)),
        (slice(-5, -1, 2), (-5, -1, 2)),
        (slice(None, None, -1), (MAX, MIN, -1)),
        (slice(3, None, -2), (3, MIN, -2)),
        (slice(None, 3, -2), (MAX, 3, -2)),
        (slice(10**30, -(10**30), 10**30), (MAX, MIN, MAX)),
        (slice(-(10**30), 10**30, -(10**30)), (MIN, MAX, -MAX)),
        (slice(MAX, MIN, MAX), (MAX, MIN, MAX)),
        (slice(0, 0, MIN), (0, 0, -MAX)),
        (slice(True, False), (1, 0, 1)),
        (slice(Index(1), Index(7), Index(3)), (1, 7, 3)),
    ],
    ids=[
        "all",
        "stop",
        "start-stop",
        "negative",
        "reversed",
        "from-3-down",
        "down-to-3",
        "too-large",
        "too-small",
        "largest",
        "smallest-step",
        "bools",
        "index-objects",
    ],
)
def test_unpack(ext: Any, value: slice, expected: tuple[int, int, int]) -> None:
    assert ext.unpack(value) == expected


def test_unpack_zero_step(ext: Any) -> None:
    with pytest.raises(ValueError):
        ext.unpack(slice(0, 1, 0))


@pytest.mark.parametrize(
    "value",
    [slice("a"), slice(1.0, 2), slice(None, None, "x"), slice(Index("no int"))],
    ids=["stop", "start", "step", "index-object"],
)
def test_unpack_wrong_type(ext: Any, value: slice) -> None:
    with pytest.raises(TypeError):
        ext.unpack(value)


def test_unpack_error_passes_through(ext: Any) -> None:
    class Failing:
        def __index__(self) -> int:
            raise LookupError("from __index__")

    with pytest.raises(LookupError, match="^from __index__$"):
        ext.unpack(slice(0, Failing()))


BORDERS = [MIN, -11, -10, -9, -1, 0, 1, 5, 9, 10, 11, MAX]


@pytest.mark.parametrize("step", [1, 2, 3, -1, -2, 20, -20, MAX, -MAX])
@pytest.mark.parametrize("length", [0, 1, 10])
def test_adjust(ext: Any, length: int, step: int) -> None:
    for start in BORDERS:
        for stop in BORDERS:
            expected = slice(start, stop, step).indices(length)
            adjusted = ext.adjust(length, start, stop, step)
            assert adjusted[:2] == expected[:2]
            assert adjusted[2] == len(range(*expected))


def test_unpack_and_adjust_select_what_python_does(ext: Any) -> None:
    text = "0123456789"
    for value in (slice(2, 8, 3), slice(None, None, -1), slice(-3, None), slice(8, 2, -2)):
        start, stop, step = ext.unpack(value)
        start, stop, count = ext.adjust(len(text), start, stop, step)
        assert "".join(text[start + i * step] for i in range(count)) == text[value]
