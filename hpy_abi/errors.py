"""Errors whose text is meant for the person at the terminal."""

from __future__ import annotations


class HpyAbiError(Exception):
    """What failed, where, and what to do about it; `exit_code` is what the process ends with."""

    exit_code = 3


class WrongUsage(HpyAbiError):
    """The request itself makes no sense, whatever the machine."""

    exit_code = 2
