"""What the universal ABI costs beside the C API: `python -m benchmarks`, or `make bench`."""
