"""`hpy-abi pythons`: what interpreters are there, and getting more."""

from __future__ import annotations

import dataclasses
import json
import time

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from hpy_abi import interpreters
from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import Found, Spec
from hpy_abi.model import Interpreter

COLUMNS = ("key", "Python", "version", "build", "ABI", "HPy", "path")


@click.group(name="pythons", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--all", "old", is_flag=True, help="Also show Python 3.8 and older.")
@click.pass_context
def command(context: click.Context, as_json: bool, old: bool) -> None:
    """Show the Python interpreters of this machine; `install` gets more.

    They are looked for on PATH, in pyenv's and uv's folders, in the cache folder into which
    `install` puts them, and at HPY_ABI_PYTHONS: interpreters, their prefixes, or folders of such,
    separated like PATH.
    """
    if context.invoked_subcommand is None:
        _list(as_json, old)
    elif as_json or old:
        raise click.UsageError(f"give options after {context.invoked_subcommand!r}")


@command.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--all", "old", is_flag=True, help="Also show Python 3.8 and older.")
def list_command(as_json: bool, old: bool) -> None:
    """Show the interpreters (the same as without a subcommand)."""
    _list(as_json, old)


@command.command()
@click.argument("specs", metavar="PYTHON...", nargs=-1, required=True)
def install(specs: tuple[str, ...]) -> None:
    """Get interpreters that are missing, into a cache folder of yours.

    PYTHON is like 3.14, 3.13d (debug), 3.13t (free-threaded), pypy3.11 or pypy3.11-7.3. uv
    downloads them where it is present and its downloads work; on Debian and Ubuntu the
    distribution's own packages are unpacked side by side, without root, the system untouched.
    """
    wanted = [Spec.parse(spec) for spec in specs]
    console = Console(stderr=True)
    if console.is_terminal:
        found, problems = _install_shown(wanted, console)
    else:
        start = time.monotonic()

        def tell(spec: Spec, words: str) -> None:
            click.echo(f"[{time.monotonic() - start:4.0f} s] {spec}: {words}", err=True)

        found, problems = interpreters.ensure(wanted, tell)
    for line in _rows(found):
        click.echo(f"{line[0]}  {line[2]}  {line[-1]}")
    if problems:
        raise HpyAbiError("\n".join(map(str, problems)))


def _install_shown(
    wanted: list[Spec], console: Console
) -> tuple[list[Interpreter], list[interpreters.Problem]]:
    """Install with one line for each request that tells its present step."""
    columns = (
        SpinnerColumn(finished_text=" "),
        TextColumn("{task.fields[spec]}", style="bold"),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as progress:
        tasks = {
            spec: progress.add_task("waiting", total=1, start=False, spec=str(spec))
            for spec in wanted
        }

        def tell(spec: Spec, words: str) -> None:
            progress.start_task(tasks[spec])
            ended = words.startswith(("found ", "installed ", "could not "))
            progress.update(tasks[spec], description=words, completed=ended)

        return interpreters.ensure(wanted, tell)


def _list(as_json: bool, old: bool) -> None:
    found = interpreters.find(old=old)
    if as_json:
        click.echo(json.dumps(_document(found), indent=2))
        return
    rows = _rows(found.interpreters)
    rows += [["-", "cpython", one.version, *["-"] * 3, one.path] for one in found.older]
    rows += [["broken", *["-"] * 5, f"{one.path}: {one.reason}"] for one in found.broken]
    console = Console()
    if console.is_terminal:
        console.print(_table(rows))
    else:
        _print_plain(rows)


def _document(found: Found) -> dict[str, object]:
    return {
        "schema": 1,
        "interpreters": [
            dataclasses.asdict(one)
            | {"key": one.key, "abi_tags": one.abi_tags, "has_headers": one.has_headers}
            for one in found.interpreters
        ],
        "older": [dataclasses.asdict(one) for one in found.older],
        "broken": [dataclasses.asdict(one) for one in found.broken],
    }


def _rows(found: tuple[Interpreter, ...] | list[Interpreter]) -> list[list[str]]:
    return [
        [
            one.key,
            one.implementation,
            _version(one),
            _build(one),
            ", ".join(one.abi_tags),
            "native" if one.native_hpy else "-",
            one.executable if one.has_headers else f"{one.executable} (no headers)",
        ]
        for one in found
    ]


def _build(one: Interpreter) -> str:
    kinds = {"free-threaded": one.free_threaded, "debug": one.debug}
    return " ".join(kind for kind, built in kinds.items() if built) or "release"


def _version(one: Interpreter) -> str:
    if one.implementation_version == one.version:
        return one.version
    return f"{one.version} ({one.implementation_version})"


def _table(rows: list[list[str]]) -> Table:
    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0))
    for column in COLUMNS:
        # a path that is cut is no use; one that is folded can still be read
        table.add_column(column, overflow="fold", no_wrap=column != "path")
    for row in rows:
        table.add_row(*row, style="red" if row[0] == "broken" else None)
    return table


def _print_plain(rows: list[list[str]]) -> None:
    """Columns with two blanks between them, whatever the width: for grep and awk."""
    lines = [list(COLUMNS), *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
