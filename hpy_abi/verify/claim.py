"""What a wheel claims: the interpreters that it promises, and the modules that it has for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from packaging.tags import platform_tags

from hpy_abi.artifact import names
from hpy_abi.audit import targets
from hpy_abi.audit.targets import Target
from hpy_abi.model import Artifact, Binary, Claim, Interpreter, Kind
from hpy_abi.verify.unpack import installed

_STABLE = ("abi3", "abi3t")
_UNREADABLE = ("BIN001", "BIN003")
"""Rules of what could not be taken apart, or was too large for it."""


def claim(artifact: Artifact) -> Claim:
    """The claim of a wheel."""
    about = artifact.metadata
    return Claim(
        tags=tuple(map(str, artifact.tags)),
        kind=_kind(artifact),
        promised=tuple(target.key for target in targets.promised(artifact)),
        requires_python=about.requires_python if about else "",
        requires=about.requires if about else (),
        modules=tuple(sorted({*_modules(artifact)} or _packages(artifact))),
    )


def promised(artifact: Artifact, interpreter: Interpreter) -> bool:
    """Whether installers would put the wheel on this interpreter, its platform aside.

    A debug build takes what its release takes.
    """
    target = Target(
        key=interpreter.key,
        implementation=interpreter.implementation,
        version=interpreter.language,
        free_threaded=interpreter.free_threaded,
        abi=interpreter.soabi.replace("-", "_"),
    )
    return targets.promises(artifact, target)


def foreign_platform(artifact: Artifact) -> str:
    """The platforms that a wheel is for, where this machine is none of them; else nothing."""
    here = {"any", *platform_tags()}
    found = sorted({tag.platform for tag in artifact.tags})
    return "" if here & set(found) else ", ".join(found)


@dataclass(frozen=True)
class Wanted:
    """The modules to import on one interpreter."""

    modules: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    """Those that the wheel has for other interpreters only, beside others for this one."""


def wanted(artifact: Artifact, interpreter: Interpreter) -> Wanted:
    """Which modules of a wheel an interpreter is to import.

    Normally all: what has no file that the interpreter looks for fails, as it would for a user.
    But a wheel whose tag names no ABI may hold one set of files for each version.
    """
    found = _modules(artifact)
    if not found:
        return Wanted(tuple(sorted(_packages(artifact))))
    fitting = {name for name, files in found.items() if any(_fits(interpreter, b) for b in files)}
    every = tuple(sorted(found))
    if not fitting or any(tag.abi != "none" for tag in artifact.tags):
        return Wanted(every)
    # of a universal module an interpreter finds the stub, not the binary
    fitting |= {name for name, files in found.items() if any(_universal(b) for b in files)}
    return Wanted(
        tuple(name for name in every if name in fitting),
        tuple(name for name in every if name not in fitting),
    )


def files_of(artifact: Artifact, module: str) -> tuple[str, ...]:
    """The files that hold a module, for whatever interpreter; their names alone."""
    found = _modules(artifact).get(module, [])
    return tuple(sorted(one.path.rpartition("/")[2] for one in found))


def own_names(artifact: Artifact) -> frozenset[str]:
    """The top-level names that a wheel brings: who cannot import another one lacks that one."""
    tops = {installed(path).partition("/")[0] for path in artifact.files}
    return frozenset(top.partition(".")[0] for top in tops if top)


def _binaries(artifact: Artifact) -> list[Binary]:
    """The binaries, and what only by its name is one: an interpreter will look at that too."""
    found = list(artifact.binaries)
    for problem in artifact.problems:
        name = names.parse(problem.path)
        if problem.rule in _UNREADABLE and name.importable and problem.path in artifact.files:
            found.append(
                Binary(
                    path=problem.path,
                    format="",
                    architecture="",
                    kind=name.kind or Kind.CPYTHON,
                    module=name.module,
                    suffix=name.suffix,
                    abi_tag=name.abi_tag,
                )
            )
    return found


def _modules(artifact: Artifact) -> dict[str, list[Binary]]:
    """The extension modules by their full names."""
    found: dict[str, list[Binary]] = defaultdict(list)
    for binary in _binaries(artifact):
        path = installed(binary.path)
        if binary.kind is Kind.LIBRARY or not path or not binary.module:
            continue
        package = path.rpartition("/")[0].replace("/", ".")
        name = f"{package}.{binary.module}" if package else binary.module
        # what lies in a folder such as "spam.libs" has no name that could be imported
        if all(part.isidentifier() for part in name.split(".")):
            found[name].append(binary)
    return found


def _packages(artifact: Artifact) -> set[str]:
    """The modules and packages that nothing but folders without code is above."""
    paths = {installed(path) for path in artifact.files}
    python = {path.removesuffix(".py") for path in paths if path.endswith(".py")}
    packages = {path.removesuffix("/__init__") for path in python if path.endswith("/__init__")}
    modules = {path for path in python if not path.endswith("__init__")}
    found = set()
    for path in packages | modules:
        above = path.split("/")[:-1]
        folders = {"/".join(above[:depth]) for depth in range(1, len(above) + 1)}
        identifiers = all(part.isidentifier() for part in path.split("/"))
        if identifiers and not folders & packages:
            found.add(path)
    # beside packages, loose files in folders without code are most often tests and scripts
    tops = {path for path in found if path in packages or "/" not in path}
    return {path.replace("/", ".") for path in tops or found}


def _fits(interpreter: Interpreter, binary: Binary) -> bool:
    return binary.suffix in interpreter.ext_suffixes


def _universal(binary: Binary) -> bool:
    return names.parse(binary.path).kind is Kind.UNIVERSAL


def _kind(artifact: Artifact) -> str:
    """How a person would call the wheel."""
    kinds = {one.kind for one in _binaries(artifact) if one.kind is not Kind.LIBRARY}
    abis = {tag.abi for tag in artifact.tags}
    if Kind.UNIVERSAL in kinds:
        return "universal" if len(kinds) == 1 else "mixed"
    stable = [abi for abi in _STABLE if abi in abis]
    if stable:
        return stable[0]
    return "version-specific" if kinds else "pure"
