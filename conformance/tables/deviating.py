"""docs/deviations.md: what foreign hosts do otherwise than documented."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import tomllib

__all__ = ["DOCUMENTED", "Group", "load", "page"]

DEVIATIONS = Path(__file__).resolve().parents[1] / "hpy_conformance" / "deviations.json"
DOCUMENTED = Path(__file__).with_name("documented.toml")
HOSTS = {
    "hpy": "hpy 0.9.0 on CPython 3.11",
    "pypy": "PyPy 7.3, its own HPy",
    "hpy_runtime-pypy": "hpy_runtime over the C-API layer of PyPy 8",
    "graalpy": "GraalPy, its own HPy",
}
_HEAD = """\
# What other hosts do otherwise

Written by `python -m tables` in the folder `conformance`; not to be edited. The tests stand in
`conformance/hpy_conformance/tests`, and what they call in the C file of the same name in
`conformance/fixtures`. A test marked † ends the process there, or leaves memory damaged.

To see one by itself, on the host in question and without this project's runtime:

```console
$ pip install hpy-conformance
$ python -m hpy_conformance -- --runxfail -k test_name
```

What is documented is HPy's documentation, or where that is silent, what the documentation of
CPython's C API says of the function that it stands for (marked *C API*), or of the language
(*Python*).
"""


@dataclass(frozen=True)
class Group:
    """One reason for which tests fail on a host; `crashes` are those of them that end it."""

    host: str
    does: str
    documented: str
    tests: tuple[str, ...]
    crashes: frozenset[str]


def load(deviations: Path = DEVIATIONS, documented: Path = DOCUMENTED) -> list[Group]:
    """The deviations by host and reason; LookupError for a reason that documented.toml lacks."""
    says: dict[str, dict[str, str]] = tomllib.loads(documented.read_text(encoding="utf-8"))
    groups: list[Group] = []
    for host, entries in json.loads(deviations.read_text(encoding="utf-8")).items():
        for reason in dict.fromkeys(entry["reason"] for entry in entries):
            if reason not in says.get(host, {}):
                raise LookupError(f"documented.toml: [{host}] has no entry for {reason!r}")
            mine = [entry for entry in entries if entry["reason"] == reason]
            groups.append(
                Group(
                    host,
                    reason,
                    says[host][reason],
                    tuple(entry["test"] for entry in mine),
                    frozenset(entry["test"] for entry in mine if entry.get("crash")),
                )
            )
    return groups


def page(groups: list[Group]) -> str:
    """The page, one table for each host."""
    lines = [_HEAD]
    for host in dict.fromkeys(group.host for group in groups):
        mine = [group for group in groups if group.host == host]
        count = sum(len(group.tests) for group in mine)
        lines += ["", f"## {HOSTS.get(host, host)}", ""]
        lines += [f"{len(mine)} deviations, seen by {count} tests or groups of tests.", ""]
        lines += ["| what is documented | what the host does | tests |", "|---|---|---|"]
        lines += [_row(group) for group in mine]
    return "\n".join(lines) + "\n"


def _row(group: Group) -> str:
    tests = "<br>".join(
        f"`{_short(test)}`{' †' if test in group.crashes else ''}" for test in group.tests
    )
    return f"| {group.documented} | {group.does} | {tests} |"


def _short(test: str) -> str:
    return test.replace(".py::", "::").replace("|", "\\|")
