"""Reading `[tool.hpy]` of pyproject.toml."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import Any

from setuptools import Extension
from setuptools.errors import SetupError

from hpy_runtime._files import ABIS

# as in setuptools' own [[tool.setuptools.ext-modules]]; the value says which form a field has
_FIELDS = {
    "name": "text",
    "sources": "texts",
    "include-dirs": "texts",
    "define-macros": "macros",
    "undef-macros": "texts",
    "library-dirs": "texts",
    "libraries": "texts",
    "runtime-library-dirs": "texts",
    "extra-objects": "texts",
    "extra-compile-args": "texts",
    "extra-link-args": "texts",
    "export-symbols": "texts",
    "depends": "texts",
    "language": "text",
    "optional": "flag",
}
_WHERE = "pyproject.toml: [[tool.hpy.ext-modules]]"


@dataclass(frozen=True)
class Settings:
    """What a project's pyproject.toml says that is of interest here."""

    abi: str | None = None
    ext_modules: list[Extension] = field(default_factory=list)
    build_requires: list[str] = field(default_factory=list)


def read(folder: str) -> Settings:
    """Read the file in `folder`; an absent one gives empty settings.

    SetupError for anything in `[tool.hpy]` that is not understood.
    """
    path = os.path.join(folder, "pyproject.toml")
    if not os.path.exists(path):
        return Settings()
    # setuptools carries a TOML parser for the Pythons that have none
    from setuptools.config.pyprojecttoml import load_file

    document: dict[str, Any] = load_file(path)
    requires = document.get("build-system", {}).get("requires", [])
    table = document.get("tool", {}).get("hpy", {})
    unknown = sorted(set(table) - {"abi", "ext-modules"})
    if unknown:
        raise SetupError(
            f"pyproject.toml: [tool.hpy] has no field {unknown[0]!r}: there are abi, ext-modules"
        )
    abi = table.get("abi")
    if abi is not None and abi not in ABIS:
        raise SetupError(
            f"pyproject.toml: [tool.hpy] abi is {abi!r}: choose one of {', '.join(ABIS)}"
        )
    modules = table.get("ext-modules", [])
    if not isinstance(modules, list):
        raise SetupError(f"{_WHERE} needs double brackets: it is a list of tables")
    return Settings(abi, [_extension(entry) for entry in modules], requires)


def _extension(entry: dict[str, Any]) -> Extension:
    name = entry.get("name", "?")
    unknown = sorted(set(entry) - set(_FIELDS))
    if unknown:
        raise SetupError(
            f"{_WHERE} {name}: unknown field {unknown[0]!r}: there are {', '.join(_FIELDS)}"
        )
    for required in ("name", "sources"):
        if not entry.get(required):
            raise SetupError(f"{_WHERE} {name}: {required} is missing or empty")
    values = {key.replace("-", "_"): _value(name, key, value) for key, value in entry.items()}
    return Extension(**values)


def _value(module: object, key: str, value: Any) -> Any:
    form = _FIELDS[key]
    if form == "macros":
        return [_macro(module, macro) for macro in _list(module, key, value)]
    if form == "texts":
        return [_text(module, key, item) for item in _list(module, key, value)]
    if form == "flag":
        if not isinstance(value, bool):
            raise SetupError(f"{_WHERE} {module}: {key} must be true or false")
        return value
    return _text(module, key, value)


def _list(module: object, key: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise SetupError(f"{_WHERE} {module}: {key} must be a list")
    return value


def _text(module: object, key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise SetupError(f"{_WHERE} {module}: {key} holds {value!r}, not a string")
    return value


def _macro(module: object, macro: Any) -> tuple[str, str | None]:
    """Give distutils' form of `"NAME"`, `["NAME", "value"]` or `["NAME", 1]`."""
    if isinstance(macro, str):
        return macro, None
    if isinstance(macro, list) and [type(part) for part in macro] in ([str, str], [str, int]):
        return macro[0], str(macro[1])
    raise SetupError(
        f'{_WHERE} {module}: define-macros holds {macro!r}: write "NAME" or ["NAME", "value"]'
    )


def requirement_name(requirement: str) -> str:
    """Give the normalised project name of a requirement as written."""
    match = re.match(r"\s*([A-Za-z0-9._-]+)", requirement)
    return re.sub(r"[-_.]+", "-", match[1]).lower() if match else ""
