from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

from hpy_abi.interpreters.describe import Broken, Described, Old, describe, describe_all
from hpy_abi.model import Interpreter
from tests.interpreters.conftest import Script

pytestmark = pytest.mark.usefixtures("lonely")


def described(path: Path) -> Interpreter:
    answer = describe(path)
    assert isinstance(answer, Described), answer
    return answer.interpreter


def test_the_python_that_runs_the_tests() -> None:
    one = described(Path(sys.executable))
    assert one.implementation == sys.implementation.name
    assert one.language == sys.version_info[:2]
    assert one.version.startswith("{}.{}.{}".format(*sys.version_info))
    assert one.debug == hasattr(sys, "gettotalrefcount")
    assert one.free_threaded == bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    assert one.ext_suffixes[0] == sysconfig.get_config_var("EXT_SUFFIX")
    assert one.platform == sysconfig.get_platform()


def test_each_interpreter_as_it_says_itself(real: tuple[Interpreter, ...]) -> None:
    code = "import sys, sysconfig as s; print(sys.version_info[:2], s.get_config_var('EXT_SUFFIX'))"
    for one in real:
        said = subprocess.run(
            [one.executable, "-I", "-c", code], capture_output=True, text=True, check=True
        )
        assert said.stdout.strip() == f"{one.language} {one.ext_suffixes[0]}"
        assert described(Path(one.executable)) == one


def test_keys_and_tags_tell_interpreters_apart(real: tuple[Interpreter, ...]) -> None:
    assert len({one.key for one in real}) == len({one.wheel_tag for one in real}) == len(real)
    for one in real:
        if one.implementation == "cpython":
            assert one.key.endswith("d") == one.debug
            assert one.abi_tags[1] == "abi3" or one.free_threaded


def test_only_pypy_7_has_hpy_built_in(real: tuple[Interpreter, ...]) -> None:
    native = {one.key for one in real if one.native_hpy}
    assert native == {
        one.key
        for one in real
        if one.implementation == "pypy" and one.implementation_version.startswith("7.3.")
    }


@pytest.mark.skipif(os.name != "posix", reason="Windows lays virtual environments out otherwise")
@pytest.mark.parametrize("option", [[], ["--copies"]], ids=["links", "copies"])
def test_a_virtual_environment_is_its_base(
    option: list[str], tmp_path: Path, real: tuple[Interpreter, ...]
) -> None:
    base = next(one for one in real if one.implementation == "cpython")
    made = [base.executable, "-m", "venv", "--without-pip", *option, str(tmp_path / "venv")]
    subprocess.run(made, check=True)
    one = described(tmp_path / "venv" / "bin" / "python")
    assert not Path(one.executable).is_relative_to(tmp_path)
    assert os.path.realpath(one.executable) == os.path.realpath(base.executable)
    assert one.version == base.version


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("kill -SEGV $$", "killed by SIGSEGV"),
        ("echo no such thing >&2; exit 3", "exit code 3: no such thing"),
        ("echo hello", "does not answer as a Python does"),
        ("echo hpy-abi-probe:{", "does not answer as a Python does"),
        ("echo hpy-abi-probe:[]", "does not answer as a Python does"),
        ("exec cat /dev/zero", "wrote more than 1000000 bytes"),
    ],
)
def test_what_is_no_python(script: Script, body: str, reason: str) -> None:
    path = script("python3", body)
    assert describe(path) == Broken(str(path), reason)


def test_one_that_hangs_is_stopped_with_all_that_it_started(script: Script, tmp_path: Path) -> None:
    path = script("python3", f"sleep 60 & echo $! > {tmp_path}/child; wait")
    start = time.monotonic()
    assert describe(path, timeout=0.5) == Broken(str(path), "no answer in 0.5 s")
    assert time.monotonic() - start < 10
    child = int((tmp_path / "child").read_text())
    deadline = time.monotonic() + 5
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(child)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")  # a killed orphan may wait for a lazy init
    return not (state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z")


def test_what_cannot_be_started(tmp_path: Path, script: Script) -> None:
    missing = describe(tmp_path / "python3")
    assert isinstance(missing, Broken)
    assert "No such file" in missing.reason
    garbage = script("python3.14", "")
    garbage.write_bytes(b"\x7fELF and nothing more")
    answer = describe(garbage)
    assert isinstance(answer, Broken)
    assert answer.reason.startswith("cannot be started")


def test_python_2_is_old_and_not_broken(script: Script) -> None:
    refused = 'for a; do [ "$a" != -I ] || { echo "Unknown option: -I"; exit 2; }; done'
    path = script("python", refused + """\necho 'hpy-abi-probe:{"version": "2.7.18"}'""")
    assert describe(path) == Old(str(path), "2.7.18")


def test_nothing_of_the_environment_reaches_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONHOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert described(Path(sys.executable)).language == sys.version_info[:2]


def test_asked_again_only_when_the_file_changed(script: Script, tmp_path: Path) -> None:
    plain = json.dumps({"version": "2.7.1"})
    body = f"echo x >> {tmp_path}/runs; echo 'hpy-abi-probe:{plain}'"
    path = script("python", body)
    assert describe_all([path] * 3) == [Old(str(path), "2.7.1")] * 3
    before = len((tmp_path / "runs").read_text().split())
    assert describe(path) == Old(str(path), "2.7.1")
    assert len((tmp_path / "runs").read_text().split()) == before
    script("python", body.replace("2.7.1", "2.7.11"))
    assert describe(path) == Old(str(path), "2.7.11")


def test_a_failure_is_not_kept(script: Script) -> None:
    path = script("python3", "exit 1")
    status = path.stat()
    assert isinstance(describe(path), Broken)
    path.write_text('#!/bin/sh\necho \'hpy-abi-probe:{"version": "2.7.18"}\'\n')
    os.truncate(path, path.stat().st_size)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert describe(path) == Old(str(path), "2.7.18")


def test_a_cache_that_cannot_be_written_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path / "file" / "cache"))
    assert described(Path(sys.executable)).language == sys.version_info[:2]


def test_a_torn_cache_is_asked_again() -> None:
    first = described(Path(sys.executable))
    for kept in Path(os.environ["HPY_ABI_CACHE"], "probes").iterdir():
        kept.write_text("{")
    assert described(Path(sys.executable)) == first
