# ruff: noqa: E501  (tables)
"""Each format holds what was found, whatever names an archive has."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
import sarif_pydantic
from hypothesis import given, settings
from hypothesis import strategies as st

from hpy_abi.audit import check, rules
from hpy_abi.model import Artifact, Audit, Binary, Finding, Import, Kind, Promise, Severity, Tag
from hpy_abi.report import audits as report
from hpy_abi.report.audits import jsonout, words

GOLDEN = Path(__file__).with_name("golden")
BINARY = Binary(
    path="m.abi3.so",
    format="elf",
    architecture="x86_64",
    kind=Kind.ABI3,
    module="m",
    suffix=".abi3.so",
    abi_tag="abi3",
    imports=(Import("PyLong_FromLong"), Import("_PyUnicode_Ready", weak=True)),
    exports=("PyInit_m",),
    libraries=("libc.so.6",),
    versions=(("libc.so.6", "GLIBC_2.17"),),
)
ARTIFACT = Artifact(
    path="dist/spam-1.0-cp39-abi3-manylinux_2_17_x86_64.whl",
    form="wheel",
    name="spam",
    version="1.0",
    tags=(Tag("cp39", "abi3", "manylinux_2_17_x86_64"),),
    binaries=(BINARY,),
)
ONE_OF_EACH = [
    Audit(
        ARTIFACT,
        (
            Finding("ABI002", Severity.ERROR, "m.abi3.so", "_PyUnicode_Ready is not in the stable ABI",
                    ("_PyUnicode_Ready",), ("cp312", "cp313")),
            Finding("ABI001", Severity.ERROR, "m.abi3.so", "PyX is not in the stable ABI", ("PyX",),
                    (), ignored="never called"),
            Finding("WHL005", Severity.WARNING, "", "Requires-Python is >=3.10", (), ()),
            Finding("UNI006", Severity.NOTE, "n|x.so", "100% `odd` <name>: a, b", (), ()),
        ),
        (
            Promise("cp39", True), Promise("cp310", None, ("ABI001",)), Promise("cp311", True),
            Promise("cp312", False, ("ABI002",)), Promise("cp313", False, ("ABI002",)),
            Promise("cp313t", True), Promise("pypy3.11-7.3", True),
        ),
    ),
    Audit(Artifact("a.so", "library", binaries=(BINARY,)), ()),
]  # fmt: skip


def documents() -> list[tuple[str, str]]:
    return [(name, form.render(ONE_OF_EACH)) for name, form in report.FORMATS.items()]


@pytest.mark.parametrize(("name", "text"), documents())
def test_format_is_as_somebody_looked_at(name: str, text: str) -> None:
    path = GOLDEN / f"one_of_each.{name}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_json_keeps_to_its_schema() -> None:
    schema = jsonout.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(jsonout.render(ONE_OF_EACH))
    jsonschema.validate(document, schema)
    assert document["schema"] == jsonout.SCHEMA == schema["properties"]["schema"]["const"]
    finding = document["artifacts"][0]["findings"][1]
    assert finding["ignored"] == "never called"
    for path, wrong in (
        (("ok",), "yes"),
        (("artifacts", 0, "findings", 0, "severity"), "fatal"),
        (("artifacts", 0, "promises", 0, "holds"), "maybe"),
    ):
        copy: Any = json.loads(json.dumps(document))
        place = copy
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = wrong
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(copy, schema)


def check_sarif(document: dict[str, Any]) -> None:
    """What SARIF 2.1.0 requires (3.13, 3.14, 3.18, 3.19, 3.27), and code scanning beyond it."""
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-2.1.0.json")
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    identities = [rule["id"] for rule in driver["rules"]]
    assert identities == sorted(set(identities)) == list(rules())
    for rule in driver["rules"]:
        assert rule["name"].isalnum()
        for key in ("shortDescription", "fullDescription", "help"):
            assert rule[key]["text"]
        assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")
    for result in run["results"]:
        assert identities[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        assert not re.search(r"[\s\\]", uri)
        assert physical["region"]["startLine"] == 1
        assert result["partialFingerprints"]
        for one in result.get("suppressions", []):
            assert one["kind"] in ("inSource", "external")
            assert one["justification"]


def test_sarif_has_what_the_standard_requires() -> None:
    document = json.loads(report.sarif.render(ONE_OF_EACH))
    check_sarif(document)
    results = document["runs"][0]["results"]
    assert unquote(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == (
        ARTIFACT.path
    )
    assert [bool(one.get("suppressions")) for one in results] == [False, True, False, False]
    assert len({json.dumps(one["partialFingerprints"]) for one in results}) == len(results)


def test_sarif_is_what_others_read() -> None:
    """Another implementation of the standard takes it, and knows each property in it."""
    text = report.sarif.render(ONE_OF_EACH)
    read = sarif_pydantic.Sarif.model_validate_json(text)
    again = json.loads(read.model_dump_json(by_alias=True, exclude_none=True))
    assert list(lost(json.loads(text), again)) == []


def lost(here: Any, there: Any, place: str = "") -> Iterator[str]:
    """The places of one document that another lacks, or has otherwise."""
    if isinstance(here, dict) and isinstance(there, dict):
        for key, value in here.items():
            yield from lost(value, there.get(key), f"{place}/{key}")
    elif isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        for number, (one, other) in enumerate(zip(here, there, strict=True)):
            yield from lost(one, other, f"{place}/{number}")
    elif here != there:
        yield place


@pytest.mark.skipif(
    "HPY_ABI_SARIF_SCHEMA" not in os.environ,
    reason="on demand: HPY_ABI_SARIF_SCHEMA names the SARIF schema's file",
)
def test_sarif_keeps_to_the_published_schema() -> None:
    schema = json.loads(Path(os.environ["HPY_ABI_SARIF_SCHEMA"]).read_text(encoding="utf-8"))
    document = json.loads(report.sarif.render(ONE_OF_EACH))
    kind = jsonschema.validators.validator_for(schema)
    kind(schema, format_checker=kind.FORMAT_CHECKER).validate(document)


def test_junit_counts_what_it_holds() -> None:
    tree = ElementTree.fromstring(report.junit.render(ONE_OF_EACH))  # noqa: S314  (our own text)
    suites = tree.findall("testsuite")
    assert len(suites) == 2
    for suite in suites:
        cases = suite.findall("testcase")
        assert suite.attrib["tests"] == str(len(cases))
        assert suite.attrib["failures"] == str(len(suite.findall("testcase/failure")))
        assert suite.attrib["skipped"] == str(len(suite.findall("testcase/skipped")))
    assert tree.attrib["failures"] == "1"
    assert suites[0].find("testcase/failure").attrib["type"] == "ABI002"  # type: ignore[union-attr]


def test_github_leaves_ignored_ones_out() -> None:
    lines = report.github.render(ONE_OF_EACH).splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error", "::warning", "::notice"]
    assert "100%25 `odd`" in lines[2]


def test_spans() -> None:
    promises = ONE_OF_EACH[0].promises
    assert words.spans(promises) == "cp39–cp313, cp313t, pypy3.11-7.3"
    assert words.spans(promises[:1]) == "cp39"


odd = st.text(max_size=30)
findings = st.builds(
    Finding,
    rule=st.sampled_from(["ABI001", "PLT003", "BIN004"]),
    severity=st.sampled_from(Severity),
    path=odd,
    message=odd,
    symbols=st.lists(odd, max_size=2).map(tuple),
    breaks=st.none() | st.just(()),
    ignored=odd,
)
strange = st.builds(
    lambda path, found: Audit(Artifact(path, "wheel", tags=ARTIFACT.tags), tuple(found)),
    # what a file system may give: also bytes that are no text
    st.text(min_size=1, max_size=20) | st.just("a\udcff\n::error::x"),
    st.lists(findings, max_size=3),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(strange, min_size=1, max_size=2))
def test_any_name_gives_a_whole_document(found: Sequence[Audit]) -> None:
    number = sum(len(one.findings) for one in found)
    document = json.loads(report.jsonout.render(found))
    jsonschema.validate(document, jsonout.schema())
    check_sarif(json.loads(report.sarif.render(found)))
    tree = ElementTree.fromstring(report.junit.render(found).encode())  # noqa: S314
    assert len(tree.findall("testsuite/testcase")) == number + len(found)
    shown = sum(not one.ignored for audit in found for one in audit.findings)
    assert len(report.github.render(found).split("\n")) == shown + 2
    text = report.terminal.render(found)
    assert "\x1b" not in text
    assert len(text.split("\n")) == number + 2 * len(found) + 2
    assert report.markdown.render(found).endswith("\n")
    for form in report.FORMATS.values():
        form.render(found).encode()  # no half characters are left


def test_audit_of_nothing_is_told() -> None:
    audit = check(Artifact("x", "folder"))
    assert audit.ok
    assert "no promise" in report.terminal.render([audit])
