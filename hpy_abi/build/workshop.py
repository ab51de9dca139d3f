"""One scratch folder to build a project in: a copy of its source, and what its build requires."""

from __future__ import annotations

import copy
import os
import shutil
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import build

from hpy_abi import process
from hpy_abi.build import reproducible
from hpy_abi.build.built import BuildFailed
from hpy_abi.errors import WrongUsage
from hpy_abi.verify import installer

_TAIL = 4000
_LIMIT = 100_000_000
# what earlier builds left: it would get into the wheel, or keep something from being compiled
_LEFT = ("build", "dist", "wheelhouse", ".venv", ".tox", ".nox")
_LEFT_ANYWHERE = ("__pycache__", "*.egg-info", "*.hpy0.so", "*.hpy0.pyd")
# what is told of this machine's compiler is no use to another platform's
_THIS_MACHINE = (
    *("CC", "CXX", "CPP", "AR", "LD", "LDSHARED", "LDCXXSHARED", "CFLAGS", "CXXFLAGS", "CPPFLAGS"),
    *("LDFLAGS", "ARCHFLAGS"),
)


class Workshop:
    """A context manager; each `wheel` builds from a fresh copy in one and the same place.

    The environment holds what the project's `[build-system]` asks for, and what its backend asks
    for beside, found on the configured index and in the folders or pages `find_links`. `timeout`
    is seconds for one step.
    """

    def __init__(
        self,
        project: Path,
        *,
        find_links: Sequence[str | Path] = (),
        epoch: int | None = None,
        timeout: float = 3600,
    ) -> None:
        self._project = project.resolve()
        if not (project / "pyproject.toml").is_file() and not (project / "setup.py").is_file():
            raise WrongUsage(f"{project} has neither pyproject.toml nor setup.py: name a project")
        self._find_links = [_absolute(link) for link in find_links]
        self.epoch = reproducible.epoch() if epoch is None else epoch
        self._timeout = timeout
        self._installed: set[str] = set()
        self._extra: Mapping[str, str] = {}
        # those beside this one share the environment, and so this too
        self._installing = threading.Lock()

    def __enter__(self) -> Workshop:
        self._scratch = tempfile.TemporaryDirectory(prefix="hpy-abi-build-")
        self.scratch = Path(self._scratch.name).resolve()
        self.source = self.scratch / "source"
        try:
            self.python = self._environment()
        except BaseException:
            self._scratch.cleanup()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._scratch.cleanup()

    def beside(self, name: str) -> Workshop:
        """One with the same environment and a place of its own, for another thread to build in.

        It lasts as long as this one, and is not to be entered.
        """
        other = copy.copy(self)
        other.source = self.scratch / name / "source"
        return other

    def wheel(
        self,
        folder: Path,
        environment: Mapping[str, str] | None = None,
        settings: Mapping[str, str | list[str]] | None = None,
    ) -> Path:
        """Build the wheel into `folder`, just as the backend makes it.

        `environment` is set for the backend, its CFLAGS and CXXFLAGS before those that keep paths
        out; `settings` are the backend's config settings. Raises BuildFailed.
        """
        self._fresh_source()
        self._extra = environment or {}
        folder.mkdir(parents=True, exist_ok=True)
        try:
            builder = build.ProjectBuilder(
                self.source, python_executable=str(self.python), runner=self._run
            )
            self._install(builder.build_system_requires)
            self._install(builder.get_requires_for_build("wheel", settings))
            return Path(builder.build("wheel", folder, settings))
        except build.BuildBackendException as error:
            # `_run` has said it all, and better
            if isinstance(error.exception, BuildFailed):
                raise error.exception from None
            raise BuildFailed(f"{self._project}: {error}") from None
        except build.BuildException as error:
            raise BuildFailed(f"{self._project}: {error}") from None

    def _environment(self) -> Path:
        where = self.scratch / "environment"
        ended = process.run(installer.create_command(where), timeout=self._timeout)
        if not ended.ok:
            raise BuildFailed(f"no environment could be made: {ended.output[-_TAIL:].strip()}")
        return installer.environment_python(where)

    def _fresh_source(self) -> None:
        shutil.rmtree(self.source, ignore_errors=True)
        shutil.copytree(self._project, self.source, symlinks=True, ignore=self._ignored)

    def _ignored(self, folder: str, names: list[str]) -> set[str]:
        ignored = shutil.ignore_patterns(*_LEFT_ANYWHERE)(folder, names)
        return ignored | (set(names) & set(_LEFT) if Path(folder) == self._project else set())

    def _install(self, requirements: set[str]) -> None:
        with self._installing:
            missing = sorted(requirements - self._installed)
            if missing:
                links = [part for link in self._find_links for part in ("--find-links", link)]
                installer.install(self.python, [*links, *missing])
                self._installed.update(missing)

    def _run(
        self,
        cmd: Sequence[str],
        cwd: str | None = None,
        extra_environ: Mapping[str, str] | None = None,
    ) -> None:
        """Call the backend; the project's own tools are found before the machine's."""
        base = dict(os.environ)
        if "HPY_TARGET" in self._extra:
            for name in _THIS_MACHINE:
                base.pop(name, None)
        base.update(self._extra)
        variables = reproducible.environment(self.scratch, self.epoch, base)
        variables["PATH"] = os.pathsep.join((str(self.python.parent), variables.get("PATH", "")))
        variables.update(extra_environ or {})
        ended = process.run(cmd, timeout=self._timeout, env=variables, cwd=cwd, limit=_LIMIT)
        if not ended.ok:
            tail = ended.output[-_TAIL:].strip()
            raise BuildFailed(
                f"{self._project} did not build ({ended.reason}):\n{tail}", ended.output
            )


def _absolute(link: str | Path) -> str:
    text = str(link)
    return text if "://" in text else str(Path(text).resolve())
