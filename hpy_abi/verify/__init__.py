"""Artifact x interpreters -> outcomes: `plan` says what to try, `run` tries it.

Whatever runs foreign code runs it in its own process, with a time limit, in an empty
environment (`cell`); a crash or a hang is an outcome. Nothing here judges by reading, and
nothing here formats a report.
"""

from __future__ import annotations

from hpy_abi.verify.plan import ABIS, MODES, plan
from hpy_abi.verify.run import Settings, run
from hpy_abi.verify.wheels import Checkout

__all__ = ["ABIS", "MODES", "Checkout", "Settings", "plan", "run"]
