"""HPyImport_ImportModule."""

from __future__ import annotations

import os.path
import sys
from pathlib import Path
from typing import Any

import pytest


def test_module(ext: Any) -> None:
    assert ext.import_module("sys") is sys


def test_submodule(ext: Any) -> None:
    """The module that the last name stands for, not the first."""
    import xml.dom.minidom

    assert ext.import_module("os.path") is os.path
    assert ext.import_module("xml.dom.minidom") is xml.dom.minidom


def test_not_yet_imported(ext: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hpyc_fresh_größe.py").write_text("value = 7\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    made = ext.import_module("hpyc_fresh_größe")
    assert made.value == 7
    assert sys.modules.pop("hpyc_fresh_größe") is made


@pytest.mark.parametrize("name", ["no_such_module_here", "sys.nothing", "os.nothing_here"])
def test_missing(ext: Any, name: str) -> None:
    with pytest.raises(ModuleNotFoundError) as caught:
        ext.import_module(name)
    assert caught.value.name == name


def test_empty_name(ext: Any) -> None:
    with pytest.raises((ValueError, ImportError)):
        ext.import_module("")


def test_error_while_importing(ext: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hpyc_broken.py").write_text("1 / 0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ZeroDivisionError):
        ext.import_module("hpyc_broken")
    assert "hpyc_broken" not in sys.modules


def test_import_hook_is_asked(ext: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """CPython documents that the import goes through `builtins.__import__`."""
    asked: list[str] = []
    original = __import__

    def hook(name: str, *args: Any, **kw: Any) -> Any:
        asked.append(name)
        return original(name, *args, **kw)

    monkeypatch.setattr("builtins.__import__", hook)
    assert ext.import_module("sys") is sys
    assert "sys" in asked
