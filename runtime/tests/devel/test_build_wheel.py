from __future__ import annotations

import re
import sys
import sysconfig
from pathlib import Path

import pytest
from projects import Project, metadata, names, pyproject, source, unpack

SHARED = "pyd" if sys.platform == "win32" else "so"


PLAIN = """
#include <Python.h>
static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, .m_name = "NAME"};
PyMODINIT_FUNC PyInit_NAME(void) { return PyModule_Create(&def); }
"""
# in pyproject.toml ordinary extension modules need setuptools 74.1
SETUP = "from setuptools import *\nsetup(ext_modules=[Extension('NAME', ['plain.c'])])\n"


def universal(module: str) -> set[str]:
    return {f"{module}.hpy0.{SHARED}", f"{module}.py"}


def test_pyproject_alone_gives_a_universal_wheel(project: Project, tmp_path: Path) -> None:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    wheel, _ = project.wheel()
    assert wheel is not None
    assert names(wheel) == universal("spam")
    assert wheel.name.startswith("demo-1.0-py3-none-")
    assert not wheel.name.endswith("-any.whl")
    assert "Root-Is-Purelib: false" in metadata(wheel, "WHEEL")
    assert "Requires-Dist: hpy-runtime" in metadata(wheel, "METADATA")
    folder = unpack(wheel, tmp_path / "site")
    said = project.python("import spam; print(spam.answer(), spam.sum(1, 2), spam.abi())", folder)
    assert said.startswith("42 3 HPy Universal ABI")


def test_a_binary_names_nothing_of_the_interpreter(project: Project, tmp_path: Path) -> None:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    wheel, output = project.wheel()
    binary = (unpack(wheel, tmp_path / "site") / f"spam.hpy0.{SHARED}").read_bytes()
    assert b"\0PyInit_" not in binary
    assert b"\0HPyInit_spam\0" in binary
    assert b"libpython" not in binary
    assert f"{sysconfig.get_config_var('LIBDIR')}\0".encode() not in binary
    assert f"-I{sysconfig.get_path('include')} " not in output


def test_requirement_is_by_marker(project: Project) -> None:
    packaging = pytest.importorskip("packaging.requirements")
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    (required,) = project.required()
    requirement = packaging.Requirement(required)
    assert requirement.name == "hpy-runtime"

    def needed(name: str, version: str) -> bool:
        return bool(
            requirement.marker.evaluate(
                {"implementation_name": name, "implementation_version": version}
            )
        )

    assert needed("cpython", "3.9.2")
    assert needed("cpython", "3.15.0")
    assert not needed("pypy", "7.3.19")
    assert needed("pypy", "8.0.1")
    # before 25 GraalPy gave the version of Python there
    assert not needed("graalpy", "3.11.7")
    assert needed("graalpy", "25.0.1")


@pytest.mark.parametrize(
    "dependency", ["hpy-runtime", "HPy_Runtime==0.1.0", "hpy.runtime; python_version < '9'"]
)
def test_a_requirement_of_the_projects_own_is_left_alone(project: Project, dependency: str) -> None:
    text = pyproject(("spam", "spam.c")).replace(
        'version = "1.0"', f'version = "1.0"\ndependencies = ["{dependency}"]'
    )
    project.write(pyproject__toml=text, spam__c=source("spam"))
    (required,) = project.required()
    assert "implementation_name" not in required


def test_other_dependencies_stay(project: Project) -> None:
    text = pyproject(("spam", "spam.c")).replace(
        'version = "1.0"',
        'version = "1.0"\ndependencies = ["a", "b; python_version > \'3\'"]\n'
        'optional-dependencies.x = ["c"]',
    )
    project.write(pyproject__toml=text, spam__c=source("spam"))
    names = (re.split(r"[^\w-]", requirement)[0] for requirement in project.required())
    assert sorted(names) == ["a", "b", "c", "hpy-runtime"]


def test_setup_py_keyword(project: Project, tmp_path: Path) -> None:
    project.write(
        setup__py=(
            "from setuptools import Extension, setup\n"
            "setup(name='demo', version='1.0', packages=['pkg'], zip_safe=False,\n"
            "      hpy_ext_modules=[Extension('pkg.eggs', sources=['eggs.c'])])\n"
        ),
        eggs__c=source("eggs", 7),
    )
    project.package("pkg")
    wheel, _ = project.wheel()
    assert wheel is not None
    assert "-py3-none-" in wheel.name
    assert names(wheel) == {"pkg/__init__.py"} | {f"pkg/{name}" for name in universal("eggs")}
    folder = unpack(wheel, tmp_path / "site")
    code = "import pkg.eggs as m; print(m.answer(), m.__name__, m.__package__, m.__file__)"
    said = project.python(code, folder)
    assert said == f"7 pkg.eggs pkg {folder / 'pkg' / f'eggs.hpy0.{SHARED}'}"


def test_mixed_with_ordinary_modules(project: Project) -> None:
    project.write(
        pyproject__toml=pyproject(("spam", "spam.c")),
        spam__c=source("spam"),
        plain__c=PLAIN.replace("NAME", "plain"),
        setup__py=SETUP.replace("NAME", "plain"),
    )
    wheel, output = project.wheel()
    assert wheel is not None
    assert "-none-" not in wheel.name
    assert output.count("ordinary extension modules: plain") == 1
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    assert names(wheel) == universal("spam") | {f"plain{suffix}"}


def test_one_name_for_an_hpy_and_an_ordinary_module(project: Project) -> None:
    project.write(
        pyproject__toml=pyproject(("a.same", "same.c")),
        same__c=source("same"),
        plain__c=PLAIN.replace("NAME", "same"),
        setup__py=SETUP.replace("NAME", "b.same"),
    )
    wheel, _ = project.wheel()
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    assert names(wheel) == {f"a/{name}" for name in universal("same")} | {f"b/same{suffix}"}


def test_one_source_in_two_modules(project: Project, tmp_path: Path) -> None:
    """The objects must not be each other's, though the source's name is the same."""
    text = source("NAME", 0).replace("HPyLong_FromLong(ctx, 0)", "HPyLong_FromLong(ctx, RESULT)")
    # HPy_MODINIT_FLAGS pastes its argument as it stands
    text = (
        text.replace("HPy_MODINIT_FLAGS(NAME, ", "#define INIT(name) HPy_MODINIT_FLAGS(name, ")
        + "INIT(NAME)"
    )
    tables = "".join(
        f'[[tool.hpy.ext-modules]]\nname = "{name}"\nsources = ["one.c"]\n'
        f'define-macros = [["NAME", "{name}"], ["RESULT", {number}]]\n'
        for name, number in (("first", 1), ("second", 2))
    )
    project.write(pyproject__toml=pyproject(extra=tables), one__c=text)
    # two threads, so that it is not the order of compiling that keeps them apart
    project.write(setup__cfg="[build_ext]\nparallel = 2\n")
    wheel, output = project.wheel()
    # the helpers' flags are the same, and so are their objects
    assert len([line for line in output.splitlines() if "argparse.c" in line]) == 1
    folder = unpack(wheel, tmp_path / "site")
    said = project.python("import first, second; print(first.answer(), second.answer())", folder)
    assert said == "1 2"
