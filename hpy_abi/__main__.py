"""`python -m hpy_abi` is `hpy-abi`."""

import sys

from hpy_abi.cli import main

if __name__ == "__main__":
    sys.exit(main())
