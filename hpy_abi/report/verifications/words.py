"""What all formats say alike of a verification."""

from __future__ import annotations

from collections.abc import Sequence

from hpy_abi.model import Attempt, Note, Standing, Verdict, Verification, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.report.verifications import table
from hpy_abi.report.verifications.table import Reality

SIGNS = {
    Standing.HOLDS: "✓",
    Standing.HOLDS_WHERE_RUN: "✓",
    Standing.BROKEN: "✗",
    Standing.NOT_RUN: "–",
}


def headline(verification: Verification) -> str:
    """The claim and what became of it, in a sentence without its full stop."""
    rows = [row for row in table.arrange(verification).rows if row.promised]
    seen = [row for row in rows if row.reality is not Reality.OPEN]
    broken = [row for row in rows if row.reality is Reality.BROKEN]
    number = f"{len(rows)} promised interpreter{'s' * (len(rows) != 1)}"
    match verification.standing:
        case Standing.HOLDS:
            return f"The claim holds: it passed on {'all ' * (len(rows) > 1)}{number}"
        case Standing.HOLDS_WHERE_RUN:
            return f"The claim holds where it was run: on {len(seen)} of {number}"
        case Standing.BROKEN:
            return f"The claim is broken on {len(broken)} of {number}"
        case Standing.NOT_RUN:
            return f"Nothing can be said: it was run on none of {number}"


def summary(verifications: Sequence[Verification]) -> str:
    """All wheels in a sentence."""
    if len(verifications) == 1:
        return headline(verifications[0])
    told = [f"{len(verifications)} wheels"]
    for standing in Standing:
        number = sum(one.standing is standing for one in verifications)
        if number:
            told.append(f"{number} {standing}")
    return ", ".join(told)


def tags(names: Sequence[str]) -> str:
    """Wheel tags, of which there may be many: three and how many more."""
    told = [plain.line(name) for name in names[:3]]
    return ", ".join(told) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def honest(verification: Verification) -> str:
    """What the wheel's tag could say by what was seen; nothing where it says just that."""
    same = set(verification.honest_tags) == set(verification.claim.tags)
    return "" if same else tags(verification.honest_tags)


def troubles(verification: Verification) -> list[VerifiedCell]:
    """The cells in which the wheel did not work; those that were promised first."""
    found = [cell for cell in in_order(verification) if table.refutes(cell)]
    return sorted(found, key=lambda cell: not cell.promised)


def unseen(verification: Verification) -> list[Note]:
    """Interpreters that nothing is known of, and why; alike reasons together."""
    found: dict[str, list[str]] = {}
    for cell in in_order(verification):
        if table.unseen(cell):
            known = cell.verdict is Verdict.NOT_RUN
            reason = cell.detail if known else f"{cell.verdict}: {cell.detail}"
            found.setdefault(plain.line(reason), []).append(table.place(cell))
    there = {cell.interpreter for cell in verification.cells}
    for key in verification.claim.promised:
        if key not in there:
            found.setdefault("no cell is for it", []).append(table.name_of(key).full)
    return [Note(", ".join(places), reason) for reason, places in found.items()]


def in_order(verification: Verification) -> list[VerifiedCell]:
    """All cells, row for row."""
    rows = table.arrange(verification).rows
    return [cell for row in rows for cell in row.cells if cell is not None]


def attempts(cell: VerifiedCell) -> list[Attempt]:
    """Those that explain the cell: what did not pass, else all."""
    return [one for one in cell.attempts if one.verdict is not Verdict.PASSED] or [*cell.attempts]


def seconds(number: float) -> str:
    """Short: "0.21 s", "12 s"."""
    return f"{number:.2f} s" if number < 10 else f"{number:.0f} s"


def working(verifications: Sequence[Verification]) -> int:
    """Interpreters on which some wheel was run, and all that was run of them passed."""
    good: dict[str, bool] = {}
    for one in verifications:
        for cell in one.cells:
            if not table.unseen(cell):
                bad = table.refutes(cell)
                good[cell.interpreter] = good.get(cell.interpreter, True) and not bad
    return sum(good.values())
