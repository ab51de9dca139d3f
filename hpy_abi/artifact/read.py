"""Reading an artifact: a wheel, a folder or a single library. Nothing of it is run."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from hpy_abi.artifact import library, metadata, names
from hpy_abi.artifact.archive import Archive
from hpy_abi.artifact.bounds import DEFAULT, Bounds, Corrupt, TooMuch, Unreadable
from hpy_abi.artifact.collect import Collected, Folder, collect
from hpy_abi.errors import WrongUsage
from hpy_abi.model import Artifact, Metadata, Problem

_SDISTS = (".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".zip")


def read(path: Path, bounds: Bounds = DEFAULT) -> Artifact:
    """Read what is there.

    Whatever is wrong with parts of it stands in `problems`. Raises Unreadable where there is
    nothing to read, and WrongUsage for what is no artifact at all.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else error
        raise Unreadable(f"{path}: {told}: name a file, a folder, or NAME==VERSION") from None
    if stat.S_ISDIR(mode):
        return _folder(path, bounds)
    if not stat.S_ISREG(mode):
        raise WrongUsage(f"{path} is neither a file nor a folder")
    lower = path.name.lower()
    if lower.endswith(".whl"):
        return _wheel(path, bounds)
    if lower.endswith(_SDISTS):
        raise WrongUsage(
            f"{path} is a source distribution, which holds no binaries: build a wheel of it "
            "(`pip wheel --no-deps FILE`) and audit that"
        )
    return _library(path, bounds)


def _wheel(path: Path, bounds: Bounds) -> Artifact:
    named = metadata.file_name(path.name)
    bare = Artifact(
        path=str(path),
        form="wheel",
        name=named.name if named else "",
        version=named.version if named else "",
        tags=named.tags if named else (),
    )
    problems = []
    if named is None:
        problems.append(Problem("WHL011", "", f"{path.name} is no file name of a wheel"))
    try:
        archive = Archive(path, bounds)
    except Corrupt as error:
        return _with(bare, [*problems, Problem("BIN001", "", str(error))])
    except TooMuch as error:
        return _with(bare, [*problems, Problem("BIN003", "", str(error))])
    try:
        problems += archive.problems
        sizes = archive.sizes
        found = collect(archive, sizes, bounds)
        about = _about(archive, sizes, named, found, problems)
    finally:
        archive.close()
    return _with(bare, [*problems, *found.problems], found, about, frozenset(sizes))


def _with(
    bare: Artifact,
    problems: list[Problem],
    found: Collected | None = None,
    about: Metadata | None = None,
    files: frozenset[str] = frozenset(),
) -> Artifact:
    tags = bare.tags or (metadata.tags_of(about.tags) if about else ())
    return Artifact(
        path=bare.path,
        form=bare.form,
        name=bare.name or (about.name if about else ""),
        version=bare.version or (about.version if about else ""),
        tags=tags,
        metadata=about,
        binaries=tuple(found.binaries) if found else (),
        files=files,
        stubs=tuple(found.stubs) if found else (),
        problems=tuple(problems),
    )


def _about(
    archive: Archive,
    sizes: dict[str, int],
    named: metadata.FileName | None,
    found: Collected,
    problems: list[Problem],
) -> Metadata | None:
    """METADATA, WHEEL and RECORD; what is wrong with them is added to `problems`."""
    folders = sorted({name.split("/")[0] for name in sizes if ".dist-info/" in name})
    folders = [name for name in folders if name.endswith(".dist-info")]
    if len(folders) != 1:
        told = f"it has {len(folders)} .dist-info folders" if folders else "it has no .dist-info"
        problems.append(Problem("WHL006", "", told))
        return None
    (folder,) = folders
    contents: dict[str, bytes | None] = {}
    for name in ("WHEEL", "METADATA", "RECORD"):
        path = f"{folder}/{name}"
        contents[name] = None
        if path not in sizes:
            rule = "WHL007" if name == "RECORD" else "WHL006"
            problems.append(Problem(rule, path, f"{name} is missing"))
            continue
        try:
            contents[name] = archive.read(path, archive.bounds.text)
        except Corrupt as error:
            problems.append(Problem("BIN001", path, str(error)))
        except TooMuch as error:
            problems.append(Problem("BIN003", path, str(error)))
    about = metadata.parse(contents["WHEEL"], contents["METADATA"])
    if contents["WHEEL"] is not None and not about.tags:
        problems.append(Problem("WHL006", f"{folder}/WHEEL", "WHEEL names no tag"))
    if named and contents["METADATA"] is not None:
        problems += metadata.check_names(named, about)
    if (record := contents["RECORD"]) is not None:
        problems += metadata.check_record(record, f"{folder}/RECORD", sizes, found.digests)
    return about


def _folder(root: Path, bounds: Bounds) -> Artifact:
    problems: list[Problem] = []
    paths = sorted(_walk(root, bounds, problems))
    source = Folder(root, bounds)
    found = collect(source, paths, bounds)
    infos = [one for one in paths if one.endswith(".dist-info/WHEEL")]
    about = None
    if len(infos) == 1:
        about = metadata.parse(
            _text(source, infos[0], bounds),
            _text(source, infos[0].removesuffix("WHEEL") + "METADATA", bounds),
        )
    return _with(
        Artifact(path=str(root), form="folder"),
        [*problems, *found.problems],
        found,
        about,
        frozenset(paths),
    )


def _text(source: Folder, name: str, bounds: Bounds) -> bytes | None:
    try:
        return source.head(name, bounds.text)
    except Corrupt:
        return None


def _walk(root: Path, bounds: Bounds, problems: list[Problem]) -> Iterator[str]:
    count = 0
    for folder, _, files in os.walk(root):
        for name in files:
            path = Path(folder, name)
            try:
                mode = path.lstat().st_mode
            except OSError:
                continue
            # a link to a library beside it is common, and its target is read anyway
            if not stat.S_ISREG(mode):
                continue
            count += 1
            if count > bounds.members:
                problems.append(Problem("BIN003", "", f"more than {bounds.members} files"))
                return
            yield path.relative_to(root).as_posix()


def _library(path: Path, bounds: Bounds) -> Artifact:
    source = Folder(path.parent, bounds)
    try:
        head = source.head(path.name, library.HEAD)
    except Corrupt as error:
        raise Unreadable(f"{path}: {error}") from None
    if not library.format_of(head) and not path.name.endswith((".so", ".pyd", ".dll", ".dylib")):
        raise WrongUsage(
            f"{path} is neither a wheel nor a shared library: it begins with {head[:4]!r}"
        )
    stub = f"{names.parse(path.name).module}.py"
    files = [path.name, *([stub] if (path.parent / stub).is_file() else [])]
    found = collect(source, files, bounds)
    if not found.binaries and not found.problems:
        found.problems.append(Problem("BIN001", path.name, "it is no shared library"))
    bare = Artifact(path=str(path), form="library")
    return _with(bare, found.problems, found, None, frozenset(files))
