"""Machine code as the few effects that matter for following a pointer through it.

What each processor's instructions do is told in `x86_64.py` and `arm64.py`; whatever is not known
there for certain makes every register that it may change unknown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

STACK = "sp"
"""The stack pointer's name on every processor."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A place in memory: base + index + offset, or only an address where there is no base."""

    base: str
    offset: int
    index: str = ""
    size: int = 8
    """Bytes that are read or written there."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A register's value plus another's, or plus a constant."""

    register: str
    other: str = ""
    constant: int = 0


Source = Sum | Memory | int | None
"""What a register gets: a sum, what stands in memory, an address, or something unknown."""


@dataclass(frozen=True, slots=True)
class Set:
    """A register gets a value."""

    register: str
    source: Source


@dataclass(frozen=True, slots=True)
class Store:
    """Memory gets a register's value; an unknown one where the register has no name."""

    memory: Memory
    register: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """Memory is read, and what was read goes nowhere that matters."""

    memory: Memory


@dataclass(frozen=True, slots=True)
class Forget:
    """Registers get unknown values; without names all of them."""

    registers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A call that comes back."""

    target: Source


@dataclass(frozen=True, slots=True)
class Jump:
    """Goes on elsewhere, or perhaps."""

    target: Source
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """Does not go on."""


Effect = Set | Store | Read | Forget | Call | Jump | End


@dataclass(frozen=True, slots=True)
class Instruction:
    """What one instruction does, in this order."""

    after: int
    """The address behind it."""
    effects: tuple[Effect, ...]


@dataclass(frozen=True)
class Machine:
    """One processor, as one system's compilers use it."""

    decode: Callable[[bytes, int], list[tuple[int, Instruction]]]
    """The instructions of a piece of code that begins at an address, with theirs."""
    arguments: tuple[str, ...]
    """The registers that hold a function's first arguments."""
    kept: frozenset[str]
    """The registers that a called function leaves as they were."""
    references: Callable[[bytes, int, frozenset[int]], list[int]]
    """Where in such a piece something is read from, or counted from, one of these addresses."""
    starts: Callable[[bytes, int], Iterator[int]]
    """Where before an offset into a piece its function may begin, nearest first."""
    longest: int
    """Bytes of an instruction."""


_MOST = 500_000
"""Instructions of one library that are looked at."""
BACK = 256
"""Bytes before a place in which its function's start is looked for."""


@dataclass
class Code:
    """The code of one library: (address, bytes) of each piece."""

    pieces: Sequence[tuple[int, bytes]]
    machine: Machine
    _known: dict[int, Instruction | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the pieces, so that an address's is found quickly."""
        self.pieces = sorted(self.pieces)
        self._starts = [start for start, _ in self.pieces]

    def piece(self, address: int) -> tuple[int, bytes] | None:
        """The piece in which an address is."""
        number = bisect_right(self._starts, address) - 1
        if number < 0:
            return None
        start, content = self.pieces[number]
        return (start, content) if address < start + len(content) else None

    def at(self, address: int) -> Instruction | None:
        """The instruction at an address; None where there is none."""
        if address not in self._known:
            self._known[address] = None
            if len(self._known) < _MOST and (found := self.piece(address)) is not None:
                start, content = found
                place = address - start
                window = content[place : place + 16 * self.machine.longest]
                self._known.update(self.machine.decode(window, address))
        return self._known[address]
