"""What is kept between runs goes when no run has used it for a month, and not before."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from hpy_abi.verify.kept import DAYS, lock, prune
from hpy_abi.verify.session import KEPT, Session, cache


def keep(home: Path, days: float = 0) -> Path:
    """Something that was last used so long ago."""
    with lock(home) as held:
        home.mkdir(exist_ok=True)
        (home / "file").touch()
    then = time.time() - days * 86400
    os.utime(held.lock_file, (then, then))
    return home


def test_each_has_a_lock_of_its_own(tmp_path: Path) -> None:
    one, other = (lock(tmp_path / f"pypy3.11-8.0-{name}") for name in ("1", "2"))
    assert one.lock_file != other.lock_file


def test_what_nobody_used_for_long_is_removed(tmp_path: Path) -> None:
    old, young = keep(tmp_path / "old.1", DAYS + 1), keep(tmp_path / "young.1", DAYS - 1)
    assert prune(tmp_path) == [old]
    assert (old.exists(), young.exists()) == (False, True)
    assert prune(tmp_path) == []


def test_a_use_counts(tmp_path: Path) -> None:
    home = keep(tmp_path / "it", DAYS + 1)
    with lock(home):
        pass
    assert prune(tmp_path) == []


def test_what_is_in_use_stays(tmp_path: Path) -> None:
    home = keep(tmp_path / "it", DAYS + 1)
    held = lock(home)
    with held:
        os.utime(held.lock_file, (0, 0))
        assert prune(tmp_path) == []
    assert home.exists()


@pytest.mark.parametrize("name", KEPT)
def test_a_run_does_it_at_its_end(kept: Path, name: str) -> None:
    assert kept == cache()
    old = keep(kept / name / "old", DAYS + 1)
    with Session():
        assert old.exists()
    assert not old.exists()
