"""What the runner says was exercised: as the binaries note it, test by test."""

from __future__ import annotations

from .small import CONSTANTS, HOST, Suite

COUNTING = """
    noted = []

    def call(*indices, how=1):
        noted.append(bytes(how if i in indices else 0 for i in range(5)))

    def _exercised():
        return noted.pop() if noted else bytes(5)
"""

CALLING = """
    def test_0(ext): ext.call(0, 1)
    def test_1(ext): ext.call(1)
    def test_2(ext): ext.call(2, how=2)
    def test_3(ext): pass
    def test_4(ext, exercised):
        ext.call(1, how=3)
        exercised("HPy_nb_add", failed=True)
"""


def test_what_each_test_exercised(suite: Suite) -> None:
    suite.write("fixtures/constants.py", CONSTANTS.replace("1, 3, 0, 0, 2", "0, 0, 0, 0, 0") + HOST)
    suite.write("fixtures/things.py", COUNTING)
    suite.tests(CALLING)
    assert suite.run() == 0, suite.output
    assert suite.report["tests"] == {
        f"test_things.py::test_{number}": "passed" for number in range(5)
    }
    assert suite.report["features"] == {
        "h_None": {"kind": "member", "returned": "0", "failed": ""},
        "HPy_Dup": {"kind": "member", "returned": "0-1 4", "failed": "4"},
        "HPy_Close": {"kind": "member", "returned": "", "failed": "2"},
        "HPy_FatalError": {"kind": "member", "returned": "", "failed": ""},
        "HPy_nb_add": {"kind": "slot", "returned": "", "failed": "4"},
    }
    assert suite.report["members"]["names"] == ["h_None", "HPy_Dup", "HPy_Close"]


def test_what_is_exercised_must_be_known(suite: Suite) -> None:
    suite.tests("def test_one(exercised): exercised('HPy_Dupe')")
    assert suite.run() == 1
    assert "nothing that is measured is called HPy_Dupe" in suite.output


def test_members_recorded_by_hand(suite: Suite) -> None:
    suite.tests("def test_one(exercised): exercised('HPy_FatalError')")
    assert suite.run() == 0, suite.output
    assert suite.report["members"]["names"] == ["h_None", "HPy_Dup", "HPy_FatalError"]


def test_members_of_other_binaries(suite: Suite) -> None:
    suite.write("fixtures/more.py", "def _exercised(): return bytes([0, 0, 1, 0, 0])")
    suite.tests("def test_one(load): load('more')")
    assert suite.run() == 0, suite.output
    assert suite.report["members"]["names"] == ["h_None", "HPy_Dup", "HPy_Close"]
