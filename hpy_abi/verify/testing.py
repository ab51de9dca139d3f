"""The test step: a wheel's own tests, in a tox run with one environment for each interpreter."""

from __future__ import annotations

import contextlib
import json
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import hpy_abi
from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Attempt, Verdict, VerifiedCell
from hpy_abi.verify import dependencies, junit, toxrun
from hpy_abi.verify.cells import Planned
from hpy_abi.verify.dependencies import Source
from hpy_abi.verify.junit import Tests
from hpy_abi.verify.load import Wheel
from hpy_abi.verify.session import Session

_FATAL = "Fatal Python error"
_FEW = 3
_MOST_FAILURES = 200
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
commands_pre = {env:HPY_ABI_TOOL} -m hpy_abi.verify.tested install {env_name}.json {env_python}
commands = {env:HPY_ABI_TOOL} -m hpy_abi.verify.tested run {env_name}.json {env_python}
"""


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


@dataclass
class _State:
    """One cell on its way."""

    planned: Planned
    attempt: Attempt | None = None
    tests: Tests = field(default_factory=Tests)


def run(
    wheel: Wheel,
    planned: Sequence[Planned],
    test: Suite,
    source: Source,
    session: Session,
    jobs: int,
    *,
    deps: bool,
    seen: Callable[[Planned, VerifiedCell], None],
) -> dict[Planned, VerifiedCell]:
    """Run the tests in each cell; `seen` gets each as it ends, the answer is judged together."""
    folder = session.folder / f"tox-{wheel.sha256[:16]}"
    folder.mkdir()
    with contextlib.suppress(OSError):  # where hpy-abi is installed, it is found without that
        (folder / "hpy_abi").symlink_to(Path(hpy_abi.__file__).parent, target_is_directory=True)
    states = {f"cell{number}": _State(one) for number, one in enumerate(planned)}
    text = _INI
    for name, state in states.items():
        try:
            install = _install(wheel, state.planned, test, source, deps=deps)
        except HpyAbiError as error:
            state.attempt = Attempt(test.command, Verdict.NOT_INSTALLED, str(error))
            seen(state.planned, _cell(state))
            continue
        order = {
            "install": install,
            "command": test.command,
            "timeout": test.timeout,
            "mode": state.planned.mode,
            "output": str(folder / f"{name}.seen"),
        }
        (folder / f"{name}.json").write_text(json.dumps(order), encoding="utf-8")
        assert state.planned.python is not None  # noqa: S101 - the others are not run
        text += f"\n[testenv:{name}]\nbase_python = {state.planned.python.executable}\n"
    (folder / "tox.ini").write_text(text, encoding="utf-8")

    def look() -> None:
        for name, state in states.items():
            found = toxrun.left(folder / f"{name}.seen") if state.attempt is None else None
            if found is not None and "lacking" in found:
                told = str(found["lacking"])
                state.attempt = Attempt(
                    test.command, Verdict.NOT_INSTALLED, told.splitlines()[0], output=told
                )
                seen(state.planned, _cell(state))
            elif found is not None:
                state.tests = junit.read(found["junit"] or "") or Tests()
                state.attempt = judge(test, found, state.tests)
                seen(state.planned, _cell(state))

    if waiting := [name for name, state in states.items() if state.attempt is None]:
        wanted = toxrun.Run(
            root=folder,
            environments=waiting,
            log=folder / "tox.log",
            jobs=jobs,
            timeout=test.timeout,
            variables={**session.environment, "HPY_ABI_TOOL": sys.executable},
        )
        said = toxrun.run(wanted, look)
        for name in waiting:
            state = states[name]
            if state.attempt is None:
                detail = "its environment did not come up"
                state.attempt = Attempt(test.command, Verdict.NOT_INSTALLED, detail)
                state.attempt = replace(state.attempt, output=toxrun.about(name, said))
                seen(state.planned, _cell(state))
    _compare(list(states.values()))
    return {state.planned: _cell(state) for state in states.values()}


def _install(
    wheel: Wheel, planned: Planned, test: Suite, source: Source, *, deps: bool
) -> list[list[str]]:
    """What the installer is given, one call after the other."""
    assert planned.python is not None  # noqa: S101 - the others are not run
    required = dependencies.needed(wheel.claim.requires, planned.python)
    links = [part for link in source.find_links for part in ("--find-links", link)]
    host = [
        dependencies.from_clone(one, planned.python, source)
        for one in dependencies.only_host(required)
    ]
    own = str(wheel.path.resolve())
    if deps:
        return [[*links, own, *host, *test.installed]]
    calls = [["--no-deps", *links, own, *host]]
    return [*calls, [*links, *test.installed]] if test.installed else calls


def judge(test: Suite, seen: Mapping[str, Any], tests: Tests) -> Attempt:
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
        verdict, detail = Verdict.FAILED, _names([one.subject for one in tests.failures], "failed")
    elif code == _NO_TESTS and seen["junit"] is not None and not tests.count:
        verdict, detail = Verdict.FAILED, "no test was found"
    elif code:
        verdict, detail = Verdict.FAILED, str(seen["reason"])
    _, mark, stack = str(seen["output"]).rpartition(_FATAL)
    return Attempt(
        subject=test.command,
        verdict=verdict,
        detail=detail,
        command=test.command,
        output=str(seen["output"]),
        python_stack=f"{mark}{stack}".strip() if mark else "",
        signal=crash.removeprefix("killed by "),
        seconds=float(seen["seconds"]),
        failures=tests.failures[:_MOST_FAILURES],
        tests=tests.count if seen["junit"] is not None else None,
    )


def _compare(states: Sequence[_State]) -> None:
    """Tell tests that fail everywhere from those whose result is another one here."""
    passed: dict[str, list[str]] = {}
    for state in states:
        for name in state.tests.passed:
            passed.setdefault(name, []).append(state.planned.key)
    for state in states:
        found = [one.subject for one in state.tests.failures if one.subject in passed]
        if state.attempt is not None and state.attempt.verdict is Verdict.FAILED and found:
            where = ", ".join(dict.fromkeys(passed[found[0]]))
            state.attempt = replace(
                state.attempt,
                verdict=Verdict.DIFFERS,
                detail=_names(found, f"failed that passed on {where}"),
            )


def _names(names: Sequence[str], what: str) -> str:
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"{len(names)} {what}: {', '.join(names[:_FEW])}{more}"


def _cell(state: _State) -> VerifiedCell:
    planned, attempt = state.planned, state.attempt
    assert attempt is not None  # noqa: S101 - it is asked of those alone that have one
    return replace(
        planned.not_run(),
        verdict=attempt.verdict,
        detail=attempt.detail,
        attempts=(attempt,),
        seconds=attempt.seconds,
    )
