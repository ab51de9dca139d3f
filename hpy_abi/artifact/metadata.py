"""The files of a `.dist-info` folder, and what a wheel's file name says."""

from __future__ import annotations

import base64
import binascii
import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.message import Message
from email.parser import HeaderParser

from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from hpy_abi.model import Metadata, Problem, Tag

_NOT_RECORDED = ("RECORD", "RECORD.jws", "RECORD.p7s")


@dataclass(frozen=True)
class FileName:
    """A wheel's file name, taken apart."""

    name: str
    version: str
    tags: tuple[Tag, ...]


def file_name(name: str) -> FileName | None:
    """Take a wheel's file name apart; None where it is none."""
    try:
        project, version, _, found = parse_wheel_filename(name)
    except (InvalidWheelFilename, ValueError):
        return None
    tags = sorted((Tag(one.interpreter, one.abi, one.platform) for one in found), key=str)
    return FileName(str(project), str(version), tuple(tags))


def tags_of(lines: tuple[str, ...]) -> tuple[Tag, ...]:
    """The tags in the `Tag` lines of the file WHEEL; each may itself be a compressed set."""
    found = []
    for line in lines:
        parts = line.strip().lower().split("-")
        if len(parts) == 3:
            found += [
                Tag(python, abi, platform)
                for python in parts[0].split(".")
                for abi in parts[1].split(".")
                for platform in parts[2].split(".")
            ]
    return tuple(sorted(set(found), key=str))


def parse(wheel: bytes | None, metadata: bytes | None) -> Metadata:
    """What WHEEL and METADATA say; a missing one says nothing."""
    found = Metadata()
    if metadata is not None:
        message = _message(metadata)
        found = replace(
            found,
            name=_field(message, "Name"),
            version=_field(message, "Version"),
            requires_python=_field(message, "Requires-Python"),
            requires=_fields(message, "Requires-Dist"),
        )
    if wheel is not None:
        message = _message(wheel)
        pure = _field(message, "Root-Is-Purelib").lower()
        found = replace(
            found,
            tags=_fields(message, "Tag"),
            purelib={"true": True, "false": False}.get(pure),
        )
    return found


def _message(content: bytes) -> Message:
    return HeaderParser().parsestr(content.decode("utf-8", "replace"))


def _fields(message: Message, name: str) -> tuple[str, ...]:
    return tuple(str(value).strip() for value in message.get_all(name, []))


def _field(message: Message, name: str) -> str:
    return next(iter(_fields(message, name)), "")


def check_names(named: FileName, found: Metadata) -> list[Problem]:
    """Where METADATA and WHEEL contradict the file's name."""
    problems = []
    if canonicalize_name(found.name) != named.name:
        problems.append(
            f"METADATA names the project {found.name!r}, the file's name {named.name!r}"
        )
    try:
        same = Version(found.version) == Version(named.version)
    except InvalidVersion:
        same = False
    if not same:
        problems.append(
            f"METADATA says version {found.version!r}, the file's name {named.version!r}"
        )
    told = set(tags_of(found.tags))
    if found.tags and told != set(named.tags):
        extra = sorted(str(tag) for tag in told - set(named.tags))
        missing = sorted(str(tag) for tag in set(named.tags) - told)
        words = [f"only in WHEEL: {', '.join(extra)}"] if extra else []
        words += [f"only in the file's name: {', '.join(missing)}"] if missing else []
        problems.append(f"the tags of WHEEL and of the file's name differ ({'; '.join(words)})")
    return [Problem("WHL006", "", text) for text in problems]


def check_record(
    record: bytes, path: str, sizes: Mapping[str, int], contents: Mapping[str, bytes]
) -> list[Problem]:
    """Hold RECORD against the members' sizes and against the content of those that were read.

    `contents` maps paths to the SHA-256 digests of what was read.
    """
    folder = path.rpartition("/")[0]
    recorded: dict[str, tuple[str, str]] = {}
    try:
        for row in csv.reader(io.StringIO(record.decode("utf-8"))):
            if row:
                recorded[row[0]] = (row[1] if len(row) > 1 else "", row[2] if len(row) > 2 else "")
    except (UnicodeDecodeError, csv.Error) as error:
        return [Problem("WHL007", path, f"RECORD cannot be read: {error}")]
    free = {f"{folder}/{name}" for name in _NOT_RECORDED}
    missing = sorted(set(sizes) - set(recorded) - free)
    absent = sorted(set(recorded) - set(sizes) - free)
    wrong: list[str] = []
    written: list[str] = []
    for name, (digest, size) in recorded.items():
        if name not in sizes or name in free:
            continue
        if size and size != str(sizes[name]):
            wrong.append(name)
        elif name in contents and not _same(digest, contents[name]):
            # some tools write the hash as hexdigest() gives it, which installers do not read
            hexadecimal = digest.lower() == f"sha256={contents[name].hex()}"
            (written if hexadecimal else wrong).append(name)
    return [
        Problem("WHL007", path, f"{words}: {_few(names)}")
        for names, words in (
            (missing, "files that RECORD does not name"),
            (absent, "files that only RECORD names"),
            (wrong, "files that are not what RECORD says"),
            (written, "files whose hash RECORD does not write in base64"),
        )
        if names
    ]


def _same(recorded: str, digest: bytes) -> bool:
    """Whether a hash of RECORD is this SHA-256; another algorithm cannot be held against it."""
    algorithm, _, text = recorded.partition("=")
    if algorithm != "sha256":
        return bool(algorithm) and algorithm in hashlib.algorithms_available
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)) == digest
    except (binascii.Error, ValueError):
        return False


def _few(names: list[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
