"""What the cells of a verification come to: the claim's standing, and the tag it could carry.

Here, and not in `verify`, because joined reports are judged again without running anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hpy_abi.model import Attempt, Claim, Note, Standing, Step, Verdict, Verification, VerifiedCell

REFUTES = frozenset(
    {Verdict.CRASHED, Verdict.HUNG, Verdict.IMPORT_ERROR, Verdict.DIFFERS, Verdict.FAILED}
)
"""The verdicts that speak against a claim; the others say that nothing was seen, or good."""
SEEN = REFUTES | {Verdict.PASSED}
"""The verdicts that say something of the wheel."""
FAIL_ON = ("broken", "not-run", "never")
"""What makes a verification fail: a claim that is broken; also one that was not run on each
interpreter that it promises; nothing."""
HONEST = "honest tag"
ONLY_ON = "only on"
"""The notes that are made here begin with these: their subject, their text."""
_FEW = 3
_MOST_NAMES = 10
_CPYTHON = re.compile(r"cp3(\d+)(t?)")
_TAG = re.compile(r"(cp|py)3(\d*)-(\w+)-(.+)")


def standing(promised: Sequence[str], cells: Iterable[VerifiedCell]) -> Standing:
    """Whether the claim holds, by the cells of the interpreters that it promises.

    An interpreter was run when one of its cells passed and none was left out for a reason.
    """
    judged = [one for one in cells if one.promised]
    if any(one.verdict in REFUTES for one in judged):
        return Standing.BROKEN
    passed = {one.interpreter for one in judged if one.verdict is Verdict.PASSED}
    if not passed:
        return Standing.NOT_RUN
    not_seen = any(one.verdict is not Verdict.PASSED for one in judged)
    if not_seen or set(promised) - passed:
        return Standing.HOLDS_WHERE_RUN
    return Standing.HOLDS


def honest(claim: Claim, cells: Iterable[VerifiedCell]) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """The tags that a wheel could carry by what was seen, and why they are not its own.

    No tag where nothing passed, or where no tag says what was seen.
    """
    judged = [one for one in cells if one.promised]
    bad = {one.interpreter for one in judged if one.verdict in REFUTES}
    good = {one.interpreter for one in judged if one.verdict is Verdict.PASSED} - bad
    if not good:
        return (), ()
    if not bad:
        return claim.tags, ()
    why = Note(
        HONEST,
        f"passed on {_list(good)}; not on {_list(bad)}",
    )
    platforms = list(dict.fromkeys(tag.rsplit("-", 1)[1] for tag in claim.tags))
    heads = _heads(claim, good, bad)
    if "any" in platforms:
        # what is bound to one interpreter is not for any platform: no tag says that it fails there
        heads = [head for head in heads if head.endswith("-none")]
    return tuple(f"{head}-{one}" for head in heads for one in platforms), (why,)


def _heads(claim: Claim, good: set[str], bad: set[str]) -> list[str]:
    """Interpreter and ABI tag, as in "cp310-abi3"."""
    minors = {key: int(found[1]) for key in good | bad if (found := _CPYTHON.fullmatch(key))}
    threaded = {key for key in minors if key.endswith("t")}
    gil = {key for key in minors if key not in threaded}
    heads = []
    for keys, abi in ((gil, "abi3"), (threaded, "abi3t")):
        works = sorted(minors[key] for key in keys & good)
        fails = sorted(minors[key] for key in keys & bad)
        if not works:
            continue
        oldest = min((one for one in works if not fails or one > fails[-1]), default=None)
        if oldest is not None and any(f"-{abi}-" in tag for tag in claim.tags):
            heads.append(f"cp3{oldest}-{abi}")
        elif oldest is not None and _open(claim) and not (bad - set(minors)):
            heads.append(f"py3{oldest}-none")
        else:
            flag = "t" if abi == "abi3t" else ""
            heads += [f"cp3{minor}-cp3{minor}{flag}" for minor in works]
    return list(dict.fromkeys(heads))


def _open(claim: Claim) -> bool:
    """Whether the claim is one for every implementation."""
    return any(found and found[1] == "py" for found in map(_TAG.fullmatch, claim.tags))


def _list(keys: Iterable[str]) -> str:
    return ", ".join(sorted(keys, key=_in_order))


def _in_order(key: str) -> tuple[bool, int, str]:
    found = _CPYTHON.match(key)
    return (found is None, int(found[1]) if found else 0, key)


def compared(cells: Iterable[VerifiedCell]) -> tuple[VerifiedCell, ...]:
    """The cells, with tests that fail everywhere told from those whose result is another one here.

    To be asked again where cells of several machines come together.
    """
    found = tuple(cells)
    passed: dict[str, list[str]] = {}
    for cell in found:
        for attempt in cell.attempts:
            for name in attempt.passed:
                passed.setdefault(name, []).append(cell.interpreter)
    if not passed:
        return found
    return tuple(_compared(cell, passed) for cell in found)


def _compared(cell: VerifiedCell, passed: Mapping[str, Sequence[str]]) -> VerifiedCell:
    attempts = tuple(_differing(one, passed) for one in cell.attempts)
    changed = [one for one, old in zip(attempts, cell.attempts, strict=True) if one is not old]
    if not changed:
        return cell
    return replace(cell, attempts=attempts, verdict=changed[0].verdict, detail=changed[0].detail)


def _differing(attempt: Attempt, passed: Mapping[str, Sequence[str]]) -> Attempt:
    if attempt.verdict not in (Verdict.FAILED, Verdict.DIFFERS):
        return attempt
    found = [one.subject for one in attempt.failures if one.subject in passed]
    if not found:
        return attempt
    where = ", ".join(sorted(set(passed[found[0]]), key=_in_order))
    detail = names(found, f"failed that passed on {where}")
    return replace(attempt, verdict=Verdict.DIFFERS, detail=detail)


def names(found: Sequence[str], what: str) -> str:
    """Some tests in a line: "2 failed: a, b"."""
    more = f" and {len(found) - _FEW} more" if len(found) > _FEW else ""
    return f"{len(found)} {what}: {', '.join(found[:_FEW])}{more}"


def differences(cells: Iterable[VerifiedCell]) -> tuple[Note, ...]:
    """Modules that do not define the same names on all interpreters that loaded them."""
    found: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for cell in cells:
        for one in cell.attempts:
            if one.verdict is Verdict.PASSED and cell.step is Step.LOAD:
                there = f"{cell.interpreter} {cell.mode}".removesuffix(" universal").strip()
                where = found.setdefault(one.subject, {}).setdefault(one.names, [])
                # the same interpreter on two machines is named once
                where += [there] * (there not in where)
    notes = []
    for module, groups in sorted(found.items()):
        common = frozenset.intersection(*map(frozenset, groups))
        for defined, where in groups.items():
            if own := sorted(set(defined) - common):
                more = f" and {len(own) - _MOST_NAMES} more" if len(own) > _MOST_NAMES else ""
                told = ", ".join(own[:_MOST_NAMES])
                notes.append(Note(module, f"{ONLY_ON} {', '.join(where)}: {told}{more}"))
    return tuple(notes)


def complete(verifications: Iterable[Verification]) -> bool:
    """Whether everything that was to be tried passed; what needs a build has it, too."""
    every = (cell.verdict for one in verifications for cell in one.cells)
    return all(verdict in (Verdict.PASSED, Verdict.NOT_RUN) for verdict in every)


def exit_code(verifications: Iterable[Verification], fail_on: str = "broken") -> int:
    """What `hpy-abi` ends with: 0 the claims hold, 1 one does not, 3 nothing was seen of one.

    `fail_on` is one of `FAIL_ON`.
    """
    found = {one.standing for one in verifications}
    if fail_on == "never":
        return 0
    if Standing.BROKEN in found or (fail_on == "not-run" and found - {Standing.HOLDS}):
        return 1
    return 3 if Standing.NOT_RUN in found else 0
