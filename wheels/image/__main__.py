"""Builds the local image: `python -m wheels.image [TAG]`, from the folder of the clone.

Needs Linux with apt (Debian or Ubuntu), root, podman, debootstrap and the distribution's mirror.
Prints the settings that cibuildwheel needs, and leaves them in build/image/settings.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters.debian.host import host
from hpy_abi.interpreters.spec import Spec
from hpy_abi.verify.installer import pip_settings
from wheels.image import copied, podman

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build" / "image"
TAG = "localhost/hpy-abi-manylinux:latest"
WANTED = (
    *("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"),
    *("3.13t", "3.14t", "3.15t", "pypy3.11-8.0"),
)
"""What cibuildwheel has build identifiers for."""


def make(tag: str, wanted: list[str]) -> None:
    """Build the image; raises HpyAbiError."""
    engine = podman.Podman.ready(BUILD)
    distribution = host()
    # the one that this machine runs: what is copied in from here is linked to its C library
    suite = platform.freedesktop_os_release()["VERSION_CODENAME"]
    base = f"localhost/hpy-abi-base:{suite}"
    if not engine.has(base):
        print(f"{base}: debootstrap", flush=True)
        _bootstrap(engine, suite, distribution.mirror, base)
    engine.check(base)
    with tempfile.TemporaryDirectory(prefix="context-", dir=BUILD) as scratch:
        context = Path(scratch)
        prefixes = copied.stage([Spec.parse(name) for name in wanted], context / "copied")
        _fill(context, wanted)
        arguments = [f"--build-arg=BASE={base}", f"--build-arg=COPIED={':'.join(prefixes)}"]
        engine.run("build", "--network=host", *arguments, f"--tag={tag}", str(context))


def _bootstrap(engine: podman.Podman, suite: str, mirror: str, tag: str) -> None:
    with tempfile.TemporaryDirectory(prefix="root-", dir=BUILD) as scratch:
        root = Path(scratch, "root")
        archive = Path(scratch, "root.tar")
        log = BUILD / "debootstrap.log"
        with log.open("w", encoding="utf-8") as file:
            command = ["debootstrap", "--variant=minbase", suite, str(root), mirror]
            run = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, check=False)
        if run.returncode != 0:
            tail = log.read_text(encoding="utf-8", errors="replace")[-1000:]
            raise HpyAbiError(f"debootstrap failed, all of it is in {log}:\n{tail}")
        subprocess.run(["tar", "-C", str(root), "-cf", str(archive), "."], check=True)
        engine.run("import", "--quiet", str(archive), tag)


def _fill(context: Path, wanted: list[str]) -> None:
    """Put what the Containerfile copies into the build's context."""
    for name in ("Containerfile", "interpreters.py", "tools.txt"):
        shutil.copy(HERE / name, context / name)
    (context / "requested.txt").write_text("\n".join(wanted) + "\n", encoding="utf-8")
    told = reachable(pip_settings())
    (context / "pip.conf").write_text(pip_conf(told), encoding="utf-8")
    (context / "uv.toml").write_text(uv_toml(told), encoding="utf-8")
    bundle = os.environ.get("SSL_CERT_FILE") or ssl.get_default_verify_paths().cafile
    if bundle is None:
        raise HpyAbiError("this machine names no file of certificates: set SSL_CERT_FILE")
    shutil.copy(bundle, context / "certificates.crt")
    package(context / "hpy_abi")


def package(folder: Path) -> None:
    """Put the part of hpy_abi that finds and installs interpreters into `folder`."""
    folder.mkdir(parents=True)
    # its one-file modules all: which of them the interpreters' use, the image need not know
    for path in sorted((ROOT / "hpy_abi").glob("*.py")):
        shutil.copy(path, folder / path.name)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "hpy_abi/interpreters", folder / "interpreters", ignore=ignored)


def reachable(told: Mapping[str, str]) -> dict[str, str]:
    """What pip is told on this machine, as far as it holds inside a container: no folders."""
    kept = {
        option: " ".join(one for one in value.split() if one.startswith(("http://", "https://")))
        for option, value in told.items()
    }
    return {option: value for option, value in kept.items() if value}


def pip_conf(told: Mapping[str, str]) -> str:
    """The same for the image's pip, as its file of settings."""
    return "\n".join(["[global]", *(f"{name} = {value}" for name, value in told.items())]) + "\n"


def uv_toml(told: Mapping[str, str]) -> str:
    """The same for uv, which reads none of pip's settings."""
    lines = ['index-strategy = "unsafe-best-match"'] if "extra-index-url" in told else []
    if links := told.get("find-links"):
        lines.append(f"find-links = {json.dumps(links.split())}")
    for option, default in (("index-url", "true"), ("extra-index-url", "false")):
        for url in told.get(option, "").split():
            lines += ["[[index]]", f"url = {json.dumps(url)}", f"default = {default}"]
    return "\n".join(lines) + "\n"


def settings(engine: podman.Podman, tag: str) -> dict[str, str]:
    """What cibuildwheel has to find in its environment to use the image."""
    return {
        **engine.settings,
        "CIBW_CONTAINER_ENGINE": "podman",
        "CIBW_MANYLINUX_X86_64_IMAGE": tag,
        "CIBW_MANYLINUX_PYPY_X86_64_IMAGE": tag,
        # pinned versions of its own tools may be newer than what a mirror has
        "CIBW_DEPENDENCY_VERSIONS": "latest",
        # pip's virtualenv would fetch an interpreter's seed packages
        "CIBW_BUILD_FRONTEND": "build[uv]",
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Build it, and say how to use it."""
    parser = argparse.ArgumentParser(prog="python -m wheels.image", description=__doc__)
    parser.add_argument("tag", nargs="?", default=TAG, help="default: %(default)s")
    parser.add_argument("--pythons", default=",".join(WANTED), help="default: %(default)s")
    parser.add_argument("--missing", action="store_true", help="nothing to do if it is there")
    parser.add_argument("--install", action="store_true", help="podman, by apt, if it is missing")
    options = parser.parse_args(arguments)
    try:
        engine = podman.Podman.ready(BUILD, install=options.install)
        if not (options.missing and engine.has(options.tag)):
            make(options.tag, [name.strip() for name in options.pythons.split(",")])
        engine.check(options.tag)
    except HpyAbiError as error:
        print(f"wheels.image: {error}", file=sys.stderr)
        return error.exit_code
    lines = [f"{name}={value}" for name, value in settings(engine, options.tag).items()]
    (BUILD / "settings").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(*lines, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
