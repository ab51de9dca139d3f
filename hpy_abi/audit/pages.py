"""The pages in docs/rules, one for each rule: `python -m hpy_abi.audit.pages [--check] FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from hpy_abi.audit.rule import Rule, rules
from hpy_abi.model import Severity

_FAMILIES = {
    "ABI": "The stable ABIs, abi3 and abi3t",
    "BIN": "What cannot be read",
    "PLT": "Platform tags",
    "UNI": "HPy's universal ABI",
    "WHL": "Any wheel",
}
_SEVERITIES = {
    Severity.ERROR: "error: the claim is false",
    Severity.WARNING: "warning: the claim may hold, but not by what was read",
    Severity.NOTE: "note",
}
_NOTICE = "<!-- written by hpy_abi.audit.pages, from the rule itself -->"


def pages() -> dict[str, str]:
    """The text of each page by its file name."""
    found = {f"{rule.id}.md": _page(rule) for rule in rules().values()}
    found["README.md"] = _index()
    return found


def _page(rule: Rule) -> str:
    return f"""{_NOTICE}
# {rule.id}: {rule.title}

Severity: {_SEVERITIES[rule.severity]}.

## Why
{rule.why}

## How to mend it
{rule.mend}

## How to accept it
In the project's `pyproject.toml`, with the reason, which is shown whenever it applies:

```toml
[tool.hpy-abi.audit]
ignore = [{{ rule = "{rule.id}", path = "*", reason = "…" }}]
```
"""


def _index() -> str:
    lines = [_NOTICE, "# Rules of hpy-abi audit", ""]
    lines += ["`--select` and `--ignore` take an ID or its beginning: `ABI`, `PLT003`."]
    for family, title in _FAMILIES.items():
        lines += ["", f"## {title}", "", "| rule | severity | |", "| --- | --- | --- |"]
        lines += [
            f"| [{rule.id}]({rule.id}.md) | {rule.severity.value} | {rule.title} |"
            for rule in rules().values()
            if rule.id.startswith(family)
        ]
    return "\n".join(lines) + "\n"


def differences(folder: Path) -> list[str]:
    """The files in a folder that are missing, too many, or not what they should be."""
    wanted = pages()
    there = {path.name for path in folder.glob("*.md")}
    stale = [
        name
        for name, text in wanted.items()
        if name in there and (folder / name).read_text(encoding="utf-8") != text
    ]
    return sorted({*stale, *(set(wanted) ^ there)})


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or with --check say which are not current."""
    check = "--check" in arguments
    (folder,) = (Path(one) for one in arguments if one != "--check")
    found = differences(folder)
    if check:
        for name in found:
            print(f"{folder / name} is not current")
        return 1 if found else 0
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for name in found:
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
