"""Writes a wheel anew: with other tags, other files in it, and always the same bytes."""

from __future__ import annotations

import base64
import hashlib
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from packaging.tags import Tag, parse_tag

from hpy_abi.errors import HpyAbiError

EPOCH = 315532800
"""The first day that a zip file can name, in seconds."""
_SIGNATURES = ("RECORD.jws", "RECORD.p7s")
_NOTHING: Mapping[str, bytes] = {}


def rewrite(
    source: Path,
    folder: Path,
    tags: Sequence[str] | None = None,
    files: Mapping[str, bytes] = _NOTHING,
    *,
    epoch: int = EPOCH,
) -> Path:
    """Write the wheel `source` into `folder` and return the new file, which may be `source` itself.

    `tags` are whole tags ("py3-none-win_amd64"), of which the file name must be able to tell;
    None keeps those there are. `files` maps names in the wheel to new content; all others stay.
    Members are sorted, their times are `epoch` (seconds; before 1980 it is 1980), and `RECORD` is
    made anew. Raises HpyAbiError for what is no wheel.
    """
    name, python, abi, platform = _parts(source)
    with zipfile.ZipFile(source) as archive:
        members = {one.filename: one for one in archive.infolist() if not one.is_dir()}
        content = {path: archive.read(one) for path, one in members.items()}
    content.update(files)
    about = _dist_info(source, content)
    if tags is not None:
        python, abi, platform = _compressed(tags)
        content[f"{about}/WHEEL"] = _wheel_file(content[f"{about}/WHEEL"], tags)
    content = {n: one for n, one in content.items() if n.rpartition("/")[2] not in _SIGNATURES}
    record = f"{about}/RECORD"
    content.pop(record, None)
    # .dist-info last, as the specification asks, and RECORD at its end
    order = sorted(content, key=lambda path: (path.startswith(f"{about}/"), path))
    content[record] = _record([(path, content[path]) for path in order], record)
    target = folder / f"{name}-{python}-{abi}-{platform}.whl"
    folder.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.part")
    stamp = time.gmtime(max(epoch, EPOCH))[:6]
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in [*order, record]:
                one = zipfile.ZipInfo(path, stamp)
                one.compress_type = zipfile.ZIP_DEFLATED
                one.create_system = 3  # the modes are Unix', wherever this runs
                one.external_attr = _mode(members.get(path)) << 16
                archive.writestr(one, content[path])
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return target


def _parts(source: Path) -> tuple[str, str, str, str]:
    parts = source.name.removesuffix(".whl").rsplit("-", 3)
    if len(parts) != 4 or not source.name.endswith(".whl"):
        raise HpyAbiError(f"{source.name}: this is no wheel's file name")
    return parts[0], parts[1], parts[2], parts[3]


def _dist_info(source: Path, content: Mapping[str, bytes]) -> str:
    found = [
        n.split("/")[0] for n in content if n.count("/") == 1 and n.endswith(".dist-info/WHEEL")
    ]
    if len(found) != 1:
        raise HpyAbiError(f"{source.name}: a wheel has one .dist-info/WHEEL, this has {len(found)}")
    return found[0]


def _compressed(tags: Sequence[str]) -> tuple[str, str, str]:
    """The three parts of the file name; ValueError where they would stand for other tags too."""
    wanted = {tag for text in tags for tag in parse_tag(text)}
    python = ".".join(dict.fromkeys(text.split("-")[0] for text in tags))
    abi = ".".join(dict.fromkeys(text.split("-")[1] for text in tags))
    platform = ".".join(dict.fromkeys(text.split("-")[2] for text in tags))
    if not tags or parse_tag(f"{python}-{abi}-{platform}") != wanted:
        raise ValueError(f"no one file name stands for the tags {', '.join(tags)}")
    return python, abi, platform


def _wheel_file(text: bytes, tags: Sequence[str]) -> bytes:
    dropped = ("tag:", "root-is-purelib:")
    lines = [line for line in text.decode().splitlines() if line.strip()]
    kept = [line for line in lines if not line.lower().startswith(dropped)]
    every: dict[Tag, None] = {}
    for one in tags:
        every.update(dict.fromkeys(sorted(parse_tag(one), key=str)))
    added = ["Root-Is-Purelib: false", *(f"Tag: {tag}" for tag in every)]
    return ("\n".join([*kept, *added]) + "\n").encode()


def _record(files: Sequence[tuple[str, bytes]], own: str) -> bytes:
    lines = []
    for path, content in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        quoted = '"' + path.replace('"', '""') + '"' if set(path) & set(',"\n') else path
        lines.append(f"{quoted},sha256={digest},{len(content)}\n")
    return ("".join(lines) + f"{own},,\n").encode()


def _mode(member: zipfile.ZipInfo | None) -> int:
    executable = member is not None and (member.external_attr >> 16) & 0o111
    return 0o100755 if executable else 0o100644
