"""docs/conformance.md: what is exercised by which tests, and with what outcome on which host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .infallible import why
from .reports import Feature, Report

__all__ = ["HEADINGS", "page"]

HEADINGS = {
    "member": "Members of the context",
    "slot": "Slots",
    "signature": "Signatures of methods and attributes",
    "field type": "Field types of members",
    "helper": "Helpers",
    "macro": "Definition macros",
    "unit": "Units of formats",
}
_EXAMPLES = 2
_HEAD = """\
# What the conformance suite exercises

Written by `python -m tables` in the folder `conformance`; not to be edited.

Each fixture notes, while it runs, which of these things it used and how that ended, and the suite
asks it after each test. So the numbers are measured: **returned** counts the tests in which it came
back without an exception, **failed** those in which it raised one. Where nothing can fail there
stands why: `memory only` is for what fails for want of memory and nothing else, `by design` for
what is there to raise. Of the tests, those are named that exercise the least beside it.

The columns of the hosts tell what became of the tests that exercise it: `✓` all passed; `2 dev.`
so many are known deviations of that host (see [deviations.md](deviations.md)); `skip` all were
skipped, because the host does not offer what they need; `2 ✗` so many failed.
"""


def page(reports: Sequence[Report]) -> str:
    """The page; the first report tells which test exercises what."""
    reference = reports[0]
    weight = Counter(test for feature in reference.features.values() for test in feature.tests)
    lines = [_HEAD, *_hosts(reports)]
    for kind, heading in HEADINGS.items():
        rows = [feature for feature in reference.features.values() if feature.kind == kind]
        titles = " | ".join(report.title for report in reports)
        lines += ["", f"## {heading}", ""]
        lines += [f"| {kind} | returned | failed | tests | {titles} |"]
        lines += ["|---|--:|--:|---|" + "---|" * len(reports)]
        lines += [_row(feature, weight, reports) for feature in rows]
    return "\n".join(lines) + "\n"


def _hosts(reports: Sequence[Report]) -> list[str]:
    lines = ["", "## Hosts", "", "| interpreter | host | passed | deviations | skipped | failed |"]
    lines += ["|---|---|--:|--:|--:|--:|"]
    for report in reports:
        counts = " | ".join(
            str(report.count(outcome)) for outcome in ("passed", "deviations", "skipped", "failed")
        )
        lines.append(f"| {report.title} | {report.host} | {counts} |")
    return lines


def _row(feature: Feature, weight: Counter[str], reports: Sequence[Report]) -> str:
    failed = str(len(feature.failed)) if feature.failed else why(feature.kind, feature.name) or "0"
    name = feature.name.replace("|", "\\|")
    cells = [f"`{name}`", str(len(feature.returned)), failed, ", ".join(_examples(feature, weight))]
    cells += [_outcome(feature.tests, report) for report in reports]
    return f"| {' | '.join(cells)} |"


def _examples(feature: Feature, weight: Counter[str]) -> list[str]:
    """The tests that exercise the least beside it, one that failed among them; no parameters."""

    def lightest(tests: Sequence[str]) -> list[str]:
        return [test.partition("[")[0] for test in sorted(tests, key=lambda test: weight[test])]

    found = dict.fromkeys(lightest(feature.returned)[:1] + lightest(feature.failed)[:1])
    for test in lightest(feature.tests):
        if len(found) >= _EXAMPLES:
            break
        found[test] = None
    return [f"`{test.removeprefix('test_').replace('.py::', '::')}`" for test in found]


def _outcome(tests: Sequence[str], report: Report) -> str:
    outcomes = Counter(report.tests.get(test, "skipped") for test in tests)
    if outcomes["failed"]:
        return f"{outcomes['failed']} ✗"
    if outcomes["deviations"]:
        return f"{outcomes['deviations']} dev."
    return "✓" if outcomes["passed"] else "skip"
