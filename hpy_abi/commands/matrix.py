"""`hpy-abi matrix`: this project's own proof, run from a clone of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from hpy_abi import judgement, verify
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.interpreters import DEFAULT, Spec, ensure, find
from hpy_abi.model import Interpreter, Note
from hpy_abi.report.verifications import FORMATS, terminal
from hpy_abi.verify import matrix


@click.command(name="matrix")
@click.option(
    "--pythons",
    default="default",
    show_default=True,
    metavar="WHICH",
    help='"default": install what is missing of the default set, then take all that are found; '
    '"found": install nothing; or names such as 3.9,3.14,pypy3.11-7.3, which must be there.',
)
@click.option(
    "--abi",
    "abis",
    default="universal",
    show_default=True,
    metavar="WAYS",
    help="Ways to compile, separated by commas: universal (one binary for all), hybrid and cpython "
    "(one for each CPython).",
)
@click.option(
    "--modes",
    default="universal",
    show_default=True,
    metavar="MODES",
    help="Modes to load in, separated by commas: universal, debug, trace.",
)
@click.option(
    "--jobs",
    default=2,
    show_default=True,
    type=click.IntRange(1),
    help="How many to build and to run at once.",
)
@click.option(
    "--timeout",
    default=300.0,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    help="Seconds for the suite on one interpreter.",
)
@click.option(
    "--output",
    default=Path("build/matrix"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for matrix.json, matrix.md, matrix.svg and the logs.",
)
@click.option(
    "--root",
    default=Path(),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The clone, where it is not the current folder.",
)
def command(
    pythons: str,
    abis: str,
    modes: str,
    jobs: int,
    timeout: float,
    output: Path,
    root: Path,
) -> int:
    """Load one binary on every Python here, and show the table.

    Compiles the conformance wheel once and hpy-runtime for each CPython, installs that one file
    everywhere and runs its tests there. Exit code 1 when a cell failed.
    """
    ways = _some("--abi", abis, verify.ABIS)
    loaded = _some("--modes", modes, verify.MODES)
    for needed in ("runtime/pyproject.toml", "conformance/pyproject.toml", "tox.ini"):
        if not (root / needed).is_file():
            raise WrongUsage(
                f"{needed} is not in {root.resolve()}: run this in a clone of hpy-abi, "
                "or name one with --root"
            )
    interpreters, absent = _choose(pythons)
    cells = verify.plan(interpreters, ways, loaded)
    if not cells:
        wanted = "Python" if "universal" in ways else "CPython"
        raise HpyAbiError(
            f"no {wanted} 3.9 or later was found; `hpy-abi pythons` tells what is here"
        )
    output.mkdir(parents=True, exist_ok=True)
    seen = matrix.run(
        verify.Checkout(root.resolve()),
        cells,
        matrix.Settings(output.resolve(), jobs, timeout),
        say=_say,
        absent=absent,
    )
    console = Console()
    # rich would cut the table at a pipe's default of 80 columns
    console = console if console.is_terminal else Console(width=400)
    terminal.show(seen, console)
    for ending, form in (("json", "json"), ("md", "markdown"), ("svg", "svg")):
        target = output / f"matrix.{ending}"
        target.write_text(FORMATS[form].render(seen), encoding="utf-8")
        _say(f"written: {target}")
    return 0 if judgement.complete(seen) else 1


def _some(option: str, value: str, known: Sequence[str]) -> list[str]:
    """The names in an option's value, in the order of those that are known."""
    asked = {part.strip() for part in value.split(",")} - {""}
    if not asked or (unknown := sorted(asked - set(known))):
        what = f"there is no {unknown[0]}" if asked else "none was named"
        raise WrongUsage(f"{option}: {what}: name some of {','.join(known)}")
    return [name for name in known if name in asked]


def _choose(pythons: str) -> tuple[Sequence[Interpreter], list[Note]]:
    """The interpreters to run on, and those that were wanted and could not be had."""
    if pythons == "found":
        return find().best(), []
    if pythons == "default":
        _, problems = ensure(DEFAULT, lambda spec, words: _say(f"{spec}: {words}"))
        for problem in problems:
            click.echo(str(problem), err=True)
        return find().best(), [Note(str(one.spec), one.reason) for one in problems]
    found = find()
    chosen = []
    for name in filter(None, (part.strip() for part in pythons.split(","))):
        interpreter = found.matching(Spec.parse(name))
        if interpreter is None:
            raise WrongUsage(
                f"{name} is not on this machine; `hpy-abi pythons` lists what is, "
                f"`hpy-abi pythons install {name}` fetches it"
            )
        chosen.append(interpreter)
    return chosen, []


def _say(line: str) -> None:
    click.echo(line)
