"""docs/rules says what the rules say."""

from __future__ import annotations

from pathlib import Path

from hpy_abi.audit import pages, rules

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def test_pages_are_current() -> None:
    assert pages.differences(FOLDER) == [], "run: python -m hpy_abi.audit.pages docs/rules"


def test_check_sees_what_differs(tmp_path: Path) -> None:
    assert pages.main([str(tmp_path)]) == 0
    assert pages.main(["--check", str(tmp_path)]) == 0
    (tmp_path / "ABI001.md").write_text("old")
    (tmp_path / "ABI999.md").write_text("gone")
    (tmp_path / "PLT001.md").unlink()
    assert pages.differences(tmp_path) == ["ABI001.md", "ABI999.md", "PLT001.md"]
    assert pages.main(["--check", str(tmp_path)]) == 1
    assert pages.main([str(tmp_path)]) == 0
    assert pages.differences(tmp_path) == []
    assert len(list(tmp_path.iterdir())) == len(rules()) + 1
