"""The conformance runner: outcomes, strict deviations, and the report."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .small import CONSTANTS, Suite

MIXED = """
    def test_passes(): pass

    def test_fails():
        assert 1 + 1 == 3, "told you"

    @pytest.mark.parametrize("n", [1, 2, 3])
    def test_some(n):
        assert n != 2

    def test_skips():
        pytest.skip("no reason to run")

    @pytest.mark.minor(1)
    def test_newer(): raise AssertionError

    @pytest.fixture
    def broken():
        raise LookupError("in the fixture")

    def test_with_broken_fixture(broken): pass
"""

LATE = """
    @pytest.fixture
    def broken_later():
        yield
        raise LookupError("afterwards")

    def test_with_late_trouble(broken_later): pass
"""


@pytest.fixture
def suite(tmp_path: Path) -> Suite:
    return Suite(tmp_path)


def test_all_pass(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    suite.tests("def test_two(host): assert host.name == 'hpy'", area="others")
    assert suite.run() == 0, suite.output
    report = suite.report
    assert report["schema"] == 1
    assert report["suite"] == "0.1.0"
    assert report["host"] == {"name": "hpy", "version": "0.9.0", "abi": [0, 0]}
    none = {"failed": 0, "skipped": 0, "deviations": 0}
    assert report["areas"] == {"things": {"passed": 1, **none}, "others": {"passed": 1, **none}}
    assert report["members"] == {"exercised": 2, "total": 4, "names": ["h_None", "HPy_Dup"]}
    assert report["skips"] == report["deviations"] == report["failures"] == []
    assert report["exit"] == 0
    assert report["seconds"] > 0
    python = report["python"]
    assert python["implementation"] == sys.implementation.name
    assert python["version"] == ".".join(map(str, sys.version_info[:3]))
    assert python["executable"] == sys.executable
    assert set(python) == {
        "implementation", "version", "debug", "free_threaded", "executable", "ext_suffix",
    }  # fmt: skip
    assert "on hpy 0.9.0 (ABI 0.0)" in suite.output
    assert "members exercised: 2 of 4" in suite.output
    assert "not exercised: HPy_Close, HPy_FatalError" in suite.output


def test_outcomes(suite: Suite) -> None:
    suite.tests(MIXED + LATE)
    assert suite.run() == 1
    report = suite.report
    assert report["exit"] == 1
    assert report["areas"]["things"] == {
        "passed": 3, "failed": 4, "skipped": 2, "deviations": 0,
    }  # fmt: skip
    messages = {failure["test"]: failure["message"] for failure in report["failures"]}
    assert set(messages) == {
        "test_things.py::test_fails",
        "test_things.py::test_some[2]",
        "test_things.py::test_with_broken_fixture",
        "test_things.py::test_with_late_trouble",
    }
    assert "told you" in messages["test_things.py::test_fails"]
    assert "in the fixture" in messages["test_things.py::test_with_broken_fixture"]
    assert report["skips"] == [
        {"test": "test_things.py::test_skips", "reason": "no reason to run"},
        {"test": "test_things.py::test_newer", "reason": "needs ABI minor 1, hpy offers 0"},
    ]


def test_deviations(suite: Suite) -> None:
    suite.tests(MIXED)
    names = ["fails", "some[2]", "with_broken_fixture"]
    entries = [{"test": f"test_things.py::test_{name}", "reason": f"why {name}"} for name in names]
    suite.deviations(entries)
    assert suite.run() == 0, suite.output
    assert suite.report["areas"]["things"] == {
        "passed": 3, "failed": 0, "skipped": 2, "deviations": 3,
    }  # fmt: skip
    assert suite.report["deviations"] == entries
    assert "deviation: test_things.py::test_some[2]: why some[2]" in suite.output


def test_deviation_that_passes_fails(suite: Suite) -> None:
    suite.tests("def test_mended(): pass\ndef test_other(): pass")
    suite.deviations([{"test": "test_things.py::test_mended", "reason": "was broken"}])
    assert suite.run() == 1
    assert [f["test"] for f in suite.report["failures"]] == ["test_things.py::test_mended"]
    assert suite.report["areas"]["things"]["passed"] == 1


def test_deviation_of_all_parameters_is_strict_for_each(suite: Suite) -> None:
    suite.tests(MIXED)
    suite.deviations([{"test": "test_things.py::test_some", "reason": "only one of three fails"}])
    assert suite.run() == 1
    failed = {failure["test"] for failure in suite.report["failures"]}
    assert {"test_things.py::test_some[1]", "test_things.py::test_some[3]"} <= failed
    assert "test_things.py::test_some[2]" not in failed


def test_deviation_that_names_no_test_is_an_error(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    suite.deviations([{"test": "test_things.py::test_gone", "reason": "renamed since"}])
    assert suite.run() == 2
    assert "test_things.py::test_gone" in suite.output
    assert not suite.report_file.exists()
    # where only a part runs nothing can be said about the rest
    file = str(suite.package / "tests" / "test_things.py")
    assert suite.run("--", file) == 0, suite.output


def test_malformed_deviations(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    suite.deviations([{"test": "test_things.py::test_one"}])
    assert suite.run() == 2
    assert "has no reason" in suite.output
    assert not suite.report_file.exists()


CRASHING = """
    @pytest.mark.parametrize("n", [1, 2])
    def test_crashes(n, exercised):
        exercised("HPy_Close")
        os._exit(7)

    def test_after(): pass
"""


def test_crash_leaves_no_report(suite: Suite) -> None:
    suite.tests(CRASHING)
    suite.report_file.write_text("of an earlier run", encoding="utf-8")
    assert suite.run() == 7
    assert not suite.report_file.exists()


def test_crashing_deviation_runs_by_itself(suite: Suite) -> None:
    suite.tests(CRASHING)
    suite.deviations(
        [{"test": "test_things.py::test_crashes", "reason": "ends all", "crash": True}]
    )
    assert suite.run() == 0, suite.output
    assert suite.report["areas"]["things"] == {
        "passed": 1, "failed": 0, "skipped": 0, "deviations": 2,
    }  # fmt: skip


def test_crashing_deviation_that_passes_fails(suite: Suite) -> None:
    suite.tests("def test_crashes(): pass")
    suite.deviations(
        [{"test": "test_things.py::test_crashes", "reason": "ends all", "crash": True}]
    )
    assert suite.run() == 1
    assert [f["test"] for f in suite.report["failures"]] == ["test_things.py::test_crashes"]


def test_crashing_deviation_in_a_fixture(suite: Suite) -> None:
    suite.tests("@pytest.fixture\ndef bad(): raise LookupError\n\ndef test_crashes(bad): pass")
    suite.deviations(
        [{"test": "test_things.py::test_crashes", "reason": "ends all", "crash": True}]
    )
    assert suite.run() == 0, suite.output
    assert suite.report["areas"]["things"]["deviations"] == 1


def test_collection_error_leaves_no_report(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    suite.tests("import no_such_module", area="broken")
    assert suite.run() == 3
    assert "no_such_module" in suite.output
    assert not suite.report_file.exists()


def test_no_host(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    suite.write("fixtures/constants.py", 'raise ImportError("found no host: pip install it")')
    assert suite.run() == 2
    assert "found no host: pip install it" in suite.output
    assert not suite.report_file.exists()


def test_no_tests_is_no_verdict(suite: Suite) -> None:
    suite.tests("")
    assert suite.run() == 3
    assert not suite.report_file.exists()


def test_members_recorded_by_hand(suite: Suite) -> None:
    suite.tests("def test_one(exercised): exercised('HPy_FatalError')")
    assert suite.run() == 0, suite.output
    assert suite.report["members"]["names"] == ["h_None", "HPy_Dup", "HPy_FatalError"]


def test_members_of_other_binaries(suite: Suite) -> None:
    suite.write("fixtures/more.py", "def _exercised(): return bytes([0, 0, 1, 0, 0])")
    suite.tests("def test_one(load): load('more')")
    assert suite.run() == 0, suite.output
    assert suite.report["members"]["names"] == ["h_None", "HPy_Dup", "HPy_Close"]


HOST = "import hpy.universal\n"

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


def test_ext_is_the_area_of_the_file(suite: Suite) -> None:
    suite.write("fixtures/things.py", "value = 42")
    suite.tests("def test_one(ext): assert ext.value == 42")
    assert suite.run() == 0, suite.output


def test_binary_that_does_not_load_fails_its_own_area(suite: Suite) -> None:
    suite.write("fixtures/things.py", 'raise RuntimeError("refused")')
    suite.tests("def test_one(ext): pass\ndef test_two(ext): pass")
    suite.tests("def test_three(): pass", area="others")
    assert suite.run() == 1
    assert suite.report["areas"]["things"]["failed"] == 2
    assert suite.report["areas"]["others"]["passed"] == 1
    assert "refused" in suite.report["failures"][0]["message"]


def test_run_child(suite: Suite) -> None:
    suite.tests(
        """
        def test_one(run_child):
            child = run_child("import os, sys; sys.stderr.write('bye'); sys.exit(5)")
            assert (child.returncode, child.stdout, child.stderr) == (5, "", "bye")
        """
    )
    assert suite.run() == 0, suite.output


def test_arguments_for_pytest(suite: Suite) -> None:
    suite.tests("def test_one(): pass\ndef test_two(): raise AssertionError")
    assert suite.run("--", "-k", "one") == 0, suite.output
    assert suite.report["areas"]["things"]["passed"] == 1


def test_usage_errors(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    assert suite.run("--no-such-option") == 2
    missing = str(suite.folder / "missing" / "report.json")
    assert suite.python("-m", "hpy_conformance", "--json", missing) == 2
    assert "no such folder" in suite.output


def test_plain_pytest_runs_the_same(suite: Suite) -> None:
    suite.tests(
        """
        import warnings

        def test_one(host):
            with pytest.raises(RuntimeWarning):
                warnings.warn("is an error", RuntimeWarning)

        @pytest.mark.minor(1)
        def test_two(): pass
        """
    )
    elsewhere = suite.folder / "elsewhere"
    elsewhere.mkdir()
    for folder in (suite.folder, elsewhere):
        arguments = ("-m", "pytest", "--pyargs", "hpy_conformance")
        assert suite.python(*arguments, folder=folder) == 0, suite.output
        assert "1 passed, 1 skipped" in suite.output
        assert "members exercised: 2 of 4" in suite.output


def test_installed_files_are_only_read(suite: Suite) -> None:
    suite.tests("def test_one(): pass")
    before = sorted(suite.folder.rglob("*"))
    assert suite.run() == 0, suite.output
    after = [path for path in suite.folder.rglob("*") if path != suite.report_file]
    assert sorted(after) == before


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
