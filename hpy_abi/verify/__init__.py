"""Artifact x interpreters -> outcomes.

Of any wheel (`hpy-abi verify`): `claim` says what it promises, `cells` what to try, `load` imports
its modules one by one (`attempt`, `probe`), `testing` runs tests in tox, for `suite` or for
`matrix`; `verification` does it all, in a `session` that leaves nothing behind. `matrix` has it do
so with the wheels of this project's own suite (`hpy-abi matrix`): `plan` names its cells, `wheels`
builds for them, `conformance` runs it.

Whatever runs foreign code runs it in its own process, with a time limit, in an empty
environment; a crash or a hang is an outcome. Nothing here judges by reading, and nothing here
formats a report.
"""

from __future__ import annotations

from hpy_abi.verify.plan import ABIS, MODES, plan
from hpy_abi.verify.wheels import Checkout

__all__ = ["ABIS", "MODES", "Checkout", "plan"]
