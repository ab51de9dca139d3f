from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

import pytest
from projects import SETUPTOOLS, Project, metadata, names, pyproject, source, unpack

from hpy_runtime.devel.abitag import get_hpy_ext_suffix

SHARED = "pyd" if sys.platform == "win32" else "so"
UNIX = pytest.mark.skipif(os.name == "nt", reason="the flags are those of gcc and clang")


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not {"build", "__pycache__"}.intersection(path.parts)
    }


@pytest.fixture
def spam(project: Project) -> Project:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    return project


def test_inplace(spam: Project) -> None:
    before = files(spam.root)
    spam.inplace()
    assert files(spam.root) - before == {"setup.py", f"spam.hpy0.{SHARED}", "spam.py"}
    assert spam.python("import spam; print(spam.answer())") == "42"
    # of the helpers it has those that it calls
    binary = spam.root.joinpath(f"spam.hpy0.{SHARED}").read_bytes()
    assert b"HPyInit_spam" in binary
    assert b"HPyStructSequence_New" not in binary


def test_inplace_in_a_package_of_a_source_folder(project: Project) -> None:
    text = pyproject(("pkg.eggs", "eggs.c"), packages='["pkg"]')
    text = text.replace("py-modules = []", 'py-modules = []\npackage-dir = {"" = "src"}')
    project.write(pyproject__toml=text, eggs__c=source("eggs"))
    project.package("src/pkg")
    project.inplace()
    assert (project.root / f"src/pkg/eggs.hpy0.{SHARED}").is_file()
    code = "from pkg import eggs; print(eggs.answer(), eggs.__name__)"
    assert project.python(code, project.root / "src") == "42 pkg.eggs"


def test_inplace_twice_builds_once(spam: Project) -> None:
    assert "-c spam.c" in spam.inplace()
    again = spam.inplace()
    assert "-c spam.c" not in again
    assert "argparse.c" not in again
    spam.write(spam__c=source("spam", 43))
    spam.inplace()
    assert spam.python("import spam; print(spam.answer())") == "43"


def test_a_file_of_the_projects_own_is_not_overwritten(spam: Project) -> None:
    spam.write(spam__py="mine = 1\n")
    spam.write(setup__py="from setuptools import setup\nsetup()\n")
    output = spam.run("setup.py", "build_ext", "--inplace", ok=False).stdout
    assert "spam.py is in the way of the HPy module's stub" in output
    assert (spam.root / "spam.py").read_text() == "mine = 1\n"
    assert not (spam.root / f"spam.hpy0.{SHARED}").exists()


def test_hybrid(spam: Project) -> None:
    suffix = get_hpy_ext_suffix("hybrid")
    assert suffix.startswith(".hpy0-")
    spam.inplace("--hpy-abi=hybrid")
    assert {f"spam{suffix}", "spam.py"} <= files(spam.root)
    assert spam.python("import spam; print(spam.answer())") == "42"
    wheel, _ = spam.wheel("--hpy-abi=hybrid")
    assert wheel is not None
    assert "-none-" not in wheel.name
    assert names(wheel) == {f"spam{suffix}", "spam.py"}
    assert "hpy-runtime" in metadata(wheel, "METADATA")


@pytest.mark.skipif(
    sys.implementation.name != "cpython", reason="the cpython ABI is offered on CPython"
)
def test_cpython(spam: Project, tmp_path: Path) -> None:
    # what the other ABI leaves behind must not get into the wheel
    spam.inplace()
    text = (spam.root / "pyproject.toml").read_text()
    text = text.replace("py-modules = []", 'py-modules = ["spam"]')
    spam.write(pyproject__toml=text + '[tool.hpy]\nabi = "cpython"\n')
    wheel, _ = spam.wheel()
    assert wheel is not None
    assert "-none-" not in wheel.name
    assert names(wheel) == {f"spam{sysconfig.get_config_var('EXT_SUFFIX')}"}
    assert "hpy-runtime" not in metadata(wheel, "METADATA")
    folder = unpack(wheel, tmp_path / "site")
    said = spam.python("import spam; print(spam.answer(), spam.sum(1, 2), spam.abi())", folder)
    assert said.startswith("42 3 HPy CPython ABI")


@UNIX
def test_cplusplus_with_flags_that_c_does_not_take(project: Project) -> None:
    flags = 'language = "c++"\nextra-compile-args = ["-std=c++17", "-fno-rtti", "-Werror"]\n'
    project.write(
        pyproject__toml=pyproject(("spam", "spam.cpp"), extra=flags),
        spam__cpp=source("spam", suffix=".cpp")
        .replace(
            '#include "hpy.h"',
            '#include "hpy.h"\n#include <string_view>\n'
            'static constexpr std::string_view text = "1234";',
        )
        .replace("42", "(long)text.size()"),
    )
    output = project.inplace()
    assert "valid for C++" not in output
    assert project.python("import spam; print(spam.answer(), spam.sum(1, 2))") == "4 3"


@UNIX
def test_warnings_of_the_authors_choice_do_not_reach_the_helpers(spam: Project) -> None:
    extra = 'extra-compile-args = ["-Wall", "-Wextra", "-Werror", "-std=c99", "-O1"]\n'
    spam.write(pyproject__toml=pyproject(("spam", "spam.c"), extra=extra))
    output = spam.inplace()
    lines = [line for line in output.splitlines() if "argparse.c" in line and " -c " in line]
    assert len(lines) == 1
    assert "-Werror" not in lines[0]
    assert lines[0].rstrip().endswith("-O1")


@UNIX
def test_python_h_is_an_error_that_says_so(spam: Project) -> None:
    spam.write(spam__c="#include <Python.h>\n" + source("spam"))
    spam.write(setup__py="from setuptools import setup\nsetup()\n")
    output = spam.run("setup.py", "build_ext", "--inplace", ok=False).stdout
    assert "#error" in output
    assert "forbid_python_h" in output


@UNIX
def test_only_the_entry_points_are_exported(spam: Project) -> None:
    spam.write(spam__c=source("spam") + "int not_to_be_seen(void) { return 1; }\n")
    spam.inplace()
    code = (
        "import ctypes; lib = ctypes.CDLL({!r}); print([hasattr(lib, name) for name in "
        "('HPyInit_spam', 'HPyInitGlobalContext_spam', 'get_required_hpy_major_version_spam', "
        "'get_required_hpy_minor_version_spam', 'not_to_be_seen', 'HPyArg_Parse')])"
    ).format(str(spam.root / "spam.hpy0.so"))
    assert spam.python(code) == "[True, True, True, True, False, False]"


@pytest.mark.skipif(SETUPTOOLS < 64, reason="this setuptools copies it all the same")
def test_an_optional_module_that_fails(project: Project) -> None:
    bad = '[[tool.hpy.ext-modules]]\nname = "bad"\nsources = ["bad.c"]\noptional = true\n'
    project.write(
        pyproject__toml=pyproject(("spam", "spam.c"), extra=bad),
        spam__c=source("spam"),
        bad__c="not C\n",
    )
    project.inplace()
    assert {name for name in files(project.root) if name.startswith("bad")} == {"bad.c"}
    assert project.python("import spam; print(spam.answer())") == "42"


def test_path_with_spaces_and_other_letters(spam: Project, tmp_path: Path) -> None:
    folder = tmp_path / "ä place with späces, 文"
    spam.root.rename(folder)
    moved = Project(folder, tmp_path / "dist")
    moved.inplace()
    said = moved.python("import spam; print(ascii(spam.__file__), spam.answer())")
    assert said == f"{str(folder / f'spam.hpy0.{SHARED}')!a} 42"


def test_minor_reaches_the_binary(spam: Project) -> None:
    extra = 'define-macros = [["HPY_TARGET_ABI_MINOR", 1]]\n'
    code = (
        "import ctypes; lib = ctypes.CDLL({!r}); print(lib.get_required_hpy_major_version_spam(), "
        "lib.get_required_hpy_minor_version_spam())"
    ).format(str(spam.root / f"spam.hpy0.{SHARED}"))
    spam.inplace()
    assert spam.python(code) == "0 0"
    spam.write(pyproject__toml=pyproject(("spam", "spam.c"), extra=extra))
    spam.inplace("--force")
    assert spam.python(code) == "0 1"


def test_a_build_ext_of_the_projects_own(project: Project) -> None:
    project.write(
        spam__c=source("spam", 1),
        setup__py=(
            "from setuptools import Extension, setup\n"
            "from setuptools.command.build_ext import build_ext\n"
            "class Own(build_ext):\n"
            "    def build_extension(self, ext):\n"
            "        ext.define_macros.append(('EXTRA', '2'))\n"
            "        super().build_extension(ext)\n"
            "setup(name='demo', version='1.0', cmdclass={'build_ext': Own},\n"
            "      hpy_ext_modules=[Extension('spam', ['spam.c'])])\n"
        ),
    )
    output = project.inplace()
    assert "-DEXTRA=2" in output or "/DEXTRA=2" in output
    assert project.python("import spam; print(spam.answer())") == "1"
