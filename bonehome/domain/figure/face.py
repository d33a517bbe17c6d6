"""The features of the face: eyes, brows, nose, mouth, blush, ear."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.head_view import HEAD_HEIGHT, HeadView
from bonehome.domain.figure.pen import Pen, Trace
from bonehome.domain.figure.roles import Role

Flat = tuple[float, float]

BOTH = (1.0, -1.0)
NOSE_SEEN = 56.0
NOSE_FROM_FRONT = 14.0
PROFILE_SMILE = 64.0


def draw_face(pen: Pen, part: Part, view: HeadView) -> None:
    """Add the features that are turned toward the viewer."""
    _blush(pen, part, view)
    _eyes(pen, part, view)
    if pen.quality.details and view.turn < NOSE_SEEN:
        part.fill(Role.SKIN_LINE, _line(pen, view, _nose(view), 0.022))
    mouth = _profile_mouth(view) if view.turn > PROFILE_SMILE else _front_mouth(view)
    if len(mouth) >= 3:
        part.fill(Role.MOUTH, _line(pen, view, mouth, 0.027))


def _line(pen: Pen, view: HeadView, points: Sequence[Flat], width: float) -> Trace:
    return pen.line([view.point(x, y) for x, y in points], width * HEAD_HEIGHT)


def _ellipse(pen: Pen, view: HeadView, x: float, y: float, wide: float, high: float) -> Trace:
    return pen.ellipse(view.point(x, y), view.scale * wide, view.scale * 1j * high)


def quadratic(a: Flat, control: Flat, b: Flat, steps: int = 4) -> list[Flat]:
    """Points along a quadratic curve, ends included."""
    points = []
    for k in range(steps + 1):
        t = k / steps
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a[0] * p + control[0] * q + b[0] * r, a[1] * p + control[1] * q + b[1] * r))
    return points


def _blush(pen: Pen, part: Part, view: HeadView) -> None:
    for side in BOTH:
        x, y, depth = view.turned(0.295, -0.135, 0.205 * side)
        if depth > 0:
            narrow = min(1.0, max(0.2, depth / 0.26))
            part.fill(Role.BLUSH, _ellipse(pen, view, x, y, 0.078 * narrow, 0.052))


def _eyes(pen: Pen, part: Part, view: HeadView) -> None:
    eyes, glints, brows = [], [], []
    for side in BOTH:
        x, y, depth = view.turned(0.325, 0.015, 0.158 * side)
        if depth <= 0.075:
            continue
        narrow = max(0.75, min(1.0, depth / 0.30))
        eyes.append(_ellipse(pen, view, x, y, 0.029 * narrow, 0.040))
        if pen.quality.details:
            glints.append(_ellipse(pen, view, x + 0.009, y + 0.014, 0.009, 0.010))
            brows.append(_line(pen, view, _brow(view, 0.158 * side), 0.024))
    part.fill(Role.EYE, *eyes)
    part.fill(Role.GLINT, *glints)
    part.fill(Role.BROW, *brows)


def _brow(view: HeadView, side: float) -> list[Flat]:
    ax, ay, _ = view.turned(0.335, 0.112, side * 0.62)
    bx, by, _ = view.turned(0.335, 0.138, side)
    cx, cy, _ = view.turned(0.285, 0.112, side * 1.38)
    return quadratic((ax, ay), (bx, by + 0.012), (cx, cy), 3)


def _nose(view: HeadView) -> list[Flat]:
    bridge, tip, under = (view.turned(f, u, 0.0) for f, u in ((0.36, 0.01), (0.475, -0.095), (0.38, -0.135)))
    x, y = tip[0], tip[1]
    if view.turn < NOSE_FROM_FRONT:
        return quadratic((x - 0.035, y - 0.012), (x, y - 0.047), (x + 0.035, y - 0.012), 3)
    flip = view.flip
    top = (bridge[0] + (x - bridge[0]) * 0.55, bridge[1] + (y - bridge[1]) * 0.55)
    down = quadratic(top, (x + 0.01 * flip, y), (x, y - 0.02), 3)
    return down + quadratic((x, y - 0.02), (x - 0.005 * flip, y - 0.05), (under[0], under[1] - 0.003), 3)[1:]


def _front_mouth(view: HeadView) -> list[Flat]:
    """A gentle smile on the curved front of the face."""
    nearest = 0.02 if view.turn < 45 else 0.12
    points = []
    for right in (-0.115, -0.06, 0.0, 0.06, 0.115):
        x, y, depth = view.turned(0.385 - 1.1 * right * right, -0.272 + 2.3 * right * right, right)
        if depth > nearest:
            points.append((x, y))
    return points


def _profile_mouth(view: HeadView) -> list[Flat]:
    flip = view.flip * (1 - 0.10 * max(0.0, (view.turn - 90) / 28))
    return [(0.378 * flip, -0.232), (0.335 * flip, -0.255), (0.275 * flip, -0.228)]


def draw_ear(pen: Pen, part: Part, view: HeadView, *, earring: bool) -> None:
    """Add the near ear, with an ear-ring that hangs straight down."""
    x, y, _ = view.turned(-0.03, -0.045, 0.37 * view.flip)
    wide, high = 0.062 * (0.55 + 0.45 * math.sin(math.radians(view.turn))), 0.105
    tilt = view.scale * cmath.rect(1.0, math.radians(-8 * view.flip))
    centre = view.point(x, y)
    rim = pen.outline / HEAD_HEIGHT * 0.8
    for role, grow in ((Role.SKIN_LINE, rim), (Role.SKIN, 0.0)):
        part.fill(role, pen.ellipse(centre, tilt * (wide + grow), tilt * 1j * (high + grow)))
    if not pen.quality.details:
        return
    inner = []
    for a in (-70, -110, -150, -190, -230, -270):
        across = wide * (0.025 + 0.475 * math.cos(math.radians(a))) * view.flip
        inner.append(centre + tilt * complex(across, high * 0.5 * math.sin(math.radians(a))))
    part.fill(Role.SKIN_SHADE, pen.line(inner, 0.024 * HEAD_HEIGHT))
    if earring:
        lobe = view.point(x - 0.004 * view.flip, y - high)
        radius = 0.026 * HEAD_HEIGHT
        part.fill(Role.EARRING, pen.circle(lobe - 1j * radius, radius))
