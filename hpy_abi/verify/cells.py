"""Which cells a wheel's verification has, and why some of them cannot be run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpy_abi.interpreters import Spec
from hpy_abi.model import Artifact, Claim, Interpreter, Step, Verdict, VerifiedCell
from hpy_abi.verify.claim import foreign_platform, promised
from hpy_abi.verify.plan import offers


@dataclass(frozen=True)
class Asked:
    """What a person asked for."""

    modes: tuple[str, ...] = ("universal",)
    beyond: bool = False
    """Also on interpreters that the wheel does not promise."""
    steps: tuple[Step, ...] = (Step.LOAD,)
    chosen: bool = False
    """The interpreters were named one by one: then no other one is said to be absent."""


@dataclass(frozen=True)
class Planned:
    """One cell, before anything was tried."""

    key: str
    python: Interpreter | None
    promised: bool
    mode: str
    step: Step
    platform: str
    reason: str = ""
    """Why it is not to be run; nothing where it is."""

    def not_run(self) -> VerifiedCell:
        """The cell of which nothing was seen."""
        return VerifiedCell(
            interpreter=self.key,
            python=self.python,
            platform=self.platform,
            promised=self.promised,
            mode=self.mode,
            step=self.step,
            verdict=Verdict.NOT_RUN,
            detail=self.reason,
        )


def cells(
    artifact: Artifact,
    claimed: Claim,
    interpreters: Sequence[Interpreter],
    platform: str,
    asked: Asked,
) -> list[Planned]:
    """The cells in the order of the interpreters; those that are absent come where they belong.

    `platform` is this machine's, as in "linux-x86_64".
    """
    elsewhere = foreign_platform(artifact)
    reason = f"the wheel is for {elsewhere}; this machine is {platform}" if elsewhere else ""
    universal = claimed.kind in ("universal", "mixed")
    found: list[Planned] = []
    for one in interpreters:
        promise = promised(artifact, one)
        if not (promise or asked.beyond or asked.chosen):
            continue
        for step in asked.steps:
            for mode in asked.modes if universal else ("",):
                if not universal or offers(one, "universal", mode):
                    found.append(Planned(one.key, one, promise, mode, step, one.platform, reason))
    there = {one.key for one in interpreters}
    absent = [key for key in claimed.promised if key not in there and not asked.chosen]
    first = asked.modes[0] if universal else ""
    found += [
        Planned(
            *(key, None, True, first, asked.steps[0], platform),
            reason or f"not installed (`hpy-abi pythons install {spec(key)}`)",
        )
        for key in absent
    ]
    return sorted(found, key=lambda one: _order(one.key))


def spec(key: str) -> str:
    """An interpreter's key as `hpy-abi pythons install` takes it: cp314t as 3.14t."""
    return f"{key[2]}.{key[3:]}" if key.startswith("cp") else key


def key(spec: Spec) -> str:
    """The interpreter's key for what `hpy-abi pythons install` was asked for: cp314t for 3.14t."""
    text = str(spec)
    return f"cp{text.replace('.', '')}" if spec.implementation == "cpython" else text


def _order(key: str) -> tuple[bool, int, str]:
    """CPython by version with its other builds behind it, then the others."""
    digits = "".join(letter for letter in key[3:] if letter.isdigit())
    return (not key.startswith("cp"), int(digits) if key.startswith("cp") else 0, key)
