"""Builds a project's wheels for other platforms: in parallel, each from a fresh copy."""

from __future__ import annotations

import threading
import time
import tomllib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from hpy_abi.build.built import BuildFailed, Built
from hpy_abi.build.cross import fat, portable, targets, toolchain, zig
from hpy_abi.build.cross.explain import explain
from hpy_abi.build.cross.product import Product, check
from hpy_abi.build.cross.targets import Target
from hpy_abi.build.rewrite import EPOCH, rewrite
from hpy_abi.build.workshop import Workshop
from hpy_abi.digest import sha256
from hpy_abi.interpreters import folders
from hpy_abi.verify.installer import InstallError

Say = Callable[[str], None]


def _silent(words: str) -> None:
    pass


def build(
    project: Path,
    output: Path,
    platforms: Sequence[str],
    *,
    glibc: str = targets.GLIBC,
    find_links: Sequence[str | Path] = (),
    jobs: int = 1,
    epoch: int = EPOCH,
    say: Say = _silent,
) -> list[Built]:
    """Build the project in `project` for `platforms` (see `targets.choose`) into `output`.

    One wheel for each platform, two for a linux-* whose binary does not serve both C libraries.
    `glibc` is the oldest that manylinux wheels run on, `find_links` folders or pages with wheels
    that the build needs (hpy-runtime), `jobs` how many platforms to build at once, `epoch` the time
    (seconds) that everything gets. `say` is called with a line at each step, by several threads.

    Raises BuildFailed for platforms that failed, each explained, after all others were built: their
    wheels stay. WrongUsage for a platform or glibc that there is not.
    """
    chosen = targets.choose(list(platforms))
    floor = targets.glibc_version(glibc)
    program = zig.find()
    done: list[Built] = []
    failures: dict[str, str] = {}
    with Workshop(project, find_links=find_links, epoch=epoch) as shop:
        run = _Run(shop, program, project, output, floor, epoch, say)
        with ThreadPoolExecutor(jobs) as pool:
            started = {name: pool.submit(run.platform, name) for name in chosen}
            for name, future in started.items():
                try:
                    done += future.result()
                except BuildFailed as error:
                    # two platforms that need the same run of the compiler fail for one reason
                    failures.setdefault(str(error), name)
    if failures:
        text = f"{len(failures)} of {len(chosen)} did not build\n" + "\n".join(failures)
        raise BuildFailed(text, built=done)
    return done


@dataclass
class _Run:
    """One call of `build`."""

    shop: Workshop
    zig: Path
    project: Path
    output: Path
    glibc: tuple[int, int]
    epoch: int
    say: Say
    _products: dict[str, Product | BuildFailed] = field(default_factory=dict)
    _locks: dict[str, threading.Lock] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def platform(self, name: str) -> list[Built]:
        """Everything for one platform."""
        kind, _, arch = name.partition("-")
        start = time.monotonic()
        match kind:
            case "linux":
                return self._linux(arch, start)
            case "manylinux":
                return [self._one(targets.manylinux(arch, self.glibc), start)]
            case "musllinux":
                return [self._one(targets.musllinux(arch), start)]
            case "windows":
                return [self._one(targets.windows(arch), start)]
        if arch == "universal2":
            return [self._universal2(start)]
        return [self._one(targets.macos(arch), start)]

    def _linux(self, arch: str, start: float) -> list[Built]:
        one = targets.anylinux(arch, self.glibc)
        why = "long double is another type in the two"
        if arch not in portable.DIFFERENT:
            try:
                product = self._compiled(one)
            except BuildFailed:
                # it may be for want of a library; if not, the next two say what it is
                why = "it cannot be linked without a C library"
            else:
                found = portable.reasons(product.libraries, product.binaries)
                if not found:
                    return [self._finish(product, start, ("serves glibc and musl",))]
                why = f"one binary does not serve both C libraries: it needs {found}"
        first = self._one(targets.manylinux(arch, self.glibc), start, (why,))
        return [first, self._one(targets.musllinux(arch), time.monotonic(), (why,))]

    def _one(self, target: Target, start: float, notes: tuple[str, ...] = ()) -> Built:
        return self._finish(self._compiled(target), start, notes)

    def _universal2(self, start: float) -> Built:
        first, second = (self._compiled(targets.macos(arch)) for arch in ("x86_64", "arm64"))
        mine, theirs = first.others(), second.others()
        different = sorted(
            name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name)
        )
        if different or first.libraries.keys() != second.libraries.keys():
            what = different or sorted(first.libraries.keys() ^ second.libraries.keys())
            raise BuildFailed(
                f"macos-universal2: the wheels of the two processors differ in {what[0]}, beside "
                "their binaries: they cannot be one wheel"
            )
        joined = {
            path: fat.join([content, second.libraries[path]])
            for path, content in first.libraries.items()
        }
        return self._write(first, targets.universal2(), start, (), joined)

    def _finish(self, product: Product, start: float, notes: tuple[str, ...]) -> Built:
        return self._write(product, product.target.platforms, start, notes, {})

    def _write(
        self,
        product: Product,
        platforms: Sequence[str],
        start: float,
        notes: tuple[str, ...],
        files: dict[str, bytes],
    ) -> Built:
        tags = [f"{product.python}-none-{platform}" for platform in platforms]
        wheel = rewrite(product.wheel, self.output, tags, files, epoch=self.epoch)
        self.say(f"{wheel.name}")
        return Built(wheel, sha256(wheel), time.monotonic() - start, notes)

    def _compiled(self, target: Target) -> Product:
        """What comes of one run of the compiler, which is made once whoever asks."""
        with self._lock:
            lock = self._locks.setdefault(target.triple, threading.Lock())
        with lock:
            if target.name not in self._products:
                try:
                    self._products[target.name] = self._compile(target)
                except BuildFailed as error:
                    self._products[target.name] = error
            found = self._products[target.name]
        if isinstance(found, BuildFailed):
            raise found
        return found

    def _compile(self, target: Target) -> Product:
        self.say(f"compiling for {target.name}")
        # those that differ in linking alone have one place, where zig knows what it compiled
        shop = self.shop.beside(target.triple)
        folder = shop.scratch / "targets" / target.name
        tools = zig.write(target, folder / "bin", self.zig)
        files = toolchain.write(target, tools, folder, shop.scratch)
        environment = {**zig.environment(), **files.environment()}
        settings = files.settings(_backend(self.project))
        try:
            wheel = shop.wheel(folder / "dist", environment=environment, settings=settings)
        except (BuildFailed, InstallError) as error:
            output = error.output if isinstance(error, BuildFailed) else ""
            raise self._explained(target, output or str(error)) from error
        return check(target, wheel)

    def _explained(self, target: Target, output: str) -> BuildFailed:
        log = folders.cache() / "logs" / f"{self.project.resolve().name}-{target.name}.log"
        folders.write(log, output)
        return BuildFailed(explain(output, target, log))


def _backend(project: Path) -> str:
    try:
        document = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(document.get("build-system", {}).get("build-backend", ""))
