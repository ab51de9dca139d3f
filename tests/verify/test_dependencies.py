"""Where the host of a universal wheel comes from."""

from __future__ import annotations

from pathlib import Path

from hpy_abi.model import Interpreter
from hpy_abi.verify.dependencies import Source, from_clone
from hpy_abi.verify.wheels import Checkout
from tests.verify.made import PLATFORM, builder


class _Compiling(Checkout):
    """A clone that names what it would compile."""

    def runtime(self, interpreter: Interpreter) -> Path:
        return self.root / f"compiled-{interpreter.key}.whl"


def test_a_host_that_is_given_is_not_compiled(tmp_path: Path) -> None:
    python = builder()
    clone = _Compiling(tmp_path / "clone")
    source = Source(("https://index.example/simple", str(tmp_path)), clone)
    compiled = str(clone.runtime(python))
    assert from_clone("spam", python, source) == "spam"
    assert from_clone("hpy-runtime>=0.1", python, source) == compiled
    (tmp_path / f"hpy_runtime-1-cp38-cp38-{PLATFORM}.whl").touch()
    assert from_clone("hpy-runtime>=0.1", python, source) == compiled
    given = tmp_path / f"hpy_runtime-1-{python.wheel_tag}-{PLATFORM}.whl"
    given.touch()
    assert from_clone("hpy-runtime>=0.1", python, source) == str(given)


def test_of_several_that_are_given_the_installer_chooses(tmp_path: Path) -> None:
    """It knows which of them is for this platform."""
    python = builder()
    for platform in (PLATFORM, "macosx_11_0_arm64"):
        (tmp_path / f"hpy_runtime-1-{python.wheel_tag}-{platform}.whl").touch()
    source = Source((str(tmp_path),), _Compiling(tmp_path))
    assert from_clone("hpy-runtime>=0.1", python, source) == "hpy-runtime>=0.1"
