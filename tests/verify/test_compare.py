"""Two results side by side: what got better, worse, appeared and went."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hpy_abi.model import Standing, Verdict, Verification
from hpy_abi.report.verifications import changes
from hpy_abi.verify.compare import compare
from tests.report.verifications.cases import changed, one_of_each, universal


def keys(pairs: object) -> list[str]:
    assert isinstance(pairs, tuple)
    return [f"{one.cell.interpreter} {one.cell.mode}" for one in pairs]


def newer(old: Verification) -> Verification:
    """A version later: renamed, one mode broken, one Python gone and one mended."""
    cells = []
    for one in old.cells:
        if one.interpreter == "cp39":
            continue
        broken = one.interpreter == "cp310" and one.mode == "debug"
        cells.append(replace(one, verdict=Verdict.CRASHED if broken else Verdict.PASSED))
    return replace(
        old,
        artifact=old.artifact.replace("1.0", "1.1"),
        sha256="0" * 64,
        cells=tuple(cells),
        standing=Standing.BROKEN,
        claim=replace(old.claim, promised=(*old.claim.promised[1:], "cp316")),
    )


def test_each_kind_of_change() -> None:
    old = changed(universal(), "cp311", verdict=Verdict.HUNG)
    old = changed(old, "cp312", verdict=Verdict.NOT_INSTALLED)
    (change,) = compare([old], [newer(universal())])
    assert keys(change.worse) == ["cp310 debug"]
    assert keys(change.better) == ["cp311 universal", "cp311 debug", "cp311 trace"]
    assert keys(change.appeared) == ["cp312 universal", "cp312 debug", "cp312 trace"]
    assert keys(change.went) == ["cp39 universal", "cp39 debug", "cp39 trace"]
    assert (change.otherwise, change.same) == ((), 30 - 3 - 3 - 3 - 1)
    assert (change.promised, change.dropped) == (("cp316",), ("cp39",))
    assert change.regressed
    told = changes.text([change])
    assert "got worse: CPython 3.10 on linux-x86_64, load, debug mode: ✓ passed → ✗ crashed" in told
    assert told.endswith("1 got worse, 3 got better, 3 newly run, 3 no longer run, 20 as before\n")
    assert "- CPython 3.10 on linux-x86\\_64" in changes.markdown([change])
    document = json.loads(changes.as_json([change]))
    assert document["regressed"] is True
    assert document["changes"][0]["worse"][0]["new"] == "crashed"


def test_nothing_changed() -> None:
    (change,) = compare([one_of_each()], [one_of_each()])
    assert change.same == len(one_of_each().cells)
    assert not change.regressed
    assert changes.text([change]).endswith("13 as before\n")


def test_another_way_to_fail_is_neither_better_nor_worse() -> None:
    new = changed(one_of_each(), "cp310", verdict=Verdict.CRASHED)
    (change,) = compare([one_of_each()], [new])
    assert keys(change.otherwise) == ["cp310 "]
    assert not change.regressed


@pytest.mark.parametrize("swapped", [False, True])
def test_wheels_are_paired_by_project_and_tag(swapped: bool) -> None:
    linux, mac = universal(), universal()
    mac = replace(mac, artifact="spam-1.0-py3-none-macosx_11_0_arm64.whl")
    mac = replace(mac, claim=replace(mac.claim, tags=("py3-none-macosx_11_0_arm64",)))
    ham = replace(universal(), artifact="ham-1.0-py3-none-any.whl")
    new = [newer(mac), newer(linux), ham] if swapped else [newer(linux), newer(mac), ham]
    old = [linux, mac, replace(ham, artifact="eggs-1.0-py3-none-any.whl")]
    found = compare(old, new)
    for change in found[:2]:
        assert change.old is not None
        assert change.new is not None
        assert change.old.claim.tags == change.new.claim.tags
    assert [(bool(one.old), bool(one.new)) for one in found[2:]] == [(False, True), (True, False)]
    told = changes.text(found)
    assert "ham-1.0-py3-none-any.whl: not there before" in told
    assert "eggs-1.0-py3-none-any.whl: not there any more" in told


def test_abi3_becomes_universal() -> None:
    """The one wheel of a project on both sides belongs together, and its usual mode with none."""
    (change,) = compare([one_of_each()], [universal()])
    assert "cp39 universal" in keys(change.better)
    assert not change.regressed
