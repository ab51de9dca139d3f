"""Which members of the context are found in machine code, against what the compiler was given."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.artifact import arm64, members, x86_64
from hpy_abi.artifact.machine import Code
from hpy_abi.artifact.usage import used
from tests.audit.binaries import ALL, LINUX, LINUX_ARM, build, ending, speaking, universal

ROOT = Path(__file__).parents[2]
INCLUDE = ROOT / "runtime" / "include"
SOURCE = """
#include "hpy.h"
HPyDef_METH(sum, "sum", HPyFunc_VARARGS)
static HPy added(HPyContext *ctx, HPy one, HPy other) { return HPy_Add(ctx, one, other); }
__attribute__((noinline)) static int told(HPyContext *ctx, const char *text)
{
    HPyErr_SetString(ctx, ctx->h_TypeError, text);
    return -1;
}
static HPy sum_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy all;
    (void)self;
    if (nargs == 0) {
        told(ctx, "nothing to sum");
        return HPy_NULL;
    }
    all = HPy_Dup(ctx, args[0]);
    for (size_t i = 1; i < nargs; i++) {
        HPy next = added(ctx, all, args[i]);
        HPy_Close(ctx, all);
        if (HPy_IsNull(next))
            return HPy_NULL;
        all = next;
    }
    return all;
}
HPyDef_SLOT(made, HPy_mod_exec)
static int made_impl(HPyContext *ctx, HPy module)
{
    HPy names = HPyDict_Keys(ctx, module), type;
    if (HPy_IsNull(names))
        return told(ctx, "no names");
    HPy_Close(ctx, names);
    type = HPy_Type(ctx, module);
    HPy_Close(ctx, type);
    MORE
    return HPy_SetAttr_s(ctx, module, "none", ctx->h_None);
}
static HPyDef *defines[] = {&sum, &made, NULL};
static HPyModuleDef moduledef = {.doc = "x", .defines = defines};
HPy_MODINIT(spam, moduledef)
"""
NAMED = {
    "ctx_Add", "ctx_CallRealFunctionFromTrampoline", "ctx_Close", "ctx_Dict_Keys", "ctx_Dup",
    "ctx_Err_SetString", "ctx_SetAttr_s", "ctx_Type", "h_None", "h_TypeError",
}  # fmt: skip
DECLARED = """#ifndef DECLARED
#define DECLARED
#include <stddef.h>
void *malloc(size_t);
void free(void *);
__attribute__((noreturn)) void abort(void);
static inline void *memcpy(void *to, const void *from, size_t size)
{
    while (size-- > 0)
        ((char *)to)[size] = ((const char *)from)[size];
    return to;
}
#endif
"""
# no C library is linked to: making one for each system would take minutes
LINKED = {
    "linux": ["-fPIC", "-Wl,-z,undefs"],
    "windows": ["-Wl,--no-entry"],
    "macos": ["-Wl,-undefined,dynamic_lookup"],
}


def system(target: str) -> str:
    return next(one for one in LINKED if one in target)


def compiled(tmp_path: Path, target: str, level: str, minor: int, more: str = "") -> Path:
    """The module of this repository's headers, made by zig's compiler."""
    text = SOURCE.replace("MORE", more)
    (tmp_path / "spam.c").write_text(text)
    # what the headers want of a C library, where there is none for the target
    for name in ("stdlib.h", "string.h", "wchar.h"):
        (tmp_path / name).write_text(DECLARED)
    out = tmp_path / f"spam.hpy0{ending(target)}"
    command = [sys.executable, "-m", "ziglang", "cc", "-target", target, "-shared", level]
    command += ["-nostdlib", "-fno-builtin", "-fno-sanitize=all", "-idirafter", "."]
    command += LINKED[system(target)]
    command += ["-DHPY_ABI_UNIVERSAL", f"-DHPY_TARGET_ABI_MINOR={minor}", f"-I{INCLUDE}"]
    run = subprocess.run([*command, "-o", str(out), "spam.c"], cwd=tmp_path, capture_output=True,
                         text=True, check=False)  # fmt: skip
    assert run.returncode == 0, run.stderr
    return out


def found(path: Path) -> set[str]:
    (binary,) = artifact.read(path).binaries
    assert binary.context is not None
    return set(binary.context)


@pytest.mark.parametrize("target", ALL)
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_what_the_source_uses_is_found_and_nothing_else(
    target: str, level: str, tmp_path: Path
) -> None:
    assert found(compiled(tmp_path, target, level, 0)) == NAMED


def test_later_minor_is_seen(tmp_path: Path) -> None:
    more = "HPy iterator = HPy_GetIter(ctx, module); (void)iterator;"
    used_there = found(compiled(tmp_path, LINUX, "-O1", 1, more))
    assert used_there == NAMED | {"ctx_GetIter"}
    assert members.least_minor(used_there) == 1
    assert members.least_minor(NAMED) == 0


@pytest.mark.parametrize("target", [LINUX, LINUX_ARM])
def test_offsets_by_hand(target: str, tmp_path: Path) -> None:
    path = tmp_path / "m.hpy0.so"
    path.write_bytes(build(speaking("m", 1), target))
    assert found(path) == {
        "ctx_CallRealFunctionFromTrampoline", "ctx_Close", "ctx_GetIter", "h_DictType",
    }  # fmt: skip


def test_without_the_context_nothing_is_told(tmp_path: Path) -> None:
    """A module that does not keep the context: nothing leads to what it may use."""
    path = tmp_path / "m.hpy0.so"
    path.write_bytes(build(universal("m"), LINUX))
    assert artifact.read(path).binaries[0].context is None


def test_table_is_that_of_the_abi() -> None:
    document = (ROOT / "runtime" / "abi" / "hpy0.toml").read_text(encoding="utf-8")
    path = ROOT / "hpy_abi" / "artifact" / "members.tsv"
    assert path.read_text(encoding="utf-8") == members.table(document)


def test_table_is_that_of_the_header() -> None:
    """The order in which the compiler lays the context out."""
    text = (INCLUDE / "hpy" / "generated" / "context.h").read_text(encoding="utf-8")
    body = text[text.index("int abi_version;") :]
    fields = re.findall(r"(?:HPy (h_\w+);|\(\*(ctx_\w+)\)\()", body)
    assert [handle or function for handle, function in fields] == [
        one.field for one in members.members()
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        # mov [rip+G], rdi; ret — then: mov rdi, [rip+G]; call [rdi+0x280]; ret
        ("48893df90f0000c3" "488b3df10f0000ff9780020000c3", {"ctx_Dup"}),
        # the same, and the register is changed in between: xor edi, edi
        ("48893df90f0000c3" "488b3df10f000031ffff9780020000c3", set()),
        # a call may change rdi, not rbx: mov rbx, …; call self; call [rbx+0x280]
        ("48893df90f0000c3" "488b1df10f0000e8f4ffffffff9380020000c3", {"ctx_Dup"}),
        ("48893df90f0000c3" "488b3df10f0000e8f4ffffffff9780020000c3", set()),
        # through the stack: push; pop rax; jmp [rax+0x288]
        ("48893df90f0000c3" "488b3df10f00005758ffa088020000", {"ctx_Close"}),
        # an unknown instruction (cpuid) forgets every register
        ("48893df90f0000c3" "488b3df10f00000fa2ff9780020000c3", set()),
        # reading a function without calling it is no use of it: cmp qword ptr [rdi+0x280], 0
        ("48893df90f0000c3" "488b3df10f00004883bf8002000000c3", set()),
        # reading a handle is: mov rax, [rdi+0x18]
        ("48893df90f0000c3" "488b3df10f0000488b4718c3", {"h_None"}),
        # a part of one is not: mov eax, [rdi+0x18]
        ("48893df90f0000c3" "488b3df10f00008b4718c3", set()),
        # behind the last member there is nothing: call [rdi+0x8c0]
        ("48893df90f0000c3" "488b3df10f0000ff97c0080000c3", set()),
    ],
)  # fmt: skip
def test_x86_64_by_hand(code: str, expected: set[str]) -> None:
    text = Code([(0x1000, bytes.fromhex(code))], x86_64.machine(windows=False))
    assert used(text, [0x1000]) == tuple(sorted(expected))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # adrp x8, +1 page; str x0, [x8]; ret; adrp; ldr x0, [x8]; ldr x9, [x0, #0x280]; br x9
        ("b0000008 f9000100 d65f03c0 b0000008 f9400100 f9414009 d61f0120", {"ctx_Dup"}),
        # x0 is changed in between: mov x0, x1
        ("b0000008 f9000100 d65f03c0 b0000008 f9400100 aa0103e0 f9414009 d61f0120", set()),
        # through the stack: str x0, [sp, #8]; ldr x1, [sp, #8]; ldr x9, [x1, #0x288]; blr x9
        (
            "b0000008 f9000100 d65f03c0 b0000008 f9400100 f90007e0 f94007e1 f9414429 d63f0120",
            {"ctx_Close"},
        ),
    ],
)
def test_arm64_by_hand(words: str, expected: set[str]) -> None:
    content = b"".join(int(word, 16).to_bytes(4, "little") for word in words.split())
    text = Code([(0x1000, content)], arm64.machine())
    assert used(text, [0x1000]) == tuple(sorted(expected))


def test_endless_code_ends() -> None:
    """Code that goes around in circles, and branches everywhere, is left in bounded time."""
    keep = bytes.fromhex("48893df90f0000")
    body = bytes.fromhex("488b3df20f0000") + bytes.fromhex("75005774f9") * 3000
    text = Code([(0x1000, keep + b"\xc3" + body)], x86_64.machine(windows=False))
    assert used(text, [0x1000]) == ()
