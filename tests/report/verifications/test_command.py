"""`hpy-abi report`, from its arguments to its exit code."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hpy_abi import cli
from hpy_abi.model import Verdict, Verification
from hpy_abi.report.verifications import FORMATS, jsonio
from tests.report.verifications.cases import changed, one_of_each, universal


def written(folder: Path, name: str, *seen: Verification) -> str:
    path = folder / name
    path.write_text(jsonio.render(seen), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_given(
    form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    result = written(tmp_path, "result.json", one_of_each())
    expected = FORMATS[form].render([one_of_each()])
    for arguments in (
        [result, "--format", form],
        ["--format", form, result],
        ["show", result, "--format", form],
    ):
        # a broken claim was shown: that is what was asked for
        assert cli.main(["report", *arguments]) == 0
        assert capfdbinary.readouterr().out.decode() == expected
    target = tmp_path / "new" / "file"
    assert cli.main(["report", result, "--format", form, "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == expected
    assert target.stat().st_mode & 0o777 == 0o644
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("content", [b"{}", b"\xff", b"[1"])
def test_what_is_no_result_is_said(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "some.json"
    path.write_bytes(content)
    assert cli.main(["report", str(path)]) == 3
    assert str(path) in capsys.readouterr().err
    assert cli.main(["report", str(tmp_path / "absent.json")]) == 2


def test_merge_judges_the_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = universal()
    wheel = tmp_path / whole.artifact
    wheel.write_bytes(b"wheel")
    whole = replace(whole, sha256=hashlib.sha256(b"wheel").hexdigest())
    keys = list(dict.fromkeys(one.interpreter for one in whole.cells))
    parts = [
        written(
            tmp_path,
            f"{key}.json",
            replace(whole, cells=tuple(one for one in whole.cells if one.interpreter == key)),
        )
        for key in keys
    ]
    joined = tmp_path / "joined.json"
    merge = ["report", "merge", "--wheel", str(wheel), "--format", "json", "-o", str(joined)]
    assert cli.main([*merge, *parts]) == 0
    (again,) = jsonio.read(joined.read_text(encoding="utf-8"), "joined")
    assert again == whole
    assert cli.main([*merge, *parts[1:]]) == 0
    assert cli.main([*merge, *parts[1:], "--fail-on", "not-run"]) == 1
    broken = changed(whole, keys[0], verdict=Verdict.CRASHED)
    bad = written(tmp_path, "bad.json", broken)
    assert cli.main([*merge, bad]) == 1
    assert "broken" in joined.read_text(encoding="utf-8")
    before = joined.read_bytes()
    capsys.readouterr()
    assert cli.main([*merge, *parts, bad]) == 2
    assert "crashed in" in capsys.readouterr().err
    wheel.write_bytes(b"another")
    assert cli.main([*merge, *parts]) == 2
    assert "none of the wheels" in capsys.readouterr().err
    assert joined.read_bytes() == before


def test_diff_tells_what_got_worse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = written(tmp_path, "good.json", universal())
    bad = written(tmp_path, "bad.json", changed(universal(), "cp39", verdict=Verdict.HUNG))
    assert cli.main(["report", "diff", good, good]) == 0
    assert cli.main(["report", "diff", bad, good]) == 0
    capsys.readouterr()
    assert cli.main(["report", "diff", good, bad]) == 1
    assert "3 got worse, 27 as before" in capsys.readouterr().out
    assert cli.main(["report", "diff", good, bad, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["regressed"] is True


def test_help_names_the_subcommands(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in ("diff", "merge", "show"))
    assert cli.main(["report"]) in (0, 2)
