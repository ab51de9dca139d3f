from __future__ import annotations

import sysconfig

import pytest

from hpy_runtime.devel import abitag


@pytest.mark.parametrize(
    ("suffix", "tag", "file_type"),
    [
        (".cpython-311-x86_64-linux-gnu.so", "cp311", "so"),
        (".cpython-311d-x86_64-linux-gnu.so", "cp311d", "so"),
        (".cpython-314t-darwin.so", "cp314t", "so"),
        (".cp310-win_amd64.pyd", "cp310", "pyd"),
        ("_d.cp310-win_amd64.pyd", "cp310d", "pyd"),
        (".pypy311-pp73-x86_64-linux-gnu.so", "pypy311-pp73", "so"),
        (".graalpy-38-native-x86_64-darwin.dylib", "graalpy-38-native", "dylib"),
        (".graalpy250-312-native-x86_64-linux.so", "graalpy250-312-native", "so"),
        (".other-1-2-3.so", "other-1-2-3", "so"),
    ],
)
def test_parse_ext_suffix(suffix: str, tag: str, file_type: str) -> None:
    assert abitag.parse_ext_suffix(suffix) == (tag, file_type)
    assert abitag.get_hpy_ext_suffix("universal", suffix) == f".hpy0.{file_type}"
    assert abitag.get_hpy_ext_suffix("hybrid", suffix) == f".hpy0-{tag}.{file_type}"
    assert abitag.get_hpy_ext_suffix("cpython", suffix) == suffix


def test_the_running_interpreter_is_the_default() -> None:
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    assert abitag.get_hpy_ext_suffix("cpython") == suffix
    tag, file_type = abitag.parse_ext_suffix()
    assert suffix.endswith(f".{file_type}")
    assert abitag.get_hpy_ext_suffix("hybrid") == f".hpy0-{tag}.{file_type}"


@pytest.mark.parametrize("suffix", ["", "so", ".so", "x.cp310.so", ".a.b.so"])
def test_what_is_no_suffix_with_a_tag(suffix: str) -> None:
    with pytest.raises(ValueError, match="not an extension module suffix"):
        abitag.parse_ext_suffix(suffix)


def test_a_platform_without_tags_has_universal_modules_all_the_same() -> None:
    assert abitag.get_hpy_ext_suffix("universal", ".pyd") == ".hpy0.pyd"


def test_unknown_abi() -> None:
    with pytest.raises(ValueError, match=r"'univers'.*universal, hybrid, cpython"):
        abitag.get_hpy_ext_suffix("univers", ".cp310-win_amd64.pyd")


def test_version() -> None:
    assert (abitag.HPY_ABI_VERSION, abitag.HPY_ABI_VERSION_MINOR) == (0, 2)
    assert abitag.HPY_ABI_TAG == "hpy0"
