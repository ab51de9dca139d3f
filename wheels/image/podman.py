"""podman, with settings under which it works here."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.errors import HpyAbiError

PACKAGES = (
    *("podman", "runc", "uidmap", "netavark", "aardvark-dns", "slirp4netns", "iptables"),
    *("containers-storage", "golang-github-containers-common", "catatonit", "debootstrap"),
)
# inside another container there may be no right to raise limits, and no systemd for the cgroups
_CONFINED = """\
[containers]
default_ulimits = []
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
"""


def _missing() -> list[str]:
    return [name for name in ("podman", "debootstrap") if shutil.which(name) is None]


@dataclass(frozen=True)
class Podman:
    """How to call it: with `configuration` for CONTAINERS_CONF, once it was found to be needed."""

    configuration: Path

    @classmethod
    def ready(cls, folder: Path, *, install: bool = False) -> Podman:
        """The podman of this machine; raises HpyAbiError that says what to install.

        With `install`, and as root, apt-get installs it.
        """
        if install and _missing() and os.geteuid() == 0 and shutil.which("apt-get"):
            print(f"installing {' '.join(PACKAGES)}", flush=True)
            command = ["apt-get", "-q", "install", "-y", "--no-install-recommends", *PACKAGES]
            subprocess.run(["apt-get", "-q", "update"], check=False)
            subprocess.run(command, check=False)
        if missing := _missing():
            raise HpyAbiError(
                f"{' and '.join(missing)} not found; on Debian and Ubuntu, as root:\n"
                f"  apt-get install --no-install-recommends {' '.join(PACKAGES)}"
            )
        if os.geteuid() != 0:
            raise HpyAbiError("debootstrap makes device files: run this as root")
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder / "containers.conf")

    @property
    def settings(self) -> dict[str, str]:
        """What has to be in the environment of each program that calls podman."""
        if "CONTAINERS_CONF" in os.environ or not self.configuration.exists():
            return {}
        return {"CONTAINERS_CONF": str(self.configuration.resolve())}

    def run(self, *arguments: str) -> None:
        """Call it, its output shown; raises HpyAbiError."""
        run = subprocess.run(["podman", *arguments], env=self._environment(), check=False)
        if run.returncode != 0:
            raise HpyAbiError(f"podman {arguments[0]} failed with exit code {run.returncode}")

    def has(self, image: str) -> bool:
        """Whether there is such an image."""
        return self._quietly("image", "exists", image).returncode == 0

    def check(self, image: str) -> None:
        """Start a container; where that fails, once more with less asked of the machine."""
        first = self._quietly("run", "--rm", image, "true")
        if first.returncode == 0:
            return
        if not self.settings:
            self.configuration.write_text(_CONFINED, encoding="utf-8")
            if self._quietly("run", "--rm", image, "true").returncode == 0:
                return
            self.configuration.unlink()
        raise HpyAbiError(f"podman cannot start a container here: {first.stderr.strip()[-800:]}")

    def output(self, *arguments: str) -> str:
        """What it prints; raises HpyAbiError."""
        run = self._quietly(*arguments)
        if run.returncode != 0:
            raise HpyAbiError(f"podman {arguments[0]}: {run.stderr.strip()[-800:]}")
        return run.stdout

    def _quietly(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["podman", *arguments],
            capture_output=True,
            text=True,
            env=self._environment(),
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        return {**os.environ, **self.settings}
