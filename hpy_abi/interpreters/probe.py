"""What an interpreter says of itself; its source is handed to that interpreter with `-c`.

Only the standard library, and only syntax that every Python since 2.7 reads: an interpreter that
is too old must be able to say so.
"""

import json
import sys
import sysconfig

MARK = "hpy-abi-probe:"


def _number(info):
    level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(info[3], "")
    return "%d.%d.%d" % tuple(info[:3]) + ("%s%d" % (level, info[4]) if level else "")


def _own_number(implementation):
    if implementation == "pypy":
        return _number(sys.pypy_version_info)  # type: ignore[attr-defined]
    if implementation == "graalpy":
        return __graalpython__.get_graalvm_version()  # type: ignore[name-defined]  # noqa: F821
    return _number(getattr(sys, "implementation", sys).version)


def _suffixes():
    try:
        from importlib.machinery import EXTENSION_SUFFIXES
    except ImportError:
        return []
    return list(EXTENSION_SUFFIXES)


def _native_hpy():
    try:
        import _hpy_universal  # type: ignore[import-not-found]
    except ImportError:
        return None
    return str(_hpy_universal.get_version()[0])


def describe():
    """Return the description as a dict that JSON can hold."""
    if sys.version_info < (3,):
        return {"version": _number(sys.version_info)}
    implementation = sys.implementation.name
    suffixes = _suffixes()
    # Windows has no SOABI before 3.13, but its suffix holds the same: ".cp311-win_amd64.pyd"
    soabi = sysconfig.get_config_var("SOABI") or (suffixes + [".."])[0].split(".")[1]
    return {
        "implementation": implementation,
        "version": _number(sys.version_info),
        "implementation_version": _own_number(implementation),
        "debug": hasattr(sys, "gettotalrefcount") or bool(sysconfig.get_config_var("Py_DEBUG")),
        "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "soabi": soabi,
        "ext_suffixes": suffixes,
        "platform": sysconfig.get_platform(),
        "native_hpy": _native_hpy(),
        "include": sysconfig.get_path("include"),
        "executable": sys.executable,
        "base_executable": getattr(sys, "_base_executable", None),
        "base_prefix": sys.base_prefix,
        "virtual": sys.prefix != sys.base_prefix,
    }


if __name__ == "__main__":
    sys.stdout.write("\n" + MARK + json.dumps(describe()) + "\n")
