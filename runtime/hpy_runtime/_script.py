"""Running a script or module the way `python script.py` and `python -m module` do.

The commands of the modes (`python -m hpy_runtime.trace …`) share it: how what they run ends, by
its own end, `sys.exit`, an exception or Ctrl-C, is how the command ends.
"""

from __future__ import annotations

import io
import os
import pkgutil
import runpy
import sys
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import Any

_OURS = {__file__, runpy.__file__, "<frozen runpy>"}


def split(
    arguments: Sequence[str], valued: Sequence[str] = ()
) -> tuple[list[str], bool, list[str]]:
    """Part a command line into its own options, whether `-m` was among them, and the rest.

    The rest is the script or module and its arguments, [] where there is none. `valued` are the
    options whose value is the next argument.
    """
    place = 0
    while place < len(arguments):
        argument = arguments[place]
        if argument == "-m":
            return list(arguments[:place]), True, list(arguments[place + 1 :])
        if argument == "--":
            return list(arguments[:place]), False, list(arguments[place + 1 :])
        if not argument.startswith("-"):
            break
        place += 2 if argument in valued else 1
    return list(arguments[:place]), False, list(arguments[place:])


def parse(
    parser: argparse.ArgumentParser, arguments: Sequence[str] | None, valued: Sequence[str]
) -> tuple[argparse.Namespace, bool, list[str]]:
    """The command's own options, and what `split` says of the rest; `sys.argv` for None.

    Without a script or module the command ends with the parser's error.
    """
    own, is_module, command = split(sys.argv[1:] if arguments is None else arguments, valued)
    options = parser.parse_args(own)
    if not command:
        parser.error("which script or module is to be run?")
    return options, is_module, command


def select_mode(mode: str) -> None:
    """Have modules loaded in this mode from now on, unless `HPY` says so for some of them."""
    if mode not in os.environ.get("HPY", ""):
        os.environ["HPY"] = mode


def run(command: Sequence[str], is_module: bool, caller: str) -> None:
    """Run a script (a file, or a folder or archive with a `__main__.py`) or a module.

    `command` is its name and its arguments, `caller` the file of the command that runs it, which
    is left out of tracebacks. What it raises comes through.
    """
    sys.excepthook = _without({*_OURS, caller}, sys.excepthook)
    sys.argv[:] = command
    # with -I and -P there is no folder of the command's in front
    own_folder = not (sys.flags.isolated or getattr(sys.flags, "safe_path", False))
    if is_module:
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
        return
    # absolute, as Python itself has it in __file__ and in tracebacks
    path = os.path.abspath(command[0])
    try:
        os.stat(path)
    except OSError as error:
        words = f"[Errno {error.errno}] {error.strerror}"
        print(f"{sys.executable}: can't open file {path!r}: {words}", file=sys.stderr)
        sys.exit(2)
    if own_folder:
        sys.path[0] = os.path.dirname(os.path.realpath(path))
    if pkgutil.get_importer(path) is not None:
        runpy.run_path(path, run_name="__main__")
        return
    # runpy would put the absolute path into sys.argv, and take the module away at its end, when
    # the script's threads and exit functions are still to come
    main = ModuleType("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    with io.open_code(path) as file:
        source = file.read()
    exec(compile(source, path, "exec"), vars(main))  # noqa: S102  (it is what was asked for)


def _without(
    files: set[str],
    hook: Callable[[type[BaseException], BaseException, TracebackType | None], Any],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], Any]:
    """Wrap an excepthook so that it shows no frames of these files at the beginning."""

    def excepthook(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        while traceback is not None and traceback.tb_frame.f_code.co_filename in files:
            traceback = traceback.tb_next
        hook(kind, error.with_traceback(traceback), traceback)

    return excepthook
