"""What a project says to this tool in its pyproject.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from hpy_abi.errors import WrongUsage


def table(start: Path, name: str) -> tuple[dict[str, Any], str]:
    """`[tool.hpy-abi.NAME]` of the nearest pyproject.toml at or above a folder, and where it is.

    Both are empty where there is no such file. Raises WrongUsage for one that cannot be read.
    """
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if not path.is_file():
            continue
        try:
            document = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise WrongUsage(f"{path}: {error}") from None
        found = document
        for part in ("tool", "hpy-abi", name):
            found = found.get(part, {})
            if not isinstance(found, dict):
                raise WrongUsage(f"{path}: {part!r} is no table")
        return found, f"{path}, [tool.hpy-abi.{name}]"
    return {}, ""
