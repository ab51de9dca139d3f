"""What is measured: for each case how it is prepared, and the statement that is repeated.

Runs in the measured interpreters too (Python 3.9 and later), with `m` the module that is measured.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One benchmark: `prepare` runs once and makes the names that `statement` uses."""

    name: str
    prepare: str
    statement: str


CALLS = (400, 1200)
"""To count, the one is done that often and then the other: the difference is free of what counting
costs."""

LOOP = Case("the loop itself", "", "pass")
"""Taken off every other case: what the interpreter's own loop costs."""

SMALL = (
    Case("call: no arguments", "f = m.noargs", "f()"),
    Case("call: one argument", "f = m.one", "f(None)"),
    Case("call: two arguments", "f = m.two", "f(1, 2)"),
    Case("call: five arguments", "f = m.five", "f(1, 2, 3, 4, 5)"),
    Case("call: keyword", "f = m.keywords", "f(1, two=2)"),
    Case("method: no arguments", "p = m.Point(1.0, 2.0)", "p.norm()"),
    Case("method: one argument", "p = m.Point(1.0, 2.0)", "p.shift(0.5)"),
    Case("method: two arguments", "p = m.Point(1.0, 2.0)", "p.move(0.5, 0.5)"),
    Case("constructor: no data", "f = m.Empty", "f()"),
    Case("constructor: two numbers", "f = m.Point", "f(1.0, 2.0)"),
    Case("constructor: collected", "f = m.Box", "f()"),
    Case("len()", "n = m.Numbers()", "len(n)"),
    Case("item: get", "n = m.Numbers()", "n[3]"),
    Case("item: set", "n = m.Numbers()", "n[3] = 1.0"),
    Case("iteration over ten", "n = m.Numbers()", "for x in n: pass"),
    Case("member", "p = m.Point(1.0, 2.0)", "p.x"),
    Case("property", "p = m.Point(1.0, 2.0)", "p.total"),
    Case("number: add", "p = m.Point(1.0, 2.0)", "p + p"),
    Case("number: negative", "p = m.Point(1.0, 2.0)", "-p"),
    Case("number: truth", "p = m.Point(1.0, 2.0)", "not p"),
    Case("attribute get", "f = m.get_attribute", "f(1)"),
    Case("item get from C", "f = m.get_item; x = [1, 2]", "f(x)"),
    Case("item set from C", "f = m.set_item; x = [1, 2]", "f(x)"),
    Case("length from C", "f = m.length; x = [1, 2]", "f(x)"),
    Case("addition from C", "f = m.add; x = 1.5", "f(x)"),
    Case("call back: no arguments", "f = m.call0\ndef g(): pass", "f(g)"),
    Case("call back: one argument", "f = m.call1\ndef g(a): pass", "f(g)"),
    Case("call back: three arguments", "f = m.call3\ndef g(a, b, c): pass", "f(g)"),
    Case("call back: keyword", "f = m.call_keyword; k = ('key',)\ndef g(a, key): pass", "f(g, k)"),
    Case("build a tuple of three", "f = m.make_tuple", "f(None)"),
    Case("build a list of ten", "f = m.make_list", "f(None)"),
    Case("build a dict of one", "f = m.make_dict", "f(None)"),
    Case("build a string", "f = m.make_string", "f()"),
    Case("build numbers", "f = m.make_numbers", "f()"),
    Case("parse two arguments", "f = m.parse", "f(1, 2.5)"),
    Case("parse with a keyword", "f = m.parse_keywords", "f(1, b=2.5)"),
    Case("error raised", "f = m.fail", "try: f()\n  except ValueError: pass"),
    Case("error caught in C", "f = m.catch_error", "f()"),
    Case("duplicate and close, 100 times", "f = m.duplicate; x = [1]", "f(x)"),
    Case("field: load", "b = m.Box(); b.store([1])", "b.load()"),
    Case("field: store", "b = m.Box(); x = [1]", "b.store(x)"),
    Case("global: load", "f = m.kept", "f()"),
)


def loop(case: Case, module: object) -> object:
    """A function of a number n that runs the case's statement n times, with fast locals."""
    names: dict[str, object] = {"m": module}
    exec(case.prepare, names)  # noqa: S102  (the code is the table above)
    own = {name: value for name, value in names.items() if name not in ("m", "__builtins__")}
    parameters = "".join(f", {name}" for name in own)
    source = f"def run(_count{parameters}):\n for _ in range(_count):\n  {case.statement}\n"
    inner: dict[str, object] = {}
    exec(source, inner)  # noqa: S102
    run = inner["run"]
    return lambda count: run(count, **own)  # type: ignore[operator]
