"""`python -m hpy_conformance`: run the suite on this interpreter and its HPy host."""

from __future__ import annotations

import sys

from hpy_conformance._runner import main

if __name__ == "__main__":
    sys.exit(main())
