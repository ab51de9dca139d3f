"""Writes docs/conformance.md and docs/deviations.md out of the suite's reports."""
