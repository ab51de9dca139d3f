"""Build, audit and verify Python wheels by their ABI, on the interpreters that are really there."""

__version__ = "0.1.0"
