"""`hpy-abi audit`: what a wheel claims, and whether its binaries can keep it."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from hpy_abi.artifact import fetch
from hpy_abi.audit import Config, config, pool, rules
from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Audit, Severity
from hpy_abi.report import audits as report

_MANY = 10
"""From this many files on there is a progress bar."""


@click.command(name="audit")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(list(report.FORMATS)),
    help="How to answer.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the answer to this file instead.",
)
@click.option("--select", default="", metavar="IDS", help="Only rules that begin so: ABI,PLT003.")
@click.option("--ignore", default="", metavar="IDS", help="No rules that begin so.")
@click.option("--strict", is_flag=True, help="Warnings refute the claim too.")
@click.option(
    "--all-platforms", is_flag=True, help="Of NAME==VERSION every wheel, not only this machine's."
)
@click.option(
    "--jobs",
    default=os.cpu_count() or 1,
    show_default="all cores",
    type=click.IntRange(1),
    help="How many files to read at once.",
)
@click.option(
    "--timeout",
    default=300.0,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    help="Seconds for reading one file.",
)
def command(
    files: tuple[str, ...],
    form: str,
    output: Path | None,
    select: str,
    ignore: str,
    strict: bool,
    all_platforms: bool,
    jobs: int,
    timeout: float,
) -> int:
    """Check what wheels promise against what their binaries need.

    FILE is a wheel, a shared library, the folder of an installed package, a folder of wheels, or
    NAME==VERSION, which pip fetches. Nothing of it is run. The nearest pyproject.toml may say more
    in [tool.hpy-abi.audit]. Exit code 1 when a claim is false.
    """
    chosen = _config(select, ignore)
    with ExitStack() as stack:
        paths, names = _paths(files, all_platforms, stack)
        console = _console()
        shown = console if form == "text" and output is None else None
        done, failures = _run(paths, chosen, pool.Settings(min(jobs, len(paths)), timeout), shown)
    done = [_named(audit, names) for audit in done]
    if shown is not None:
        report.terminal.close(done, shown)
    else:
        text = report.FORMATS[form].render(done)
        _write(text, output)
    for failure in failures:
        click.echo(f"hpy-abi: {failure}", err=True)
    if failures:
        return max(failure.exit_code for failure in failures)
    weighs = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    bad = any(
        one.severity in weighs and not one.ignored for audit in done for one in audit.findings
    )
    return 1 if bad else 0


def _config(select: str, ignore: str) -> Config:
    known = set(rules())
    chosen = config.load(Path.cwd(), known)
    if wanted := config.prefixes(_split(select), "--select", known):
        chosen = replace(chosen, select=wanted)
    return replace(chosen, leave_out=config.prefixes(_split(ignore), "--ignore", known))


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _paths(
    files: Sequence[str], all_platforms: bool, stack: ExitStack
) -> tuple[list[Path], dict[str, str]]:
    """What to read, each once and in order; and how fetched files are to be called."""
    paths: dict[Path, None] = {}
    names: dict[str, str] = {}
    for text in files:
        path = Path(text)
        if fetch.is_release(text):
            scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="hpy-abi-"))
            for wheel in fetch.fetch(text, Path(scratch), all_platforms=all_platforms):
                paths[wheel] = None
                names[str(wheel)] = wheel.name
            continue
        wheels = sorted(path.rglob("*.whl")) if path.is_dir() else []
        paths.update(dict.fromkeys(wheels or [path]))
    return list(paths), names


def _named(audit: Audit, names: dict[str, str]) -> Audit:
    path = names.get(audit.artifact.path, audit.artifact.path)
    return replace(audit, artifact=replace(audit.artifact, path=path))


def _run(
    paths: list[Path], chosen: Config, settings: pool.Settings, shown: Console | None
) -> tuple[list[Audit], list[HpyAbiError]]:
    """The audits in the order of the paths, and what could not be audited."""
    audits: dict[str, Audit] = {}
    failures = []
    advance, show = _progress(len(paths), shown)
    try:
        for answer in pool.audit(paths, chosen, settings):
            advance()
            if isinstance(answer, HpyAbiError):
                failures.append(answer)
                continue
            audits[answer.artifact.path] = answer
            show(answer)
    finally:
        advance.stop()
    return [audits[str(path)] for path in paths if str(path) in audits], failures


class _Bar:
    """A progress bar on the terminal, where there is one and where it is worth it."""

    def __init__(self, total: int) -> None:
        console = Console(stderr=True)
        self._progress = None
        if total >= _MANY and console.is_terminal:
            columns = (TextColumn("audit"), BarColumn(), MofNCompleteColumn())
            self._progress = Progress(*columns, console=console, transient=True)
            self._task = self._progress.add_task("audit", total=total)
            self._progress.start()

    def __call__(self) -> None:
        if self._progress is not None:
            self._progress.advance(self._task)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _progress(total: int, shown: Console | None) -> tuple[_Bar, Callable[[Audit], None]]:
    def show(audit: Audit) -> None:
        if shown is not None:
            report.terminal.show(audit, shown)

    return _Bar(total), show


def _console() -> Console:
    """The terminal; rich heeds NO_COLOR, FORCE_COLOR and TERM=dumb, and writes plainly to pipes."""
    return Console(highlight=False)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise HpyAbiError(f"{output}: {error.strerror}") from None
