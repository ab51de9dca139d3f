"""Each format against a file that a person has looked at, and against any result at all."""

from __future__ import annotations

import dataclasses
import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from hpy_abi.model import Outcome, Result, Verdict
from hpy_abi.report import grid
from hpy_abi.report.formats import FORMATS

from .results import all_passed, any_result, one_of_each

GOLDEN = Path(__file__).parent / "golden"
RESULTS = {"one_of_each": one_of_each, "all_passed": all_passed}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(result: Result) -> ElementTree.Element:
    return ElementTree.fromstring(FORMATS["svg"].render(result))  # noqa: S314  (our own text)


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("ending", FORMATS)
def test_golden(ending: str, name: str) -> None:
    """UPDATE_GOLDEN=1 writes the files anew; look at them before they are committed."""
    text = FORMATS[ending].render(RESULTS[name]())
    golden = GOLDEN / f"{name}.{ending}"
    if "UPDATE_GOLDEN" in os.environ:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@settings(deadline=None)
@given(any_result)
@pytest.mark.parametrize("ending", FORMATS)
def test_any_result_renders_the_same_twice(ending: str, result: Result) -> None:
    text = FORMATS[ending].render(result)
    assert text.endswith("\n")
    assert text == FORMATS[ending].render(result)


@settings(deadline=None)
@given(any_result)
def test_json_holds_everything(result: Result) -> None:
    document = json.loads(FORMATS["json"].render(result))
    assert document["ok"] is result.ok
    assert (document["artifact"] or {"sha256": ""})["sha256"] == result.sha256 * bool(
        result.artifact
    )
    for cell, outcome in zip(document["cells"], result.outcomes, strict=True):
        assert cell["verdict"] == outcome.verdict.value
        assert cell["seconds"] == outcome.seconds
        assert cell["abi"] == outcome.cell.abi
        assert [f["message"] for f in cell["failures"]] == [n.text for n in outcome.failures]
        assert cell["areas"].keys() == {area.name for area in outcome.areas}


@settings(deadline=None)
@given(any_result)
def test_svg_is_xml_and_tells_every_interpreter(result: Result) -> None:
    picture = drawn(result)
    words = [element.text for element in picture.iter(f"{SVG}text")]
    for outcome in result.outcomes:
        assert grid.label(outcome.cell.interpreter) in words


@settings(deadline=None)
@given(any_result)
def test_svg_does_not_change_with_time(result: Result) -> None:
    later = dataclasses.replace(
        result,
        outcomes=tuple(dataclasses.replace(o, seconds=o.seconds + 1) for o in result.outcomes),
    )
    assert FORMATS["svg"].render(result) == FORMATS["svg"].render(later)


@settings(deadline=None)
@given(any_result)
def test_markdown_table_has_a_field_for_each_interpreter(result: Result) -> None:
    lines = FORMATS["md"].render(result).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("|  |")))
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append(line)
    assert len(table) == 2 + len(grid.areas(result)) + 5
    for line in table:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == len(result.outcomes) + 2


@settings(deadline=None)
@given(any_result)
def test_nothing_that_failed_is_kept_quiet(result: Result) -> None:
    for ending in ("md", "txt"):
        text = FORMATS[ending].render(result)
        for outcome in result.outcomes:
            if not outcome.ok:
                assert outcome.verdict.value in text


def test_svg_stays_inside_its_frame() -> None:
    picture = drawn(one_of_each())
    width, height = float(picture.attrib["width"]), float(picture.attrib["height"])
    for element in picture.iter(f"{SVG}rect"):
        assert float(element.attrib["x"]) + float(element.attrib["width"]) <= width
        assert float(element.attrib["y"]) + float(element.attrib["height"]) <= height
    for element in picture.iter(f"{SVG}text"):
        assert 0 < float(element.attrib["x"]) < width
        assert 0 < float(element.attrib["y"]) < height


@pytest.mark.parametrize("verdict", Verdict)
def test_only_what_was_tried_and_held_is_green(verdict: Verdict) -> None:
    outcome = Outcome(one_of_each().outcomes[0].cell, verdict)
    result = Result("a.whl", "00", "CPython", (outcome,))
    picture = drawn(result)
    kinds = {element.attrib["class"] for element in picture.iter(f"{SVG}rect")} - {"page"}
    expected = {Verdict.PASSED: "passed", Verdict.NOT_RUN: "idle"}.get(verdict, "failed")
    assert kinds == {expected}
    assert result.ok is (verdict in (Verdict.PASSED, Verdict.NOT_RUN))
