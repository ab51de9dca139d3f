"""A clone of the project in small: two packages that build in a second, and the real tox.ini.

`suite` is the body of `python -m hpy_conformance`; it finds `report` (a good one, as a dict) and
`write(report)`.
"""

from __future__ import annotations

import shutil
import textwrap
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

_PROJECT = """
[build-system]
requires = ["setuptools>=77"{requires}]
build-backend = "setuptools.build_meta"

[project]
name = "{name}"
version = "0.1.0"
requires-python = ">=3.9"

[tool.setuptools]
packages = ["{package}"]
{extension}
"""

_CORE = """
#include <Python.h>

static PyModuleDef core = {PyModuleDef_HEAD_INIT, "_core", NULL, 0, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void)
{
    return PyModuleDef_Init(&core);
}
"""

# the build's option for the way to compile, which the real one hands on to hpy-runtime's plug-in
_BACKEND = """
from pathlib import Path
from setuptools import build_meta


def build_wheel(folder, settings=None, metadata=None):
    option = (settings or {}).get("--global-option", "--hpy-abi=universal")
    Path("hpy_conformance/abi.txt").write_text(option.partition("=")[2])
    return build_meta.build_wheel(folder)
"""

_SUITE = """
import json, os, platform, signal, subprocess, sys, sysconfig, time

FILE = sys.argv[sys.argv.index("--json") + 1]
ABI = os.path.join(os.path.dirname(__file__), "abi.txt")
AREA = {"passed": 3, "failed": 0, "skipped": 0, "deviations": 0}
report = {
    "schema": 1,
    "suite": "0.1.0",
    "host": {"name": "hpy_runtime", "version": "0.1.0", "abi": [0, 1]},
    "mode": os.environ.get("HPY", "universal"),
    "compiled": open(ABI).read() if os.path.exists(ABI) else "universal",
    "python": {
        "implementation": sys.implementation.name,
        "version": platform.python_version(),
        "debug": hasattr(sys, "gettotalrefcount"),
        "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "executable": sys.executable,
        "ext_suffix": sysconfig.get_config_var("EXT_SUFFIX"),
    },
    "areas": {"calls": AREA},
    "members": {"exercised": 5, "total": 273, "names": []},
    "skips": [], "deviations": [], "failures": [],
    "seconds": 0.1,
    "exit": 0,
}

def write(report):
    with open(FILE, "w") as file:
        json.dump(report, file)

"""

GOOD = "write(report)"


def suite_source(suite: str) -> str:
    """A whole program that behaves as `suite` says."""
    return _SUITE + textwrap.dedent(suite) + "\n"


def make_clone(folder: Path, suite: str = GOOD, *, core: bool = True) -> Path:
    """Write the clone into `folder` and return it; with `core` the suite imports the runtime's."""
    runtime, conformance = folder / "runtime", folder / "conformance"
    for project, package in ((runtime, "hpy_runtime"), (conformance, "hpy_conformance")):
        (project / package).mkdir(parents=True)
        (project / package / "__init__.py").write_text("")
    for name in ("include", "helpers"):
        (runtime / name).mkdir()
    extension = 'ext-modules = [{name = "hpy_runtime._core", sources = ["core.c"]}]'
    (runtime / "core.c").write_text(_CORE)
    (runtime / "pyproject.toml").write_text(
        _PROJECT.format(name="hpy-runtime", package="hpy_runtime", requires="", extension=extension)
    )
    (conformance / "pyproject.toml").write_text(
        _PROJECT.format(
            name="hpy-conformance",
            package="hpy_conformance",
            requires=', "hpy-runtime"',
            extension="package-data = {hpy_conformance = ['abi.txt']}",
        ).replace("setuptools.build_meta", "backend")
    )
    text = (conformance / "pyproject.toml").read_text()
    text = text.replace("[project]", 'backend-path = ["."]\n\n[project]')
    (conformance / "pyproject.toml").write_text(text)
    (conformance / "backend.py").write_text(_BACKEND)
    main = conformance / "hpy_conformance" / "__main__.py"
    head = "import hpy_runtime._core\n" if core else ""
    main.write_text(suite_source(head + textwrap.dedent(suite)))
    for name in ("tox.ini", "toxfile.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "hpy_abi").symlink_to(ROOT / "hpy_abi", target_is_directory=True)
    return folder
