"""Unpacking: what is refused, what is kept, and what is made whole again."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from hpy_abi.artifact.bounds import Bounds
from hpy_abi.verify import unpack
from hpy_abi.verify.unpack import Refused, Tree
from tests.audit import wheels


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "scratch").mkdir()
    return tmp_path / "kept", tmp_path / "scratch"


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def good(folder: Path) -> Path:
    contents = {
        "spam/__init__.py": b"",
        "spam-1.0.data/platlib/eggs.py": b"",
        "spam-1.0.data/scripts/run": b"",
    }
    return wheels.wheel(folder, contents, "py3-none-any")


def test_it_lies_as_an_installer_would_lay_it(tmp_path: Path, places: tuple[Path, Path]) -> None:
    made = unpack.unpack(good(tmp_path), "digest", *places)
    info = [f"spam-1.0.dist-info/{name}" for name in ("METADATA", "RECORD", "WHEEL")]
    assert files(made.tree) == ["eggs.py", *info, "spam/__init__.py"]
    assert list(places[1].iterdir()) == []


def test_it_is_unpacked_once(tmp_path: Path, places: tuple[Path, Path]) -> None:
    path = good(tmp_path)
    first = unpack.unpack(path, "digest", *places)
    number = (first.tree / "eggs.py").stat().st_ino
    again = unpack.unpack(path, "digest", *places)
    assert (again.tree / "eggs.py").stat().st_ino == number
    assert again == first


@pytest.mark.parametrize("harm", ["changed", "removed", "added", "stamp"])
def test_what_was_harmed_is_unpacked_again(
    tmp_path: Path, places: tuple[Path, Path], harm: str
) -> None:
    path = good(tmp_path)
    tree = unpack.unpack(path, "digest", *places).tree
    before = files(tree)
    if harm == "changed":
        (tree / "eggs.py").write_text("1/0")
    elif harm == "removed":
        (tree / "eggs.py").unlink()
    elif harm == "added":
        (tree / "more.py").touch()
    else:
        (tree.parent / "manifest.json").write_text('{"half')
    again = unpack.unpack(path, "digest", *places).tree
    assert files(again) == before
    assert (again / "eggs.py").read_bytes() == b""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../evil.py", "its path leaves the archive"),
        ("/evil.py", "its path is absolute"),
        ("spam\\evil.py", "backslash"),
    ],
)
def test_paths_that_leave_it_are_refused(
    tmp_path: Path, places: tuple[Path, Path], name: str, told: str
) -> None:
    path = wheels.pack(tmp_path / "spam-1.0-py3-none-any.whl", {name: b""})
    with pytest.raises(Refused, match=told):
        unpack.unpack(path, "digest", *places)
    assert files(tmp_path / "kept") == ["digest.lock"]
    assert list(places[1].iterdir()) == []


def test_symbolic_links_are_refused(tmp_path: Path, places: tuple[Path, Path]) -> None:
    path = tmp_path / "spam-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("spam.py")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    with pytest.raises(Refused, match="symbolic link"):
        unpack.unpack(path, "digest", *places)


def test_what_is_too_large_is_refused(tmp_path: Path, places: tuple[Path, Path]) -> None:
    path = wheels.wheel(tmp_path, {"spam.py": b" " * 5000}, "py3-none-any")
    with pytest.raises(Refused, match="more than 4000 bytes"):
        unpack.unpack(path, "digest", *places, bounds=Bounds(total=4000))
    assert list(places[1].iterdir()) == []


def test_no_zip_file_is_refused(tmp_path: Path, places: tuple[Path, Path]) -> None:
    path = tmp_path / "spam-1.0-py3-none-any.whl"
    path.write_bytes(b"MZ")
    with pytest.raises(Refused, match="no zip file"):
        unpack.unpack(path, "digest", *places)


def test_a_file_in_the_place_of_a_folder_is_refused(
    tmp_path: Path, places: tuple[Path, Path]
) -> None:
    path = wheels.pack(tmp_path / "spam-1.0-py3-none-any.whl", {"spam": b"", "spam/x.py": b""})
    with pytest.raises(Refused, match=r"spam/x\.py"):
        unpack.unpack(path, "digest", *places)


@pytest.mark.parametrize("large", [False, True])
def test_a_tree_is_whole_whatever_was_done_to_it(
    tmp_path: Path, places: tuple[Path, Path], large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if large:
        monkeypatch.setattr(unpack, "_COPIED", -1)
    made = unpack.unpack(good(tmp_path), "digest", *places)
    tree = Tree(made, tmp_path / "tree")
    assert tree.ready()
    assert (tree.folder / "eggs.py").samefile(made.tree / "eggs.py") is large
    assert tree.ready()
    (tree.folder / "eggs.py").unlink()
    (tree.folder / "eggs.py").symlink_to("/etc/passwd")
    (tree.folder / "spam").chmod(0)
    assert not tree.ready()
    assert unpack.survey(tree.folder) == made.manifest
    assert tree.ready()
