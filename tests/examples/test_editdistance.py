"""The example and its twin in the C API: both build, and are right and equal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hpy_abi.verify import installer
from tests import authoring

EXAMPLES = authoring.ROOT / "wheels" / "examples"

# what each function says of the same arguments, and which exceptions with which words
COMPARED = r"""
import random
import editdistance as ours, editdistance_capi as twin

def said(call, *arguments, **keywords):
    try:
        return call(*arguments, **keywords)
    except Exception as error:
        return type(error), str(error).replace("editdistance_capi", "editdistance")

numbers = random.Random(1)
word = lambda: "".join(numbers.choice("abcdé漢") for _ in range(numbers.randrange(140)))
for _ in range(300):
    a, b, limit = word(), word(), numbers.randrange(60)
    assert ours.distance(a, b) == twin.distance(a, b)
    assert ours.distance(a, b, limit=limit) == twin.distance(a, b, limit=limit)
    words = [word() for _ in range(5)]
    assert ours.Matcher(a).closest(words) == twin.Matcher(a).closest(words)
for arguments, keywords in [
    ((1, "a"), {}), (("a", b""), {}), (("a", "b", -1), {}), (("a", "b", "c"), {}),
    (("a",), {"b": "b", "limit": None}), (("\ud800", ""), {}),
]:
    one, other = (said(each.distance, *arguments, **keywords) for each in (ours, twin))
    assert one == other
print("equal")
"""


@pytest.mark.network
def test_the_example_and_its_twin(tmp_path: Path) -> None:
    copy = shutil.copytree(EXAMPLES, tmp_path / "examples")
    python = authoring.environment(tmp_path / "venv")
    universal = authoring.wheel(python, copy / "editdistance", tmp_path)
    assert "-py3-none-" in universal.name
    twin = authoring.wheel(python, copy / "editdistance-capi", tmp_path)
    installer.install(python, ["--no-index", "--no-deps", str(universal), str(twin)])
    tests = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    assert "55 passed" in authoring.run(tests, copy / "editdistance")
    assert authoring.run([str(python), "-c", COMPARED]).strip() == "equal"
