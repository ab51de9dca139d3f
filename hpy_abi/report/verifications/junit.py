"""Verifications as JUnit XML: one test suite a wheel, one test case a cell."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from hpy_abi.model import Verification, VerifiedCell
from hpy_abi.report import plain
from hpy_abi.report.verifications import table, words

_LIMIT = 30_000
"""Characters of one stream in a test case."""


def render(verifications: Sequence[Verification]) -> str:
    """An XML document; what was not run is skipped, what was not promised cannot fail."""
    suites = ElementTree.Element("testsuites", name="hpy-abi verify")
    for one in verifications:
        suites.append(_suite(one))
    for key in ("tests", "failures", "skipped"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(verification: Verification) -> ElementTree.Element:
    name = _line(verification.artifact)
    suite = ElementTree.Element("testsuite", name=name)
    failures = skipped = 0
    for cell in words.in_order(verification):
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname=name,
            name=_line(table.place(cell)),
            time=f"{cell.seconds:.3f}",
        )
        if table.unseen(cell):
            skipped += 1
            ElementTree.SubElement(case, "skipped", message=_line(cell.detail or cell.verdict))
        elif table.refutes(cell) and cell.promised:
            failures += 1
            message = _line(f"{cell.verdict}: {cell.detail}")
            failure = ElementTree.SubElement(case, "failure", message=message, type=cell.verdict)
            failure.text = _told(cell)
        elif told := _told(cell):
            ElementTree.SubElement(case, "system-out").text = told
    suite.attrib.update(
        tests=str(len(verification.cells)),
        failures=str(failures),
        errors="0",
        skipped=str(skipped),
        time=f"{sum(cell.seconds for cell in verification.cells):.3f}",
    )
    return suite


def _told(cell: VerifiedCell) -> str:
    """Everything that the cell's processes left behind; of what is not promised also the end."""
    told = [] if cell.promised else [f"not promised: {cell.verdict}: {plain.line(cell.detail)}"]
    for attempt in words.attempts(cell):
        parts = (attempt.explanation, attempt.output, attempt.python_stack, attempt.c_stack)
        some = [plain.block(part, _LIMIT) for part in parts if part]
        for note in attempt.failures:
            some.append(f"{plain.line(note.subject)}: {plain.block(note.text, _LIMIT)}")
        if some:
            told += [f"{plain.line(attempt.subject)}: {attempt.verdict}", *some]
    return plain.xml("\n".join(told))


def _line(text: str) -> str:
    return plain.xml(plain.line(text))
