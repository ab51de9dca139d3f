"""`build_ext` for HPy modules: file names, flags, helpers and stubs."""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from setuptools import Extension
from setuptools.errors import SetupError

from hpy_runtime.devel import _compile, _stub
from hpy_runtime.devel._commands import Mixin, is_hpy
from hpy_runtime.devel.abitag import get_hpy_ext_suffix

if TYPE_CHECKING:
    from setuptools.command.build_ext import build_ext

    class _Base(Mixin, build_ext): ...  # type: ignore[misc]
else:
    _Base = Mixin


class BuildExt(_Base):
    """Mixed into whatever `build_ext` class the project has."""

    # -- names ------------------------------------------------------------------------------

    def _hpy_extension(self, fullname: str) -> Extension | None:
        ext: Extension
        for ext in self.extensions or ():
            if is_hpy(ext) and self.get_ext_fullname(ext.name) == fullname:
                return ext
        return None

    def _has_stub(self, ext: Extension) -> bool:
        return is_hpy(ext) and self.abi != "cpython"

    def get_ext_filename(self, fullname: str) -> str:
        if self.abi == "cpython" or self._hpy_extension(fullname) is None:
            return str(super().get_ext_filename(fullname))  # type: ignore[no-untyped-call]
        # set by those who compile for another platform
        suffix = os.environ.get("SETUPTOOLS_EXT_SUFFIX") or None
        if self.target:
            suffix = f".{self.target.suffix}"
        return os.path.join(*fullname.split(".")) + get_hpy_ext_suffix(self.abi, suffix)

    def get_ext_fullpath(self, ext_name: str) -> str:
        # distutils asks for the file name by the last component only, which two modules may share
        path: str = super().get_ext_fullpath(ext_name)
        filename = self.get_ext_filename(self.get_ext_fullname(ext_name))
        return os.path.join(os.path.dirname(path), os.path.basename(filename))

    def get_export_symbols(self, ext: Any) -> list[str]:
        if not self._has_stub(ext):
            return list(super().get_export_symbols(ext))  # type: ignore[no-untyped-call]
        symbol = f"HPyInit_{ext.name.rpartition('.')[2]}"
        return [*(name for name in ext.export_symbols if name != symbol), symbol]

    def get_libraries(self, ext: Any) -> list[str]:
        if is_hpy(ext) and self.abi == "universal":
            # not even where every other extension module links to Python's library
            return list(ext.libraries)
        return list(super().get_libraries(ext))

    # -- building ---------------------------------------------------------------------------

    hpy_helpers: _compile.Helpers

    def run(self) -> None:
        self.hpy_helpers = _compile.Helpers(self.abi, self.build_temp)
        super().run()

    def build_extension(self, ext: Extension) -> None:
        if not is_hpy(ext):
            super().build_extension(ext)
            return
        # a copy of this command, since extensions may be built by several threads
        worker = copy.copy(self)
        # a folder of its own: other modules, or another ABI, may compile the same source
        worker.build_temp = os.path.join(self.build_temp, f"hpy-{self.abi}", ext.name)
        worker.compiler = _compile.compiler_for(self.compiler, self.abi, self.target)
        super(BuildExt, worker).build_extension(
            _compile.prepared(ext, self.abi, worker.compiler.compiler_type)
        )
        stub = self._stub_of(self.get_ext_fullpath(ext.name))
        if self._has_stub(ext):
            _stub.write(stub, self.get_ext_filename(self.get_ext_fullname(ext.name)))
        elif _stub.is_stub(stub):
            # a left-over of an in-place build that build_py took for a module of the project
            os.unlink(stub)

    def swig_sources(self, sources: list[str], extension: Any, *args: Any) -> list[str]:
        # called between the check for what is out of date and the compilation: the place where
        # the helpers' objects can still get onto the link line
        if is_hpy(extension):
            extension.extra_objects = [
                *extension.extra_objects,
                *self.hpy_helpers.objects(self.compiler, extension),
            ]
        return list(super().swig_sources(sources, extension, *args))  # type: ignore[no-untyped-call]

    # -- stubs ------------------------------------------------------------------------------

    @staticmethod
    def _stub_of(binary: str) -> str:
        folder, name = os.path.split(binary)
        return os.path.join(folder, name.partition(".")[0] + ".py")

    def _inplace_pairs(self) -> Iterator[tuple[str, str]]:
        """Give (built, in the source tree) of each stub."""
        build_py: Any = self.get_finalized_command("build_py")
        for ext in self.extensions:
            if self._has_stub(ext):
                fullname = self.get_ext_fullname(ext.name)
                folder = build_py.get_package_dir(fullname.rpartition(".")[0])
                filename = self.get_ext_filename(fullname)
                built = self._stub_of(os.path.join(self.build_lib, filename))
                yield built, os.path.join(folder, os.path.basename(built))

    def copy_extensions_to_source(self) -> None:
        pairs = [pair for pair in self._inplace_pairs() if os.path.exists(pair[0])]
        for _, target in pairs:
            if os.path.exists(target) and not _stub.is_stub(target):
                raise SetupError(
                    f"{target} is in the way of the HPy module's stub, and was not generated"
                )
        super().copy_extensions_to_source()
        for built, target in pairs:
            self.copy_file(built, target)

    def get_outputs(self) -> list[str]:
        outputs: list[str] = super().get_outputs()
        stubs = [self._stub_of(path) for path in self._hpy_paths()]
        return sorted({*outputs, *stubs})

    def _hpy_paths(self) -> list[str]:
        inplace, self.inplace = self.inplace, False
        try:
            return [
                self.get_ext_fullpath(ext.name) for ext in self.extensions if self._has_stub(ext)
            ]
        finally:
            self.inplace = inplace

    def get_output_mapping(self) -> dict[str, str]:
        mapping: dict[str, str] = super().get_output_mapping()
        if self.inplace:
            mapping.update(self._inplace_pairs())
        return mapping
