"""The action and the workflow for others: pinned, without rights, and their scripts do the work."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from hpy_abi.commands import verify as _verify
from hpy_abi.model import Claim
from hpy_abi.verify import github

ROOT = Path(__file__).parent.parent.parent
ACTION = ROOT / "action.yml"
WORKFLOW = ROOT / ".github" / "workflows" / "verify-reusable.yml"
HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"
bash = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def script(steps: list[dict[str, Any]], name: str) -> str:
    (found,) = [step["run"] for step in steps if step.get("name") == name]
    return str(found)


def wheel(folder: Path, code: str) -> Path:
    """A pure wheel with one module."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "spam-1.0-py3-none-any.whl"
    files = {
        "spam.py": code,
        "spam-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: spam\nVersion: 1.0\n",
        "spam-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\n"
        "Root-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = []
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
            record.append(f"{name},sha256={digest.decode().rstrip('=')},{len(text)}")
        record.append("spam-1.0.dist-info/RECORD,,")
        archive.writestr("spam-1.0.dist-info/RECORD", "\n".join(record) + "\n")
    return target


class Runner:
    """What a job's machine has around a script: its files, and our command on PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = folder / "programs"
        programs.mkdir(parents=True)
        command = programs / "hpy-abi"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hpy_abi "$@"\n')
        command.chmod(0o755)
        self.programs = str(programs)
        self.outputs = folder / "outputs"
        self.summary = folder / "summary"

    def run(self, text: str, **variables: str) -> subprocess.CompletedProcess[str]:
        for path in (self.outputs, self.summary):
            path.write_text("")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "GITHUB_OUTPUT": str(self.outputs),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                **variables,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def output(self, name: str) -> str:
        found = dict(line.split("=", 1) for line in self.outputs.read_text().splitlines())
        return found[name]


def test_what_others_use_is_pinned() -> None:
    for path in (ACTION, WORKFLOW):
        used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
        assert used
        assert [use for use in used if not re.search(r"@[0-9a-f]{40}$", use)] == []


def test_workflow_may_do_nothing() -> None:
    document = load(WORKFLOW)
    assert document["permissions"] == {}
    assert not any("permissions" in job for job in document["jobs"].values())
    assert "secrets" not in WORKFLOW.read_text(encoding="utf-8")


def test_inputs_reach_scripts_as_variables_only() -> None:
    """An expression inside a script would make code of whatever somebody passes."""
    steps = load(ACTION)["runs"]["steps"]
    for job in load(WORKFLOW)["jobs"].values():
        steps += job["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 10
    assert not [one for one in scripts if "${{" in one]
    for step in load(ACTION)["runs"]["steps"]:
        assert "uses" in step or step["shell"] == "bash"


def test_each_input_is_used_and_each_that_is_used_is_there() -> None:
    action, workflow = load(ACTION), load(WORKFLOW)
    # a key `on` is read as the truth value that YAML 1.1 takes it for
    declared = (action["inputs"], workflow[True]["workflow_call"]["inputs"])
    for inputs, path in zip(declared, (ACTION, WORKFLOW), strict=True):
        used = re.findall(r"inputs\.([a-z-]+)", path.read_text(encoding="utf-8"))
        assert set(used) == set(inputs)
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in action["inputs"] if name != "wheels")


def test_workflow_takes_what_the_plan_gives() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    used = set(re.findall(r"matrix\.([a-z]+)", text))
    made = json.loads(github.matrix([("a.whl", Claim(("py3-none-any",), "pure", ("cp39",)))]).json)
    assert used == set(made["include"][0])
    assert "github" in _verify._PLANS


@bash
@pytest.mark.parametrize(("code", "verdict"), [("a = 1\n", 0), ("raise ValueError\n", 1)])
def test_action_verifies_and_reports(tmp_path: Path, code: str, verdict: int) -> None:
    runner = Runner(tmp_path)
    wheel(tmp_path / "dist", code)
    steps = load(ACTION)["runs"]["steps"]
    run = runner.run(
        script(steps, "verify"),
        PROGRAMS=runner.programs,
        WHEELS="dist/*.whl",
        PYTHONS=HERE,
        INSTALL="false",
        FAIL_ON="broken",
        ARGUMENTS="--timeout 120 --no-deps",
        OUTPUT="the report",
    )
    # the verdict is the last step's, after the artifact was uploaded
    assert run.returncode == 0, run.stdout + run.stderr
    assert runner.output("exit-code") == str(verdict), run.stdout + run.stderr
    names = {path.name for path in (tmp_path / "the report").iterdir()}
    assert names == {"result.json", "report.html", "report.md", "junit.xml", "badge.svg"}
    assert runner.output("result") == "the report/result.json"
    summary = runner.summary.read_text(encoding="utf-8")
    assert summary.startswith("# ✓" if verdict == 0 else "# ✗")
    judged = runner.run(script(steps, "the verdict"), CODE=str(verdict))
    assert judged.returncode == verdict


@bash
def test_action_without_a_wheel_fails(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    run = runner.run(
        script(load(ACTION)["runs"]["steps"], "verify"),
        PROGRAMS=runner.programs,
        WHEELS="none/*.whl",
        PYTHONS="",
        INSTALL="false",
        FAIL_ON="broken",
        ARGUMENTS="",
        OUTPUT="report",
    )
    assert run.returncode in (2, 3)
    assert "result=" not in runner.outputs.read_text()


@bash
def test_workflow_goes_from_plan_to_report(tmp_path: Path) -> None:
    jobs = load(WORKFLOW)["jobs"]
    runner = Runner(tmp_path)
    wheel(tmp_path / "dist", "a = 1\n")
    run = runner.run(script(jobs["plan"]["steps"], "plan"))
    assert run.returncode == 0, run.stderr
    include = json.loads(runner.output("matrix"))["include"]
    (mine,) = [one for one in include if one["os"] == "ubuntu-24.04" and one["python"] == HERE]
    run = runner.run(
        script(jobs["cell"]["steps"], "verify"),
        PYTHON=mine["python"],
        WHEELS=mine["wheels"],
        ARGUMENTS="--no-deps",
    )
    assert run.returncode == 0, run.stdout + run.stderr
    part = tmp_path / "parts" / f"hpy-abi-part-{mine['part']}" / "part.json"
    part.parent.mkdir(parents=True)
    (tmp_path / "part.json").rename(part)
    for fail_on, verdict in (("broken", 0), ("not-run", 1)):
        run = runner.run(script(jobs["report"]["steps"], "report"), FAIL_ON=fail_on)
        assert run.returncode == 0, run.stdout + run.stderr
        assert runner.output("exit-code") == str(verdict)
        assert "holds where it was run: on 1 of" in runner.summary.read_text(encoding="utf-8")
        assert (tmp_path / "report" / "report.html").is_file()
        shutil.rmtree(tmp_path / "report")


@bash
def test_a_python_that_cannot_be_had_leaves_no_part(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    command = Path(runner.programs) / "hpy-abi"
    command.write_text("#!/bin/sh\nexit 3\n")
    text = script(load(WORKFLOW)["jobs"]["cell"]["steps"], "verify")
    run = runner.run(text, PYTHON="3.99", WHEELS="a.whl", ARGUMENTS="")
    assert run.returncode == 0
    assert run.stdout.startswith("::warning::3.99 cannot be had")
    assert not (tmp_path / "part.json").exists()
