"""Stands in for upstream's package, of which the examples' tests import a part when they load."""
