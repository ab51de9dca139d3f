"""The load step: every module of a wheel, each in a process of its own."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Artifact, Attempt, Claim, Interpreter, Verdict, VerifiedCell
from hpy_abi.verify import attempt, dependencies, explain
from hpy_abi.verify.attempt import Limits, Order, Seen
from hpy_abi.verify.cells import Planned
from hpy_abi.verify.claim import files_of, own_names, wanted
from hpy_abi.verify.session import PACKAGES, Session, cache
from hpy_abi.verify.unpack import Tree, Unpacked

_WORST = (
    Verdict.CRASHED,
    Verdict.HUNG,
    Verdict.IMPORT_ERROR,
    Verdict.DIFFERS,
    Verdict.FAILED,
    Verdict.NOT_INSTALLED,
    Verdict.NOT_RUN,
    Verdict.PASSED,
)


@dataclass(frozen=True)
class Wheel:
    """A wheel that was read."""

    path: Path
    sha256: str
    artifact: Artifact
    claim: Claim


@dataclass(frozen=True)
class Ready:
    """A cell that can be run: what it requires is there, or it is known why not."""

    planned: Planned
    interpreter: Interpreter
    modules: tuple[str, ...]
    left_out: tuple[str, ...]
    packages: Path | None
    lacking: str
    """Why what the wheel requires is not there; nothing where it is."""


class Workers:
    """Each thread's own folder and trees."""

    def __init__(self, session: Session, unpacked: Mapping[str, Unpacked]) -> None:
        self.session = session
        self.unpacked = unpacked
        """By the wheel's SHA-256."""
        self._own = threading.local()
        self._count = 0
        self._lock = threading.Lock()

    @property
    def folder(self) -> Path:
        """The folder of the thread that asks."""
        if not hasattr(self._own, "folder"):
            with self._lock:
                self._count += 1
                self._own.folder = self.session.folder / f"worker{self._count}"
            self._own.trees = {}
        folder: Path = self._own.folder
        return folder

    def tree(self, wheel: Wheel) -> Path:
        """A whole tree of the wheel, the thread's own."""
        folder = self.folder
        trees: dict[str, Tree] = self._own.trees
        if wheel.sha256 not in trees:
            trees[wheel.sha256] = Tree(
                self.unpacked[wheel.sha256], folder / f"tree-{wheel.sha256[:16]}"
            )
        trees[wheel.sha256].ready()
        return trees[wheel.sha256].folder


def prepare(
    wheel: Wheel, planned: Planned, session: Session, source: dependencies.Source, *, deps: bool
) -> Ready:
    """Install what the wheel requires on a cell's interpreter; that it fails ends nothing."""
    assert planned.python is not None  # noqa: S101 - the others are not run
    interpreter = planned.python
    packages, lacking = None, ""
    try:
        requirements = dependencies.needed(wheel.claim.requires, interpreter)
        if not deps:
            lacking = "left out by --no-deps" if requirements else ""
            requirements = dependencies.only_host(requirements)
        packages = dependencies.provide(
            requirements, interpreter, source, cache() / PACKAGES, session.folder
        )
    except HpyAbiError as error:
        lacking = str(error)
    modules = wanted(wheel.artifact, interpreter)
    return Ready(planned, interpreter, modules.modules, modules.left_out, packages, lacking)


def load(wheel: Wheel, ready: Ready, module: str, workers: Workers, limits: Limits) -> Attempt:
    """Import one module.

    What fails for want of another distribution says nothing of the binary: that one is then tried
    without the packages that it is in.
    """
    order = Order(
        interpreter=ready.interpreter,
        module=module,
        tree=workers.tree(wheel),
        packages=ready.packages,
        mode=ready.planned.mode,
        shown=workers.unpacked[wheel.sha256].tree,
    )
    environment = workers.session.environment
    seen = attempt.run(order, workers.folder, limits, environment)
    result = attempt.judge(order, seen)
    if result.verdict is not Verdict.IMPORT_ERROR:
        return result
    missing = _missing(wheel, seen)
    if not missing:
        return replace(result, explanation=_explain(wheel, ready, module, seen, result))
    needs = f"it needs {missing}, {_why(wheel, ready, missing)}"
    if not explain.library(str(seen.error["text"])) and wheel.claim.kind != "pure":
        alone = replace(order, tree=workers.tree(wheel), alone=True)
        again_seen = attempt.run(alone, workers.folder, limits, environment)
        again = attempt.judge(alone, again_seen)
        if again.verdict is Verdict.PASSED:
            return replace(again, detail=f"loaded without its package: {needs}")
        if again.verdict is Verdict.IMPORT_ERROR and not _missing(wheel, again_seen):
            return replace(again, explanation=_explain(wheel, ready, module, again_seen, again))
    return replace(result, verdict=Verdict.NOT_INSTALLED, explanation=needs)


def cell(ready: Ready, attempts: Sequence[Attempt]) -> VerifiedCell:
    """What was seen of all modules together."""
    verdict = min((one.verdict for one in attempts), key=_WORST.index, default=Verdict.NOT_RUN)
    worst = next((one for one in attempts if one.verdict is verdict), None)
    detail = f"{worst.subject}: {worst.detail}" if worst is not None and worst.detail else ""
    if worst is not None and verdict is Verdict.NOT_INSTALLED:
        detail = f"{worst.subject}: {worst.explanation}"
    if not attempts:
        detail = "it has nothing to import"
    elif not detail and ready.left_out:
        detail = f"{len(ready.left_out)} modules are for other interpreters"
    return replace(
        ready.planned.not_run(),
        verdict=verdict,
        detail=detail,
        attempts=tuple(attempts),
        seconds=round(sum(one.seconds for one in attempts), 3),
        host=next((one.host for one in attempts if one.host), ""),
    )


def _missing(wheel: Wheel, seen: Seen) -> str:
    """The distribution's module, or the system's library, for want of which an import failed."""
    text = str(seen.error.get("text", ""))
    if name := explain.library(text):
        return name if explain.is_taken_for_granted(name) else ""
    if seen.error.get("type") != "ModuleNotFoundError":
        return ""
    name = str(seen.error.get("name") or explain.absent_module(text))
    top = name.partition(".")[0]
    own = top in own_names(wheel.artifact) or explain.is_standard(name)
    return name if top and not own else ""


def _why(wheel: Wheel, ready: Ready, missing: str) -> str:
    if missing.startswith("lib"):
        return "which manylinux takes for granted and this machine lacks"
    return ready.lacking or "which it does not require"


def _explain(wheel: Wheel, ready: Ready, module: str, seen: Seen, result: Attempt) -> str:
    files = files_of(wheel.artifact, module)
    suffixes = ready.interpreter.ext_suffixes
    text = str(seen.error.get("text", ""))
    return result.explanation or explain.error(text, module, files, suffixes)
