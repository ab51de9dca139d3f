"""The real benchmarks do equal work: every build gives the same results and refuses the same."""

from __future__ import annotations

import json
import shutil

import pytest

from benchmarks import processes, workshop
from hpy_abi.verify.builder import choose_builder


@pytest.mark.network
@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler: cc not found")
def test_all_builds_are_equal() -> None:
    bench = workshop.prepare(choose_builder())
    given = processes.check(bench)
    assert json.loads(eval(given["text"]))["rows"][49]["label"] == "row 49"  # noqa: S307
    assert given["m.decode('[1,]')"] == "ValueError: no JSON at byte 3"
    assert given["m.Tree()[0]"] == "KeyError: 0"
    assert {one.name for one in bench.variants} >= {"capi", "universal", "cpython"}
