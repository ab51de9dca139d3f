"""`python -m hpy_runtime.debug`: run a script, and tell which handles its extensions left open."""

from __future__ import annotations

import argparse
import atexit
import os
import sys

from hpy_runtime import _script

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from hpy_runtime.debug import LeakDetector

_FRAMES = 16
_LEAKED = 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m hpy_runtime.debug",
        usage="%(prog)s [options] (SCRIPT | -m MODULE) [ARGUMENT ...]",
        description="Run a Python script with its universal extension modules in debug mode, and "
        "list the handles that are still open at its end.",
        epilog="The exit code is the script's own, and 1 if it was 0 and handles are open.",
    )
    parser.add_argument(
        "--frames",
        type=int,
        default=_FRAMES,
        metavar="N",
        help="C frames to keep of where handles are opened and closed; 0: none; "
        "default: %(default)s",
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; it ends as the script does, or with 1 where handles are open."""
    parser = _parser()
    options, is_module, command = _script.parse(parser, arguments, valued=("--frames",))
    if options.frames < 0:
        parser.error("--frames cannot be negative")
    _script.select_mode("debug")
    from hpy_runtime.debug import (
        LeakDetector,
        disable_handle_stack_traces,
        set_handle_stack_trace_limit,
    )

    if options.frames:
        set_handle_stack_trace_limit(options.frames)
    else:
        disable_handle_stack_traces()
    detector = LeakDetector()
    detector.start()
    # what is registered first runs last: when the script's threads and exit functions are done
    ended = [0]
    atexit.register(_finish, detector, os.getpid(), ended)
    try:
        _script.run(command, is_module, __file__)
    except SystemExit as error:
        ended[0] = int(error.code not in (None, 0))
        raise
    except BaseException:
        ended[0] = 1
        raise


def _finish(detector: LeakDetector, process: int, ended: list[int]) -> None:
    """Tell what is open, unless this is a process that the script forked."""
    from hpy_runtime.debug import HPyLeakError

    if os.getpid() != process:
        return
    try:
        detector.stop()
    except HPyLeakError as leak:
        print(f"hpy_runtime.debug: {leak}", file=sys.stderr, flush=True)
        if not ended[0]:
            # nothing that runs at exit can change the code in another way
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
            os._exit(_LEAKED)


if __name__ == "__main__":
    main()
