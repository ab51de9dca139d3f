"""Artifact x interpreters -> outcomes.

Of any wheel (`hpy-abi verify`): `claim` says what it promises, `cells` what to try, `load` imports
its modules one by one (`attempt`, `probe`), `testing` runs its tests in tox; `verification` does it
all, in a `session` that leaves nothing behind. Of this project's own suite (`hpy-abi matrix`):
`plan` and `run`. Both run tox by `toxrun`, install by `installer` and build by `wheels`.

Whatever runs foreign code runs it in its own process, with a time limit, in an empty
environment; a crash or a hang is an outcome. Nothing here judges by reading, and nothing here
formats a report.
"""

from __future__ import annotations

from hpy_abi.verify.plan import ABIS, MODES, plan
from hpy_abi.verify.run import Settings, run
from hpy_abi.verify.wheels import Checkout

__all__ = ["ABIS", "MODES", "Checkout", "Settings", "plan", "run"]
