"""Hostile input: whatever a file holds, reading it ends, with a finding or a clear error.

`HPY_ABI_FUZZ=1800 python -m pytest tests/artifact/test_hostile.py -k long` looks for that many
seconds of processor time; what was found so far is kept in `corpus/`, and read at each run.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpy_abi import artifact
from hpy_abi.artifact.bounds import Bounds
from hpy_abi.audit import check
from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Audit
from hpy_abi.report import audits as report
from tests.audit import wheels
from tests.audit.binaries import (
    ALL,
    LINUX,
    MACOS,
    MACOS_ARM,
    WINDOWS,
    build,
    ending,
    universal,
)  # fmt: skip
from tests.audit.cases import ext, fat, made

CORPUS = Path(__file__).with_name("corpus")
SMALL = Bounds(
    members=200, directory=1 << 16, member=1 << 20, total=2 << 20, libraries=20, symbols=500
)
SECONDS = float(os.environ.get("HPY_ABI_FUZZ", "0"))
EXAMPLES = 60


def audited(path: Path, limits: Bounds = SMALL) -> Audit:
    audit = check(artifact.read(path, limits))
    for form in report.FORMATS.values():
        form.render([audit]).encode()
    return audit


def samples() -> list[bytes]:
    found = [made(ext(target, "PyLong_FromLong", "_Py_Dealloc")) for target in ALL]
    found += [build(universal("m", minor=1), target) for target in ALL]
    return [*found, made(fat(ext(MACOS), ext(MACOS_ARM)))]


def never_falls(path: Path) -> None:
    """Read it: an error that is meant for people is fine, another one is not."""
    with contextlib.suppress(HpyAbiError):
        audited(path)


changes = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(
            [b"\0", b"\xff", b"\xff\xff\xff\x7f", b"\xff" * 8, b"\0" * 8, b"\x01", b"\x80"]
        )
        | st.binary(min_size=1, max_size=8),
    ),
    max_size=8,
)


def changed(content: bytes, edits: list[tuple[float, bytes]], keep: float) -> bytes:
    data = bytearray(content)
    for where, what in edits:
        # headers are at the start: look there more often than elsewhere
        place = int(where * where * where * len(data))
        data[place : place + len(what)] = what
    return bytes(data[: max(1, int(len(data) * keep))])


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(number=st.integers(0, 2 * len(ALL)), edits=changes, keep=st.just(1.0) | st.floats(0.01, 1))
def test_fuzz_libraries(
    tmp_path: Path, number: int, edits: list[tuple[float, bytes]], keep: float
) -> None:
    path = tmp_path / "m.abi3.so"
    path.write_bytes(changed(samples()[number], edits, keep))
    never_falls(path)
    in_parts = Bounds(in_memory=16, symbols=500)
    with contextlib.suppress(HpyAbiError):
        artifact.read(path, in_parts)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(edits=changes, keep=st.just(1.0) | st.floats(0.1, 1), back=st.booleans())
def test_fuzz_wheels(
    tmp_path: Path, edits: list[tuple[float, bytes]], keep: float, back: bool
) -> None:
    path = wheels.wheel(tmp_path, {"m.abi3.so": samples()[0]}, "cp39-abi3-manylinux_2_17_x86_64")
    content = path.read_bytes()
    if back:  # the directory of a zip file is at its end
        content = changed(content[::-1], edits, 1)[::-1]
        content = content[: max(1, int(len(content) * keep))]
    else:
        content = changed(content, edits, keep)
    path.write_bytes(content)
    never_falls(path)


texts = st.binary(max_size=80) | st.text(max_size=60).map(
    lambda text: text.encode("utf-8", "replace")
)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(about=texts, wheel=texts, record=texts, stub=texts)
def test_fuzz_metadata(
    tmp_path: Path, about: bytes, wheel: bytes, record: bytes, stub: bytes
) -> None:
    files = {
        "m.hpy0.so": build(universal("m"), LINUX),
        "m.py": b"import os\n" + stub,
        "spam-1.0.dist-info/METADATA": b"Name: spam\nVersion: 1.0\nRequires-Dist: " + about,
        "spam-1.0.dist-info/WHEEL": b"Root-Is-Purelib: false\nTag: " + wheel,
        "spam-1.0.dist-info/RECORD": b"m.hpy0.so,sha256=" + record,
    }
    never_falls(wheels.pack(tmp_path / "spam-1.0-py3-none-manylinux_2_17_x86_64.whl", files))


@pytest.mark.skipif(not SECONDS, reason="on demand: HPY_ABI_FUZZ says for how many seconds")
def test_fuzz_for_long(tmp_path: Path) -> None:
    """Random changes of real files; what makes reading fall is written to the corpus first."""
    seed = int(os.environ.get("HPY_ABI_FUZZ_SEED", str(time.time_ns())))
    chance = random.Random(seed)
    print("HPY_ABI_FUZZ_SEED", seed)
    originals = samples()
    made_wheel = wheels.wheel(
        tmp_path, {"m.abi3.so": originals[0]}, "cp39-abi3-manylinux_2_17_x86_64"
    )
    whole = made_wheel.read_bytes()
    end = time.process_time() + SECONDS
    tried = 0
    while time.process_time() < end:
        packed = chance.random() < 0.3
        base = whole if packed else chance.choice(originals)
        edits = [
            (chance.random(), chance.choice([b"\0", b"\xff", b"\xff" * 8, chance.randbytes(4)]))
            for _ in range(chance.randrange(1, 12))
        ]
        content = changed(base, edits, chance.choice([1, 1, chance.random()]))
        path = made_wheel if packed else tmp_path / "m.abi3.so"
        path.write_bytes(content)
        CORPUS.mkdir(exist_ok=True)
        # kept before it is read: a crash of the process leaves it there
        kept = CORPUS / f"last.{'archive' if packed else 'library'}"
        kept.write_bytes(content)
        never_falls(path)
        kept.unlink()
        tried += 1
    print("tried", tried, "in", round(time.process_time() - end + SECONDS), "s of processor time")


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.*[ey]")), ids=lambda path: path.name)
def test_corpus(path: Path, tmp_path: Path) -> None:
    name = NAME if path.suffix == ".archive" else "m.abi3.so"
    (tmp_path / name).write_bytes(path.read_bytes())
    never_falls(tmp_path / name)


# -- bombs and traps ------------------------------------------------------------------------


def zip_of(path: Path, write: Callable[[zipfile.ZipFile], None]) -> Path:
    every = wheels.contents({}, "cp39-abi3-manylinux_2_17_x86_64")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in every.items():
            archive.writestr(name, content)
        write(archive)
    return path


NAME = "spam-1.0-cp39-abi3-manylinux_2_17_x86_64.whl"


def rules_of(audit: Audit) -> set[str]:
    return {one.rule for one in audit.findings}


def test_a_bomb_does_not_go_off(tmp_path: Path) -> None:
    head = samples()[0][:64]

    def write(archive: zipfile.ZipFile) -> None:
        with archive.open("m.abi3.so", "w") as member:
            member.write(head)
            for _ in range(64):
                member.write(bytes(1 << 20))

    path = zip_of(tmp_path / NAME, write)
    assert path.stat().st_size < 100_000
    audit = audited(path)
    assert "BIN003" in rules_of(audit)


def test_many_bombs_together_are_bounded(tmp_path: Path) -> None:
    head = samples()[0][:64]

    def write(archive: zipfile.ZipFile) -> None:
        for number in range(6):
            archive.writestr(f"m{number}.abi3.so", head + bytes((1 << 20) - 64))

    audit = audited(zip_of(tmp_path / NAME, write))
    assert any("holds more than" in one.message for one in audit.findings)


def test_more_members_than_allowed(tmp_path: Path) -> None:
    def write(archive: zipfile.ZipFile) -> None:
        for number in range(300):
            archive.writestr(f"{number}.py", b"")

    audit = audited(zip_of(tmp_path / NAME, write))
    assert "BIN003" in rules_of(audit)


def test_a_size_that_is_not_so(tmp_path: Path) -> None:
    """A directory that says 10 GB, and one that says less than there is."""
    content = bytes(100_000)
    path = zip_of(tmp_path / NAME, lambda z: z.writestr("a", content))
    data = bytearray(path.read_bytes())
    size = struct.pack("<L", len(content))
    for said in (0xFFFFFFFE, 10):
        wrong = bytes(data).replace(size, struct.pack("<L", said))
        assert wrong != data
        path.write_bytes(wrong)
        assert {"BIN001", "BIN003", "WHL007"} & rules_of(audited(path))


def test_a_directory_that_says_it_is_huge(tmp_path: Path) -> None:
    path = zip_of(tmp_path / NAME, lambda z: None)
    data = bytearray(path.read_bytes())
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = b"\xf0\xff\xff\xff"
    path.write_bytes(data)
    assert "BIN003" in rules_of(audited(path))


def test_bad_compression(tmp_path: Path) -> None:
    path = zip_of(tmp_path / NAME, lambda z: z.writestr("m.abi3.so", samples()[0]))
    data = path.read_bytes()
    packed = zlib.compressobj(wbits=-15)
    start = data.index((packed.compress(samples()[0]) + packed.flush())[:20])
    path.write_bytes(data[:start] + b"\xff" * 40 + data[start + 40 :])
    assert "BIN001" in rules_of(audited(path))


def test_unknown_compression(tmp_path: Path) -> None:
    path = zip_of(tmp_path / NAME, lambda z: z.writestr("m.abi3.so", samples()[0]))
    data = bytearray(path.read_bytes())
    for magic, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = data.rindex(magic)
        data[start + place : start + place + 2] = b"\x63\x00"
    path.write_bytes(data)
    assert "BIN001" in rules_of(audited(path))


def test_names_of_all_sorts(tmp_path: Path) -> None:
    def write(archive: zipfile.ZipFile) -> None:
        for name in ("a\x1b[31m.so", "C:\\x.so", "..", "a/../../b.so", "//x.so", "e\u0301.abi3.so"):
            archive.writestr(name, samples()[0])

    audit = audited(zip_of(tmp_path / NAME, write))
    assert "BIN002" in rules_of(audit)
    assert "\x1b" not in report.terminal.render([audit])


def test_elf_with_absurd_headers(tmp_path: Path) -> None:
    content = bytearray(samples()[0])
    largest = b"\xff" * 7 + b"\x7f"  # as a signed number: no file system goes there
    headers = [(32, b"\xff" * 8), (54, b"\xff\xff"), (56, b"\xff\xff"), (40, b"\xff" * 8)]
    segments = [(64 + 56 * number + 8, largest) for number in range(content[56])]
    for place, what in [*headers, (32, largest), *segments]:
        broken = bytearray(content)
        broken[place : place + len(what)] = what
        (tmp_path / "m.abi3.so").write_bytes(broken)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for limits in (SMALL, Bounds(in_memory=16)):
            with contextlib.suppress(HpyAbiError):
                audited(tmp_path / "m.abi3.so", limits)
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        assert grown < 400_000  # KiB


def test_fat_file_with_many_slices(tmp_path: Path) -> None:
    (tmp_path / "m.so").write_bytes(made(fat(*[ext(MACOS)] * 19)))
    assert "BIN003" in rules_of(audited(tmp_path / "m.so", Bounds()))
    (tmp_path / "m.so").write_bytes(b"\xca\xfe\xba\xbe\0\0\0\x13" + bytes(2000))
    assert "BIN001" in rules_of(audited(tmp_path / "m.so", Bounds()))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no symbolic links")
def test_links_lead_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside.abi3.so"
    outside.write_bytes(samples()[0])
    inside = tmp_path / "tree"
    inside.mkdir()
    (inside / "m.abi3.so").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    if hasattr(os, "mkfifo"):
        os.mkfifo(inside / "pipe.so")
    assert artifact.read(inside).binaries == ()


def test_windows_library_cut_everywhere(tmp_path: Path) -> None:
    content = made(ext(WINDOWS, "PyLong_FromLong"))
    path = tmp_path / f"m{ending(WINDOWS)}"
    for size in range(1, len(content), 97):
        path.write_bytes(content[:size])
        never_falls(path)
