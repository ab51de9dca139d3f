"""The conformance runner: outcomes, strict deviations, and the report."""

from __future__ import annotations

import sys

from .small import Suite

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
