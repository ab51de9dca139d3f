"""A binary that is linked to no C library, taken by musl's own dynamic linker."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hpy_abi.build.cross import zig
from hpy_abi.interpreters.debian import root as roots
from hpy_abi.interpreters.debian.apt import Suite
from hpy_abi.interpreters.debian.host import host
from hpy_abi.interpreters.errors import NotInstalled
from tests.build.cross import samples

pytestmark = [
    pytest.mark.skipif("HPY_ABI_CROSS" not in os.environ, reason="on demand: HPY_ABI_CROSS=1"),
    pytest.mark.network,
    pytest.mark.skipif(
        sys.platform != "linux" or platform.machine() != "x86_64", reason="for Linux x86-64"
    ),
]

PROGRAM = """\
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    void *library = dlopen(argv[1], RTLD_NOW);
    uint32_t (*major)(void);

    (void)argc;
    if (library == NULL) {
        puts(dlerror());
        return 1;
    }
    major = (uint32_t (*)(void))dlsym(library, "get_required_hpy_major_version_tiny");
    printf("ABI hpy%u\\n", (unsigned)major());
    return 0;
}
"""


def _linker(folder: Path) -> Path:
    """musl's dynamic linker, out of Debian's package."""
    try:
        this = host()
        suite = Suite(this, next(name for name in this.suites if name != "sid"))
        suite.refresh()
        roots.unpack(suite.fetch(suite.resolve((), ("musl",))), folder)
    except NotInstalled as problem:
        pytest.skip(str(problem))
    return next(path for path in folder.rglob("ld-musl-x86_64.so.1") if path.exists())


def test_it_finds_every_symbol(tmp_path: Path, shared: None) -> None:
    project = samples.project(tmp_path / "tiny", samples.source())
    (one,) = samples.built(project, tmp_path / "dist", ["linux-x86_64"])
    with zipfile.ZipFile(one.wheel) as archive:
        module = archive.extract("tiny.hpy0.so", tmp_path)
    (tmp_path / "load.c").write_text(PROGRAM)
    command = [str(zig.find()), "cc", "-target", "x86_64-linux-musl", "-dynamic"]
    subprocess.run(
        [*command, "-o", str(tmp_path / "load"), str(tmp_path / "load.c")],
        env={**os.environ, **zig.environment()},
        check=True,
    )
    done = subprocess.run(
        [str(_linker(tmp_path / "musl")), str(tmp_path / "load"), module],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "ABI hpy0\n"), done.stdout + done.stderr
