"""The features of the face: eyes, brows, nose, mouth, blush, ear."""

from __future__ import annotations

import cmath
import math

from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.head_view import HEAD_HEIGHT, HeadView
from bonehome.domain.figure.pen import Line, Pen, Trace
from bonehome.domain.figure.roles import Role

BOTH = (1.0, -1.0)
NOSE_SEEN = 56.0
NOSE_FROM_FRONT = 14.0
PROFILE_SMILE = 64.0


def draw_face(pen: Pen, part: Part, view: HeadView, *, eyes_closed: bool = False) -> None:
    """Add the features that are turned toward the viewer."""
    _blush(pen, part, view)
    _eyes(pen, part, view, closed=eyes_closed)
    if pen.quality.details and view.turn < NOSE_SEEN:
        part.fill(Role.SKIN_LINE, _line(pen, view, _nose(view), 0.022))
    mouth = _profile_mouth(view) if view.turn > PROFILE_SMILE else _front_mouth(view)
    if len(mouth) >= 3:
        part.fill(Role.MOUTH, _line(pen, view, mouth, 0.027))


def _line(pen: Pen, view: HeadView, points: Line, width: float) -> Trace:
    """A line through points in head units."""
    scale = view.scale
    return pen.line([view.centre + point * scale for point in points], width * HEAD_HEIGHT)


def _ellipse(pen: Pen, view: HeadView, x: float, y: float, wide: float, high: float) -> Trace:
    return pen.ellipse(view.point(x, y), view.scale * wide, view.scale * 1j * high)


def quadratic(a: complex, control: complex, b: complex, steps: int = 4) -> Line:
    """Points along a quadratic curve, ends included."""
    shares = (k / steps for k in range(steps + 1))
    return [a * (1 - t) ** 2 + control * 2 * t * (1 - t) + b * t * t for t in shares]


def _blush(pen: Pen, part: Part, view: HeadView) -> None:
    for side in BOTH:
        x, y, depth = view.turned(0.295, -0.135, 0.205 * side)
        if depth > 0:
            narrow = min(1.0, max(0.2, depth / 0.26))
            part.fill(Role.BLUSH, _ellipse(pen, view, x, y, 0.078 * narrow, 0.052))


def _eyes(pen: Pen, part: Part, view: HeadView, *, closed: bool) -> None:
    eyes, glints, brows = [], [], []
    for side in BOTH:
        x, y, depth = view.turned(0.325, 0.015, 0.158 * side)
        if depth <= 0.075:
            continue
        narrow = max(0.75, min(1.0, depth / 0.30))
        if closed:
            eyes.append(_lid(pen, view, complex(x, y), 0.045 * narrow))
        else:
            eyes.append(_ellipse(pen, view, x, y, 0.029 * narrow, 0.040))
        if pen.quality.details and not closed:
            glints.append(_ellipse(pen, view, x + 0.009, y + 0.014, 0.009, 0.010))
        if pen.quality.details:
            brows.append(_line(pen, view, _brow(view, 0.158 * side), 0.024))
    part.fill(Role.EYE, *eyes)
    part.fill(Role.GLINT, *glints)
    part.fill(Role.BROW, *brows)


def _lid(pen: Pen, view: HeadView, eye: complex, half: float) -> Trace:
    """A closed eye: the lid's curve."""
    return _line(pen, view, quadratic(eye - half, eye - 0.045j, eye + half), 0.020)


def _seen(view: HeadView, forward: float, up: float, right: float) -> complex:
    x, y, _ = view.turned(forward, up, right)
    return complex(x, y)


def _brow(view: HeadView, side: float) -> Line:
    inner, middle = _seen(view, 0.335, 0.112, side * 0.62), _seen(view, 0.335, 0.138, side)
    return quadratic(inner, middle + 0.012j, _seen(view, 0.285, 0.112, side * 1.38), 3)


def _nose(view: HeadView) -> Line:
    bridge, tip, under = (_seen(view, f, u, 0.0) for f, u in ((0.36, 0.01), (0.475, -0.095), (0.38, -0.135)))
    if view.turn < NOSE_FROM_FRONT:
        return quadratic(tip - 0.035 - 0.012j, tip - 0.047j, tip + 0.035 - 0.012j, 3)
    flip = view.flip
    down = quadratic(bridge + (tip - bridge) * 0.55, tip + 0.01 * flip, tip - 0.02j, 3)
    return down + quadratic(tip - 0.02j, tip - 0.005 * flip - 0.05j, under - 0.003j, 3)[1:]


def _front_mouth(view: HeadView) -> Line:
    """A gentle smile on the curved front of the face."""
    nearest = 0.02 if view.turn < 45 else 0.12
    points = []
    for right in (-0.115, -0.06, 0.0, 0.06, 0.115):
        x, y, depth = view.turned(0.385 - 1.1 * right * right, -0.272 + 2.3 * right * right, right)
        if depth > nearest:
            points.append(complex(x, y))
    return points


def _profile_mouth(view: HeadView) -> Line:
    flip = view.flip * (1 - 0.10 * max(0.0, (view.turn - 90) / 28))
    return [complex(x * flip, y) for x, y in ((0.378, -0.232), (0.335, -0.255), (0.275, -0.228))]


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
