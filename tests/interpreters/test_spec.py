from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpy_abi.errors import WrongUsage
from hpy_abi.interpreters import DEFAULT, Spec
from hpy_abi.interpreters.spec import starts_with
from hpy_abi.model import Interpreter
from tests.pythons import interpreter

small = st.integers(0, 99)
languages = st.tuples(st.just(3), small) | st.tuples(st.just(3), small, st.integers(0, 999))
specs = st.builds(
    Spec,
    implementation=st.just("cpython"),
    version=languages,
    debug=st.booleans(),
    free_threaded=st.booleans(),
) | st.builds(
    Spec,
    implementation=st.sampled_from(["pypy", "graalpy"]),
    version=languages,
    debug=st.booleans(),
    free_threaded=st.booleans(),
    implementation_version=st.lists(st.integers(0, 9999), max_size=3).map(tuple),
)


@given(specs)
def test_what_is_written_reads_as_the_same(spec: Spec) -> None:
    assert Spec.parse(str(spec)) == spec


@given(st.text(max_size=20) | st.from_regex(r"[a-z]{0,4}[0-9.]{1,5}[a-z-]{0,2}[0-9.]{0,3}"))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        spec = Spec.parse(text)
    except WrongUsage:
        return
    assert Spec.parse(str(spec)) == spec


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("3.14", Spec("cpython", (3, 14))),
        ("cp314", Spec("cpython", (3, 14))),
        ("cp39", Spec("cpython", (3, 9))),
        ("CPython3.14.2", Spec("cpython", (3, 14, 2))),
        ("python3.12", Spec("cpython", (3, 12))),
        ("3.13d", Spec("cpython", (3, 13), debug=True)),
        ("cp313t", Spec("cpython", (3, 13), free_threaded=True)),
        ("3.13td", Spec("cpython", (3, 13), debug=True, free_threaded=True)),
        ("3.13dt", Spec("cpython", (3, 13), debug=True, free_threaded=True)),
        ("pypy3.11", Spec("pypy", (3, 11))),
        ("pypy3.11-7.3", Spec("pypy", (3, 11), implementation_version=(7, 3))),
        ("pypy3.11-8", Spec("pypy", (3, 11), implementation_version=(8,))),
        ("graalpy3.12-25", Spec("graalpy", (3, 12), implementation_version=(25,))),
    ],
)
def test_reads(text: str, spec: Spec) -> None:
    assert Spec.parse(text) == spec


@pytest.mark.parametrize(
    "text", ["", "3", "python", "3.", ".14", "3.14x", "3.14-7.3", "pip", "../3.14", "3.14 3.15"]
)
def test_refuses(text: str) -> None:
    with pytest.raises(WrongUsage, match=re.escape(repr(text))):
        Spec.parse(text)


PYPY = interpreter("3.11.11", "pypy", "7.3.19")


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("pypy3.11", True),
        ("pypy3.11-7", True),
        ("pypy3.11-7.3", True),
        ("pypy3.11-7.3.1", False),  # 19 begins with 1 only as text
        ("pypy3.1", False),
        ("pypy3.11-8", False),
        ("pypy3.10-7.3", False),
        ("3.11", False),
    ],
)
def test_matches(text: str, matches: bool) -> None:
    assert Spec.parse(text).matches(PYPY) is matches


def test_a_debug_build_is_not_what_was_asked_for() -> None:
    release = dataclasses.replace(PYPY, implementation="cpython", implementation_version="3.11.11")
    debug = dataclasses.replace(release, debug=True)
    assert [Spec.parse("3.11").matches(one) for one in (release, debug)] == [True, False]
    assert [Spec.parse("3.11d").matches(one) for one in (release, debug)] == [False, True]


def test_every_interpreter_of_this_machine_is_asked_for_by_its_key(
    real: tuple[Interpreter, ...],
) -> None:
    for one in real:
        spec = Spec.parse(one.key)
        assert [other.key for other in real if spec.matches(other)] == [one.key]


@given(st.lists(small, min_size=1, max_size=4), st.integers(0, 4))
def test_a_version_starts_with_its_beginnings(numbers: list[int], length: int) -> None:
    text = ".".join(map(str, numbers))
    assert starts_with(f"{text}+dfsg-1", tuple(numbers[:length]))
    assert not starts_with(text, (*numbers, 0))


def test_the_default_set() -> None:
    assert [str(spec) for spec in DEFAULT] == [
        *(f"3.{minor}" for minor in range(9, 16)),
        "pypy3.11-7.3",
    ]
