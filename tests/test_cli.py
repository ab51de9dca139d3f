from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from hpy_abi import __version__, cli, interpreters
from hpy_abi.commands import pythons
from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import Problem, Spec
from hpy_abi.interpreters.install import Tell
from hpy_abi.model import Interpreter


@pytest.fixture(autouse=True)
def only_this_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be found but the Python that runs the tests."""
    for name in [name for name in os.environ if name.startswith(("HPY_", "PYENV_", "UV_", "XDG_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("HPY_ABI_PYTHONS", os.path.realpath(sys.executable))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setattr("hpy_abi.interpreters.candidates.find_uv", lambda: None)
    monkeypatch.setattr("hpy_abi.interpreters.candidates._registered", list)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


def test_module_and_process_exit_code() -> None:
    command = [sys.executable, "-m", "hpy_abi", "pythons", "install", "nonsense"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    assert ended.returncode == 2
    assert ended.stderr.startswith("hpy-abi: 'nonsense' names no Python")
    assert "Traceback" not in ended.stderr


def test_each_command_module_is_a_command() -> None:
    context = click.Context(cli.root)
    folder = Path(pythons.__file__).parent
    modules = {path.stem for path in folder.glob("[!_]*.py")}
    names = cli.root.list_commands(context)
    assert {name.replace("-", "_") for name in names} == modules
    for name in names:
        command = cli.root.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.get_short_help_str()


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["nothing-of-the-kind"], "No such command"),
        (["pythons", "--what"], "No such option"),
        (["pythons", "install"], "Missing argument"),
        (["pythons", "--json", "install", "3.14"], "'install'"),
        (["pythons", "install", "3.14-7"], "CPython has no version"),
    ],
)
def test_wrong_usage(arguments: list[str], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    assert text in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (HpyAbiError("the disk is full"), 3),
        (click.FileError("x", "the disk is full"), 3),
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError("a defect"), 3),
    ],
)
def test_exit_codes(
    raised: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(**options: object) -> None:
        raise raised

    monkeypatch.setattr("hpy_abi.interpreters.find", fail)
    assert cli.main(["pythons"]) == code
    assert str(raised) in capsys.readouterr().err


def test_the_plain_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pythons"]) == 0
    first = capsys.readouterr().out
    head, line = first.splitlines()
    assert head.split() == list(pythons.COLUMNS)
    assert line.split()[:2] == ["cp{}{}".format(*sys.version_info), sys.implementation.name]
    assert os.path.realpath(sys.executable) in line
    assert cli.main(["pythons", "list"]) == 0
    assert capsys.readouterr().out == first


def test_json_and_the_broken_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing")
    monkeypatch.setenv("HPY_ABI_PYTHONS", os.pathsep.join([missing, sys.executable]))
    assert cli.main(["pythons", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    (one,) = document["interpreters"]
    assert document["schema"] == 1
    assert one["version"].startswith("{}.{}.{}".format(*sys.version_info))
    assert one["abi_tags"][0].startswith(one["key"])
    assert document["broken"] == [{"path": missing, "reason": "No such file or directory"}]
    assert cli.main(["pythons"]) == 0
    assert f"{missing}: No such file or directory" in capsys.readouterr().out


def test_install_tells_what_is_there_and_what_could_not_be_had(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(specs: list[Spec], tell: Tell) -> tuple[list[Interpreter], list[Problem]]:
        found, problems = real([specs[0]], tell)
        return found, [*problems, Problem(specs[1], ("uv: is not installed", "no Debian"))]

    real = interpreters.ensure
    monkeypatch.setattr("hpy_abi.interpreters.ensure", refuse)
    own = "{}.{}".format(*sys.version_info)
    assert cli.main(["pythons", "install", own, "3.99"]) == 3
    told = capsys.readouterr()
    assert told.out.split()[-1] == os.path.realpath(sys.executable)
    assert f"{own}: found " in told.err
    assert "3.99 could not be installed: uv: is not installed; no Debian" in told.err
