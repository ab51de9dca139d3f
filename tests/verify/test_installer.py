"""uv is told what pip is told, and pip is there where uv does not work."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpy_abi.verify import installer


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    installer.pip_settings.cache_clear()
    yield
    installer.pip_settings.cache_clear()


def test_pips_settings_reach_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "pip.conf"
    config.write_text(
        "[global]\nindex-url = https://one.invalid/simple\n"
        "extra-index-url =\n    https://two.invalid/simple\n    https://three.invalid/simple\n"
        "[install]\nfind-links = /some/where\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    environment = installer.uv_environment()
    assert environment["UV_DEFAULT_INDEX"] == "https://one.invalid/simple"
    assert set(environment["UV_INDEX"].split()) >= {
        "https://two.invalid/simple",
        "https://three.invalid/simple",
    }
    assert environment["UV_FIND_LINKS"] == "/some/where"


def test_a_variable_is_stronger_than_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://file.invalid/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.setenv("PIP_INDEX_URL", "https://variable.invalid/simple")
    assert installer.uv_environment()["UV_DEFAULT_INDEX"] == "https://variable.invalid/simple"


def test_what_the_user_told_uv_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine.invalid/simple")
    monkeypatch.setenv("PIP_INDEX_URL", "https://variable.invalid/simple")
    assert installer.uv_environment()["UV_DEFAULT_INDEX"] == "https://mine.invalid/simple"


@pytest.mark.parametrize("uv", ["none", "broken"])
def test_pip_does_it_where_uv_does_not(
    uv: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(installer.create_command(tmp_path / "venv"), check=True)
    python = installer.environment_python(tmp_path / "venv")
    package = tmp_path / "package"
    package.mkdir()
    (package / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n'
        '[project]\nname = "tiny"\nversion = "1"\n'
    )
    (package / "own.py").write_text(
        "import zipfile\n"
        "def build_wheel(folder, config=None, metadata=None):\n"
        "    name = 'tiny-1-py3-none-any.whl'\n"
        "    with zipfile.ZipFile(folder + '/' + name, 'w') as z:\n"
        "        z.writestr('tiny.py', '')\n"
        "        z.writestr('tiny-1.dist-info/METADATA', "
        "'Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n')\n"
        "        z.writestr('tiny-1.dist-info/WHEEL', "
        "'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')\n"
        "        z.writestr('tiny-1.dist-info/RECORD', '')\n"
        "    return name\n"
    )
    monkeypatch.setattr(installer, "find_uv", lambda: None if uv == "none" else "/bin/false")
    installer.install(python, [str(package)])
    subprocess.run([python, "-c", "import tiny"], check=True)


def test_failure_tells_what_both_said(tmp_path: Path) -> None:
    with pytest.raises(installer.InstallError, match="nothing-here"):
        installer.install(sys.executable, [str(tmp_path / "nothing-here.whl")])
