from __future__ import annotations

import importlib
import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import hpy_runtime
from hpy_runtime.__main__ import main

UNIX = pytest.mark.skipif(os.name == "nt", reason="the Unix form of quoting and flags")


def test_include_holds_the_header() -> None:
    assert (Path(hpy_runtime.get_include()) / "hpy.h").is_file()
    assert (Path(hpy_runtime.get_include()) / "hpy/forbid_python_h/Python.h").is_file()


@pytest.mark.parametrize("abi", ["universal", "hybrid"])
def test_sources_are_the_helpers(abi: str) -> None:
    sources = hpy_runtime.get_sources(abi)
    assert sources == sorted(sources)
    assert all(Path(path).is_file() and path.endswith(".c") for path in sources)
    assert {"argparse.c", "buildvalue.c", "format.c"} <= {Path(path).name for path in sources}


def test_cpython_compiles_more() -> None:
    more = hpy_runtime.get_sources("cpython")
    assert set(more) > set(hpy_runtime.get_sources("universal"))
    assert all(Path(path).is_file() for path in more)


def test_unknown_abi() -> None:
    with pytest.raises(ValueError, match=r"'abi3'.*universal, hybrid, cpython"):
        hpy_runtime.get_sources("abi3")


@UNIX
def test_cflags(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cflags"]) == 0
    include = hpy_runtime.get_include()
    assert shlex.split(capsys.readouterr().out) == [
        f"-I{include}/hpy/forbid_python_h",
        f"-I{include}",
        "-DHPY",
        "-DHPY_ABI_UNIVERSAL",
        "-fvisibility=hidden",
    ]


@UNIX
def test_hybrid_flags_have_pythons_headers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--includes", "--abi", "hybrid"]) == 0
    folders = shlex.split(capsys.readouterr().out)
    assert folders[0] == f"-I{hpy_runtime.get_include()}"
    assert f"-I{sysconfig.get_path('include')}" in folders
    assert not any("forbid_python_h" in folder for folder in folders)


@UNIX
def test_paths_are_quoted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "with space"
    (package / "include").mkdir(parents=True)
    monkeypatch.setattr("hpy_runtime._files._PACKAGE", str(package))
    assert main(["--includes"]) == 0
    assert shlex.split(capsys.readouterr().out)[-1] == f"-I{package}/include"


def test_sources_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--sources"]) == 0
    assert capsys.readouterr().out.splitlines() == hpy_runtime.get_sources("universal")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    assert said == f"hpy_runtime {hpy_runtime.__version__} (ABI hpy0, minor 2)\n"


@pytest.mark.parametrize("arguments", [[], ["--includes", "--sources"], ["--cflags", "--abi", "x"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_what_the_import_pulls_in() -> None:
    """A count, not a time: what is not imported cannot be slow."""
    code = (
        "import sys; before = set(sys.modules); import hpy_runtime; "
        "print(sorted(set(sys.modules) - before))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() in ("['hpy_runtime']", "['__future__', 'hpy_runtime']")


@pytest.mark.skipif("_hpy_universal" not in sys.builtin_module_names, reason="no native host")
def test_it_stands_aside_for_a_native_host() -> None:
    with pytest.raises(ImportError, match="stands aside here: this interpreter has an HPy host"):
        importlib.import_module("hpy_runtime.universal")


def test_lines_are_the_flags_unquoted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cflags", "--lines"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert Path(lines[0][2:]) == Path(hpy_runtime.get_include(), "hpy", "forbid_python_h")
    assert "-DHPY_ABI_UNIVERSAL" in lines


def test_stub_is_what_the_plug_in_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from hpy_runtime.devel import _stub

    assert main(["--stub", "spam.hpy0.so"]) == 0
    _stub.write(str(tmp_path / "spam.py"), "somewhere/spam.hpy0.so")
    printed = capsys.readouterr().out
    assert printed == (tmp_path / "spam.py").read_text(encoding="utf-8")
    compile(printed, "spam.py", "exec")


@pytest.mark.parametrize("name", ["", "spam", "spam.so", "spam.hpy1.so", "a-b.hpy0.so"])
def test_stub_of_no_universal_binary(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--stub", name])
    assert ended.value.code == 2
    assert "no universal binary" in capsys.readouterr().err
