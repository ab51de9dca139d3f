"""What two verifications, of two versions of a project for instance, saw otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hpy_abi.judgement import SEEN
from hpy_abi.model import Standing, Step, Verdict, Verification, VerifiedCell

_Place = tuple[str, str, str, Step]


@dataclass(frozen=True)
class Pair:
    """One cell before and now; None where it was not planned."""

    old: VerifiedCell | None
    new: VerifiedCell | None

    @property
    def cell(self) -> VerifiedCell:
        """One of them, for what both have."""
        cell = self.new or self.old
        assert cell is not None  # noqa: S101  (there is always one)
        return cell


@dataclass(frozen=True)
class Change:
    """Two wheels and how they differ; one is None where the other has no counterpart."""

    old: Verification | None
    new: Verification | None
    better: tuple[Pair, ...] = ()
    """Did not work, and passed now."""
    worse: tuple[Pair, ...] = ()
    """Passed, and does not work now."""
    otherwise: tuple[Pair, ...] = ()
    """Does not work, in another way than before."""
    appeared: tuple[Pair, ...] = ()
    """Was not run before."""
    went: tuple[Pair, ...] = ()
    """Was run before and not now."""
    same: int = 0
    """Cells with the same verdict as before, or run neither time."""
    promised: tuple[str, ...] = ()
    """Interpreters that were not promised before."""
    dropped: tuple[str, ...] = ()
    """Interpreters that are promised no more."""

    @property
    def regressed(self) -> bool:
        """Whether the new one is worse: in a cell, or because a claim is broken that was not."""
        broken = self.new is not None and self.new.standing is Standing.BROKEN
        was = self.old is not None and self.old.standing is Standing.BROKEN
        return bool(self.worse) or (broken and not was)


def compare(old: Sequence[Verification], new: Sequence[Verification]) -> tuple[Change, ...]:
    """A change for each wheel, those of `new` first; wheels of one project and tag belong together.

    Where one wheel of a project is left on both sides, they belong together whatever their tags.
    """
    left = list(old)
    partner: dict[int, Verification] = {}
    for key in (_project_and_tag, _project):
        for number, one in enumerate(new):
            if number in partner:
                continue
            rivals = [
                n for n, other in enumerate(new) if n not in partner and key(other) == key(one)
            ]
            fitting = [other for other in left if key(other) == key(one)]
            if len(fitting) == 1 == len(rivals):
                partner[number] = fitting[0]
                left.remove(fitting[0])
    changes = [_change(partner.get(number), one) for number, one in enumerate(new)]
    return (*changes, *(_change(one, None) for one in left))


def _project(one: Verification) -> str:
    return re.sub(r"[-_.]+", "-", one.artifact.split("-")[0]).lower()


def _project_and_tag(one: Verification) -> tuple[str, ...]:
    return (_project(one), *sorted(one.claim.tags))


def _change(old: Verification | None, new: Verification | None) -> Change:
    before, now = _cells(old), _cells(new)
    found: dict[str, list[Pair]] = {}
    same = 0
    for place in dict.fromkeys([*now, *before]):
        pair = Pair(before.get(place), now.get(place))
        kind = _kind(pair)
        if kind:
            found.setdefault(kind, []).append(pair)
        else:
            same += 1
    promised = new.claim.promised if new else ()
    earlier = old.claim.promised if old else ()
    return Change(
        old,
        new,
        **{kind: tuple(pairs) for kind, pairs in found.items()},
        same=same,
        promised=tuple(key for key in promised if key not in earlier),
        dropped=tuple(key for key in earlier if key not in promised),
    )


def _cells(one: Verification | None) -> dict[_Place, VerifiedCell]:
    """By place; a universal wheel in its usual mode is compared with one that has no modes."""
    return {
        (cell.platform, cell.interpreter, cell.mode.replace("universal", ""), cell.step): cell
        for cell in (one.cells if one else ())
    }


def _kind(pair: Pair) -> str:
    """The field of Change that the pair belongs to; nothing where it is the same."""
    old, new = _seen(pair.old), _seen(pair.new)
    if old is new:
        return ""
    if old is None:
        return "appeared"
    if new is None:
        return "went"
    if Verdict.PASSED not in (old, new):
        return "otherwise"
    return "better" if new is Verdict.PASSED else "worse"


def _seen(cell: VerifiedCell | None) -> Verdict | None:
    """What was seen; None where nothing was."""
    return cell.verdict if cell is not None and cell.verdict in SEEN else None
