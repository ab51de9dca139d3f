"""`python -m hpy_runtime.trace`: what it prints, what it records, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


def _environment() -> dict[str, str]:
    """This process's, without what tells the host what to do."""
    return {key: value for key, value in os.environ.items() if not key.startswith("HPY")}


def command(
    traced_folder: Path, tmp_path: Path, text: str, *options: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a script by the command, with these options before it, and `x y` behind it."""
    script = tmp_path / "script.py"
    script.write_text(
        f"import sys; sys.path.append({str(traced_folder)!r})\n{text}\n", encoding="utf-8"
    )
    return subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", *options, str(script), "x", "y"],
        cwd=traced_folder,
        env={**_environment(), **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


WORK = "import traced\nfor i in range(10): traced.add(i, 1)\nprint(sys.argv[1:], __name__)"


def test_table(traced_folder: Path, tmp_path: Path) -> None:
    done = command(traced_folder, tmp_path, WORK)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("['x', 'y'] __main__\n")
    (line,) = [line for line in done.stdout.splitlines() if "ctx_Add" in line]
    assert "10" in line.split()


def test_plain_table_without_rich(traced_folder: Path, tmp_path: Path) -> None:
    done = command(
        traced_folder, tmp_path, f"sys.modules['rich.console'] = None\n{WORK}", "--sort=calls"
    )
    lines = [line.split() for line in done.stdout.splitlines()[1:]]
    assert lines[0][:2] == ["function", "calls"]
    assert ["ctx_Add", "10"] in [line[:2] for line in lines]
    counts = [int(line[1]) for line in lines[1:]]
    assert counts == sorted(counts, reverse=True)


def test_json_into_a_file(traced_folder: Path, tmp_path: Path) -> None:
    done = command(traced_folder, tmp_path, WORK, "--json", "-o", str(tmp_path / "out.json"))
    assert done.stdout == "['x', 'y'] __main__\n"
    document = json.loads((tmp_path / "out.json").read_text())
    assert document["schema"] == 1
    found = {one["name"]: one for one in document["functions"]}
    assert found["ctx_Add"]["calls"] == 10
    run = found["ctx_CallRealFunctionFromTrampoline"]
    assert 0 < run["own_nanoseconds"] < run["nanoseconds"]
    times = [one["nanoseconds"] for one in document["functions"]]
    assert times == sorted(times, reverse=True)


ENDS = {
    "falls off its end": "",
    "exit code": "sys.exit(7)",
    "exit words": "sys.exit('words')",
    "exception": "def f(): raise ValueError('from f')\nf()",
    "syntax error": "x = = 1",
    "own exit function": "import atexit; atexit.register(print, 'at the end', file=sys.stderr)",
}


@pytest.mark.parametrize("how", ENDS)
def test_it_ends_as_the_script_does(traced_folder: Path, tmp_path: Path, how: str) -> None:
    done = command(traced_folder, tmp_path, ENDS[how], "-o", str(tmp_path / "table"))
    alone = subprocess.run(
        [sys.executable, str(tmp_path / "script.py"), "x", "y"],
        cwd=traced_folder,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        alone.returncode,
        alone.stdout,
        alone.stderr,
    )
    assert (tmp_path / "table").exists()


def test_module_form(traced_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "tool.py").write_text("import sys, traced; print(traced.add(1, 2), sys.argv[1:])\n")
    done = subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", "--json", "-m", "tool", "--json", "-m"],
        cwd=tmp_path,
        env={**_environment(), "PYTHONPATH": _path(traced_folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    first, rest = done.stdout.split("\n", 1)
    assert first == "3 ['--json', '-m']"
    assert "ctx_Add" in {one["name"] for one in json.loads(rest)["functions"]}


def _path(traced_folder: Path) -> str:
    return os.pathsep.join([str(traced_folder), os.environ.get("PYTHONPATH", "")])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "which script or module"),
        (["--no-such-option", "x.py"], "unrecognized arguments"),
        (["--chrome", "no/such/folder/x", "x.py"], "--chrome"),
        (["no_such_script.py"], "no_such_script.py"),
    ],
)
def test_wrong_usage_is_2(tmp_path: Path, arguments: list[str], words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert words in done.stderr


# ---- Chrome's format ----


def events(path: Path) -> list[dict[str, Any]]:
    """The complete events of a file, which is held against the Trace Event Format."""
    return checked(json.loads(path.read_text()))


def checked(document: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What follows the process's name: each event with the fields that its kind has, and on each
    thread inside another one or apart from it, for a viewer drops what overlaps."""
    title, *found = document
    assert (title["name"], title["ph"]) == ("process_name", "M")
    assert isinstance(title["args"]["name"], str)
    threads: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for event in found:
        assert event["ph"] == "X"
        assert event["name"]
        assert event["cat"] in ("context", "extension")
        assert min(event["ts"], event["dur"], event["pid"], event["tid"]) >= 0
        threads.setdefault((event["pid"], event["tid"]), []).append(event)
    for own in threads.values():
        ends: list[float] = []
        for event in sorted(own, key=lambda one: (one["ts"], -one["dur"])):
            # microseconds, rounded to a nanosecond at each end
            while ends and ends[-1] <= event["ts"] + 0.002:
                ends.pop()
            end = event["ts"] + event["dur"]
            assert not ends or end <= ends[-1] + 0.003, event
            ends.append(end)
    return found


def test_recording_nests(traced_folder: Path, tmp_path: Path) -> None:
    work = "import traced\ntraced.call(lambda: traced.add(1, 2))\ntraced.Pair(1).other"
    done = command(
        traced_folder, tmp_path, work, "--chrome", str(tmp_path / "trace.json"), "-o/dev/null"
    )
    assert done.returncode == 0, done.stderr
    found = events(tmp_path / "trace.json")
    by_name = {event["name"]: event for event in found}
    chain = ["traced.call", "ctx_CallTupleDict", "traced.add", "ctx_Add"]
    for outer, inner in zip(chain, chain[1:]):
        start, end = by_name[outer]["ts"], by_name[outer]["ts"] + by_name[outer]["dur"]
        # times are rounded to a nanosecond
        assert start <= by_name[inner]["ts"] + 0.001
        assert by_name[inner]["ts"] + by_name[inner]["dur"] <= end + 0.003
    assert {"traced.Pair.tp_new", "traced.Pair.other.get", "traced.mod_exec"} <= set(by_name)
    assert by_name["traced.add"]["cat"] == "extension"
    assert by_name["ctx_Add"]["cat"] == "context"


def test_recording_is_written_while_it_goes_on(traced_folder: Path, tmp_path: Path) -> None:
    """More events than are held in memory, threads, a fork, and an end without a farewell."""
    path = tmp_path / "trace.json"
    work = (
        "import os, threading, traced\n"
        "def work():\n    for i in range(10000): traced.add(i, 1)\n"
        "threads = [threading.Thread(target=work) for _ in range(3)]\n"
        "for t in threads: t.start()\n"
        "for t in threads: t.join()\n"
        "child = os.fork()\n"
        "work()\n"
        "if child == 0: os._exit(0)\n"
        "os.waitpid(child, 0)\n"
        "traced.die()\n"
    )
    done = command(traced_folder, tmp_path, work, "--chrome", str(path))
    assert done.returncode < 0
    assert "meant to" in done.stderr
    text = path.read_text()
    assert not text.rstrip().endswith("]")
    found = checked(json.loads(text + "]"))
    assert sum(event["name"] == "traced.add" for event in found) == 40000
    assert sum(event["name"] == "ctx_Add" for event in found) == 40000
    assert found[-1]["name"] == "ctx_FatalError"
    assert len({event["tid"] for event in found}) == 4
    assert len({event["pid"] for event in found}) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a /dev/full")
def test_a_full_disk_is_told(traced_folder: Path, tmp_path: Path) -> None:
    done = command(traced_folder, tmp_path, WORK, "--chrome", "/dev/full")
    assert done.returncode == 2
    assert "--chrome" in done.stderr
    assert "No space left" in done.stderr
