"""Runs the conformance suite on Pythons of other processors, under qemu (`make qemu`).

For each processor: a CPython out of Debian's packages, hpy-runtime compiled for it by its own
setup.py, and the conformance wheel cross compiled on this machine as `hpy-abi build --platform`
does it. Everything is below build/qemu; exit code 1 when a test failed there, 3 when something
that it takes could not be had.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from hpy_abi import artifact, audit, process  # noqa: E402
from hpy_abi.build import cross  # noqa: E402
from hpy_abi.build.cross import targets, zig  # noqa: E402
from hpy_abi.digest import sha256  # noqa: E402
from hpy_abi.errors import HpyAbiError  # noqa: E402
from hpy_abi.interpreters.debian import foreign  # noqa: E402
from hpy_abi.interpreters.debian.foreign import Foreign  # noqa: E402
from hpy_abi.interpreters.spec import Spec  # noqa: E402
from hpy_abi.model import Severity  # noqa: E402
from hpy_abi.verify.builder import choose_builder  # noqa: E402
from hpy_abi.verify.wheels import Checkout  # noqa: E402

LIMIT = 100_000_000


def say(words: str) -> None:
    """Print at once: this takes long."""
    print(words, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all that was asked for, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    known = [name for name in foreign.ARCHITECTURES if name != "x86_64"]
    parser.add_argument("architectures", nargs="*", metavar="ARCHITECTURE", help=", ".join(known))
    parser.add_argument("--python", default="3.13", help="default: %(default)s")
    parser.add_argument(
        "--wheel",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a cross compiled conformance wheel, instead of compiling it anew",
    )
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "qemu", metavar="FOLDER")
    parser.add_argument(
        "--timeout",
        type=float,
        default=7200,
        metavar="SECONDS",
        help="for one step; default: %(default)s",
    )
    options = parser.parse_args(arguments)
    wanted = options.architectures or ["aarch64", "riscv64"]
    if unknown := sorted(set(wanted) - set(known)):
        parser.error(f"no processor is called {unknown[0]}: there are {', '.join(known)}")
    output = options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    bad = False
    for architecture in wanted:
        try:
            python = foreign.install(
                Spec.parse(options.python), architecture, lambda words: say(f"  {words}")
            )
            say(f"{architecture}: CPython {python.version} of Debian {python.suite}, {python.qemu}")
            wheel = _conformance(architecture, options.wheel, output)
            bad |= not _audited(wheel)
            site = _environment(python, output / architecture, options.timeout)
            runtime = _runtime(python, output / architecture, site, options.timeout)
            for one in (runtime, wheel):
                with zipfile.ZipFile(one) as archive:
                    archive.extractall(site)
            bad |= not _suite(python, output, wheel, options.timeout)
        except HpyAbiError as error:
            say(f"qemu.py: {architecture}: {error}")
            return error.exit_code
    return 1 if bad else 0


def _conformance(architecture: str, given: Sequence[Path], output: Path) -> Path:
    """The wheel for that processor: one of those given, else made here."""
    for wheel in given:
        if architecture in wheel.name:
            return wheel
    runtime = Checkout(ROOT).runtime(choose_builder())
    made = cross.build(
        ROOT / "conformance",
        output / "wheels",
        [f"linux-{architecture}"],
        find_links=[runtime.parent],
        say=lambda words: say(f"  {words}"),
    )
    return next(one.wheel for one in made if "manylinux" in one.wheel.name)


def _audited(wheel: Path) -> bool:
    judged = audit.check(artifact.read(wheel))
    for one in judged.findings:
        if one.severity is Severity.ERROR:
            say(f"  audit: {one.rule} {one.path} {one.message}")
    say(f"  {wheel.name}\n  sha256 {sha256(wheel)}, audit {'ok' if judged.ok else 'BAD'}")
    return judged.ok


def _environment(python: Foreign, folder: Path, timeout: float) -> Path:
    """Make a virtual environment of the foreign Python; returns its site-packages."""
    say("  making an environment")
    shutil.rmtree(folder, ignore_errors=True)
    _run([str(python.python), "-m", "venv", "--without-pip", str(folder / "env")], timeout)
    (site,) = folder.glob("env/lib/python3.*/site-packages")
    # nothing of it is compiled, so this machine's pip may put it there
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    wanted = ["pytest>=8", "setuptools>=77"]
    _run([*pip, "--no-compile", "--target", str(site), *wanted], timeout)
    return site


def _runtime(python: Foreign, folder: Path, site: Path, timeout: float) -> Path:
    """Compile hpy-runtime for the foreign Python: setup.py under qemu, the compiler natively."""
    say("  compiling hpy-runtime for it")
    target = targets.manylinux(python.architecture, targets.glibc_version(targets.GLIBC))
    tools = zig.write(target, folder / "bin", zig.find())
    source = folder / "runtime"
    ignored = shutil.ignore_patterns("build", "*.egg-info", "__pycache__", "tests")
    shutil.copytree(ROOT / "runtime", source, ignore=ignored)
    cc = tools.path("cc")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        **zig.environment(),
        "CC": cc,
        "LDSHARED": f"{cc} -shared",
        "CFLAGS": "-O2 -g0 -fno-sanitize=undefined -Wno-unused-command-line-argument",
    }
    command = [str(folder / "env/bin/python"), "setup.py", "-q", "bdist_wheel"]
    _run([*command, "--dist-dir", str(folder / "dist")], timeout, environment, source)
    (wheel,) = (folder / "dist").glob("*.whl")
    say(f"  {wheel.name}")
    return wheel


def _suite(python: Foreign, output: Path, wheel: Path, timeout: float) -> bool:
    """Run the conformance suite there; its output goes into a log beside the environments."""
    name = python.architecture
    report = output / f"{name}.json"
    report.unlink(missing_ok=True)
    environment = {
        "HOME": str(output / name),
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [str(output / name / "env/bin/python"), "-m", "hpy_conformance"]
    say(f"  running the suite, into {output / name}.log")
    ended = process.run(
        [*command, "--json", str(report)],
        timeout=timeout,
        env=environment,
        cwd=output / name,
        limit=LIMIT,
    )
    about = f"{wheel.name}\nsha256 {sha256(wheel)}\nCPython {python.version}, {python.qemu}\n"
    (output / f"{name}.log").write_text(f"{about}{ended.output}{ended.reason}\n", encoding="utf-8")
    for line in ended.output.splitlines()[-8:]:
        say(f"    {line}")
    say(f"{name}: {'green' if ended.ok else 'FAILED'} ({ended.reason})")
    return ended.ok


def _run(
    command: Sequence[str],
    timeout: float,
    environment: dict[str, str] | None = None,
    folder: Path | None = None,
) -> None:
    ended = process.run(command, timeout=timeout, env=environment, cwd=folder, limit=LIMIT)
    if not ended.ok:
        raise HpyAbiError(f"{' '.join(command)}: {ended.reason}\n{ended.output[-3000:]}")


if __name__ == "__main__":
    sys.exit(main())
