"""What a backend made for a target: whether it is that at all, before it is tagged as such."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from hpy_abi import artifact
from hpy_abi.build.built import BuildFailed
from hpy_abi.build.cross.targets import Target
from hpy_abi.model import Binary, Kind

_FORMATS = {"linux": "elf", "darwin": "macho", "windows": "pe"}
_OWN = ("RECORD", "WHEEL")


@dataclass(frozen=True)
class Product:
    """A wheel as the backend wrote it."""

    target: Target
    wheel: Path
    python: str
    """Its Python tag."""
    binaries: tuple[Binary, ...]
    libraries: dict[str, bytes]
    """Path in the wheel and content of each binary."""

    def others(self) -> dict[str, bytes]:
        """Every other file of the wheel, but those that tell of the wheel itself."""
        with zipfile.ZipFile(self.wheel) as archive:
            names = [name for name in archive.namelist() if name not in self.libraries]
            return {n: archive.read(n) for n in names if n.rpartition("/")[2] not in _OWN}


def check(target: Target, wheel: Path) -> Product:
    """Read a wheel; BuildFailed where it is not one of universal modules for the target."""
    read = artifact.read(wheel)
    for problem in read.problems:
        if problem.rule.startswith("BIN"):
            raise BuildFailed(f"{target.name}: {problem.path} cannot be read: {problem.text}")
    if not read.binaries:
        raise BuildFailed(
            f"{target.name}: there is no extension module in what was built ({wheel.name}). A "
            "wheel of Python files alone fits every platform already: build it without --platform"
        )
    for binary in read.binaries:
        where = f"{target.name}: {binary.path}"
        if binary.format != _FORMATS[target.system] or binary.architecture != target.processor:
            raise BuildFailed(
                f"{where} was built for {binary.architecture} ({binary.format}): the project's "
                "build takes its compiler from elsewhere. docs/cross.md says where setuptools, "
                "CMake and Meson are told of the target"
            )
        if binary.kind not in (Kind.UNIVERSAL, Kind.LIBRARY):
            raise BuildFailed(
                f"{where} is no universal module but one of the kind {binary.kind}: only HPy's "
                "universal ABI is compiled for other platforms"
            )
    with zipfile.ZipFile(wheel) as archive:
        libraries = {path: archive.read(path) for path in {one.path for one in read.binaries}}
    python = wheel.name.rsplit("-", 3)[1]
    if not python.startswith("py"):
        python = "py3"  # a backend that looks at the Python which runs it
    return Product(target, wheel, python, read.binaries, libraries)
