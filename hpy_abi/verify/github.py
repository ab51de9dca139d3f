"""The cells of a verification as a matrix of GitHub Actions: runners × interpreters."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import Spec
from hpy_abi.model import Claim, Note

_RUNNERS = (
    (re.compile(r"(?:many)?linux.*_x86_64"), "ubuntu-24.04"),
    (re.compile(r"(?:many)?linux.*_aarch64"), "ubuntu-24.04-arm"),
    (re.compile(r"macosx_\d+_\d+_(?:arm64|universal2)"), "macos-15"),
    (re.compile(r"macosx_\d+_\d+_(?:x86_64|intel|universal2)"), "macos-15-intel"),
    (re.compile(r"win_amd64"), "windows-2025"),
    (re.compile(r"win_arm64"), "windows-11-arm"),
)
"""Platform tags, and the runner whose machine they are for."""
_ANY = ("ubuntu-24.04", "macos-15", "windows-2025")
_OLDEST = (3, 8)
"""Nobody offers older Pythons for these runners."""
_MOST = 256
"""Jobs that GitHub makes of one matrix."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+!-]*\.whl")


@dataclass(frozen=True)
class Matrix:
    """What `strategy.matrix` takes, and what has no place in it."""

    json: str
    """One line: {"include": [{"os": …, "python": …, "interpreter": …, "wheels": …, "part": …}]}.
    `wheels` are file names with spaces between them, `part` is a name for what the job writes."""
    left_out: tuple[Note, ...]
    """Platforms and interpreters that no runner has, each with the reason."""


def matrix(claims: Sequence[tuple[str, Claim]]) -> Matrix:
    """One job for each runner and interpreter that some wheel promises, given by path and claim.

    A job has all wheels for its runner and interpreter. Raises HpyAbiError where there is nothing
    to run, where it is more than one matrix may hold, and for a name that no wheel can have.
    """
    jobs: dict[tuple[str, str], list[str]] = {}
    left_out: dict[Note, None] = {}
    for path, claim in claims:
        name = PurePath(path).name
        # a shell of the job takes the names apart at spaces
        if not _NAME.fullmatch(name):
            raise HpyAbiError(f"{name!r} is no name of a wheel: name it as its metadata says")
        runners, without = _runners(claim)
        left_out.update(dict.fromkeys(without))
        for key in claim.promised:
            if Spec.parse(key).version < _OLDEST:
                left_out[Note(key, "no runner has so old a Python")] = None
                continue
            for runner in runners:
                jobs.setdefault((runner, key), []).append(name)
    if not jobs:
        reasons = "; ".join(f"{one.subject}: {one.text}" for one in left_out)
        raise HpyAbiError(f"no runner can run any of it: {reasons or 'nothing is promised'}")
    if len(jobs) > _MOST:
        raise HpyAbiError(
            f"{len(jobs)} jobs are more than the {_MOST} of one matrix: plan fewer wheels at a time"
        )
    include = [
        {
            "os": runner,
            "python": str(Spec.parse(key)),
            "interpreter": key,
            "wheels": " ".join(dict.fromkeys(names)),
            "part": f"{runner}-{key}",
        }
        for (runner, key), names in jobs.items()
    ]
    return Matrix(json.dumps({"include": include}), tuple(left_out))


def _runners(claim: Claim) -> tuple[list[str], list[Note]]:
    """The runners for a wheel's platforms, and the platforms without one."""
    found: dict[str, None] = {}
    without = []
    for platform in dict.fromkeys(tag.rsplit("-", 1)[-1] for tag in claim.tags):
        own = [runner for pattern, runner in _RUNNERS if pattern.fullmatch(platform)]
        if platform == "any":
            own = [*_ANY]
        if not own:
            without.append(Note(platform, "GitHub has no runner of this kind"))
        found.update(dict.fromkeys(own))
    return list(found), without
