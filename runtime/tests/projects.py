"""Projects made on the spot, and what one does with them."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SETUPTOOLS = int(importlib.metadata.version("setuptools").partition(".")[0])
NO_MORE: Mapping[str, str] = {}
RUNTIME = Path(__file__).resolve().parent.parent

BACKEND = (
    "import setuptools.build_meta as backend; "
    "backend.{}({!r}, config_settings={{'--global-option': [*{!r}, '-v']}})"
)

SOURCE = """
#include "hpy.h"

HPyDef_METH(answer, "answer", HPyFunc_NOARGS)
static HPy answer_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromLong(ctx, ANSWER);
}

HPyDef_METH(sum, "sum", HPyFunc_VARARGS)
static HPy sum_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long a, b;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll", &a, &b))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

HPyDef_METH(abi, "abi", HPyFunc_NOARGS)
static HPy abi_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

static HPyDef *defines[] = {&answer, &sum, &abi, NULL};
static HPyModuleDef moduledef = {
    HPY_TEST_INIT
};
HPy_MODINIT_FLAGS(NAME, moduledef, HPy_MOD_GIL_NOT_USED)
"""

# C++ has no designated initialisers before C++20, where they are in the order of the fields
_FIELDS = {".c": ".doc = DOC, .size = 0, .defines = defines", ".cpp": "DOC, 0, NULL, defines, NULL"}


def source(name: str, answer: int = 42, suffix: str = ".c") -> str:
    """C or C++ source of a module with answer(), sum(a, b) and abi()."""
    text = SOURCE.replace("HPY_TEST_INIT", _FIELDS[suffix]).replace("DOC", f'"{name}"')
    return text.replace("NAME", name).replace("ANSWER", str(answer))


def pyproject(*modules: tuple[str, str], packages: str = "[]", extra: str = "") -> str:
    """A pyproject.toml without setup.py for modules given as (name, source file)."""
    tables = "".join(
        f'[[tool.hpy.ext-modules]]\nname = "{name}"\nsources = ["{file}"]\n'
        for name, file in modules
    )
    return (
        '[build-system]\nrequires = ["setuptools", "hpy-runtime"]\n'
        'build-backend = "setuptools.build_meta"\n'
        '[project]\nname = "demo"\nversion = "1.0"\n'
        f"[tool.setuptools]\npackages = {packages}\npy-modules = []\n{tables}{extra}"
    )


@dataclass
class Project:
    """A folder with a project in it, and what one does with such a folder."""

    root: Path
    dist: Path

    def write(self, **files: str) -> None:
        """Write files; in a keyword `__` stands for a dot and `___` for a slash."""
        for key, text in files.items():
            path = self.root / key.replace("___", "/").replace("__", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def package(self, folder: str) -> None:
        """Make a package."""
        path = self.root / folder
        path.mkdir(parents=True)
        (path / "__init__.py").write_text("")

    def run(
        self,
        *arguments: str,
        ok: bool = True,
        cwd: Path | None = None,
        env: Mapping[str, str] = NO_MORE,
    ) -> subprocess.CompletedProcess[str]:
        """Run this Python with these arguments; output and errors come back as one text."""
        result = subprocess.run(
            [sys.executable, *arguments],
            cwd=cwd or self.root,
            env={**_environment(), **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert not ok or result.returncode == 0, result.stdout
        assert ok or result.returncode != 0, result.stdout
        return result

    def inplace(self, *options: str) -> str:
        """Build in place and return the output."""
        if not (self.root / "setup.py").exists():
            self.write(setup__py="from setuptools import setup\nsetup()\n")
        return self.run("setup.py", "-v", "build_ext", "--inplace", *options).stdout

    def wheel(self, *options: str) -> tuple[Path | None, str]:
        """Have setuptools build a wheel, as a frontend does; return its path and the output."""
        shutil.rmtree(self.dist, ignore_errors=True)
        self.dist.mkdir()
        output = self.run("-c", BACKEND.format("build_wheel", str(self.dist), options)).stdout
        return next(self.dist.glob("*.whl"), None), output

    def required(self) -> list[str]:
        """The requirements in the metadata that setuptools gives without building."""
        shutil.rmtree(self.dist, ignore_errors=True)
        self.dist.mkdir()
        hook = "prepare_metadata_for_build_wheel"
        self.run("-c", BACKEND.format(hook, str(self.dist), ()))
        (file,) = self.dist.glob("*.dist-info/METADATA")
        lines = file.read_text(encoding="utf-8").splitlines()
        return [line[15:] for line in lines if line.startswith("Requires-Dist: ")]

    def python(
        self, code: str, *path: Path, ok: bool = True, env: Mapping[str, str] = NO_MORE
    ) -> str:
        """Run code, away from the project, with `path` (else the project) to import from."""
        folders = os.pathsep.join(map(str, path or [self.root]))
        env = {"PYTHONPATH": folders, **env}
        return self.run("-c", code, ok=ok, cwd=self.root.parent, env=env).stdout.strip()


def _environment() -> dict[str, str]:
    keep = {name: value for name, value in os.environ.items() if not name.startswith("HPY")}
    # builds are many here, and their speed is what counts
    return {**keep, "CFLAGS": "-O0", "PYTHONUTF8": "1"}


def unpack(wheel: Path | None, folder: Path) -> Path:
    """Unpack a wheel and return the folder."""
    assert wheel is not None
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def names(wheel: Path | None) -> set[str]:
    """The names of a wheel's files outside .dist-info."""
    assert wheel is not None
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def metadata(wheel: Path | None, file: str) -> str:
    """The text of a file in a wheel's .dist-info."""
    assert wheel is not None
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(f".dist-info/{file}"))
        return archive.read(name).decode("utf-8")
