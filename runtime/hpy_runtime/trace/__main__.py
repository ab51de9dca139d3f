"""`python -m hpy_runtime.trace`: run a script, and show what its extensions call."""

from __future__ import annotations

import argparse
import atexit
import os
import sys

from hpy_runtime import _script
from hpy_runtime.trace import _chrome, _report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m hpy_runtime.trace",
        usage="%(prog)s [options] (SCRIPT | -m MODULE) [ARGUMENT ...]",
        description="Run a Python script with its universal extension modules in trace mode, and "
        "print what they called of HPy: how often, and how long it took.",
        epilog="The exit code is the script's own.",
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument(
        "--sort",
        choices=_report.SORTS,
        default=_report.SORTS[0],
        help="what comes first: most time, most time without the calls inside, or most calls; "
        "default: %(default)s",
    )
    parser.add_argument("--output", "-o", metavar="FILE", help="write there, not to stdout")
    parser.add_argument(
        "--chrome", metavar="FILE", help="write each call there, for Perfetto or chrome://tracing"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; it ends as the script does."""
    parser = _parser()
    options, is_module, command = _script.parse(
        parser, arguments, valued=("--sort", "--output", "-o", "--chrome")
    )
    _script.select_mode("trace")
    if options.chrome is not None:
        try:
            _chrome.start(options.chrome, " ".join(command))
        except OSError as error:
            parser.error(f"--chrome: {error}")
    # what is registered first runs last: when the script's threads and exit functions are done
    atexit.register(_finish, options, os.getpid())
    _script.run(command, is_module, __file__)


def _finish(options: argparse.Namespace, process: int) -> None:
    """Write what was asked for, unless this is a process that the script forked."""
    if os.getpid() != process:
        return
    try:
        _chrome.stop()
    except OSError as error:
        print(f"hpy_runtime.trace: {options.chrome}: {error}", file=sys.stderr)
    try:
        if options.output is None:
            stream = sys.stdout if sys.stdout and not sys.stdout.closed else sys.__stdout__
            if stream is not None and not stream.closed:
                _report.write(stream, options.sort, options.json)
                stream.flush()
        else:
            with open(options.output, "w", encoding="utf-8") as file:
                _report.write(file, options.sort, options.json)
    except BrokenPipeError:
        # who read along has gone; Python would complain once more when it flushes
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"hpy_runtime.trace: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
