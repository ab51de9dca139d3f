"""Installing for real, over the network."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpy_abi.interpreters import Spec, candidates, debian, folders
from hpy_abi.interpreters.debian.apt import Suite
from hpy_abi.interpreters.debian.host import Host, host
from hpy_abi.interpreters.errors import NotInstalled

pytestmark = pytest.mark.network


@pytest.fixture(scope="module")
def this(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return this host, with a cache that the tests here share: indices take their time."""
    try:
        found = host()
    except NotInstalled as problem:
        pytest.skip(str(problem))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HPY_ABI_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield found


def test_a_whole_install_then_again_then_after_a_kill(this: Host) -> None:
    spec, said = Spec.parse("3.14"), list[str]()
    first = debian.install(spec, said.append)
    assert (first.key, first.has_headers) == ("cp314", True)
    assert Path(first.executable).is_relative_to(folders.pythons())
    assert any(words.startswith("fetching") for words in said)
    assert candidates.installed() == [Path(first.executable)]

    said.clear()
    assert debian.install(spec, said.append) == first
    assert not any(words.startswith(("fetching", "unpacking")) for words in said)

    # what a killed install leaves: files, and no stamp
    (folder,) = (path for path in folders.pythons().iterdir() if path.is_dir())
    (folder / folders.STAMP).unlink()
    shutil.rmtree(folder / "usr" / "lib" / "python3.14" / "venv")
    assert candidates.installed() == []
    # and a package file that rotted on disk
    store = folders.cache() / "debs"
    rotten = next(store.glob("*.deb"))
    rotten.write_bytes(b"rotten")
    assert debian.install(spec, said.append) == first
    assert any(words.startswith("unpacking") for words in said)
    assert rotten.stat().st_size > len(b"rotten")


def test_an_index_that_others_signed_is_refused(
    this: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path))
    others = Path("/usr/share/keyrings/debian-archive-removed-keys.gpg")
    if not others.is_file():
        pytest.skip(f"{others} is not here")
    distribution = dataclasses.replace(this.distribution, keyring=others)
    suite = Suite(dataclasses.replace(this, distribution=distribution), this.suites[0])
    with pytest.raises(NotInstalled, match=r"not signed|couldn't be verified"):
        suite.refresh()
    assert suite.version("python3.14") is None


def test_a_version_that_no_suite_has(this: Host) -> None:
    with pytest.raises(NotInstalled) as caught:
        debian.install(Spec.parse("3.99"), lambda words: None)
    for suite in this.suites:
        assert f"{suite} has no python3.99" in str(caught.value)
    assert not any(path.is_dir() for path in folders.pythons().glob("3.99*"))
