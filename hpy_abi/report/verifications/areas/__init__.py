"""Verifications of this project's own suite: API areas down, interpreters across.

A layout of the formats in `verifications`, which choose it where `hpy-abi matrix` left the result;
`svg` is the picture that the README shows.
"""
