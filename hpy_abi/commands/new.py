"""`hpy-abi new`: a project to start from."""

from __future__ import annotations

from pathlib import Path

import click

from hpy_abi.new import BACKENDS, write_project


@click.command(name="new")
@click.argument("name")
@click.option(
    "--backend",
    default=BACKENDS[0],
    show_default=True,
    type=click.Choice(BACKENDS),
    help="What builds it.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Where to write it; the project's name in the current folder, if not given.",
)
def command(name: str, backend: str, folder: Path | None) -> int:
    """Write a small project whose one wheel serves every Python.

    C source, tests, pyproject.toml, and a workflow for GitHub that builds, verifies and publishes
    its wheels.
    """
    folder = folder or Path(name)
    for path in write_project(name, folder, backend):
        click.echo(path)
    click.echo(f"next: cd {folder} && pip install --editable . pytest && pytest")
    return 0
