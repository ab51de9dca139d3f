"""Where the headers and C sources lie, and the compiler flags that go with them."""

from __future__ import annotations

import os

ABIS = ("universal", "hybrid", "cpython")

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def check_abi(abi: str) -> str:
    """Return `abi`, or raise ValueError naming those that exist."""
    if abi not in ABIS:
        raise ValueError(f"unknown HPy ABI {abi!r}: choose one of {', '.join(ABIS)}")
    return abi


def _folder(installed: str, in_tree: str) -> str:
    # an editable install runs from the source tree, where the C files are the package's siblings
    path = os.path.join(_PACKAGE, installed)
    return path if os.path.isdir(path) else os.path.join(os.path.dirname(_PACKAGE), in_tree)


def include() -> str:
    """Return the folder of `hpy.h`."""
    return _folder("include", "include")


def core_folder() -> str:
    """Return the folder of the runtime's own C sources, which the cpython ABI compiles in."""
    return _folder("csrc", "src")


def sources(abi: str) -> list[str]:
    """Return the C files that every extension of this ABI is compiled with, sorted."""
    helpers = _folder("helpers", "helpers")
    files = [os.path.join(helpers, name) for name in os.listdir(helpers) if name.endswith(".c")]
    if check_abi(abi) == "cpython":
        files += _cpython_sources()
    return sorted(files)


def _cpython_sources() -> list[str]:
    folder = core_folder()
    try:
        with open(os.path.join(folder, "cpython_sources.txt"), encoding="utf-8") as listing:
            lines = [line.partition("#")[0].strip() for line in listing]
    except FileNotFoundError:
        raise RuntimeError(
            f"this build of hpy_runtime offers no cpython ABI: {folder} has no cpython_sources.txt"
        ) from None
    return [os.path.join(folder, *line.split("/")) for line in lines if line]


def include_dirs(abi: str) -> list[str]:
    """Return HPy's include folders in search order; the interpreter's own are not among them."""
    folder = include()
    if check_abi(abi) == "universal":
        # first, so that its Python.h, which is an #error, is the one that is found
        return [os.path.join(folder, "hpy", "forbid_python_h"), folder]
    if abi == "cpython":
        return [folder, core_folder()]
    return [folder]


def macros(abi: str) -> list[str]:
    """Return the names of the macros to define; `HPY` alone tells that HPy is in use at all."""
    return ["HPY", f"HPY_ABI_{check_abi(abi).upper()}"]


def cflags(abi: str) -> list[str]:
    """Return the preprocessor and compiler flags for one extension, the include folders too."""
    folders = include_dirs(abi)
    if abi != "universal":
        import sysconfig

        folders += dict.fromkeys(sysconfig.get_path(key) for key in ("include", "platinclude"))
    flags = [f"-I{folder}" for folder in folders]
    flags += [f"-D{name}" for name in macros(abi)]
    if os.name != "nt":
        flags.append("-fvisibility=hidden")
    return flags
