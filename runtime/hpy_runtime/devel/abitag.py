"""The ABI's number, and the file name suffixes that carry it."""

from __future__ import annotations

import sysconfig

HPY_ABI_VERSION = 0
HPY_ABI_VERSION_MINOR = 2
HPY_ABI_TAG = f"hpy{HPY_ABI_VERSION}"

# how many dash-separated parts of a SOABI tell the interpreter; what follows is the platform
_INTERPRETER_PARTS = {"cpython": 2, "pypy": 2, "graalpy": 3, "cp": 1}


def _interpreter_suffix() -> str:
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    if not isinstance(suffix, str):
        raise RuntimeError("this interpreter names no suffix for extension modules (EXT_SUFFIX)")
    return suffix


def parse_ext_suffix(ext_suffix: str | None = None) -> tuple[str, str]:
    """Split an interpreter's extension suffix into its ABI tag and the file type.

    `.cpython-311-x86_64-linux-gnu.so` gives `("cp311", "so")`, `.cp310-win_amd64.pyd` gives
    `("cp310", "pyd")`, `.pypy311-pp73-x86_64-linux-gnu.so` gives `("pypy311-pp73", "so")`.
    A tag of another form is kept whole. A debug build on Windows has `_d.cp310-win_amd64.pyd`,
    which gives `cp310d`. None means the running interpreter's own suffix.
    """
    suffix = _interpreter_suffix() if ext_suffix is None else ext_suffix
    pieces = suffix.split(".")
    if len(pieces) != 3 or pieces[0] not in ("", "_d"):
        raise ValueError(f"not an extension module suffix with an ABI tag: {suffix!r}")
    debug, soabi, file_type = pieces
    parts = soabi.split("-")
    for prefix, count in _INTERPRETER_PARTS.items():
        if parts[0].startswith(prefix):
            parts = parts[:count]
            break
    # Linux and macOS say cpython-311 where Windows and wheel tags say cp311
    tag = "-".join(parts).replace("cpython-", "cp")
    return (f"{tag}d" if debug else tag), file_type


def get_hpy_ext_suffix(hpy_abi: str, ext_suffix: str | None = None) -> str:
    """Return the file name suffix of an extension module of that ABI.

    `.hpy0.so` for `"universal"`, `.hpy0-cp311.so` for `"hybrid"`, and the interpreter's own
    suffix for `"cpython"`. Another name is a ValueError.
    """
    suffix = _interpreter_suffix() if ext_suffix is None else ext_suffix
    if hpy_abi == "cpython":
        return suffix
    if hpy_abi == "universal":
        # the only suffix that must not need a tag: `.so` or `.pyd` alone is enough
        return f".{HPY_ABI_TAG}.{suffix.rpartition('.')[2]}"
    if hpy_abi == "hybrid":
        tag, file_type = parse_ext_suffix(suffix)
        return f".{HPY_ABI_TAG}-{tag}.{file_type}"
    raise ValueError(f"unknown HPy ABI {hpy_abi!r}: choose one of universal, hybrid, cpython")
