"""Verifications to render: one of every kind of outcome, and strategies for any."""

from __future__ import annotations

import typing
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from hpy_abi.model import (
    Attempt,
    Claim,
    Interpreter,
    Note,
    Standing,
    Step,
    Verdict,
    Verification,
    VerifiedCell,
)
from tests.pythons import interpreter

LINUX, MAC = "linux-x86_64", "macosx-14.0-arm64"
HOSTILE = (
    "</script><script>alert(1)</script>\x00\x1b[31mred\x1b[0m \ud800 & \u202e```\n| a |\n# b\n"
)


def cell(
    python: Interpreter | str, verdict: Verdict = Verdict.PASSED, **fields: Any
) -> VerifiedCell:
    """One cell on `python`, or for the key of one that is absent."""
    there = python if isinstance(python, Interpreter) else None
    values: dict[str, Any] = {
        "platform": LINUX,
        "promised": True,
        "mode": "",
        "step": Step.LOAD,
        "seconds": 0.21 if there else 0.0,
    }
    return VerifiedCell(
        interpreter=there.key if there else str(python),
        python=there,
        verdict=verdict,
        **(values | fields),
    )


def attempt(verdict: Verdict = Verdict.PASSED, **fields: Any) -> Attempt:
    values: dict[str, Any] = {"subject": "spam._core", "seconds": 0.2}
    values["command"] = "python3 -I probe.py spam._core"
    return Attempt(verdict=verdict, **(values | fields))


PYTHONS = [interpreter(f"3.{minor}.1") for minor in (9, 10, 11, 12, 13, 14)]
FREE = interpreter("3.14.1", free_threaded=True)
DEBUG = interpreter("3.14.1", debug=True)
PYPY = interpreter("3.11.11", "pypy", "7.3.19")
SYMBOL = Attempt(
    subject="spam._core",
    verdict=Verdict.IMPORT_ERROR,
    detail="ImportError: spam/_core.abi3.so: undefined symbol: PyType_GetName",
    explanation="PyType_GetName is in the stable ABI since Python 3.11; this interpreter is 3.9.",
    command="/opt/cpython3.9.1/bin/python -I probe.py spam._core",
    output="loading spam\n",
    python_stack='Traceback (most recent call last):\n  File "probe.py", line 9\nImportError',
    seconds=0.12,
)
CRASH = Attempt(
    subject="spam._core",
    verdict=Verdict.CRASHED,
    detail="killed by SIGSEGV",
    command="/opt/cpython3.13.1/bin/python -I probe.py spam._core",
    output=HOSTILE,
    python_stack='Fatal Python error: Segmentation fault\n\n  File "probe.py", line 9 in <module>',
    c_stack="#0  0x00007f0000001139 in spam_exec (m=0x0) at core.c:12\n#1  PyModule_ExecDef",
    signal="SIGSEGV",
    seconds=0.34,
)
TESTS = Attempt(
    subject="pytest --pyargs spam",
    verdict=Verdict.DIFFERS,
    detail="2 of 120 tests failed",
    command="pytest --pyargs spam",
    output="..F..\n" * 3,
    seconds=12.5,
    failures=(Note("test_core.py::test_add[a|b]", "assert <1> == 2 & 3"), Note("t::u", HOSTILE)),
    tests=120,
)


def one_of_each() -> Verification:
    """An abi3 wheel that breaks its promise in every way, on two systems."""
    names = ("add", "sub", "VERSION")
    return Verification(
        artifact="spam-1.0-cp39-abi3-manylinux_2_17_x86_64.whl",
        sha256="0123456789abcdef" * 4,
        claim=Claim(
            tags=("cp39-abi3-manylinux_2_17_x86_64",),
            kind="abi3",
            promised=("cp39", "cp310", "cp311", "cp312", "cp313", "cp314", "cp315"),
            requires_python=">=3.9",
            modules=("spam._core",),
        ),
        cells=(
            cell(PYTHONS[0], Verdict.IMPORT_ERROR, detail=SYMBOL.detail, attempts=(SYMBOL,)),
            cell(PYTHONS[1], Verdict.HUNG, detail="no answer in 30 s", seconds=30.0),
            cell(PYTHONS[2], attempts=(attempt(names=names),)),
            cell(PYTHONS[2], step=Step.TEST, attempts=(attempt(subject="pytest", tests=120),)),
            cell(PYTHONS[3], attempts=(attempt(),)),
            cell(
                PYTHONS[3],
                Verdict.DIFFERS,
                step=Step.TEST,
                detail=TESTS.detail,
                attempts=(TESTS,),
                seconds=12.5,
            ),
            cell(PYTHONS[4], Verdict.CRASHED, detail=CRASH.detail, attempts=(CRASH,)),
            cell(PYTHONS[5], Verdict.FAILED, step=Step.TEST, detail="pytest: exit code 2"),
            cell("cp315", Verdict.NOT_RUN, detail="not installed (`hpy-abi pythons install 3.15`)"),
            cell(FREE, Verdict.IMPORT_ERROR, promised=False, detail="no such module"),
            cell(DEBUG, Verdict.NOT_INSTALLED, detail="pip: no network"),
            cell(PYPY, promised=False, attempts=(attempt(),)),
            cell(PYTHONS[3], platform=MAC, attempts=(attempt(),)),
        ),
        standing=Standing.BROKEN,
        honest_tags=("cp311-abi3-manylinux_2_17_x86_64",),
        notes=(Note("tag", "cp311 is the oldest on which it loads"),),
        platforms=(LINUX, MAC),
        tool="hpy-abi 0.1.0",
    )


def universal() -> Verification:
    """A universal binary that keeps its promise in every mode."""
    pythons = [*PYTHONS, interpreter("3.15.0b1"), FREE, DEBUG, PYPY]
    modes = ("universal", "debug", "trace")
    host = "hpy_runtime 0.1.0"
    cells = tuple(
        cell(one, mode=mode, attempts=(attempt(),), host="pypy 0.9.0" if one is PYPY else host)
        for one in pythons
        for mode in modes
    )
    return Verification(
        artifact="spam-1.0-py3-none-linux_x86_64.whl",
        sha256="fedcba9876543210" * 4,
        claim=Claim(
            tags=("py3-none-linux_x86_64",),
            kind="universal",
            promised=tuple(one.key for one in pythons if not one.debug),
            modules=("spam._core",),
        ),
        cells=cells,
        standing=Standing.HOLDS,
        honest_tags=("py3-none-linux_x86_64",),
        platforms=(LINUX,),
        tool="hpy-abi 0.1.0",
    )


def changed(verification: Verification, key: str, **fields: Any) -> Verification:
    """The same with other fields in every cell of one interpreter."""
    cells = tuple(
        replace(one, **fields) if one.interpreter == key else one for one in verification.cells
    )
    return replace(verification, cells=cells)


_text = st.text(max_size=30) | st.just(HOSTILE)
_notes = st.lists(st.builds(Note, _text, _text), max_size=2).map(tuple)
_seconds = st.floats(0, 1e6)
_attempts = st.lists(
    st.builds(
        Attempt,
        subject=_text,
        verdict=st.sampled_from(Verdict),
        detail=_text,
        explanation=_text,
        command=_text,
        output=_text,
        python_stack=_text,
        c_stack=_text,
        signal=_text,
        seconds=_seconds,
        names=st.lists(_text, max_size=2).map(tuple),
        failures=_notes,
        passed=st.lists(_text, max_size=2).map(tuple),
        tests=st.none() | st.integers(0, 999),
    ),
    max_size=2,
).map(tuple)
_pythons = st.builds(
    interpreter,
    st.sampled_from(["3.9.0", "3.13.0rc1", "3.15.2"]),
    st.sampled_from(["cpython", "pypy", "graalpy"]),
    st.sampled_from(["7.3.19", "8.0.0"]),
    debug=st.booleans(),
    free_threaded=st.booleans(),
)
_cells = st.builds(
    VerifiedCell,
    interpreter=st.sampled_from(
        ["cp39", "cp313t", "cp314d", "pypy3.11-7.3", "graalpy3.12-25.0", "<&>\x00"]
    ),
    python=st.none() | _pythons,
    platform=st.sampled_from([LINUX, MAC, "<&>\ud800"]),
    promised=st.booleans(),
    mode=st.sampled_from(["", "universal", "debug", "trace"]),
    step=st.sampled_from(Step),
    verdict=st.sampled_from(Verdict),
    detail=_text,
    attempts=_attempts,
    seconds=_seconds,
    host=_text,
)
_texts = st.lists(_text, max_size=3).map(tuple)
_claims = st.builds(
    Claim,
    _texts,
    st.sampled_from(["universal", "abi3", "pure", "mixed"]),
    st.lists(st.sampled_from(["cp39", "cp310", "cp313t"]), unique=True).map(tuple),
    _text,
    _texts,
    _texts,
)
any_verification = st.builds(
    Verification,
    _text,
    st.text("0123456789abcdef", min_size=64, max_size=64),
    _claims,
    st.lists(
        _cells, max_size=5, unique_by=lambda c: (c.interpreter, c.platform, c.mode, c.step)
    ).map(tuple),
    st.sampled_from(Standing),
    _texts,
    _notes,
    _texts,
    _text,
)
any_verifications: st.SearchStrategy[tuple[Verification, ...]] = typing.cast(
    "st.SearchStrategy[tuple[Verification, ...]]",
    st.lists(any_verification, max_size=3).map(tuple),
)
