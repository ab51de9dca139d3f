"""Verifications as JSON, to and from; `schema.json` beside this file says what may change."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Verification

SCHEMA = 1
"""Grows when a field changes its meaning or goes away; a new field is no such change."""


def schema() -> dict[str, Any]:
    """The JSON schema of what `render` gives."""
    text = Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def render(verifications: Sequence[Verification]) -> str:
    """Everything, indented, ending in a newline."""
    document = {
        "schema": SCHEMA,
        "ok": all(one.ok for one in verifications),
        "verifications": [dataclasses.asdict(one) for one in verifications],
    }
    # what modules print may be no valid Unicode: escaped, so that the file always is
    return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


def read(text: str, source: str) -> tuple[Verification, ...]:
    """The verifications in what `render` wrote; fields that it does not know are passed over.

    Raises HpyAbiError that names `source` and the first place which is not as it should be.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HpyAbiError(f"{source}: this is no JSON: {error}") from None
    if not isinstance(document, dict) or "schema" not in document:
        raise HpyAbiError(
            f"{source}: this is no result of `hpy-abi verify`, which `--output` writes"
        )
    if document["schema"] != SCHEMA:
        raise HpyAbiError(
            f"{source}: it has version {document['schema']!r:.40} of the format, this hpy-abi "
            f"reads {SCHEMA}: take the hpy-abi that wrote it"
        )
    try:
        found: tuple[Verification, ...] = _value(
            document.get("verifications"), tuple[Verification, ...], "verifications"
        )
    except _Unfit as unfit:
        raise HpyAbiError(f"{source}: {unfit}") from None
    return found


class _Unfit(Exception):
    """A value that is not of the type that it should be; the text says where."""


def _value(given: object, kind: Any, where: str) -> Any:
    """What JSON holds as the type that the model says."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        if not isinstance(given, list):
            raise _Unfit(f"{where} is no list")
        if arguments[-1] is not Ellipsis and len(arguments) != len(given):
            raise _Unfit(f"{where} has {len(given)} entries, not {len(arguments)}")
        kinds = [arguments[0]] * len(given) if arguments[-1] is Ellipsis else arguments
        return tuple(
            _value(one, of, f"{where}[{number}]")
            for number, (one, of) in enumerate(zip(given, kinds, strict=True))
        )
    if origin is types.UnionType:
        (some,) = (one for one in arguments if one is not type(None))
        return None if given is None else _value(given, some, where)
    if dataclasses.is_dataclass(kind):
        return _instance(given, kind, where)
    if issubclass(kind, StrEnum):
        if given not in list(kind):
            raise _Unfit(f"{where} is {given!r:.40}, and not one of {', '.join(kind)}")
        return kind(given)
    if kind is float and type(given) is int:
        return float(given)
    if type(given) is not kind:
        raise _Unfit(f"{where} is no {_WORDS[kind]}")
    return given


_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}


def _instance(given: object, kind: Any, where: str) -> Any:
    if not isinstance(given, Mapping):
        raise _Unfit(f"{where} is no object")
    values = {}
    for field, of in _fields(kind):
        if field.name in given:
            values[field.name] = _value(given[field.name], of, f"{where}.{field.name}")
        elif field.default is dataclasses.MISSING:
            raise _Unfit(f"{where} has no {field.name!r}")
    return kind(**values)


@cache
def _fields(kind: Any) -> list[tuple[dataclasses.Field[Any], Any]]:
    types_of = typing.get_type_hints(kind)
    return [(field, types_of[field.name]) for field in dataclasses.fields(kind)]
