"""What is measured: for each case how it is prepared, and the statement that is repeated.

Runs in the measured interpreters too (Python 3.9 and later), with `m` the module that is measured.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One benchmark: `prepare` runs once and makes the names that `statement` uses.

    `calls` is how often the statement is repeated before counting, in the first and in the second
    count: their difference is free of what counting costs.
    """

    name: str
    prepare: str
    statement: str
    calls: tuple[int, int, int] = (300, 200, 600)


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
    Case("duplicate and close", "f = m.duplicate_once; x = [1]", "f(x)"),
    Case("field: load", "b = m.Box(); b.store([1])", "b.load()"),
    Case("field: store", "b = m.Box(); x = [1]", "b.store(x)"),
    Case("global: load", "f = m.kept", "f()"),
)


BARE = Case("duplicate and close, 100 times", "f = m.duplicate; x = [1]", "f(x)")
"""Nothing but calls of the context in a row: shown beside the small ones, and in no mean."""

_DOCUMENT = """
document = {"name": "a document", "version": 3, "ratio": 0.25, "valid": True, "parent": None,
            "tags": ["plain", "quoted \\"text\\"", "\\u00fcber", "line\\nbreak"],
            "rows": [{"id": n, "label": "row %d" % n, "values": [n, n * 0.5, -n], "last": n == 49}
                     for n in range(50)]}
"""

_SOURCE = """
source = "".join(
    "def function_%d(first, second=%d):\\n"
    "    # what it is for\\n"
    "    if first >= %d and second != 'text':\\n"
    "        return first ** 2 + second // 3.5\\n" % (n, n, n) for n in range(30))
import keyword
m.set_keywords(frozenset(keyword.kwlist))
"""

_PLANETS = """
b = m.Bodies([[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
              [4.84, -1.16, -0.10, 0.61, 2.81, -0.02, 0.037],
              [8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011],
              [12.89, -15.11, -0.22, 1.08, 0.87, -0.01, 0.0017],
              [15.38, -25.92, 0.18, 0.98, 0.59, -0.03, 0.002]])
"""

_KEYS = """
keys = [n * 7919 % 1009 for n in range(400)]
"""

REAL = (
    Case("JSON: encode", _DOCUMENT + "f = m.encode", "f(document)", (3, 2, 6)),
    Case("JSON: decode", _DOCUMENT + "f = m.decode; t = m.encode(document)", "f(t)", (3, 2, 6)),
    Case("bodies: 20 steps", _PLANETS, "b.advance(0.01, 20); b.energy()", (3, 2, 6)),
    Case(
        "tree: 400 set and get",
        _KEYS + "T = m.Tree",
        "t = T()\n  for k in keys: t[k] = k\n  for k in keys: t[k]\n  t.items()",
        (3, 2, 6),
    ),
    Case("tokens", _SOURCE + "f = m.tokenize", "f(source)", (3, 2, 6)),
)
_ESCAPES = r"""
texts = "\x7f\xe9\u20ac\U0001f600'\"\\\n\t", [[]], {}, 1e300, -(10**17), 1.5e-7, 2**80
result = [m.decode(m.encode(text)) for text in texts]
result.append(m.decode(' [ "\\ud83d\\ude00\\u00e9\\/" , null ] '))
"""

OUTPUTS = (
    ("text", _DOCUMENT + "result = m.encode(document)"),
    ("objects", _DOCUMENT + "result = m.decode(m.encode(document))"),
    ("escapes", _ESCAPES),
    (
        "bodies",
        _PLANETS + "b.advance(0.01, 20); result = memoryview(b).tolist(), b.energy(), len(b)",
    ),
    (
        "tree",
        _KEYS + "t = m.Tree()\nfor k in keys: t[k] = -k\nfor k in keys[:9]: t[k] = k\n"
        "result = t.items(), [t[k] for k in keys], len(t)",
    ),
    ("tokens", _SOURCE + "result = m.tokenize(source)"),
)
"""What the real ones give for what is measured; the statements set `result`."""

REFUSED = (
    *(
        f"m.decode({text!r})"
        for text in ("", "[1", "[1,]", "{1: 2}", '{"a" 1}', "[1] x", '"a', "nul")
    ),
    "m.decode('[' * 300)",
    "m.decode(1)",
    "m.encode({1: 2})",
    "m.encode([object])",
    "m.Bodies([[1, 2]])",
    "m.Bodies(1)",
    "m.Bodies([]).advance(1)",
    "m.Tree()[0]",
    "del m.Tree()[0]",
    "t = m.Tree(); t[1] = 1; t['a']",
    "m.tokenize(b'')",
)
"""What they refuse, with the same exception."""

PROGRAMS = {"small": (LOOP, *SMALL, BARE), "real": (LOOP, *REAL)}
"""{the folder of the sources: what is measured of them}."""


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
