from typing import Any

ABI_VERSION: int
ABI_VERSION_MINOR: int
MODES: tuple[int, ...]

def load(name: str, path: str, spec: Any, mode: int) -> Any: ...
