"""Why one way to install did not do."""

from __future__ import annotations


class NotInstalled(Exception):
    """One way to install an interpreter failed; its text says which and why, in one line."""


class Unreachable(NotInstalled):
    """The place to download from cannot be reached: no use in asking it for another one."""
