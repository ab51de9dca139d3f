"""In cpython mode HPy is the C API by another name: what the compiler makes of both is compared."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from hpy_abi.model import Interpreter

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "runtime"
# By how many instructions the function by HPy may be longer. None is called from it, and none is
# executed twice; the reasons are those of `allowance`.
HANDLES = 20
NARGS = 3
LONGER = {
    "noargs": 0,
    "one": 0,
    "varargs": HANDLES,
    "keywords": NARGS,
    "length": 0,
    "item": HANDLES,
    "content_get": 0,
    "content_set": 0,
    "attribute": HANDLES,
}
# the context's handles: in the only interpreter they are found by one test of this variable
CONTEXT = {"hpy_cpython_context", "hpy_interpreter_many", "hpy_interpreter_context"}

TOOLS = ("gcc", "nm", "objdump")
_missing = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(
    bool(_missing), reason=f"no gcc and binutils: {', '.join(_missing)} not found"
)
_cpythons = [
    one
    for one in find().best()
    if one.implementation == "cpython"
    and one.has_headers
    and not one.debug
    # reference counts are atomic there, in longer code that differs with what surrounds it
    and not one.free_threaded
    and one.language >= (3, 9)
]
ends = pytest.mark.parametrize(
    "interpreter",
    [pytest.param(one, id=one.key) for one in dict.fromkeys(_cpythons[:1] + _cpythons[-1:])],
)


def run(*command: str | Path) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def compiled(source: Path, interpreter: Interpreter, folder: Path, *flags: str) -> Path:
    made = folder / f"{source.stem}.o"
    includes = [f"-I{RUNTIME / 'include'}", f"-I{interpreter.include}"]
    options = ["-std=c99", "-O2", "-fPIC", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror"]
    run("gcc", *options, *flags, "-DHPY_ABI_CPYTHON", *includes, "-c", source, "-o", made)
    return made


def undefined(made: Path) -> set[str]:
    """What the object calls, or refers to, and does not have."""
    return {line.split()[-1] for line in run("nm", "-u", made).splitlines()}


@cache
def _listing(made: Path) -> str:
    return run("objdump", "-d", "--no-show-raw-insn", made)


def instructions(made: Path, function: str) -> int:
    """How many instructions the function has, the part that is seldom executed too."""
    total = 0
    for name in (function, f"{function}.cold"):
        found = re.search(rf"^[0-9a-f]+ <{re.escape(name)}>:\n((?: .*\n)+)", _listing(made), re.M)
        if found:
            lines = [line.split("\t", 1)[1] for line in found[1].splitlines() if "\t" in line]
            # between functions the compiler fills up
            total += sum(not re.match(r"nop|xchg +%ax,%ax|data16|cs nop", one) for one in lines)
    return total


@ends
def test_only_the_c_api_is_called(interpreter: Interpreter, tmp_path: Path) -> None:
    made = compiled(HERE / "by_hpy.c", interpreter, tmp_path)
    called = undefined(made)
    assert {name for name in called if not re.match("_?Py", name)} <= CONTEXT
    by_hand = undefined(compiled(HERE / "by_hand.c", interpreter, tmp_path))
    # an int is made of a long where HPy says int64_t, an error of the context's handle
    other = re.compile("PyLong_From|PyExc_|_Py_NoneStruct|_GLOBAL_OFFSET_TABLE_")
    functions = {name for name in called - CONTEXT if not other.match(name)}
    assert functions == {name for name in by_hand if not other.match(name)}


@ends
def test_as_long_as_by_hand(interpreter: Interpreter, tmp_path: Path) -> None:
    by_hpy = compiled(HERE / "by_hpy.c", interpreter, tmp_path)
    by_hand = compiled(HERE / "by_hand.c", interpreter, tmp_path)
    for function, longer in LONGER.items():
        mine = instructions(by_hpy, f"{function}_trampoline")
        theirs = instructions(by_hand, function)
        assert theirs > 0
        assert 0 < mine <= theirs + longer, function


@ends
def test_no_second_copy_of_the_authors_function(interpreter: Interpreter, tmp_path: Path) -> None:
    made = compiled(HERE / "by_hpy.c", interpreter, tmp_path)
    names = {line.split()[-1] for line in run("nm", made).splitlines()}
    assert {f"{function}_trampoline" for function in LONGER} <= names
    assert not {name for name in names if name.endswith("_impl")}


@ends
def test_inline_functions_call_only_the_c_api(interpreter: Interpreter, tmp_path: Path) -> None:
    """Of the whole of hpy.h, and not just of what a small module uses."""
    source = tmp_path / "everything.c"
    source.write_text('#include "hpy.h"\n', encoding="utf-8")
    flags = ["-fkeep-inline-functions", "-DHPY_TARGET_ABI_MINOR=2", "-DNDEBUG"]
    made = compiled(source, interpreter, tmp_path, *flags)
    symbols = [line.split() for line in run("nm", made).splitlines()]
    inline = {name for *_, kind, name in symbols if kind == "t" and name.startswith("HPy")}
    assert len(inline) > 100
    # what is not one call is compiled into the extension, and the conveniences call that
    described = (RUNTIME / "abi" / "hpy0.toml").read_text(encoding="utf-8")
    compiled_in = {
        name
        for name, rest in re.findall(r'function = "[^"]*?(\w+)\([^"]*"([^}]*)\}', described)
        if "c =" not in rest and "inline" not in rest
    }
    called = {name for name in undefined(made) if not re.match("_?Py", name)}
    hidden = {name for name in called if name.startswith("hpy_")}
    libc = {"malloc", "free", "memcpy", "memset", "__stack_chk_fail", "_GLOBAL_OFFSET_TABLE_"}
    assert called - hidden - libc <= compiled_in
    assert not inline & compiled_in
