"""The distribution and its options, without compiling anything.

The plug-in must be installed: it is setuptools that calls it, when the distribution is made.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from projects import SETUPTOOLS, pyproject
from setuptools import Distribution, Extension
from setuptools.errors import OptionError, SetupError

from hpy_runtime.devel import _compile, _distribution

# older ones call it a beta that they read from pyproject.toml
pytestmark = pytest.mark.filterwarnings("ignore:Support for ")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_distribution, "_upstream_plugin", lambda: False)


def make(*modules: str, **attributes: Any) -> Any:
    """A distribution as setup() makes it, with these HPy modules."""
    if modules:
        attributes["hpy_ext_modules"] = [Extension(name, ["x.c"]) for name in modules]
    dist = Distribution({"name": "demo", "version": "1", **attributes})
    dist.parse_config_files()
    return dist


def with_line(*arguments: str, module: str = "spam") -> Any:
    dist = make(module)
    dist.script_args = list(arguments)
    assert dist.parse_command_line()
    return dist


def test_other_projects_are_left_alone(tmp_path: Path) -> None:
    assert type(make()) is Distribution
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "hpy-demo"\nversion = "1"\n')
    assert type(make()) is Distribution


def test_hpy_modules_are_among_the_extension_modules() -> None:
    dist = make("spam", "pkg.eggs", ext_modules=[Extension("plain", ["p.c"])])
    assert [ext.name for ext in dist.ext_modules] == ["plain", "spam", "pkg.eggs"]
    assert dist.has_ext_modules()
    assert dist.hpy_ext_modules is None
    assert dist.get_hpy_abi() == "universal"


def test_pyproject_and_keyword_together(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(pyproject(("eggs", "eggs.c")))
    assert {ext.name for ext in make("spam").ext_modules} == {"spam", "eggs"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--hpy-abi=hybrid", "build"],
        ["build", "--hpy-abi=hybrid"],
        ["build_ext", "--inplace", "--hpy-abi=hybrid"],
        ["bdist_wheel", "--hpy-abi=hybrid"],
        ["develop", "--hpy-abi=hybrid"],
        ["install", "--hpy-abi=hybrid"],
        pytest.param(
            ["editable_wheel", "--hpy-abi=hybrid"],
            marks=pytest.mark.skipif(SETUPTOOLS < 64, reason="there is no such command yet"),
        ),
        # the command that is said first does not know yet what the second will say
        ["build", "bdist_wheel", "--hpy-abi=hybrid"],
        ["--hpy-abi=hybrid", "build", "--hpy-abi=hybrid"],
    ],
)
@pytest.mark.filterwarnings("ignore:.*(deprecated|develop)")
def test_the_option(arguments: list[str]) -> None:
    assert with_line(*arguments).get_hpy_abi() == "hybrid"


def test_pyproject_says_the_abi_unless_an_option_does(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.hpy]\nabi = "hybrid"\n')
    assert with_line("build").get_hpy_abi() == "hybrid"
    assert with_line("build", "--hpy-abi=cpython").get_hpy_abi() == "cpython"


def test_the_option_in_a_configuration_file(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[build_ext]\nhpy_abi = cpython\n")
    assert with_line("build").get_hpy_abi() == "cpython"


def test_unknown_abi() -> None:
    with pytest.raises(OptionError, match=r"build --hpy-abi=abi3: choose one of universal,"):
        with_line("build", "--hpy-abi=abi3").get_hpy_abi()


def test_two_abis() -> None:
    dist = with_line("--hpy-abi=universal", "build_ext", "--hpy-abi=hybrid")
    with pytest.raises(OptionError, match="one build has one HPy ABI"):
        dist.get_hpy_abi()


def test_the_class_of_all_distributions_keeps_its_options() -> None:
    make("spam")
    assert not any("hpy" in option[0] for option in Distribution.global_options)


def test_folders_are_an_abis_own() -> None:
    folders = set()
    for abi in ("universal", "hybrid", "cpython"):
        build = with_line("build", f"--hpy-abi={abi}").get_command_obj("build")
        build.ensure_finalized()
        folders |= {build.build_lib, build.build_temp}
    assert len(folders) == 6


def test_folders_that_were_asked_for_are_kept() -> None:
    build = with_line("build", "--build-lib=here").get_command_obj("build")
    build.ensure_finalized()
    assert build.build_lib == "here"


@pytest.mark.parametrize("name", ["späm", "a-b", "a..b", ".a", "a.", "1a", ""])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(SetupError, match="not a dotted ASCII name"):
        make(name or "")


def test_a_package_cannot_be_one() -> None:
    with pytest.raises(SetupError, match="a package cannot be one"):
        make("pkg.__init__")


def test_the_same_name_twice() -> None:
    with pytest.raises(SetupError, match="two extension modules called spam"):
        make("spam", "spam")
    with pytest.raises(SetupError, match="two extension modules called spam"):
        make("spam", ext_modules=[Extension("spam", ["p.c"])])


def test_what_is_no_list_of_extensions() -> None:
    with pytest.raises(SetupError, match="must be a list of Extension"):
        make(hpy_ext_modules=Extension("spam", ["x.c"]))
    with pytest.raises(SetupError, match=r"holds 'spam.c', not an Extension"):
        make(hpy_ext_modules=["spam.c"])


@pytest.mark.parametrize(
    ("requires", "taken"),
    [
        ('["setuptools"]', True),
        ('["setuptools", "hpy-runtime"]', True),
        ('["hpy", "hpy-runtime"]', True),
        ('["hpy"]\n[tool.hpy]\nabi = "universal"', True),
        ('["setuptools", "hpy>=0.9"]', False),
    ],
)
def test_beside_the_plugin_of_upstream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, requires: str, taken: bool
) -> None:
    monkeypatch.setattr(_distribution, "_upstream_plugin", lambda: True)
    said: list[str] = []
    monkeypatch.setattr(Distribution, "announce", lambda self, text, level=1: said.append(text))
    (tmp_path / "pyproject.toml").write_text(f"[build-system]\nrequires = {requires}\n")
    # what hpy's own handler of the keyword does is not of interest here
    monkeypatch.setattr(Distribution, "_finalize_setup_keywords", lambda self: None)
    dist = make("spam")
    assert isinstance(dist, _distribution.HPyDistribution) is taken
    assert len(said) == (0 if "tool.hpy" in requires else 1)
    assert all(("not by hpy" in text) is taken for text in said)


def test_setup_requires_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_distribution, "_upstream_plugin", lambda: True)
    monkeypatch.setattr(Distribution, "_finalize_setup_keywords", lambda self: None)
    assert type(make("spam", setup_requires=["hpy"])) is Distribution


def test_flags_that_helpers_share() -> None:
    given = (
        "-std=c++17 -Wall -Werror -fno-rtti -include x.hpp -fsanitize=address -O3 -g3 -DOTHER "
        "-DHPY_TARGET_ABI_MINOR=1 -march=native -arch arm64 /Other -stdlib=libc++"
    )
    kept = "-fsanitize=address -O3 -g3 -DHPY_TARGET_ABI_MINOR=1 -march=native -arch arm64"
    assert _compile.shared_flags(given.split(), "unix") == kept.split()
    given = "/std:c++latest /WX /EHsc /O2 /MD /arch:AVX2 /GR-"
    assert _compile.shared_flags(given.split(), "msvc") == ["/O2", "/MD", "/arch:AVX2"]


def test_prepared_flags() -> None:
    ext = Extension("spam", ["a.cpp"], extra_compile_args=["-x"], define_macros=[("A", "1")])
    ready = _compile.prepared(ext, "universal", "unix")
    sections = ["-ffunction-sections", "-fdata-sections"]
    assert ready.extra_compile_args == ["-fvisibility=hidden", *sections, "-x"]
    assert ready.define_macros == [("A", "1"), ("HPY", None), ("HPY_ABI_UNIVERSAL", None)]
    assert ready.include_dirs[0].endswith("forbid_python_h")
    assert (ext.include_dirs, ext.define_macros) == ([], [("A", "1")])
    assert _compile.prepared(ext, "hybrid", "msvc").extra_compile_args == ["/Zc:preprocessor", "-x"]
    plain = Extension("spam", ["a.c"])
    assert _compile.prepared(plain, "universal", "msvc").extra_compile_args == ["/std:c11"]
