"""Audits as JUnit XML: one test suite an artifact, one test case a finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from hpy_abi.model import Audit, Severity
from hpy_abi.report.audits import words
from hpy_abi.report.plain import clean, xml


def render(audits: Sequence[Audit]) -> str:
    """An XML document; warnings and notes pass and say so in their output."""
    suites = ElementTree.Element("testsuites", name="hpy-abi audit")
    for audit in audits:
        suites.append(_suite(audit))
    total = {key: sum(int(one.get(key, "0")) for one in suites) for key in ("tests", "failures")}
    suites.attrib.update({key: str(value) for key, value in total.items()})
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(audit: Audit) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=xml(words.name(audit)))
    failures = skipped = 0
    for finding in audit.findings:
        called = f"{finding.rule} {clean(finding.path)}".strip()
        case = ElementTree.SubElement(
            suite, "testcase", classname=xml(words.name(audit)), name=xml(called)
        )
        message = xml(clean(finding.message))
        if finding.ignored:
            skipped += 1
            reason = xml(clean(finding.ignored))
            ElementTree.SubElement(case, "skipped", message=f"{reason}: {message}")
        elif finding.severity is Severity.ERROR:
            failures += 1
            ElementTree.SubElement(case, "failure", message=message, type=finding.rule)
        else:
            ElementTree.SubElement(case, "system-out").text = f"{finding.severity.value}: {message}"
    whole = ElementTree.SubElement(
        suite, "testcase", classname=xml(words.name(audit)), name="verdict"
    )
    ElementTree.SubElement(whole, "system-out").text = xml(words.verdict(audit))
    number = len(audit.findings) + 1
    suite.attrib.update(tests=str(number), failures=str(failures), errors="0", skipped=str(skipped))
    return suite
