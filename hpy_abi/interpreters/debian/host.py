"""The distribution that this machine runs: its mirror, keyring and suites."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hpy_abi.interpreters.errors import NotInstalled

TOOLS = ("apt-get", "apt-cache", "apt-config", "dpkg", "dpkg-deb")


@dataclass(frozen=True)
class Distribution:
    """What differs between the distributions."""

    suites: tuple[str, ...]
    """Code names that their mirrors may still hold, newest first."""
    components: str
    pockets: tuple[str, ...]
    """Endings of a suite's parts: "" is the suite itself."""
    keyring: Path
    keyring_package: str


DISTRIBUTIONS = {
    "debian": Distribution(
        suites=("sid", "trixie", "bookworm", "bullseye"),
        components="main",
        pockets=("",),
        keyring=Path("/usr/share/keyrings/debian-archive-keyring.gpg"),
        keyring_package="debian-archive-keyring",
    ),
    "ubuntu": Distribution(
        suites=("resolute", "noble", "jammy", "focal"),
        components="main universe",
        pockets=("", "-updates"),
        keyring=Path("/usr/share/keyrings/ubuntu-archive-keyring.gpg"),
        keyring_package="ubuntu-keyring",
    ),
}


@dataclass(frozen=True)
class Host:
    """This machine."""

    distribution: Distribution
    suites: tuple[str, ...]
    mirror: str
    architecture: str
    glibc: tuple[int, ...]


@cache
def host() -> Host:
    """Look at this machine; raises NotInstalled where it is no Debian or Ubuntu with apt."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    name = release.get("ID", platform.system())
    distribution = DISTRIBUTIONS.get(name)
    if distribution is None:
        raise NotInstalled(f"Debian's packages: this is {name}, neither Debian nor Ubuntu")
    for tool in TOOLS:
        if shutil.which(tool) is None:
            raise NotInstalled(f"Debian's packages: there is no {tool} here")
    if not distribution.keyring.is_file():
        raise NotInstalled(
            f"Debian's packages: {distribution.keyring} is missing, without which no index can be "
            f"trusted (package {distribution.keyring_package})"
        )
    own = release.get("VERSION_CODENAME", "")
    suites = distribution.suites
    if own and own not in suites:
        suites = (own, *suites)
    return Host(
        distribution=distribution,
        suites=suites,
        mirror=choose_mirror(_configured(), own),
        architecture=_output("dpkg", "--print-architecture").strip(),
        glibc=numbers(os.confstr("CS_GNU_LIBC_VERSION") or ""),
    )


def choose_mirror(configured: str, suite: str) -> str:
    """Return the mirror out of lines `URI|suite|component`: the one that has this host's suite.

    Other publishers, too, name their suites after the distribution's; they have no such pockets.
    """
    lines = [line.split("|") for line in configured.splitlines() if line.count("|") == 2]
    main = [(uri, where) for uri, where, component in lines if component == "main"]
    with_updates = {uri for uri, where in main if where == f"{suite}-updates"}
    own = [uri for uri, where in main if where in {suite, "sid", "unstable", "testing"}]
    for uri in sorted(own, key=lambda uri: uri not in with_updates):
        return uri.rstrip("/")
    raise NotInstalled(
        f"Debian's packages: this host's apt sources name no mirror with the main part of {suite}"
    )


def numbers(text: str) -> tuple[int, ...]:
    """Return the first dotted number in `text`, whose epoch was cut off: "glibc 2.36", "2.43-7"."""
    for word in text.split():
        digits = word.split("-")[0].split("+")[0]
        if digits.replace(".", "").isdigit():
            return tuple(int(part) for part in digits.split(".") if part)
    return ()


def _configured() -> str:
    # apt reads its own sources better than anybody: both formats, all folders, variables
    return _output(
        "apt-get",
        "indextargets",
        "--format",
        "$(REPO_URI)|$(RELEASE)|$(COMPONENT)",
        "Created-By: Packages",
    )


def _output(*command: str) -> str:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=60
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise NotInstalled(f"Debian's packages: {command[0]} failed: {error}") from error
