from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hpy_abi import artifact, audit
from hpy_abi.build.rewrite import EPOCH, rewrite
from hpy_abi.errors import HpyAbiError
from tests.audit import wheels

FILES = {"spam.py": b"x = 1\n", 'a,"b".txt': b"strange", "spam.hpy0.so.txt": b""}


def _wheel(folder: Path) -> Path:
    folder.mkdir()
    return wheels.wheel(folder, FILES, "py3-none-linux_x86_64")


def test_new_tags_are_in_the_name_and_in_the_file(tmp_path: Path) -> None:
    tags = ["py3-none-manylinux2014_x86_64", "py3-none-musllinux_1_2_x86_64"]
    made = rewrite(_wheel(tmp_path / "in"), tmp_path / "out", tags, {"new.py": b"y = 2\n"})
    name = "spam-1.0-py3-none-manylinux2014_x86_64.musllinux_1_2_x86_64.whl"
    assert made == tmp_path / "out" / name
    read = artifact.read(made)
    assert read.metadata is not None
    assert sorted(read.metadata.tags) == tags
    assert not [one for one in audit.check(read).findings if one.rule in ("WHL006", "WHL007")]
    with zipfile.ZipFile(made) as archive:
        assert archive.read("new.py") == b"y = 2\n"
        assert archive.read("spam.py") == FILES["spam.py"]
        assert archive.namelist()[-1] == "spam-1.0.dist-info/RECORD"
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [one.name for one in (tmp_path / "out").iterdir()] == [name]


def test_same_content_gives_same_bytes(tmp_path: Path) -> None:
    source = _wheel(tmp_path / "in")
    with zipfile.ZipFile(source) as archive:
        every = {name: archive.read(name) for name in reversed(archive.namelist())}
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / source.name
    with zipfile.ZipFile(other, "w", zipfile.ZIP_STORED) as archive:
        for name, content in every.items():
            one = zipfile.ZipInfo(name, (2020, 2, 2, 2, 2, 2))
            one.external_attr = 0o100600 << 16
            archive.writestr(one, content)
    first = rewrite(source, tmp_path / "one", epoch=EPOCH + 86400)
    second = rewrite(other, tmp_path / "two", epoch=EPOCH + 86400)
    assert first.read_bytes() == second.read_bytes()


def test_in_its_own_place(tmp_path: Path) -> None:
    source = _wheel(tmp_path / "in")
    assert rewrite(source, source.parent) == source
    assert list(source.parent.iterdir()) == [source]


def test_tags_that_no_name_can_tell(tmp_path: Path) -> None:
    tags = ["py3-none-win_amd64", "cp311-abi3-win_arm64"]
    with pytest.raises(ValueError, match="no one file name"):
        rewrite(_wheel(tmp_path / "in"), tmp_path / "out", tags)


def test_what_is_no_wheel(tmp_path: Path) -> None:
    path = tmp_path / "spam-1.0-py3-none-any.whl"
    wheels.pack(path, {"spam.py": b""})
    with pytest.raises(HpyAbiError, match=r"one \.dist-info/WHEEL"):
        rewrite(path, tmp_path / "out")
    with pytest.raises(HpyAbiError, match="no wheel's file name"):
        rewrite(tmp_path / "spam.zip", tmp_path / "out")
