"""What a project's pyproject.toml says of how its wheels are to be verified."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hpy_abi import pyproject
from hpy_abi.errors import WrongUsage

_TEXTS = ("test", "fail-on")
_LISTS = ("test-requires", "python", "modes", "find-links")
_NUMBERS = ("timeout", "test-timeout")


@dataclass(frozen=True)
class Config:
    """`[tool.hpy-abi.verify]`; what is empty or None was not said."""

    test: str = ""
    test_requires: tuple[str, ...] = ()
    python: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    find_links: tuple[str, ...] = ()
    fail_on: str = ""
    timeout: float | None = None
    test_timeout: float | None = None
    beyond: bool = False


def load(start: Path) -> Config:
    """That of the nearest pyproject.toml at or above a folder; raises WrongUsage if wrong."""
    return parse(*pyproject.table(start, "verify"))


def parse(table: dict[str, Any], where: str) -> Config:
    """A table such as `{"test": "pytest --pyargs spam", "test-requires": ["pytest"]}`."""
    known = {*_TEXTS, *_LISTS, *_NUMBERS, "beyond"}
    if unknown := sorted(set(table) - known):
        told = ", ".join(sorted(known))
        raise WrongUsage(f"{where}: {unknown[0]!r} means nothing; known are {told}")
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name in _TEXTS and not isinstance(value, str):
            raise WrongUsage(f"{where}: {name} wants a text")
        if name == "beyond" and not isinstance(value, bool):
            raise WrongUsage(f"{where}: {name} wants true or false")
        if name in _NUMBERS and (type(value) not in (int, float) or value <= 0):
            raise WrongUsage(f"{where}: {name} wants a number of seconds above 0")
        if name in _LISTS:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise WrongUsage(f"{where}: {name} wants a list of texts")
            value = tuple(value)
        values[name.replace("-", "_")] = value
    return Config(**values)
