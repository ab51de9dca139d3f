"""`python .ci/sanitize.py address|valgrind`: the runtime and the suite under a memory checker.

`address` compiles the host, the helpers and the fixtures with AddressSanitizer and
UndefinedBehaviorSanitizer and runs them in an ordinary CPython, into which their libraries are
preloaded. `valgrind` runs an ordinary build under memcheck. Both look at the same parts:

- suite     the conformance suite, whole
- nomemory  every call that the suite makes, once more for each allocation that can be refused
- host      the tests of the loader, with truncated, foreign and malformed files

Exit code: 0 no report, 1 reports or failed tests, 2 wrong usage, 3 a tool is missing or the
builds failed. Reports go to build/sanitize/<checker>/<part>/.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from hpy_abi import process  # noqa: E402
from hpy_abi.errors import HpyAbiError  # noqa: E402
from hpy_abi.interpreters import find  # noqa: E402
from hpy_abi.model import Interpreter  # noqa: E402
from hpy_abi.verify import installer  # noqa: E402
from hpy_abi.verify.wheels import Checkout  # noqa: E402

PARTS = ("suite", "nomemory", "host")
HOST = ("load", "stub")
# what pip needs to run the tests; the wheels of the project are put beside it
REQUIREMENTS = ("pytest>=8", "pip>=23.1", "setuptools>=77", "wheel", "build")
FLAGS = (
    "-g -O1 -UNDEBUG -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"
)
SUPPRESSIONS = Path(__file__).with_name("python.supp")
# compilers are none of our business, and slow
NOT_CHECKED = ("*/cc", "*/gcc*", "*/cc1", "*/as", "*/ld", "*/collect2", "*/*-linux-gnu-*", "*/uv")
REPORT = re.compile(r"ERROR: (?:Address|Undefined|Leak)|runtime error:|ERROR SUMMARY: [1-9]")
TIMEOUT = 3600
# before, CPython itself gives up where it normalizes an exception, or crashes where it warns
LIVES_WITHOUT_MEMORY = (3, 14)


class Missing(Exception):
    """A tool is not there; the text names it and says where to get it."""


def compiler() -> str:
    """The C compiler that the builds will use."""
    name = os.environ.get("CC", "gcc").split()[0]
    found = shutil.which(name)
    if found is None:
        raise Missing(f"no {name}: install a C compiler, or name one in CC")
    return found


def preloaded() -> str:
    """The sanitizers' libraries for LD_PRELOAD, as the interpreter is not linked with them."""
    paths = []
    for library in ("libasan.so", "libubsan.so"):
        command = [compiler(), f"-print-file-name={library}"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        path = Path(run.stdout.strip())
        if not path.is_absolute() or not path.exists():
            raise Missing(f"no {library} beside {command[0]}: it comes with gcc (libgcc-*-dev)")
        paths.append(str(path.resolve()))
    return " ".join(paths)


def valgrind(logs: Path) -> list[str]:
    """The command line up to the program."""
    if shutil.which("valgrind") is None:
        raise Missing("no valgrind: install it, on Debian the package valgrind")
    return [
        *("valgrind", "--quiet", "--leak-check=no", "--num-callers=30", "--trace-children=yes"),
        *("--error-exitcode=0", f"--suppressions={SUPPRESSIONS}", f"--log-file={logs}/%p"),
        f"--trace-children-skip={','.join(NOT_CHECKED)}",
    ]


def starts(one: Interpreter) -> bool:
    """Whether memcheck can: it needs the symbols of the C library that the Python uses."""
    command = ["valgrind", "--quiet", one.executable, "-c", "pass"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def lives_without_memory(one: Interpreter) -> bool:
    """Whether that CPython can refuse memory, and does not crash by itself then."""
    if one.language < LIVES_WITHOUT_MEMORY:
        return False
    starve = str(ROOT / "conformance" / "hpy_conformance" / "_starve.py")
    code = "import runpy, sys; sys.exit(runpy.run_path(sys.argv[1])['why_not']() or 0)"
    command = [one.executable, "-c", code, starve]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def candidates(wanted: str | None, checker: str) -> list[Interpreter]:
    """The ordinary CPythons here that have headers, newest first, or the one asked for."""
    usable = [
        one
        for one in find().best()
        if one.implementation == "cpython"
        and one.language >= (3, 9)
        and one.has_headers
        and not one.free_threaded
        and (not one.debug if wanted is None else wanted in (one.key, one.executable))
    ]
    if not usable:
        raise Missing(f"no CPython {wanted or 'with headers'} was found")
    if checker == "valgrind":
        usable = [one for one in usable if starts(one)]
        if not usable:
            raise Missing("valgrind starts none of the Pythons: install libc6-dbg")
    return sorted(usable, key=lambda one: one.language, reverse=True)


def choose(usable: Sequence[Interpreter], part: str) -> Interpreter:
    """The first of them that can run the part."""
    for one in usable:
        if part != "nomemory" or lives_without_memory(one):
            return one
    raise Missing(
        "nomemory: each CPython here crashes by itself without memory, or has no _testcapi: "
        "`hpy-abi pythons install 3.14` gets one that does not"
    )


def environment(folder: Path, interpreter: Interpreter) -> Path:
    """A virtual environment with the tests' requirements and the project's wheels."""
    python = folder / "bin" / "python"
    if not python.exists():
        command = [sys.executable, "-m", "virtualenv", "--quiet", "--python"]
        subprocess.run([*command, interpreter.executable, str(folder)], check=True)
    checkout = Checkout(ROOT)
    wheels = [checkout.runtime(interpreter), checkout.conformance(interpreter)]
    installer.install(python, [*REQUIREMENTS])
    installer.install(python, ["--no-deps", "--force-reinstall", *map(str, wheels)])
    return python


def commands(python: Path, extra: Sequence[str]) -> dict[str, list[str]]:
    """What runs each part."""
    suite = [str(python), "-X", "faulthandler", "-m", "hpy_conformance", "--"]
    return {
        "suite": [*suite, "-q", *extra],
        "nomemory": [*suite, "-q", "-p", "hpy_conformance._replay", *extra],
        "host": [
            *(str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            *("-c", str(ROOT / "runtime" / "pyproject.toml"), *extra),
            # the other tests there are of programs that are wrong on purpose
            *(str(ROOT / "runtime" / "tests" / "host" / f"test_{name}.py") for name in HOST),
        ],
    }


def variables(checker: str, logs: Path) -> dict[str, str]:
    """The environment of the checked processes."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "HPY", "CFLAGS"))}
    # each object by itself: the interpreter's own allocator would hide what is written beside one
    kept |= {"PYTHONMALLOC": "malloc", "PYTHONDONTWRITEBYTECODE": "1"}
    if checker == "address":
        kept |= {
            "LD_PRELOAD": preloaded(),
            # leaks: an interpreter keeps much until its end, and the suite counts references
            "ASAN_OPTIONS": f"detect_leaks=0:allocator_may_return_null=1:log_path={logs}/asan",
            "UBSAN_OPTIONS": f"print_stacktrace=1:log_path={logs}/ubsan",
        }
    return kept


def reports(logs: Path) -> Iterator[str]:
    """The text of each log that reports something."""
    for path in sorted(logs.iterdir()):
        text = path.read_text(encoding="utf-8", errors="replace").strip()
        # of a quiet memcheck any text is a report
        if REPORT.search(text) or (text and path.name.isdigit()):
            yield f"{path}:\n{text}"


def run_part(checker: str, part: str, command: list[str], folder: Path) -> bool:
    """Run one part and print what came of it; whether it was clean."""
    logs = folder / part
    shutil.rmtree(logs, ignore_errors=True)
    logs.mkdir(parents=True)
    prefix = valgrind(logs) if checker == "valgrind" else []
    started = time.monotonic()
    ended = process.run(
        [*prefix, *command], timeout=TIMEOUT, env=variables(checker, logs), cwd=folder
    )
    found = list(reports(logs))
    seconds = time.monotonic() - started
    for text in found:
        print(text, end="\n\n")
    if ended.code != 0:
        print(ended.output[-5000:])
    verdict = f"{len(found)} reports, {ended.reason}"
    print(f"{checker} {part}: {verdict}, {seconds:.0f} s: {ended.last_line}", flush=True)
    return not found and ended.code == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        usage="%(prog)s CHECKER [options] [-- pytest arguments]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("checker", choices=("address", "valgrind"))
    parser.add_argument("--python", metavar="KEY", help="such as cp314, or a path")
    parser.add_argument("--part", choices=PARTS, action="append", help="default: all")
    given = list(sys.argv[1:] if arguments is None else arguments)
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_args(given[:end])
    parts = options.part or PARTS
    folder = ROOT / "build" / "sanitize" / options.checker
    try:
        if options.checker == "address":
            preloaded()
            os.environ["CFLAGS"] = FLAGS
        else:
            valgrind(folder)
        usable = candidates(options.python, options.checker)
        # who asks for an interpreter gets it
        interpreters = {
            part: usable[0] if options.python else choose(usable, part) for part in parts
        }
        pythons = {
            one: environment(folder / one.key, one) for one in dict.fromkeys(interpreters.values())
        }
    except (Missing, HpyAbiError, OSError, subprocess.CalledProcessError) as error:
        print(f"sanitize: {error}", file=sys.stderr)
        return 3
    clean = []
    for part, one in interpreters.items():
        print(f"{options.checker} {part}: {one.key}, {one.executable}", flush=True)
        command = commands(pythons[one], given[end + 1 :])[part]
        clean.append(run_part(options.checker, part, command, folder))
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
