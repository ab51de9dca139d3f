"""`hpy-abi build`: universal wheels of a project, repaired, audited and the same each time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click
from packaging.tags import platform_tags
from packaging.utils import parse_wheel_filename
from rich.console import Console

from hpy_abi.audit import Config, pool
from hpy_abi.build import BuildFailed, Built
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.model import Audit
from hpy_abi.report import audits as report


@click.command(name="build")
@click.argument(
    "project", default=Path(), type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--output",
    default=Path("dist"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the wheels.",
)
@click.option(
    "--platform",
    "platforms",
    multiple=True,
    metavar="NAME",
    help="Compile for another platform, by zig: linux-aarch64, macos-arm64, windows-x86_64, …, or "
    "all; repeatable.",
)
@click.option(
    "--glibc",
    metavar="VERSION",
    help="With --platform: the oldest glibc to run on.  [default: 2.17]",
)
@click.option(
    "--jobs",
    default=1,
    show_default=True,
    type=click.IntRange(1),
    help="With --platform: how many to build at once.",
)
@click.option("--cibuildwheel", is_flag=True, help="Build and test in a container.")
@click.option("--image", metavar="NAME", help="With --cibuildwheel: instead of manylinux' image.")
@click.option(
    "--find-links",
    multiple=True,
    metavar="WHERE",
    help="Folder or page with more packages for the build, such as hpy-runtime; repeatable.",
)
@click.option("--verify", is_flag=True, help="Then load those for this machine on its Pythons.")
def command(
    project: Path,
    output: Path,
    platforms: tuple[str, ...],
    glibc: str | None,
    jobs: int,
    cibuildwheel: bool,
    image: str | None,
    find_links: tuple[str, ...],
    verify: bool,
) -> int:
    """Build the universal wheel of PROJECT, by whatever backend it has.

    Built in place, by cibuildwheel, or for other platforms from this one; repaired where that is
    needed (auditwheel on Linux), written so that the same input gives the same bytes, and audited.
    Exit code 1 when the audit, or --verify, refutes a wheel.
    """
    if image is not None and not cibuildwheel:
        raise WrongUsage("--image is for --cibuildwheel")
    if glibc is not None and not platforms:
        raise WrongUsage("--glibc is for --platform: in place it is this machine's")
    if cibuildwheel and platforms:
        raise WrongUsage("--cibuildwheel builds for this machine's platform: leave out --platform")
    try:
        if platforms:
            built = _cross(project, output, platforms, glibc, jobs, find_links)
        else:
            built = _build(project, output, cibuildwheel, image, find_links)
    except BuildFailed as error:
        if error.built:
            _show(error.built)
        raise
    sound = _show(built)
    here = [one.wheel for one in built if _for_this_machine(one.wheel)]
    if not verify or not here:
        return 0 if sound else 1
    return max(0 if sound else 1, _verify(here, find_links))


def _build(
    project: Path, output: Path, cibuildwheel: bool, image: str | None, find_links: Sequence[str]
) -> list[Built]:
    if cibuildwheel:
        from hpy_abi.build import container

        return container.build(project, output, find_links=find_links, image=image, say=click.echo)
    from hpy_abi.build import native

    return native.build(project, output, find_links=find_links)


def _cross(
    project: Path,
    output: Path,
    platforms: Sequence[str],
    glibc: str | None,
    jobs: int,
    find_links: Sequence[str],
) -> list[Built]:
    from hpy_abi.build import cross, reproducible

    return cross.build(
        project,
        output,
        platforms,
        glibc=glibc or cross.GLIBC,
        find_links=[Path(link) for link in find_links],
        jobs=jobs,
        epoch=reproducible.epoch(),
        say=click.echo,
    )


def _show(built: Sequence[Built]) -> bool:
    """Print each wheel with what was done to it, and judge it; whether all are sound."""
    console = Console(highlight=False)
    judged = _audited([one.wheel for one in built])
    for one, found in zip(built, judged, strict=True):
        size = one.wheel.stat().st_size
        click.echo(f"built: {one.wheel} ({size} bytes, {one.seconds:.1f} s)")
        click.echo(f"  sha256:{one.sha256}")
        for note in one.notes:
            click.echo(f"  {note}")
        report.terminal.show(found, console)
        if not _for_this_machine(one.wheel):
            click.echo("  audited, not run here: it is for another platform than this machine's")
    report.terminal.close(judged, console)
    return all(one.ok for one in judged)


def _audited(wheels: Sequence[Path]) -> list[Audit]:
    """What is found in each, several at a time: every module's code is followed."""
    settings = pool.Settings(jobs=max(1, min(os.cpu_count() or 1, len(wheels))))
    found: dict[str, Audit] = {}
    for answer in pool.audit(wheels, Config(), settings):
        if isinstance(answer, HpyAbiError):
            raise answer
        found[answer.artifact.path] = answer
    return [found[str(wheel)] for wheel in wheels]


def _for_this_machine(wheel: Path) -> bool:
    own = {"any", *platform_tags()}
    return any(tag.platform in own for tag in parse_wheel_filename(wheel.name)[-1])


def _verify(wheels: Sequence[Path], find_links: Sequence[str]) -> int:
    from hpy_abi.commands import verify

    links = [f"--find-links={link}" for link in find_links]
    code = verify.command.main(args=[*links, *map(str, wheels)], standalone_mode=False)
    return code if isinstance(code, int) else 0
