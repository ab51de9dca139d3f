"""The command line, and pytest started with the suite's own settings."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from hpy_conformance import __version__
from hpy_conformance._leaks import CHOICES

__all__ = ["main", "run"]

_PACKAGE = Path(__file__).resolve().parent
# 0 and 1 are the suite's verdicts; wrong usage is 2, and a run that has no verdict 3.
_EXIT_CODES = {
    pytest.ExitCode.OK: 0,
    pytest.ExitCode.TESTS_FAILED: 1,
    pytest.ExitCode.USAGE_ERROR: 2,
}
_NO_VERDICT = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m hpy_conformance",
        description="Run the HPy conformance suite on this interpreter and its HPy host.",
        epilog="Exit code: 0 the host conforms, 1 it does not, 2 wrong usage, 3 no verdict.",
    )
    parser.add_argument("--version", action="version", version=f"hpy-conformance {__version__}")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write a report there")
    parser.add_argument(
        "--leaks", choices=CHOICES,
        help="repeat all tests, or one for each test function, and fail those that leave"
        " references behind; needs a debug build of CPython, where the default is some",
    )  # fmt: skip
    parser.add_argument("pytest", nargs="*", help="arguments for pytest, after --")
    options = parser.parse_args(arguments)
    if options.json is not None and not options.json.resolve().parent.is_dir():
        parser.error(f"no such folder: {options.json.resolve().parent}")
    if options.leaks:
        options.pytest = ["--hpyc-leaks", options.leaks, *options.pytest]
    return run(options.json, options.pytest)


def run(report: Path | None, extra: Sequence[str]) -> int:
    """Run pytest over the suite; `extra` are further arguments for it."""
    # Other people's plug-ins are no part of what a host is held against.
    os.environ.setdefault("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    arguments = ["-c", str(_PACKAGE / "pytest.ini"), "--rootdir", str(_PACKAGE)]
    arguments += ["-p", "hpy_conformance._plugin"]
    if report is not None:
        # A report of an earlier run must not outlive a run that crashes.
        report.unlink(missing_ok=True)
        arguments += ["--hpyc-json", str(report)]
    arguments += extra
    if not any(_selects(argument) for argument in extra):
        arguments += ["--hpyc-complete", str(_PACKAGE / "tests")]
    return _EXIT_CODES.get(pytest.ExitCode(pytest.main(arguments)), _NO_VERDICT)


def _selects(argument: str) -> bool:
    """Whether the argument is a test file or folder, and not an option or an option's value."""
    return not argument.startswith("-") and Path(argument.partition("::")[0]).exists()
