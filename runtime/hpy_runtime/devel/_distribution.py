"""The distribution object of a project that has HPy extension modules."""

from __future__ import annotations

import os
from importlib import metadata
from typing import TYPE_CHECKING, Any

from setuptools import Distribution, Extension
from setuptools.errors import OptionError, SetupError

from hpy_runtime._files import ABIS
from hpy_runtime.devel import _commands, _pyproject, _target

if TYPE_CHECKING:
    _Base = Distribution
else:
    _Base = object

DEFAULT_ABI = "universal"


class HPyDistribution(_Base):
    """Mixed into the class of the distribution at hand, whatever class that is."""

    # set by the global option, or in the [global] section of setup.cfg
    hpy_abi: str | None = None
    hpy_target: str | None = None
    hpy_settings: _pyproject.Settings

    def parse_config_files(self, *args: Any, **kwargs: Any) -> None:
        super().parse_config_files(*args, **kwargs)
        add_modules(self, self.hpy_settings.ext_modules)

    def get_command_class(self, command: str) -> type[Any]:
        base: Any = super().get_command_class(command)
        augmented: type[Any] = _commands.augment(command, base)
        return augmented

    def get_hpy_abi(self) -> str:
        """Return the ABI to build for: by option, else by pyproject.toml, else universal."""
        given: dict[str, str] = {}
        if self.hpy_abi is not None:
            given["the global option --hpy-abi"] = self.hpy_abi
        for command, options in self.command_options.items():
            if "hpy_abi" in options:
                given[f"{command} --hpy-abi"] = options["hpy_abi"][1]
        for where, abi in given.items():
            if abi not in ABIS:
                raise OptionError(f"{where}={abi}: choose one of {', '.join(ABIS)}")
        if len(set(given.values())) > 1:
            said = ", ".join(f"{where}={abi}" for where, abi in given.items())
            raise OptionError(f"one build has one HPy ABI, but: {said}")
        return next(iter(given.values()), None) or self.hpy_settings.abi or DEFAULT_ABI

    def get_hpy_target(self) -> _target.Target | None:
        """Return the platform to compile for, by option or HPY_TARGET; None for this one."""
        path = self.hpy_target or os.environ.get("HPY_TARGET")
        if not path:
            return None
        if self.get_hpy_abi() != "universal":
            raise OptionError(
                f"--hpy-target: only the universal ABI is compiled for other platforms, not "
                f"{self.get_hpy_abi()}, which needs a Python of theirs"
            )
        ordinary = [ext.name for ext in self.ext_modules or [] if not _commands.is_hpy(ext)]
        if ordinary or self.has_c_libraries():
            raise OptionError(
                "--hpy-target: what is no HPy module cannot be compiled for other platforms: "
                + (", ".join(ordinary) or "setup(libraries=…)")
            )
        return _target.read(path)


def take_over(dist: Distribution) -> None:
    """Make `dist` build its HPy extension modules; what holds none is left as it is."""
    if isinstance(dist, HPyDistribution):
        return
    settings = _pyproject.read(os.curdir)
    given = getattr(dist, "hpy_ext_modules", None)
    if given is None and not settings.ext_modules:
        return
    # [tool.hpy] is ours alone: a project that has it has chosen
    if not settings.ext_modules and settings.abi is None and _is_for_upstream(dist, settings):
        return
    base = type(dist)
    added = [_commands.OPTION, _commands.TARGET_OPTION]
    options = {"global_options": [*base.global_options, *added], "hpy_settings": settings}
    dist.__class__ = type(base.__name__, (HPyDistribution, base), options)
    if given is not None:
        if not isinstance(given, (list, tuple)):
            raise SetupError("hpy_ext_modules must be a list of Extension instances")
        # taken: nobody else who knows this keyword shall take them too
        dist.hpy_ext_modules = None  # type: ignore[attr-defined]
        add_modules(dist, list(given))


def add_modules(dist: Distribution, modules: list[Extension]) -> None:
    """Put HPy modules among the extension modules, marked, once their names were found good."""
    present = list(dist.ext_modules or [])
    names = {ext.name for ext in present if isinstance(ext, Extension)}
    for ext in modules:
        if not isinstance(ext, Extension):
            raise SetupError(f"hpy_ext_modules holds {ext!r}, not an Extension")
        parts = ext.name.split(".")
        if not ext.name.isascii() or not all(part.isidentifier() for part in parts):
            # the name is part of the exported symbols' names
            raise SetupError(f"HPy module {ext.name!r}: not a dotted ASCII name")
        if parts[-1] == "__init__":
            raise SetupError(f"HPy module {ext.name!r}: a package cannot be one")
        if ext.name in names:
            raise SetupError(f"there are two extension modules called {ext.name}")
        names.add(ext.name)
        _commands.mark(ext)
        present.append(ext)
    if modules:
        dist.ext_modules = present


def _is_for_upstream(dist: Distribution, settings: _pyproject.Settings) -> bool:
    """Tell whether the project asks for the plug-in of upstream's hpy, and it is there."""
    if not _upstream_plugin():
        return False
    wanted = {*settings.build_requires, *(getattr(dist, "setup_requires", None) or [])}
    names = {_pyproject.requirement_name(requirement) for requirement in wanted}
    theirs = "hpy" in names and "hpy-runtime" not in names
    dist.announce(
        "hpy_ext_modules: both hpy and hpy_runtime offer it; built by "
        + ("hpy, which the project requires" if theirs else "hpy_runtime, not by hpy")
    )
    return theirs


def _upstream_plugin() -> bool:
    entries: Any = metadata.entry_points()
    group = "distutils.setup_keywords"
    # Python 3.9 gives a dictionary
    found = entries.select(group=group) if hasattr(entries, "select") else entries.get(group, ())
    return any(
        entry.name == "hpy_ext_modules" and entry.value.startswith("hpy.devel") for entry in found
    )
