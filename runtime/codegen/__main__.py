"""``python -m codegen [--check]``: write the generated files, or prove that they are current."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import conformance, cpython, debug, headers, thunks, trace, trampolines
from .abi import load

RUNTIME = Path(__file__).resolve().parent.parent


def generate() -> dict[Path, str]:
    """Every generated file and its text."""
    abi = load(RUNTIME / "abi" / "hpy0.toml")
    include = RUNTIME / "include" / "hpy" / "generated"
    source = RUNTIME / "src" / "generated"
    return {
        include / "enums.h": headers.enums(abi),
        include / "structs.h": headers.structs(abi),
        include / "functions.h": headers.functions(abi),
        include / "context.h": headers.context(abi),
        include / "calls.h": headers.calls(abi),
        include / "universal_args.h": trampolines.universal_args(abi),
        include / "universal_trampolines.h": trampolines.universal_trampolines(abi),
        include / "cpython_api.h": cpython.api(abi),
        include / "cpython_trampolines.h": trampolines.cpython_trampolines(abi),
        source / "dispatch.c": cpython.dispatch(abi),
        source / "context_handles.c": cpython.handles(abi),
        source / "context_functions.c": cpython.table(abi),
        source / "thunks.c": thunks.thunks(abi),
        source / "debug_functions.h": debug.prototypes(abi),
        source / "debug_functions.c": debug.functions(abi),
        source / "trace_functions.c": trace.functions(abi),
        RUNTIME.parent / "conformance" / "fixtures" / "generated" / "count.h": conformance.count(
            abi, RUNTIME / "include" / "hpy"
        ),
    }


def main() -> int:
    """Run the command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a file is stale"
    )
    check = parser.parse_args().check
    stale = 0
    for path, text in generate().items():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if check:
            print(f"{path}: not what abi/hpy0.toml says; run `make codegen`", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {path}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
