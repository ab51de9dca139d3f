"""`hpy-abi report`: what `hpy-abi verify` saw, as a page, a table or a badge."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from hpy_abi import judgement
from hpy_abi.digest import sha256
from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import folders
from hpy_abi.model import Verification
from hpy_abi.report import verifications as formats
from hpy_abi.report.verifications import changes
from hpy_abi.verify.compare import compare
from hpy_abi.verify.merge import merge
from hpy_abi.verify.verification import wheels_in

_F = TypeVar("_F", bound=Callable[..., Any])
_MOST = 256 << 20
"""Bytes of one result: more is no result of ours."""


class _Group(click.Group):
    """A group that takes what names no subcommand for the arguments of `show`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "show", self.commands["show"], args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # options before the file are those of `show`, but for the one that asks for help
        if args and args[0].startswith("-") and args[0] not in ctx.help_option_names:
            args = ["show", *args]
        return super().parse_args(ctx, args)


def _format(names: Iterable[str], what: str) -> Callable[[_F], _F]:
    return click.option(
        "--format",
        "form",
        default="text",
        show_default=True,
        type=click.Choice(list(names)),
        help=what,
    )


_output = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to this file instead.",
)


@click.group(name="report", cls=_Group)
def command() -> None:
    """Show what `hpy-abi verify --output RESULT.json` saw.

    `hpy-abi report RESULT.json --format html -o report.html` writes a page that needs nothing
    beside it. `report merge` joins results of several machines, `report diff` compares two.
    """


@command.command(name="show")
@click.argument("result", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_format(formats.FORMATS, "How to show it.")
@_output
def show(result: Path, form: str, output: Path | None) -> int:
    """Show one result; the same as without a subcommand.

    Exit code 0 when it was shown, whatever it says of the claim.
    """
    _give(_read(result), form, output)
    return 0


@command.command(name="merge")
@click.argument(
    "parts",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--wheel",
    "wheels",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="A wheel that parts may be of, or a folder of them; again for more. Without it all parts "
    "must be of the same files.",
)
@_format(formats.FORMATS, "How to show the whole; json is what `report` reads again.")
@click.option(
    "--fail-on",
    default="broken",
    show_default=True,
    type=click.Choice(judgement.FAIL_ON),
    help="What ends with exit code 1, as for `hpy-abi verify`.",
)
@_output
def merge_command(
    parts: tuple[Path, ...],
    wheels: tuple[Path, ...],
    form: str,
    fail_on: str,
    output: Path | None,
) -> int:
    """Join results of one wheel from several machines, and judge the whole.

    Refused are parts of another file (by SHA-256), and two that ran the same cell. Exit code 1 when
    the claim is broken on any of them.
    """
    digests = {_digest(one) for one in wheels_in(wheels)} if wheels else None
    whole = merge([(str(part), _read(part)) for part in parts], digests)
    _give(whole, form, output)
    return judgement.exit_code(whole, fail_on)


@command.command(name="diff")
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_format(changes.FORMATS, "How to show it.")
@_output
def diff(old: Path, new: Path, form: str, output: Path | None) -> int:
    """Compare two results, of two versions for instance.

    Exit code 1 when something passed before and does not work now, or when a claim is broken that
    was not.
    """
    found = compare(_read(old), _read(new))
    _write(changes.FORMATS[form](found), output)
    return 1 if any(change.regressed for change in found) else 0


def _read(path: Path) -> tuple[Verification, ...]:
    try:
        if path.stat().st_size > _MOST:
            raise HpyAbiError(f"{path}: it is larger than {_MOST >> 20} MiB, and no result")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise HpyAbiError(f"{path}: it is no text, and no result") from None
    except OSError as error:
        raise HpyAbiError(f"{path}: {error.strerror}") from None
    return formats.jsonio.read(text, str(path))


def _digest(wheel: Path) -> str:
    try:
        return sha256(wheel)
    except OSError as error:
        raise HpyAbiError(f"{wheel}: {error.strerror}") from None


def _give(shown: Sequence[Verification], form: str, output: Path | None) -> None:
    console = Console(highlight=False)
    if form == "text" and output is None and console.is_terminal:
        formats.terminal.show(shown, console)
        return
    _write(formats.FORMATS[form].render(shown), output)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    try:
        folders.write(output, text)
        # a page is for others too: web servers and GitHub Pages refuse what only its owner reads
        output.chmod(0o644)
    except OSError as error:
        raise HpyAbiError(f"{output}: {error.strerror}") from None
