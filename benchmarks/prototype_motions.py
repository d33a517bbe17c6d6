"""The prototype's exercises as motions of the program, so that both draw the very same movements."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from bonehome.domain.exercise import View
from bonehome.domain.figure.motion import Frame, Link, Motion, Prop
from bonehome.domain.figure.parts import AnklePart, FootPart, HandPart, PelvisPart, Pins
from bonehome.domain.figure.pose import Anchor
from bonehome.domain.ids import MotionId

RENAMED = {"len": "length", "wid": "width", "h": "height", "r": "radius", "fing": "fingers"}
PARTS: dict[str, Any] = {"foot": FootPart, "ankl": AnklePart, "hand": HandPart}


def motions(poses: ModuleType, cameras: dict[str, tuple[float, float]]) -> dict[str, Motion]:
    """Every exercise of the prototype's `poses` module."""
    return {name: _motion(name, exercise, cameras) for name, exercise in poses.EX.items()}


def _motion(name: str, exercise: dict[str, Any], cameras: dict[str, tuple[float, float]]) -> Motion:
    camera = exercise["cam"]
    return Motion(
        id=MotionId(name),
        frames=tuple(_frame(frame) for frame in exercise["frames"]),
        cameras={View.SIDE: cameras[camera] if isinstance(camera, str) else camera},
        base=exercise["frames"][0].get("base", "stand"),
        props=tuple(Prop(**_renamed(prop)) for prop in exercise.get("props", ())),
        links=tuple(Link(**link) for link in exercise.get("links", ())),
        held=exercise.get("held", {}),
        targets=tuple("scapulae" if target == "scap" else target for target in exercise.get("target", ())),
        keys=tuple(exercise["key"]),
    )


def _frame(frame: dict[str, Any]) -> Frame:
    anchor = frame.get("anchor")
    return Frame(
        name=frame["name"],
        pelvis=PelvisPart(**frame.get("pelvis", {})),
        pins=Pins(**{key: PARTS[key[:4]](**_renamed(pin)) for key, pin in frame.get("pins", {}).items()}),
        anchor=Anchor(joint=anchor["joint"], at=tuple(anchor["at"])) if anchor else None,
        joints=frame.get("j", {}),
    )


def _renamed(values: dict[str, Any]) -> dict[str, Any]:
    pairs = ((RENAMED.get(key, key), value) for key, value in values.items())
    return {key: tuple(value) if isinstance(value, list) else value for key, value in pairs}
