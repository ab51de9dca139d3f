"""The process that reads artifacts: `python -m hpy_abi.audit.worker MEMORY`.

It gets the path of one artifact after the other on its standard input, and answers with a pickled
Artifact, or with the words of the error that kept it from reading.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import BinaryIO

from hpy_abi import artifact
from hpy_abi.errors import HpyAbiError

SIZE = 8
"""Bytes of the length before each message, little-endian."""


def main(memory: int) -> int:
    """Answer until there is nothing more to read; `memory` is the limit in bytes, 0 for none."""
    _limit(memory)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # whatever a library prints must not get between the answers
    sys.stdout = sys.stderr
    while (message := receive(requests)) is not None:
        send(answers, pickle.dumps(_read(message.decode("utf-8", "surrogateescape"))))
    return 0


def _read(path: str) -> object:
    try:
        return artifact.read(Path(path))
    except HpyAbiError as error:
        return error.exit_code, str(error)
    except MemoryError:
        return "it needs more memory than is allowed"


def _limit(memory: int) -> None:
    if memory and sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def send(file: BinaryIO, message: bytes) -> None:
    """Write one message."""
    file.write(len(message).to_bytes(SIZE, "little") + message)
    file.flush()


def receive(file: BinaryIO) -> bytes | None:
    """Read one message; None at the end, also where it comes in the middle of one."""
    head = file.read(SIZE)
    if len(head) < SIZE:
        return None
    size = int.from_bytes(head, "little")
    message = file.read(size)
    return message if len(message) == size else None


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
