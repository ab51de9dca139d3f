"""Loading real binaries in this package's own host."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from projects import Project, pyproject, source

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

SHARED = "pyd" if sys.platform == "win32" else "so"
UNIX = pytest.mark.skipif(os.name == "nt", reason="makes its libraries with cc")
NAME = f"spam.hpy0.{SHARED}"
HOST = {"HPY_HOST": "hpy_runtime"}


@pytest.fixture(scope="session")
def built(toolchain: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the binary and stub of a module called spam."""
    folder = tmp_path_factory.mktemp("built")
    root = folder / "project"
    root.mkdir()
    project = Project(root, folder / "dist")
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    project.inplace()
    result = folder / "result"
    result.mkdir()
    for name in (NAME, "spam.py"):
        shutil.copy(root / name, result / name)
    return result


@pytest.fixture
def place(built: Path, tmp_path: Path) -> Project:
    """A project folder with a copy of spam in it."""
    shutil.copytree(built, tmp_path / "place")
    return Project(tmp_path / "place", tmp_path / "dist")


LOAD = (
    "import importlib.machinery, os; from hpy_runtime.universal import load; "
    "spec = importlib.machinery.ModuleSpec({name!r}, None, origin={path!r}); "
    "m = load({name!r}, {path!r}, spec); print(m.answer())"
)


def failure(place: Project, path: Path, name: str = "spam") -> str:
    """Load a file, which must fail by an exception that names it; return the message."""
    said = place.python(LOAD.format(name=name, path=str(path)), ok=False)
    last = said.splitlines()[-1]
    assert last.startswith(("RuntimeError: ", "ImportError: ")), said
    assert str(path) in last
    return last


def test_import(place: Project) -> None:
    code = (
        "import sys, spam; s = spam.__spec__; print(spam is sys.modules['spam'], spam.__name__, "
        "repr(spam.__package__), spam.__file__ == s.origin, spam.__loader__ is s.loader, s.name, "
        "spam.__doc__, s.cached, '__bootstrap__' in vars(spam)); print(spam.__file__)"
    )
    said = place.python(code, env=HOST).splitlines()
    assert said[0] == "True spam '' True True spam spam None False"
    assert said[1] == str(place.root / NAME)


def test_reload_and_pickle(place: Project) -> None:
    code = (
        "import importlib, pickle, sys, spam; print(pickle.loads(pickle.dumps(spam.answer))()); "
        "again = importlib.reload(spam); print(again is sys.modules['spam'], again.answer(), "
        "pickle.loads(pickle.dumps(again.answer)) is again.answer, again.__file__)"
    )
    said = place.python(code, env=HOST)
    assert said.splitlines() == ["42", f"True 42 True {place.root / NAME}"]


def test_pickle_by_name_in_a_package(place: Project) -> None:
    (place.root / "pkg").mkdir()
    for name in (NAME, "spam.py"):
        (place.root / name).rename(place.root / "pkg" / name)
    code = (
        "import pickle, pkg.spam as m; print(m.answer.__module__, m.__package__, "
        "pickle.loads(pickle.dumps(m.answer)) is m.answer)"
    )
    assert place.python(code, env=HOST) == "pkg.spam pkg True"


def test_load_leaves_sys_modules_alone_and_works_twice(place: Project) -> None:
    code = LOAD.format(name="spam", path=str(place.root / NAME)) + (
        f"; n = load('spam', {str(place.root / NAME)!r}, spec); import sys; "
        "print(n is m, n.answer(), 'spam' in sys.modules)"
    )
    said = place.python(code)
    assert said.splitlines() == ["42", "False 42 False"]


def test_path_objects_and_bare_names(place: Project) -> None:
    code = (
        "import os, pathlib; from importlib.machinery import ModuleSpec; "
        f"from hpy_runtime.universal import load; os.chdir({str(place.root)!r}); "
        "spec = ModuleSpec('spam', None); "
        f"print(load('spam', pathlib.Path({NAME!r}), spec).answer(), "
        f"load('spam', {NAME!r}, spec).answer())"
    )
    assert place.python(code) == "42 42"


def test_read_only_folder(place: Project) -> None:
    place.root.chmod(0o555)
    for path in place.root.iterdir():
        path.chmod(0o444)
    try:
        assert place.python("import spam; print(spam.answer())", env=HOST) == "42"
    finally:
        place.root.chmod(0o755)


def test_two_modules_of_one_name(project: Project) -> None:
    modules = [(f"{package}.same", f"{package}.c") for package in ("one", "two")]
    project.write(
        pyproject__toml=pyproject(*modules, packages='["one", "two"]'),
        one__c=source("same", 1),
        two__c=source("same", 2),
    )
    project.package("one")
    project.package("two")
    project.inplace()
    code = (
        "import one.same, two.same; print(one.same.answer(), two.same.answer(), "
        "one.same.__name__, two.same.__name__, one.same.answer.__module__)"
    )
    assert project.python(code, env=HOST) == "1 2 one.same two.same one.same"


def test_the_log(place: Project) -> None:
    said = place.python("import spam", env={"HPY_LOG": "1", **HOST})
    assert said == "Loading 'spam' in HPy universal mode"
    assert place.python("import spam", env=HOST) == ""


def test_modes(place: Project) -> None:
    code = "import spam; print(spam.answer())"
    assert place.python(code, env={"HPY": "universal", **HOST}) == "42"
    assert place.python(code, env={"HPY": "other:debug", **HOST}) == "42"
    said = place.python(code, ok=False, env={"HPY": "debugg", **HOST})
    assert said.splitlines()[-1].startswith("ValueError: invalid HPy mode 'debugg'")


def test_a_mode_that_is_not_offered(place: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    from hpy_runtime import _core, universal

    monkeypatch.setattr(_core, "MODES", (0,))
    for mode, text in ((1, "no debug context"), (2, "no trace context"), (7, "no mode 7")):
        with pytest.raises(RuntimeError, match=f"{NAME}: this build .* offers {text}"):
            universal.load("spam", place.root / NAME, None, mode=mode)
    with pytest.raises(RuntimeError, match="no debug context"):
        universal.load("spam", place.root / NAME, None, debug=True)


def test_version() -> None:
    import hpy_runtime
    from hpy_runtime import _core, universal
    from hpy_runtime.devel import abitag

    version, revision = universal.get_version()
    assert version == hpy_runtime.__version__
    assert isinstance(revision, str)
    assert (universal.MODE_UNIVERSAL, universal.MODE_DEBUG, universal.MODE_TRACE) == (0, 1, 2)
    assert _core.ABI_VERSION == abitag.HPY_ABI_VERSION
    assert _core.ABI_VERSION_MINOR == abitag.HPY_ABI_VERSION_MINOR


def test_the_import_is_light(place: Project) -> None:
    """A count, not a time: what is not imported cannot be slow."""
    code = (
        "import sys; before = set(sys.modules); import hpy_runtime.universal; "
        "print(*sorted(set(sys.modules) - before))"
    )
    # the last: PyPy's own, for any extension module
    allowed = {"__future__", "_struct", "struct", "cpyext"}
    loaded = {name for name in place.python(code).split() if not name.startswith("hpy_runtime")}
    assert loaded <= allowed


# -- what cannot be loaded -----------------------------------------------------------------


def test_missing_file(place: Project) -> None:
    failure(place, place.root / f"nothing.hpy0.{SHARED}", "nothing")
    (place.root / NAME).unlink()
    said = place.python("import spam", ok=False, env=HOST)
    assert str(place.root / NAME) in said.splitlines()[-1]


@pytest.mark.parametrize("size", [0, 3, 20, 100, 2000, 9000, -1])
def test_truncated_file(place: Project, size: int) -> None:
    path = place.root / NAME
    path.write_bytes(path.read_bytes()[:size])
    failure(place, path)


def test_no_library(place: Project) -> None:
    path = place.root / NAME
    path.write_text("import spam\n" * 1000)
    failure(place, path)


def test_a_folder(place: Project) -> None:
    path = place.root / NAME
    path.unlink()
    path.mkdir()
    failure(place, path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="edits an ELF header")
def test_wrong_architecture(place: Project) -> None:
    path = place.root / NAME
    content = bytearray(path.read_bytes())
    (machine,) = struct.unpack_from("<H", content, 18)
    struct.pack_into("<H", content, 18, 183 if machine != 183 else 62)
    path.write_bytes(content)
    failure(place, path)


@pytest.mark.parametrize("name", [f"spam.{SHARED}", f"spam.hpy.{SHARED}", f"spamhpy0.{SHARED}"])
def test_no_abi_tag_in_the_name(place: Project, name: str) -> None:
    path = (place.root / NAME).rename(place.root / name)
    failure(place, path)


def test_another_tag_than_the_binarys(place: Project) -> None:
    path = (place.root / NAME).rename(place.root / f"spam.hpy1.{SHARED}")
    failure(place, path)


def test_another_modules_name(place: Project) -> None:
    said = failure(place, place.root / NAME, "eggs")
    assert "_eggs" in said
    assert "HPy_MODINIT" in said


FAKE = """
#include <stddef.h>
#include <stdint.h>
uint32_t get_required_hpy_major_version_spam(void) { return MAJOR; }
uint32_t get_required_hpy_minor_version_spam(void) { return MINOR; }
void HPyInitGlobalContext_spam(void *ctx) { (void)ctx; }
void *HPyInit_spam(void) { return NULL; }
"""


def fake(place: Project, text: str, name: str = NAME) -> Path:
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC")).split()
    path = place.root / name
    path.unlink(missing_ok=True)
    (place.root / "fake.c").write_text(text)
    subprocess.run([*compiler, "-shared", "-fPIC", "-o", path, place.root / "fake.c"], check=True)
    return path


@UNIX
def test_a_version_that_is_not_offered(place: Project) -> None:
    said = failure(place, fake(place, FAKE.replace("MAJOR", "0").replace("MINOR", "99")))
    assert (
        "HPy extension module 'spam' requires unsupported version of the HPy runtime. "
        "Requested version: 0.99. Current HPy version: 0.2."
    ) in said
    path = fake(place, FAKE.replace("MAJOR", "7").replace("MINOR", "0"), f"spam.hpy7.{SHARED}")
    assert "7.0" in failure(place, path)


@UNIX
def test_init_that_returns_nothing(place: Project) -> None:
    said = failure(place, fake(place, FAKE.replace("MAJOR", "0").replace("MINOR", "0")))
    assert "HPyInit_spam" in said
    assert "NULL" in said


@UNIX
@pytest.mark.parametrize("symbol", ["HPyInit_spam", "HPyInitGlobalContext_spam"])
def test_missing_export(place: Project, symbol: str) -> None:
    text = FAKE.replace("MAJOR", "0").replace("MINOR", "0").replace(f"{symbol}(", "other_name(")
    said = failure(place, fake(place, text))
    assert symbol in said
    assert "HPy_MODINIT" in said
