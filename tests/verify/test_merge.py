"""Parts of several machines are joined, and judged as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hpy_abi.errors import WrongUsage
from hpy_abi.model import Attempt, Note, Standing, Step, Verdict, Verification
from hpy_abi.verify.merge import merge
from tests.report.verifications.cases import LINUX, MAC, PYTHONS, cell, one_of_each, universal


def part(key: str, platform: str = LINUX) -> Verification:
    """What a machine says that ran one interpreter alone."""
    whole = universal()
    cells = tuple(replace(one, platform=platform) for one in whole.cells if one.interpreter == key)
    return replace(
        whole,
        cells=cells,
        standing=Standing.HOLDS_WHERE_RUN,
        notes=(
            Note("honest tag", "of the part"),
            Note("spam._core", "only on cp39: add"),
            Note("metadata", "odd"),
        ),
        platforms=(platform,),
    )


KEYS = list(dict.fromkeys(one.interpreter for one in universal().cells))


def test_parts_make_the_whole() -> None:
    (joined,) = merge([(f"{key}.json", [part(key)]) for key in KEYS])
    assert joined == replace(universal(), notes=(Note("metadata", "odd"),))
    assert joined.standing is Standing.HOLDS


def test_what_no_part_ran_is_not_run() -> None:
    (joined,) = merge([(key, [part(key)]) for key in KEYS if key != "cp39"])
    assert joined.standing is Standing.HOLDS_WHERE_RUN


def test_one_broken_part_breaks_the_whole() -> None:
    parts = [(key, [part(key)]) for key in KEYS]
    crashed = replace(part("cp39", MAC), standing=Standing.HOLDS)
    crashed = replace(
        crashed, cells=tuple(replace(one, verdict=Verdict.CRASHED) for one in crashed.cells)
    )
    (joined,) = merge([*parts, ("mac", [crashed])])
    assert joined.standing is Standing.BROKEN
    assert joined.platforms == (LINUX, MAC)
    assert joined.honest_tags != joined.claim.tags
    assert [note.subject for note in joined.notes] == ["honest tag", "metadata"]
    assert joined.notes[0].text != "of the part"


def ran(key: str, *, passes: bool, platform: str = LINUX) -> Verification:
    """What a machine says that ran a wheel's tests on one interpreter: one fails everywhere."""
    failed = [Note("t::always", "no")] + [Note("t::add", "1 == 2")] * (not passes)
    attempt = Attempt(
        subject="pytest",
        verdict=Verdict.FAILED,
        detail=f"{len(failed)} failed",
        failures=tuple(failed),
        passed=("t::add",) * passes,
        tests=2,
    )
    one = cell(key, Verdict.FAILED, mode="universal", step=Step.TEST, attempts=(attempt,))
    return replace(part(key), cells=(replace(one, platform=platform, detail=attempt.detail),))


def test_a_result_that_differs_between_the_machines_is_found() -> None:
    parts = [
        ("a", [ran("cp39", passes=True)]),
        ("b", [ran("cp310", passes=False)]),
        ("c", [ran("cp39", passes=False, platform=MAC)]),
    ]
    (joined,) = merge(parts)
    good, *bad = joined.cells
    assert (good.verdict, good.detail) == (Verdict.FAILED, "1 failed")
    for one in bad:
        assert one.verdict is one.attempts[0].verdict is Verdict.DIFFERS
        assert one.detail == "1 failed that passed on cp39: t::add"
    assert joined.standing is Standing.BROKEN


def test_modules_that_differ_between_the_machines_are_noted() -> None:
    one, other = part("cp39"), part("cp310")
    cells = [
        replace(first, attempts=(replace(first.attempts[0], names=names),))
        for first, names in ((one.cells[0], ("add", "sub")), (other.cells[0], ("add",)))
    ]
    parts = [replace(one, cells=tuple(cells[:1])), replace(other, cells=tuple(cells[1:]))]
    (joined,) = merge([(str(number), [each]) for number, each in enumerate(parts)])
    assert Note("spam._core", "only on cp39: sub") in joined.notes


def test_a_cell_that_was_run_stands_for_one_that_was_not() -> None:
    whole = universal()
    absent = cell("cp39", Verdict.NOT_RUN, mode="universal", detail="not installed")
    other = replace(whole, cells=(absent,))
    for parts in ([whole, other], [other, whole]):
        (joined,) = merge([(str(n), [one]) for n, one in enumerate(parts)])
        assert set(joined.cells) == set(whole.cells)
        assert joined.standing is Standing.HOLDS


def test_another_wheel_is_refused() -> None:
    other = replace(part("cp310"), sha256="0" * 64)
    with pytest.raises(WrongUsage, match=r"b.json is of .* \(SHA-256 000000000000…\)"):
        merge([("a.json", [part("cp39")]), ("b.json", [other])])
    digests = {part("cp39").sha256}
    with pytest.raises(WrongUsage, match=r"b.json is of .* none of the wheels"):
        merge([("a.json", [part("cp39")]), ("b.json", [other])], digests)
    # the same name twice is a mistake, whatever wheels were named
    with pytest.raises(WrongUsage, match=r"b.json is of another spam-1.0"):
        merge([("a.json", [part("cp39")]), ("b.json", [other])], {*digests, "0" * 64})


def test_several_wheels_need_their_names() -> None:
    parts = [("a.json", [part("cp39")]), ("b.json", [one_of_each()])]
    with pytest.raises(WrongUsage, match="--wheel"):
        merge(parts)
    joined = merge(parts, {part("cp39").sha256, one_of_each().sha256})
    assert [one.artifact for one in joined] == [part("cp39").artifact, one_of_each().artifact]


def test_a_cell_run_twice_is_refused() -> None:
    first = part("cp39")
    with pytest.raises(WrongUsage, match=r"cp39 .* was run twice, in a.json and b.json"):
        merge([("a.json", [first]), ("b.json", [first])])
    bad = replace(first, cells=(replace(first.cells[0], verdict=Verdict.CRASHED),))
    with pytest.raises(WrongUsage, match=r"passed in a.json and crashed in b.json"):
        merge([("a.json", [first]), ("b.json", [bad])])


def test_a_claim_read_otherwise_is_refused() -> None:
    first, second = part("cp39"), part("cp310")
    second = replace(second, claim=replace(second.claim, promised=("cp310",)))
    with pytest.raises(WrongUsage, match="one version of hpy-abi"):
        merge([("a.json", [first]), ("b.json", [second])])
    with pytest.raises(WrongUsage, match="name or claim"):
        merge([("a.json", [first]), ("b.json", [replace(part("cp310"), artifact="x.whl")])])


def test_cells_may_be_of_several_platforms() -> None:
    key = PYTHONS[0].key
    (joined,) = merge([("a", [part(key)]), ("b", [part(key, MAC)])])
    assert len(joined.cells) == 6
