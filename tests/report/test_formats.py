"""Each format against a file that a person has looked at, and against any result at all."""

from __future__ import annotations

import dataclasses
import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from hpy_abi import judgement
from hpy_abi.model import Verdict
from hpy_abi.report.verifications import FORMATS, jsonio
from hpy_abi.report.verifications.areas import grid

from .results import Result, all_passed, any_result, cell, one_of_each, wheel

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"json": "json", "md": "markdown", "svg": "svg", "txt": "text"}
RESULTS = {"one_of_each": one_of_each, "all_passed": all_passed}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(result: Result) -> ElementTree.Element:
    return ElementTree.fromstring(FORMATS["svg"].render(result))  # noqa: S314  (our own text)


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_golden(ending: str, name: str) -> None:
    """UPDATE_GOLDEN=1 writes the files anew; look at them before they are committed."""
    text = FORMATS[ENDINGS[ending]].render(RESULTS[name]())
    golden = GOLDEN / f"{name}.{ending}"
    if "UPDATE_GOLDEN" in os.environ:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@settings(deadline=None)
@given(any_result)
@pytest.mark.parametrize("ending", ENDINGS)
def test_any_result_renders_the_same_twice(ending: str, result: Result) -> None:
    text = FORMATS[ENDINGS[ending]].render(result)
    assert text.endswith("\n")
    assert text == FORMATS[ENDINGS[ending]].render(result)


@settings(deadline=None)
@given(any_result)
def test_json_holds_everything(result: Result) -> None:
    assert jsonio.read(FORMATS["json"].render(result), "it") == result


@settings(deadline=None)
@given(any_result)
def test_svg_is_xml_and_tells_every_interpreter(result: Result) -> None:
    picture = drawn(result)
    words = [element.text for element in picture.iter(f"{SVG}text")]
    for column in grid.columns(result):
        assert column.label in words


@settings(deadline=None)
@given(any_result)
def test_svg_does_not_change_with_time(result: Result) -> None:
    later = tuple(
        dataclasses.replace(
            one, cells=tuple(dataclasses.replace(c, seconds=c.seconds + 1) for c in one.cells)
        )
        for one in result
    )
    assert FORMATS["svg"].render(result) == FORMATS["svg"].render(later)


@settings(deadline=None)
@given(any_result)
def test_markdown_table_has_a_field_for_each_interpreter(result: Result) -> None:
    lines = FORMATS["markdown"].render(result).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("|  |")))
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append(line)
    assert len(table) == 2 + len(grid.areas(grid.columns(result))) + 5
    for line in table:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == len(grid.columns(result)) + 2


@settings(deadline=None)
@given(any_result)
def test_nothing_that_failed_is_kept_quiet(result: Result) -> None:
    for ending in ("md", "txt"):
        text = FORMATS[ENDINGS[ending]].render(result)
        for column in grid.columns(result):
            if not column.ok:
                assert column.verdict.value in text


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
    python = one_of_each()[0].cells[0].python
    assert python is not None
    result = (wheel("universal", (cell(python, verdict),), "a.whl", "00"),)
    kinds = {element.attrib["class"] for element in drawn(result).iter(f"{SVG}rect")} - {"page"}
    expected = {Verdict.PASSED: "passed", Verdict.NOT_RUN: "idle"}.get(verdict, "failed")
    assert kinds == {expected}
    assert judgement.complete(result) is (verdict in (Verdict.PASSED, Verdict.NOT_RUN))
