"""The command: arguments, configuration, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpy_abi import artifact, cli
from hpy_abi.artifact import fetch
from hpy_abi.audit import Config, check, pool
from hpy_abi.errors import HpyAbiError
from tests.audit.binaries import LINUX, MACOS_ARM
from tests.audit.cases import Make, abi3, ext, made


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without starting processes, which test_pool is about and which take their time."""

    def audit(paths: list[Path], config: Config, settings: pool.Settings) -> Iterator[object]:
        for path in paths:
            try:
                yield check(artifact.read(path), config)
            except HpyAbiError as error:
                yield error

    monkeypatch.setattr(pool, "audit", audit)


GOOD: Make = abi3(LINUX, "PyLong_FromLong")
BAD: Make = abi3(LINUX, "_PyUnicode_Ready", "PyUnicode_AsUTF8")


@pytest.fixture
def good(tmp_path: Path) -> str:
    (tmp_path / "good").mkdir()
    return str(GOOD(tmp_path / "good"))


@pytest.fixture
def bad(tmp_path: Path) -> str:
    (tmp_path / "bad").mkdir()
    return str(BAD(tmp_path / "bad"))


def test_verdict_and_exit_codes(good: str, bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["audit", good]) == 0
    told = capsys.readouterr().out
    assert "promises cp39–cp315; can hold on all of them" in told
    assert "\x1b" not in told
    assert cli.main(["audit", good, bad]) == 1
    told = capsys.readouterr().out
    assert "error ABI002 m.abi3.so: _PyUnicode_Ready is not in the stable ABI" in told
    assert "cannot hold on cp312–cp315 (ABI002); doubtful on cp39–cp311 (ABI001)" in told
    assert "2 artifacts audited, the claims of 1 are false: 2 errors" in told


def test_select_and_ignore(bad: str) -> None:
    assert cli.main(["audit", "--select", "PLT", bad]) == 0
    assert cli.main(["audit", "--ignore", "ABI", bad]) == 0
    assert cli.main(["audit", "--ignore", "ABI001", bad]) == 1
    assert cli.main(["audit", "--select", "ABI", "--ignore", "ABI001,ABI002", bad]) == 0
    # the longer beginning decides
    assert cli.main(["audit", "--select", "ABI002", "--ignore", "ABI", bad]) == 1


def test_strict_counts_warnings(tmp_path: Path) -> None:
    path = str(abi3(LINUX, "PyLong_FromLong", requires_python=">=3.11")(tmp_path))
    assert cli.main(["audit", path]) == 0
    assert cli.main(["audit", "--strict", path]) == 1


def test_ignores_want_reasons(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    table = "[tool.hpy-abi.audit]\nignore = [{}]\n"
    config = Path("pyproject.toml")
    entries = '{ rule = "ABI002", reason = "only on old Pythons" }, '
    config.write_text(
        table.format(
            entries + '{ rule = "ABI001", symbol = "PyUnicode_*", reason = "it is there" }'
        )
    )
    assert cli.main(["audit", bad]) == 0
    told = capsys.readouterr().out
    assert "ignored ABI002" in told
    assert "(reason: only on old Pythons)" in told
    # what somebody accepts does not load for all that
    assert "cannot hold on cp312–cp315" in told
    config.write_text(table.format('{ rule = "ABI002", path = "other/*", reason = "x" }'))
    assert cli.main(["audit", bad]) == 1
    for wrong, words in (
        ('{ rule = "ABI002" }', "wants a reason"),
        ('{ rule = "ABI002", reason = " " }', "wants a reason"),
        ('{ rule = "XYZ", reason = "x" }', "no rule begins with 'XYZ'"),
        ('{ rule = "ABI", why = "x" }', "'why' means nothing"),
        ('"ABI002"', "each with a reason"),
    ):
        config.write_text(table.format(wrong))
        assert cli.main(["audit", bad]) == 2
        assert words in capsys.readouterr().err
    config.write_text("[tool.hpy-abi.audit]\nselect = ['PLT']\n")
    assert cli.main(["audit", bad]) == 0
    config.write_text("[tool.hpy-abi.audit]\nselct = ['PLT']\n")
    assert cli.main(["audit", bad]) == 2


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("spam-1.0.tar.gz", b"\x1f\x8b", 2, "source distribution"),
        ("spam.txt", b"hello", 2, "neither a wheel nor a shared library"),
        ("missing.whl", None, 3, "No such file"),
    ],
)
def test_what_cannot_be_audited(
    name: str, content: bytes | None, code: int, words: str, good: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    if content is not None:
        Path(name).write_bytes(content)
    assert cli.main(["audit", name, good]) == code
    told = capsys.readouterr()
    assert words in told.err
    assert "ok  spam-1.0" in told.out  # the others are audited all the same
    assert cli.main(["audit", name]) == code
    assert "nothing was audited" in capsys.readouterr().out


def test_wrong_usage(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words in (
        ([], "Missing argument"),
        (["--select", "nonsense", good], "no rule begins with 'nonsense'"),
        (["--format", "yaml", good], "yaml"),
        (["spam==1,==2"], "name one release"),
        (["==1"], "no release"),
    ):
        assert cli.main(["audit", *arguments]) == 2
        assert words in capsys.readouterr().err


def test_folders(tmp_path: Path, good: str, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(12):
        folder = tmp_path / "many" / str(number)
        folder.mkdir(parents=True)
        (GOOD if number else BAD)(folder)
    assert cli.main(["audit", "--jobs", "2", str(tmp_path / "many")]) == 1
    assert "12 artifacts audited, the claims of 1 are false" in capsys.readouterr().out
    # an installed package: what it claims stands in its .dist-info
    with zipfile.ZipFile(good) as archive:
        archive.extractall(tmp_path / "site")
    assert cli.main(["audit", str(tmp_path / "site")]) == 0
    assert "promises cp39–cp315" in capsys.readouterr().out
    (tmp_path / "site" / "m.abi3.so").write_bytes(made(ext(LINUX, "_PyUnicode_Ready")))
    assert cli.main(["audit", str(tmp_path / "site")]) == 1


def test_single_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.abi3.so"
    path.write_bytes(made(ext(LINUX, "PyLong_FromLong", "PyType_GetModule")))
    assert cli.main(["audit", str(path)]) == 0
    assert "note ABI012 m.abi3.so: it needs Python 3.10 or later" in capsys.readouterr().out
    path.write_bytes(made(ext(LINUX, "_PyUnicode_Ready")))
    assert cli.main(["audit", str(path)]) == 1


def test_output_file(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert cli.main(["audit", "--format", "json", "--output", str(out), bad]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads(out.read_text())["ok"] is False
    assert cli.main(["audit", "--output", str(tmp_path / "no" / "file"), bad]) == 3


def test_releases_come_through_pip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An index of files: this machine's wheel, or all of them."""
    index = tmp_path / "index"
    index.mkdir()
    tags = ("cp39-abi3-macosx_11_0_arm64", "cp314-abi3-manylinux_2_17_x86_64")
    abi3(MACOS_ARM, "PyLong_FromLong")(index)
    abi3(LINUX, "PyLong_FromLong", floor="cp314")(index)
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    assert cli.main(["audit", "--all-platforms", "spam==1.0"]) == 0
    told = capsys.readouterr().out
    for tag in tags:
        assert f"ok  spam-1.0-{tag}.whl" in told
    assert cli.main(["audit", "spam==2.0"]) == 3
    assert "pip could not fetch" in capsys.readouterr().err
    assert fetch.is_release("spam==1.0")
    assert not fetch.is_release("spam-1.0.whl")


def test_help_needs_no_parser() -> None:
    """`hpy-abi --help` and `pythons` stay fast: lief and abi3info are for who audits."""
    code = (
        "import sys\nfrom hpy_abi import cli\nimport hpy_abi.commands.audit\n"
        "cli.main(['--help'])\nassert not {'lief', 'abi3info'} & set(sys.modules)\n"
    )
    subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, cwd=Path(__file__).parents[2]
    )
