# ruff: noqa: E501  (tables)
"""For each rule what makes it fire, and the nearest thing that keeps it silent."""

from __future__ import annotations

import functools
import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hpy_abi.artifact import members
from tests.audit import binaries, wheels
from tests.audit.binaries import (
    ALL,
    LINUX,
    LINUX_ARM,
    MACOS,
    MACOS_ARM,
    MUSL,
    WINDOWS,
    WINDOWS_ARM,
    ending,
    is_windows,
    module,
    source,
    speaking,
    universal,
)  # fmt: skip

Make = Callable[[Path], Path]
Content = bytes | Callable[[], bytes]
"""What is compiled is compiled when a test wants it, not when tests are collected."""

TAGS = {
    LINUX: "manylinux_2_17_x86_64",
    LINUX_ARM: "manylinux_2_17_aarch64",
    WINDOWS: "win_amd64",
    WINDOWS_ARM: "win_arm64",
    MACOS: "macosx_10_13_x86_64",
    MACOS_ARM: "macosx_11_0_arm64",
}
SYSTEMS = {LINUX: "linux", LINUX_ARM: "linux-arm", WINDOWS: "windows", WINDOWS_ARM: "windows-arm",
           MACOS: "macos", MACOS_ARM: "macos-arm"}  # fmt: skip
_STUB = "import sys\nfrom hpy_runtime import universal\nFILE = '{}'\n"


@dataclass(frozen=True)
class Case:
    rule: str
    what: str
    good: Make
    bad: Make
    message: str
    """A part of what the rule says of the bad one."""
    breaks: tuple[str, ...] | None = field(default=("any",))
    """Interpreters that the finding must name, where that is asked for; None for all of them."""

    def __str__(self) -> str:
        return f"{self.rule}-{self.what}"


def made(content: Content) -> bytes:
    return content if isinstance(content, bytes) else content()


def whl(files: Mapping[str, Content], tag: str, **options: Any) -> Make:
    return lambda folder: wheels.wheel(
        folder, {name: made(one) for name, one in files.items()}, tag, **options
    )


def library(name: str, content: Content) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(made(content))
        return folder / name

    return make


def renamed(name: str, files: Mapping[str, Content], tag: str, **more: Content) -> Make:
    """A wheel of these files under another file name; `more` is not in its RECORD, or other."""

    def make(folder: Path) -> Path:
        every = wheels.contents({key: made(one) for key, one in files.items()}, tag)
        every |= {key.replace("__", "."): made(one) for key, one in more.items()}
        return wheels.pack(folder / name, every)

    return make


def build(text: str, target: str, **options: Any) -> Callable[[], bytes]:
    return functools.partial(binaries.build, text, target, **options)


def fat(*slices: Content) -> Callable[[], bytes]:
    return lambda: binaries.fat(*map(made, slices))


def c(text: str, target: str, uses: tuple[str, ...] = (), dll: str = "python3.dll") -> Content:
    """Compile; on Windows what is used comes from Python's library."""
    links = ((dll, uses),) if is_windows(target) and uses else ()
    return build(text, target, links=links)


def ext(target: str, *uses: str, hook: str = "PyInit", dll: str = "python3.dll") -> Content:
    return c(module("m", uses, hook), target, uses, dll)


def abi3_name(target: str) -> str:
    return "m.pyd" if is_windows(target) else "m.abi3.so"


def abi3(target: str, *uses: str, floor: str = "cp39", **options: Any) -> Make:
    return whl({abi3_name(target): ext(target, *uses)}, f"{floor}-abi3-{TAGS[target]}", **options)


def hpy(
    target: str,
    content: Content | None = None,
    *,
    tag: str = "",
    name: str = "",
    stub: str | None = None,
    requires: tuple[str, ...] = ("hpy-runtime",),
) -> Make:
    file = name or f"m.hpy0{ending(target)}"
    files: dict[str, Content] = {
        file: content if content is not None else build(universal("m"), target)
    }
    text = _STUB.format(file) if stub is None else stub
    if text:
        files["m.py"] = text.encode()
    return whl(files, tag or f"py3-none-{TAGS[target]}", requires=requires)


def everywhere(rule: str, message: str, make: Callable[[str], tuple[Make, Make]]) -> list[Case]:
    """One case for each system."""
    return [Case(rule, SYSTEMS[one], *make(one), message) for one in ALL]


def _duplicate(folder: Path) -> Path:
    path = wheels.wheel(folder, {"m.py": b""}, "py3-none-any")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("twice.py", b"1")
        with __import__("warnings").catch_warnings():
            __import__("warnings").simplefilter("ignore")
            archive.writestr("twice.py", b"2")
    return path


def _member(name: str, mode: int = 0o644) -> Make:
    def make(folder: Path) -> Path:
        path = wheels.wheel(folder, {"m.py": b""}, "py3-none-any")
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        info.create_system = 3
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(info, b"target")
        return path

    return make


def _bomb(folder: Path) -> Path:
    """A member that says it is 10 GB large."""
    content = made(ext(LINUX, "PyLong_FromLong"))
    path = wheels.wheel(folder, {"m.abi3.so": content}, f"cp39-abi3-{TAGS[LINUX]}")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        info = archive.getinfo("m.abi3.so")
    place = bytes(data).index(b"PK\x01\x02")
    assert data[place + 46 : place + 46 + len("m.abi3.so")] == b"m.abi3.so"
    assert int.from_bytes(data[place + 24 : place + 28], "little") == info.file_size
    data[place + 24 : place + 28] = (0xFFFFFFF0).to_bytes(4, "little")
    path.write_bytes(data)
    return path


def _cases() -> list[Case]:
    found: list[Case] = []
    pyinit = ext(LINUX, "PyModule_Create2")
    good_abi3 = abi3(LINUX, "PyModule_Create2")

    # -- BIN
    found += [
        Case("BIN001", "truncated-elf", good_abi3,
             whl({"m.abi3.so": lambda: made(pyinit)[:300]}, f"cp39-abi3-{TAGS[LINUX]}"), "it is an ELF file without a dynamic section"),
        Case("BIN001", "text", good_abi3,
             whl({"m.abi3.so": b"hello" * 30}, f"cp39-abi3-{TAGS[LINUX]}"), "no shared library"),
        Case("BIN001", "no-zip", good_abi3, library("spam-1.0-py3-none-any.whl", b"PK"), "no zip"),
        Case("BIN002", "traversal", good_abi3, _member("../../evil.py"), "leaves the archive"),
        Case("BIN002", "absolute", good_abi3, _member("/etc/evil.py"), "absolute"),
        Case("BIN002", "symlink", good_abi3, _member("link", 0o120777), "symbolic link"),
        Case("BIN002", "duplicate", good_abi3, _duplicate, "two members"),
        Case("BIN003", "bomb", good_abi3, _bomb, "says that it is"),
    ]  # fmt: skip

    # -- UNI
    found += everywhere(
        "UNI001",
        "HPyInitGlobalContext_m",
        lambda t: (
            hpy(t),
            hpy(
                t,
                build(
                    source(
                        ["HPyInit_m"],
                        returns={
                            "get_required_hpy_major_version_m": 0,
                            "get_required_hpy_minor_version_m": 0,
                        },
                    ),
                    t,
                ),
            ),
        ),
    )
    found += everywhere(
        "UNI002", "its code hpy1", lambda t: (hpy(t), hpy(t, build(universal("m", major=1), t)))
    )
    found += [Case("UNI002", "no-tag", hpy(LINUX),
                   hpy(LINUX, name="m.so", stub=_STUB.format("m.so")), "no .hpy0")]  # fmt: skip
    found += everywhere(
        "UNI003",
        "PyLong_FromLong",
        lambda t: (
            hpy(t),
            hpy(t, c(universal("m", uses=["PyLong_FromLong"]), t, ("PyLong_FromLong",))),
        ),
    )
    python = {"linux": "libpython3.11.so.1.0", "macos": "/x/Python.framework/Versions/3.11/Python"}
    for target, name in ((LINUX, python["linux"]), (MACOS, python["macos"]),
                         (WINDOWS, "python3.dll")):  # fmt: skip
        linked = build(universal("m", uses=["PyLong_FromLong"]), target,
                       links=((name, ("PyLong_FromLong",)),))  # fmt: skip
        found.append(Case("UNI004", SYSTEMS[target], hpy(target), hpy(target, linked), name))
    newest = members.newest_minor()
    found += everywhere(
        "UNI005",
        f"minor version {newest + 1}",
        lambda t: (
            hpy(t, build(universal("m", minor=newest), t)),
            hpy(t, build(universal("m", minor=newest + 1), t)),
        ),
    )
    found += [
        Case("UNI005", "major", hpy(LINUX), hpy(LINUX, build(universal("m", major=3), LINUX)),
             "major version 3"),
        Case("UNI014", "minor-1-under-0", hpy(LINUX, build(speaking("m", 1), LINUX)),
             hpy(LINUX, build(speaking("m", 0), LINUX)), "uses ctx_GetIter, h_DictType",
             ("pypy3.11-7.3",)),
        Case("UNI014", "arm", hpy(LINUX_ARM, build(speaking("m", 1), LINUX_ARM)),
             hpy(LINUX_ARM, build(speaking("m", 0), LINUX_ARM)), "uses ctx_GetIter, h_DictType"),
        Case("UNI015", "alone", hpy(LINUX, build(speaking("m", 1), LINUX)),
             library("m.hpy0.so", build(speaking("m", 1), LINUX)),
             "at least 4 members, all in minor version 1"),
        Case("UNI006", "computed", hpy(LINUX), hpy(LINUX, build(
            universal("m").replace("minor_version_m(void) { return 0; }",
                "minor_version_m(void) { extern unsigned f(void); return f() + 1; }"), LINUX)),
             "not known"),
        Case("UNI007", "missing", hpy(LINUX), hpy(LINUX, stub=""), "m.py is missing"),
        Case("UNI007", "other", hpy(LINUX), hpy(LINUX, stub=_STUB.format("n.hpy0.so")),
             "does not name"),
        Case("UNI008", "upstream", hpy(LINUX), hpy(LINUX, stub=(
            "def f():\n    import pkg_resources\n    from hpy.universal import load\nx='m.hpy0.so'")),
             "pkg_resources"),
        Case("UNI009", "numpy", hpy(LINUX), hpy(LINUX, stub="import numpy\nx = 'm.hpy0.so'\n"),
             "numpy"),
        Case("UNI010", "nothing", hpy(LINUX), hpy(LINUX, requires=()), "hpy-runtime",
             ("cp39", "cp315", "cp315t")),
        Case("UNI010", "extra", hpy(LINUX, requires=('hpy-runtime>=0.1; '
                                                     'implementation_name != "pypy"',)),
             hpy(LINUX, requires=("hpy-runtime; extra == 'x'",)), "hpy-runtime"),
        Case("UNI011", "narrow", hpy(LINUX), hpy(LINUX, tag=f"cp311-cp311-{TAGS[LINUX]}"),
             "the tag is cp311-cp311"),
    ]  # fmt: skip
    found += everywhere(
        "UNI012", "PyPy 7.3", lambda t: (hpy(t), hpy(t, build(universal("m", minor=1), t)))
    )
    hybrid = build(universal("m", uses=["PyLong_FromLong"]), LINUX)
    found.append(Case(
        "UNI013", "py3",
        hpy(LINUX, hybrid, name="m.hpy0-cp311.so", tag=f"cp311-cp311-{TAGS[LINUX]}"),
        hpy(LINUX, hybrid, name="m.hpy0-cp311.so"), "cp311 alone", ("cp310", "cp312")))  # fmt: skip

    # -- ABI
    found += everywhere(
        "ABI001",
        "PyUnicode_AsUTF8 is not in",
        lambda t: (abi3(t, "PyUnicode_AsUTF8String"), abi3(t, "PyUnicode_AsUTF8")),
    )
    found += everywhere(
        "ABI002",
        "_PyUnicode_Ready is not in",
        lambda t: (abi3(t, "_PyObject_GC_New"), abi3(t, "_PyUnicode_Ready")),
    )
    found += everywhere(
        "ABI003",
        "PyModule_AddObjectRef came into",
        lambda t: (
            abi3(t, "PyModule_AddObjectRef", floor="cp310"),
            abi3(t, "PyModule_AddObjectRef"),
        ),
    )
    found += [
        Case("ABI001", "condition", abi3(WINDOWS, "PyErr_SetFromWindowsErr"),
             abi3(LINUX, "PyErr_SetFromWindowsErr"), "Windows alone", None),
        Case("ABI002", "gone", abi3(LINUX, "_PyObject_GC_New"), abi3(LINUX, "_PyUnicode_Ready"),
             "_PyUnicode_Ready", ("cp312", "cp315")),
        Case("ABI003", "really-missing", abi3(LINUX, "PyModule_AddObjectRef", floor="cp310"),
             abi3(LINUX, "PyModule_AddObjectRef"), "3.10", ("cp39",)),
        Case("ABI003", "there-all-the-same", abi3(LINUX, "PyUnicode_AsUTF8AndSize", floor="cp310"),
             abi3(LINUX, "PyUnicode_AsUTF8AndSize"), "3.10", ()),
        Case("ABI003", "not-on-windows", abi3(WINDOWS, "PyUnicode_AsUTF8AndSize", floor="cp310"),
             abi3(WINDOWS, "PyUnicode_AsUTF8AndSize"), "3.10", ("cp39",)),
    ]  # fmt: skip
    lib = build(source(["PyOther_New"]), LINUX, options=("-Wl,-soname,libother.so.1",))
    other = build(module("m", ["PyOther_New"]), LINUX, links=(("libother.so.1", ("PyOther_New",)),))
    found += [
        Case("ABI001", "of-a-bundled-library",
             whl({"m.abi3.so": other, "m.libs/libother-1234.so.1": lib},
                 f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": build(module("m", ["PyOther_New"]), LINUX),
                  "m.libs/libother-1234.so.1": lib}, f"cp39-abi3-{TAGS[LINUX]}"),
             "PyOther_New"),
        Case("ABI002", "in-a-library-beside",
             whl({"m.abi3.so": pyinit, "m.libs/libx.abi3.so.6": build(
                 source(["x"], ["PyLong_FromLong"]), LINUX)}, f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": pyinit, "m.libs/libx.abi3.so.6": build(
                 source(["x"], ["_PyUnicode_Ready"]), LINUX)}, f"cp39-abi3-{TAGS[LINUX]}"),
             "_PyUnicode_Ready"),
        Case("ABI001", "defined-by-itself",
             whl({"m.abi3.so": build(source(["PyInit_m", "PyMine_New"], ["PyMine_New"])
                                     .replace("extern IN void PyMine_New(void);\n", ""), LINUX)},
                 f"cp39-abi3-{TAGS[LINUX]}"),
             abi3(LINUX, "PyMine_New"), "PyMine_New"),
        Case("ABI004", "weak",
             whl({"m.abi3.so": build(source(["PyInit_m"], weak=["PyLong_FromLong"]), LINUX)},
                 f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": build(source(["PyInit_m"], weak=["PyUnicode_AsUTF8"]), LINUX)},
                 f"cp39-abi3-{TAGS[LINUX]}"), "imported weakly"),
        Case("ABI002", "not-of-any-library", whl({"m.abi3.so": pyinit}, f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": build(module("m", ["_PyUnicode_Ready"]), LINUX,
                                     links=(("libqt.so.5", ("x",)),))},
                 f"cp39-abi3-{TAGS[LINUX]}"), "_PyUnicode_Ready"),
        Case("ABI004", "of-another-module",
             whl({"m.abi3.so": pyinit}, f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": build(module("m", ["PyMethod_New"]), LINUX, links=(
                 ("libshiboken9.abi3.so.9", ("PyMethod_New",)),))},
                 f"cp39-abi3-{TAGS[LINUX]}"), "libshiboken9"),
        Case("ABI004", "of-another-distribution",
             whl({"m.abi3.so": other, "libother.so.1": lib}, f"cp39-abi3-{TAGS[LINUX]}"),
             whl({"m.abi3.so": other}, f"cp39-abi3-{TAGS[LINUX]}"), "libother.so.1"),
    ]  # fmt: skip
    for target, name in ((LINUX, "libpython3.9.so.1.0"), (WINDOWS, "python39.dll"),
                         (WINDOWS_ARM, "python311.dll"),
                         (MACOS, "/L/Python.framework/Versions/3.9/Python"),
                         (MACOS_ARM, "@rpath/libpython3.9.dylib")):  # fmt: skip
        linked = build(module("m", ["PyLong_FromLong"]), target,
                       links=((name, ("PyLong_FromLong",)),))  # fmt: skip
        tag = f"cp39-abi3-{TAGS[target]}"
        found.append(Case("ABI005", SYSTEMS[target], abi3(target, "PyLong_FromLong"),
                          whl({abi3_name(target): linked}, tag), name, ("cp312", "cp315")))  # fmt: skip
    shared = build(module("m", ["PyLong_FromLong"]), LINUX,
                   links=(("libpython3.so", ("PyLong_FromLong",)),))  # fmt: skip
    found.append(Case("ABI006", "linux", abi3(LINUX, "PyLong_FromLong"),
                      whl({"m.abi3.so": shared}, f"cp39-abi3-{TAGS[LINUX]}"), "libpython3.so"))  # fmt: skip

    def abi3t(target: str, *uses: str, hook: str = "PyModExport", dll: str = "python3t.dll",
              tag: str = "cp315-abi3.abi3t", name: str = "") -> Make:  # fmt: skip
        file = name or ("m.pyd" if is_windows(target) else "m.abi3t.so")
        return whl({file: ext(target, *uses, hook=hook, dll=dll)}, f"{tag}-{TAGS[target]}")

    found += everywhere(
        "ABI007",
        "PyModExport_m",
        lambda t: (abi3t(t, "PyABIInfo_Check"), abi3t(t, "PyABIInfo_Check", hook="PyInit")),
    )
    found += [
        Case("ABI008", "cp314", abi3t(LINUX, "PyLong_FromLong"),
             abi3t(LINUX, "PyLong_FromLong", tag="cp314-abi3t"), "reserved", ("cp314t",)),
        Case("ABI009", "abi3t", abi3t(WINDOWS, "PyLong_FromLong"),
             abi3t(WINDOWS, "PyLong_FromLong", dll="python3.dll"), "python3.dll", ("cp315t",)),
        Case("ABI009", "abi3", abi3(WINDOWS, "PyLong_FromLong"),
             whl({"m.pyd": ext(WINDOWS, "PyLong_FromLong", dll="python3t.dll")},
                 "cp39-abi3-win_amd64"), "python3t.dll", ("cp39", "cp314")),
    ]  # fmt: skip
    found += everywhere(
        "ABI010",
        "no PyInit_m",
        lambda t: (
            whl({abi3_name(t): ext(t, hook="PyModExport")}, f"cp315-abi3-{TAGS[t]}"),
            whl({abi3_name(t): ext(t, hook="PyModExport")}, f"cp39-abi3-{TAGS[t]}"),
        ),
    )
    found += everywhere(
        "ABI011",
        "PyModuleDef_Init needs",
        lambda t: (abi3t(t, "PyModule_FromSlotsAndSpec"), abi3t(t, "PyModuleDef_Init")),
    )
    found += everywhere(
        "ABI012",
        "Python 3.12 or later",
        lambda t: (
            abi3(t, "PyObject_GetTypeData", floor="cp312"),
            library(f"m.abi3{ending(t)}", ext(t, "PyObject_GetTypeData", "PyLong_FromLong")),
        ),
    )

    # -- WHL
    cpython = {
        "cp310": "m.cpython-310-x86_64-linux-gnu.so",
        "cp311": "m.cpython-311-x86_64-linux-gnu.so",
    }
    plat = TAGS[LINUX]
    found += [
        Case("WHL001", "abi3", good_abi3,
             whl({cpython["cp310"]: pyinit}, f"cp39-abi3-{plat}"), "cpython-310", ("cp39", "cp311")),
        Case("WHL001", "each", whl({cpython["cp310"]: pyinit, cpython["cp311"]: pyinit},
                                   f"cp310.cp311-none-{plat}", requires_python="<3.13"),
             whl({cpython["cp310"]: pyinit}, f"cp310.cp311-none-{plat}"), "cp311", ("cp311",)),
        Case("WHL001", "windows", whl({"m.cp311-win_amd64.pyd": ext(WINDOWS)}, "cp311-cp311-win_amd64"),
             whl({"m.cp311-win_amd64.pyd": ext(WINDOWS)}, "py3-none-win_amd64"), "cp311-win",
             ("cp310", "pypy3.11-7.3")),
        Case("WHL002", "plain", whl({"m.so": pyinit}, f"cp311-cp311-{plat}"),
             whl({"m.so": pyinit}, f"py3-none-{plat}"), "the C API of CPython", None),
        Case("WHL003", "abi3-free-threaded",
             whl({"m.abi3t.so": ext(LINUX, hook="PyModExport")}, f"cp315-abi3t-{plat}"),
             whl({"m.abi3.so": ext(LINUX, hook="PyModExport")}, f"cp315-abi3t-{plat}"),
             ".abi3.so", None),
        Case("WHL001", "dual-tag",
             whl({"m.abi3t.so": ext(LINUX, hook="PyModExport")}, f"cp315-abi3.abi3t-{plat}"),
             whl({"m.abi3.so": ext(LINUX, hook="PyModExport")}, f"cp315-abi3.abi3t-{plat}"),
             ".abi3.so", ("cp315t",)),
        Case("WHL003", "abi3-pyd", abi3(WINDOWS, "PyLong_FromLong"),
             whl({"m.abi3.pyd": ext(WINDOWS, "PyLong_FromLong")}, "cp39-abi3-win_amd64"),
             ".abi3.pyd", None),
        Case("WHL004", "two", good_abi3,
             whl({"m.abi3.so": pyinit, "m.so": pyinit}, f"cp39-abi3-{plat}"), "m.abi3.so, m.so"),
        Case("WHL005", "older", abi3(LINUX, "PyLong_FromLong", requires_python=">=3.9,<3.15"),
             abi3(LINUX, "PyLong_FromLong", requires_python=">=3.11"), "cp39"),
        Case("WHL006", "missing", good_abi3,
             abi3(LINUX, "PyLong_FromLong", leave_out=["WHEEL"]), "WHEEL is missing"),
        Case("WHL006", "other-tag", good_abi3, renamed(
            f"spam-1.0-cp38-abi3-{plat}.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}"),
             "tags of WHEEL"),
        Case("WHL006", "other-name", good_abi3, renamed(
            f"eggs-1.0-cp39-abi3-{plat}.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}"),
             "'eggs'"),
        Case("WHL007", "missing", good_abi3,
             abi3(LINUX, "PyLong_FromLong", leave_out=["RECORD"]), "RECORD is missing"),
        Case("WHL007", "changed", good_abi3, renamed(
            f"spam-1.0-cp39-abi3-{plat}.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}",
            m__abi3__so=lambda: made(pyinit)[:-1] + b"x"), "not what RECORD says"),
        Case("WHL007", "hexadecimal", good_abi3, renamed(
            f"spam-1.0-cp39-abi3-{plat}.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}",
            **{"spam-1.0.dist-info/RECORD": lambda: _hexadecimal(made(pyinit))}),
             "does not write in base64: m.abi3.so"),
        Case("WHL007", "unnamed", good_abi3, renamed(
            f"spam-1.0-cp39-abi3-{plat}.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}",
            more__py=b""), "more.py"),
    ]  # fmt: skip
    found += everywhere(
        "WHL008",
        "no PyInit_m",
        lambda t: (
            abi3(t, "PyLong_FromLong")
            if not is_windows(t)
            else whl(
                {"m.cp311-win_amd64.pyd": ext(t, "PyLong_FromLong")}, f"cp311-cp311-{TAGS[t]}"
            ),
            whl(
                {
                    ("m.abi3.so" if not is_windows(t) else "m.cp311-win_amd64.pyd"): c(
                        module("other", ["PyLong_FromLong"]), t, ("PyLong_FromLong",)
                    )
                },
                f"cp311-{'cp311' if is_windows(t) else 'abi3'}-{TAGS[t]}",
            ),
        ),
    )
    found += [
        Case("WHL009", "pure", good_abi3, abi3(LINUX, "PyLong_FromLong", purelib=True), "Root-Is-Purelib is true"),
        Case("WHL011", "name", good_abi3, renamed(
            "spam.whl", {"m.abi3.so": pyinit}, f"cp39-abi3-{plat}"), "no file name of a wheel"),
    ]  # fmt: skip

    # -- PLT
    both = fat(ext(MACOS, "PyLong_FromLong"), ext(MACOS_ARM, "PyLong_FromLong"))
    found += [
        Case("PLT001", "elf", good_abi3,
             whl({"m.abi3.so": ext(LINUX_ARM)}, f"cp39-abi3-{plat}"), "aarch64"),
        Case("PLT001", "pe", abi3(WINDOWS), whl({"m.pyd": ext(WINDOWS_ARM)}, "cp39-abi3-win_amd64"),
             "aarch64"),
        Case("PLT001", "universal2", whl({"m.abi3.so": both}, "cp39-abi3-macosx_10_13_universal2"),
             whl({"m.abi3.so": ext(MACOS)}, "cp39-abi3-macosx_10_13_universal2"), "it is for x86_64"),
        Case("PLT002", "elf", good_abi3, whl({"m.abi3.so": ext(MACOS)}, f"cp39-abi3-{plat}"),
             "for macOS"),
        Case("PLT003", "memfd", whl({"m.abi3.so": _libc("memcpy")}, f"cp39-abi3-{plat}"),
             whl({"m.abi3.so": _libc("memfd_create")}, f"cp39-abi3-{plat}"), "GLIBC_2.27"),
        Case("PLT008", "c++", whl({"m.abi3.so": _cxx("GLIBCXX_3.4.19")}, f"cp39-abi3-{plat}"),
             whl({"m.abi3.so": _cxx("GLIBCXX_3.4.20")}, f"cp39-abi3-{plat}"),
             "GLIBCXX_3.4.20 of libstdc++.so.6, the tag promises glibc 2.17 with GLIBCXX_3.4.19"),
        Case("WHL003", "no-module-at-all",
             whl({"m.pyd": ext(WINDOWS, "PyLong_FromLong"),
                  "n.abi3.dll": c(source(["x"], ["PyLong_FromLong"]), WINDOWS, ("PyLong_FromLong",))},
                 "cp39-abi3-win_amd64"),
             whl({"m.abi3.pyd": ext(WINDOWS, "PyLong_FromLong")}, "cp39-abi3-win_amd64"),
             ".abi3.pyd"),
        Case("PLT008", "c++-of-its-own",
             whl({"m.abi3.so": _cxx("GLIBCXX_3.4.30"), "m.libs/libstdc++.so.6": lib},
                 f"cp39-abi3-{plat}"),
             whl({"m.abi3.so": _cxx("CXXABI_1.3.8")}, f"cp39-abi3-{plat}"), "CXXABI_1.3.8"),
        Case("PLT004", "glibc", whl({"m.abi3.so": pyinit}, "cp39-abi3-musllinux_1_2_x86_64"),
             whl({"m.abi3.so": _libc("memcpy")}, "cp39-abi3-musllinux_1_2_x86_64"), "needs glibc"),
        Case("PLT004", "musl", good_abi3, whl({"m.abi3.so": build(
            module("m", ["memcpy"]), MUSL, links=(("libc.musl-x86_64.so.1", ("memcpy",)),))},
            f"cp39-abi3-{plat}"), "linked to musl"),
        Case("PLT005", "intel", abi3(MACOS), whl({"m.abi3.so": ext("x86_64-macos.12.0")},
                                                 "cp39-abi3-macosx_10_13_x86_64"), "macOS 12.0"),
        Case("PLT005", "arm", whl({"m.abi3.so": both}, "cp39-abi3-macosx_10_13_universal2"),
             whl({"m.abi3.so": fat(ext(MACOS), ext("aarch64-macos.14.0"))},
                 "cp39-abi3-macosx_10_13_universal2"), "macOS 14.0"),
        Case("PLT006", "external", whl({"m.abi3.so": other, "libother.so.1": lib},
                                       f"cp39-abi3-{plat}"),
             whl({"m.abi3.so": other}, f"cp39-abi3-{plat}"), "libother.so.1"),
        Case("PLT007", "any", good_abi3, whl({"m.abi3.so": pyinit}, "cp39-abi3-any"), "x86_64"),
    ]  # fmt: skip
    return found


def _libc(name: str) -> Content:
    """A module that is linked to glibc 2.27's C library."""
    text = module("m", [name]).replace("extern IN void memcpy(void);", "extern void memcpy(void);")
    version = {"memcpy": "GLIBC_2.14", "memfd_create": "GLIBC_2.27"}[name]
    return functools.partial(binaries.build_versioned, text, "libc.so.6", name, version)


def _hexadecimal(content: bytes) -> bytes:
    """RECORD with the hash of the module as hexdigest() writes it."""
    digest = hashlib.sha256(content).hexdigest()
    rows = [f"m.abi3.so,sha256={digest},{len(content)}"]
    rows += [f"spam-1.0.dist-info/{name},," for name in ("METADATA", "WHEEL", "RECORD")]
    return "\n".join(rows).encode()


def _cxx(version: str) -> Content:
    """A module that needs this version of the C++ library."""
    text = module("m", ["something_new"])
    library = "libstdc++.so.6"
    return functools.partial(binaries.build_versioned, text, library, "something_new", version)


CASES = _cases
