"""Text of foreign code made harmless; what a format means by its own signs is escaped on top."""

from __future__ import annotations

import re

# they would end a line or begin a terminal's command in text that comes from a hostile file
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROL_IN_BLOCK = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# colours and the like, as pytest and compilers write them: they tell nothing outside a terminal
_TERMINAL = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)|[@-Z\\^_])"
)
# XML can hold none of these, not even escaped
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_LONG_LINE = 2_000


def clean(text: str) -> str:
    """Text of one line that steers no terminal; names in archives are anybody's."""
    return _CONTROL.sub(_REPLACED, text)


def line(text: str) -> str:
    """Text of any number of lines as one, its end left out where it is longer than 2000."""
    text = _TERMINAL.sub("", text[: 2 * _LONG_LINE])
    text = clean(" ".join(text.split()))
    return text if len(text) <= _LONG_LINE else text[: _LONG_LINE - 1] + "…"


def block(text: str, limit: int) -> str:
    """Text of several lines without what only a terminal understands.

    Of more than `limit` characters the last ones are kept, for what went wrong stands at the end;
    a first line says how many are missing.
    """
    kept = text[-limit:] if limit else ""
    kept = _TERMINAL.sub("", kept).replace("\r\n", "\n").replace("\r", "\n")
    kept = _CONTROL_IN_BLOCK.sub(_REPLACED, kept).strip("\n")
    left_out = len(text) - limit
    return f"[{left_out} characters before this are left out]\n{kept}" if left_out > 0 else kept


def xml(text: str) -> str:
    """Text without what XML cannot hold; line ends stay."""
    return _FORBIDDEN.sub(_REPLACED, text)


def markdown(text: str) -> str:
    """Text of one line that GitHub's Markdown shows as it is, also in a table."""
    return re.sub(r"([\\`*_|<>\[\]])", r"\\\1", " ".join(clean(text).split()))


def markdown_code(text: str) -> str:
    """Text of one line to stand between backticks, also in a table."""
    return " ".join(clean(text).replace("`", "'").replace("|", "¦").split())
