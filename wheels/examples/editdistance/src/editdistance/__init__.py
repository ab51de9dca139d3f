"""Levenshtein distances between strings."""

from editdistance._native import Matcher, distance

__all__ = ["Matcher", "distance"]
