"""Which context a module is loaded with, as the environment variable `HPY` says."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MODE_UNIVERSAL = 0
MODE_DEBUG = 1
MODE_TRACE = 2

NAMES = {"universal": MODE_UNIVERSAL, "debug": MODE_DEBUG, "trace": MODE_TRACE}


def _mode(name: str, setting: str) -> int:
    try:
        return NAMES[name.strip().lower()]
    except KeyError:
        raise ValueError(
            f"invalid HPy mode {name.strip()!r} in HPY={setting!r}: "
            f"choose one of {', '.join(NAMES)}"
        ) from None


def mode_from_environment(env: Mapping[str, str], *names: str) -> int:
    """Return the mode that `env["HPY"]` asks for, for a module known by any of `names`.

    The variable holds one mode for all, or `module:mode` parts separated by commas; a module
    that no part names is loaded in universal mode. ValueError for an unknown mode, and for a
    part that is not `module:mode`, wherever in the list it stands.
    """
    setting = env.get("HPY", "").strip()
    if not setting:
        return MODE_UNIVERSAL
    if ":" not in setting and "," not in setting:
        return _mode(setting, setting)
    found = MODE_UNIVERSAL
    for part in setting.split(","):
        module, colon, name = part.partition(":")
        if not (colon and module.strip() and name.strip()):
            raise ValueError(
                f"malformed part {part!r} in HPY={setting!r}: write module:mode,module:mode"
            )
        mode = _mode(name, setting)
        if module.strip() in names:
            found = mode
    return found
