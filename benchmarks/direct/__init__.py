"""Direct access to a list of integers, beside the same loop in the C API."""
