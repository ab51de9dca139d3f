from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from hpy_abi.interpreters import Found, Spec, candidates, find, folders
from hpy_abi.interpreters.find import one_each
from hpy_abi.model import Interpreter
from tests.interpreters.conftest import Script


def linked(folder: Path, one: Interpreter, name: str = "python") -> Path:
    """A folder as a user may have it, with a link to a real interpreter in it."""
    if os.name != "posix":
        pytest.skip("Windows has no links to executables")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.symlink_to(os.path.realpath(one.executable))
    return path


@pytest.fixture
def any_one(real: tuple[Interpreter, ...]) -> Interpreter:
    return next(one for one in real if one.implementation == "cpython")


def test_nothing_is_found_where_nothing_is(lonely: Path) -> None:
    assert find() == Found((), ())


@pytest.mark.parametrize(
    ("at", "entry"),
    [
        ("here/python", "here/python"),
        ("here/odd-name", "here/odd-name"),
        ("here/bin/python3", "here"),
        ("here/bin/python3", "here/bin"),
        ("fleet/cp/bin/python3.99", "fleet"),
        ("fleet/bins/pypy3", "fleet"),
    ],
)
def test_named_by_path_prefix_folder_or_folder_of_folders(
    at: str,
    entry: str,
    lonely: Path,
    any_one: Interpreter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = linked((lonely / at).parent, any_one, (lonely / at).name)
    monkeypatch.setenv("HPY_ABI_PYTHONS", f"{os.pathsep}{lonely / entry}{os.pathsep}")
    found = find()
    assert [one.executable for one in found.interpreters] == [str(path)]
    assert found.interpreters[0].key == any_one.key
    assert found.broken == ()


def test_what_is_named_and_not_there_is_told(lonely: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lonely / "empty").mkdir()
    wanted = [str(lonely / "empty"), str(lonely / "missing")]
    monkeypatch.setenv("HPY_ABI_PYTHONS", os.pathsep.join(wanted))
    assert [one.path for one in find().broken] == wanted


def test_path_pyenv_and_the_cache_are_searched(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch, script: Script
) -> None:
    shim = script("home/.pyenv/shims/python3.12", "exit 127")
    monkeypatch.setenv("PATH", os.pathsep.join(["", str(shim.parent), str(lonely / "bin")]))
    places = ["bin", ".pyenv/versions/3.13.0/bin", "cache/uv/cpython-3.14/bin"]
    for place in places:
        linked(lonely / place, any_one, "python3")
    paths = candidates.elsewhere()
    assert paths == [lonely / place / "python3" for place in places]
    found = find()
    assert [one.executable for one in found.interpreters] == [str(lonely / "bin" / "python3")]
    assert found.broken == ()


def test_a_pyenv_elsewhere_is_found_by_its_shims(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch, script: Script
) -> None:
    shim = script("home/elsewhere/shims/python3.13", "exit 127")
    there = linked(lonely / "elsewhere/versions/3.13.0/bin", any_one, "python3.13")
    monkeypatch.setenv("PATH", str(shim.parent))
    assert candidates.elsewhere() == [there]


def test_half_made_interpreters_in_the_cache_are_not_there(
    lonely: Path, any_one: Interpreter
) -> None:
    folder = folders.pythons() / "3.14-sid"
    path = linked(folder / "usr" / "bin", any_one, "python3.14")
    assert find().interpreters == ()
    folders.write(folder / folders.STAMP, "{")
    assert find().interpreters == ()
    folders.write(folder / folders.STAMP, '{"executable": "usr/bin/python3.14"}')
    assert [one.executable for one in find().interpreters] == [str(path)]


def test_names_that_are_no_interpreters(lonely: Path, script: Script) -> None:
    for name in ("python3-config", "python3.14-gdb.py", "pythonw", "ipython", "pypy3clean", "pip"):
        script(f"home/bin/{name}", "exit 1")
    (lonely / "bin" / "python3").write_text("not executable")
    assert candidates.in_folder(lonely) == []


def test_links_to_one_file_are_one(lonely: Path, any_one: Interpreter) -> None:
    first, second = (linked(lonely / name, any_one) for name in ("a", "b"))
    assert one_each([first, second, Path(any_one.executable)]) == [first]


@pytest.mark.skipif(os.name != "posix", reason="Windows lays virtual environments out otherwise")
def test_a_virtual_environment_on_path_shows_its_base_once(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(
        [any_one.executable, "-m", "venv", "--without-pip", str(lonely / "venv")], check=True
    )
    monkeypatch.setenv("PATH", str(lonely / "venv" / "bin"))
    found = find().interpreters
    assert [os.path.realpath(one.executable) for one in found] == [
        os.path.realpath(any_one.executable)
    ]
    assert not Path(found[0].executable).is_relative_to(lonely)


def test_broken_ones_do_not_hide_the_others(
    lonely: Path, any_one: Interpreter, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked(lonely / "good", any_one)
    crashing = script("home/bad/python3.13", "kill -ABRT $$")
    hanging = script("home/bad/python3.14", "exec sleep 60")
    monkeypatch.setenv("PATH", f"{lonely / 'bad'}{os.pathsep}{lonely / 'good'}")
    found = find(timeout=5)
    assert [one.key for one in found.interpreters] == [any_one.key]
    assert {one.path: one.reason for one in found.broken} == {
        str(crashing): "killed by SIGABRT",
        str(hanging): "no answer in 5 s",
    }


def described_as(version: str) -> str:
    return (
        'echo \'hpy-abi-probe:{"implementation": "cpython", "version": "VERSION",'
        ' "implementation_version": "VERSION", "debug": false, "free_threaded": false,'
        ' "soabi": "s", "ext_suffixes": [".so"], "platform": "p", "native_hpy": null,'
        ' "include": "", "executable": "", "base_executable": null, "base_prefix": "",'
        ' "virtual": false}\''
    ).replace("VERSION", version)


def test_old_ones_are_left_out_unless_asked_for(
    lonely: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("3.8.18", "3.9.1", "3.10.0", "3.15.0b1"):
        script(f"home/bin{version}/python3", described_as(version))
    script("home/bin2/python", """echo 'hpy-abi-probe:{"version": "2.7.18"}'""")
    monkeypatch.setenv("HPY_ABI_PYTHONS", str(lonely))
    new, everything = find(), find(old=True)
    assert [one.key for one in new.interpreters] == ["cp39", "cp310", "cp315"]
    assert not new.older
    assert not new.broken
    assert [one.key for one in everything.interpreters] == ["cp38", "cp39", "cp310", "cp315"]
    assert [one.version for one in everything.older] == ["2.7.18"]


def test_of_one_key_the_named_one_then_the_newest_comes_first(
    lonely: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path = [
        script(f"home/{version}/python3", described_as(version)) for version in ("3.9.2", "3.9.18")
    ]
    named = script("home/named/python3", described_as("3.9.1"))
    monkeypatch.setenv("PATH", os.pathsep.join(str(path.parent) for path in on_path))
    newest = find().matching(Spec.parse("3.9"))
    assert newest is not None
    assert newest.version == "3.9.18"
    monkeypatch.setenv("HPY_ABI_PYTHONS", str(named))
    found = find()
    assert [one.version for one in found.interpreters] == ["3.9.1", "3.9.18", "3.9.2"]
    assert [one.version for one in found.best()] == ["3.9.1"]
    exact = found.matching(Spec.parse("3.9.2"))
    assert exact is not None
    assert exact.version == "3.9.2"
    assert found.matching(Spec.parse("3.14")) is None


def test_order(real: tuple[Interpreter, ...]) -> None:
    place = [(one.implementation != "cpython", one.language, one.debug) for one in real]
    assert place == sorted(place)
