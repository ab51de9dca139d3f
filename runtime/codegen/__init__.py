"""Writes the C that follows from runtime/abi/hpy0.toml. Run ``python -m codegen`` in runtime/."""
