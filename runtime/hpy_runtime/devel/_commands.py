"""The setuptools commands that do something else when there are HPy modules."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from setuptools import Command, Extension
from setuptools.errors import OptionError

from hpy_runtime import __version__
from hpy_runtime._files import ABIS
from hpy_runtime.devel import _pyproject

if TYPE_CHECKING:
    from hpy_runtime.devel._distribution import HPyDistribution
    from hpy_runtime.devel._target import Target

OPTION = ("hpy-abi=", None, f"the ABI of HPy extension modules: {', '.join(ABIS)}")
TARGET_OPTION = ("hpy-target=", None, "file that describes the platform to compile for")
_WITH_OPTION = {
    "bdist_egg", "bdist_wheel", "build", "build_ext", "develop", "editable_wheel", "install",
}  # fmt: skip

# PyPy before 8 and GraalPy before 25 have an HPy host of their own. implementation_version is
# PyPy's own version; GraalPy before 25 gives there the version of Python that it implements.
_MARKER = (
    '(implementation_name != "pypy" or implementation_version >= "8") and '
    '(implementation_name != "graalpy" or implementation_version >= "25")'
)
REQUIREMENT = f"hpy-runtime>={'.'.join(__version__.split('.')[:2])}; {_MARKER}"


def mark(ext: Extension) -> None:
    """Remember that this extension module is an HPy one."""
    ext.hpy_module = True  # type: ignore[attr-defined]


def is_hpy(ext: object) -> bool:
    """Tell whether an extension module is an HPy one."""
    return getattr(ext, "hpy_module", False)


class Mixin(Command if TYPE_CHECKING else object):  # type: ignore[misc]
    """What the classes below have in common; they go before the command's own class."""

    distribution: HPyDistribution

    @property
    def abi(self) -> str:
        """The ABI that this build is for."""
        return self.distribution.get_hpy_abi()

    @property
    def target(self) -> Target | None:
        """The platform that this build is for, or None for the one that it runs on."""
        return self.distribution.get_hpy_target()


class _WithOption(Mixin):
    def initialize_options(self) -> None:
        super().initialize_options()
        # the distribution reads the value from among its command_options
        self.hpy_abi = None


class _Build(Mixin):
    def finalize_options(self) -> None:
        folders = ("build_platlib", "build_lib", "build_temp")
        unset = [name for name in folders if getattr(self, name) is None]
        super().finalize_options()
        # what one ABI or platform left behind must not get into another one's wheel
        platform = f"-{self.target.platform}" if self.target else ""
        for name in unset:
            setattr(self, name, f"{getattr(self, name)}-hpy-{self.abi}{platform}")


class _EggInfo(Mixin):
    def run(self) -> None:
        self._require_runtime()
        super().run()

    def _require_runtime(self) -> None:
        dist: Any = self.distribution
        required = list(dist.install_requires or [])
        # older setuptools move what has a marker into extras without a name
        required += [
            requirement
            for extra, requirements in (dist.extras_require or {}).items()
            if not extra.partition(":")[0]
            for requirement in requirements
        ]
        names = {_pyproject.requirement_name(str(requirement)) for requirement in required}
        if self.abi == "cpython" or "hpy-runtime" in names:
            return
        # a plain list also tells setuptools that this field of the metadata is a dynamic one
        dist.install_requires = [*(dist.install_requires or []), REQUIREMENT]
        dist._finalize_requires()


class _BdistWheel(Mixin):
    _told = False

    def get_tag(self) -> tuple[str, str, str]:
        python, abi, platform = super().get_tag()
        if self.abi != "universal":
            return python, abi, platform
        ordinary = [ext.name for ext in self.distribution.ext_modules or [] if not is_hpy(ext)]
        if not ordinary:
            return self.python_tag, "none", self.target.platform if self.target else platform
        if not self._told:
            self._told = True
            self.warn(
                f"the wheel is tagged {python}-{abi}-{platform}, for this interpreter only, "
                "because besides HPy modules it has ordinary extension modules: "
                + ", ".join(ordinary)
            )
        return python, abi, platform


class _Develop(Mixin):
    def run(self) -> None:
        # since 80 the command only calls pip, which would not hear of our option
        if not hasattr(self, "install_for_development"):
            given = "hpy_abi" in self.distribution.get_option_dict("develop")
            if given or self.distribution.hpy_abi is not None:
                raise OptionError(
                    "this setuptools' develop takes no --hpy-abi: use pip install -e . "
                    f"--config-settings=--global-option=--hpy-abi={self.abi}"
                )
        super().run()


class _BdistEgg(Mixin):
    def zip_safe(self) -> bool:
        return False

    def get_ext_outputs(self) -> tuple[list[str], list[str]]:
        everything, extensions = super().get_ext_outputs()
        if self.abi == "cpython":
            return everything, extensions
        # setuptools would write stubs of its own for these
        build_ext: Any = self.get_finalized_command("build_ext")
        own = {
            os.path.normpath(build_ext.get_ext_filename(build_ext.get_ext_fullname(ext.name)))
            for ext in build_ext.extensions
            if is_hpy(ext)
        }
        return everything, [name for name in extensions if os.path.normpath(name) not in own]


_MIXINS: dict[str, type[Any]] = {
    "bdist_egg": _BdistEgg,
    "bdist_wheel": _BdistWheel,
    "build": _Build,
    "develop": _Develop,
    "egg_info": _EggInfo,
}


@cache
def augment(name: str, base: Any) -> Any:
    """Return the class to use for a command of that name, which may be `base` itself."""
    mixins: list[type[Any]] = []
    attributes: dict[str, Any] = {}
    if name == "build_ext":
        from hpy_runtime.devel._build_ext import BuildExt

        mixins.append(BuildExt)
    elif name in _MIXINS:
        mixins.append(_MIXINS[name])
    if name in _WITH_OPTION:
        mixins.append(_WithOption)
        attributes["user_options"] = [*base.user_options, OPTION]
    if not mixins or issubclass(base, Mixin):
        return base
    return type(base.__name__, (*mixins, base), attributes)
