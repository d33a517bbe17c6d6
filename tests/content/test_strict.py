"""Misspelt fields are found at any depth, and only they."""

from __future__ import annotations

from bonehome.content.strict import unknown_fields
from bonehome.domain.figure.motion import Motion


def test_known_fields_pass_at_every_depth() -> None:
    data = {
        "id": "x",
        "cameras": {"side": [1, 2]},
        "shared": {"pins": {"feet": {"x": 1}}, "joints": {"neck": {"flex": 1}}},
        "frames": [{"name": "a", "anchor": {"joint": "knee_r", "at": [0, None, 0]}}],
        "arrow": None,
    }
    assert unknown_fields(data, Motion) == ()


def test_unknown_ones_are_named_by_their_place() -> None:
    data = {
        "idd": "x",
        "shared": {"pins": {"feet": {"xx": 1}}},
        "frames": [{"name": "a"}, {"name": "b", "anchor": {"joints": "knee_r"}}],
        "arrow": {"of": 1},
    }
    assert unknown_fields(data, Motion) == ("idd", "shared.pins.feet.xx", "frames[1].anchor.joints", "arrow.of")
