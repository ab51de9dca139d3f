"""The runner repeats tests and fails what grows each time."""

from __future__ import annotations

from .small import CONSTANTS, HOST, Suite

LEAKING = """
    kept = []

    def test_clean(): assert [object()] != []

    def test_leaks():
        sys.references += 3

    @pytest.mark.parametrize("n", [1, 2])
    def test_leaks_sometimes(n):
        sys.references += n == 2

    def test_grows_once(made):
        assert made == "made"
        if not kept:
            kept.append(made)
            sys.references += 1

    @pytest.fixture
    def made():
        yield "made"
        sys.ended += 1

    def test_fixtures_are_ended(made):
        assert made == "made"
"""

# A build of Python that counts references, as far as the suite can see.
COUNTED = """
import sys
sys.references = sys.ended = 0
sys.gettotalrefcount = lambda: sys.references
sys.getallocatedblocks = lambda: 0
"""


def test_leaks(suite: Suite) -> None:
    suite.write("fixtures/constants.py", CONSTANTS + COUNTED + HOST)
    suite.tests(LEAKING)
    assert suite.run("--leaks", "all") == 1
    assert {f["test"]: f["message"] for f in suite.report["failures"]} == {
        "test_things.py::test_leaks": (
            "Failed: each repetition leaves references (3, 3, 3, 3, 3, 3)"
        ),
        "test_things.py::test_leaks_sometimes[2]": (
            "Failed: each repetition leaves references (1, 1, 1, 1, 1, 1)"
        ),
    }
    assert suite.run() == 1
    assert [f["test"] for f in suite.report["failures"]] == ["test_things.py::test_leaks"]
    assert suite.run("--leaks", "none") == 0, suite.output


def test_leaks_need_a_debug_build(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    assert suite.run("--leaks", "all") == 2
    assert "this Python is no debug build" in suite.output
