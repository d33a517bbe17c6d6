"""Small motions for the tests, written as authors write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from bonehome.content.limits import read_limits
from bonehome.domain.figure.joint_limits import Limits
from bonehome.domain.figure.motion import Motion

RESOURCES = Path(__file__).parents[3] / "resources"

FEET = {"x": 0, "z": 0.055, "yaw": -6}
ARMS = {"shoulder": {"flex": 4, "abd": 9}, "elbow": {"flex": 16, "pron": 20}, "grip": {"curl": 6}}
HAND = {"at": [0.03, 0.535, -0.205], "fingers": [1, 0, -0.1], "palm": [0, -1, 0], "pole": [-0.6, -1, -0.35]}


def motion(**written: Any) -> Motion:
    """A motion from JSON-like data with an id."""
    return msgspec.convert({"id": "sample", **written}, type=Motion)


def limits() -> Limits:
    """The shipped joint limits."""
    return read_limits(RESOURCES / "figure" / "limits.json")


def sit_to_stand(**changes: Any) -> Motion:
    """Three frames on a chair, out and back."""
    written: dict[str, Any] = {
        "props": [{"type": "chair", "x": -0.262}],
        "shared": {"pins": {"feet": FEET}, "joints": {**ARMS, "shoulder": {"flex": 40, "abd": 9}}},
        "frames": [
            {"name": "Sit tall", "seated": True, "pelvis": {"x": -0.242, "y": 0.330, "pitch": 3}},
            {"name": "Nose over toes", "dynamic": True, "pelvis": {"x": -0.215, "y": 0.336, "pitch": 38}},
            {"name": "Stand", "pelvis": {"x": -0.004}},
        ],
    }
    return motion(**{**written, **changes})


def march(**changes: Any) -> Motion:
    """One knee up beside a worktop, the legs in turn."""
    written: dict[str, Any] = {
        "cycle": "alternate",
        "view": "three-quarter",
        "props": [{"type": "counter", "x": 0.02, "z": -0.345, "length": 0.52}],
        "shared": {"pins": {"feet": FEET, "hand_l": HAND}, "joints": ARMS},
        "frames": [
            {"name": "Stand"},
            {
                "name": "Knee up",
                "pelvis": {"x": 0.008, "z": -0.038},
                "pins": {"foot_r": {"x": 0.15, "y": 0.215, "pitch": -8, "pole": [1, 0.7, 0.04], "air": True}},
            },
        ],
    }
    return motion(**{**written, **changes})


def walk(**changes: Any) -> Motion:
    """A step on the spot; the other step is its mirror image."""
    front, rear = {"x": 0.125, "pitch": 14}, {"x": -0.135, "heel": 32}
    written: dict[str, Any] = {
        "cycle": "step",
        "passing": True,
        "shared": {"pins": {"feet": {"z": 0.045}}, "joints": {"shoulder": {"abd": 7}, "elbow": {"flex": 18}}},
        "frames": [
            {
                "name": "Right heel down",
                "dynamic": True,
                "pelvis": {"yaw": 4},
                "pins": {"foot_r": front, "foot_l": rear},
            },
            {
                "name": "Passing",
                "dynamic": True,
                "pins": {"foot_l": {"x": -0.02, "y": 0.05, "pitch": -12, "air": True}},
            },
            {
                "name": "Left heel down",
                "dynamic": True,
                "pelvis": {"yaw": -4},
                "pins": {"foot_l": front, "foot_r": rear},
            },
        ],
    }
    return motion(**{**written, **changes})


def clam(**changes: Any) -> Motion:
    """Lying on the left side, the right knee opens."""
    ankle = {"at": [-0.335, 0.075, 0.01], "pole": [0, 0.1, 1]}
    opened = {"at": [-0.335, 0.08, 0.01], "pole": [0, 1.15, 0.8]}
    written: dict[str, Any] = {
        "base": "side_l",
        "soft": 0.03,
        "props": [{"type": "mat", "length": 1.22}],
        "held": {"leg_r": "ankle_weight"},
        "targets": ["hip_r"],
        "arrow": {"joint": "knee_r", "offset": [0.02, 0.05]},
        "shared": {
            "pelvis": {"y": 0.112, "yaw": 3},
            "pins": {"ankle_r": ankle, "ankle_l": {"at": [-0.335, 0.046, 0.01], "pole": [0, -0.06, 1]}},
            "joints": {
                "shoulder_l": {"flex": 165, "er": -10},
                "elbow_l": {"flex": 118},
                "neck": {"side": -12, "turn": 8},
            },
        },
        "frames": [{"name": "Closed"}, {"name": "Open", "pins": {"ankle_r": opened}}],
    }
    return motion(**{**written, **changes})
