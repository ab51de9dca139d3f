"""Results of the suite to render: one of every kind of outcome, and strategies for any."""

from __future__ import annotations

import dataclasses
import string
from typing import Any

from hypothesis import strategies as st

from hpy_abi.model import (
    Area,
    Attempt,
    Claim,
    Conformance,
    Interpreter,
    Note,
    Standing,
    Step,
    Verdict,
    Verification,
    VerifiedCell,
)
from hpy_abi.verify.conformance import COMMAND
from tests.pythons import interpreter

Result = tuple[Verification, ...]


def cell(
    python: Interpreter,
    verdict: Verdict,
    detail: str = "",
    seconds: float = 0.0,
    *,
    mode: str = "universal",
    told: Conformance | None = None,
    failures: tuple[Note, ...] = (),
    host: str = "",
) -> VerifiedCell:
    """The suite on one interpreter."""
    tried = verdict not in (Verdict.NOT_RUN, Verdict.NOT_INSTALLED)
    attempt = Attempt(
        COMMAND, verdict, detail, seconds=seconds, failures=failures, host=host, conformance=told
    )
    return VerifiedCell(
        interpreter=python.key,
        python=python,
        platform=python.platform,
        promised=True,
        mode=mode,
        step=Step.TEST,
        verdict=verdict,
        detail=detail,
        attempts=(attempt,) * tried,
        seconds=seconds,
        host=host,
    )


def wheel(
    compiled: str, cells: tuple[VerifiedCell, ...], artifact: str = "", sha256: str = ""
) -> Verification:
    """What was seen of the suite as it was compiled in one way."""
    broken = any(one.verdict is not Verdict.PASSED for one in cells)
    return Verification(
        artifact=artifact,
        sha256=sha256,
        claim=Claim((), compiled, tuple(one.interpreter for one in cells)),
        cells=cells,
        standing=Standing.BROKEN if broken else Standing.HOLDS,
        compiled=compiled,
        built_with="CPython 3.11.7" if artifact else "",
    )


def one_of_each() -> Result:
    """Every verdict, a deviation, a skip, and text that would break a careless format."""
    areas = (Area("calls", passed=12), Area("types", passed=30, skipped=2))
    good: dict[str, Any] = {
        "told": Conformance(areas, 250, 273),
        "host": "hpy_runtime 0.1.0",
    }
    skip = Note("test_minor1.py::test_dict", "needs minor 1")
    bad = Note("test_calls.py::test_add[a|b]", "assert <1> == 2 & 3\n```\n| x |")
    deviation = Note("test_calls.py::test_text", "PyPy words this error otherwise")
    absent = cell(interpreter("3.10.1"), Verdict.NOT_RUN, "uv: no network; debian: no such package")
    old, debug = interpreter("3.9.18"), interpreter("3.14.0", debug=True)
    universal = (
        cell(old, Verdict.PASSED, seconds=1.25, **good),
        cell(
            interpreter("3.12.1"),
            Verdict.FAILED,
            "1 failed",
            2.0,
            told=Conformance(
                (Area("calls", passed=11, failed=1), Area("types", passed=30)), 250, 273
            ),
            failures=(bad,),
            host="hpy_runtime 0.1.0",
        ),
        cell(interpreter("3.13.0"), Verdict.CRASHED, "killed by SIGSEGV", 0.3),
        cell(debug, Verdict.HUNG, "no answer in 300 s", 300),
        cell(interpreter("3.15.0"), Verdict.NOT_INSTALLED, "did not build:\ncc: [bold]no"),
        cell(
            interpreter("3.11.11", "pypy", "7.3.19"),
            Verdict.PASSED,
            seconds=3.5,
            told=Conformance(
                (Area("calls", passed=11, deviations=1), Area("types", passed=29, skipped=3)),
                240,
                273,
                (skip,),
                (deviation,),
            ),
            host="pypy 0.9.0",
        ),
        cell(interpreter("3.11.17", "pypy", "8.0.0"), Verdict.NOT_RUN, "no HPy host"),
        cell(old, Verdict.PASSED, seconds=4, mode="debug", **good),
        dataclasses.replace(absent, python=None),
    )
    own = cell(debug, Verdict.PASSED, seconds=1.5, **good)
    file = "hpy_conformance-0.1.0-cp314-cp314d-linux_x86_64.whl"
    return (
        wheel(
            "universal",
            universal,
            "hpy_conformance-0.1.0-py3-none-linux_x86_64.whl",
            "0123456789abcdef" * 4,
        ),
        wheel("cpython", (own,), file, "fedcba9876543210" * 4),
        wheel("hybrid", (cell(old, Verdict.NOT_INSTALLED, "did not build"),)),
    )


def all_passed() -> Result:
    """The result that the README shows, in small."""
    first = one_of_each()[0]
    cells = (first.cells[0], first.cells[5])
    return (dataclasses.replace(first, cells=cells, standing=Standing.HOLDS),)


_text = st.text(max_size=40)
_notes = st.lists(st.builds(Note, _text, _text), max_size=3).map(tuple)
_counts = st.integers(0, 500)
_areas = st.lists(
    st.builds(
        Area,
        st.text(string.ascii_lowercase + "_", min_size=1, max_size=12),
        *(_counts, _counts, _counts, _counts),
    ),
    max_size=6,
    unique_by=lambda area: area.name,
).map(tuple)
_interpreters = st.builds(
    interpreter,
    st.sampled_from(["3.9.0", "3.13.0rc1", "3.15.2"]),
    st.sampled_from(["cpython", "pypy", "graalpy", "other<&>"]),
    st.sampled_from(["7.3.19", "8.0.0"]),
    debug=st.booleans(),
)
_told = st.none() | st.builds(Conformance, _areas, _counts, _counts, _notes, _notes)
_cells = st.builds(
    cell,
    _interpreters,
    st.sampled_from(Verdict),
    _text,
    st.floats(0, 1e6),
    mode=st.sampled_from(["universal", "debug"]),
    told=_told,
    failures=_notes,
    host=_text,
)
any_result = st.lists(
    st.builds(
        wheel,
        st.sampled_from(["universal", "hybrid", "cpython"]),
        st.lists(_cells, max_size=5).map(tuple),
        _text,
        _text,
    ),
    min_size=1,
    max_size=3,
).map(tuple)
