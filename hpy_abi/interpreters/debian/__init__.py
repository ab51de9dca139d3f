"""Interpreters out of Debian's or Ubuntu's own packages, side by side, system and root untouched.

`host` says what this machine is, `apt` asks a suite's signed index and fetches verified packages,
`packages` knows how the distributions cut a Python into packages, `root` unpacks them into a folder
and makes what is in it run from there, `install` puts these together.
"""

from hpy_abi.interpreters.debian.install import install

__all__ = ["install"]
