"""Small real binaries for each system, compiled by `ziglang`, each once in a session."""

from __future__ import annotations

import functools
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

LINUX, LINUX_ARM = "x86_64-linux-gnu.2.17", "aarch64-linux-gnu.2.17"
MUSL = "x86_64-linux-musl"
WINDOWS, WINDOWS_ARM = "x86_64-windows-gnu", "aarch64-windows-gnu"
MACOS, MACOS_ARM = "x86_64-macos.10.13", "aarch64-macos.11.0"
ALL = (LINUX, LINUX_ARM, WINDOWS, WINDOWS_ARM, MACOS, MACOS_ARM)

_HEAD = """\
#ifdef _WIN32
#define OUT __declspec(dllexport)
#define IN __declspec(dllimport)
#else
#define OUT __attribute__((visibility("default")))
#define IN
#endif
"""


def is_windows(target: str) -> bool:
    return "windows" in target


def is_macos(target: str) -> bool:
    return "macos" in target


def ending(target: str) -> str:
    return ".pyd" if is_windows(target) else ".so"


def source(
    defines: Sequence[str] = (),
    uses: Sequence[str] = (),
    weak: Sequence[str] = (),
    returns: dict[str, int] | None = None,
) -> str:
    """C of a library that defines and uses functions; `returns` are constants."""
    text = _HEAD
    for name in uses:
        text += f"extern IN void {name}(void);\n"
    for name in weak:
        text += f"extern __attribute__((weak)) void {name}(void);\n"
    for name, value in (returns or {}).items():
        text += f"OUT unsigned {name}(void) {{ return {value}; }}\n"
    for name in defines:
        text += f"OUT void *{name}(void) {{ return 0; }}\n"
    body = "".join(f"{name}(); " for name in uses)
    body += "".join(f"if ({name}) {name}(); " for name in weak)
    return text + f"OUT void use_them(void) {{ {body}}}\n"


def module(name: str, uses: Sequence[str] = ("PyModule_Create2",), hook: str = "PyInit") -> str:
    """C of an extension module."""
    return source([f"{hook}_{name}"], uses)


def universal(name: str, major: int = 0, minor: int = 0, uses: Sequence[str] = ()) -> str:
    """C of a module of HPy's universal ABI, without its headers."""
    versions = {"major": major, "minor": minor}
    return source(
        [f"HPyInit_{name}", f"HPyInitGlobalContext_{name}"],
        uses,
        returns={f"get_required_hpy_{key}_version_{name}": v for key, v in versions.items()},
    )


def speaking(name: str, minor: int) -> str:
    """C of a module that keeps the context, hands it a function, and uses members of minor 1.

    The offsets are those of the ABI, written down by hand: it is made without headers.
    """
    return (
        universal(name, 0, minor).replace(
            f"OUT void *HPyInitGlobalContext_{name}(void)", "void *no(void)"
        )
        + f"""
typedef char *Context;
typedef long long Handle;
#define MEMBER(CTX, NUMBER, TYPE) (*(__typeof__(TYPE) *)((CTX) + 24 + 8 * (NUMBER)))
static Context kept;
OUT void HPyInitGlobalContext_{name}(Context ctx) {{ kept = ctx; }}
static Handle own(Context ctx, Handle self) {{
    Handle it = MEMBER(ctx, 269, Handle (*)(Context, Handle))(ctx, self);
    MEMBER(ctx, 78, void (*)(Context, Handle))(ctx, it);
    return MEMBER(ctx, 263, Handle);
}}
OUT void trampoline_{name}(void *arguments) {{
    MEMBER(kept, 208, void (*)(Context, int, void *, void *))(kept, 4, (void *)own, arguments);
}}
"""
    )


@functools.cache
def build(
    text: str,
    target: str = LINUX,
    *,
    links: tuple[tuple[str, tuple[str, ...]], ...] = (),
    options: tuple[str, ...] = (),
) -> bytes:
    """Compile C to a shared library.

    `links` are (library name, names that it defines): on Windows an import library is made of
    each, elsewhere a library.
    """
    folder = _folder()
    key = hashlib.sha256(repr((text, target, links, options)).encode()).hexdigest()[:20]
    work = Path(tempfile.mkdtemp(dir=folder))
    (work / "a.c").write_text(text)
    added = []
    for library, names in links:
        added.append(_library(work, library, names, target))
    out = work / f"{key}{ending(target)}"
    command = ["cc", "-target", target, "-shared", "-nostdlib", "-O1", *options]
    command += ["-o", out.name, "a.c", *added]
    if is_macos(target):
        command += ["-Wl,-undefined,dynamic_lookup"]
    elif is_windows(target):
        command += ["-Wl,--no-entry"]
    else:
        command += ["-fPIC", "-Wl,-z,undefs"]
    _zig(command, work)
    return out.read_bytes()


def _library(work: Path, library: str, names: Sequence[str], target: str) -> str:
    stem = hashlib.sha256(library.encode()).hexdigest()[:8]
    if is_windows(target):
        (work / f"{stem}.def").write_text("EXPORTS\n" + "".join(f"{name}\n" for name in names))
        machine = "i386:x86-64" if target.startswith("x86_64") else "arm64"
        lib = f"{stem}.lib"
        _zig(["dlltool", "-m", machine, "-D", library, "-d", f"{stem}.def", "-l", lib], work)
        return lib
    (work / f"{stem}.c").write_text(source(names))
    named = "-install_name" if is_macos(target) else "-soname"
    command = ["cc", "-target", target, "-shared", "-nostdlib", f"-Wl,{named},{library}"]
    _zig([*command, "-o", f"{stem}.so", f"{stem}.c"], work)
    return f"{stem}.so"


@functools.cache
def build_versioned(text: str, library: str, name: str, version: str) -> bytes:
    """Compile C to a Linux library that needs `name` of that version of a library."""
    work = Path(tempfile.mkdtemp(dir=_folder()))
    (work / "lib.c").write_text(source([name]))
    (work / "lib.map").write_text(f"{version} {{ global: {name}; local: *; }};\n")
    (work / "a.c").write_text(text)
    shared = ["cc", "-target", LINUX, "-shared", "-nostdlib", "-fPIC", "-O1"]
    options = [f"-Wl,-soname,{library}", "-Wl,--version-script=lib.map", "-fno-builtin"]
    _zig([*shared, *options, "-o", "lib.so", "lib.c"], work)
    _zig([*shared, "-fno-builtin", "-Wl,-z,undefs", "-o", "a.so", "a.c", "lib.so"], work)
    return (work / "a.so").read_bytes()


def fat(*slices: bytes) -> bytes:
    """A fat Mach-O of thin ones."""
    align = 14
    head = b"\xca\xfe\xba\xbe" + len(slices).to_bytes(4, "big")
    table, body = b"", b""
    place = 1 << align
    for one in slices:
        cpu = one[4:12]
        fields = (place, len(one), align)
        table += int.from_bytes(cpu[:4], "little").to_bytes(4, "big")
        table += int.from_bytes(cpu[4:], "little").to_bytes(4, "big")
        table += b"".join(field.to_bytes(4, "big") for field in fields)
        padded = one + bytes(-len(one) % (1 << align))
        body += padded
        place += len(padded)
    return (head + table).ljust(1 << align, b"\0") + body


@functools.cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="hpy-abi-zig-"))
    import atexit

    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _zig(arguments: Sequence[str], work: Path) -> None:
    env = {**os.environ, "ZIG_GLOBAL_CACHE_DIR": str(_folder() / "cache")}
    env["ZIG_LOCAL_CACHE_DIR"] = str(_folder() / "cache")
    command = [sys.executable, "-m", "ziglang", *arguments]
    run = subprocess.run(command, cwd=work, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{command}\n{run.stdout}{run.stderr}"
