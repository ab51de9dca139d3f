"""The proof that an HPy host implements the universal ABI: compiled fixtures and their tests."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
