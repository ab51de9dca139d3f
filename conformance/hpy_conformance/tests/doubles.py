"""Containers that only tell what was asked of them."""

from __future__ import annotations

from typing import Any

__all__ = ["Failing", "Recorder"]


class Recorder:
    """Logs which items it is asked for, in `log`, which it also gives as each of them."""

    def __init__(self) -> None:
        self.log: list[Any] = []

    def __getitem__(self, key: object) -> Any:
        self.log.append(("get", key))
        return self.log

    def __setitem__(self, key: object, value: object) -> None:
        self.log.append(("set", key, value))

    def __delitem__(self, key: object) -> None:
        self.log.append(("del", key))


class Failing:
    """Has no item, and an error for each that it is asked for."""

    def __getitem__(self, key: object) -> Any:
        raise ZeroDivisionError("get")

    def __setitem__(self, key: object, value: object) -> None:
        raise ZeroDivisionError("set")

    def __delitem__(self, key: object) -> None:
        raise ZeroDivisionError("del")
