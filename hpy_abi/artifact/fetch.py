"""Wheels of a release, fetched by pip: its indexes, its certificates, its rules."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from hpy_abi.artifact import metadata
from hpy_abi.errors import HpyAbiError, WrongUsage

_TIMEOUT = 900
_TAIL = 1500
_WHEEL = re.compile(r"[A-Za-z0-9_.!+%-]+\.whl")


class FetchError(HpyAbiError):
    """pip could not get what was asked for; the text ends with what it said."""


def is_release(text: str) -> bool:
    """Whether an argument names a release: `name==version`."""
    return "==" in text and not Path(text).exists()


def fetch(text: str, folder: Path, *, all_platforms: bool) -> list[Path]:
    """Download the wheel for this Python, or every wheel of the release, into an empty folder."""
    requirement = _parse(text)
    if not all_platforms:
        _pip(requirement, folder, [])
        return sorted(folder.glob("*.whl"))
    wanted = _listed(requirement, folder)
    if not wanted:
        raise FetchError(f"{requirement} has no wheels in the configured indexes")
    for name in wanted:
        if (folder / name).exists():
            continue
        named = metadata.file_name(name)
        if named is None:
            continue
        options = []
        for option, values in (
            ("--platform", {tag.platform for tag in named.tags} - {"any"}),
            ("--abi", {tag.abi for tag in named.tags}),
        ):
            options += [part for value in sorted(values) for part in (option, value)]
        _pip(requirement, folder, [*options, *_python(named.tags[0].python)])
    return sorted(folder.glob("*.whl"))


def _python(tag: str) -> list[str]:
    implementation, digits = tag[:2], tag[2:]
    version = f"{digits[:1]}.{digits[1:]}" if len(digits) > 1 else f"{digits}.99"
    return ["--implementation", implementation, "--python-version", version]


def _parse(text: str) -> Requirement:
    try:
        requirement = Requirement(text)
    except InvalidRequirement as error:
        raise WrongUsage(f"{text}: no file of this name, and no release: {error}") from None
    specifiers = list(requirement.specifier)
    if len(specifiers) != 1 or specifiers[0].operator != "==" or requirement.url:
        raise WrongUsage(f"{text}: name one release, as in NAME==VERSION")
    return requirement


def _listed(requirement: Requirement, folder: Path) -> list[str]:
    """The file name of each wheel of the release that pip looks at, by what it says of them."""
    # a release that is for another Python or platform ends pip with an error; what it saw counts
    said = _run(requirement, folder, ["--verbose", "--verbose"])[1]
    (specifier,) = requirement.specifier
    found: set[str] = set()
    for name in _WHEEL.findall(said.replace("%2B", "+")):
        named = metadata.file_name(name)
        same = named is not None and named.name == canonicalize_name(requirement.name)
        if named and same and specifier.contains(named.version, prereleases=True):
            found.add(name)
    return sorted(found)


def _pip(requirement: Requirement, folder: Path, options: list[str]) -> None:
    code, said = _run(requirement, folder, options)
    if code:
        raise FetchError(f"pip could not fetch {requirement}:\n{said[-_TAIL:].strip()}")


def _run(requirement: Requirement, folder: Path, options: list[str]) -> tuple[int, str]:
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--disable-pip-version-check", "--no-input", "--dest", str(folder), *options]
    try:
        run = subprocess.run(
            [*command, "--", str(requirement)],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise FetchError(f"pip did not fetch {requirement} within {_TIMEOUT} s") from None
    return run.returncode, run.stdout + run.stderr
