"""A wheel's own tests: where they are run, and what their end means."""

from __future__ import annotations

import contextlib
import json
import shlex
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import hpy_abi
from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Attempt, Verdict
from hpy_abi.verify import dependencies, environments, junit
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.environments import Kept
from hpy_abi.verify.junit import Tests
from hpy_abi.verify.session import ENVIRONMENTS, Session, cache
from hpy_abi.verify.testing import Job, names

_FATAL = "Fatal Python error"
_MOST_MESSAGES = 200
_NO_TESTS = 5
"""pytest's exit code where it found no test."""
_CANNOT_START = 127
_INI = """\
[tox]
no_package = true

[testenv]
allowlist_externals = {env:HPY_ABI_TOOL}
pass_env =
    PIP_*
    UV_*
    SSL_CERT_FILE
    SSL_CERT_DIR
    REQUESTS_CA_BUNDLE
    XDG_CACHE_HOME
    HOME
    HPY_ABI_*
commands = {env:HPY_ABI_TOOL} -m hpy_abi.verify.tested run {env_name}.json {env_python}
"""
_INSTALL = "{env:HPY_ABI_TOOL} -m hpy_abi.verify.tested install {env_name}.json {env_python}"


@dataclass(frozen=True)
class Suite:
    """What to run once a wheel is installed."""

    command: str
    requires: tuple[str, ...] = ()
    """What it needs beside the wheel; by default pytest, where that is the command."""
    timeout: float = 600
    """Seconds."""

    @property
    def installed(self) -> tuple[str, ...]:
        """What is installed for it."""
        words = shlex.split(self.command)
        pytest = words[:1] == ["pytest"] or words[1:3] == ["-m", "pytest"]
        return self.requires or (("pytest",) if pytest else ())

    def setup(
        self, jobs: Sequence[Job], session: Session, source: Source, *, deps: bool
    ) -> Installed:
        """The environments for these jobs, to be closed after the run."""
        return Installed(self, jobs, session, source, deps=deps)


class Installed(ExitStack):
    """A tox.ini of our own: one environment for each wheel and interpreter, whatever the mode."""

    def __init__(
        self, suite: Suite, jobs: Sequence[Job], session: Session, source: Source, *, deps: bool
    ) -> None:
        super().__init__()
        self._suite = suite
        self.root = session.folder / "tox"
        self.root.mkdir()
        self.log = self.root / "tox.log"
        self.variables = {**session.environment, "HPY_ABI_TOOL": sys.executable}
        self.environments: dict[str, list[Job]] = {}
        self.unprepared: dict[Job, Attempt] = {}
        self._left: dict[Job, Path] = {}
        with contextlib.suppress(OSError):  # where hpy-abi is installed, it is found without that
            code = Path(hpy_abi.__file__).parent
            (self.root / "hpy_abi").symlink_to(code, target_is_directory=True)
        text = _INI
        together: dict[tuple[str, str], list[Job]] = {}
        for job in jobs:
            together.setdefault((job.wheel.sha256, job.planned.key), []).append(job)
        for number, those in enumerate(together.values()):
            try:
                text += self._environment(f"env{number}", those, session, source, deps=deps)
            except HpyAbiError as error:
                lacking = Attempt(suite.command, Verdict.NOT_INSTALLED, str(error))
                self.unprepared |= dict.fromkeys(those, lacking)
        self.timeout = suite.timeout * max(map(len, self.environments.values()), default=1)
        (self.root / "tox.ini").write_text(text, encoding="utf-8")

    def _environment(
        self, name: str, jobs: list[Job], session: Session, source: Source, *, deps: bool
    ) -> str:
        """Write the order for one environment, and give its part of the tox.ini."""
        first = jobs[0]
        python = first.planned.python
        assert python is not None  # noqa: S101 - the others are not run
        install = packages(first, self._suite, source, deps=deps)
        place = cache() / ENVIRONMENTS
        identity = f"{python.key}-{environments.digest(python, install)}"
        kept = self.enter_context(Kept(place, identity, session.folder))
        for number, job in enumerate(jobs):
            self._left[job] = self.root / f"{name}-{number}.seen"
        order = {
            "install": install,
            "environment": str(kept.folder),
            "command": self._suite.command,
            "timeout": self._suite.timeout,
            "runs": [{"mode": j.planned.mode, "output": str(self._left[j])} for j in jobs],
        }
        (self.root / f"{name}.json").write_text(json.dumps(order), encoding="utf-8")
        self.environments[name] = jobs
        lines = ["", f"[testenv:{name}]", f"base_python = {python.executable}"]
        lines += [f"env_dir = {kept.folder}"]
        lines += [] if kept.ready else [f"commands_pre = {_INSTALL}"]
        return "\n".join([*lines, ""])

    def left(self, job: Job) -> Path:
        """Where the end of a job is told."""
        return self._left[job]

    def attempt(self, job: Job, seen: Mapping[str, Any]) -> Attempt:
        """What that means."""
        if "lacking" in seen:
            told = str(seen["lacking"])
            return self.lacking(told.splitlines()[0], told)
        return judge(self._suite, seen, junit.read(seen["junit"] or "") or Tests())

    def lacking(self, detail: str, output: str) -> Attempt:
        """That of a job whose environment is not there."""
        return Attempt(self._suite.command, Verdict.NOT_INSTALLED, detail, output=output)


def packages(job: Job, suite: Suite, source: Source, *, deps: bool) -> list[list[str]]:
    """What the installer is given, one call after the other."""
    python = job.planned.python
    assert python is not None  # noqa: S101 - the others are not run
    required = dependencies.needed(job.wheel.claim.requires, python)
    links = [part for link in source.find_links for part in ("--find-links", link)]
    host = [
        dependencies.from_clone(one, python, source) for one in dependencies.only_host(required)
    ]
    own = str(job.wheel.path.resolve())
    if deps:
        return [[*links, own, *host, *suite.installed]]
    calls = [["--no-deps", *links, own, *host]]
    return [*calls, [*links, *suite.installed]] if suite.installed else calls


def judge(suite: Suite, seen: Mapping[str, Any], tests: Tests) -> Attempt:
    """What the end of the tests' process and their JUnit file mean together."""
    code, crash = seen["code"], str(seen["crash"])
    verdict, detail = Verdict.PASSED, ""
    if crash:
        verdict, detail = Verdict.CRASHED, crash
    elif code is None:
        verdict, detail = Verdict.HUNG, str(seen["reason"])
    elif code == _CANNOT_START and not seen["output"]:
        verdict, detail = Verdict.NOT_INSTALLED, f"{seen['reason']}: name it in --test-requires"
    elif tests.failures:
        verdict, detail = Verdict.FAILED, names([one.subject for one in tests.failures], "failed")
    elif code == _NO_TESTS and seen["junit"] is not None and not tests.count:
        verdict, detail = Verdict.FAILED, "no test was found"
    elif code:
        verdict, detail = Verdict.FAILED, str(seen["reason"])
    _, mark, stack = str(seen["output"]).rpartition(_FATAL)
    # all names, for a test may have passed elsewhere; where they are many, few of the messages
    failures = [
        one if number < _MOST_MESSAGES else replace(one, text="")
        for number, one in enumerate(tests.failures)
    ]
    return Attempt(
        subject=suite.command,
        verdict=verdict,
        detail=detail,
        command=suite.command,
        output=str(seen["output"]),
        python_stack=f"{mark}{stack}".strip() if mark else "",
        signal=crash.removeprefix("killed by "),
        seconds=float(seen["seconds"]),
        failures=tuple(failures),
        passed=tuple(sorted(tests.passed)),
        tests=tests.count if seen["junit"] is not None else None,
    )
