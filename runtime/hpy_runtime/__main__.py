"""`python -m hpy_runtime`: what a build system needs to know, one line for each question."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence

from hpy_runtime import __version__, _files


def _quote(arguments: Sequence[str]) -> str:
    # a path may hold spaces, and the line is meant to be pasted into a command
    return subprocess.list2cmdline(arguments) if os.name == "nt" else shlex.join(arguments)


def _version() -> str:
    from hpy_runtime.devel.abitag import HPY_ABI_TAG, HPY_ABI_VERSION_MINOR

    return f"hpy_runtime {__version__} (ABI {HPY_ABI_TAG}, minor {HPY_ABI_VERSION_MINOR})"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m hpy_runtime",
        description="Print what is needed to compile an HPy extension module.",
    )
    parser.add_argument(
        "--version", action="version", version=_version(), help="print version and ABI, and exit"
    )
    question = parser.add_mutually_exclusive_group(required=True)
    question.add_argument("--includes", action="store_true", help="print the include flags (-I)")
    question.add_argument("--cflags", action="store_true", help="print all compiler flags")
    question.add_argument(
        "--sources", action="store_true", help="print the C files to compile in, one a line"
    )
    question.add_argument(
        "--stub",
        metavar="FILE",
        help="print the Python file to put beside the universal binary of that name, as in "
        "spam.hpy0.so; it becomes spam.py",
    )
    parser.add_argument(
        "--abi", choices=_files.ABIS, default="universal", help="default: %(default)s"
    )
    parser.add_argument(
        "--lines", action="store_true", help="print each flag on a line of its own, unquoted"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one question on standard output and return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        if options.stub is not None:
            from hpy_runtime.devel import _stub

            if not _stub.is_binary(options.stub):
                parser.error(f"--stub {options.stub}: no universal binary is called so")
            print(_stub.text(options.stub), end="")
        elif options.sources:
            print("\n".join(_files.sources(options.abi)))
        else:
            flags = _files.cflags(options.abi)
            if options.includes:
                flags = [flag for flag in flags if flag.startswith("-I")]
            print("\n".join(flags) if options.lines else _quote(flags))
    except (OSError, RuntimeError) as error:
        print(f"hpy_runtime: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
