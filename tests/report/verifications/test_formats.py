"""Each format tells what was seen, whatever a module printed."""

from __future__ import annotations

import dataclasses
import itertools
import json
import os
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given, settings

from hpy_abi import model
from hpy_abi.errors import HpyAbiError
from hpy_abi.judgement import REFUTES, SEEN
from hpy_abi.model import Claim, Standing, Verdict, Verification
from hpy_abi.report import plain
from hpy_abi.report.verifications import FORMATS, html, jsonio, table, words
from tests.report.verifications import cases
from tests.report.verifications.cases import HOSTILE, any_verifications, one_of_each, universal

GOLDEN = Path(__file__).with_name("golden")
SEVERAL = (one_of_each(), universal())


@pytest.mark.parametrize("form", ["text", "markdown", "junit", "badge", "json"])
@pytest.mark.parametrize("case", ["one_of_each", "universal"])
def test_format_is_as_somebody_looked_at(form: str, case: str) -> None:
    text = FORMATS[form].render([getattr(cases, case)()])
    path = GOLDEN / f"{case}.{form}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@settings(max_examples=40, deadline=None)
@given(any_verifications)
def test_json_is_read_as_it_was_written(seen: tuple[Verification, ...]) -> None:
    text = jsonio.render(seen)
    jsonschema.validate(json.loads(text), jsonio.schema())
    assert jsonio.read(text, "it") == seen


def test_schema_is_that_of_the_model() -> None:
    schema = jsonio.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == jsonio.SCHEMA
    for name, told in schema["$defs"].items():
        kind = getattr(model, name[0].upper() + name[1:])
        fields = {field.name for field in dataclasses.fields(kind)}
        assert fields == set(told["properties"]) == set(told["required"]), name
    cell = schema["$defs"]["verifiedCell"]["properties"]
    assert cell["verdict"]["enum"] == list(Verdict)
    assert schema["$defs"]["verification"]["properties"]["standing"]["enum"] == list(Standing)


@pytest.mark.parametrize(
    ("place", "wrong", "told"),
    [
        (("schema",), 2, "version 2 of the format"),
        (("verifications",), {}, "verifications is no list"),
        (("verifications", 0, "sha256"), 1, r"verifications\[0\].sha256 is no text"),
        (("verifications", 0, "cells", 1, "verdict"), "odd", r"cells\[1\].verdict is 'odd'"),
        (("verifications", 0, "cells", 1, "verdict"), [], r"cells\[1\].verdict is \[\]"),
        (("verifications", 0, "cells", 0, "promised"), 1, "promised is no true or false"),
        (("verifications", 0, "cells", 0, "seconds"), "1", "seconds is no number"),
        (("verifications", 0, "cells", 0, "python"), 1, "python is no object"),
        (("verifications", 0, "claim", "tags"), "x", "tags is no list"),
        (("verifications", 0, "claim", "tags"), [1], r"tags\[0\] is no text"),
    ],
)
def test_what_is_no_result_is_refused(place: tuple[Any, ...], wrong: Any, told: str) -> None:
    document: Any = json.loads(jsonio.render(SEVERAL))
    inner = document
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = wrong
    with pytest.raises(HpyAbiError, match=told) as caught:
        jsonio.read(json.dumps(document), "some.json")
    assert str(caught.value).startswith("some.json: ")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, jsonio.schema())


@pytest.mark.parametrize("text", ["", "[]", "1", "{}", "\x00", '{"a": ', "[" * 200_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(HpyAbiError, match=r"it: this is no (JSON|result)"):
        jsonio.read(text, "it")


def test_newer_fields_are_passed_over_and_later_ones_may_lack() -> None:
    document = json.loads(jsonio.render([one_of_each()]))
    document["new"] = document["verifications"][0]["new"] = [1]
    del document["verifications"][0]["cells"][0]["host"]
    assert jsonio.read(json.dumps(document), "it") == (one_of_each(),)
    del document["verifications"][0]["cells"][0]["verdict"]
    with pytest.raises(HpyAbiError, match=r"cells\[0\] has no 'verdict'"):
        jsonio.read(json.dumps(document), "it")


class _Page(HTMLParser):
    """Tags and text of a page; what is inside of script and style stays apart."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page_of(seen: Sequence[Verification]) -> _Page:
    page = _Page()
    page.feed(html.render(seen))
    page.close()
    return page


def counted(seen: Sequence[Verification]) -> int:
    return sum(len(one.cells) for one in seen)


@settings(max_examples=25, deadline=None)
@given(any_verifications)
def test_any_text_stays_text(seen: tuple[Verification, ...]) -> None:
    page = page_of(seen)
    assert [tag for tag, _ in page.tags].count("script") == 1
    identities = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(identities) == len(set(identities))
    # each cell can be opened, and there is what it opens
    buttons = [attributes for tag, attributes in page.tags if tag == "button"]
    cells = [a for a in buttons if (a.get("class") or "").startswith("cell ")]
    assert len(cells) == counted(seen)
    assert {a["data-detail"] for a in cells} <= set(identities)
    assert not [a for tag, a in page.tags if "src" in a or (a.get("href") or "#")[:1] != "#"]
    tree = ElementTree.fromstring(FORMATS["junit"].render(seen))  # noqa: S314  (our own text)
    assert len(tree.findall("testsuite/testcase")) == counted(seen)
    ElementTree.fromstring(FORMATS["badge"].render(seen))  # noqa: S314
    for name, form in FORMATS.items():
        text = form.render(seen)
        assert text.endswith("\n")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\u202e\ud800-\udfff]", text), name
        assert text == form.render(seen)
    rows = FORMATS["markdown"].render(seen).splitlines()
    for first, line in itertools.pairwise(rows):
        if set(line) == set("| -"):
            assert len(re.findall(r"(?<!\\)\|", first)) == line.count("|")


def test_page_needs_nothing_and_lets_nothing_in() -> None:
    text = html.render(SEVERAL)
    page = page_of(SEVERAL)
    (policy,) = [a["content"] for _, a in page.tags if a.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|//[a-z]|@import|url\(", text.split("</style>")[0])
    assert HOSTILE.split("\x00")[0] not in text


def test_megabytes_are_cut_with_a_note() -> None:
    long = "x" * 3_000_000 + "the end"
    attempt = cases.attempt(Verdict.CRASHED, output=long, c_stack=long)
    noisy = tuple(dataclasses.replace(one, attempts=(attempt,)) for one in universal().cells)
    seen = [dataclasses.replace(universal(), cells=noisy)]
    text = html.render(seen)
    assert len(text) < 3_000_000
    assert text.count("the end") == 2 * len(noisy)
    assert text.count("2980007 characters before this are left out") == 2 * len(noisy)
    for form in ("junit", "markdown"):
        assert len(FORMATS[form].render(seen)) < 3_000_000


def test_a_page_has_an_end() -> None:
    many = dataclasses.replace(
        universal(),
        cells=tuple(
            dataclasses.replace(
                cases.cell(python, mode=mode),
                attempts=(cases.attempt(Verdict.CRASHED, output="y" * 19_000),) * 20,
            )
            for python in cases.PYTHONS
            for mode in ("universal", "debug", "trace", "other", "more")
        ),
    )
    text = html.render([many])
    assert len(text) < html._PAGE * 1.2
    assert "[19000 characters before this are left out]" in text


def test_junit_counts_what_it_holds() -> None:
    tree = ElementTree.fromstring(FORMATS["junit"].render(SEVERAL))  # noqa: S314
    for suite, seen in zip(tree.findall("testsuite"), SEVERAL, strict=True):
        promised = [one for one in seen.cells if one.promised]
        assert int(suite.attrib["tests"]) == len(seen.cells)
        bad = sum(one.verdict in REFUTES for one in promised)
        assert int(suite.attrib["failures"]) == bad == len(suite.findall("testcase/failure"))
        idle = sum(one.verdict not in SEEN for one in seen.cells)
        assert int(suite.attrib["skipped"]) == idle == len(suite.findall("testcase/skipped"))
    assert tree.attrib["failures"] == "5"


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ([universal()], "one binary · 10 Pythons"),
        ([one_of_each()], "one binary · claim broken, works on 2 Pythons"),
        (SEVERAL, "2 wheels · claim broken, works on 4 Pythons"),
        ([], "0 wheels · not run"),
    ],
)
def test_badge_says(seen: Sequence[Verification], told: str) -> None:
    tree = ElementTree.fromstring(FORMATS["badge"].render(seen))  # noqa: S314
    space = "{http://www.w3.org/2000/svg}"
    title = tree.find(f"{space}title")
    assert title is not None
    assert title.text == told
    assert tree.attrib["aria-label"] == told
    shown = [text.text for text in tree.iter(f"{space}text")]
    assert " · ".join(map(str, shown)) == told


def test_headlines() -> None:
    whole = universal()
    assert words.headline(whole) == "The claim holds: it passed on all 10 promised interpreters"
    assert words.headline(one_of_each()) == "The claim is broken on 5 of 8 promised interpreters"
    partly = cases.changed(whole, "cp39", verdict=Verdict.NOT_RUN)
    partly = dataclasses.replace(partly, standing=Standing.HOLDS_WHERE_RUN)
    assert words.headline(partly) == (
        "The claim holds where it was run: on 9 of 10 promised interpreters"
    )
    nothing = Verification("a.whl", "0" * 64, Claim((), "abi3", ("cp39",)), (), Standing.NOT_RUN)
    assert words.headline(nothing).startswith("Nothing can be said: it was run on none of 1")
    assert [row.interpreter for row in table.arrange(nothing).rows] == ["cp39"]
    assert words.unseen(nothing)[0].subject == "CPython 3.9"


@pytest.mark.parametrize(
    ("key", "full"),
    [
        ("cp39", "CPython 3.9"),
        ("cp313t", "CPython 3.13, free-threaded"),
        ("cp314d", "CPython 3.14, debug build"),
        ("pypy3.11-7.3", "PyPy 3.11 (7.3)"),
        ("graalpy3.12-25.0", "GraalPy 3.12 (25.0)"),
        ("else", "other else"),
    ],
)
def test_names(key: str, full: str) -> None:
    assert table.name_of(key).full == full


def test_terminal_commands_are_taken_out() -> None:
    text = "\x1b[1;31mred\x1b[0m \x1b]8;;http://x\x1b\\link\x07 a\rb\x00"
    assert plain.block(text, 100) == "red link\ufffd a\nb\ufffd"
    assert plain.line("a\n b\tc\x00") == "a b c\ufffd"
    assert len(plain.line("x" * 9999)) == 2000
