"""Asks one suite's signed index, and fetches packages whose digests it vouches for.

apt does it, with settings that point every file of its own below the cache folder: it checks the
index's signature with the distribution's keyring, and never sees this system's packages.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from hpy_abi.digest import sha256
from hpy_abi.interpreters import folders
from hpy_abi.interpreters.debian.host import Host
from hpy_abi.interpreters.errors import NotInstalled

FRESH = 6 * 3600
"""Seconds for which an index is taken as it is."""
TIMEOUT = 900
HELPER = "/usr/lib/apt/apt-helper"

_PACKAGE_URI = re.compile(r"'(?P<uri>[^']+)' (?P<file>\S+) (?P<size>\d+) SHA256:(?P<sha>[0-9a-f]+)")


@dataclass(frozen=True)
class Package:
    """One binary package, as the index vouches for it."""

    uri: str
    file: str
    """File name: NAME_VERSION_ARCHITECTURE.deb, with escapes in the version."""
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """Its name without version and architecture."""
        return self.file.split("_")[0]

    @property
    def version(self) -> str:
        """Its version without the epoch."""
        return self.file.split("_")[1].split("%3a")[-1]


class Suite:
    """One suite of the distribution, on this host's mirror."""

    def __init__(self, host: Host, name: str) -> None:
        self.name = name
        self._host = host
        # each architecture has an index of its own
        self._folder = folders.cache() / "apt" / f"{name}-{host.architecture}"
        self._settings = self._folder / "apt.conf"

    def refresh(self, *, force: bool = False) -> None:
        """Fetch the index where there is none that is fresh; raises NotInstalled."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self._folder / "lock"):
            stamp = self._folder / "fetched"
            if not force and stamp.is_file() and time.time() - stamp.stat().st_mtime < FRESH:
                return
            self._configure()
            self._run("apt-get", "-q", "update", "-o", "APT::Update::Error-Mode=any")
            stamp.touch()

    def version(self, package: str) -> str | None:
        """Return the version (with epoch) that the suite has of `package`, or None."""
        answer = self._run("apt-cache", "--no-all-versions", "show", package, check=False)
        return version_of(package, answer)

    def resolve(self, whole: Sequence[str], alone: Sequence[str]) -> list[Package]:
        """Return `whole` with all that they depend on, and `alone` with nothing more."""
        sha = ("-o", "Acquire::ForceHash=SHA256", "--print-uris")
        listed = self._run("apt-get", "-qq", *sha, "--no-install-recommends", "install", *whole)
        if alone:
            listed += self._run("apt-get", "-qq", *sha, "download", *alone)
        return parse_uris(listed)

    def fetch(self, packages: Sequence[Package]) -> list[Path]:
        """Return the files of `packages`, each one's digest checked; fetch what is missing."""
        store = folders.cache() / "debs"
        store.mkdir(parents=True, exist_ok=True)
        kept = {package.sha256: store / f"{package.sha256}.deb" for package in packages}
        missing = [one for one in packages if _digest(kept[one.sha256]) != one.sha256]
        with tempfile.TemporaryDirectory(dir=store, prefix="fetch-") as partial:
            request: list[str] = []
            for one in missing:
                request += [one.uri, f"{partial}/{one.sha256}", f"SHA256:{one.sha256}"]
            if request:
                self._run(HELPER, "-q", "download-file", *request)
            for one in missing:
                arrived = Path(partial, one.sha256)
                if _digest(arrived) != one.sha256:
                    raise NotInstalled(f"{one.file} has another digest than {self.name}'s index")
                arrived.replace(kept[one.sha256])
        return [kept[package.sha256] for package in packages]

    def _configure(self) -> None:
        for part in ("lists/partial", "archives/partial", "etc/apt.conf.d", "etc/preferences.d"):
            (self._folder / part).mkdir(parents=True, exist_ok=True)
        (self._folder / "status").touch()
        self._settings.write_text(settings(self._folder, self._host.architecture), encoding="utf-8")
        with self._settings.open("a", encoding="utf-8") as file:
            file.write(_acquire_settings())
        distribution = self._host.distribution
        sources = [
            f"deb [signed-by={distribution.keyring}] {self._host.mirror} {self.name}{pocket} "
            f"{distribution.components}\n"
            for pocket in distribution.pockets
        ]
        (self._folder / "etc" / "sources.list").write_text("".join(sources), encoding="utf-8")

    def _run(self, *command: str, check: bool = True) -> str:
        environment = {**os.environ, "APT_CONFIG": str(self._settings), "LC_ALL": "C.UTF-8"}
        try:
            ended = subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=TIMEOUT,
                cwd=self._folder,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise NotInstalled(f"{self.name}: {error}") from error
        if check and ended.returncode != 0:
            raise NotInstalled(f"{self.name}: {_first_error(ended.stderr)}")
        return ended.stdout


def settings(folder: Path, architecture: str) -> str:
    """Return apt's settings under which it reads and writes nothing outside `folder`."""
    return f"""\
Dir "{folder}/";
Dir::Etc "{folder}/etc";
Dir::Etc::sourcelist "{folder}/etc/sources.list";
Dir::Etc::sourceparts "-";
Dir::State "{folder}";
Dir::State::status "{folder}/status";
Dir::State::lists "{folder}/lists";
Dir::Cache "{folder}";
Dir::Cache::archives "{folder}/archives";
APT::Architecture "{architecture}";
APT::Architectures "{architecture}";
APT::Install-Recommends "false";
// as root, apt would become a user who may not write below this folder
APT::Sandbox::User "root";
// a mirror may be a snapshot: signed all the same, but past its date
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11 {{ DefaultEnabled "false"; }};
"""


def parse_uris(listed: str) -> list[Package]:
    """Read what `--print-uris` printed, each package once."""
    packages: dict[str, Package] = {}
    for line in listed.splitlines():
        if match := _PACKAGE_URI.fullmatch(line.strip()):
            one = Package(match["uri"], match["file"], int(match["size"]), match["sha"])
            packages[one.sha256] = one
        elif line.startswith("'"):
            raise NotInstalled(f"apt names no SHA-256 for {line.split()[0]}")
    return list(packages.values())


def version_of(package: str, answer: str) -> str | None:
    """Return the version of exactly `package` out of what `apt-cache show` printed.

    apt takes a name that it does not have for a pattern: python3.10 finds a PostgreSQL extension.
    """
    for paragraph in answer.split("\n\n"):
        fields = dict(re.findall(r"^(Package|Version): (\S+)$", paragraph, re.MULTILINE))
        if fields.get("Package") == package:
            return fields.get("Version")
    return None


def _acquire_settings() -> str:
    """How this host reaches its mirror: proxies and certificates, out of its own settings."""
    dumped = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=False
    ).stdout
    wanted = re.compile(r"Acquire::(http|https|ftp|tor)(::\S*)? |Acquire::Retries ", re.IGNORECASE)
    return "".join(f"{line}\n" for line in dumped.splitlines() if wanted.match(line))


def _digest(path: Path) -> str | None:
    try:
        return sha256(path)
    except FileNotFoundError:
        return None


def _first_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line[2:].strip() for line in lines if line.startswith("E:")]
    return " ".join((errors or lines or ["apt failed without a word"])[:2])
