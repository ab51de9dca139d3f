"""Building by cibuildwheel, in a container of the platform's oldest system."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from hpy_abi import process
from hpy_abi.build import reproducible
from hpy_abi.build.built import BuildFailed, Built
from hpy_abi.build.native import finish
from hpy_abi.errors import HpyAbiError

ENGINES = ("docker", "podman")
ONE = "cp311-manylinux_*"
"""What is built where the project does not say: which Python compiles it makes no difference."""
_HOST = "/host"
"""Where cibuildwheel's containers see this machine's files."""
_LOG_LIMIT = 100_000_000
_TAIL = 6000


def build(
    project: Path,
    output: Path,
    *,
    find_links: Sequence[str] = (),
    image: str | None = None,
    timeout: float = 7200,
    say: Callable[[str], None] = print,
) -> list[Built]:
    """Let cibuildwheel build and test the project, then finish its wheels into `output`.

    The project's own `[tool.cibuildwheel]` and the CIBW_ variables hold; `image` is taken instead
    of the manylinux image. Raises HpyAbiError where there is no engine, and BuildFailed.
    """
    if importlib.util.find_spec("cibuildwheel") is None:
        raise HpyAbiError("cibuildwheel is not installed: pip install 'hpy-abi[cibuildwheel]'")
    epoch = reproducible.epoch()
    variables = environment(project, os.environ, epoch, find_links, image)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hpy-abi-cibuildwheel-") as scratch:
        made = Path(scratch, "made")
        command = [sys.executable, "-m", "cibuildwheel", "--platform", "linux", "--output-dir"]
        say(f"cibuildwheel: {variables['CIBW_CONTAINER_ENGINE']}, {project}")
        # it copies the folder that it is started in into the container: the project alone
        ended = process.run(
            [*command, str(made), "."],
            cwd=project,
            env=variables,
            timeout=timeout,
            limit=_LOG_LIMIT,
        )
        if not ended.ok:
            tail = ended.output[-_TAIL:].strip()
            raise BuildFailed(f"cibuildwheel failed ({ended.reason}):\n{tail}")
        return [
            finish(wheel, Path(scratch, wheel.stem), output, epoch, started)
            for wheel in sorted(made.glob("*.whl"))
        ]


def environment(
    project: Path,
    base: Mapping[str, str],
    epoch: int,
    find_links: Sequence[str] = (),
    image: str | None = None,
) -> dict[str, str]:
    """What cibuildwheel is told, beside what `base` and the project tell it already."""
    result = dict(base)
    result["SOURCE_DATE_EPOCH"] = str(epoch)
    # the paths of its isolated environments are random: without them there is nothing to map
    flags = reproducible.compiled(base, "-g0")
    result.update(flags)
    passed = ["SOURCE_DATE_EPOCH", *flags]
    if find_links:
        links = [_inside(link) for link in find_links]
        result.update(PIP_FIND_LINKS=" ".join(links), UV_FIND_LINKS=",".join(links))
        passed += ["PIP_FIND_LINKS", "UV_FIND_LINKS"]
    own = base.get("CIBW_ENVIRONMENT_PASS_LINUX", "").split()
    result["CIBW_ENVIRONMENT_PASS_LINUX"] = " ".join(dict.fromkeys([*own, *passed]))
    result.setdefault("CIBW_CONTAINER_ENGINE", _engine())
    if "CIBW_BUILD" not in base and not _says(project, "build"):
        result["CIBW_BUILD"] = ONE
    if "CIBW_ARCHS" not in base and "CIBW_ARCHS_LINUX" not in base and not _says(project, "archs"):
        result["CIBW_ARCHS"] = "native"
    if image is not None:
        machine = os.uname().machine.upper()
        result[f"CIBW_MANYLINUX_{machine}_IMAGE"] = image
    return result


def _engine() -> str:
    for name in ENGINES:
        if shutil.which(name):
            return name
    raise HpyAbiError(
        f"no container engine was found, neither {' nor '.join(ENGINES)}: install one, or build "
        "without --cibuildwheel, for this machine's own C library"
    )


def _inside(link: str) -> str:
    """The link as a container sees it."""
    return link if urlsplit(link).scheme in ("http", "https") else f"{_HOST}{Path(link).resolve()}"


def _says(project: Path, option: str) -> bool:
    """Whether the project's own configuration of cibuildwheel has this option."""
    try:
        text = (project / "pyproject.toml").read_text(encoding="utf-8")
        tool = tomllib.loads(text).get("tool", {})
    except (OSError, ValueError):
        return False
    return option in tool.get("cibuildwheel", {})
