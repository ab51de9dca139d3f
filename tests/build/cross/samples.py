"""Small projects of each kind, and one build environment for all that are built here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hpy_abi.build import Built
from hpy_abi.build.cross import driver
from hpy_abi.build.workshop import Workshop
from hpy_abi.verify import Checkout
from hpy_abi.verify.builder import choose_builder

ROOT = Path(__file__).parents[3]

SOURCE = """\
{includes}
#include "hpy.h"

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{{
    long a, b;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll", &a, &b))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, {value});
}}

static HPyDef *defines[] = {{&add, NULL}};
static HPyModuleDef moduledef = {{{fields}}};
HPy_MODINIT({name}, moduledef)
"""


def source(includes: str = "", value: str = "a + b", name: str = "tiny") -> str:
    """C of a module with add()."""
    fields = ".doc = 0, .defines = defines"
    return SOURCE.format(includes=includes, value=value, name=name, fields=fields)


def cxx() -> str:
    """C++ of the same, which needs the language's own library."""
    return SOURCE.format(
        includes="#include <string>\n#include <vector>\n#include <stdexcept>",
        value="(long)std::vector<std::string>(a, std::string(b, 'x')).at(0).size()",
        name="tiny",
        fields="NULL, 0, NULL, defines, NULL",
    )


def project(
    folder: Path, text: str, *, file: str = "tiny.c", table: str = "", more: str = ""
) -> Path:
    """A setuptools project of one module; `table` goes into the module's table, `more` after it."""
    folder.mkdir(parents=True)
    (folder / file).write_text(text)
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["setuptools>=77", "hpy-runtime"]\n'
        'build-backend = "setuptools.build_meta"\n'
        '[project]\nname = "tiny"\nversion = "1.0"\n'
        "[tool.setuptools]\npy-modules = []\n"
        f'[[tool.hpy.ext-modules]]\nname = "tiny"\nsources = ["{file}"]\n{table}\n{more}'
    )
    return folder


def find_links() -> list[Path]:
    """Where a wheel of hpy-runtime for this machine is."""
    return [Checkout(ROOT).runtime(choose_builder()).parent]


def share(first: Workshop) -> type[Workshop]:
    """A Workshop that takes the environment of `first`, which saves most of the time."""

    class Shared(Workshop):
        def _environment(self) -> Path:
            self._installed = first._installed
            return first.python

    return Shared


def built(project: Path, output: Path, platforms: Sequence[str]) -> list[Built]:
    """Build, as the command does."""
    return driver.build(project, output, platforms, find_links=find_links())
