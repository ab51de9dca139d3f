"""@name@: an extension module that is compiled once for every Python."""

from @package@._native import Counter, dot

__all__ = ["Counter", "dot"]
