"""`hpy-abi verify`: a wheel's claim, tried on real interpreters."""

from __future__ import annotations

import fnmatch
import os
import signal
import types
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from hpy_abi import judgement
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.interpreters import Spec, ensure, find, folders
from hpy_abi.interpreters.describe import Described, describe
from hpy_abi.model import Interpreter, Step, Verification, VerifiedCell
from hpy_abi.report import verifying
from hpy_abi.report.verifications import jsonio, terminal
from hpy_abi.verify import MODES, config, dependencies, github, verification
from hpy_abi.verify.attempt import Limits
from hpy_abi.verify.cells import Asked, Planned, spec
from hpy_abi.verify.config import Config
from hpy_abi.verify.session import Session
from hpy_abi.verify.suite import Suite
from hpy_abi.verify.verification import Options, Plan, Watcher

_PLANS = ("text", "github")


class _Command(click.Command):
    """A command whose `--plan` may stand before a wheel without taking it for its value."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        following = zip(args, [*args[1:], ""], strict=True)
        plain = [
            "--plan=text" if one == "--plan" and after not in _PLANS else one
            for one, after in following
        ]
        return super().parse_args(ctx, plain)


@click.command(name="verify", cls=_Command)
@click.argument("wheels", metavar="WHEEL...", nargs=-1, required=True)
@click.option(
    "--python",
    "pythons",
    multiple=True,
    metavar="WHICH",
    help="Only on these, again and again or separated by commas: 3.14, a path, or a pattern of "
    "keys such as 'cp31*'.",
)
@click.option("--install", is_flag=True, help="First fetch promised interpreters that are missing.")
@click.option("--beyond", is_flag=True, help="Also on interpreters that it does not promise.")
@click.option("--modes", metavar="MODES", help="For universal wheels: universal,debug,trace.")
@click.option(
    "--test",
    metavar="COMMAND",
    help='Also install it and run this there: "pytest --pyargs spam".',
)
@click.option(
    "--test-requires", multiple=True, metavar="PACKAGE", help="What that command needs beside it."
)
@click.option("--no-deps", is_flag=True, help="Install nothing that the wheel requires.")
@click.option(
    "--find-links", multiple=True, metavar="DIR", help="Also look there for what it requires."
)
@click.option(
    "--jobs",
    default=os.cpu_count() or 1,
    show_default="all cores",
    type=click.IntRange(1),
    help="How many processes at once.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    help="Seconds for one import.  [default: 60]",
)
@click.option(
    "--fail-on",
    type=click.Choice(judgement.FAIL_ON),
    help="What ends with exit code 1: a broken claim, also promised interpreters that were not "
    "run, or nothing.  [default: broken]",
)
@click.option(
    "--plan",
    type=click.Choice(_PLANS),
    is_flag=False,
    flag_value="text",
    help="Only say what would be run; for github as a matrix of its Actions.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was seen to this file, for `hpy-abi report`.",
)
@click.option("--keep", is_flag=True, help="Keep the folder that it was run in.")
def command(
    wheels: tuple[str, ...],
    pythons: tuple[str, ...],
    install: bool,
    beyond: bool,
    modes: str | None,
    test: str | None,
    test_requires: tuple[str, ...],
    no_deps: bool,
    find_links: tuple[str, ...],
    jobs: int,
    timeout: float | None,
    fail_on: str | None,
    plan: str | None,
    output: Path | None,
    keep: bool,
) -> int:
    """Load wheels on the Pythons that they promise, and hold what is seen against the claim.

    WHEEL is a wheel or a folder of wheels. Each extension module is imported in a process of its
    own; a crash or a hang is a verdict. The nearest pyproject.toml may say more in
    [tool.hpy-abi.verify]. Exit code 1 when a claim is broken, 3 when nothing was run for one.
    """
    settings = config.load(Path.cwd())
    chosen = [part for text in pythons or settings.python for part in _split(text)]
    options = _options(settings, modes, test, test_requires, find_links, timeout, jobs)
    asked = Asked(
        modes=options.asked.modes,
        beyond=beyond or settings.beyond,
        steps=(Step.LOAD, Step.TEST) if options.test else (Step.LOAD,),
        chosen=bool(chosen),
    )
    options = Options(asked, options.limits, jobs, not no_deps, options.source, options.test)
    fail_on = fail_on or settings.fail_on or "broken"
    if fail_on not in judgement.FAIL_ON:
        raise WrongUsage(f"fail-on: {fail_on!r} is none of {', '.join(judgement.FAIL_ON)}")
    signal.signal(signal.SIGTERM, _interrupted)
    paths = verification.wheels_in([Path(one) for one in wheels])
    with Session(keep=keep) as session:
        plans = verification.plan(paths, _interpreters(chosen, install), options)
        if install and not chosen and (absent := _absent(plans)):
            _fetch(absent)
            plans = verification.plan(paths, _interpreters(chosen, install), options)
        if plan == "github":
            _show_matrix(plans)
            return 0
        if plan:
            _show_plan(plans)
            return 0
        seen = _run(plans, options, session)
    if output is not None:
        try:
            folders.write(output, jsonio.render(seen))
        except OSError as error:
            raise HpyAbiError(f"{output}: {error.strerror}") from None
    terminal.show(seen, _console())
    if keep:
        click.echo(f"kept: {session.kept}")
    return judgement.exit_code(seen, fail_on)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _interrupted(number: int, frame: types.FrameType | None) -> None:
    """End as Ctrl-C does, with all that was started."""
    raise KeyboardInterrupt


def _options(
    settings: Config,
    modes: str | None,
    test: str | None,
    test_requires: Sequence[str],
    find_links: Sequence[str],
    timeout: float | None,
    jobs: int,
) -> Options:
    """What the command line says, and where it says nothing, what pyproject.toml says."""
    named = _split(modes) if modes is not None else list(settings.modes) or ["universal"]
    if not named or (unknown := sorted(set(named) - set(MODES))):
        what = f"there is no {unknown[0]}" if named else "none was named"
        raise WrongUsage(f"--modes: {what}: name some of {','.join(MODES)}")
    links = [*find_links, *settings.find_links]
    for link in links:
        if "://" not in link and not Path(link).is_dir():
            raise WrongUsage(f"--find-links: {link} is no folder")
    return Options(
        asked=Asked(modes=tuple(mode for mode in MODES if mode in named)),
        limits=Limits(timeout=timeout or settings.timeout or Limits.timeout),
        jobs=jobs,
        source=dependencies.Source(
            tuple(link if "://" in link else str(Path(link).resolve()) for link in links),
            dependencies.clone(),
        ),
        test=_test(settings, test, test_requires),
    )


def _test(settings: Config, test: str | None, requires: Sequence[str]) -> Suite | None:
    text = settings.test if test is None else test
    if not text.strip():
        return None
    return Suite(
        text,
        tuple(requires) or settings.test_requires,
        settings.test_timeout or Suite.timeout,
    )


def _interpreters(chosen: Sequence[str], install: bool) -> list[Interpreter]:
    """Those that were asked for, each key once, or all that are here."""
    found = find(old=True)
    if not chosen:
        return list(found.best())
    taken: dict[str, Interpreter] = {}
    for text in chosen:
        if os.sep in text or Path(text).is_file():
            described = describe(Path(text).absolute())
            if not isinstance(described, Described):
                raise WrongUsage(f"--python {text}: it is no Python that works")
            matching = [described.interpreter]
        elif any(letter in text for letter in "*?["):
            matching = [one for one in found.best() if fnmatch.fnmatchcase(one.key, text)]
        else:
            one = found.matching(Spec.parse(text))
            matching = [one] if one is not None else []
            if one is None and install:
                matching, _ = ensure([Spec.parse(text)], _tell)
        if not matching:
            raise WrongUsage(
                f"--python {text}: nothing on this machine is that; `hpy-abi pythons` lists what "
                "is, and --install fetches what has a version"
            )
        for interpreter in matching:
            taken.setdefault(interpreter.key, interpreter)
    return list(taken.values())


def _absent(plans: Sequence[Plan]) -> list[str]:
    keys = [one.key for plan in plans for one in plan.cells if one.python is None]
    return list(dict.fromkeys(keys))


def _fetch(keys: Sequence[str]) -> None:
    """Install what can be; what cannot stays absent, and is said to be so."""
    _, problems = ensure([Spec.parse(spec(key)) for key in keys], _tell)
    for problem in problems:
        click.echo(str(problem), err=True)


def _tell(wanted: Spec, words: str) -> None:
    click.echo(f"{wanted}: {words}", err=True)


def _console() -> Console:
    """The terminal; rich would cut tables at a pipe's default of 80 columns."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=400)


def _show_plan(plans: Sequence[Plan]) -> None:
    for plan in plans:
        click.echo(verifying.promise(plan.wheel.path.name, plan.wheel.claim))
        for cell in plan.cells:
            beyond = "" if cell.promised else " (not promised)"
            what = f"not run: {cell.reason}" if cell.reason else _what(plan, cell)
            click.echo(f"  {verifying.where(cell)}{beyond}: {what}")


def _show_matrix(plans: Sequence[Plan]) -> None:
    """The plan for GitHub Actions, and on stderr what it has no runner for."""
    made = github.matrix([(str(plan.wheel.path), plan.wheel.claim) for plan in plans])
    click.echo(made.json)
    for note in made.left_out:
        click.echo(f"{note.subject}: {note.text}", err=True)


def _what(plan: Plan, cell: Planned) -> str:
    where = f", on {cell.python.executable}" if cell.python is not None else ""
    number = len(plan.wheel.claim.modules)
    what = "its tests" if cell.step is Step.TEST else f"load {number} module{'s' * (number != 1)}"
    return what + where


def _run(plans: Sequence[Plan], options: Options, session: Session) -> list[Verification]:
    console = _console()
    entries = [(str(plan.wheel.path), cell) for plan in plans for cell in plan.cells]
    for plan in plans:
        click.echo(verifying.promise(plan.wheel.path.name, plan.wheel.claim))
    with verifying.watch(entries, console) as shown:

        def started(plan: Plan, cell: Planned) -> None:
            shown.begin((str(plan.wheel.path), cell))

        def ended(plan: Plan, planned: Planned, cell: VerifiedCell) -> None:
            shown.end((str(plan.wheel.path), planned), cell)

        return verification.run(plans, options, session, Watcher(ended, started))
