"""What the cells of a verification come to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hpy_abi.judgement import exit_code, honest, standing
from hpy_abi.model import Claim, Standing, Step, Verdict, Verification, VerifiedCell

PASSED, CRASHED, NOT_RUN = Verdict.PASSED, Verdict.CRASHED, Verdict.NOT_RUN


def cells(seen: Mapping[str, Verdict], *, promised: bool = True) -> list[VerifiedCell]:
    return [
        VerifiedCell(key, None, "linux-x86_64", promised, "", Step.LOAD, verdict)
        for key, verdict in seen.items()
    ]


def claim(tag: str, *promised: str) -> Claim:
    return Claim((tag,), "abi3", promised)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ({"cp313": PASSED, "cp314": PASSED}, Standing.HOLDS),
        ({"cp313": PASSED}, Standing.HOLDS_WHERE_RUN),
        ({"cp313": PASSED, "cp314": NOT_RUN}, Standing.HOLDS_WHERE_RUN),
        ({"cp313": PASSED, "cp314": PASSED, "cp314d": NOT_RUN}, Standing.HOLDS_WHERE_RUN),
        ({"cp313": PASSED, "cp314": Verdict.NOT_INSTALLED}, Standing.HOLDS_WHERE_RUN),
        ({"cp313": PASSED, "cp314": CRASHED}, Standing.BROKEN),
        ({"cp313": NOT_RUN, "cp314": Verdict.NOT_INSTALLED}, Standing.NOT_RUN),
        ({}, Standing.NOT_RUN),
    ],
)
def test_standing(seen: Mapping[str, Verdict], expected: Standing) -> None:
    beyond = cells({"cp39": CRASHED, "cp310": PASSED}, promised=False)
    assert standing(("cp313", "cp314"), [*cells(seen), *beyond]) is expected


@pytest.mark.parametrize("verdict", [v for v in Verdict if v not in (PASSED, NOT_RUN)])
def test_only_what_was_seen_refutes(verdict: Verdict) -> None:
    told = standing(("cp313",), cells({"cp313": verdict}))
    assert told is (Standing.NOT_RUN if verdict is Verdict.NOT_INSTALLED else Standing.BROKEN)


@pytest.mark.parametrize(
    ("tag", "good", "bad", "expected"),
    [
        ("cp39-abi3-linux_x86_64", "cp39 cp310", "", ["cp39-abi3-linux_x86_64"]),
        ("cp39-abi3-linux_x86_64", "cp311 cp312", "cp39 cp310", ["cp311-abi3-linux_x86_64"]),
        (
            "cp39-abi3-linux_x86_64",
            "cp39 cp310",
            "cp312 cp313",
            ["cp39-cp39-linux_x86_64", "cp310-cp310-linux_x86_64"],
        ),
        # what is in the middle is broken: only the newest may go by one tag
        ("cp39-abi3-linux_x86_64", "cp39 cp312", "cp310", ["cp312-abi3-linux_x86_64"]),
        ("py3-none-linux_x86_64", "cp312 cp313", "cp311", ["py312-none-linux_x86_64"]),
        (
            "py3-none-linux_x86_64",
            "cp312",
            "pypy3.11-7.3",
            ["cp312-cp312-linux_x86_64"],
        ),
        ("py3-none-any", "cp311 cp312", "cp39", ["py311-none-any"]),
        ("py3-none-any", "cp39", "cp311", []),
        ("cp39-abi3-linux_x86_64", "", "cp39", []),
        ("cp39-abi3-linux_x86_64", "", "", []),
    ],
)
def test_honest_tags(tag: str, good: str, bad: str, expected: list[str]) -> None:
    seen = {**dict.fromkeys(good.split(), PASSED), **dict.fromkeys(bad.split(), CRASHED)}
    tags, notes = honest(claim(tag, *seen), cells(seen))
    assert list(tags) == expected
    assert bool(notes) is bool(good and bad)


@pytest.mark.parametrize(
    ("standings", "codes"),
    [
        (["holds"], (0, 0, 0)),
        (["holds", "holds where run"], (0, 1, 0)),
        (["holds", "not run"], (3, 1, 0)),
        (["holds", "not run", "broken"], (1, 1, 0)),
    ],
)
def test_exit_codes(standings: list[str], codes: tuple[int, int, int]) -> None:
    seen = [
        Verification("spam.whl", "", claim("cp39-abi3-any"), (), Standing(one)) for one in standings
    ]
    told = tuple(exit_code(seen, fail_on) for fail_on in ("broken", "not-run", "never"))
    assert told == codes
