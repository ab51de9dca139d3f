"""Putting the project's own wheels into one tox environment, building them where needed.

`python -m hpy_abi.verify.provide` is what tox runs before an environment's tests. With wheels
that are built and installed already it does nothing, so an environment is ready again at once.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from hpy_abi.digest import sha256
from hpy_abi.errors import HpyAbiError
from hpy_abi.verify import installer
from hpy_abi.verify.builder import choose_builder, interpreter_of
from hpy_abi.verify.plan import ABIS
from hpy_abi.verify.wheels import Checkout


def provide(
    checkout: Checkout,
    base: str,
    environment: Path,
    conformance: bool,
    abi: str = "universal",
) -> list[Path]:
    """Install the wheels that `base` needs into the environment; the files that are now in it.

    `base` is the executable that the environment was made from, `abi` how the suite is to be
    compiled. For the suite, an interpreter with a native HPy host gets no runtime, because its own
    host is what is to be tested, and neither does one for which it is compiled to ordinary
    extension modules, because they must not need it.
    """
    interpreter = interpreter_of(base)
    hosted = interpreter.native_hpy is not None or abi == "cpython"
    wheels = [] if conformance and hosted else [checkout.runtime(interpreter)]
    if conformance:
        universal = abi == "universal"
        wheels.append(
            checkout.conformance(choose_builder())
            if universal
            else checkout.compiled(interpreter, abi)
        )
    stamp = environment / "hpy-abi-wheels.json"
    wanted = {wheel.name: sha256(wheel) for wheel in wheels}
    try:
        present = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        present = None
    if wheels and present != wanted:
        stamp.unlink(missing_ok=True)
        python = installer.environment_python(environment)
        installer.install(python, ["--no-deps", "--force-reinstall", *map(str, wheels)])
        stamp.write_text(json.dumps(wanted), encoding="utf-8")
    return wheels


def main(arguments: Sequence[str] | None = None) -> int:
    """Build and install; prints each file with its SHA-256."""
    parser = argparse.ArgumentParser(prog="python -m hpy_abi.verify.provide", description=__doc__)
    parser.add_argument("--root", required=True, type=Path, help="the clone")
    parser.add_argument("--base", required=True, help="executable that the environment is made of")
    parser.add_argument("--environment", required=True, type=Path, help="the environment's folder")
    parser.add_argument("--conformance", action="store_true", help="the conformance wheel too")
    parser.add_argument("--abi", choices=ABIS, default="universal", help="how that is compiled")
    options = parser.parse_args(arguments)
    try:
        wheels = provide(
            Checkout(options.root),
            options.base,
            options.environment,
            options.conformance,
            options.abi,
        )
    except HpyAbiError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for wheel in wheels:
        print(f"{wheel.name} sha256:{sha256(wheel)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
