"""What test_nomemory.py does while there is no memory: operations by name.

`python -m hpy_conformance.tests.scarce AREA` does those of one area, and prints a line of JSON
before and after each, so that a crash has a name.
"""

from __future__ import annotations

import array
import contextlib
import functools
import importlib
import importlib.machinery
import json
import sys
import types
from collections.abc import Callable
from typing import Any, NamedTuple

from hpy_conformance import _starve
from hpy_conformance._host import FIXTURES


class Operation(NamedTuple):
    """A call, what makes its arguments, and what it raises where there is memory.

    Nothing in the call is written in Python: for that, interpreters need memory of their own.
    """

    call: Callable[..., object]
    prepare: Callable[[], tuple[Any, ...]] = tuple
    raises: type[BaseException] | None = None
    sound: tuple[int, int] = (3, 9)
    """The first Python whose own code survives this."""


class Thing:
    """Takes any attribute."""


class Meta(type):
    """A metaclass."""


def module(area: str) -> Any:
    return importlib.import_module(f"{FIXTURES}.{area}")


def thing(**attributes: object) -> Thing:
    made = Thing()
    vars(made).update(attributes)
    return made


def loading(area: str) -> Operation:
    """Loads a binary anew; its exec slots make types of all kinds."""
    there = module(area)
    core = sys.modules.get("hpy_runtime._core")
    if ".hpy" not in there.__file__:  # an ordinary extension module
        imp: Any = importlib.import_module("_imp")
        spec = importlib.machinery.ModuleSpec(there.__name__, None, origin=there.__file__)
        return Operation(imp.exec_dynamic, lambda: (imp.create_dynamic(spec),))
    core: Any = sys.modules["hpy_runtime._core"]
    return plain(core.load, there.__name__, there.__file__, there.__spec__, 0)


def plain(function: Callable[..., object], *arguments: object) -> Operation:
    return Operation(function, lambda: arguments)


def fresh(function: Callable[..., object], *arguments: Callable[[], object]) -> Operation:
    """The arguments are made anew for each attempt."""
    return Operation(function, lambda: tuple([make() for make in arguments]))


def failing(
    raises: type[BaseException], function: Callable[..., object], *arguments: object
) -> Operation:
    return Operation(function, lambda: arguments, raises)


def loads() -> dict[str, Operation]:
    areas = (
        "argparse", "contextvar", "errors", "globals", "methods", "module", "module_empty",
        "slots_buffer", "slots_container", "slots_life", "slots_number", "slots_object", "types",
        "types_getsets", "types_members", "types_shapes", "calls", "fields", "minor1",
        "minor2",
    )  # fmt: skip
    return {f"load {area}": loading(area) for area in areas}


def made_types() -> dict[str, Operation]:
    kinds, meta, shapes, members = map(
        module, ("types", "types_meta", "types_shapes", "types_members")
    )
    made = meta.make(Meta)
    return {
        "named": plain(kinds.make_named, "package.Größe", "Its documentation."),
        "point type": plain(kinds.make_point_type),
        "with bases": plain(kinds.make_with_bases, (kinds.Point,)),
        "with several bases": plain(kinds.make_with_bases, (Thing, kinds.Point)),
        "with a tuple of bases": plain(kinds.make_with_tuple, (kinds.Point,)),
        "wider": plain(kinds.make_wider, kinds.Point),
        "members": plain(members.make_members_type),
        "metaclass": plain(meta.make, Meta),
        "metaclass and base": plain(meta.make_with_base, Meta, made),
        "metaclass of the base": plain(meta.make_from_base, made),
        "metaclass of HPy": plain(shapes.Meta, "Made", (), {"attribute": 1}),
        "subclass": plain(type, "Sub", (kinds.Point,), {"method": lambda self: self}),
        "subclass of a shape": plain(type, "Sub", (shapes.List,), {}),
        "subclass of a GC type": plain(type, "Sub", (module("fields").Pair,), {}),
        "add_type": fresh(module("helpers").add_type, Thing, lambda: "Some"),
        "exception": plain(module("errors").new_exception, "some.module.Problem", None, None),
        "exception with doc": plain(
            module("errors").new_exception_with_doc, "m.Problem", "doc", None, None
        ),
    }


def instances() -> dict[str, Operation]:
    kinds, shapes, life = map(module, ("types", "types_shapes", "slots_life"))
    fields, container = module("fields"), module("slots_container")
    sub = type("Sub", (kinds.Point,), {})
    return {
        "point": plain(kinds.Point, 3, 4),
        "of a subclass": plain(sub, 3, 4),
        "generic": plain(kinds.generic_new, kinds.Generic),
        "int": plain(shapes.Int, 1 << 200),
        "float": plain(shapes.Float, 1.5),
        "str": plain(shapes.Str, "größer"),
        "tuple": plain(shapes.Tuple, (1, 2, 3)),
        "list": plain(shapes.List, [1, 2, 3]),
        "dict": plain(module("minor1").MarkedDict, {"a": 1}),
        "recorder": plain(life.Recorder, 1, 2),
        "heir": plain(life.Heir, 3),
        "items": plain(container.Items, 10, 20),
        "pair": plain(fields.Pair),
        "store": fresh(fields.Pair.store, fields.Pair, lambda: "first", object),
        "chain": plain(fields.chain, fields.Pair, 3),
        "member": plain(repr, kinds.Point(1, 2)),
        "getset": plain(dir, module("types_getsets").Getsets()),
        "buffer": plain(memoryview, module("slots_buffer").Buffer()),
        "call": plain(module("calls").Callable()),
    }


def helpers() -> dict[str, Operation]:
    args, build, form = map(module, ("argparse", "buildvalue", "format"))
    helper, seq, track = map(module, ("helpers", "structseq", "tracker"))
    point = seq.new_type("shapes.Point", "a point", ("x", "y"), ("the abscissa", None))
    many = list(range(40))
    return {
        "parse": plain(args.objects, "O|OO", True, object(), object()),
        "parse too few": failing(TypeError, args.objects, "OOO:name", False, 1),
        "parse keywords": plain(args.keywords, "O|OO", ("a", "b", "c"), 1),
        "parse keywords given": plain(
            functools.partial(args.keywords, c=2, b=3), "O|OO", ("a", "b", "c"), 1
        ),
        "parse a dict": plain(args.keywords_dict, "O|OO", ("a", "b", "c"), (1,), {"c": 2, "b": 3}),
        "parse unexpected": failing(
            TypeError, functools.partial(args.keywords, wrong=2), "O|O", ("a", "b"), 1
        ),
        "parse mixed": plain(functools.partial(args.mixed, ratio=0.25), 1, 2, "text"),
        "parse a mixed dict": plain(args.mixed_dict, (1,), {"number": 5, "text": "größer"}),
        "parse forgotten": plain(args.forgotten, object()),
        "build ints": plain(build.ints, "([iii]{i:i}(i))"),
        "build objects": plain(build.objects, "{O:[O]}", "key", object()),
        "build strings": plain(build.strings, "(ss)", b"text"),
        "build floats": plain(build.floats),
        "build limits": plain(build.limits),
        "build nested": plain(build.nested, object()),
        "format": plain(form.many, Thing()),
        "format a number": plain(form.number, "%300d", "", 1),
        "format a string": plain(form.string, "<%s>", b"gr\xc3\xb6\xc3\x9fer" * 90),
        "format wide": plain(form.wide, "<%ls>", tuple(range(1, 8))),
        "format an object": plain(form.object, "%.400A", "ä\ud800" * 400),
        "format an error": failing(ValueError, form.error, ValueError, "<%S>", Thing()),
        # collections.namedtuple is Python code
        "structseq type": plain(
            seq.new_type, "m.Point", "doc", ("x", None), ("doc", None)
        )._replace(sound=(3, 14)),
        "structseq": plain(seq.new, point, 1, 2),
        "track": plain(track.track, 0, tuple(many)),
        "track with room": plain(track.track, 40, tuple(many)),
        "track two": plain(track.two_at_once, tuple(many), tuple(many)),
        "track after forgetting": plain(track.add_after_forgetting, object(), tuple(many)),
        "pack": plain(functools.partial(helper.pack, x=1, y=2), 0, *many),
        "pack names": plain(helper.pack_names, ("k",), 5),
        "tuple_pack": plain(helper.tuple_pack, 8, object()),
        "del_attr": fresh(helper.del_attr, lambda: thing(name=1), lambda: "name"),
        "del_attr_s": fresh(helper.del_attr_s, lambda: thing(name=1), lambda: "name"),
        "errno": failing(OSError, helper.from_errno, 2, "name")._replace(sound=(3, 12)),
        "slice": plain(module("slices").unpack, slice(1, 1 << 80, 3)),
    }


def views() -> dict[str, Operation]:
    view = module("minor2").view
    sequences: dict[str, Any] = {
        "list": [1, 2, 3],
        "long list": [1] * 3000,
        "tuple": (1, 2, 3),
        "with a bool": [1, True, 3],
        "ints": array.array("q", [1, 2, 3]),
        "floats": array.array("d", [1, 2, 3]),
        "bytes": b"bytes",
    }
    made = {
        f"{name}, kind {kind}": plain(view, kind, sequence)
        for name, sequence in sequences.items()
        for kind in range(3)
    }
    made["too large"] = failing(OverflowError, view, 1, [1 << 70])
    made["no number"] = failing(TypeError, view, 2, [None])
    made["two"] = plain(module("minor2").both, 0, [1, 2, 3])
    return made


def calls() -> dict[str, Operation]:
    call, capsule, context = map(module, ("calls", "capsule", "contextvar"))
    lists, tuples, text = map(module, ("lists", "tuples", "unicode"))
    errors, run, store = map(module, ("errors", "evaluate", "globals"))
    code = compile("a * b", "file", "eval")

    variable = context.new("größe", None)
    show = functools.partial(dict)
    receiver = types.SimpleNamespace(show=show)
    return {
        "call": plain(call.call, show, ([], 2), ("a",)),
        "call_tuple_dict": plain(call.call_tuple_dict, show, ([],), {"a": 3}),
        "call_method": plain(call.call_method, "show", (receiver, [], 2), ("a",)),
        "call_method_tuple_dict_s": plain(
            call.call_method_tuple_dict_s, "show", receiver, ([],), {"a": 3}
        ),
        "capsule": plain(capsule.new, 1, "a", 1),
        "contextvar": plain(context.new, "größe", None),
        "contextvar set": plain(context.set, variable, 1),
        "list builder": plain(lists.build, tuple(range(30))),
        "list append": fresh(lists.append, list, lambda: (1, 2, 3)),
        "list": plain(lists.filled, 30, 1),
        "tuple builder": plain(tuples.build, tuple(range(30))),
        "tuple": plain(tuples.from_array, *range(30)),
        "wide": plain(text.from_wide, tuple(range(1, 8)), -1),
        "encode": plain(text.encode_fs, "größer" * 30),
        "decode": plain(text.from_encoded, b"text" * 30, "latin-1", "strict"),
        "substring": plain(text.substring, "größer" * 30, 1, 100),
        "raise": failing(ValueError, errors.set_string, ValueError, "text"),
        "raise errno": failing(
            OSError, errors.set_from_errno_filename, OSError, 2, b"name"
        )._replace(sound=(3, 12)),
        "no_memory": failing(MemoryError, errors.no_memory),
        "import": plain(module("importing").import_module, "sys"),
        "evaluate": plain(run.evaluate, code, {"a": 6}, {"b": 7}),
        "global": plain(store.store, 0, object()),
        "keys": plain(module("dicts").keys, {"a": 1}),
        "number": plain(module("integers").as_double, 1 << 100),
    }


AREAS: dict[str, Callable[[], dict[str, Operation]]] = {
    "loads": loads,
    "types": made_types,
    "instances": instances,
    "helpers": helpers,
    "calls": calls,
    "views": views,
}


def main(area: str) -> None:
    for name, operation in AREAS[area]().items():
        if operation.sound > sys.version_info[:2]:
            continue
        print(json.dumps([name]), flush=True)
        # also what an interpreter allocates on the first call only
        with contextlib.suppress(*([operation.raises] if operation.raises else [])):
            operation.call(*operation.prepare())
        found = _starve.troubles(operation.call, operation.prepare, operation.raises)
        print(json.dumps([name, found]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
