"""Reading what apt prints, and choosing from it. The samples are written for these tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hpy_abi.interpreters import Spec
from hpy_abi.interpreters.debian import host as hosts
from hpy_abi.interpreters.debian.apt import Package, parse_uris, settings, version_of
from hpy_abi.interpreters.debian.host import choose_mirror, numbers
from hpy_abi.interpreters.debian.packages import parts
from hpy_abi.interpreters.errors import NotInstalled

SHA = "0f" * 32
URIS = f"""\
'http://mirror.test/d/pool/main/z/zlib/zlib1g_1.3%2breally_amd64.deb' \
zlib1g_1%3a1.3+really-4_amd64.deb 92424 SHA256:{SHA}
'http://mirror.test/d/pool/main/p/p/python3.14_3.14.1-1_amd64.deb' \
python3.14_3.14.1-1_amd64.deb 7 SHA256:{SHA[::-1]}
'http://mirror.test/d/pool/main/z/zlib/zlib1g_1.3%2breally_amd64.deb' \
zlib1g_1%3a1.3+really-4_amd64.deb 92424 SHA256:{SHA}
"""


def test_uris_are_read_once_each() -> None:
    zlib, python = parse_uris(URIS)
    assert zlib == Package(
        "http://mirror.test/d/pool/main/z/zlib/zlib1g_1.3%2breally_amd64.deb",
        "zlib1g_1%3a1.3+really-4_amd64.deb",
        92424,
        SHA,
    )
    assert (zlib.name, zlib.version) == ("zlib1g", "1.3+really-4")
    assert (python.name, python.version) == ("python3.14", "3.14.1-1")


@pytest.mark.parametrize("digest", ["MD5Sum:00", "", f"SHA256:{SHA}00 more"])
def test_a_package_without_a_good_digest_is_refused(digest: str) -> None:
    with pytest.raises(NotInstalled, match="SHA-256"):
        parse_uris(f"'http://mirror.test/a_1_all.deb' a_1_all.deb 5 {digest}\n")


SHOWN = """\
Package: postgresql-13-python3-10
Version: 13.16-0
Depends: python3.10

Package: python3.10-venv
Version: 3.10.4-3

Package: python3.10
Source: python3
Version: 1:3.10.4-2
Description: Version: 9
"""


def test_the_version_is_that_of_the_package_and_no_other() -> None:
    assert version_of("python3.10", SHOWN) == "1:3.10.4-2"
    assert version_of("python3.1", SHOWN) is None
    assert version_of("python3.10", "") is None


DEBIAN = """\
http://other.test/tools/|bookworm|stable
http://third.test/apt/|bookworm|main
http://mirror.test/debian/|bookworm|contrib
http://mirror.test/debian/|bookworm|main
http://mirror.test/debian/|bookworm-updates|main
http://mirror.test/debian-security/|bookworm-security|main
"""


def test_the_mirror_is_the_one_with_the_whole_suite() -> None:
    assert choose_mirror(DEBIAN, "bookworm") == "http://mirror.test/debian"
    without_updates = "http://mirror.test/debian/|bookworm|main\n"
    assert choose_mirror(without_updates, "bookworm") == "http://mirror.test/debian"
    assert choose_mirror("http://mirror.test/debian/|sid|main\n", "") == "http://mirror.test/debian"


@pytest.mark.parametrize("configured", ["", "http://mirror.test/debian/|trixie|main\n", "a|b\n"])
def test_no_mirror(configured: str) -> None:
    with pytest.raises(NotInstalled, match="bookworm"):
        choose_mirror(configured, "bookworm")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("glibc 2.36", (2, 36)), ("2.43-7", (2, 43)), ("2.31-13+deb11u11", (2, 31)), ("musl", ())],
)
def test_numbers(text: str, expected: tuple[int, ...]) -> None:
    assert numbers(text) == expected


def test_a_newer_c_library_is_newer() -> None:
    assert numbers("2.100-1") > numbers("glibc 2.36")
    assert not numbers("2.36-9+deb12u14") > numbers("glibc 2.36")


def test_apt_is_kept_inside_its_folder() -> None:
    text = settings(Path("/cache/apt/sid"), "arm64")
    folders = re.findall(r'^Dir\S* "([^"]*)";$', text, re.MULTILINE)
    assert len(folders) == 9
    inside = [Path(folder).is_relative_to("/cache/apt/sid") for folder in folders]
    # "-" turns the system's sources.list.d off
    assert [folder for folder, good in zip(folders, inside, strict=True) if not good] == ["-"]
    assert 'APT::Architectures "arm64";' in text
    assert "AllowUnauthenticated" not in text
    assert "AllowInsecure" not in text


def test_packages_of_cpython() -> None:
    release, debug = parts(Spec.parse("3.14.1")), parts(Spec.parse("3.14d"))
    assert release.main == "python3.14"
    assert release.whole == ("python3.14", "python3.14-venv")
    assert release.alone == ("libpython3.14-dev",)
    assert release.executable == "python3.14"
    assert debug.whole == ("python3.14", "python3.14-venv", "python3.14-dbg")
    assert debug.executable == "python3.14d"


@pytest.mark.parametrize("spec", ["3.13t", "graalpy3.12", "pypy3.11t"])
def test_what_no_package_has(spec: str) -> None:
    with pytest.raises(NotInstalled):
        parts(Spec.parse(spec))


@pytest.mark.parametrize("release", [{"ID": "fedora"}, {}])
def test_another_system_says_so(release: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
    with pytest.raises(NotInstalled, match="neither Debian nor Ubuntu"):
        hosts.host.__wrapped__()


def test_a_missing_keyring_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    known = hosts.Distribution(("sid",), "main", ("",), tmp_path / "keys.gpg", "the-keyring")
    monkeypatch.setitem(hosts.DISTRIBUTIONS, "debian", known)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr("shutil.which", lambda tool: f"/usr/bin/{tool}")
    with pytest.raises(NotInstalled, match=r"keys\.gpg is missing.*the-keyring"):
        hosts.host.__wrapped__()
