"""Wheels and folders made of given files, right in all that a test does not want wrong."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

LINUX = "manylinux_2_17_x86_64"


def record(files: Mapping[str, bytes], folder: str) -> bytes:
    """RECORD for these files."""
    lines = []
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(content)}\n")
    return ("".join(lines) + f"{folder}/RECORD,,\n").encode()


def contents(
    files: Mapping[str, bytes],
    tag: str,
    *,
    requires: Sequence[str] = (),
    requires_python: str = "",
    purelib: bool = False,
    leave_out: Sequence[str] = (),
) -> dict[str, bytes]:
    """Every file of the wheel `spam-1.0-TAG.whl`; `leave_out` names files of its .dist-info."""
    folder = "spam-1.0.dist-info"
    about = ["Metadata-Version: 2.1", "Name: spam", "Version: 1.0"]
    about += [f"Requires-Dist: {one}" for one in requires]
    if requires_python:
        about.append(f"Requires-Python: {requires_python}")
    python, abi, platform = tag.split("-")
    tags = [
        f"Tag: {p}-{a}-{s}"
        for p in python.split(".")
        for a in abi.split(".")
        for s in platform.split(".")
    ]
    head = ["Wheel-Version: 1.0", "Generator: tests", f"Root-Is-Purelib: {str(purelib).lower()}"]
    every = dict(files)
    every[f"{folder}/METADATA"] = ("\n".join(about) + "\n").encode()
    every[f"{folder}/WHEEL"] = ("\n".join(head + tags) + "\n").encode()
    every = {name: one for name, one in every.items() if name.split("/")[-1] not in leave_out}
    if "RECORD" not in leave_out:
        every[f"{folder}/RECORD"] = record(every, folder)
    return every


def pack(path: Path, every: Mapping[str, bytes]) -> Path:
    """A zip file of them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in every.items():
            archive.writestr(name, content)
    return path


def wheel(folder: Path, files: Mapping[str, bytes], tag: str, **options: object) -> Path:
    """A wheel of these files."""
    every = contents(files, tag, **options)  # type: ignore[arg-type]
    return pack(folder / f"spam-1.0-{tag}.whl", every)
