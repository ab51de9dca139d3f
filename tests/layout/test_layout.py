"""The numbers that make hpy0 the ABI that it is, held against our headers by a compiled program.

The tables beside this file are facts about HPy 0.9.0, what came after it and our own minor 2, for
platforms with 64-bit longs and pointers. They were not made from our own description of the ABI,
and are not to be changed to agree with it.
"""

from __future__ import annotations

import csv
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests import compilers

HERE = Path(__file__).parent
INCLUDE = HERE.parent.parent / "runtime" / "include"

MODES = ("universal", "cpython")

pytestmark = pytest.mark.skipif(
    struct.calcsize("l") != 8, reason="only where long is missing no bits of a pointer"
)


def table(name: str) -> list[list[str]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def run_program(folder: Path, lines: list[str], compiler: str, mode: str, minor: int) -> list[str]:
    """Compile a main of these lines with strict warnings, run it, and return what it prints."""
    command = compilers.command(compiler)
    includes = [f"-I{INCLUDE}"]
    if mode == "universal":
        includes.append(f"-I{INCLUDE / 'hpy' / 'forbid_python_h'}")
    else:
        python = sysconfig.get_paths()["include"]
        if not Path(python, "Python.h").exists():
            pytest.skip(f"no Python.h in {python}")
        # a system folder: what Python.h does under our warnings is not ours to judge
        includes += ["-isystem", python]
    cpp = compiler.endswith("++")
    source = folder / ("layout.cpp" if cpp else "layout.c")
    body = "\n    ".join(lines)
    source.write_text(
        # in cpython mode this is a macro, too
        '#include "hpy.h"\n#include <stdio.h>\n#undef h_Builtins\n\n'
        f"int main(void)\n{{\n    {body}\n"
        "    return 0;\n}\n",
        encoding="utf-8",
    )
    binary = folder / "layout"
    done = subprocess.run(
        [
            *(*command, "-std=c++11" if cpp else "-std=c99", "-Wall", "-Wextra", "-Werror"),
            *(f"-DHPY_ABI_{mode.upper()}", f"-DHPY_TARGET_ABI_MINOR={minor}", *includes),
            *(str(source), "-o", str(binary)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return subprocess.run([binary], capture_output=True, text=True, check=True).stdout.splitlines()


def printed(expression: str) -> str:
    return f'printf("%lld\\n", (long long)({expression}));'


@pytest.mark.parametrize("compiler", compilers.NAMES)
@pytest.mark.parametrize("mode", MODES)
def test_context(tmp_path: Path, compiler: str, mode: str) -> None:
    members = table("context")
    assert len(members) == 3 + 277
    lines = [printed(f"offsetof(HPyContext, {name})") for name, _, _ in members]
    seen = run_program(tmp_path, [*lines, printed("sizeof(HPyContext)")], compiler, mode, minor=2)
    assert dict(zip([m[0] for m in members], seen, strict=False)) == {m[0]: m[1] for m in members}
    assert int(seen[-1]) == int(members[-1][1]) + 8


@pytest.mark.parametrize("compiler", compilers.NAMES)
@pytest.mark.parametrize("mode", MODES)
def test_structs(tmp_path: Path, compiler: str, mode: str) -> None:
    # what a trampoline packs its arguments into exists only where there are trampolines of ours
    fields = [
        # what authors have of a builder is more than what passes through the context
        (f"_{name}" if name in ("HPyListBuilder", "HPyTupleBuilder") else name, field, number)
        for name, field, number in table("structs")
        if mode == "universal" or not name.startswith("_HPyFunc_args_")
    ]
    lines = [
        printed(f"sizeof({name})" if field == "-" else f"offsetof({name}, {field})")
        for name, field, _ in fields
    ]
    seen = run_program(tmp_path, lines, compiler, mode, minor=2)
    assert {f"{f[0]}.{f[1]}": n for f, n in zip(fields, seen, strict=True)} == {
        f"{name}.{field}": number for name, field, number in fields
    }


@pytest.mark.parametrize("compiler", compilers.NAMES)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("minor", [0, 1, 2])
def test_enums(tmp_path: Path, compiler: str, mode: str, minor: int) -> None:
    values = {name: value for name, value, since in table("enums") if int(since) <= minor}
    seen = run_program(tmp_path, [printed(name) for name in values], compiler, mode, minor)
    assert dict(zip(values, seen, strict=True)) == values


@pytest.mark.parametrize("name", [row[0] for row in table("enums") if row[2] != "0"])
def test_newer_names_are_not_there_for_minor_0(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssertionError, match="undeclared"):
        run_program(tmp_path, [printed(name)], "gcc", "universal", minor=0)


def test_the_tables_are_whole() -> None:
    numbers = [int(offset) for _, offset, _ in table("context")]
    assert numbers[2:] == [16, *range(24, 24 + 277 * 8, 8)]
    assert sum(1 for _, _, minor in table("context") if minor == "1") == 10
    assert sum(1 for _, _, minor in table("context") if minor == "2") == 4
    # on a platform that tests/layout does not describe, this file would skip itself silently
    assert sys.maxsize > 2**32
