"""Results to render: one of every kind of outcome, and strategies for any."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st

from hpy_abi.model import Area, Cell, Note, Outcome, Result, Verdict
from tests.pythons import interpreter


def one_of_each() -> Result:
    """Every verdict, a deviation, a skip, and text that would break a careless format."""
    areas = (Area("calls", passed=12), Area("types", passed=30, skipped=2))
    good: dict[str, Any] = {
        "host": "hpy_runtime 0.1.0",
        "members_exercised": 250,
        "members_total": 273,
    }
    skip = Note("test_minor1.py::test_dict", "needs minor 1")
    outcomes = (
        Outcome(Cell(interpreter("3.9.18")), Verdict.PASSED, seconds=1.25, areas=areas, **good),
        Outcome(
            Cell(interpreter("3.12.1")),
            Verdict.FAILED,
            "1 failed",
            2.0,
            areas=(Area("calls", passed=11, failed=1), Area("types", passed=30)),
            failures=(Note("test_calls.py::test_add[a|b]", "assert <1> == 2 & 3\n```\n| x |"),),
            **good,
        ),
        Outcome(Cell(interpreter("3.13.0")), Verdict.CRASHED, "killed by SIGSEGV", 0.3),
        Outcome(Cell(interpreter("3.14.0", debug=True)), Verdict.HUNG, "no answer in 300 s", 300),
        Outcome(Cell(interpreter("3.15.0")), Verdict.NOT_INSTALLED, "did not build:\ncc: [bold]no"),
        Outcome(
            Cell(interpreter("3.11.11", "pypy", "7.3.19")),
            Verdict.PASSED,
            seconds=3.5,
            host="pypy 0.9.0",
            members_exercised=240,
            members_total=273,
            areas=(Area("calls", passed=11, deviations=1), Area("types", passed=29, skipped=3)),
            skips=(skip,),
            deviations=(Note("test_calls.py::test_text", "PyPy words this error otherwise"),),
        ),
        Outcome(Cell(interpreter("3.11.17", "pypy", "8.0.0")), Verdict.NOT_RUN, "no HPy host"),
        Outcome(
            Cell(interpreter("3.14.0", debug=True), abi="cpython"),
            Verdict.PASSED,
            seconds=1.5,
            areas=areas,
            artifact="hpy_conformance-0.1.0-cp314-cp314d-linux_x86_64.whl",
            sha256="fedcba9876543210" * 4,
            **good,
        ),
        Outcome(Cell(interpreter("3.9.18"), abi="hybrid"), Verdict.NOT_INSTALLED, "did not build"),
        Outcome(
            Cell(interpreter("3.9.18"), mode="debug"),
            Verdict.PASSED,
            seconds=4,
            areas=areas,
            **good,
        ),
    )
    return Result(
        artifact="hpy_conformance-0.1.0-py3-none-linux_x86_64.whl",
        sha256="0123456789abcdef" * 4,
        built_with="CPython 3.11.7",
        outcomes=outcomes,
        absent=(Note("3.10", "uv: no network; debian: no such package"),),
    )


def all_passed() -> Result:
    """The result that the README shows, in small."""
    result = one_of_each()
    return Result(
        result.artifact, result.sha256, result.built_with, (result.outcomes[0], result.outcomes[5])
    )


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
_outcomes = st.builds(
    Outcome,
    st.builds(Cell, _interpreters, abi=st.sampled_from(["universal", "hybrid", "cpython"])),
    st.sampled_from(Verdict),
    _text,
    st.floats(0, 1e6),
    _text,
    _counts,
    _counts,
    _areas,
    _notes,
    _notes,
    _notes,
)
any_result = st.builds(
    Result, _text, _text, _text, st.lists(_outcomes, max_size=5).map(tuple), _notes
)
