"""Sums of lists, through views of minor version 2 and in the C API."""
