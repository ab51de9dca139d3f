"""What `ensure` does with the ways to install, and what each way does with a request."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hpy_abi.interpreters import Found, Problem, Spec, ensure, folders, uvinstall
from hpy_abi.interpreters.check import check
from hpy_abi.interpreters.describe import Described
from hpy_abi.interpreters.errors import NotInstalled, Unreachable
from hpy_abi.model import Interpreter
from tests.interpreters.conftest import Script

Tell = Callable[[str], None]
INSTALL = "hpy_abi.interpreters.install"


def no_words(words: str) -> None:
    pass


def refuse(spec: Spec, tell: Tell) -> Interpreter:
    raise NotInstalled(f"no {spec} here")


@pytest.fixture
def any_one(real: tuple[Interpreter, ...]) -> Interpreter:
    return next(one for one in real if one.implementation == "cpython" and one.has_headers)


def ways(monkeypatch: pytest.MonkeyPatch, **made: Callable[[Spec, Tell], Interpreter]) -> None:
    monkeypatch.setattr(sys.modules[INSTALL], "_WAYS", made)


def test_what_is_there_is_not_installed(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways(monkeypatch, only=refuse)
    monkeypatch.setenv("HPY_ABI_PYTHONS", any_one.executable)
    assert ensure([Spec.parse(any_one.key)]) == ([any_one], [])


def test_one_that_fails_does_not_keep_the_others(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def second(spec: Spec, tell: Tell) -> Interpreter:
        tell("working")
        if spec.version == (3, 98):
            return any_one
        raise NotInstalled("nor there")

    ways(monkeypatch, first=refuse, second=second)
    wanted = [Spec.parse(text) for text in ("3.97", "3.98", "3.98", "3.99")]
    said: list[tuple[str, str]] = []
    found, problems = ensure(wanted, lambda spec, words: said.append((str(spec), words)))
    assert found == [any_one]
    assert problems == [
        Problem(wanted[0], ("no 3.97 here", "nor there")),
        Problem(wanted[3], ("no 3.99 here", "nor there")),
    ]
    assert str(problems[0]) == "3.97 could not be installed: no 3.97 here; nor there"
    assert said == [
        ("3.97", "working"),
        ("3.97", "could not be installed"),
        ("3.98", "working"),
        ("3.98", f"installed {any_one.executable}"),
        ("3.99", "working"),
        ("3.99", "could not be installed"),
    ]


def test_a_place_that_cannot_be_reached_is_asked_once(
    lonely: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def offline(spec: Spec, tell: Tell) -> Interpreter:
        asked.append(str(spec))
        raise Unreachable("no network")

    ways(monkeypatch, uv=offline, other=refuse)
    wanted = [Spec.parse(text) for text in ("3.98", "3.99", "pypy3.99")]
    found, problems = ensure(wanted)
    assert asked == ["3.98", "pypy3.99"]  # PyPy lies elsewhere
    assert found == []
    assert [problem.tried[0] for problem in problems] == ["no network"] * 3


def test_one_without_headers_is_not_enough(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = dataclasses.replace(any_one, include=str(lonely / "nothing"))
    monkeypatch.setattr(sys.modules[INSTALL], "find", lambda: Found((bare,), ()))
    ways(monkeypatch, only=refuse)
    _, problems = ensure([Spec.parse(bare.key)])
    assert problems[0].tried[0] == f"{bare.executable} has no headers"


def test_check_proves_a_real_interpreter(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.defpath)
    checked = check(Spec.parse(any_one.key), Path(any_one.executable), no_words)
    assert checked == any_one


def test_check_tells_headers_that_do_not_compile(
    lonely: Path, any_one: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.defpath)
    (lonely / "Python.h").write_text("#error these are not the headers\n")
    wrong = Described(dataclasses.replace(any_one, include=str(lonely)), any_one.executable)
    monkeypatch.setattr(sys.modules["hpy_abi.interpreters.check"], "describe", lambda _: wrong)
    with pytest.raises(NotInstalled, match="cannot compile with its headers"):
        check(Spec.parse(any_one.key), Path(any_one.executable), no_words)


def test_check_tells_another_interpreter(lonely: Path, any_one: Interpreter) -> None:
    with pytest.raises(NotInstalled, match=rf"is {any_one.key} .*, not pypy3\.99"):
        check(Spec.parse("pypy3.99"), Path(any_one.executable), no_words)


def test_check_tells_a_broken_one(lonely: Path, script: Script) -> None:
    path = script("python3", "kill -SEGV $$")
    with pytest.raises(NotInstalled, match="killed by SIGSEGV"):
        check(Spec.parse("3.14"), path, no_words)


def offer(
    version: str, implementation: str = "cpython", variant: str = "default", own: str = ""
) -> dict[str, object]:
    key = f"{implementation}-{version}{'' if variant == 'default' else '+' + variant}-test"
    name = f"{implementation}{version}-v{own}-test.tar.gz" if own else f"{key}.tar.gz"
    return {
        "key": key,
        "version": version,
        "implementation": implementation,
        "variant": variant,
        "url": f"https://download.test/1.2.3/{name}",
    }


OFFERS = [
    offer("3.15.2"),
    offer("3.15.2", variant="freethreaded"),
    offer("3.14.1", variant="freethreaded+debug"),
    offer("3.14.1", variant="debug"),
    offer("3.14.1"),
    offer("3.14.0"),
    offer("3.11.17", "pypy", own="8.0.1"),
    offer("3.11.13", "pypy", own="7.3.20"),
    offer("3.11.11", "pypy", own="7.3.19"),
]


@pytest.mark.parametrize(
    ("spec", "key"),
    [
        ("3.14", "cpython-3.14.1-test"),
        ("3.14.0", "cpython-3.14.0-test"),
        ("3.14d", "cpython-3.14.1+debug-test"),
        ("3.14td", "cpython-3.14.1+freethreaded+debug-test"),
        ("3.15t", "cpython-3.15.2+freethreaded-test"),
        ("pypy3.11", "pypy-3.11.17-test"),
        ("pypy3.11-7.3", "pypy-3.11.13-test"),
        ("pypy3.11-7.3.19", "pypy-3.11.11-test"),
        ("3.16", None),
        ("3.1", None),
        ("pypy3.11-9", None),
    ],
)
def test_choose_of_what_uv_offers(spec: str, key: str | None) -> None:
    assert uvinstall.choose(Spec.parse(spec), OFFERS) == key


def test_uv_is_not_there(lonely: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uvinstall, "find_uv", lambda: None)
    with pytest.raises(NotInstalled, match="uv: is not installed"):
        uvinstall.install(Spec.parse("3.14"), no_words)


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("error: Failed to download\n  cause: error sending request for url\n", Unreachable),
        ("error: No space left on device", NotInstalled),
    ],
)
def test_uv_that_fails(
    said: str,
    error: type[NotInstalled],
    lonely: Path,
    script: Script,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = '[{"key": "k", "version": "3.14.1", "implementation": "cpython", "url": ""}]'
    uv = script(
        "uv", f"[ $2 = install ] || {{ echo '{listed}'; exit; }}\necho '{said}' >&2; exit 1"
    )
    monkeypatch.setattr(uvinstall, "find_uv", lambda: str(uv))
    with pytest.raises(NotInstalled) as caught:
        uvinstall.install(Spec.parse("3.14"), no_words)
    assert type(caught.value) is error


def test_uv_that_works(
    lonely: Path, any_one: Interpreter, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = (
        f'[{{"key": "k", "version": "{any_one.version}", "implementation": "cpython",'
        f' "variant": "{"debug" if any_one.debug else "default"}", "url": ""}}]'
    )
    where = folders.uv_pythons() / "cpython" / "bin"
    make = f"/bin/mkdir -p '{where}'; /bin/ln -s '{any_one.executable}' '{where}/python3'"
    uv = script("uv", f"[ $2 = install ] || {{ echo '{listed}'; exit; }}\n{make}")
    monkeypatch.setattr(uvinstall, "find_uv", lambda: str(uv))
    installed = uvinstall.install(Spec.parse(any_one.key), no_words)
    assert installed == dataclasses.replace(any_one, executable=str(where / "python3"))


def test_a_suites_version_decides_before_anything_is_fetched() -> None:
    module = sys.modules["hpy_abi.interpreters.debian.install"]
    assert module._offers(Spec.parse("3.14"), "3.14.1-1")
    assert not module._offers(Spec.parse("3.14.0"), "3.14.1-1")
    assert module._offers(Spec.parse("pypy3.11-7.3"), "7.3.19+dfsg-2")
    assert not module._offers(Spec.parse("pypy3.11-7.3"), "8.0.1+dfsg-1")
    assert module._offers(Spec.parse("3.9"), "1:3.9.2-1")
