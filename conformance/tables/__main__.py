"""``python -m tables REPORT...``: write docs/conformance.md and docs/deviations.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import deviating, exercised
from .reports import ReportError, read

DOCS = Path(__file__).resolve().parents[2] / "docs"


def main() -> int:
    """Run the command; the exit code: 0, or 2 for what is no report."""
    parser = argparse.ArgumentParser(prog="python -m tables", description=__doc__)
    parser.add_argument("--output", type=Path, default=DOCS, help="the folder of both pages")
    parser.add_argument(
        "reports", nargs="*", type=Path, metavar="REPORT",
        help="reports of the suite, the reference first; none: docs/deviations.md only",
    )  # fmt: skip
    options = parser.parse_args()
    try:
        reports = [read(path) for path in options.reports]
    except ReportError as error:
        print(error, file=sys.stderr)
        return 2
    pages = {"deviations.md": deviating.page(deviating.load())}
    if reports:
        pages["conformance.md"] = exercised.page(reports)
    for name, text in pages.items():
        (options.output / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {options.output / name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
