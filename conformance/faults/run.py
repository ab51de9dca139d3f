"""`python run.py FOLDER [NAME …]`: run compiled faults in debug mode, each in its own process.

FOLDER holds the binaries (`<name>.hpy0.so`). Prints one JSON object: for each name the exit `code`
of its process (negative: the signal), and what it wrote to `out` and `err`. `--one` runs a single
fault in this process; what it found is then one line of JSON on standard output.

Needs Python 3.9 and hpy_runtime, and nothing else.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TIMEOUT = 60
# C frames of a stack trace: the first is the fault itself, and each takes time to be looked up
FRAMES = 2

# what a second interpreter runs, in the words of the module that this version has for it
_SECOND = (
    "import sys; sys.path[:] = {path!r}; sys.argv = []; import run; run.again({folder!r}, {name!r})"
)


def descriptions() -> dict[str, dict[str, Any]]:
    """What each fault is, and what must be reported; faults.json says which keys there are."""
    text = (HERE / "faults.json").read_text(encoding="utf-8")
    faults: dict[str, dict[str, Any]] = json.loads(text)["faults"]
    return faults


def load(folder: str, name: str) -> Any:
    """Load a fault's binary in debug mode."""
    from hpy_runtime import universal

    suffix = "pyd" if os.name == "nt" else "so"
    path = str(Path(folder).resolve() / f"{name}.hpy0.{suffix}")
    # by hand: not every importlib takes the ending for that of a module
    spec = importlib.machinery.ModuleSpec(name, None, origin=path)
    return universal.load(name, path, spec, mode=universal.MODE_DEBUG)


def call(module: Any, name: str) -> Any:
    """Make the call that goes wrong, as the description has it."""
    about = descriptions()[name]
    try:
        return eval(about.get("call", "fault()"), vars(module))  # noqa: S307  (our own text)
    except Exception as error:
        if type(error).__name__ != about.get("raises"):
            raise
        return None


def again(folder: str, name: str) -> None:
    """In a second interpreter: the same once more."""
    from hpy_runtime import debug

    debug.set_handle_stack_trace_limit(FRAMES)
    call(load(folder, name), name)


def second_interpreter(folder: str, name: str) -> None:
    """Make the call in an interpreter that is made for it."""
    code = _SECOND.format(path=sys.path, folder=folder, name=name)
    if sys.version_info >= (3, 13):
        new = importlib.import_module("_interpreters")
        new.exec(new.create("legacy"), code)
    else:
        old = importlib.import_module("_xxsubinterpreters")
        # one that shares its GIL: the faults do not say that they can do without
        old.run_string(old.create(isolated=False), code)


def one(folder: str, name: str) -> dict[str, str]:
    """Run one fault; how it ended, if that was not this process's end."""
    from hpy_runtime import debug

    about = descriptions()[name]
    debug.set_handle_stack_trace_limit(FRAMES)
    detector = debug.LeakDetector()
    try:
        if about.get("load") == "inside":
            with detector:
                module = load(folder, name)
        elif about.get("second") == "interpreter":
            value = repr(call(load(folder, name), name))
            second_interpreter(folder, name)
        else:
            module = load(folder, name)
            with detector:
                value = repr(call(module, name))
    except debug.HPyLeakError as error:
        return {"ended": "leak", "text": str(error)}
    except Exception as error:  # noqa: BLE001  (whatever it is, it is what is asked for)
        cause = error.__cause__ or error.__context__
        more = f" <- {type(cause).__name__}: {cause}" if cause is not None else ""
        return {"ended": "error", "text": f"{type(error).__name__}: {error}{more}"}
    return {"ended": "finished", "text": "" if about.get("load") == "inside" else value}


def _forked(folder: str, name: str) -> dict[str, Any]:
    """Run one fault in a fork: what is imported already need not be imported again."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            code = 70
            try:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                os.write(1, json.dumps(one(folder, name)).encode())
                code = 0
            except BaseException as error:  # noqa: BLE001  (it must not get out of the fork)
                os.write(2, repr(error).encode())
            finally:
                os._exit(code)
        status = os.waitpid(child, 0)[1]
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return {"code": code, "out": texts[0], "err": texts[1]}


def _spawned(folder: str, name: str) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", folder, name]
    done = subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT)
    out, err = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return {"code": done.returncode, "out": out, "err": err}


def main(arguments: list[str]) -> None:
    """Run the command."""
    if arguments[0] == "--one":
        print(json.dumps(one(arguments[1], arguments[2])))
        return
    folder, *names = arguments
    run = _spawned
    if hasattr(os, "fork"):
        import resource

        import hpy_runtime.debug  # noqa: F401

        # dozens of processes that abort on purpose
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        run = _forked
    print(json.dumps({name: run(folder, name) for name in names or descriptions()}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
