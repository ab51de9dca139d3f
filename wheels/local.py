"""Runs the configurations of this folder here: `python -m wheels.local`, from the clone's folder.

In the image that `python -m wheels.image` made: hpy-runtime for each interpreter that is in it, a
universal project and the conformance wheel once, both tested on all of them. The repaired wheels go
to wheelhouse/, and are audited there, and loaded on this machine's own Pythons. Exit code 1 when a
build, a test, an audit or a load failed, 3 when a wheel could not be loaded for want of one.
"""

from __future__ import annotations

import argparse
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import parse_wheel_filename

from hpy_abi import artifact, audit
from hpy_abi.build.rewrite import EPOCH
from hpy_abi.errors import HpyAbiError, WrongUsage
from hpy_abi.interpreters import find
from hpy_abi.verify import installer
from wheels.image import podman
from wheels.image.__main__ import BUILD, ROOT, TAG, settings

HERE = Path(__file__).parent
REFUSING = "hpy_conformance-"
"""The wheel that has modules which refuse to be loaded, so that this can be tested."""
LINUX = ("--platform", "linux", "--archs", "x86_64")
LEFT = ("build", "__pycache__", "*.egg-info", "*.so")
"""What an earlier build left beside the sources."""
OLDER = "cibuildwheel>=3.3,<4"
"""The last that has a build identifier for the free-threaded 3.13."""
OLDER_ONLY = ("cp313t-manylinux_x86_64",)
"""What that one alone builds for."""


@dataclass(frozen=True)
class Job:
    """One configuration, and the project that it is for."""

    configuration: str
    project: Path
    older: bool = False
    """Whether it is for what the `OLDER` cibuildwheel alone builds for."""

    @property
    def name(self) -> str:
        """What to call it."""
        by = f", by {OLDER}" if self.older else ""
        return f"{self.configuration}: {self.project.relative_to(ROOT)}{by}"

    def command(self) -> list[str]:
        """What starts cibuildwheel for it."""
        python = _older() if self.older else Path(sys.executable)
        configuration = str(HERE / f"{self.configuration}.toml")
        return [str(python), "-m", "cibuildwheel", *LINUX, "--config-file", configuration]


@functools.cache
def _older() -> Path:
    """The Python of an environment with the older cibuildwheel; raises HpyAbiError."""
    folder = BUILD / "cibuildwheel"
    subprocess.run(installer.create_command(folder), check=True)
    python = installer.environment_python(folder)
    installer.install(python, [OLDER])
    return python


def jobs(universal: Path, chosen: Sequence[str]) -> list[Job]:
    """What is to be run, in an order in which each finds what it requires."""
    # a universal wheel is one: a second cibuildwheel could only build it again
    older = [Job("runtime", ROOT / "runtime", older=True)] if set(OLDER_ONLY) & set(chosen) else []
    return [
        *older,
        Job("runtime", ROOT / "runtime"),
        Job("universal", universal),
        Job("conformance", ROOT / "conformance"),
    ]


def short(tag: str) -> str:
    """What an identifier starts with, of a Python's tag: cp314-cp314t is cp314t."""
    python, _, abi = tag.partition("-")
    return python + (abi.removeprefix(python) if abi.startswith(python) else "")


def identifiers(folders: Sequence[str]) -> list[str]:
    """Build identifiers of the environments in an image's /opt/python."""
    found = [f"{short(folder)}-manylinux_x86_64" for folder in folders]
    return sorted(found, key=lambda name: [int(n) for n in re.findall(r"\d+", name)])


def inside(engine: podman.Podman, image: str) -> list[str]:
    """The folders in an image's /opt/python."""
    return engine.output("run", "--rm", image, "ls", "/opt/python").split()


def choose(there: Sequence[str], asked: str) -> list[str]:
    """The identifiers to use: all, or of those the ones that were asked for, which must be there.

    `asked` holds their first parts, separated by commas.
    """
    names = [name.strip() for name in asked.split(",") if name.strip()]
    found = {name.partition("-")[0]: name for name in there}
    if unknown := [name for name in names if name not in found]:
        raise WrongUsage(
            f"--pythons: {unknown[0]} is not in the image; there are {', '.join(found)}"
        )
    return [found[name] for name in names] or list(there)


def links(wheelhouse: Path) -> dict[str, str]:
    """Makes pip and uv look there too, in containers which see this machine's files as /host."""
    return dict.fromkeys(("PIP_FIND_LINKS", "UV_FIND_LINKS"), f"/host{wheelhouse}")


def run(job: Job, wheelhouse: Path, variables: Mapping[str, str], chosen: Sequence[str]) -> bool:
    """Run one; what cibuildwheel prints is shown. Whether it succeeded."""
    with tempfile.TemporaryDirectory(prefix="hpy-abi-wheels-") as scratch:
        # the folder that cibuildwheel is started in is copied into the container
        project = Path(scratch, job.project.name)
        shutil.copytree(job.project, project, ignore=shutil.ignore_patterns(*LEFT))
        command = [*job.command(), "--output-dir", str(wheelhouse), "."]
        environment = {
            **os.environ,
            **variables,
            **_selection(job, chosen),
            **links(wheelhouse),
            "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", str(EPOCH)),
        }
        return subprocess.run(command, cwd=project, env=environment, check=False).returncode == 0


def _selection(job: Job, chosen: Sequence[str]) -> dict[str, str]:
    """Of what the configuration names, that which is to be used here."""
    if job.older:
        names = [name for name in OLDER_ONLY if name in chosen]
        return {"CIBW_BUILD": " ".join(names), "CIBW_ENABLE": "cpython-freethreading"}
    listed = subprocess.run(
        [*job.command(), "--print-build-identifiers", str(job.project)],
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        raise HpyAbiError(f"cibuildwheel refuses {job.configuration}.toml:\n{listed.stderr}")
    absent = [name for name in listed.stdout.split() if name not in chosen]
    manylinux = [name.partition("-")[0] for name in absent if "manylinux" in name]
    print(f"neither built nor tested here: {' '.join(manylinux) or 'none is left out'}", flush=True)
    return {"CIBW_SKIP": " ".join(absent)}


def judge(wheels: Sequence[Path]) -> bool:
    """Audit each; whether no claim is refuted."""
    sound = True
    for wheel in wheels:
        judged = audit.check(artifact.read(wheel))
        sound = sound and judged.ok
        print(f"{'ok ' if judged.ok else 'BAD'} {wheel.stat().st_size:>9} {wheel.name}")
        for finding in judged.findings:
            print(f"    {finding.severity}: {finding.rule} {finding.path} {finding.message}")
    return sound and bool(wheels)


def verify(wheelhouse: Path, chosen: Sequence[str]) -> int:
    """Load each on this machine's own Pythons, of the kinds that it promises, outside of the image.

    Returns the worst exit code of `hpy-abi verify`.
    """
    there = {short(one.wheel_tag): one.key for one in find().best()}
    names = [name.partition("-")[0] for name in chosen]
    if missing := [name for name in names if name not in there]:
        print(f"not on this machine, so not loaded here: {' '.join(missing)}", flush=True)
    codes = []
    for wheel in sorted(wheelhouse.glob("*.whl")):
        if wheel.name.startswith(REFUSING):
            print(f"not loaded here, but by its suite, above: {wheel.name}", flush=True)
            continue
        promised = {
            short(f"{tag.interpreter}-{tag.abi}") for tag in parse_wheel_filename(wheel.name)[-1]
        }
        fitting = [name for name in names if name in promised or promised == {"py3"}]
        pythons = [f"--python={there[name]}" for name in fitting if name in there]
        if pythons:
            command = [sys.executable, "-m", "hpy_abi", "verify", *pythons]
            links = ["--find-links", str(wheelhouse)]
            run = subprocess.run([*command, *links, str(wheel)], cwd=ROOT, check=False)
            codes.append(run.returncode)
    return max(codes, default=HpyAbiError.exit_code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all three, and say what became of each."""
    parser = argparse.ArgumentParser(prog="python -m wheels.local", description=__doc__)
    parser.add_argument("--image", default=TAG, help="default: %(default)s")
    parser.add_argument("--output", type=Path, default=ROOT / "wheelhouse", help="for the wheels")
    parser.add_argument(
        "--universal", type=Path, default=HERE / "examples" / "editdistance", help="the project (b)"
    )
    parser.add_argument(
        "--pythons", default="", help="of those in the image these alone, as in cp39,cp314,pp311"
    )
    options = parser.parse_args(arguments)
    wheelhouse = options.output.resolve()
    try:
        engine = podman.Podman.ready(BUILD)
        there = identifiers(inside(engine, options.image))
        print(f"in the image: {' '.join(there)}", flush=True)
        chosen = choose(there, options.pythons)
        shutil.rmtree(wheelhouse, ignore_errors=True)
        wheelhouse.mkdir(parents=True)
        failed = []
        for job in jobs(options.universal.resolve(), chosen):
            started = time.monotonic()
            print(f"== {job.name}", flush=True)
            if not run(job, wheelhouse, settings(engine, options.image), chosen):
                failed.append(job.name)
            print(f"== {job.name}: {time.monotonic() - started:.0f} s", flush=True)
            if failed and job.configuration == "runtime":
                break  # the others would ask for its wheels in vain
    except HpyAbiError as error:
        print(f"wheels.local: {error}", file=sys.stderr)
        return error.exit_code
    print(f"== {wheelhouse}", flush=True)
    sound = judge(sorted(wheelhouse.glob("*.whl")))
    loaded = verify(wheelhouse, chosen) if sound else 1
    for name in failed:
        print(f"failed: {name}")
    return loaded if sound and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
