"""`python .ci/closing_lines.py FOLDER`: sum up the JUnit files of a test run.

Prints pytest's closing line for each environment and one for all, and every skipped test with its
reason. Exit code 1 when something failed, when nothing ran, or when a test was skipped for a
reason that is not expected: what CI provides must have been used.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

# what no machine of CI has, what is not made yet, and what one kind of interpreter cannot do
EXPECTED = r"on demand|no reference counts here|native [hH]|offered on CPython|no Chromium"
# and what is not there, or not meant, elsewhere than on the Debian that `.ci/run` is written for
ELSEWHERE = (
    r"Windows|only where|only on|shell script|gcc and clang|Unix form|libraries with cc|ELF"
    r"|Debian|dpkg-deb|is not here|no g?cc"
)
OUTCOMES = ("failed", "passed", "skipped", "error")


def read(path: Path) -> tuple[Counter[str], float, list[tuple[str, str]]]:
    """Counts, seconds and (test, reason) of each skip in one file that pytest wrote."""
    counts: Counter[str] = Counter()
    seconds = 0.0
    skips: list[tuple[str, str]] = []
    for suite in ElementTree.parse(path).iter("testsuite"):  # noqa: S314  (our own file)
        seconds += float(suite.get("time", "0"))
        for case in suite.iter("testcase"):
            skipped = case.find("skipped")
            if case.find("failure") is not None:
                counts["failed"] += 1
            elif case.find("error") is not None:
                counts["error"] += 1
            elif skipped is not None:
                counts["skipped"] += 1
                name = f"{case.get('classname')}::{case.get('name')}"
                # of a module that skips itself, pytest writes the reason into the text
                reason = f"{skipped.get('message') or ''}: {skipped.text or ''}"
                skips.append((name, " ".join(reason.split())))
            else:
                counts["passed"] += 1
    return counts, seconds, skips


def closing_line(counts: Counter[str], seconds: float) -> str:
    """As pytest prints it: "3 passed, 1 skipped in 0.12s"."""
    told = ", ".join(f"{counts[name]} {name}" for name in OUTCOMES if counts[name])
    return f"{told or 'no tests ran'} in {seconds:.2f}s"


def main(folder: Path) -> int:
    """Print it all; the exit code."""
    own = Path("/etc/debian_version").exists()
    expected = re.compile(EXPECTED if own else f"{EXPECTED}|{ELSEWHERE}")
    total: Counter[str] = Counter()
    spent = 0.0
    wrong: list[str] = []
    where: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.xml")):
        counts, seconds, skips = read(path)
        print(f"{path.stem}: {closing_line(counts, seconds)}")
        if not counts["passed"]:
            wrong.append(f"{path.stem}: nothing passed")
        for test, reason in skips:
            where.setdefault(f"{test}: {reason}", []).append(path.stem)
            if not expected.search(reason):
                wrong.append(f"{path.stem}: {test} was skipped: {reason}")
        total += counts
        spent += seconds
    for skip, stems in sorted(where.items()):
        print(f"skipped: {skip} ({', '.join(stems)})")
    for line in wrong:
        print(f"not expected: {line}")
    print(f"==== {closing_line(total, spent)} ====")
    return 1 if wrong or total["failed"] or total["error"] or not total["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
