"""A claim as the matrix of a workflow."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import Spec
from hpy_abi.model import Claim
from hpy_abi.verify import github


def claim(*platforms: str, promised: tuple[str, ...] = ("cp39", "cp313t", "pypy3.11-7.3")) -> Claim:
    return Claim(tuple(f"py3-none-{one}" for one in platforms), "universal", promised)


def jobs(*claims: tuple[str, Claim]) -> list[dict[str, Any]]:
    text = github.matrix(claims).json
    assert "\n" not in text
    document = json.loads(text)
    assert list(document) == ["include"]
    found: list[dict[str, Any]] = document["include"]
    return found


def test_a_job_for_each_runner_and_interpreter() -> None:
    found = jobs(("dist/spam-1.0-py3-none-any.whl", claim("any")))
    assert len(found) == 9
    assert {one["os"] for one in found} == {"ubuntu-24.04", "macos-15", "windows-2025"}
    assert {one["python"] for one in found} == {"3.9", "3.13t", "pypy3.11-7.3"}
    assert len({one["part"] for one in found}) == 9
    for one in found:
        # the job asks for it by this name, and gets the interpreter of that key
        assert str(Spec.parse(one["python"])) == str(Spec.parse(one["interpreter"]))
        assert one["wheels"] == "spam-1.0-py3-none-any.whl"


@pytest.mark.parametrize(
    ("platform", "runners"),
    [
        ("linux_x86_64", {"ubuntu-24.04"}),
        ("manylinux_2_17_x86_64", {"ubuntu-24.04"}),
        ("manylinux2014_aarch64", {"ubuntu-24.04-arm"}),
        ("macosx_11_0_arm64", {"macos-15"}),
        ("macosx_10_9_x86_64", {"macos-15-intel"}),
        ("macosx_10_9_universal2", {"macos-15", "macos-15-intel"}),
        ("win_amd64", {"windows-2025"}),
        ("win_arm64", {"windows-11-arm"}),
    ],
)
def test_platforms_have_their_runner(platform: str, runners: set[str]) -> None:
    assert {one["os"] for one in jobs(("a.whl", claim(platform)))} == runners


def test_wheels_of_a_runner_share_its_job() -> None:
    found = jobs(
        ("x/a-1-py3-none-linux_x86_64.whl", claim("linux_x86_64", promised=("cp39", "cp310"))),
        ("x/b-1-py3-none-any.whl", claim("any", promised=("cp310",))),
        ("x/c-1-py3-none-win_amd64.whl", claim("win_amd64", promised=("cp310",))),
    )
    wheels = {one["part"]: one["wheels"].split() for one in found}
    assert wheels["ubuntu-24.04-cp310"] == [
        "a-1-py3-none-linux_x86_64.whl",
        "b-1-py3-none-any.whl",
    ]
    assert wheels["windows-2025-cp310"] == ["b-1-py3-none-any.whl", "c-1-py3-none-win_amd64.whl"]
    assert len(found) == 4


def test_what_no_runner_has_is_said() -> None:
    made = github.matrix(
        [
            (
                "a.whl",
                claim("musllinux_1_2_x86_64", "manylinux_2_17_x86_64", promised=("cp37", "cp39")),
            )
        ]
    )
    assert [note.subject for note in made.left_out] == ["musllinux_1_2_x86_64", "cp37"]
    assert len(json.loads(made.json)["include"]) == 1
    with pytest.raises(HpyAbiError, match=r"no runner can run any of it: win32: GitHub"):
        github.matrix([("a.whl", claim("win32"))])
    with pytest.raises(HpyAbiError, match="nothing is promised"):
        github.matrix([("a.whl", claim("any", promised=()))])


def test_more_than_a_matrix_holds_is_refused() -> None:
    many = tuple(f"cp3{minor}" for minor in range(8, 99))
    with pytest.raises(HpyAbiError, match="273 jobs are more than the 256"):
        github.matrix([("a.whl", claim("any", promised=many))])


@pytest.mark.parametrize("name", ["a b.whl", "$(x).whl", "-x.whl", "a;b.whl", "a.whl\n"])
def test_a_name_that_a_shell_would_read_is_refused(name: str) -> None:
    with pytest.raises(HpyAbiError, match="no name of a wheel"):
        github.matrix([(name, claim("any"))])
