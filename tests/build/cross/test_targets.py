from __future__ import annotations

import pytest
from packaging import tags

from hpy_abi.audit import platform_facts
from hpy_abi.build.cross import targets
from hpy_abi.errors import WrongUsage


def test_all_is_each_system_and_processor() -> None:
    chosen = targets.choose(["all"])
    assert {name.partition("-")[0] for name in chosen} == {"linux", "macos", "windows"}
    assert [name for name in chosen if name.startswith("linux-")] == [
        f"linux-{arch}"
        for arch in ("x86_64", "aarch64", "ppc64le", "s390x", "riscv64", "armv7l", "i686")
    ]
    assert targets.choose(["macos-arm64", "all", "macos-arm64"])[0] == "macos-arm64"
    assert len(targets.choose(["all", "all"])) == len(chosen)


def test_unknown_platform_is_answered_with_those_there_are() -> None:
    with pytest.raises(WrongUsage) as caught:
        targets.choose(["linux-aarch64", "linux-arm64"])
    assert "'linux-arm64'" in str(caught.value)
    for name in targets.names():
        assert name in str(caught.value)


@pytest.mark.parametrize("text", ["", "2", "2.4", "two", "2.17.1", "musl", "1.2"])
def test_glibc_must_be_a_version(text: str) -> None:
    with pytest.raises(WrongUsage):
        targets.glibc_version(text)


def test_no_glibc_before_the_first_there_is() -> None:
    assert targets.manylinux("ppc64le", (2, 17)).platforms == ("manylinux_2_19_ppc64le",)
    assert targets.manylinux("riscv64", (2, 17)).platforms == ("manylinux_2_27_riscv64",)
    assert targets.manylinux("riscv64", (2, 31)).triple == "riscv64-linux-gnu.2.31"


def test_old_name_stands_beside_the_new_one() -> None:
    both = ("manylinux2014_x86_64", "manylinux_2_17_x86_64")
    assert targets.manylinux("x86_64", (2, 17)).platforms == both
    assert targets.manylinux("x86_64", (2, 28)).platforms == ("manylinux_2_28_x86_64",)
    assert targets.anylinux("x86_64", (2, 17)).platforms == (*both, "musllinux_1_2_x86_64")


def test_macos_says_since_when(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MACOSX_DEPLOYMENT_TARGET", raising=False)
    assert targets.macos("x86_64").platforms == ("macosx_10_13_x86_64",)
    assert targets.universal2() == ("macosx_10_13_universal2",)
    monkeypatch.setenv("MACOSX_DEPLOYMENT_TARGET", "12.3")
    # there is no tag of a later minor version from macOS 11 on
    assert targets.macos("arm64").platforms == ("macosx_12_0_arm64",)
    monkeypatch.setenv("MACOSX_DEPLOYMENT_TARGET", "10.9")
    assert targets.macos("arm64").platforms == ("macosx_11_0_arm64",)
    monkeypatch.setenv("MACOSX_DEPLOYMENT_TARGET", "Catalina")
    with pytest.raises(WrongUsage, match="Catalina"):
        targets.macos("arm64")


def test_audit_reads_each_tag_as_it_is_meant() -> None:
    every = [targets.manylinux(arch, (2, 17)) for arch in targets._LINUX]
    every += [targets.musllinux(arch) for arch in targets._LINUX]
    every += [targets.macos("x86_64"), targets.macos("arm64")]
    every += [targets.windows("x86_64"), targets.windows("arm64")]
    for target in every:
        for tag in target.platforms:
            read = platform_facts.platform(tag)
            assert read.architectures == (target.processor,)
            assert tags.parse_tag(f"py3-none-{tag}")
