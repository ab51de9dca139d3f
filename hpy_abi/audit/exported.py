"""Which symbols each CPython really exports: the stable ABI is a promise, this is what is there.

`exported.tsv` holds, for CPython 3.6 to 3.15 on Linux, the first and the last minor version whose
interpreter exports a symbol; without the stable ABI's own where both agree. It is written by

    python -m hpy_abi.audit.exported 3.6=/path/to/python3.6 3.7=/path/to/python3.7 …

from the interpreters themselves, which are read and not run.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence
from pathlib import Path

from hpy_abi.audit import stable

_TABLE = Path(__file__).with_name("exported.tsv")
_HEAD = "symbol\tfirst\tlast\n"
OLDEST, NEWEST = 6, 15


@functools.cache
def table() -> dict[str, tuple[int, int]]:
    """First and last minor version of each symbol in the table."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {name: (int(first), int(last)) for name, first, last in rows}


def known(name: str) -> bool:
    """Whether some CPython exports, or promises, a symbol of this name."""
    return name in table() or name in stable.members()


def missing(name: str, minor: int) -> bool:
    """Whether CPython 3.minor on Linux or macOS lacks a symbol, as far as the table goes."""
    if name in table():
        first, last = table()[name]
        # what the newest of the table has, later ones may have or not
        return minor < first or last < minor <= NEWEST
    member = stable.members().get(name)
    return member is None or (3, minor) < member.since


def main(arguments: Sequence[str]) -> int:
    """Write the table anew; each argument is VERSION=EXECUTABLE."""
    from hpy_abi.artifact.elf import defined

    seen: dict[str, list[int]] = {}
    for argument in arguments:
        version, _, path = argument.partition("=")
        minor = int(version.split(".")[1])
        for name in defined(Path(path).read_bytes()):
            if name.startswith(("Py", "_Py")):
                seen.setdefault(name, []).append(minor)
    rows = []
    for name, minors in sorted(seen.items()):
        first, last = min(minors), max(minors)
        member = stable.members().get(name)
        agrees = member is not None and last == NEWEST and first == max(member.since[1], OLDEST)
        if not agrees:
            rows.append(f"{name}\t{first}\t{last}\n")
    _TABLE.write_text(_HEAD + "".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} symbols written to {_TABLE}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
