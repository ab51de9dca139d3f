"""A new project, written from the template in `wheels/template`."""

from __future__ import annotations

import keyword
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from packaging.utils import InvalidName, canonicalize_name

from hpy_abi.errors import HpyAbiError, WrongUsage

BACKENDS = ("setuptools", "scikit-build-core", "meson-python")
"""The build backends that there is a project for."""

_HERE = Path(__file__).parent
# installed, and in a clone
_TEMPLATES = (_HERE / "template", _HERE.parent / "wheels" / "template")


def write_project(name: str, folder: Path, backend: str = BACKENDS[0]) -> list[Path]:
    """Write the project `name` into `folder`, which is made; the files that were written, sorted.

    Raises WrongUsage for a name that no project or no module can have, and for a folder that has
    something in it; nothing is written then.
    """
    package = package_name(name)
    if backend not in BACKENDS:
        raise WrongUsage(f"{backend} is none of {', '.join(BACKENDS)}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsage(f"{folder} is there already, and not an empty folder")
    words = {"@name@": name, "@package@": package}
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{package}-") as scratch:
            made = Path(scratch, package)
            for source in (_template() / "shared", _template() / backend):
                for path in _files(source):
                    target = made / _filled(path.relative_to(source).as_posix(), words)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    text = _filled(path.read_text(encoding="utf-8"), words)
                    target.write_text(text, encoding="utf-8", newline="\n")
            # whole or not at all: an empty folder that is there is replaced
            if folder.exists():
                shutil.copytree(made, folder, dirs_exist_ok=True)
            else:
                made.replace(folder)
    except OSError as error:
        raise HpyAbiError(f"{folder} could not be written: {error}") from error
    return sorted(_files(folder))


def package_name(name: str) -> str:
    """What is imported of the project of that name."""
    try:
        package = canonicalize_name(name, validate=True).replace("-", "_")
    except InvalidName:
        raise WrongUsage(
            f"{name!r} is no name for a project: letters, digits, and between them . _ -"
        ) from None
    if not package.isidentifier() or keyword.iskeyword(package):
        raise WrongUsage(f"{name!r}: nothing can be imported by the name {package}")
    if package in sys.stdlib_module_names:
        raise WrongUsage(f"{name!r}: {package} is a module of Python's own library")
    return package


def _template() -> Path:
    for folder in _TEMPLATES:
        if folder.is_dir():
            return folder
    raise HpyAbiError(f"this installation of hpy-abi has no {_TEMPLATES[0]}: install it again")


def _files(folder: Path) -> Iterator[Path]:
    return (
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )


def _filled(text: str, words: dict[str, str]) -> str:
    return re.sub("|".join(words), lambda match: words[match[0]], text)
