"""`hpy-abi verify` as one types it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hpy_abi.cli import main
from hpy_abi.interpreters import Found, Problem, Spec, find
from hpy_abi.model import Verdict
from hpy_abi.report.verifications import jsonio

from . import made

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="these modules are written for POSIX"),
    pytest.mark.usefixtures("kept"),
]

BAD = "abort();"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in this project's folder, whose pyproject.toml is none of these wheels'."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


def newest() -> str:
    return made.here()[-1].executable


def test_a_claim_that_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made.one_module(tmp_path)
    out = tmp_path / "work" / "out.json"
    assert main(["verify", str(path), "--python", newest(), "--output", str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    key = made.here()[-1].key
    assert told[0] == path.name
    assert told[1].startswith("  abi3, promised to ")
    assert any(line.startswith(f"{key}: passed, 1 module in ") for line in told)
    (seen,) = jsonio.read(out.read_text(), str(out))
    assert [one.verdict for one in seen.cells] == [Verdict.PASSED]
    assert (seen.artifact, seen.claim.modules) == (path.name, ("spam",))


def test_a_claim_that_is_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made.one_module(tmp_path, BAD)
    arguments = ["verify", str(path), "--python", newest()]
    assert main(arguments) == 1
    assert "crashed: spam: killed by SIGABRT during the import" in capsys.readouterr().out
    assert main([*arguments, "--fail-on", "never"]) == 0


def test_what_is_missing_is_fetched_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The installer stands for the network: it brings an interpreter that was not found before."""
    old, new = made.here()[0], made.here()[-1]
    path = made.one_module(tmp_path)
    asked: list[str] = []
    there = find(old=True)

    def only(*, old: bool = False) -> Found:
        kept = [one for one in there.interpreters if one.key == new.key or asked]
        return replace(there, interpreters=tuple(kept))

    def ensure(specs: Sequence[Spec], tell: Callable[[Spec, str], None]) -> object:
        asked.extend(map(str, specs))
        for spec in specs:
            tell(spec, "installed")
        return [], [Problem(Spec.parse("3.99"), ("nobody has it",))]

    monkeypatch.setattr("hpy_abi.commands.verify.find", only)
    monkeypatch.setattr("hpy_abi.commands.verify.ensure", ensure)
    name = ".".join(map(str, old.language))
    assert main(["verify", str(path), "--plan"]) == 0
    told = capsys.readouterr().out
    assert f"  {old.key}: not run: not installed (`hpy-abi pythons install {name}`)" in told
    assert asked == []
    out = tmp_path / "work" / "out.json"
    assert main(["verify", str(path), "--install", "--output", str(out)]) == 0
    assert name in asked
    (seen,) = jsonio.read(out.read_text(), str(out))
    verdicts = {one.interpreter: one.verdict for one in seen.cells}
    assert verdicts[old.key] is verdicts[new.key] is Verdict.PASSED
    assert "nobody has it" in capsys.readouterr().err


def test_several_wheels_and_a_folder_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = made.one_module(tmp_path / "good")
    made.one_module(tmp_path / "bad", BAD)
    assert main(["verify", str(good), str(tmp_path / "bad"), "--python", newest()]) == 1
    told = capsys.readouterr().out
    assert f"{good}: {made.here()[-1].key}: passed" in told
    assert f"bad/{good.name}: {made.here()[-1].key}: crashed" in told
    assert "2 wheels" in told


def test_nothing_to_be_said(tmp_path: Path) -> None:
    path = made.wheel(tmp_path, {"spam.pyd": b"MZ"}, "cp39-abi3-win_amd64")
    assert main(["verify", str(path), "--python", newest()]) == 3


def test_what_was_not_run_may_fail_it(tmp_path: Path) -> None:
    path = made.one_module(tmp_path)
    arguments = ["verify", str(path), "--python", newest()]
    assert main([*arguments, "--fail-on", "not-run"]) == 1


@pytest.mark.parametrize("order", [["WHEEL", "--plan"], ["--plan", "WHEEL"]])
def test_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str], order: list[str]) -> None:
    path = made.one_module(tmp_path, BAD)
    arguments = [str(path) if one == "WHEEL" else one for one in order]
    assert main(["verify", *arguments]) == 0
    told = capsys.readouterr().out
    for one in made.here():
        assert f"  {one.key}: load 1 module, on {one.executable}" in told


def test_the_plan_for_github(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made.wheel(
        tmp_path, {"spam.abi3.so": made.compiled()}, "cp314-abi3-manylinux_2_17_x86_64"
    )
    assert main(["verify", str(path), "--plan", "github"]) == 0
    jobs = json.loads(capsys.readouterr().out)["include"]
    assert [one["interpreter"] for one in jobs] == ["cp314", "cp315"]


def test_patterns_and_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made.one_module(tmp_path)
    last = made.here()[-1]
    version = ".".join(map(str, last.language))
    for which in (version, last.key, f"{last.key[:-1]}[{last.key[-1]}]"):
        assert main(["verify", str(path), "--plan", "--python", which]) == 0
        told = capsys.readouterr().out.splitlines()
        assert [line.split(":")[0] for line in told[2:]] == [f"  {last.key}"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--python", "3.99"], "nothing on this machine is that"),
        (["--python", "cp9*"], "nothing on this machine is that"),
        (["--python", "/no/such/python"], "no Python that works"),
        (["--python", "snake"], "names no Python"),
        (["--modes", "quick"], "there is no quick"),
        (["--find-links", "nowhere"], "is no folder"),
        (["--timeout", "0"], "--timeout"),
    ],
)
def test_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    path = made.one_module(tmp_path)
    assert main(["verify", str(path), *arguments]) == 2
    assert told in capsys.readouterr().err


def test_what_is_no_wheel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "spam.abi3.so"
    library.write_bytes(made.compiled())
    assert main(["verify", str(library)]) == 2
    assert "is no wheel" in capsys.readouterr().err
    assert main(["verify", str(tmp_path / "absent.whl")]) == 3
    (tmp_path / "spam-1.0-py3-none-any.whl").write_bytes(b"PK")
    assert main(["verify", str(tmp_path / "spam-1.0-py3-none-any.whl")]) == 3


def test_a_project_says_how_its_wheels_are_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made.one_module(tmp_path)
    config = Path("pyproject.toml")
    config.write_text(f"[tool.hpy-abi.verify]\npython = ['{made.here()[-1].key}']\n")
    assert main(["verify", str(path), "--plan"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    for wrong in ("pyton = []", "python = 3", "timeout = -1", "beyond = 1", "test = []"):
        config.write_text(f"[tool.hpy-abi.verify]\n{wrong}\n")
        assert main(["verify", str(path), "--plan"]) == 2
        assert wrong.split()[0] in capsys.readouterr().err


def test_what_it_was_run_in_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kept: Path
) -> None:
    path = made.one_module(tmp_path)
    assert main(["verify", str(path), "--python", newest(), "--keep"]) == 0
    (folder,) = (kept / "kept").iterdir()
    assert f"kept: {folder}" in capsys.readouterr().out
    assert len(list(folder.glob("worker*/tree-*/spam.abi3.so"))) == 1
