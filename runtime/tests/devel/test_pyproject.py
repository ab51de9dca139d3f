from __future__ import annotations

from pathlib import Path

import pytest
from setuptools.errors import SetupError

from hpy_runtime.devel import _pyproject

TABLE = '[[tool.hpy.ext-modules]]\nname = "spam"\nsources = ["spam.c"]\n'


def read(folder: Path, text: str) -> _pyproject.Settings:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    return _pyproject.read(str(folder))


def test_no_file(tmp_path: Path) -> None:
    assert _pyproject.read(str(tmp_path)) == _pyproject.Settings()


def test_all_fields(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        '[build-system]\nrequires = ["setuptools", "hpy-runtime"]\n'
        '[tool.hpy]\nabi = "hybrid"\n' + TABLE + 'include-dirs = ["inc"]\n'
        'define-macros = ["PLAIN", ["TEXT", "1"], ["NUMBER", 2]]\nundef-macros = ["U"]\n'
        'library-dirs = ["lib"]\nlibraries = ["m"]\nruntime-library-dirs = ["run"]\n'
        'extra-objects = ["x.o"]\nextra-compile-args = ["-g"]\nextra-link-args = ["-s"]\n'
        'export-symbols = ["e"]\ndepends = ["spam.h"]\nlanguage = "c++"\noptional = true\n',
    )
    assert settings.abi == "hybrid"
    assert settings.build_requires == ["setuptools", "hpy-runtime"]
    (ext,) = settings.ext_modules
    assert (ext.name, ext.sources, ext.language, ext.optional) == ("spam", ["spam.c"], "c++", True)
    assert ext.define_macros == [("PLAIN", None), ("TEXT", "1"), ("NUMBER", "2")]
    assert ext.undef_macros == ["U"]
    assert ext.include_dirs == ["inc"]
    assert (ext.library_dirs, ext.libraries, ext.runtime_library_dirs) == (["lib"], ["m"], ["run"])
    assert ext.extra_objects == ["x.o"]
    assert (ext.extra_compile_args, ext.extra_link_args) == (["-g"], ["-s"])
    assert (ext.export_symbols, ext.depends) == (["e"], ["spam.h"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TABLE + 'include_dirs = ["x"]', r"spam: unknown field 'include_dirs': there are name,"),
        (TABLE + "py-limited-api = true", r"spam: unknown field 'py-limited-api'"),
        ('[[tool.hpy.ext-modules]]\nname = "spam"', r"spam: sources is missing or empty"),
        ('[[tool.hpy.ext-modules]]\nsources = ["a.c"]', r"\?: name is missing or empty"),
        ('[tool.hpy.ext-modules]\nname = "spam"', r"needs double brackets"),
        (TABLE + 'libraries = "m"', r"spam: libraries must be a list"),
        (TABLE + "libraries = [1]", r"spam: libraries holds 1, not a string"),
        (TABLE + 'optional = "yes"', r"spam: optional must be true or false"),
        (TABLE + 'define-macros = [["A"]]', r"define-macros holds \['A'\]: write"),
        (TABLE + 'define-macros = [["A", true]]', r"define-macros holds \['A', True\]: write"),
        ('[tool.hpy]\nabi = "abi3"', r"abi is 'abi3': choose one of universal, hybrid, cpython"),
        ("[tool.hpy]\next_modules = []", r"\[tool.hpy\] has no field 'ext_modules'"),
    ],
)
def test_what_is_not_understood(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SetupError, match=message):
        read(tmp_path, text + "\n")


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("hpy", "hpy"),
        ("HPy_Runtime>=0.1; python_version > '3'", "hpy-runtime"),
        (" hpy.runtime[extra] @ file:///x", "hpy-runtime"),
        ("", ""),
    ],
)
def test_requirement_name(requirement: str, name: str) -> None:
    assert _pyproject.requirement_name(requirement) == name
