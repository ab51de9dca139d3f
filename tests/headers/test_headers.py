"""The public headers, in each standard, way of compiling and compiler, without a warning."""

from __future__ import annotations

import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests import compilers

INCLUDE = Path(__file__).resolve().parents[2] / "runtime" / "include"
STANDARDS = {
    "gcc": ("c99", "c11"),
    "clang": ("c99", "c11"),
    "g++": ("c++11", "c++20"),
    "clang++": ("c++11", "c++20"),
}
# C++11 knows designated initialisers, which the definition macros are made of, as an extension;
# -Wpedantic is left out for these and for variadic macros that get no argument
WARNINGS = ("-Wall", "-Wextra", "-Wconversion", "-Wundef", "-Werror")

SOURCE = """
#include "hpy.h"

HPyDef_METH(both, "both", HPyFunc_VARARGS, .doc = "A long and an object.")
static HPy both_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long first;
    HPy second;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "lO", &first, &second))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "(lO)", first, second);
}

typedef struct {
    long number;
} Thing;
HPyType_HELPERS(Thing)

HPyDef_MEMBER(Thing_number, "number", HPyMember_LONG, offsetof(Thing, number), .readonly = 1,
              .doc = "A number.")

HPyDef_SLOT(Thing_repr, HPy_tp_repr)
static HPy Thing_repr_impl(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromFormat(ctx, "<%ld>", Thing_AsStruct(ctx, self)->number);
}

static HPyDef *Thing_defines[] = {&Thing_number, &Thing_repr, NULL};
static HPyType_Spec Thing_spec = {"headers.Thing", sizeof(Thing), 0, HPy_TPFLAGS_DEFAULT,
                                  SHAPE(Thing), NULL, Thing_defines, "A thing."};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Thing", &Thing_spec, NULL) ? 0 : -1;
}

static HPyGlobal kept;
static HPyGlobal *globals[] = {&kept, NULL};
static HPyDef *defines[] = {&both, &exec, NULL};
static HPyModuleDef moduledef = {"A module.", 0, NULL, defines, globals};
HPy_MODINIT(headers, moduledef)
"""


@pytest.mark.parametrize("mode", ["universal", "hybrid", "cpython"])
@pytest.mark.parametrize(
    ("compiler", "standard"), [(name, std) for name, all_of in STANDARDS.items() for std in all_of]
)
def test_without_a_warning(tmp_path: Path, compiler: str, standard: str, mode: str) -> None:
    command = compilers.command(compiler)
    includes = [f"-I{INCLUDE}"]
    if mode == "universal":
        # there a parameter may have any name; Python.h has taken many
        includes += [f"-I{INCLUDE / 'hpy' / 'forbid_python_h'}", "-Wshadow"]
    else:
        python = sysconfig.get_paths()["include"]
        if not Path(python, "Python.h").exists():
            pytest.skip(f"no Python.h in {python}")
        includes += ["-isystem", python]
    source = tmp_path / ("headers.cpp" if "++" in standard else "headers.c")
    source.write_text(SOURCE, encoding="utf-8")
    for minor in (0, 1, 2):
        macros = [f"-DHPY_ABI_{mode.upper()}", f"-DHPY_TARGET_ABI_MINOR={minor}"]
        done = subprocess.run(
            [
                *(*command, f"-std={standard}", *WARNINGS, *macros, *includes),
                *("-c", str(source), "-o", str(tmp_path / "headers.o")),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_a_mode_must_be_chosen(tmp_path: Path) -> None:
    source = tmp_path / "headers.c"
    source.write_text('#include "hpy.h"\n', encoding="utf-8")
    done = subprocess.run(
        [*compilers.command("gcc"), f"-I{INCLUDE}", "-fsyntax-only", str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "HPY_ABI_" in done.stderr
