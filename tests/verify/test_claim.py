"""What a wheel claims, which modules an interpreter is to import, and which cells there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.model import Artifact, Interpreter, Step, Verdict
from hpy_abi.verify import claim
from hpy_abi.verify.cells import Asked, cells, spec
from tests.audit import wheels
from tests.pythons import interpreter

from . import made

LINUX = "linux-x86_64"


def read(folder: Path, files: dict[str, bytes], tag: str, requires_python: str = "") -> Artifact:
    return artifact.read(wheels.wheel(folder, files, tag, requires_python=requires_python))


def planned(
    wheel: Artifact, interpreters: list[Interpreter], asked: Asked | None = None
) -> list[tuple[str, str, Step, bool, str]]:
    found = cells(wheel, claim.claim(wheel), interpreters, LINUX, asked or Asked())
    return [(one.key, one.mode, one.step, one.promised, one.reason) for one in found]


def test_kinds(tmp_path: Path) -> None:
    binary = made.compiled("spam")
    for tag, files, kind in (
        ("cp39-abi3-linux_x86_64", {"spam.abi3.so": binary}, "abi3"),
        ("cp315-abi3t-linux_x86_64", {"spam.abi3t.so": binary}, "abi3t"),
        ("cp311-cp311-linux_x86_64", {"spam.so": binary}, "version-specific"),
        ("py3-none-any", {"spam.py": b""}, "pure"),
    ):
        assert claim.claim(read(tmp_path, files, tag)).kind == kind


def test_promises(tmp_path: Path) -> None:
    wheel = read(tmp_path, {"spam.abi3.so": b""}, "cp312-abi3-linux_x86_64", ">=3.13")
    assert claim.claim(wheel).promised == ("cp313", "cp314", "cp315")
    assert claim.promised(wheel, interpreter("3.14.0"))
    assert claim.promised(wheel, interpreter("3.14.0", debug=True))
    assert not claim.promised(wheel, interpreter("3.14.0", free_threaded=True))
    assert not claim.promised(wheel, interpreter("3.12.0"))
    # of which the tables know nothing yet
    assert claim.promised(wheel, interpreter("3.16.0"))


def test_cells_of_what_is_here_and_what_is_not(tmp_path: Path) -> None:
    wheel = read(tmp_path, {"spam.py": b""}, "py3-none-any", ">=3.14")
    here = [interpreter("3.13.0"), interpreter("3.14.0"), interpreter("3.14.0", debug=True)]
    assert planned(wheel, here) == [
        ("cp314", "", Step.LOAD, True, ""),
        ("cp314d", "", Step.LOAD, True, ""),
        ("cp314t", "", Step.LOAD, True, "not installed (`hpy-abi pythons install 3.14t`)"),
        ("cp315", "", Step.LOAD, True, "not installed (`hpy-abi pythons install 3.15`)"),
        ("cp315t", "", Step.LOAD, True, "not installed (`hpy-abi pythons install 3.15t`)"),
    ]
    assert ("cp313", "", Step.LOAD, False, "") in planned(wheel, here, Asked(beyond=True))
    chosen = planned(wheel, here[:2], Asked(chosen=True))
    assert [one[0] for one in chosen] == ["cp313", "cp314"]
    steps = planned(wheel, here[1:2], Asked(chosen=True, steps=(Step.LOAD, Step.TEST)))
    assert [one[2] for one in steps] == [Step.LOAD, Step.TEST]


def test_modes_are_those_of_universal_wheels_alone(tmp_path: Path) -> None:
    asked = Asked(modes=("universal", "debug"), chosen=True)
    pure = read(tmp_path, {"spam.py": b""}, "py3-none-any")
    assert [one[1] for one in planned(pure, [interpreter("3.14.0")], asked)] == [""]


def test_a_wheel_for_another_machine(tmp_path: Path) -> None:
    wheel = read(tmp_path, {"spam.pyd": b""}, "cp314-cp314-win_amd64")
    ((key, _, _, _, reason),) = planned(wheel, [interpreter("3.14.0")])
    assert (key, reason) == ("cp314", "the wheel is for win_amd64; this machine is linux-x86_64")


@pytest.mark.parametrize(
    ("key", "name"), [("cp39", "3.9"), ("cp314t", "3.14t"), ("pypy3.11-7.3", "pypy3.11-7.3")]
)
def test_what_to_install(key: str, name: str) -> None:
    assert spec(key) == name


def test_modules_by_their_full_names(tmp_path: Path) -> None:
    binary = made.compiled("spam")
    files = {
        "spam/__init__.py": b"",
        "spam/core.abi3.so": binary,
        "spam-1.0.data/platlib/eggs.abi3.so": binary,
        "spam.libs/libhelp-1.so.3": binary,
        "spam/no-name.abi3.so": binary,
    }
    wheel = read(tmp_path, files, "cp39-abi3-linux_x86_64")
    assert claim.claim(wheel).modules == ("eggs", "spam.core")
    assert claim.own_names(wheel) == {"spam", "spam-1", "eggs"}


def test_one_set_of_files_for_each_version(tmp_path: Path) -> None:
    """As some debuggers have it: the tag promises all, and each takes what is its own."""
    binary = made.compiled("spam")
    one, other = made.ends()[0], made.ends()[-1]
    if one == other:
        pytest.skip("needs two versions of CPython")
    files = {f"a{one.ext_suffixes[0]}": binary, f"b{other.ext_suffixes[0]}": binary}
    wheel = read(tmp_path, files, "py3-none-linux_x86_64")
    assert claim.wanted(wheel, one) == claim.Wanted(("a",), ("b",))
    assert claim.wanted(wheel, other) == claim.Wanted(("b",), ("a",))
    wheel = read(tmp_path, files, "cp39-abi3-linux_x86_64")
    assert claim.wanted(wheel, one) == claim.Wanted(("a", "b"))


def test_nothing_was_seen_of_a_cell_that_is_only_planned(tmp_path: Path) -> None:
    wheel = read(tmp_path, {"spam.py": b""}, "py3-none-any", ">=3.15")
    one = cells(wheel, claim.claim(wheel), [], LINUX, Asked())[0].not_run()
    assert (one.verdict, one.python, one.attempts) == (Verdict.NOT_RUN, None, ())
