from __future__ import annotations

import pytest

from hpy_runtime._mode import MODE_DEBUG, MODE_TRACE, MODE_UNIVERSAL, mode_from_environment


@pytest.mark.parametrize(
    ("setting", "mode"),
    [
        (None, MODE_UNIVERSAL),
        ("", MODE_UNIVERSAL),
        (" ", MODE_UNIVERSAL),
        ("universal", MODE_UNIVERSAL),
        ("debug", MODE_DEBUG),
        ("DEBUG", MODE_DEBUG),
        (" trace ", MODE_TRACE),
        ("spam:debug", MODE_DEBUG),
        ("pkg.spam:trace", MODE_TRACE),
        ("eggs:debug", MODE_UNIVERSAL),
        ("eggs:debug,spam:trace", MODE_TRACE),
        ("spam : trace , eggs : debug", MODE_TRACE),
        # not a prefix, nor a part of the dotted name
        ("spa:debug,spamm:debug,pkg:debug", MODE_UNIVERSAL),
    ],
)
def test_mode(setting: str | None, mode: int) -> None:
    env = {} if setting is None else {"HPY": setting}
    assert mode_from_environment(env, "spam", "pkg.spam") == mode


@pytest.mark.parametrize("setting", ["debugg", "spam:debugg", "eggs:debugg,spam:trace"])
def test_unknown_mode_lists_the_modes(setting: str) -> None:
    with pytest.raises(ValueError, match=r"'debugg'.*universal, debug, trace"):
        mode_from_environment({"HPY": setting}, "spam")


@pytest.mark.parametrize(
    ("setting", "part"),
    [
        ("spam:debug,eggs", "'eggs'"),
        ("spam:debug,", "''"),
        (":debug", "':debug'"),
        ("spam:", "'spam:'"),
        ("debug,trace", "'debug'"),
    ],
)
def test_malformed_list_names_its_part(setting: str, part: str) -> None:
    with pytest.raises(ValueError, match="malformed part") as caught:
        mode_from_environment({"HPY": setting}, "spam")
    assert f"malformed part {part} in HPY={setting!r}" in str(caught.value)
