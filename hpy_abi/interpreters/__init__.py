"""Finding, describing and installing Pythons. Nothing here knows of wheels or of ABIs' contents."""

from hpy_abi.interpreters.describe import Broken
from hpy_abi.interpreters.find import Found, find
from hpy_abi.interpreters.install import DEFAULT, Problem, ensure
from hpy_abi.interpreters.spec import Spec

__all__ = ["DEFAULT", "Broken", "Found", "Problem", "Spec", "ensure", "find"]
