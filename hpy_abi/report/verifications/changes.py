"""How two results differ, as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from hpy_abi.report import plain
from hpy_abi.report.verifications import table, words
from hpy_abi.verify.compare import Change, Pair

SCHEMA = 1
"""Of the JSON; grows when a field changes its meaning or goes away."""
_KINDS = ("worse", "better", "otherwise", "appeared", "went")
_TITLES = {
    "worse": "got worse",
    "better": "got better",
    "otherwise": "fails otherwise",
    "appeared": "newly run",
    "went": "no longer run",
}


def text(changes: Sequence[Change]) -> str:
    """Lines for the terminal."""
    lines = []
    for change in changes:
        lines.append(_title(change))
        lines += [f"    {one}" for one in _standing(change)]
        for kind in _KINDS:
            lines += [f"    {_TITLES[kind]}: {_told(pair)}" for pair in getattr(change, kind)]
    return "\n".join([*lines, summary(changes)]) + "\n"


def markdown(changes: Sequence[Change]) -> str:
    """A page."""
    lines = [f"# {_md(summary(changes))}"]
    for change in changes:
        lines += ["", f"## {_md(_title(change))}", ""]
        lines += [f"{_md(one)}  " for one in _standing(change)]
        for kind in _KINDS:
            if pairs := getattr(change, kind):
                lines += ["", f"**{_TITLES[kind].capitalize()}**", ""]
                lines += [f"- {_md(_told(pair))}" for pair in pairs]
    return "\n".join(lines) + "\n"


def as_json(changes: Sequence[Change]) -> str:
    """Everything, for programs."""
    document = {
        "schema": SCHEMA,
        "regressed": any(change.regressed for change in changes),
        "changes": [_document(change) for change in changes],
    }
    return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


FORMATS: dict[str, Callable[[Sequence[Change]], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
}
"""By the name that `--format` takes."""


def summary(changes: Sequence[Change]) -> str:
    """All of it in a sentence."""
    told = []
    for kind in _KINDS:
        if number := sum(len(getattr(change, kind)) for change in changes):
            told.append(f"{number} {_TITLES[kind]}")
    same = sum(change.same for change in changes)
    return ", ".join([*told, f"{same} as before"])


def _title(change: Change) -> str:
    old = plain.line(change.old.artifact) if change.old else ""
    new = plain.line(change.new.artifact) if change.new else ""
    if not old:
        return f"{new}: not there before"
    return f"{old} → {new}" if new else f"{old}: not there any more"


def _standing(change: Change) -> list[str]:
    told = []
    for when, one in (("before", change.old), ("now", change.new)):
        if one:
            told.append(f"{when}: {words.SIGNS[one.standing]} {words.headline(one)}")
    if change.old and change.new:
        for title, keys in (("promised now", change.promised), ("not promised", change.dropped)):
            if keys:
                told.append(f"{title}: {', '.join(table.name_of(key).full for key in keys)}")
    return told


def _told(pair: Pair) -> str:
    place = table.place(pair.cell)
    was = table.word(pair.old) if pair.old else "not planned"
    now = table.word(pair.new) if pair.new else "not planned"
    detail = plain.line(pair.new.detail) if pair.new and table.refutes(pair.new) else ""
    return plain.line(f"{place}: {was} → {now}{f' ({detail})' if detail else ''}")


def _document(change: Change) -> dict[str, Any]:
    return {
        "old": {"artifact": change.old.artifact, "standing": change.old.standing}
        if change.old
        else None,
        "new": {"artifact": change.new.artifact, "standing": change.new.standing}
        if change.new
        else None,
        "regressed": change.regressed,
        **{kind: [_pair(pair) for pair in getattr(change, kind)] for kind in _KINDS},
        "same": change.same,
        "promised": list(change.promised),
        "dropped": list(change.dropped),
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "interpreter": pair.cell.interpreter,
        "platform": pair.cell.platform,
        "mode": pair.cell.mode,
        "step": pair.cell.step,
        "old": pair.old.verdict if pair.old else None,
        "new": pair.new.verdict if pair.new else None,
        "detail": pair.new.detail if pair.new else "",
    }


def _md(told: str) -> str:
    return plain.markdown(plain.line(told))
