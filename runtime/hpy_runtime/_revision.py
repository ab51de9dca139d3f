"""The git revision of this build; setup.py writes it into what it builds, not into the tree."""

REVISION = ""
