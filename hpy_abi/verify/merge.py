"""Parts of a verification, seen on several machines, joined and judged as a whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hpy_abi import judgement
from hpy_abi.errors import WrongUsage
from hpy_abi.model import Note, Step, Verification, VerifiedCell

Part = tuple[str, Sequence[Verification]]
"""What holds it, for error messages, and what it holds."""
_Place = tuple[str, str, str, Step]


def merge(
    parts: Sequence[Part], digests: Collection[str] | None = None
) -> tuple[Verification, ...]:
    """One verification for each wheel that the parts are of, in the order in which they come.

    `digests` are the SHA-256 of the wheels that parts may be of; without them all parts must be of
    the same wheels as the first. Raises WrongUsage that names the part: where it is of another
    wheel, reads the claim otherwise, or holds a cell that another part was run for too.
    """
    _of_the_same_wheels(parts, digests)
    found: dict[str, list[tuple[str, Verification]]] = {}
    names: dict[str, tuple[str, str]] = {}
    for source, verifications in parts:
        for one in verifications:
            before, digest = names.setdefault(one.artifact, (source, one.sha256))
            if digest != one.sha256:
                raise WrongUsage(
                    f"{source} is of another {one.artifact} than {before}: SHA-256 "
                    f"{one.sha256} is not {digest}; verify one file everywhere"
                )
            found.setdefault(one.sha256, []).append((source, one))
    return tuple(_joined(those) for those in found.values())


def _of_the_same_wheels(parts: Sequence[Part], digests: Collection[str] | None) -> None:
    if digests is None:
        expected = {one.sha256 for one in parts[0][1]}
        for source, verifications in parts[1:]:
            if {one.sha256 for one in verifications} != expected:
                raise WrongUsage(
                    f"{source} is of {_wheels(verifications)}, and {parts[0][0]} of "
                    f"{_wheels(parts[0][1])}: join parts of the same file, or say with --wheel "
                    "which several wheels they may be of"
                )
        return
    for source, verifications in parts:
        for one in verifications:
            if one.sha256 not in digests:
                raise WrongUsage(
                    f"{source} is of {_wheels([one])}, which is none of the wheels that were named"
                )


def _wheels(verifications: Sequence[Verification]) -> str:
    told = [f"{one.artifact} (SHA-256 {one.sha256[:12]}…)" for one in verifications]
    return ", ".join(told) or "no wheel"


def _joined(those: Sequence[tuple[str, Verification]]) -> Verification:
    first_source, first = those[0]
    cells: dict[_Place, tuple[str, VerifiedCell]] = {}
    for source, one in those:
        if (one.artifact, one.claim) != (first.artifact, first.claim):
            raise WrongUsage(
                f"{source} reads name or claim of {one.artifact} otherwise than {first_source}: "
                "verify it with one version of hpy-abi everywhere"
            )
        for cell in one.cells:
            place = (cell.platform, cell.interpreter, cell.mode, cell.step)
            cells[place] = _one_of(cells.get(place), (source, cell))
    # what one part alone could not know: a test that fails there passed elsewhere
    every = judgement.compared(cell for _, cell in cells.values())
    tags, notes = judgement.honest(first.claim, every)
    return replace(
        first,
        cells=every,
        standing=judgement.standing(first.claim.promised, every),
        honest_tags=tags,
        notes=(*notes, *judgement.differences(every), *_notes(those)),
        platforms=_each([name for _, one in those for name in one.platforms]),
        tool=", ".join(_each([one.tool for _, one in those if one.tool])),
    )


def _one_of(
    before: tuple[str, VerifiedCell] | None, now: tuple[str, VerifiedCell]
) -> tuple[str, VerifiedCell]:
    """The cell that was run; where neither was, the first, and of two an error."""
    if before is None:
        return now
    if now[1].verdict not in judgement.SEEN:
        return before
    if before[1].verdict not in judgement.SEEN:
        return now
    place = " ".join(filter(None, (now[1].interpreter, now[1].platform, now[1].mode, now[1].step)))
    if before[1].verdict is now[1].verdict:
        raise WrongUsage(f"{place} was run twice, in {before[0]} and {now[0]}: give one of them")
    raise WrongUsage(
        f"{place} {before[1].verdict} in {before[0]} and {now[1].verdict} in {now[0]}: one wheel "
        "on one interpreter does not do both; run that cell again"
    )


def _notes(those: Sequence[tuple[str, Verification]]) -> list[Note]:
    """What the parts noted, but for what was judged anew."""
    every = [note for _, one in those for note in one.notes]
    kept = [
        note
        for note in every
        if note.subject != judgement.HONEST and not note.text.startswith(f"{judgement.ONLY_ON} ")
    ]
    return list(dict.fromkeys(kept))


def _each(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
