"""Builds hpy_runtime: the C host, and the C files that extension modules are compiled with."""

import os
import subprocess
import sys
import sysconfig
from glob import glob

from setuptools import Distribution, Extension, setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

HERE = os.path.dirname(os.path.abspath(__file__))
REVISION_FILE = os.path.join("hpy_runtime", "_revision.py")
# (folder in the source tree, folder in the installed package, file types)
SHIPPED = (
    ("include", "include", (".h",)),
    ("helpers", "helpers", (".c", ".h")),
    ("src", "csrc", (".h", ".txt")),
)
# of the last, what no extension is compiled with
HOST_ONLY = tuple(os.path.join("src", name, "") for name in ("debug", "trace"))


def has_own_host() -> bool:
    """Tell whether this interpreter speaks HPy by itself, as PyPy 7.3 does."""
    return "_hpy_universal" in sys.builtin_module_names


def compile_flags() -> list[str]:
    """Return what is added to the interpreter's own flags."""
    if os.name == "nt":
        return ["/std:c11"]
    flags = ["-std=c99", "-fvisibility=hidden"]
    if sys.platform == "linux":
        # calls of CPython's functions are most of what the context does: without a detour each
        flags.append("-fno-plt")
        # processors fetch this much at once, and most functions of the context are no longer
        flags.append("-falign-functions=32")
    # a developer's own choice stands, though it comes earlier on the command line
    own = os.environ.get("CFLAGS", "")
    if "-O" not in own:
        flags.append("-O2")
    # an interpreter's own flags often ask for debug info: most of a wheel, a quarter of its making
    if "-g" not in own:
        flags.append("-g0")
    # setuptools lets CFLAGS take the place of the interpreter's flags: CPython's assertions, which
    # each of its inline functions has, are left out all the same
    if "NDEBUG" not in own and not sysconfig.get_config_var("Py_DEBUG"):
        flags.append("-DNDEBUG")
    return flags


def core() -> list[Extension]:
    """Return the host extension, or nothing where the runtime stands aside."""
    if has_own_host():
        return []
    return [
        Extension(
            "hpy_runtime._core",
            sources=sorted(glob("src/**/*.c", recursive=True)),
            include_dirs=["include", "src"],
            define_macros=[
                ("HPY_ABI_CPYTHON", None),
                ("HPY_TARGET_ABI_MINOR", "2"),
                ("HPY_BUILDING_RUNTIME", None),
            ],
            extra_compile_args=compile_flags(),
            depends=sorted(
                glob("src/**/*.h", recursive=True) + glob("include/**/*.h", recursive=True)
            ),
        )
    ]


def shipped_files() -> dict[str, str]:
    """Map each C file to ship to its place in the built package, both relative paths."""
    files = [
        (source, path, target)
        for source, target, types in SHIPPED
        for path in glob(f"{source}/**", recursive=True)
        if path.endswith(types) and not path.startswith(HOST_ONLY)
    ]
    # of the host's own C files those that the cpython ABI compiles into the author's module
    listing = os.path.join("src", "cpython_sources.txt")
    if os.path.exists(listing):
        with open(listing, encoding="utf-8") as file:
            lines = [line.partition("#")[0].strip() for line in file]
        files += [("src", os.path.join("src", *line.split("/")), "csrc") for line in lines if line]
    return {
        path: os.path.join("hpy_runtime", target, os.path.relpath(path, source))
        for source, path, target in files
    }


def revision() -> str:
    """Return the git revision that is being built, "" where there is none to be seen."""
    if not os.path.exists(os.path.join(HERE, os.pardir, ".git")):
        return ""
    command = ["git", "-C", HERE, "rev-parse", "--short=9", "HEAD"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return answer.stdout.strip()


def write_revision(folder: str) -> None:
    """Put the revision into the copy of the package in `folder`, if it is known."""
    found = revision()
    path = os.path.join(folder, REVISION_FILE)
    if found:
        # a new file: what lies there may be a hard link to the one in the source tree
        os.unlink(path)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'"""The git revision of this build."""\n\nREVISION = "{found}"\n')


class BuildPy(build_py):
    """Takes the C files along; an editable install finds them in the source tree."""

    def run(self) -> None:
        super().run()
        if getattr(self, "editable_mode", False):
            return
        for source, target in shipped_files().items():
            path = os.path.join(self.build_lib, target)
            self.mkpath(os.path.dirname(path))
            self.copy_file(source, path, preserve_mode=False)
        write_revision(self.build_lib)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        outputs = super().get_outputs(include_bytecode)
        if getattr(self, "editable_mode", False):
            return outputs
        return [
            *outputs,
            *(os.path.join(self.build_lib, name) for name in shipped_files().values()),
        ]


class Sdist(sdist):
    """Notes the revision, which an unpacked sdist could not tell."""

    def make_release_tree(self, base_dir: str, files: list[str]) -> None:
        super().make_release_tree(base_dir, files)
        write_revision(base_dir)


class PlatformDistribution(Distribution):
    """Never pure, so that a wheel without the host is not taken for one that fits everywhere."""

    def has_ext_modules(self) -> bool:
        return True


os.chdir(HERE)
setup(
    distclass=PlatformDistribution,
    ext_modules=core(),
    cmdclass={"build_py": BuildPy, "sdist": Sdist},
)
