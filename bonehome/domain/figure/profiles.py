"""Cross-sections of the limbs and the trunk, in statures: what separates a person from a row of capsules."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

# station along the bone (0 proximal, 1 distal), radius in front, behind, lateral, medial (J: drawn by eye)
_THIGH = (
    (0.00, 0.055, 0.068, 0.046, 0.040),
    (0.10, 0.058, 0.073, 0.051, 0.044),
    (0.24, 0.058, 0.062, 0.052, 0.045),
    (0.42, 0.055, 0.051, 0.048, 0.043),
    (0.62, 0.048, 0.042, 0.042, 0.039),
    (0.82, 0.040, 0.034, 0.036, 0.034),
    (1.00, 0.0335, 0.031, 0.0325, 0.032),
)
_SHANK = (
    (0.00, 0.0335, 0.0310, 0.0325, 0.0320),
    (0.10, 0.0310, 0.0345, 0.0330, 0.0330),
    (0.26, 0.0275, 0.0425, 0.0350, 0.0365),
    (0.42, 0.0250, 0.0400, 0.0325, 0.0345),
    (0.62, 0.0215, 0.0290, 0.0255, 0.0265),
    (0.82, 0.0180, 0.0205, 0.0190, 0.0190),
    (1.00, 0.0175, 0.0185, 0.0180, 0.0185),
)
UPPER_ARM = np.array(
    [
        (0.00, 0.0315, 0.0310, 0.0300, 0.0290),
        (0.16, 0.0315, 0.0315, 0.0315, 0.0280),
        (0.40, 0.0275, 0.0290, 0.0285, 0.0270),
        (0.65, 0.0250, 0.0265, 0.0245, 0.0245),
        (0.85, 0.0220, 0.0225, 0.0220, 0.0225),
        (1.00, 0.0205, 0.0205, 0.0205, 0.0210),
    ]
)
FOREARM = np.array(
    [
        (0.00, 0.0205, 0.0205, 0.0205, 0.0210),
        (0.14, 0.0225, 0.0205, 0.0235, 0.0225),
        (0.32, 0.0215, 0.0190, 0.0240, 0.0210),
        (0.58, 0.0180, 0.0165, 0.0190, 0.0175),
        (0.80, 0.0150, 0.0140, 0.0150, 0.0145),
        (1.00, 0.0135, 0.0130, 0.0135, 0.0135),
    ]
)
# height above the line of the hips, half-width, radius in front, behind
_TRUNK = (
    (-0.055, 0.0460, 0.0340, 0.0400),
    (-0.035, 0.0700, 0.0500, 0.0600),
    (-0.010, 0.0860, 0.0600, 0.0730),
    (0.020, 0.0925, 0.0640, 0.0765),
    (0.050, 0.0900, 0.0665, 0.0700),
    (0.080, 0.0820, 0.0660, 0.0570),
    (0.110, 0.0755, 0.0650, 0.0495),
    (0.140, 0.0725, 0.0630, 0.0485),
    (0.170, 0.0735, 0.0635, 0.0520),
    (0.195, 0.0770, 0.0720, 0.0555),
    (0.218, 0.0810, 0.0780, 0.0575),
    (0.242, 0.0835, 0.0690, 0.0570),
    (0.262, 0.0800, 0.0560, 0.0530),
    (0.280, 0.0640, 0.0420, 0.0450),
    (0.296, 0.0400, 0.0300, 0.0330),
)
LEG_SCALE = 0.97
FLAT_CHEST = {0.195: 0.0672, 0.218: 0.0690, 0.242: 0.0645}

# sphere radii along the bone, for limbs that point at the viewer: (station, radius)
FORESHORTENED_LEG = (
    ((0.0, 0.055), (0.3, 0.055), (0.65, 0.043), (1.0, 0.0325)),
    ((0.0, 0.032), (0.25, 0.036), (0.6, 0.026), (1.0, 0.018)),
)
FORESHORTENED_ARM = (
    ((0.0, 0.032), (0.3, 0.031), (1.0, 0.021)),
    ((0.0, 0.021), (0.3, 0.022), (1.0, 0.0135)),
)


@lru_cache(maxsize=16)
def thigh(girth: float) -> Array:
    """Table of the thigh (n, 5), widened by `girth` at the hip, not at the knee."""
    table = np.array(_THIGH)
    widen = 1 + (girth - 1) * (1 - table[:, :1] ** 2)
    table[:, 1:] *= LEG_SCALE * widen
    return table


@lru_cache(maxsize=1)
def shank() -> Array:
    """Table of the shank (n, 5)."""
    table = np.array(_SHANK)
    table[:, 1:] *= LEG_SCALE
    return table


@lru_cache(maxsize=16)
def trunk(girth: float, bust: float) -> Array:
    """Table of the trunk (n, 4); `girth` widens it from the hips to the lower ribs, `bust` 0 to 1 shapes the chest."""
    table = np.array(_TRUNK)
    low = (table[:, 0] >= -0.035) & (table[:, 0] <= 0.170)
    table[low, 1:3] *= girth
    for row in table:
        flat = FLAT_CHEST.get(float(row[0]))
        if flat is not None:
            row[2] = flat + (row[2] - flat) * bust
    return table
