"""tox plug-in: one environment for each interpreter on this machine.

`load-py314` runs the conformance wheel there (`load-py314-abi_hybrid` and `load-py314-abi_cpython`
one that is compiled for this interpreter alone), `runtime-py314` the tests of hpy-runtime's host
and `plugin-py314` those of its plug-ins. What they do stands in tox.ini; this file only adds
their names and says which executable each one means, because tox by itself finds no debug build,
no interpreter in a cache folder, and no second PyPy.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tox.config.loader.memory import MemoryLoader
from tox.config.sets import ConfigSet
from tox.config.types import EnvList
from tox.plugin import impl
from tox.session.state import State

# tox runs them in this order, whatever that of a label: those of "plugin" take longest
_KINDS = ("load", "plugin", "runtime")
# how `hpy-abi matrix` says which executables it chose, and how we tell tox's own child processes
_VARIABLE = "HPY_ABI_TOX_PYTHONS"
# the Python that runs tox runs our own steps too, whatever Python an environment is for
_TOOL = "HPY_ABI_TOOL"


def _executables() -> dict[str, str]:
    """The executable for each name: {"py314": "/usr/bin/python3.14"}."""
    if _VARIABLE not in os.environ:
        sys.path.insert(0, str(Path(__file__).parent))
        try:
            from hpy_abi.interpreters import find
            from hpy_abi.verify.plan import environment_factor, plan, why_not
        except ImportError:  # tox will come back here with what `requires` in tox.ini names
            return {}
        there = [cell.interpreter for cell in plan(find().best())]
        usable = [one for one in there if why_not(one) is None]
        chosen = {environment_factor(one): one.executable for one in usable}
        os.environ[_VARIABLE] = json.dumps(chosen)
    found: dict[str, str] = json.loads(os.environ[_VARIABLE])
    return found


def _environments() -> dict[str, str]:
    """The executable for each environment's name."""
    found = _executables().items()
    made = {f"{what}-{factor}": path for what in _KINDS for factor, path in found}
    for factor, path in found:
        if factor.startswith("py3"):  # a CPython: only for those there are other ways to compile
            made |= {f"load-{factor}-abi_{abi}": path for abi in ("hybrid", "cpython")}
        for mode in ("debug", "trace"):
            made[f"load-{factor}-mode_{mode}"] = path
            if factor.startswith("py3"):
                made[f"load-{factor}-abi_hybrid-mode_{mode}"] = path
    return made


def _tests() -> list[str]:
    """What `make test` runs.

    The host is tested on every version, of the debug builds, which are slow, only on the newest.
    The plug-ins are Python code that starts processes: on the newest CPython, and on the PyPy that
    has a host of its own. The conformance suite is for `make matrix`.
    """
    factors = list(_executables())
    debug = [factor for factor in factors if factor.endswith("d")]
    release = [factor for factor in factors if factor not in debug]
    cpython = [factor for factor in release if not factor.startswith("pypy")]
    gil = [factor for factor in cpython if not factor.endswith("t")]
    pypy = [factor for factor in release if factor not in cpython]
    builds = [*gil[-1:], *pypy[:1]]
    return [
        "unit",
        "codegen",
        *(f"plugin-{factor}" for factor in builds),
        *(f"runtime-{factor}" for factor in factors if factor not in debug[:-1]),
    ]


@impl
def tox_extend_envs() -> Iterable[str]:
    """Name the environments."""
    return tuple(_environments())


@impl
def tox_add_core_config(core_conf: ConfigSet, state: State) -> None:
    """Give each environment its executable, and say which are the tests."""
    core_conf.loaders.insert(0, MemoryLoader(labels={"test": EnvList(_tests())}))
    os.environ.setdefault(_TOOL, sys.executable)
    # last: for uv, which is beside our tools, and without which each build takes ten times as long
    beside = str(Path(sys.executable).parent)
    if beside not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] += os.pathsep + beside
    for name, executable in _environments().items():
        loader = MemoryLoader(base_python=[executable])
        state.conf.memory_seed_loaders[name].append(loader)
