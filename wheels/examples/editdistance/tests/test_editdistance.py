"""Against the textbook's table, and at the borders of the words of 64 bits."""

import random

import pytest
from editdistance import Matcher, distance


def textbook(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(before + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("abc", "", 3),
        ("kitten", "sitting", 3),
        ("same", "same", 0),
        ("a\0b", "ab", 1),
        ("naïve", "naive", 1),
        ("Ωmega", "omega", 1),
        ("😀😁", "😁😀", 2),
        ("e\u0301", "é", 2),
    ],
)
def test_known(a, b, expected):
    assert distance(a, b) == distance(b, a) == expected


@pytest.mark.parametrize("length", [1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 400])
@pytest.mark.parametrize("letters", ["ab", "abcdefghijklmnopqrstuvwxyz", "aΩж漢😀\u0100\u0200"])
def test_like_the_textbook(length, letters):
    numbers = random.Random(length)
    a = "".join(numbers.choice(letters) for _ in range(length))
    b = "".join(numbers.choice(letters) for _ in range(numbers.randrange(300)))
    expected = textbook(a, b)
    assert distance(a, b) == expected
    for limit in {0, 1, expected // 2, max(expected - 1, 0), expected, expected + 1, 10**6}:
        assert distance(a, b, limit=limit) == min(expected, limit + 1)


def test_closest():
    matcher = Matcher("recieve")
    assert matcher.closest(["deceive", "receive", "relieve"]) == ("relieve", 1)
    assert matcher.closest(("x", "recieve", "recieve")) == ("recieve", 0)
    assert matcher.closest([]) is None
    assert matcher.distance("receive") == 2
    assert matcher.distance("receive", limit=0) == 1


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: distance("a"), TypeError),
        (lambda: distance("a", b"a"), TypeError),
        (lambda: distance(1, "a"), TypeError),
        (lambda: distance("a", "a", limit="b"), TypeError),
        (lambda: distance("a", "a", limit=-1), ValueError),
        (lambda: distance("a", "a", limit=10**30), OverflowError),
        (lambda: distance("\ud800", "a"), UnicodeEncodeError),
        (lambda: Matcher(), TypeError),
        (lambda: Matcher(None), TypeError),
        (lambda: Matcher("a").closest(3), TypeError),
        (lambda: Matcher("a").closest(["b", 3]), TypeError),
    ],
)
def test_errors(call, error):
    with pytest.raises(error):
        call()
