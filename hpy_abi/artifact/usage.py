"""Which members of HPy's context a library uses, as far as its machine code tells.

A host hands the context to `HPyInitGlobalContext_…`, which keeps it in a variable. From each place
that reads this variable, and from each function that is given to the host to be called with the
context, the pointer is followed through registers, stack and calls. What is called or read through
it is certainly used; where the pointer gets lost, more may be used than is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from hpy_abi.artifact import members
from hpy_abi.artifact.machine import (
    STACK,
    Call,
    Code,
    Effect,
    End,
    Forget,
    Jump,
    Memory,
    Read,
    Set,
    Source,
    Store,
    Sum,
)

_CALLER = "ctx_CallRealFunctionFromTrampoline"
_CALLED = 2
"""Which argument of it is the function that the host shall call."""
_FATAL = "ctx_FatalError"
_MOST_STEPS = 200_000
_MOST_PLACES = 20_000
"""That read the variable."""
_MOST_SLOTS = 64
"""Of the stack, that are known at one place."""
_MOST_STATES = 100
"""That are told apart at one place."""
_HANDED = 64
"""Bytes behind a pointer into the caller's frame that a called function knows of."""


@dataclass(frozen=True, slots=True)
class _Context:
    """A place so far behind the context's start; by a host's displacement more if it has one."""

    offset: int
    displaced: bool = False


@dataclass(frozen=True, slots=True)
class _Function:
    """What a member of the context holds."""

    field: str


@dataclass(frozen=True, slots=True)
class _Displacement:
    """The number of bytes by which a host's members are elsewhere."""


@dataclass(frozen=True, slots=True)
class _Address:
    """A place in the library."""

    at: int


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What stands at a place in the library."""

    at: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """A place on the stack, or behind a pointer that a function was given."""

    base: str
    offset: int


_Value = _Context | _Function | _Displacement | _Address | _Loaded | _Frame
_Key = str | _Frame
_State = dict[_Key, _Value]
_Variable = tuple[int, int | None]
"""An address; or what stands there, and an offset from that."""


@dataclass
class _Search:
    """What is known so far, and where to look on."""

    code: Code
    used: set[str] = field(default_factory=set)
    contexts: set[_Variable] = field(default_factory=set)
    """The variables that hold the context."""
    displacements: set[_Variable] = field(default_factory=set)
    steps: int = 0
    first: bool = True
    """Whether this is about the function that is given the context to keep it."""
    _waiting: list[tuple[int, _State]] = field(default_factory=list)
    _seen: dict[int, list[_State]] = field(default_factory=dict)

    def begin(self, address: int, state: _State) -> None:
        """Look on from there, unless that was done knowing as much."""
        before = self._seen.setdefault(address, [])
        if len(before) >= _MOST_STATES or any(state.items() <= one.items() for one in before):
            return
        before.append(dict(state))
        self._waiting.append((address, dict(state)))

    def run(self) -> None:
        """Look until there is nothing more."""
        while self._waiting:
            self._follow(*self._waiting.pop())
        self._seen.clear()

    def _follow(self, address: int, state: _State) -> None:
        while (instruction := self.code.at(address)) is not None:
            self.steps += 1
            if self.steps > _MOST_STEPS:
                self._waiting.clear()
                return
            for effect in instruction.effects:
                if isinstance(effect, Jump):
                    self._jump(effect, state)
                    if not effect.conditional:
                        return
                    # what follows is reached from elsewhere too
                    self.begin(instruction.after, state)
                    return
                if isinstance(effect, End) or not self._apply(effect, state):
                    return
            address = instruction.after

    def _apply(self, effect: Effect, state: _State) -> bool:
        """What an instruction does to what is known; False where it does not come back."""
        match effect:
            case Set(register, source):
                value = self._value(source, state)
                _put(state, register, value)
            case Store(memory, register):
                self._store(memory, state.get(register) if register else None, state)
            case Read(memory):
                self._load(memory, state)
            case Forget(registers):
                for name in registers or [one for one in state if isinstance(one, str)]:
                    if name != STACK or registers:
                        state.pop(name, None)
            case Call(target):
                return self._call(target, state)
        return True

    def _value(self, source: Source, state: _State) -> _Value | None:
        match source:
            case int():
                return _Address(source)
            case Memory():
                return self._load(source, state)
            case Sum(register, other, constant):
                value = state.get(register)
                if not other:
                    return _moved(value, constant)
                return _moved(_displaced(value, state.get(other)), constant)
        return None

    def _place(self, memory: Memory, state: _State) -> _Value | None:
        """Where in memory that is."""
        if not memory.base and not memory.index:
            return _Address(memory.offset)
        base = state.get(memory.base)
        if memory.index:
            base = _displaced(base, state.get(memory.index))
        if isinstance(base, _Loaded):
            return None
        return _moved(base, memory.offset)

    def _variable(self, memory: Memory, state: _State) -> _Variable | None:
        place = self._place(memory, state)
        if isinstance(place, _Address):
            return place.at, None
        base = state.get(memory.base)
        if isinstance(base, _Loaded) and not memory.index:
            return base.at, memory.offset
        return None

    def _load(self, memory: Memory, state: _State) -> _Value | None:
        """What stands there; a member that is read is used, if it is a handle."""
        if (variable := self._variable(memory, state)) is not None:
            if variable in self.contexts:
                return _Context(0)
            if variable in self.displacements:
                return _Displacement()
            return _Loaded(variable[0]) if variable[1] is None else None
        place = self._place(memory, state)
        if isinstance(place, _Frame):
            return state.get(place)
        if isinstance(place, _Context) and memory.size == members.WORD:
            member = members.at(place.offset)
            if member is None or (place.displaced and not member.displaced):
                return None
            if member.is_function:
                return _Function(member.field)
            self.used.add(member.field)
        return None

    def _store(self, memory: Memory, value: _Value | None, state: _State) -> None:
        place = self._place(memory, state)
        if isinstance(place, _Frame):
            for apart in range(1 - members.WORD, memory.size):
                state.pop(_Frame(place.base, place.offset + apart), None)
            if memory.size == members.WORD:
                _put(state, place, value)
        elif self.first and (variable := self._variable(memory, state)) is not None:
            wanted = self.contexts if value == _Context(0) else self.displacements
            wanted.add(variable)

    def _call(self, target: Source, state: _State) -> bool:
        called = self._value(target, state)
        if isinstance(called, _Function):
            self._use(called, state)
            if called.field == _FATAL:
                return False
        elif isinstance(called, _Address):
            self.begin(called.at, self._handed(state))
        for name in [one for one in state if isinstance(one, str)]:
            if name not in self.code.machine.kept:
                del state[name]
        return True

    def _jump(self, effect: Jump, state: _State) -> None:
        target = self._value(effect.target, state)
        if isinstance(target, _Function):
            self._use(target, state)
        elif isinstance(target, _Address):
            self.begin(target.at, state)

    def _use(self, called: _Function, state: _State) -> None:
        self.used.add(called.field)
        if called.field == _CALLER:
            own = state.get(self.code.machine.arguments[_CALLED])
            if isinstance(own, _Address):
                self.begin(own.at, self.entry({0: _Context(0)}))

    def entry(self, arguments: dict[int, _Value]) -> _State:
        """What is known where a function begins."""
        state: _State = {STACK: _Frame(STACK, 0)}
        for number, value in arguments.items():
            state[self.code.machine.arguments[number]] = value
        return state

    def _handed(self, state: _State) -> _State:
        """What a called function knows of its arguments."""
        found = self.entry({})
        for number, register in enumerate(self.code.machine.arguments):
            value = state.get(register)
            if isinstance(value, _Context) or (
                isinstance(value, _Address) and self.code.piece(value.at)
            ):
                found[register] = value
            elif isinstance(value, _Frame):
                own = f"argument {number}"
                slots: _State = {
                    _Frame(own, key.offset - value.offset): held
                    for key, held in state.items()
                    if isinstance(key, _Frame)
                    and isinstance(held, _Context)
                    and key.base == value.base
                    and 0 <= key.offset - value.offset < _HANDED
                }
                if slots:
                    found[register] = _Frame(own, 0)
                    found |= slots
        return found


def _put(state: _State, key: _Key, value: _Value | None) -> None:
    if value is None:
        state.pop(key, None)
    elif isinstance(key, str) or len(state) < _MOST_SLOTS:
        state[key] = value


def _moved(value: _Value | None, by: int) -> _Value | None:
    if not by:
        return value
    match value:
        case _Context(offset, displaced):
            return _Context(offset + by, displaced)
        case _Frame(base, offset):
            return _Frame(base, offset + by)
        case _Address(at):
            return _Address(at + by)
    return None


def _displaced(one: _Value | None, other: _Value | None) -> _Value | None:
    """The sum of two values, where one is the displacement; other sums tell nothing."""
    for first, second in ((one, other), (other, one)):
        if isinstance(first, _Context) and isinstance(second, _Displacement):
            return _Context(first.offset, displaced=True)
    return None


def used(code: Code, inits: Iterable[int]) -> tuple[str, ...] | None:
    """The fields of the members that are certainly used, sorted; None where nothing can be told.

    `inits` are the addresses of the functions that keep the context.
    """
    search = _Search(code)
    for address in inits:
        search.begin(address, search.entry({0: _Context(0)}))
    search.run()
    if not search.contexts:
        return None
    search.first = False
    search.used.clear()
    named = frozenset(address for address, _ in search.contexts)
    for start, content in code.pieces:
        for place in islice(code.machine.references(content, start, named), _MOST_PLACES):
            for begin in {place, _start(code, content, start, place)}:
                search.begin(begin, search.entry({}))
    search.run()
    return tuple(sorted(search.used))


def _start(code: Code, content: bytes, start: int, place: int) -> int:
    """Where the function around a place may begin: behind what ends the one before it.

    Nothing is known at its start, so that any instruction on the way to the place will do.
    """
    for begin in code.machine.starts(content, place - start):
        address = start + begin
        while address < place and (instruction := code.at(address)) is not None:
            address = instruction.after
        if address == place:
            return start + begin
    return place
